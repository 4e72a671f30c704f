//! The ID that takes the patient's place.

use crate::vocabulary::words::squeezed;
use crate::{Identifiers, Key};
use serde::{Deserialize, Serialize};

const LETTERS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The anonymous ID: 1 to 16 of `A-Z 0-9 -`, no Windows device name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnonymousId(String);

/// Whose ID is derived, as the files tell it.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Patient ID.
    pub id: &'a str,
    /// Its issuer.
    pub issuer: &'a str,
    /// Patient's Name.
    pub name: &'a str,
    /// Birth date.
    pub birth_date: &'a str,
}

impl Person<'_> {
    /// What tells this person from all others and stays the same from export to export: the ID with its issuer, as far
    /// as one is known; without an ID, name and birth date; `None` if one of these is missing too.
    pub(super) fn identity(&self) -> Option<String> {
        let id = self.id.trim();
        if id.is_empty() { self.named() } else { Some(format!("id-issuer\0{id}\0{}", self.issuer.trim())) }
    }

    /// Name and birth date, where both are there.
    pub(super) fn named(&self) -> Option<String> {
        let birth: String = self.birth_date.chars().filter(char::is_ascii_digit).collect();
        let mut groups = self.name.split('=');
        let group = groups.find(|group| !squeezed(group).is_empty())?;
        let name = group.split('^').map(squeezed).collect::<Vec<_>>().join("^");
        (!birth.is_empty()).then(|| format!("name-birth\0{}\0{birth}", name.trim_end_matches('^')))
    }
}

impl AnonymousId {
    /// Ten digits and capitals for the identity of a patient, see [`Person::identity`].
    pub(super) fn derive(key: &Key, identity: &str, identifiers: &Identifiers) -> Self {
        let mut id = Self(String::new());
        for again in 0..64 {
            let hash = key.derive("anonymous-id", &format!("{identity}\0{again}"));
            id = Self(
                hash.iter().filter(|byte| **byte < 252).map(|byte| Self::letter(*byte)).take(10).collect(),
            );
            if id.0.len() == 10 && identifiers.own_in(&id.0).is_none() {
                break;
            }
        }
        id
    }

    /// Draws 10 characters, digits and capitals, from the system's cryptographic random numbers; `None` where
    /// the system has none.
    #[must_use]
    pub fn draw() -> Option<Self> {
        let mut id = String::with_capacity(10);
        let mut bytes = [0; 16];
        while id.len() < 10 {
            getrandom::fill(&mut bytes).ok()?;
            // Bytes of 252 and above would make the first letters more frequent.
            let fair = bytes.iter().filter(|byte| **byte < 252).map(|byte| Self::letter(*byte));
            id.extend(fair.take(10 - id.len()));
        }
        Some(Self(id))
    }

    /// A typed ID; `None` if it has other characters, is too long or a Windows device name.
    ///
    /// ```
    /// use veilig_deid::AnonymousId;
    ///
    /// assert!(AnonymousId::parse("STUDY-042").is_some());
    /// assert!(AnonymousId::parse("study").is_none() && AnonymousId::parse("CON").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let good = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        let device = matches!(text, "CON" | "PRN" | "AUX" | "NUL")
            || (text.len() == 4 && (text.starts_with("COM") || text.starts_with("LPT")));
        ((1..=16).contains(&text.len()) && text.bytes().all(good) && !device).then(|| Self(text.to_owned()))
    }

    /// The ID.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A digit or capital for a byte.
    pub(crate) fn letter(byte: u8) -> char {
        LETTERS.get(usize::from(byte) % LETTERS.len()).map_or('0', |letter| char::from(*letter))
    }
}

#[cfg(test)]
mod tests {
    use super::super::anonymous_ids::AnonymousIds;
    use super::*;

    #[test]
    fn a_drawn_id_has_ten_digits_and_capitals_and_is_a_valid_typed_one() {
        let id = AnonymousId::draw().unwrap();
        assert_eq!(id.as_str().len(), 10);
        assert_eq!(AnonymousId::parse(id.as_str()), Some(id));
    }

    const JOHN: Person<'_> =
        Person { id: "MRN 77", issuer: "North", name: "Doe^John", birth_date: "19700101" };

    fn id_of(key: &Key, person: &Person<'_>) -> AnonymousId {
        AnonymousIds::among([*person]).for_patient(key, person, &Identifiers::default()).unwrap()
    }

    /// Computed by Python: `hmac.new(bytes([7] * 32), b"anonymous-id\0id-issuer\0MRN 77\0North\0" + b"0", "sha256")`,
    /// its bytes below 252 modulo 36 as digits and capitals.
    #[test]
    fn a_lasting_key_gives_a_patient_the_same_id_in_every_export() {
        let key = Key::lasting([7; 32]);
        assert_eq!(id_of(&key, &JOHN).as_str(), "036W1FRV7W");
        let later = Person { id: " MRN 77 ", issuer: "North ", name: "", birth_date: "" };
        assert_eq!(id_of(&key, &later), id_of(&key, &JOHN), "name and birth date may be missing");
        for other in [Person { id: "MRN 78", ..JOHN }, Person { issuer: "South", ..JOHN }] {
            assert_ne!(id_of(&key, &other), id_of(&key, &JOHN));
        }
    }

    #[test]
    fn without_an_issuer_the_id_alone_counts() {
        let key = Key::lasting([7; 32]);
        let john = Person { issuer: "", ..JOHN };
        assert_eq!(id_of(&key, &john).as_str(), "JOOE9KUIQV");
        assert_eq!(id_of(&key, &Person { name: "Doe^J", birth_date: "", ..john }), id_of(&key, &john));
    }

    #[test]
    fn of_two_patients_who_claim_one_id_neither_gets_what_one_of_them_had_before() {
        let key = Key::lasting([7; 32]);
        let ann = Person { name: "Roe^Ann", birth_date: "19820304", ..JOHN };
        let nobody = Person { name: "", birth_date: "", ..JOHN };
        let among = |person: &Person<'_>, all: &[Person<'_>]| {
            AnonymousIds::among(all.iter().copied())
                .for_patient(&key, person, &Identifiers::default())
                .unwrap()
        };
        let ids = [among(&JOHN, &[JOHN, ann]), among(&ann, &[JOHN, ann])];
        assert_ne!(ids[0], ids[1]);
        assert!(!ids.contains(&id_of(&key, &JOHN)));
        assert_eq!(
            ids,
            [among(&JOHN, &[ann, JOHN]), among(&ann, &[ann, JOHN])],
            "in whatever order they come"
        );
        let drawn = among(&nobody, &[nobody, ann]);
        assert_ne!(drawn, among(&nobody, &[nobody, ann]), "who has no name is told apart by nothing");
    }

    #[test]
    fn without_an_id_name_and_birth_date_tell_patients_apart() {
        let key = Key::lasting([7; 32]);
        let john = Person { id: "", issuer: "", ..JOHN };
        assert_eq!(id_of(&key, &john).as_str(), "XHIK1X9O1J");
        let spelled = Person { name: "DOE^JOHN^^", birth_date: "1970.01.01", ..john };
        assert_eq!(id_of(&key, &john), id_of(&key, &spelled));
        assert_ne!(id_of(&key, &john), id_of(&key, &Person { birth_date: "19700102", ..john }));
    }

    #[test]
    fn an_id_is_drawn_where_nothing_lasts_or_nobody_is_named() {
        let lasting = Key::lasting([7; 32]);
        assert_ne!(id_of(&Key::of([7; 32]), &JOHN), id_of(&Key::of([7; 32]), &JOHN));
        for nobody in [Person { id: "", name: "", ..JOHN }, Person { id: "", birth_date: "", ..JOHN }] {
            assert_ne!(id_of(&lasting, &nobody), id_of(&lasting, &nobody));
        }
    }

    #[test]
    fn an_id_that_another_patient_has_is_not_given_twice() {
        let key = Key::lasting([7; 32]);
        let first = id_of(&key, &JOHN);
        let mut ids = AnonymousIds::among([JOHN]);
        assert!(ids.take(&first) && !ids.take(&first));
        assert_ne!(ids.for_patient(&key, &JOHN, &Identifiers::default()).unwrap(), first);
    }

    #[test]
    fn drawn_ids_are_of_all_letters_and_digits_and_none_of_them_is_another() {
        let ids: Vec<AnonymousId> = (0..40).map(|_| AnonymousId::draw().unwrap()).collect();
        let letters: std::collections::HashSet<char> = ids.iter().flat_map(|id| id.0.chars()).collect();
        assert!(letters.len() > 30, "{} of 36 among 400", letters.len());
        assert_eq!(ids.iter().collect::<std::collections::HashSet<_>>().len(), 40);
    }

    fn known(tag: veilig_dicom::Tag, vr: veilig_dicom::VR, value: &str) -> Identifiers {
        let mut known = Identifiers::default();
        known.add(&crate::tests::fixture::head([crate::tests::fixture::text(tag, vr, value)]));
        known
    }

    #[test]
    fn an_id_that_holds_the_patient_s_by_chance_is_derived_again_the_same_in_every_export() {
        let key = Key::lasting([7; 32]);
        let own = known(dicom_dictionary_std::tags::PATIENT_ID, veilig_dicom::VR::LO, "W1FR");
        let again = || AnonymousIds::among([JOHN]).for_patient(&key, &JOHN, &own).unwrap();
        assert!(id_of(&key, &JOHN).as_str().contains("W1FR"), "what would be derived first");
        assert!(!again().as_str().contains("W1FR"));
        assert_eq!(again(), again());
    }

    #[test]
    fn a_drawn_id_holds_nothing_of_the_patient_by_chance() {
        // So many short names that each 20th ID would hold one.
        let names: Vec<String> = (0..250_u8)
            .map(|at| format!("{}{}", AnonymousId::letter(at % 26 + 10), AnonymousId::letter(at / 26 + 10)))
            .map(|two| format!("{two}Q"))
            .collect();
        let own = known(dicom_dictionary_std::tags::PATIENT_NAME, veilig_dicom::VR::PN, &names.join(" "));
        let key = Key::of([7; 32]);
        let ids = AnonymousIds::among([JOHN]);
        for _ in 0..150 {
            let id = ids.for_patient(&key, &JOHN, &own).unwrap();
            assert_eq!(own.own_in(id.as_str()), None, "{id:?}");
        }
    }

    #[test]
    fn what_could_be_no_folder_name_is_refused() {
        for bad in ["", "abc", "A B", "ÄB", "A/B", "..", "CON", "NUL", "COM1", "LPT9", "12345678901234567"] {
            assert_eq!(AnonymousId::parse(bad), None, "{bad}");
        }
        for good in ["A", "29NR0BE6E7", "STUDY-42", "1234567890123456", "CONE"] {
            assert!(AnonymousId::parse(good).is_some(), "{good}");
        }
    }
}
