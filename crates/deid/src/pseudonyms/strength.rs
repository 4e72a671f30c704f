//! Whether a typed key or password is easy to guess, by a plain rule; and keys that are drawn.
//!
//! Whoever holds an export and knows one patient's ID can try project keys until the pseudonyms agree, as often as his
//! computers can. What people type to fill a field (`aaaaaaaaaaaa`, `123456789012`, `qwertzuiop12`, one short word again and
//! again) is tried first. No dictionary is carried: words are not judged.

/// Keys that lie beside each other, on the keyboards of the page's languages.
const ROWS: [&str; 8] =
    ["1234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm"];
/// Characters that don't follow from those before them: fewer are easy to guess.
const LEAST: usize = 8;
/// Different characters: fewer are easy to guess.
const LEAST_DIFFERENT: usize = 5;
/// Syllables of a drawn word and words of a drawn key: 70^15 keys, 92 bits.
const SYLLABLES: usize = 3;
const WORDS: usize = 5;
/// Letters that all of the page's languages read alike or nearly so.
const CONSONANTS: &[u8; 14] = b"bdfgklmnprstvz";
const VOWELS: &[u8; 5] = b"aeiou";

/// Whether a text is easy to guess: too few different characters, or too few that don't go on with those before them, by the
/// same character, the next one up or down, the next key of a keyboard, or a text that stood just before.
///
/// ```
/// use veilig_deid::is_easy_to_guess;
///
/// assert!(is_easy_to_guess("aaaaaaaaaaaa") && is_easy_to_guess("123456789012") && is_easy_to_guess("secret-secret-"));
/// assert!(!is_easy_to_guess("correct horse battery"));
/// ```
#[must_use]
pub fn is_easy_to_guess(text: &str) -> bool {
    let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let different: std::collections::BTreeSet<&char> = letters.iter().collect();
    let piece = repeated(&letters);
    let fresh = piece.windows(2).filter(|pair| !matches!(pair, [a, b] if goes_on(*a, *b))).count();
    different.len() < LEAST_DIFFERENT || fresh + 1 < LEAST
}

/// The piece that a text repeats, else the whole.
fn repeated(letters: &[char]) -> &[char] {
    (1..=letters.len() / 2)
        .filter_map(|length| letters.get(..length))
        .find(|piece| letters.chunks(piece.len()).all(|chunk| piece.starts_with(chunk)))
        .unwrap_or(letters)
}

/// The same, the next or the one before in the order of characters or on a keyboard.
fn goes_on(one: char, next: char) -> bool {
    let (a, b) = (u32::from(one), u32::from(next));
    let beside = |row: &&str| {
        let place = |letter: char| row.chars().position(|known| known == letter);
        place(one).zip(place(next)).is_some_and(|(a, b)| a.abs_diff(b) <= 1)
    };
    a.abs_diff(b) <= 1 || ROWS.iter().any(beside)
}

/// A project key of five made-up words that can be read aloud and typed on any keyboard, such as `rilatu-bomeka-…`; `None`
/// where the system has no random numbers.
///
/// ```
/// let key = veilig_deid::draw_study_key().expect("random numbers");
/// assert_eq!(key.split('-').count(), 5);
/// assert!(veilig_deid::Key::from_study_key(&key).is_ok());
/// ```
#[must_use]
pub fn draw_study_key() -> Option<String> {
    let word = || (0..SYLLABLES).map(|_| syllable()).collect::<Option<String>>();
    let words: Option<Vec<String>> = (0..WORDS).map(|_| word()).collect();
    words.map(|words| words.join("-"))
}

fn syllable() -> Option<String> {
    let letters = [letter(CONSONANTS)?, letter(VOWELS)?];
    Some(letters.into_iter().map(char::from).collect())
}

/// One of these, all equally likely.
fn letter(letters: &[u8]) -> Option<u8> {
    let most = u8::MAX - u8::try_from(256 % letters.len()).ok()?;
    loop {
        let mut byte = [0];
        getrandom::fill(&mut byte).ok()?;
        let [byte] = byte;
        if byte <= most {
            return letters.get(usize::from(byte) % letters.len()).copied();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_to_fill_a_field_is_easy_to_guess() {
        for text in [
            "",
            "aaaaaaaaaaaa",
            "abababababab",
            "abcdefghijkl",
            "ABCDEFGHIJKL",
            "123456789012",
            "987654321098",
            "qwertzuiop12",
            "Azertyuiop12",
            "asdfghjkl123",
            "111122223333",
            "secretsecret",
            "key7key7key7",
            "aaaabbbbccccdddd",
            "passpasspass",
        ] {
            assert!(is_easy_to_guess(text), "{text}");
        }
    }

    #[test]
    fn sentences_and_drawn_keys_are_not() {
        for text in ["correct horse battery", "Straße №12 ﬁn 東京", "Zürich study 7", "k3!vQ9_xT0pm"]
        {
            assert!(!is_easy_to_guess(text), "{text}");
        }
        for _ in 0..200 {
            let drawn = draw_study_key().unwrap();
            assert!(!is_easy_to_guess(&drawn), "{drawn}");
        }
    }

    #[test]
    fn drawn_keys_differ_and_take_all_letters() {
        let drawn: Vec<String> = (0..200).map(|_| draw_study_key().unwrap()).collect();
        let different: std::collections::BTreeSet<&String> = drawn.iter().collect();
        assert_eq!(different.len(), drawn.len());
        for letter in CONSONANTS.iter().chain(VOWELS) {
            assert!(drawn.iter().any(|key| key.contains(char::from(*letter))), "{letter}");
        }
    }
}
