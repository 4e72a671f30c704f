//! Anonymous IDs that results of this session carry: an ID that went out for one patient never goes out for another.

use sha2::{Digest, Sha256};
use std::collections::HashMap;
use veilig_deid::{AnonymousId, Key};
use veilig_study::{Patient, PatientFacts, PersonName};

/// Who used which ID, as digests with a salt of this session. It outlives the list, and is stored nowhere.
#[derive(Clone, Debug, Default)]
pub struct UsedIds {
    /// Drawn at first use; without random numbers nothing can be compared, and nobody has an ID twice.
    salt: Option<[u8; 32]>,
    uses: HashMap<AnonymousId, Vec<IdOwner>>,
}

/// A patient who went out under an ID, and with which study key.
#[derive(Clone, Debug, PartialEq, Eq)]
struct IdOwner {
    /// One for each way in which the files write the patient.
    digests: Vec<[u8; 32]>,
    key: Option<[u8; 32]>,
}

/// Who asks for an ID: a patient, and the study key's key, if there is one.
#[derive(Clone, Copy, Debug)]
pub struct IdUse<'a> {
    /// The patient.
    pub patient: &'a Patient,
    /// The key of the study key.
    pub key: Option<&'a Key>,
}

impl UsedIds {
    /// Whether this patient may go out under this ID: nobody has used it, or this patient with this study key, so that
    /// the receiver can put both together. Without a study key even the same patient gets another one: pseudonyms differ
    /// from export to export, and two zips of one name would tell the same images as two.
    #[must_use]
    pub fn allows(&self, id: &AnonymousId, who: IdUse<'_>) -> bool {
        let Some(uses) = self.uses.get(id) else { return true };
        let Some(person) = self.salt.and_then(|salt| IdOwner::of(salt, who)) else { return false };
        uses.iter().all(|used| {
            person.key.is_some()
                && used.key == person.key
                && used.digests.iter().any(|digest| person.digests.contains(digest))
        })
    }

    /// Notes that this patient went out under this ID.
    pub fn note(&mut self, id: AnonymousId, who: IdUse<'_>) {
        if self.salt.is_none() {
            let mut salt = [0; 32];
            self.salt = getrandom::fill(&mut salt).ok().map(|()| salt);
        }
        let nobody = IdOwner { digests: Vec::new(), key: None };
        let person = self.salt.and_then(|salt| IdOwner::of(salt, who)).unwrap_or(nobody);
        let uses = self.uses.entry(id).or_default();
        if !uses.contains(&person) {
            uses.push(person);
        }
    }
}

impl IdOwner {
    /// `None` for whom nothing tells from others.
    fn of(salt: [u8; 32], who: IdUse<'_>) -> Option<Self> {
        let facts = std::iter::once(&who.patient.facts);
        // What other spellings lack the patient's facts have.
        let others = who
            .patient
            .who
            .spellings
            .iter()
            .map(|one| PatientFacts { issuer: who.patient.facts.issuer.clone(), ..one.clone() });
        let digests: Vec<_> = facts.cloned().chain(others).filter_map(|facts| digest(salt, &facts)).collect();
        let key = who.key.map(|key| hash(salt, &["key", &key.uid("used IDs")]));
        (!digests.is_empty()).then_some(Self { digests, key })
    }
}

/// A digest of what tells a person: ID, issuer, name and birth date, in one form for all ways to write them.
fn digest(salt: [u8; 32], facts: &PatientFacts) -> Option<[u8; 32]> {
    let id: String = facts.id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let name = PersonName::new(&facts.name);
    let birth: String = facts.birth_date.chars().filter(char::is_ascii_digit).collect();
    let (family, given) = (name.family().to_owned(), name.given().to_owned());
    // An ID alone may be one that many have ("ANONYMOUS"), and its name, too.
    let named = !name.is_empty() && !family.eq_ignore_ascii_case(&facts.id);
    if [!id.is_empty(), named, !birth.is_empty()].iter().filter(|told| **told).count() < 2 {
        return None;
    }
    Some(hash(salt, &["person", &id, facts.issuer.trim(), &family, &given, &birth]))
}

/// SHA-256 of texts, in an unambiguous form.
fn hash(salt: [u8; 32], texts: &[&str]) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update(salt);
    for text in texts {
        sha.update((text.len() as u64).to_le_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_study::{PatientKey, Who};

    fn patient(id: &str, name: &str) -> Patient {
        let facts = PatientFacts {
            id: id.to_owned(),
            name: name.to_owned(),
            birth_date: "19610417".to_owned(),
            ..PatientFacts::default()
        };
        Patient { key: PatientKey(0), facts, who: Who::default(), studies: Vec::new() }
    }

    fn id() -> AnonymousId {
        AnonymousId::parse("STUDY-001").expect("an ID")
    }

    fn key(typed: &str) -> Key {
        Key::from_study_key(typed).expect("a key")
    }

    #[test]
    fn an_id_that_went_out_is_refused_for_another_patient_with_or_without_a_study_key() {
        let (a, b, key) = (
            patient("MRN1", "Quistenberg^Marijke"),
            patient("MRN2", "Papadopoulos^Eleni"),
            key("correct horse battery"),
        );
        for key in [None, Some(&key)] {
            let mut used = UsedIds::default();
            assert!(used.allows(&id(), IdUse { patient: &a, key }));
            used.note(id(), IdUse { patient: &a, key });
            assert!(!used.allows(&id(), IdUse { patient: &b, key }));
            assert!(
                used.allows(&AnonymousId::parse("STUDY-002").expect("an ID"), IdUse { patient: &b, key })
            );
        }
    }

    #[test]
    fn the_same_patient_may_have_it_again_only_with_the_same_study_key() {
        let a = patient("MRN1", "Quistenberg^Marijke");
        let (one, other) = (key("correct horse battery"), key("another study key"));
        let mut used = UsedIds::default();
        used.note(id(), IdUse { patient: &a, key: Some(&one) });
        let written = patient("mrn-1", "QUISTENBERG^MARIJKE^");
        assert!(used.allows(&id(), IdUse { patient: &written, key: Some(&one) }));
        assert!(!used.allows(&id(), IdUse { patient: &a, key: Some(&other) }), "other UIDs");
        assert!(!used.allows(&id(), IdUse { patient: &a, key: None }), "other UIDs");
        let mut used = UsedIds::default();
        used.note(id(), IdUse { patient: &a, key: None });
        assert!(!used.allows(&id(), IdUse { patient: &a, key: None }));
        assert!(!used.allows(&id(), IdUse { patient: &a, key: Some(&one) }));
    }

    #[test]
    fn whoever_cant_be_told_from_others_gets_no_id_twice() {
        let nobody = patient("", "");
        let key = key("correct horse battery");
        let mut used = UsedIds::default();
        used.note(id(), IdUse { patient: &nobody, key: Some(&key) });
        assert!(!used.allows(&id(), IdUse { patient: &nobody, key: Some(&key) }));
    }

    #[test]
    fn two_sessions_tell_a_patient_by_other_digests() {
        let a = patient("MRN1", "Quistenberg^Marijke");
        let told = || {
            let mut used = UsedIds::default();
            used.note(id(), IdUse { patient: &a, key: None });
            used.uses[&id()][0].digests[0]
        };
        assert_ne!(told(), told());
    }
}
