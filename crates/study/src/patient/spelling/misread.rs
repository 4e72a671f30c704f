//! Names read by the wrong character set, and words that lost letters.

/// Lengths at which systems cut values off, in characters: old databases, and VR LO and PN.
pub(super) const CUTS: [usize; 2] = [16, 64];

/// What takes the place of a letter that was lost.
pub(super) const LOST: [char; 2] = ['?', '\u{fffd}'];

/// Character sets whose text is often read as Latin-1 or Windows-1252: UTF-8 first, which hardly anything else is.
pub(super) static MISREAD: [&encoding_rs::Encoding; 11] = [
    encoding_rs::UTF_8,
    encoding_rs::ISO_8859_2,
    encoding_rs::WINDOWS_1250,
    encoding_rs::ISO_8859_5,
    encoding_rs::WINDOWS_1251,
    encoding_rs::ISO_8859_7,
    encoding_rs::WINDOWS_1254,
    encoding_rs::GB18030,
    encoding_rs::SHIFT_JIS,
    encoding_rs::EUC_KR,
    encoding_rs::BIG5,
];

/// Text that was read as Latin-1, read anew in other ways.
pub(super) fn reread(text: &str) -> impl Iterator<Item = String> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    let bytes = (!text.is_ascii() && !lost).then(|| bytes.into_owned());
    let decode = move |encoding: &&'static encoding_rs::Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.as_ref()?)?;
        Some(text.into_owned())
    };
    MISREAD.iter().filter_map(decode)
}

/// `M?ller` of `Müller` or `Mueller`: each mark stands for a letter, several for the bytes of one.
pub(super) fn has_lost(with: &str, whole: &str) -> bool {
    if !with.contains(LOST) || with.chars().filter(|c| !LOST.contains(c)).count() < 2 {
        return false;
    }
    let with: Vec<char> = with.chars().collect();
    let whole: Vec<char> = whole.chars().collect();
    // Which beginnings of `whole` the beginning of `with` can be, letter by letter.
    let mut reach: Vec<bool> = std::iter::once(true).chain(whole.iter().map(|_| false)).collect();
    for (place, letter) in with.iter().enumerate() {
        let mut next = vec![false; whole.len() + 1];
        for (at, _) in reach.iter().enumerate().filter(|(_, reached)| **reached) {
            if LOST.contains(letter) {
                let again = place > 0 && with.get(place - 1).is_some_and(|c| LOST.contains(c));
                for more in usize::from(!again)..=2 {
                    if let Some(slot) = next.get_mut(at + more) {
                        *slot = true;
                    }
                }
            } else if whole.get(at) == Some(letter)
                && let Some(slot) = next.get_mut(at + 1)
            {
                *slot = true;
            }
        }
        reach = next;
    }
    reach.last() == Some(&true)
}

/// `Mller` of `Müller`: letters beyond ASCII fell out.
pub(super) fn has_dropped(short: &str, whole: &str) -> bool {
    let kept: String = whole.chars().filter(char::is_ascii).collect();
    kept.len() >= 3 && kept.len() < whole.len() && kept == short
}

/// A word that ends where systems cut.
pub(super) fn is_cut_word(short: &str, long: &str) -> bool {
    CUTS.contains(&short.chars().count()) && long.starts_with(short)
}

/// Nearly one word: one letter differs, is missing or too much.
pub(super) fn is_close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < 3 || long.len() - short.len() > 1 {
        return false;
    }
    let front = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let back = short.iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    front + back + 1 >= long.len()
}
