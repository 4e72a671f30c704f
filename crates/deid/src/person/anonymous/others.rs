//! What is asked of all patients together: kept once, so that many patients take no longer than each of them.

use crate::AnonymousId;
use crate::person::anonymous::chance::Numbers;
use crate::person::identifiers::{FoundIn, Identifiers};
use crate::person::spelling::notations::{any_date, number_runs};
use crate::vocabulary::words::{alphanumeric, fold, squeezed, unaccented, visible};
use std::collections::HashMap;
use std::sync::Arc;

impl Numbers {
    /// Adds those of some files.
    pub fn add(&mut self, of: &Identifiers) {
        Arc::make_mut(&mut self.0).add(of.dates.iter().chain(&of.numbers));
    }
}

impl Identifiers {
    /// Adds the dates and numbers of other files, which new UIDs shall not hold by chance. Nothing of these is searched
    /// for.
    pub fn avoid(&mut self, others: &Numbers) {
        self.others.merge(others);
    }
}

/// The first two patients whom something names: for each of them there is another one, or none.
type Owners = [Option<(usize, FoundIn)>; 2];

/// What [`Identifiers::own_in`] asks, of many patients at once: whether an anonymous ID holds the name, ID, accession
/// number or birth date of any of them.
#[derive(Clone, Debug, Default)]
pub struct OwnOfAll {
    /// Parts of names.
    names: HashMap<String, Owners>,
    /// IDs and accession numbers that count wherever they stand.
    numbers: HashMap<String, Owners>,
    /// Short ones, which count alone.
    short: HashMap<String, Owners>,
    /// Birth dates.
    births: HashMap<String, Owners>,
}

impl OwnOfAll {
    /// Adds a patient, by any number of his or her own.
    pub fn add(&mut self, patient: usize, of: &Identifiers) {
        for (kind, values) in &of.own {
            for value in values.iter().filter(|value| !value.is_empty()) {
                let who = (patient, *kind);
                match kind {
                    FoundIn::Name => note(&mut self.names, value, who),
                    FoundIn::BirthDate => note(&mut self.births, value, who),
                    _ if value.chars().count() >= 4 => {
                        note(&mut self.numbers, value, who);
                        number_runs(value).for_each(|run| note(&mut self.numbers, run, who));
                    }
                    _ => note(&mut self.short, value, who),
                }
            }
        }
    }

    /// What of any other patient than this one an ID holds.
    #[must_use]
    pub fn found_in(&self, id: &AnonymousId, patient: usize) -> Option<FoundIn> {
        let text = &visible(id.as_str());
        let (plain, folded) = (squeezed(text), fold(text));
        let spelled = alphanumeric(&unaccented(text));
        let other = |owners: Option<&Owners>| {
            owners?.iter().flatten().find(|(owner, _)| *owner != patient).map(|(_, kind)| *kind)
        };
        let name = |text: &str| pieces(text).find_map(|piece| other(self.names.get(piece)));
        let birth = |text: &str| any_date(text, |date| other(self.births.get(date)).is_some());
        name(&plain)
            .or_else(|| name(&spelled))
            .or_else(|| pieces(&plain).find_map(|piece| other(self.numbers.get(piece))))
            .or_else(|| other(self.short.get(&plain)))
            .or_else(|| (birth(&folded) || birth(&plain)).then_some(FoundIn::BirthDate))
    }
}

/// Notes a patient, unless two are known.
fn note(all: &mut HashMap<String, Owners>, value: &str, who: (usize, FoundIn)) {
    let owners = all.entry(value.to_owned()).or_default();
    let is_new = owners.iter().flatten().all(|(owner, _)| *owner != who.0);
    if let Some(slot) = owners.iter_mut().find(|slot| slot.is_none()).filter(|_| is_new) {
        *slot = Some(who);
    }
}

/// All parts of a short text.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let ends =
        |from: usize| text.char_indices().map(|(at, c)| at + c.len_utf8()).filter(move |end| *end > from);
    text.char_indices().flat_map(move |(from, _)| ends(from).filter_map(move |end| text.get(from..end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;
    use veilig_dicom::{Element, Head, VR};

    fn told(name: &str, id: &str, accession: &str, birth: &str) -> Identifiers {
        let dataset = [
            Element::new(tags::ACCESSION_NUMBER, VR::SH, accession),
            Element::new(tags::PATIENT_NAME, VR::PN, name),
            Element::new(tags::PATIENT_ID, VR::LO, id),
            Element::new(tags::PATIENT_BIRTH_DATE, VR::DA, birth),
        ];
        let head = Head::from_iter(dataset);
        let mut identifiers = Identifiers::default();
        identifiers.add(&head);
        identifiers
    }

    /// IDs that hold something, or nearly, of those of three patients.
    const IDS: &[&str] = &[
        "OBERDORF",
        "XOBERDORFX",
        "OBER",
        "MULLER",
        "MUELLER-1",
        "MRN48211907",
        "48211907",
        "A48211907",
        "8211907",
        "ACC7731",
        "7731",
        "773",
        "12",
        "112",
        "19610417",
        "17041961",
        "A-19610417",
        "610417",
        "1961-04-17",
        "Z9",
        "ANNA",
        "AN-NA",
        "QUIST",
        "29NR0BE6E7",
        "K771",
        "XK771X",
        "7-4-1961",
        "1-9-6-1-0-4-0-7",
    ];

    #[test]
    fn what_is_asked_of_all_is_what_each_of_the_others_would_say() {
        let all = [
            told("Oberdorf^Anna", "MRN48211907", "ACC7731", "19610417"),
            told("Müller^Quist", "12", "ACC7731", "19610417"),
            told("Z^Ab", "Z9", "K771", "19610407"),
        ];
        let mut index = OwnOfAll::default();
        all.iter().enumerate().for_each(|(at, one)| index.add(at, one));
        let mut found = 0;
        for text in IDS {
            let id = AnonymousId::parse(text).unwrap();
            for own in 0..all.len() {
                let others = all.iter().enumerate().filter(|(at, _)| *at != own);
                let expected = others.filter_map(|(_, one)| one.own_in(text)).count() > 0;
                assert_eq!(index.found_in(&id, own).is_some(), expected, "{text} for {own}");
                found += usize::from(expected);
            }
        }
        assert!(found > 20, "{found} say something");
    }

    #[test]
    fn of_a_name_that_many_have_two_are_kept() {
        let mut index = OwnOfAll::default();
        for at in 0..1000 {
            index.add(at, &told("Oberdorf^Anna", "", "", ""));
        }
        assert_eq!(index.names.len(), 2);
        let id = AnonymousId::parse("OBERDORF").unwrap();
        assert!((0..1000).all(|own| index.found_in(&id, own) == Some(FoundIn::Name)));
    }
}
