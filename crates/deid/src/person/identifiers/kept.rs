//! What identifies a patient, as it is kept of many patients at once: packed, where it is little.

use crate::Identifiers;
use crate::person::identifiers::FoundIn;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Bytes of text that are packed. What is more is added to too often to be packed each time.
const LITTLE: usize = 2048;
/// Texts so few that they are packed however long they are.
const FEW: usize = 64;

/// Identifiers that wait to be asked for. Those of a file or a few are some dozens of short texts in many sets, which take ten
/// times the room of their letters; of lists of many thousand patients these are most of what is kept.
#[derive(Clone, Debug)]
pub struct Kept(KeptForm);

#[derive(Clone, Debug)]
enum KeptForm {
    Packed(Packed),
    /// With the bytes that they take.
    Open(Box<Identifiers>, usize),
}

/// Each text once, in whichever sets it stands.
#[derive(Clone, Debug)]
struct Packed {
    /// All texts, one after the other.
    text: Box<str>,
    /// Where each of them ends, in bytes.
    ends: Box<[u32]>,
    /// The number of a set, and that of a text that stands in it.
    pieces: Box<[(u8, u16)]>,
}

/// The kinds of what the form refuses: their numbers follow those of the sets.
const OF_FORM: [FoundIn; 6] = [
    FoundIn::Name,
    FoundIn::PatientId,
    FoundIn::Accession,
    FoundIn::BirthDate,
    FoundIn::EventDate,
    FoundIn::Other,
];

impl Kept {
    /// Keeps these.
    #[must_use]
    pub fn new(identifiers: Identifiers) -> Self {
        Self(match Packed::of(&identifiers) {
            Some(packed) => KeptForm::Packed(packed),
            None => {
                let bytes = identifiers.bytes();
                KeptForm::Open(Box::new(identifiers), bytes)
            }
        })
    }

    /// Bytes of memory that they take, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match &self.0 {
            KeptForm::Open(_, bytes) => *bytes,
            KeptForm::Packed(packed) => packed.bytes(),
        }
    }

    /// Adds others.
    pub fn merge(&mut self, others: &Identifiers) {
        match &mut self.0 {
            KeptForm::Open(all, bytes) => *bytes = bytes.saturating_add(all.take_over(others)),
            KeptForm::Packed(_) => {
                let mut all = self.identifiers().into_owned();
                // Thousands of slices tell the same.
                if all.take_over(others) > 0 || !others.others.is_empty() {
                    *self = Self::new(all);
                }
            }
        }
    }

    /// What is kept.
    #[must_use]
    pub fn identifiers(&self) -> Cow<'_, Identifiers> {
        match &self.0 {
            KeptForm::Open(all, _) => Cow::Borrowed(all),
            KeptForm::Packed(packed) => {
                let mut all = Identifiers::default();
                packed.add_to(&mut all);
                Cow::Owned(all)
            }
        }
    }

    /// Adds what is kept to others.
    pub fn add_to(&self, others: &mut Identifiers) {
        match &self.0 {
            KeptForm::Open(all, _) => others.merge(all),
            KeptForm::Packed(packed) => packed.add_to(others),
        }
    }
}

impl Packed {
    /// `None`: it is too much, or of a kind that has no number.
    fn of(all: &Identifiers) -> Option<Self> {
        if all.own.keys().any(|kind| !OF_FORM.contains(kind)) || !all.others.is_empty() {
            return None;
        }
        let (mut text, mut ends, mut pieces) = (String::new(), Vec::new(), Vec::new());
        let mut numbers: FxHashMap<&str, u16> = FxHashMap::default();
        let own = OF_FORM.iter().map(|kind| all.own.get(kind));
        for (set, texts) in (0_u8..).zip(all.sets().into_iter().map(Some).chain(own)) {
            for piece in texts.into_iter().flatten() {
                let next = u16::try_from(ends.len()).ok()?;
                let number = *numbers.entry(piece).or_insert_with(|| {
                    text.push_str(piece);
                    ends.push(text.len());
                    next
                });
                if text.len() > LITTLE && ends.len() > FEW {
                    return None;
                }
                pieces.push((set, number));
            }
        }
        let ends = ends.into_iter().map(|end| u32::try_from(end).ok()).collect::<Option<_>>()?;
        Some(Self { text: text.into(), ends, pieces: pieces.into() })
    }

    fn bytes(&self) -> usize {
        self.text.len() + size_of_val(&*self.ends) + size_of_val(&*self.pieces)
    }

    fn text(&self, number: u16) -> Option<&str> {
        let number = usize::from(number);
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(usize::try_from(start).ok()?..usize::try_from(*self.ends.get(number)?).ok()?)
    }

    fn add_to(&self, all: &mut Identifiers) {
        for (set, number) in &self.pieces {
            let Some(piece) = self.text(*number) else { return };
            let set = usize::from(*set);
            let mut sets = all.sets_mut();
            let count = sets.len();
            if let Some(texts) = sets.get_mut(set) {
                texts.insert(piece.to_owned());
            } else if let Some(kind) = OF_FORM.get(set - count) {
                all.own.entry(*kind).or_default().insert(piece.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;
    use veilig_dicom::{Element, Head, VR};

    fn told(name: &str, more: usize) -> Identifiers {
        let others: Vec<String> = (0..more).map(|number| format!("Oberdorf{number}^Marijke")).collect();
        let dataset = [
            Element::new(tags::STUDY_DATE, VR::DA, "20240131"),
            Element::new(tags::ACCESSION_NUMBER, VR::SH, "ACC7731"),
            Element::new(tags::INSTITUTION_NAME, VR::LO, "Spital Oberwil"),
            Element::new(tags::REFERRING_PHYSICIAN_NAME, VR::PN, others.join("\\")),
            Element::new(tags::PATIENT_NAME, VR::PN, name),
            Element::new(tags::PATIENT_ID, VR::LO, "0048211907"),
            Element::new(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
            Element::new(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.48211907.5"),
        ];
        let head = Head::from_iter(dataset);
        let mut identifiers = Identifiers::default();
        identifiers.add(&head);
        identifiers
    }

    fn opened(kept: &Kept) -> Identifiers {
        merged(&[kept.identifiers().into_owned()])
    }

    /// Without what is told of one file alone.
    fn merged(parts: &[Identifiers]) -> Identifiers {
        let mut all = Identifiers::default();
        parts.iter().for_each(|part| all.merge(part));
        all
    }

    #[test]
    fn what_is_kept_comes_back_whole_be_it_little_or_much() {
        for (name, more, little) in
            [("Quistenberg^Löwe", 0, true), ("山田^太郎=やまだ^たろう", 0, true), ("Wang^Li", 400, false)]
        {
            let identifiers = told(name, more);
            let kept = Kept::new(identifiers.clone());
            assert_eq!(matches!(kept.0, KeptForm::Packed(_)), little, "{name}");
            assert_eq!(opened(&kept), merged(&[identifiers]), "{name}");
        }
        assert_eq!(opened(&Kept::new(Identifiers::default())), Identifiers::default());
    }

    #[test]
    fn a_name_takes_its_room_once_however_long_it_is_and_in_however_many_sets_it_stands() {
        let long = "quisten".repeat(9_000);
        let identifiers = told(&long, 0);
        assert!(identifiers.bytes() > 4 * long.len(), "it stands in many sets");
        let mut kept = Kept::new(identifiers.clone());
        kept.merge(&identifiers);
        assert!((long.len()..long.len() + 2000).contains(&kept.bytes()), "{}", kept.bytes());
        assert_eq!(opened(&kept), merged(&[identifiers]));
    }

    #[test]
    fn numbers_of_other_files_that_are_to_be_avoided_are_kept_too() {
        let mut others = crate::Numbers::default();
        others.add(&told("Oberdorf^Marijke", 0));
        let mut identifiers = told("Wang^Li", 0);
        let mut kept = Kept::new(identifiers.clone());
        identifiers.avoid(&others);
        assert_eq!(opened(&Kept::new(identifiers.clone())), merged(std::slice::from_ref(&identifiers)));
        kept.merge(&identifiers);
        assert_eq!(opened(&kept), merged(&[identifiers]));
    }

    #[test]
    fn whatever_is_added_is_there_as_well_also_where_it_becomes_much() {
        let parts: Vec<Identifiers> = (0..40).map(|more| told(&format!("Wang{more}^Li"), more)).collect();
        let mut kept = Kept::new(Identifiers::default());
        for (count, part) in parts.iter().enumerate() {
            kept.merge(part);
            assert_eq!(opened(&kept), merged(&parts[..=count]));
            if let KeptForm::Open(all, bytes) = &kept.0 {
                assert_eq!(*bytes, all.bytes());
            }
        }
        assert!(matches!(kept.0, KeptForm::Open(..)));
    }

    #[test]
    fn what_is_added_to_little_is_kept_and_what_is_kept_is_added_to_others() {
        let (one, other) = (told("Wang^Li", 0), told("Quistenberg^Ida", 0));
        let mut kept = Kept::new(one.clone());
        kept.merge(&other);
        let both = merged(&[one, other]);
        assert_eq!(opened(&kept), both);
        for kept in [kept, Kept(KeptForm::Open(Box::new(both.clone()), both.bytes()))] {
            let mut others = told("Oberdorf^Anna", 0);
            let expected = merged(&[others.clone(), both.clone()]);
            kept.add_to(&mut others);
            assert_eq!(merged(&[others]), expected);
        }
    }
}
