//! Pseudonyms: HMAC-SHA-256 of a 256-bit key, with a domain for each kind of thing.

use crate::AnonymousId;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// The 256-bit key from which all pseudonyms of an export derive. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    bytes: [u8; 32],
    lasting: bool,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    /// A key drawn from the system's cryptographic random numbers; one for every export.
    ///
    /// Where the system has none, nothing can be pseudonymised: `None`.
    #[must_use]
    pub fn draw() -> Option<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self { bytes, lasting: false })
    }

    /// Whether later exports have the same key (see [`Key::from_study_key`]).
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        self.lasting
    }

    /// A key that a study key gives, see `study_key`.
    pub(crate) fn lasting(bytes: [u8; 32]) -> Self {
        Self { bytes, lasting: true }
    }

    /// A key of known bytes, for tests.
    #[cfg(test)]
    pub(crate) fn of(bytes: [u8; 32]) -> Self {
        Self { bytes, lasting: false }
    }

    pub(crate) fn derive(&self, domain: &str, value: &str) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.bytes) else { return [0; 32] };
        mac.update(domain.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The new UID for an old one: a UUID of version 8 (RFC 9562) under `2.25.` (PS3.5 B.2). All UIDs share one
    /// domain, so that references point to the right object, also to objects that were not loaded.
    #[must_use]
    pub fn uid(&self, old: &str) -> String {
        let hash = self.derive("uid", old);
        let mut bits = [0; 16];
        bits.copy_from_slice(&hash[..16]);
        let mut number = u128::from_be_bytes(bits);
        number = (number & !(0xF << 76)) | (8 << 76);
        number = (number & !(0b11 << 62)) | (0b10 << 62);
        format!("2.25.{number}")
    }

    /// A short dummy for an ID, 10 characters, the same for the same source value.
    #[must_use]
    pub fn short(&self, domain: &str, old: &str) -> String {
        let hash = self.derive(domain, old);
        hash.iter().take(10).map(|byte| AnonymousId::letter(*byte)).collect()
    }

    /// A number of four digits, the same for the same source value.
    #[must_use]
    pub fn number(&self, domain: &str, old: &str) -> u32 {
        let [a, b, c, d, ..] = self.derive(domain, old);
        1000 + u32::from_be_bytes([a, b, c, d]) % 9000
    }

    /// How many days the dates of this patient go back: whole weeks, 52 to 520.
    #[must_use]
    pub fn days_back(&self, patient: &AnonymousId) -> i64 {
        let hash = self.derive("dates", patient.as_str());
        let number =
            u64::from_be_bytes([hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]]);
        7 * (52 + i64::try_from(number % 469).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_uid_becomes_a_valid_uuid_of_version_8(old in "[0-9.]{1,64}", key: [u8; 32]) {
            let new = Key::of(key).uid(&old);
            prop_assert!(new.len() <= 44);
            let number: u128 = new.strip_prefix("2.25.").unwrap().parse().unwrap();
            prop_assert_eq!(number >> 76 & 0xF, 8);
            prop_assert_eq!(number >> 62 & 0b11, 0b10);
            prop_assert_eq!(format!("2.25.{number}"), new.clone());
            prop_assert_eq!(Key::of(key).uid(&old), new);
        }

        #[test]
        fn dates_go_back_whole_weeks_between_one_and_ten_years(key: [u8; 32]) {
            let id = AnonymousId::parse("29NR0BE6E7").unwrap();
            let days = Key::of(key).days_back(&id);
            prop_assert!(days % 7 == 0 && (364..=3640).contains(&days));
        }
    }

    #[test]
    fn two_keys_give_two_uids() {
        assert_ne!(Key::of([1; 32]).uid("1.2.3"), Key::of([2; 32]).uid("1.2.3"));
    }
}
