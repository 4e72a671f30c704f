//! What identifies, gathered from a file's head: by attribute and VR, in whatever character set it is written.

use super::means::{Means, means};
use super::{FoundIn, Identifiers, MOST, MOST_BYTES};
use crate::Options;
use crate::person::anonymous::chance;
use crate::person::spelling::notations::short_forms;
use crate::person::spelling::titles::is_title;
use crate::rewrite::kinds::dates;
use crate::tables::registered::{is_registered, is_shared_uid};
use crate::tables::table::keeps_identity;
use crate::vocabulary::terms::{all_harmless, is_harmless};
use crate::vocabulary::words::{alphanumeric, fold, fold_word, squeezed, visible};
use dicom_dictionary_std::tags;
use veilig_dicom::{Charset, DataSet, Element, Head, Tag, VR, Value, dictionary_vr};

/// Bytes of one value of those VRs that have 64 characters at most, or 64 for each group of a name (PS3.5 6.2): more than an
/// explicit VR can hold (PS3.5 7.1.2), in UTF-8. Each stands in several of the sets, and of many patients all are kept.
const LONGEST: usize = 128 << 10;

impl Identifiers {
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
