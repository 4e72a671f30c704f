//! One name in several scripts and spellings: which letters are one, and how Cyrillic and Greek names are written in
//! Latin letters. Each table has a source: ICAO 9303-3 (passports), BGN/PCGN and ISO 9 (Cyrillic), ISO 843 and ELOT 743
//! (Greek), and what the letters look like, since names are typed by look, too.

/// Letters that are no letter with an accent for Unicode, but are for people: folded, in lower case.
pub(crate) fn plain_letter(c: char) -> char {
    match c {
        'ø' | 'œ' => 'o',
        'æ' => 'a',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ħ' => 'h',
        'ı' => 'i',
        'ŋ' => 'n',
        'ŧ' => 't',
        'ς' => 'σ',
        // Hebrew letters at the end of a word.
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        // Arabic and Persian letters that are typed for each other: alif, ya, ta marbuta, kaf, waw and ya with hamza.
        'ٱ' | 'أ' | 'إ' | 'آ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ؤ' => 'و',
        _ => katakana(c).or_else(|| digit(c)).unwrap_or(c),
    }
}

/// Hiragana as katakana.
fn katakana(c: char) -> Option<char> {
    let c = u32::from(c);
    (0x3041..=0x3096).contains(&c).then(|| char::from_u32(c + 0x60)).flatten()
}

/// The digits of other scripts (Arabic, Persian, Devanagari, Bengali, Thai).
fn digit(c: char) -> Option<char> {
    let zeros = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}'];
    zeros.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        char::from_digit(value, 10)
    })
}

/// Whether a character shows nothing, or only steers how others are shown: Unicode's Default_Ignorable_Code_Point and
/// format characters, fillers, tatweel, the blank of Braille, control characters.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(
        u32::from(c),
        0xAD | 0x34F
            | 0x600..=0x605
            | 0x61C
            | 0x640
            | 0x6DD
            | 0x70F
            | 0x115F..=0x1160
            | 0x17B4..=0x17B5
            | 0x180B..=0x180F
            | 0x200B..=0x200F
            | 0x202A..=0x202E
            | 0x2060..=0x206F
            | 0x2800
            | 0x3164
            | 0xFE00..=0xFE0F
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0x1BCA0..=0x1BCA3
            | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF
    ) || c.is_control() && !matches!(c, '\t' | '\n' | '\x0B' | '\x0C' | '\r' | '\u{85}')
}

/// How many ways of writing a letter the tables have.
const WAYS: usize = 5;

/// A letter, and what it is written as: in English and passports, after ISO, in German, in French, and by its look.
type Letter = (char, [&'static str; WAYS]);

/// Cyrillic, folded (ё is е, й is и): Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian.
const CYRILLIC: &[Letter] = &[
    ('а', ["a", "a", "a", "a", "a"]),
    ('б', ["b", "b", "b", "b", "b"]),
    ('в', ["v", "v", "w", "v", "b"]),
    ('г', ["g", "g", "g", "gu", "r"]),
    ('ґ', ["g", "g", "g", "g", "r"]),
    ('д', ["d", "d", "d", "d", "d"]),
    ('ђ', ["dj", "d", "dj", "dj", "h"]),
    ('е', ["e", "e", "e", "e", "e"]),
    ('є', ["ie", "je", "je", "ie", "e"]),
    ('ж', ["zh", "z", "sch", "j", "x"]),
    ('з', ["z", "z", "s", "z", "3"]),
    ('и', ["i", "i", "i", "i", "u"]),
    ('і', ["i", "i", "i", "i", "i"]),
    ('ј', ["j", "j", "j", "j", "j"]),
    ('к', ["k", "k", "k", "k", "k"]),
    ('л', ["l", "l", "l", "l", "l"]),
    ('љ', ["lj", "lj", "lj", "lj", "b"]),
    ('м', ["m", "m", "m", "m", "m"]),
    ('н', ["n", "n", "n", "n", "h"]),
    ('њ', ["nj", "nj", "nj", "nj", "h"]),
    ('о', ["o", "o", "o", "o", "o"]),
    ('п', ["p", "p", "p", "p", "n"]),
    ('р', ["r", "r", "r", "r", "p"]),
    ('с', ["s", "s", "s", "s", "c"]),
    ('т', ["t", "t", "t", "t", "t"]),
    ('ћ', ["c", "c", "c", "c", "h"]),
    ('у', ["u", "u", "u", "ou", "y"]),
    ('ф', ["f", "f", "f", "f", "f"]),
    ('х', ["kh", "h", "ch", "kh", "x"]),
    ('ц', ["ts", "c", "z", "ts", "u"]),
    ('ч', ["ch", "c", "tsch", "tch", "4"]),
    ('џ', ["dz", "dz", "dz", "dj", "u"]),
    ('ш', ["sh", "s", "sch", "ch", "w"]),
    ('щ', ["shch", "sc", "schtsch", "chtch", "w"]),
    ('ъ', ["", "", "", "", ""]),
    ('ы', ["y", "y", "y", "y", "bl"]),
    ('ь', ["", "", "", "", "b"]),
    ('э', ["e", "e", "e", "e", "e"]),
    ('ю', ["yu", "ju", "ju", "iou", "yu"]),
    ('я', ["ya", "ja", "ja", "ia", "r"]),
    ('ѕ', ["dz", "dz", "dz", "dz", "s"]),
];

/// Greek, folded.
const GREEK: &[Letter] = &[
    ('α', ["a", "a", "a", "a", "a"]),
    ('β', ["v", "b", "w", "v", "b"]),
    ('γ', ["g", "g", "g", "gh", "y"]),
    ('δ', ["d", "d", "d", "dh", "d"]),
    ('ε', ["e", "e", "e", "e", "e"]),
    ('ζ', ["z", "z", "s", "z", "z"]),
    ('η', ["i", "e", "i", "i", "n"]),
    ('θ', ["th", "th", "th", "th", "o"]),
    ('ι', ["i", "i", "i", "i", "i"]),
    ('κ', ["k", "k", "k", "c", "k"]),
    ('λ', ["l", "l", "l", "l", "l"]),
    ('μ', ["m", "m", "m", "m", "m"]),
    ('ν', ["n", "n", "n", "n", "v"]),
    ('ξ', ["x", "x", "x", "ks", "e"]),
    ('ο', ["o", "o", "o", "o", "o"]),
    ('π', ["p", "p", "p", "p", "n"]),
    ('ρ', ["r", "r", "r", "r", "p"]),
    ('σ', ["s", "s", "s", "s", "o"]),
    ('τ', ["t", "t", "t", "t", "t"]),
    ('υ', ["y", "u", "y", "i", "u"]),
    ('φ', ["f", "ph", "f", "ph", "o"]),
    ('χ', ["ch", "kh", "h", "kh", "x"]),
    ('ψ', ["ps", "ps", "ps", "ps", "w"]),
    ('ω', ["o", "o", "o", "o", "w"]),
];

/// Pairs that are written otherwise than their letters, before these.
const PAIRS: &[(&str, &str)] =
    &[("ου", "у"), ("μπ", "б"), ("ντ", "д"), ("γκ", "г"), ("γγ", "нг"), ("αυ", "ав"), ("ευ", "ев")];

/// The ways in which a folded word of Cyrillic or Greek letters is written in Latin ones; none for other words.
pub(crate) fn latin(word: &str) -> Vec<String> {
    let foreign = |c: char| matches!(u32::from(c), 0x370..=0x4FF);
    if !word.contains(foreign) {
        return Vec::new();
    }
    let paired = PAIRS.iter().fold(word.to_owned(), |word, (pair, one)| word.replace(pair, one));
    let mut ways: Vec<String> = Vec::new();
    for word in [word, paired.as_str()] {
        for way in 0..WAYS {
            let mut writtens = vec![word.chars().map(|c| written(c, way)).collect::<String>()];
            for (usual, other) in OTHERS {
                let more: Vec<String> =
                    writtens.iter().filter_map(|one| instead(one, usual, other)).collect();
                writtens.extend(more.into_iter().take(MOST_OTHERS));
            }
            for written in writtens {
                // Dostoevskiy, Dostoevskii, Dostoevskij, Dostoevsky, Dostoevski.
                let short = ["iy", "ii", "yy", "ij"].iter().find_map(|end| written.strip_suffix(end));
                let ends = ["y", "i", "iy", "ij", "yi"].into_iter();
                ways.extend(
                    short.into_iter().flat_map(|short| ends.clone().map(move |end| format!("{short}{end}"))),
                );
                ways.push(written);
            }
        }
    }
    ways.sort_unstable();
    ways.dedup();
    ways
}

/// What takes the place of letters in passports (ICAO 9303: Iurii, Iana), in English (Alexander, Scherbakov, Yevgeny) and
/// in Polish (Szczerbakow); `^` stands for the beginning of a word.
const OTHERS: &[(&str, &str)] = &[
    ("shch", "sch"),
    ("schtsch", "szcz"),
    ("yu", "iu"),
    ("ya", "ia"),
    ("ks", "x"),
    ("sh", "sz"),
    ("ch", "cz"),
    ("^iou", "you"),
    ("^e", "ye"),
    ("^e", "je"),
];
/// So many spellings of one way are taken on.
const MOST_OTHERS: usize = 16;

/// A word with other letters in place of the usual ones, where it has these.
fn instead(word: &str, usual: &str, other: &str) -> Option<String> {
    match usual.strip_prefix('^') {
        Some(usual) => word.strip_prefix(usual).map(|rest| format!("{other}{rest}")),
        None => word.contains(usual).then(|| word.replace(usual, other)),
    }
}

fn written(c: char, way: usize) -> String {
    let letter = CYRILLIC.iter().chain(GREEK).find(|(letter, _)| *letter == c);
    match letter.and_then(|(_, ways)| ways.get(way)) {
        Some(written) => (*written).to_owned(),
        None => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::words::fold;

    #[test]
    fn cyrillic_and_greek_names_are_written_in_latin_letters_in_the_usual_ways() {
        for (name, written) in [
            ("Чайковский", "Tchaikovsky"),
            ("Шевченко", "Shevchenko"),
            ("Хрущев", "Khrushchev"),
            ("Жуков", "Zhukov"),
            ("Шевченко", "Schewtschenko"),
            ("Ђорђевић", "Djordjevic"),
            ("Παπαδόπουλος", "Papadopoulos"),
            ("Χατζής", "Chatzis"),
            ("Юрий", "Iurii"),
            ("Юрий", "Yuriy"),
            ("Юрий", "Jurij"),
            ("Юрий", "Youri"),
            ("Щербаков", "Scherbakov"),
            ("Щербаков", "Szczerbakow"),
            ("Александр", "Alexandr"),
            ("Евгений", "Yevgeny"),
            ("Яна", "Iana"),
            // Typed with letters that only look Latin.
            ("Rоskоth", "roskoth"),
        ] {
            let ways: Vec<String> = latin(&fold(name)).iter().map(|way| fold(way)).collect();
            assert!(ways.contains(&fold(written)), "{name}: {ways:?}");
        }
        assert!(latin("jansen").is_empty());
    }

    #[test]
    fn letters_that_are_typed_for_each_other_are_one() {
        for (a, b) in [
            ("שלום", "שלומ"),
            ("כהן", "כהנ"),
            ("ברוך", "ברוכ"),
            ("יוסף", "יוספ"),
            ("כץ", "כצ"),
            ("إبراهيم", "ابراهيم"),
            ("مصطفى", "مصطفي"),
            ("کریم", "كريم"),
            ("مؤمن", "مومن"),
            ("Għawdex", "Ghawdex"),
            ("Işık", "Isik"),
            ("Ŋŧ", "nt"),
            ("Kjær", "Kjar"),
            ("فاطمة", "فاطمه"),
            ("أحمد", "احمد"),
            ("やまだ", "ヤマダ"),
            ("Đorđević", "Djordjevic"),
            ("ＹＡＭＡＤＡ", "yamada"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn what_shows_nothing_is_seen_through() {
        for c in ['\u{2066}', '\u{61C}', '\u{3164}', '\u{200B}', '\u{FFA0}', '\u{E0041}', '\u{34F}', '\u{7}']
        {
            assert!(is_unseen(c), "{c:?}");
        }
        assert!(!"aé字\t\n ".contains(is_unseen));
    }
}
