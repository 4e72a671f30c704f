//! A key that the user can type again: the same patient gets the same pseudonyms in a later export.

use crate::Key;
use crate::pseudonyms::strength::is_easy_to_guess;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use unicode_normalization::UnicodeNormalization;
use veilig_reason::Reason;

/// Frozen, as all numbers below: changed, later exports would no longer agree with earlier ones.
const SALT: &[u8] = b"veilig.study-key.v1";
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
const SHORTEST: usize = 12;

/// Why a study key gives no key. There is a Fluent message `reason-<code>` for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StudyKeyError {
    /// It has less than 12 characters.
    #[error("the study key has less than 12 characters")]
    TooShort,
    /// It is one of the keys that are tried first.
    #[error("the study key is easy to guess")]
    TooEasy,
    /// There is not enough memory to derive it (64 MiB).
    #[error("there is not enough memory for the study key")]
    Memory,
}

impl StudyKeyError {
    /// Stable code.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            Self::TooShort => Reason::StudyKeyTooShort,
            Self::TooEasy => Reason::StudyKeyTooEasy,
            Self::Memory => Reason::StudyKeyMemory,
        }
    }
}

impl Key {
    /// The key of a typed study key: Argon2id 1.3 of its NFKC form with 64 MiB, three passes, one lane. Takes about
    /// as long as a breath, on purpose: call it once for an export, in a worker.
    ///
    /// # Errors
    /// If it has less than 12 characters (of the NFKC form), if it is easy to guess, or there is no memory.
    pub fn from_study_key(typed: &str) -> Result<Self, StudyKeyError> {
        let text: String = typed.nfkc().collect();
        if text.chars().count() < SHORTEST {
            return Err(StudyKeyError::TooShort);
        }
        if is_easy_to_guess(&text) {
            return Err(StudyKeyError::TooEasy);
        }
        let memory = |_| StudyKeyError::Memory;
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(memory)?;
        let mut blocks = Vec::new();
        blocks.try_reserve_exact(params.block_count()).map_err(|_| StudyKeyError::Memory)?;
        blocks.resize(params.block_count(), Block::new());
        let mut bytes = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(text.as_bytes(), SALT, &mut bytes, &mut blocks)
            .map_err(memory)?;
        Ok(Self::lasting(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> [u8; 32] {
        std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap())
    }

    /// Computed with an independent implementation, the C reference in Python's `argon2-cffi`:
    /// `hash_secret_raw(nfkc, b"veilig.study-key.v1", 3, 65536, 1, 32, Type.ID)`, version 0x13.
    #[test]
    fn study_keys_give_the_frozen_keys() {
        for (typed, frozen) in [
            (
                "correct horse battery",
                hex("84b4c783b9cd958f6c4f9b9b3b4d2f4f33faf7f3c784969289203549bf9aebda"),
            ),
            ("Straße №12 ﬁn 東京", hex("dd28b90e3421578ce6b6897169bdf1dad75d095169d93c724555ad03053674ff")),
        ] {
            let key = Key::from_study_key(typed).unwrap();
            assert_eq!(key, Key::lasting(frozen), "{typed}");
            assert!(key.is_lasting());
        }
    }

    #[test]
    fn spellings_that_look_the_same_are_one_key() {
        let key = |text| Key::from_study_key(text).unwrap();
        assert_eq!(key("Zu\u{308}rich study 7"), key("Z\u{fc}rich study 7"));
        assert_ne!(key("Zurich study 7"), key("zurich study 7"));
    }

    #[test]
    fn a_short_study_key_is_refused() {
        for short in ["", "elevenchars", "東京東京東京東京東京東"] {
            assert_eq!(Key::from_study_key(short), Err(StudyKeyError::TooShort));
        }
    }

    #[test]
    fn a_study_key_that_is_easy_to_guess_is_refused() {
        for easy in ["aaaaaaaaaaaa", "123456789012", "secretsecret"] {
            assert_eq!(Key::from_study_key(easy), Err(StudyKeyError::TooEasy));
        }
    }

    /// Frozen with the key: later exports must agree.
    #[test]
    fn pseudonyms_of_a_study_key_are_frozen() {
        let key = Key::from_study_key("correct horse battery").unwrap();
        assert_eq!(key.uid("1.2.840.113619.2.1"), "2.25.198624998497482195391839775655362484762");
        assert_eq!(key.short("study-id", "1.2.3"), "F3S5NNP2Q5");
    }
}
