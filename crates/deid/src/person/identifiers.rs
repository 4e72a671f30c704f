//! What identifies a patient, gathered from all loaded files of that patient.

use crate::Options;
use crate::person::chance;
use crate::person::chance::{Numbers, Unwanted};
use crate::person::notations::short_forms;
use crate::person::titles::is_title;
use crate::rewrite::kinds::dates;
use crate::tables::csv::{records, tags as row_tags};
use crate::tables::registered::{is_registered, is_shared_uid};
use crate::tables::table::keeps_identity;
use crate::vocabulary::terms::{all_harmless, is_harmless};
use crate::vocabulary::words::{alphanumeric, fold, fold_word, squeezed, visible};
use dicom_dictionary_std::tags;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use veilig_dicom::{Charset, DataSet, Element, Head, Tag, VR, Value, dictionary_vr};

/// What identifies a patient, gathered from all loaded files of that patient (names, IDs, accession numbers,
/// dates, institutions, staff, addresses, UIDs), for the search in what goes out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Identifiers {
    /// Folded words of names, institutions, staff and addresses.
    pub(crate) words: BTreeSet<String>,
    /// Folded values of six characters and more, searched as they are.
    pub(crate) phrases: BTreeSet<String>,
    /// Pieces of two characters and more in scripts without spaces.
    pub(crate) dense: BTreeSet<String>,
    /// IDs, squeezed and without leading zeros.
    pub(crate) ids: BTreeSet<String>,
    /// Numbers under five digits and other short IDs: as a whole value, and from four digits as a word.
    pub(crate) short: BTreeSet<String>,
    /// Dates as eight digits.
    pub(crate) dates: BTreeSet<String>,
    /// Birth dates as eight digits; they are among `dates`, too.
    pub(crate) births: BTreeSet<String>,
    /// Birth dates of six digits, as in national numbers.
    pub(crate) short_births: BTreeSet<String>,
    /// Words of the patient's own name, those of the vocabulary, too.
    pub(crate) patient: BTreeSet<String>,
    /// Initials of the patient's own name, as they are written with points: `mf` of M.F.
    pub(crate) initials: BTreeSet<String>,
    /// Words of the names of all persons.
    pub(crate) people: BTreeSet<String>,
    /// Phrases of the names of all persons.
    pub(crate) people_phrases: BTreeSet<String>,
    /// IDs that are no device's and no institution's.
    pub(crate) personal_ids: BTreeSet<String>,
    /// Runs of six to sixteen digits in any text.
    pub(crate) numbers: BTreeSet<String>,
    /// UIDs that are not registered.
    pub(crate) uids: BTreeSet<String>,
    /// What the form must refuse, by kind.
    pub(crate) own: BTreeMap<FoundIn, BTreeSet<String>>,
    /// Dates and numbers of other files: new UIDs do not hold them by chance, and nothing of them is searched for.
    pub(crate) others: Numbers,
    /// Bytes of the values that one file told of all these, more than any file may where a value was too long; merging
    /// leaves it.
    pub(crate) told: usize,
}

/// What a text that goes out must not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FoundIn {
    /// A part of the patient's name.
    Name,
    /// The Patient ID.
    PatientId,
    /// The accession number.
    Accession,
    /// The birth date.
    BirthDate,
    /// The date of a study or of anything else that was done, while such dates are shifted or removed.
    EventDate,
    /// Another ID of the patient, a part of a name of staff, an institution or a device.
    Other,
}

/// How an attribute's text identifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Means {
    /// An ID or number: searched as a whole.
    Id,
    /// Names of places, people, machines: searched by words.
    Name,
}

const IDENTIFYING: &str = include_str!("../../../../data/identifying.csv");

/// How this attribute identifies, by `data/identifying.csv`; persons' names (PN) are not in it.
pub(crate) fn means(tag: Tag) -> Option<Means> {
    static MEANS: OnceLock<FxHashMap<Tag, Means>> = OnceLock::new();
    let table = MEANS.get_or_init(|| {
        let rows = records(IDENTIFYING).filter_map(|record| {
            let means = if record.get(2)? == "id" { Means::Id } else { Means::Name };
            Some((*row_tags(record.first()?).first()?, means))
        });
        rows.collect()
    });
    table.get(&tag).copied()
}

/// What one file may tell: real ones tell some hundred things, those with many references some ten thousand.
const MOST: usize = 300_000;
/// Bytes of the values that tell them: each of those may stand in many of the sets, and in the memory of each thread.
const MOST_BYTES: usize = 8 << 20;
/// Bytes of one value of those VRs that have 64 characters at most, or 64 for each group of a name (PS3.5 6.2): more than an
/// explicit VR can hold (PS3.5 7.1.2), in UTF-8. Each stands in several of the sets, and of many patients all are kept.
const LONGEST: usize = 128 << 10;
/// Words of the patient's own names: each word of what goes out is compared with each of them.
const MOST_OWN: usize = 256;

impl Identifiers {
    /// There is more than any file tells of its patient; what came after it was not taken.
    #[must_use]
    pub fn are_too_many(&self) -> bool {
        let things = self.sets().into_iter().map(BTreeSet::len).sum::<usize>() - self.patient.len();
        self.patient.len() > MOST_OWN || things > MOST || self.told > MOST_BYTES
    }

    /// Adds what one file's head holds (file meta information included).
    pub fn add(&mut self, head: &Head) {
        let charset = charset_of(&head.dataset, &Charset::default());
        self.dataset(&head.meta, &charset, true);
        self.dataset(&head.dataset, &charset, true);
    }

    fn dataset(&mut self, dataset: &DataSet, inherited: &Charset, top: bool) {
        let charset = charset_of(dataset, inherited);
        for element in dataset.elements() {
            match &element.value {
                Value::Items(items) => items.iter().for_each(|item| self.dataset(item, &charset, false)),
                Value::Bytes(_) => self.element(element, &charset, top),
            }
        }
    }

    fn element(&mut self, element: &Element, charset: &Charset, top: bool) {
        // What could not be read as its VR still is a name or a date to those who can.
        let vr = match element.vr {
            VR::UN => dictionary_vr(element.tag).unwrap_or(VR::UN),
            vr => vr,
        };
        let text =
            matches!(vr, VR::LO | VR::SH | VR::ST | VR::LT | VR::UT | VR::UC | VR::UR | VR::PN | VR::AE);
        // Modalities write record numbers into UIDs; of the standard UIDs one is enough.
        let uid = element.tag == tags::STUDY_INSTANCE_UID || (vr == VR::UI && element.tag.0 % 2 == 1);
        if text || uid {
            self.numbers.extend(chance::runs(element.bytes()).take(MOST + 1).map(str::to_owned));
        }
        if self.are_too_many() {
            return;
        }
        let means = means(element.tag);
        let by_vr = matches!(vr, VR::PN | VR::UI | VR::DA | VR::DT);
        if !by_vr && means.is_none() || vr == VR::UI && is_shared_uid(element.tag) {
            return;
        }
        self.told += element.bytes().len();
        if self.are_too_many() {
            return;
        }
        let text = readable(element.bytes(), vr, charset);
        let text = visible(&text);
        for value in text.split('\\').map(veilig_dicom::trim_text).filter(|value| !value.is_empty()) {
            if is_short(vr) && value.len() > LONGEST {
                self.told = MOST_BYTES + 1;
            }
            if self.are_too_many() {
                return;
            }
            match vr {
                VR::UI => {
                    if !is_registered(value) {
                        self.uids.insert(value.to_owned());
                    }
                }
                VR::DA | VR::DT => self.date(element.tag, value),
                VR::PN => self.person(value, is_patients_name(element.tag)),
                _ if means == Some(Means::Id) => self.id(value, !is_identity(element.tag)),
                _ => self.name(value),
            }
            if top {
                self.form(element.tag, value);
            }
        }
    }

    fn date(&mut self, tag: Tag, value: &str) {
        let found: Vec<String> = dates::in_range(value).collect();
        if dates::class(tag) == dates::Class::Birth {
            self.short_births.extend(found.iter().flat_map(|date| short_forms(date)));
            self.births.extend(found.iter().cloned());
        }
        self.dates.extend(found);
    }

    /// Adds an ID; `personal`: neither a device's nor an institution's.
    fn id(&mut self, value: &str, personal: bool) {
        let squeezed = squeezed(value);
        let id = squeezed.trim_start_matches('0');
        if all_harmless(&fold(value)) || is_harmless(id) {
            return;
        }
        if id.chars().count() >= 5 {
            // Systems write the number without the letters before it.
            let runs = squeezed.split(|c: char| !c.is_ascii_digit()).map(|run| run.trim_start_matches('0'));
            let runs = runs.filter(|run| run.len() >= 5).map(str::to_owned);
            let all: Vec<String> = runs.chain([id.to_owned()]).collect();
            if personal {
                self.personal_ids.extend(all.iter().cloned());
            }
            self.ids.extend(all);
        } else if !id.is_empty() {
            self.short.insert(squeezed);
        }
    }

    fn form(&mut self, tag: Tag, value: &str) {
        let kind = match tag {
            tags::PATIENT_NAME => FoundIn::Name,
            tags::PATIENT_ID => FoundIn::PatientId,
            tags::ACCESSION_NUMBER => FoundIn::Accession,
            tags::PATIENT_BIRTH_DATE => FoundIn::BirthDate,
            _ => return,
        };
        let own = self.own.entry(kind).or_default();
        match kind {
            FoundIn::Name => own.extend(
                value
                    .split(['^', '=', ' ', '-'])
                    .map(|part| alphanumeric(&fold_word(part)))
                    .filter(|part| part.chars().count() >= 3 && !is_title(part)),
            ),
            FoundIn::BirthDate => own.extend(dates::digits(value)),
            _ => own.extend([squeezed(value)]),
        }
    }

    /// All sets, but for those of the form. A new field must be named here, so that none is left out where identifiers are
    /// counted, merged or kept.
    pub(super) fn sets(&self) -> [&BTreeSet<String>; 15] {
        let Self {
            words,
            phrases,
            dense,
            ids,
            short,
            dates,
            births,
            short_births,
            patient,
            initials,
            people,
            people_phrases,
            personal_ids,
            numbers,
            uids,
            own: _,
            others: _,
            told: _,
        } = self;
        [
            words,
            phrases,
            dense,
            ids,
            short,
            dates,
            births,
            short_births,
            patient,
            initials,
            people,
            people_phrases,
            personal_ids,
            numbers,
            uids,
        ]
    }

    /// The same in the same order, to be filled.
    pub(super) fn sets_mut(&mut self) -> [&mut BTreeSet<String>; 15] {
        [
            &mut self.words,
            &mut self.phrases,
            &mut self.dense,
            &mut self.ids,
            &mut self.short,
            &mut self.dates,
            &mut self.births,
            &mut self.short_births,
            &mut self.patient,
            &mut self.initials,
            &mut self.people,
            &mut self.people_phrases,
            &mut self.personal_ids,
            &mut self.numbers,
            &mut self.uids,
        ]
    }

    /// Adds another set.
    pub fn merge(&mut self, other: &Self) {
        for (own, others) in self.sets_mut().into_iter().zip(other.sets()) {
            own.extend(others.iter().cloned());
        }
        for (kind, values) in &other.own {
            self.own.entry(*kind).or_default().extend(values.iter().cloned());
        }
        self.others.merge(&other.others);
    }
}

impl Identifiers {
    /// What no new UID may hold by chance: all dates and numbers that are known. Under a `lasting` key only
    /// the Patient ID, which every later export knows too: else the same UID would be derived differently there.
    pub(crate) fn unwanted(&self, lasting: bool) -> Unwanted {
        if lasting {
            let ids = self.own.get(&FoundIn::PatientId).into_iter().flatten();
            let runs: Vec<String> =
                ids.flat_map(|id| chance::runs(id.as_bytes())).map(str::to_owned).collect();
            Unwanted::new(&runs, &Numbers::default())
        } else {
            Unwanted::new(self.dates.iter().chain(&self.numbers), &self.others)
        }
    }
}

/// Whether the values of this VR are short ones.
fn is_short(vr: VR) -> bool {
    matches!(vr, VR::PN | VR::LO | VR::SH | VR::AE | VR::CS | VR::UI | VR::DA | VR::DT)
}

/// Names of the patient: Patient's Name, Other Patient Names, birth names.
fn is_patients_name(tag: Tag) -> bool {
    matches!(tag, tags::PATIENT_NAME | Tag(0x0010, 0x1001 | 0x1005 | 0x1060))
}

/// Whether the attribute identifies a device or an institution: one of the two options keeps it.
fn is_identity(tag: Tag) -> bool {
    let options = Options { retain_device: true, retain_institution: true, ..Options::default() };
    keeps_identity(tag, &options)
}

/// A value as text for the search: where its character set can't read it, as UTF-8 or Latin-1.
fn readable(bytes: &[u8], vr: VR, charset: &Charset) -> String {
    charset
        .decode(bytes, vr == VR::PN)
        .or_else(|| std::str::from_utf8(bytes).ok().map(str::to_owned))
        .unwrap_or_else(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

/// The character set of a data set: its own or the inherited one.
pub(crate) fn charset_of(dataset: &DataSet, inherited: &Charset) -> Charset {
    match dataset.get(tags::SPECIFIC_CHARACTER_SET) {
        Some(element) => Charset::from_value(element.bytes()),
        None => inherited.clone(),
    }
}

#[cfg(test)]
#[path = "identifiers_tests.rs"]
mod tests;
