//! A text as words and what separates them.

use unicode_normalization::char::is_combining_mark;

/// A word, and what stands between it and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SeparatedWord<'a> {
    pub before: &'a str,
    pub word: &'a str,
    /// Where the word ends in the text, in bytes.
    end: usize,
}

/// What may stay between two words, besides blanks: whatever else stood there becomes a blank.
const SEPARATORS: &str = ",;:/_^=*()[]{}<>|-+.&'\"#%~!?°²³·–—±µ’\n\r\t";

/// The words of a text. Inside a word, hyphens, points, plus signs, ampersands and apostrophes join its parts; a sign stays
/// with a short word (`C+`, `+C`, `T2*`), and a percent sign with its number.
pub(crate) fn pieces(text: &str) -> Vec<SeparatedWord<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |place: usize| chars.get(place).map(|(_, c)| *c);
    let byte = |place: usize| chars.get(place).map_or(text.len(), |(byte, _)| *byte);
    let is_edge = |c: Option<char>| c.is_none_or(|c| !is_part(c) && !matches!(c, '+' | '-' | '*'));
    let mut pieces = Vec::new();
    let (mut place, mut last) = (0, 0);
    while place < chars.len() {
        if !at(place).is_some_and(is_part) {
            place += 1;
            continue;
        }
        let mut start = place;
        while at(place).is_some_and(|c| is_part(c) || is_joint(c) && at(place + 1).is_some_and(is_part)) {
            place += 1;
        }
        let letters = (start..place).filter_map(at).filter(|c| c.is_alphabetic()).count();
        let is_short = (1..=3).contains(&letters) && place - start <= 4;
        // The sign before: +C, but not 3+C, which is one word anyhow.
        if let Some(before) = start.checked_sub(1)
            && is_short
            && at(before) == Some('+')
            && before >= last
            && is_edge(before.checked_sub(1).and_then(at))
        {
            start = before;
        }
        let is_number = (start..place).filter_map(at).all(|c| c.is_ascii_digit() || c == '.');
        match at(place) {
            Some('%') if is_number => place += 1,
            Some('+' | '-' | '*') if is_short && is_edge(at(place + 1)) => place += 1,
            _ => {}
        }
        let (from, to) = (byte(start), byte(place));
        let before = text.get(byte(last)..from).unwrap_or_default();
        pieces.push(SeparatedWord { before, word: text.get(from..to).unwrap_or_default(), end: to });
        last = place;
    }
    pieces
}

/// What joins the parts of a word.
pub(crate) fn is_joint(c: char) -> bool {
    matches!(c, '-' | '+' | '.' | '&' | '\'' | '’')
}

/// The words that are kept. Between neighbours what separated them stays, and so does what stood before the first and
/// behind the last, if these stay; where a word went, one blank. Brackets that lost their other half go.
pub(crate) fn join(text: &str, pieces: &[SeparatedWord<'_>], kept: &[bool]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before_is_kept = true;
    for (piece, keep) in pieces.iter().zip(kept) {
        if *keep {
            if before_is_kept {
                out.extend(piece.before.chars().map(separator));
            } else if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(piece.word);
        }
        before_is_kept = *keep;
    }
    if let (true, Some(last)) = (before_is_kept, pieces.last()) {
        out.extend(text.get(last.end..).unwrap_or_default().chars().map(separator));
    }
    for [open, close] in [['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']] {
        let count = |text: &str, c: char| text.chars().filter(|other| *other == c).count();
        if kept.contains(&false) && count(&out, open) != count(&out, close) {
            out.retain(|c| c != open && c != close);
        }
    }
    out.trim().to_owned()
}

/// A separator as it may stay.
fn separator(c: char) -> char {
    if SEPARATORS.contains(c) { c } else { ' ' }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| piece.word).collect()
    }

    #[test]
    fn a_text_is_cut_where_people_part_words() {
        assert_eq!(words("t2_tse (W/O) 3-plane, 1.25<T1"), ["t2", "tse", "W", "O", "3-plane", "1.25", "T1"]);
        assert_eq!(words("ABD C+ +C T2* 75% C-"), ["ABD", "C+", "+C", "T2*", "75%", "C-"]);
        assert_eq!(words("run-off Sig.ra d'Anjou 3- "), ["run-off", "Sig.ra", "d'Anjou", "3"]);
        assert_eq!(words("  "), Vec::<&str>::new());
    }

    #[test]
    fn separators_stay_between_words_that_stay() {
        let text = "(BONE), 5.0 Jansen\u{7} T1W/SE";
        let all = pieces(text);
        assert_eq!(join(text, &all, &[true; 5]), "(BONE), 5.0 Jansen  T1W/SE");
        assert_eq!(join(text, &all, &[true, true, false, true, true]), "(BONE), 5.0 T1W/SE");
        assert_eq!(join("(BONE, Jansen) 5", &pieces("(BONE, Jansen) 5"), &[true, false, true]), "BONE 5");
    }
}
