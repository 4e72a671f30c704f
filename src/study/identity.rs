//! Who is who: which images belong to one patient.

use super::{Image, PersonName};
use std::collections::{BTreeMap, BTreeSet};

/// What an image says of whose it is. Equal identities are one patient; [`gather`] finds which of the others are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Identity {
    anchor: Anchor,
    name: PersonName,
    birth: String,
}

/// What holds a patient's images together; different anchors are different patients.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Anchor {
    /// Patient ID, and its issuer where neither name nor birth date say who it is.
    Id(String, String),
    /// Name and birth date are both there: they are compared as such.
    Person,
    /// Nobody is named for sure: the study.
    Study(String),
    /// Not even a study.
    File(u32),
}

impl Identity {
    /// `number` tells files apart that say nothing at all.
    pub fn new(image: &Image, number: u32) -> Self {
        let facts = &image.patient;
        let name = PersonName::new(&facts.name);
        // Old forms of dates have separators.
        let birth: String = facts.birth_date.chars().filter(char::is_ascii_alphanumeric).collect();
        let (id, study) = (facts.id.trim(), image.study.instance.as_str());
        let anchor = if !id.is_empty() {
            // Modalities of one hospital write different issuers for one patient: where name or birth date are
            // there, they decide.
            let alone = name.is_empty() && birth.is_empty();
            Anchor::Id(id.to_owned(), if alone { facts.issuer.trim().to_owned() } else { String::new() })
        } else if !name.is_empty() && !birth.is_empty() {
            Anchor::Person
        } else if study.is_empty() {
            Anchor::File(number)
        } else {
            Anchor::Study(study.to_owned())
        };
        Self { anchor, name, birth }
    }

    /// The name's component groups and the birth date; empty where unknown.
    fn parts(&self) -> [&[String]; 4] {
        let [alphabetic, ideographic, phonetic] = self.name.groups();
        let birth = if self.birth.is_empty() { &[] } else { std::slice::from_ref(&self.birth) };
        [alphabetic, ideographic, phonetic, birth]
    }

    /// Says all that `other` says, and agrees.
    fn covers(&self, other: &Self) -> bool {
        self.parts().iter().zip(other.parts()).all(|(mine, its)| its.is_empty() || *mine == its)
    }
}

/// For each identity the number of its patient: the least place of an identity in the list that is the same
/// patient. The outcome depends on what the identities say, not on their order.
///
/// Within one anchor: if nothing conflicts, all are one patient. Else each complete identity is one; an
/// incomplete one joins the only one that covers it, and stands alone where several could.
pub(super) fn gather(identities: &[Identity]) -> Vec<usize> {
    let mut patients: Vec<usize> = (0..identities.len()).collect();
    let mut anchors: BTreeMap<&Anchor, Vec<usize>> = BTreeMap::new();
    for (place, identity) in identities.iter().enumerate() {
        anchors.entry(&identity.anchor).or_default().push(place);
    }
    for places in anchors.values() {
        let members: Vec<(usize, &Identity)> =
            places.iter().filter_map(|&place| Some((place, identities.get(place)?))).collect();
        let mut join = |place: usize, patient: usize| {
            if let Some(slot) = patients.get_mut(place) {
                *slot = patient;
            }
        };
        if agree(&members) {
            let first = places.first().copied().unwrap_or(0);
            places.iter().for_each(|&place| join(place, first));
            continue;
        }
        let is_full = |one: &Identity| !members.iter().any(|(_, other)| *other != one && other.covers(one));
        let full: Vec<_> = members.iter().filter(|(_, one)| is_full(one)).collect();
        for (place, one) in &members {
            let mut covering = full.iter().filter(|(_, other)| other.covers(one));
            let Some((patient, only)) = covering.next() else { continue };
            if covering.all(|(_, other)| other == only) {
                join(*place, *patient);
            }
        }
    }
    // The number is the least place among a patient's identities, so that it does not change when more come.
    let mut least: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, patient) in patients.iter().enumerate() {
        least.entry(*patient).or_insert(place);
    }
    patients.iter().map(|patient| least.get(patient).copied().unwrap_or(*patient)).collect()
}

/// Each part has at most one value among those that have it.
fn agree(members: &[(usize, &Identity)]) -> bool {
    if members.first().is_some_and(|(_, one)| one.anchor == Anchor::Person) {
        return members.len() < 2;
    }
    (0..4).all(|part| {
        let values = members.iter().filter_map(|(_, one)| one.parts().get(part).copied());
        values.filter(|value| !value.is_empty()).collect::<BTreeSet<_>>().len() < 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(id: &str, name: &str, birth: &str, study: &str) -> Identity {
        let mut image = Image::default();
        image.patient.id = id.to_owned();
        image.patient.name = name.to_owned();
        image.patient.birth_date = birth.to_owned();
        image.study.instance = study.to_owned();
        Identity::new(&image, 0)
    }

    /// dicognito#78: `A^B^C` and `A^B^C^` are one patient.
    #[test]
    fn one_id_with_a_missing_name_or_birth_date_is_one_patient() {
        let all = [
            identity("7", "Doe^John", "", "1"),
            identity("7 ", "DOE^JOHN^", "19700101", "2"),
            identity("7", "", "1970.01.01", "3"),
            identity("8", "Doe^John", "19700101", "1"),
        ];
        assert_eq!(gather(&all), [0, 0, 0, 3]);
    }

    #[test]
    fn one_id_with_two_names_is_two_patients_and_the_nameless_belong_to_neither() {
        let all = [
            identity("7", "", "", "1"),
            identity("7", "Doe^John", "", "1"),
            identity("7", "Roe^Ann", "", "1"),
        ];
        assert_eq!(gather(&all), [0, 1, 2]);
    }

    #[test]
    fn without_an_id_name_and_birth_date_count_and_without_those_the_study() {
        let all = [
            identity("", "Doe^John", "19700101", "1"),
            identity("", "doe^john", "19700101", "2"),
            identity("", "Doe^John", "19700102", "2"),
            identity("", "Doe^John", "", "3"),
            identity("", "", "", "3"),
            identity("", "Doe^John", "", "4"),
        ];
        assert_eq!(gather(&all), [0, 0, 2, 3, 3, 5]);
    }
}
