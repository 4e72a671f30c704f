//! What a DICOMDIR tells of one file (PS3.3 F.5), taken from the data set that was written for it.

use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Element, Tag, TransferSyntax, VR, dictionary_vr, write_dataset};

/// All that the DICOMDIR needs of one file. Keys are written elements, explicit VR little endian.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryEntry {
    /// What it tells of patient, study and series; `None` where another file of the series told it.
    pub upper: Option<Box<UpperKeys>>,
    /// Study Instance UID.
    pub(super) study: String,
    /// Series Instance UID.
    pub(super) series: String,
    /// Directory Record Type.
    pub(super) kind: String,
    /// Referenced File ID: `S001\I00001`.
    pub(super) file_id: String,
    /// SOP Class UID.
    pub(super) sop_class: String,
    /// SOP Instance UID.
    pub(super) sop_instance: String,
    /// Transfer Syntax UID.
    pub(super) transfer_syntax: String,
    /// The keys of its own record.
    pub(super) keys: Vec<u8>,
}

/// The keys of the records above a file's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpperKeys {
    pub(super) patient: Vec<u8>,
    pub(super) study: Vec<u8>,
    pub(super) series: Vec<u8>,
}

/// A key and its type: 1 must have a value, 2 may be empty, 3 may be absent (1C is given where the file has it).
type DirectoryKey = (Tag, u8);

const PATIENT: &[DirectoryKey] = &[(tags::PATIENT_NAME, 2), (tags::PATIENT_ID, 1)];
const STUDY: &[DirectoryKey] = &[
    (tags::STUDY_DATE, 1),
    (tags::STUDY_TIME, 1),
    (tags::ACCESSION_NUMBER, 2),
    (tags::STUDY_DESCRIPTION, 2),
    (tags::STUDY_INSTANCE_UID, 1),
    (tags::STUDY_ID, 1),
];
const SERIES: &[DirectoryKey] = &[
    (tags::MODALITY, 1),
    (tags::SERIES_DESCRIPTION, 3),
    (tags::SERIES_INSTANCE_UID, 1),
    (tags::SERIES_NUMBER, 1),
];
const NUMBER: DirectoryKey = (tags::INSTANCE_NUMBER, 1);
const DATE: DirectoryKey = (tags::CONTENT_DATE, 1);
const TIME: DirectoryKey = (tags::CONTENT_TIME, 1);
const LABEL: [DirectoryKey; 3] =
    [(tags::CONTENT_LABEL, 1), (tags::CONTENT_DESCRIPTION, 2), (tags::CONTENT_CREATOR_NAME, 2)];
const CONCEPT: [DirectoryKey; 2] = [(tags::CONCEPT_NAME_CODE_SEQUENCE, 3), (tags::CONTENT_SEQUENCE, 3)];

impl DirectoryEntry {
    /// Of a file: its data set as written, in which transfer syntax, under which entry's name.
    #[must_use]
    pub fn of(dataset: &DataSet, syntax: &TransferSyntax, entry: &str) -> Self {
        let text = |tag| dataset.text(tag).unwrap_or_default().to_owned();
        let (folder, file) = entry.rsplit_once('/').unwrap_or_default();
        let folder = folder.rsplit('/').next().unwrap_or_default();
        let sop_class = text(tags::SOP_CLASS_UID);
        let (kind, mut own) = kind(&sop_class, &text(tags::MODALITY));
        if kind == "SR DOCUMENT" && dataset.text(tags::VERIFICATION_FLAG) == Some("VERIFIED") {
            // It stands below the verifying observer, who does not go out.
            own.push((tags::VERIFICATION_DATE_TIME, 1));
        }
        let keys = |wanted: &[DirectoryKey], number| keys(dataset, wanted, number);
        let upper = UpperKeys {
            patient: keys(PATIENT, 1),
            study: keys(STUDY, 1),
            series: keys(SERIES, number(folder)),
        };
        Self {
            upper: Some(Box::new(upper)),
            study: text(tags::STUDY_INSTANCE_UID),
            series: text(tags::SERIES_INSTANCE_UID),
            kind: kind.to_owned(),
            file_id: format!("{folder}\\{file}"),
            sop_instance: text(tags::SOP_INSTANCE_UID),
            sop_class,
            transfer_syntax: syntax.uid.clone(),
            keys: keys(&own, number(file)),
        }
    }

    /// Whether both files are of one series.
    #[must_use]
    pub fn is_of_series(&self, other: &Self) -> bool {
        self.study == other.study && self.series == other.series
    }
}

/// The number in a file's or folder's name.
fn number(name: &str) -> u32 {
    name.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(1)
}

/// Directory Record Type and its keys, by the SOP class (PS3.3 F.4, F.5, PS3.4 B.5).
fn kind(sop_class: &str, modality: &str) -> (&'static str, Vec<DirectoryKey>) {
    let labelled = || [&[NUMBER, DATE, TIME][..], &LABEL].concat();
    let class = sop_class.strip_prefix("1.2.840.10008.5.1.4.1.1.").unwrap_or_default();
    match class {
        "481.2" => ("RT DOSE", vec![NUMBER, (tags::DOSE_SUMMATION_TYPE, 1)]),
        "481.3" => (
            "RT STRUCTURE SET",
            vec![
                NUMBER,
                (tags::STRUCTURE_SET_LABEL, 1),
                (tags::STRUCTURE_SET_DATE, 2),
                (tags::STRUCTURE_SET_TIME, 2),
            ],
        ),
        "481.5" | "481.8" => (
            "RT PLAN",
            vec![NUMBER, (tags::RT_PLAN_LABEL, 1), (tags::RT_PLAN_DATE, 2), (tags::RT_PLAN_TIME, 2)],
        ),
        "481.4" | "481.6" | "481.7" | "481.9" => {
            ("RT TREAT RECORD", vec![NUMBER, (tags::TREATMENT_DATE, 2), (tags::TREATMENT_TIME, 2)])
        }
        "4.2" => (
            "SPECTROSCOPY",
            vec![
                NUMBER,
                DATE,
                TIME,
                (tags::IMAGE_TYPE, 3),
                (tags::NUMBER_OF_FRAMES, 3),
                (tags::ROWS, 3),
                (tags::COLUMNS, 3),
                (tags::DATA_POINT_ROWS, 3),
                (tags::DATA_POINT_COLUMNS, 3),
                (tags::REFERENCED_IMAGE_EVIDENCE_SEQUENCE, 3),
            ],
        ),
        "66.1" | "66.3" => ("REGISTRATION", labelled()),
        "66.2" => ("FIDUCIAL", labelled()),
        "66.5" => ("SURFACE", labelled()),
        "66.6" => ("TRACT", labelled()),
        "67" => ("VALUE MAP", labelled()),
        "68.1" | "68.2" => ("SURFACE SCAN", vec![DATE, TIME]),
        "77.1.5.3" => ("STEREOMETRIC", vec![]),
        "88.59" => ("KEY OBJECT DOC", [&[NUMBER, DATE, TIME][..], &CONCEPT].concat()),
        "90.1" => {
            ("ASSESSMENT", vec![NUMBER, (tags::INSTANCE_CREATION_DATE, 1), (tags::INSTANCE_CREATION_TIME, 2)])
        }
        _ if class.starts_with("11.") || class == "131" => (
            "PRESENTATION",
            [
                &[NUMBER, (tags::PRESENTATION_CREATION_DATE, 1), (tags::PRESENTATION_CREATION_TIME, 1)][..],
                &LABEL,
                &[(tags::REFERENCED_SERIES_SEQUENCE, 3), (tags::BLENDING_SEQUENCE, 3)],
            ]
            .concat(),
        ),
        _ if class.starts_with("88.") || matches!(class, "78.6" | "79.1") => (
            "SR DOCUMENT",
            [&[NUMBER, DATE, TIME, (tags::COMPLETION_FLAG, 3), (tags::VERIFICATION_FLAG, 3)][..], &CONCEPT]
                .concat(),
        ),
        _ if class.starts_with("78.") || class == "80.1" => ("MEASUREMENT", labelled()),
        _ if matches!(modality, "RTINTENT" | "RTSEGANN" | "RTRAD") => {
            ("RADIOTHERAPY", vec![NUMBER, (tags::CONTENT_DESCRIPTION, 2), (tags::CONTENT_CREATOR_NAME, 2)])
        }
        _ if modality == "PLAN" => ("PLAN", vec![]),
        _ => ("IMAGE", vec![NUMBER]),
    }
}

/// The keys as a record holds them. Where one must have a value and the file has none, one is made up that tells
/// nothing; `number` is for those that are numbers.
fn keys(dataset: &DataSet, wanted: &[DirectoryKey], number: u32) -> Vec<u8> {
    let mut record: DataSet = wanted.iter().filter_map(|key| value(dataset, *key, number)).collect();
    let written = write_dataset(&record, &TransferSyntax::explicit());
    if written.is_ascii() {
        return written;
    }
    // What goes out is ASCII or UTF-8. (A number may look like text here: then the character set does no harm.)
    record.put(Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"));
    write_dataset(&record, &TransferSyntax::explicit())
}

fn value(dataset: &DataSet, (tag, must): DirectoryKey, number: u32) -> Option<Element> {
    let found = dataset.get(tag).cloned();
    if tag == tags::CONTENT_SEQUENCE {
        return found.and_then(modifiers);
    }
    let vr = dictionary_vr(tag)?;
    match (must, found) {
        (_, Some(found)) if !found.bytes().is_empty() || !found.items().is_empty() => Some(found),
        (1, _) => Some(Element::new(tag, vr, made_up(vr, number))),
        (2, _) => Some(Element::new(tag, vr, "")),
        _ => None,
    }
}

/// The part of a report's content that only says more of its title.
fn modifiers(content: Element) -> Option<Element> {
    let modifies = |item: &&DataSet| item.text(tags::RELATIONSHIP_TYPE) == Some("HAS CONCEPT MOD");
    let items: Vec<DataSet> = content.items().iter().filter(modifies).cloned().collect();
    (!items.is_empty()).then(|| Element::sequence(content.tag, items))
}

fn made_up(vr: VR, number: u32) -> String {
    match vr {
        VR::DA => "19000101".to_owned(),
        VR::DT => "19000101000000".to_owned(),
        VR::TM => "000000".to_owned(),
        VR::IS | VR::SH => number.to_string(),
        _ => "REMOVED".to_owned(),
    }
}
