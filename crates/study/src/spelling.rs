//! Spellings of a person's name: which ones people would call the same name.
//!
//! Systems of one hospital write a name with or without accents, with a blank for the caret, with a title or a middle
//! name, cut off, or in bytes that another character set reads. What is told here is only about names: whether both
//! are one person is for [`same_person`](super::same_person), which knows ID and birth date as well.

use super::PersonName;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What two names are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// One is missing, or a dummy, or they share no component group: nothing to compare.
    Unknown,
    /// The same.
    Same,
    /// The same name, written otherwise.
    Spelling,
    /// Something in common, and something that differs.
    Alike,
    /// Nothing in common.
    Different,
}

/// A name as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Spelling {
    /// In a form in which case and padding don't count.
    pub name: PersonName,
    /// The decoded text.
    pub text: String,
    /// The file's own bytes, where the text is not plain ASCII.
    pub bytes: Vec<u8>,
}

/// Lengths at which systems cut values off, in characters: old databases, and VR LO and PN.
const CUTS: [usize; 2] = [16, 64];
/// A text of so many characters that begins another one was cut off.
const CUT: usize = 16;
/// What takes the place of a letter that was lost.
const LOST: [char; 2] = ['?', '\u{fffd}'];
/// Words that address or announce, and are no part of the name.
const TITLES: &[&str] = &[
    "dr", "prof", "mr", "mrs", "ms", "miss", "herr", "frau", "dhr", "mevr", "mevrouw", "mw", "hr", "fr",
    "mme", "mlle", "monsieur", "madame", "sig", "sigra", "sr", "sra", "don", "dona", "pan", "pani", "ir",
    "drs", "ing", "dipl", "med", "md", "phd", "msc", "bsc", "geb", "geboren", "nee", "born", "ne", "nata",
    "nacida", "gen",
];
/// Words that tell father and son apart.
const GENERATIONS: &[&str] =
    &["jr", "jun", "junior", "sen", "senior", "ii", "iii", "iv", "fils", "pere", "zn"];

impl Spelling {
    /// Compares two names.
    pub fn compare(&self, other: &Self) -> Names {
        let groups = self.name.groups().iter().zip(other.name.groups());
        let shared: Vec<_> = groups.filter(|(a, b)| !a.is_empty() && !b.is_empty()).collect();
        if shared.is_empty() {
            return Names::Unknown;
        }
        if shared.iter().all(|(a, b)| a == b) {
            return Names::Same;
        }
        if self.is_misread(other) || is_cut_off(&self.text, &other.text) {
            return Names::Spelling;
        }
        shared
            .iter()
            .map(|(a, b)| words_of(a).compare(&words_of(b)))
            .max_by_key(|names| rank(*names))
            .unwrap_or(Names::Unknown)
    }

    /// The same bytes read by two character sets, or text of one character set read as Latin-1.
    fn is_misread(&self, other: &Self) -> bool {
        let same_bytes = !self.bytes.is_empty() && self.bytes == other.bytes;
        let agrees = |name: &PersonName, other: &PersonName| {
            let groups = name.groups().iter().zip(other.groups());
            let mut shared = groups.filter(|(a, b)| !a.is_empty() && !b.is_empty()).peekable();
            let is_one = |(a, b): (&Vec<String>, &Vec<String>)| {
                a == b || words_of(a).compare(&words_of(b)) == Names::Spelling
            };
            shared.peek().is_some() && shared.all(is_one)
        };
        let reads_as = |one: &Self, other: &Self| {
            reread(&one.text).any(|text| agrees(&PersonName::new(&text), &other.name))
        };
        same_bytes || reads_as(self, other) || reads_as(other, self)
    }
}

/// The worst of several groups counts.
fn rank(names: Names) -> u8 {
    match names {
        Names::Unknown => 0,
        Names::Same => 1,
        Names::Spelling => 2,
        Names::Alike => 3,
        Names::Different => 4,
    }
}

/// Character sets whose text is often read as Latin-1 or Windows-1252: UTF-8 first, which hardly anything else is.
static MISREAD: [&encoding_rs::Encoding; 11] = [
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
fn reread(text: &str) -> impl Iterator<Item = String> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    let bytes = (!text.is_ascii() && !lost).then(|| bytes.into_owned());
    let decode = move |encoding: &&'static encoding_rs::Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.as_ref()?)?;
        Some(text.into_owned())
    };
    MISREAD.iter().filter_map(decode)
}

/// One text is the beginning of the other, and so long that it was cut off. Where nothing but the end of a first given name
/// lacks, it may be another one (`^Jean` and `^Jeanne`); so it is where a number or a generation follows.
fn is_cut_off(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let short_enough = short.chars().count() >= CUT;
    let Some(rest) = long.strip_prefix(short.trim_end()).filter(|_| short_enough) else { return false };
    let is_number = rest.chars().any(|c| c.is_ascii_digit());
    let generation = |text: &str| words_of(&[text.to_owned()]).generation;
    !is_number && generation(short) == generation(long) && !(ends_in_given_name(short) && continues(rest))
}

/// A text that stops in what may be the whole first given name.
fn ends_in_given_name(text: &str) -> bool {
    let given = text.split_once('^').map(|(_, given)| given.trim()).unwrap_or_default();
    given.chars().count() > 2 && given.chars().all(char::is_alphanumeric)
}

/// The word goes on.
fn continues(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}

/// The words of one component group.
struct Words {
    /// As written, lower case; a lost letter stands as `?`.
    written: Vec<String>,
    /// Without accents, in their order, without titles.
    plain: Vec<String>,
    /// What tells generations apart.
    generation: Option<String>,
}

fn words_of(components: &[String]) -> Words {
    let text = components.join(" ");
    let pieces = text.split(|c: char| !(c.is_alphanumeric() || LOST.contains(&c) || is_combining_mark(c)));
    let all: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    let mut words = Words { written: Vec::new(), plain: Vec::new(), generation: None };
    for piece in &all {
        let plain = match plain(piece).as_str() {
            "saint" | "sainte" | "sankt" | "santa" | "ste" => "st".to_owned(),
            _ => plain(piece),
        };
        if GENERATIONS.contains(&plain.as_str()) {
            words.generation = Some(plain);
        } else if !TITLES.contains(&plain.as_str()) {
            words.written.push((*piece).to_owned());
            words.plain.push(plain);
        }
    }
    if words.plain.is_empty() {
        // Pan^Don is a name, too.
        words.plain = all.iter().map(|piece| plain(piece)).collect();
        words.written = all.into_iter().map(str::to_owned).collect();
    }
    words
}

impl Words {
    fn compare(&self, other: &Self) -> Names {
        if self.plain.is_empty() || other.plain.is_empty() {
            return Names::Unknown;
        }
        let common = self.plain.iter().filter(|word| word.chars().count() > 1 && other.has(word)).count();
        let alike = common > 0 || self.plain.iter().any(|a| other.plain.iter().any(|b| is_close(a, b)));
        if self.generation != other.generation {
            return if alike { Names::Alike } else { Names::Different };
        }
        let (joined, others) = (self.plain.concat(), other.plain.concat());
        // What stands for a lost letter may part a word: "B ranger".
        let (written, theirs) = (self.written.concat(), other.written.concat());
        let dropped = has_dropped(&written, &theirs) || has_dropped(&theirs, &written);
        if joined == others || dropped || self.fits_in(other) || other.fits_in(self) {
            return Names::Spelling;
        }
        if alike { Names::Alike } else { Names::Different }
    }

    fn has(&self, word: &str) -> bool {
        self.plain.iter().any(|own| own == word)
    }

    /// Each word stands in the other name too, two of them for sure: the rest are middle names, titles, a name at birth.
    fn fits_in(&self, other: &Self) -> bool {
        let mut left: Vec<(&String, &String)> = other.plain.iter().zip(&other.written).collect();
        let (mut whole, mut initials) = (0, 0);
        // Whole words take their places before initials do.
        let mut own: Vec<(&String, &String)> = self.plain.iter().zip(&self.written).collect();
        own.sort_by_key(|(plain, _)| std::cmp::Reverse(plain.chars().count()));
        for (plain, written) in own {
            let is_whole = |(p, w): &(&String, &String)| is_same_word(plain, written, p, w);
            if let Some(place) = left.iter().position(is_whole) {
                left.swap_remove(place);
                whole += 1;
                continue;
            }
            let is_initial = |(p, _): &(&String, &String)| {
                // Numbers are told whole.
                let first = |word: &str| word.chars().next().filter(|c| !c.is_numeric());
                (plain.chars().count() == 1 || p.chars().count() == 1)
                    && first(plain).is_some()
                    && first(plain) == first(p)
            };
            let Some(place) = left.iter().position(is_initial) else { return false };
            left.swap_remove(place);
            initials += 1;
        }
        whole >= 2 || whole == 1 && initials >= 1
    }
}

/// Two words are one: without accents, with a lost letter, or cut off.
fn is_same_word(plain: &str, written: &str, others_plain: &str, others_written: &str) -> bool {
    plain == others_plain
        || has_lost(written, others_written)
        || has_lost(others_written, written)
        || has_dropped(written, others_written)
        || has_dropped(others_written, written)
        || is_cut_word(plain, others_plain)
        || is_cut_word(others_plain, plain)
}

/// `M?ller` of `Müller` or `Mueller`: each mark stands for a letter, several for the bytes of one.
fn has_lost(with: &str, whole: &str) -> bool {
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
fn has_dropped(short: &str, whole: &str) -> bool {
    let kept: String = whole.chars().filter(char::is_ascii).collect();
    kept.len() >= 3 && kept.len() < whole.len() && kept == short
}

/// A word that ends where systems cut.
fn is_cut_word(short: &str, long: &str) -> bool {
    CUTS.contains(&short.chars().count()) && long.starts_with(short)
}

/// Nearly one word: one letter differs, is missing or too much.
fn is_close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < 3 || long.len() - short.len() > 1 {
        return false;
    }
    let front = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let back = short.iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    front + back + 1 >= long.len()
}

/// A word without accents, in small letters, with the two ways to write an umlaut made one.
fn plain(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ß' => text.push_str("ss"),
            'æ' | 'ä' => text.push_str("ae"),
            'œ' => text.push_str("oe"),
            'ø' => text.push('o'),
            'å' => text.push('a'),
            'ł' => text.push('l'),
            'đ' | 'ð' => text.push('d'),
            'þ' => text.push_str("th"),
            'ı' => text.push('i'),
            other => text.push(other),
        }
    }
    for (two, one) in [("ue", "u"), ("oe", "o"), ("ae", "a"), ("aa", "a"), ("dj", "d")] {
        text = text.replace(two, one);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(a: &str, b: &str) -> Names {
        let of =
            |text: &str| Spelling { name: PersonName::new(text), text: text.to_owned(), bytes: Vec::new() };
        let there = of(a).compare(&of(b));
        assert_eq!(there, of(b).compare(&of(a)), "{a} and {b}, whichever comes first");
        there
    }

    #[test]
    fn spellings_that_people_call_the_same_name_are_one() {
        for (a, b) in [
            ("Müller^Odila", "Mueller^Odila"),
            ("Müller^Odila", "Muller^Odila"),
            ("Béranger^Zoé", "Beranger^Zoe"),
            ("Sørensen^Åse", "Soerensen^Aase"),
            ("Größe^Ünal", "GROESSE^UENAL"),
            ("Łukasz^Żółw", "Lukasz^Zolw"),
            ("Quastenberg^Odila", "Quastenberg Odila"),
            ("Quastenberg^Odila", "Quastenberg, Odila"),
            ("Quastenberg^Odila", "Odila^Quastenberg"),
            ("Quastenberg^Odila", "Quastenberg^Odila^^Dr."),
            ("Quastenberg^Odila", "Dr. Quastenberg^Odila"),
            ("Quastenberg^Odila^Maria", "Quastenberg^Odila"),
            ("Quastenberg^Odila^M.", "Quastenberg^Odila^Maria"),
            ("Quastenberg^O", "Quastenberg^Odila"),
            ("Quastenberg-Wolm^Odila", "Quastenberg Wolm^Odila"),
            ("Quastenberg geb. Wolm^Odila", "Quastenberg^Odila"),
            ("van den Berg^Anna", "vandenBerg^Anna"),
            ("O'Neil^Sean", "ONeil^Sean"),
            ("M?ller^Odila", "Müller^Odila"),
            ("M??ller^Odila", "Müller^Odila"),
            ("M\u{fffd}ller^Odila", "Mueller^Odila"),
            ("Mller^Odila", "Müller^Odila"),
            ("B ranger^Zo_", "Béranger^Zoé"),
            ("Prof. Dr. med. Quastenberg^Odila^^^PhD", "Quastenberg^Odila"),
            ("Quastenberghause", "Quastenberghausen^Odila"),
            ("MÃ¼ller^Odila", "Müller^Odila"),
            ("Quastenberghausen^Odila-Maximiliane", "Quastenberghausen^Odila-Max"),
            ("Quastenberghausen^Odila", "Quastenberghause^Odila"),
        ] {
            assert_eq!(compare(a, b), Names::Spelling, "{a} and {b}");
        }
        assert_eq!(compare("Doe^John", "DOE^JOHN^"), Names::Same);
    }

    #[test]
    fn one_name_in_bytes_that_two_character_sets_read_is_one() {
        let bytes = vec![0xD5, 0xC5, 0xBA, 0xA3];
        let of = |text: &str| Spelling {
            name: PersonName::new(text),
            text: text.to_owned(),
            bytes: bytes.clone(),
        };
        assert_eq!(of("张海").compare(&of("ÕÅº£")), Names::Spelling);
        // In other bytes, it is read anew.
        assert_eq!(compare("£ukasz^¯ó³w", "Łukasz^Żółw"), Names::Spelling);
        assert_eq!(compare("ÕÅº£^ºç", "张海^虹"), Names::Spelling);
        assert_ne!(compare("ÕÅº£^ºç", "张三^虹"), Names::Spelling);
    }

    #[test]
    fn twins_sisters_and_father_and_son_have_other_names() {
        for (a, b) in [
            ("Jansen^Anna", "Jansen^Bert"),
            ("Jansen^Anna", "Jansen^Anne"),
            ("Jansen^Jan", "Jansen^Janneke"),
            ("Jansen^Piet^^^jr", "Jansen^Piet^^^sen"),
            ("Jansen^Piet^^^jr", "Jansen^Piet"),
            ("Jansen^Anna", "Janssen^Anna"),
            ("Jansen", "Jansen^Maria"),
            ("Jansen^Anna", "Bakker^Anna"),
        ] {
            assert_eq!(compare(a, b), Names::Alike, "{a} and {b}");
        }
        assert_eq!(compare("Doe^John", "Roe^Ann"), Names::Different);
        assert_eq!(compare("Li^Wei", "Wu^Jun"), Names::Different);
    }

    #[test]
    fn groups_that_only_one_has_say_nothing() {
        assert_eq!(compare("Yamada^Tarou=山田^太郎", "yamada^tarou"), Names::Same);
        assert_eq!(compare("Yamada^Tarou", "=山田^太郎"), Names::Unknown);
        assert_eq!(compare("", "Doe^John"), Names::Unknown);
    }
}
