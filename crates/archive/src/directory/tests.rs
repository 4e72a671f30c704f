//! What a reader of a file-set relies on: the tree, its offsets, its keys.

use super::*;
use veilig_dicom::{HeadError, read_written};

/// The directory's data set. Our own reader takes no DICOMDIR for an image, so it is given what follows the file
/// meta information.
fn directory(file: &[u8]) -> DataSet {
    assert!(matches!(read_written(file), Err(HeadError::Directory)));
    let meta = u32::from_le_bytes(file[140..144].try_into().unwrap()) as usize;
    read_written(&file[144 + meta..]).unwrap().dataset
}

/// A file's data set as it may be written, without what strict options remove.
fn dataset(study: &str, series: &str, instance: &str, more: &[(Tag, VR, &str)]) -> DataSet {
    let mut dataset: DataSet = [
        (tags::SOP_CLASS_UID, VR::UI, uids::CT_IMAGE_STORAGE),
        (tags::SOP_INSTANCE_UID, VR::UI, instance),
        (tags::MODALITY, VR::CS, "CT"),
        (tags::PATIENT_NAME, VR::PN, "29NR0BE6E7"),
        (tags::PATIENT_ID, VR::LO, "29NR0BE6E7"),
        (tags::STUDY_INSTANCE_UID, VR::UI, study),
        (tags::SERIES_INSTANCE_UID, VR::UI, series),
        (tags::STUDY_DATE, VR::DA, ""),
    ]
    .map(|(tag, vr, text)| Element::new(tag, vr, text))
    .into_iter()
    .collect();
    more.iter().for_each(|(tag, vr, text)| dataset.put(Element::new(*tag, *vr, *text)));
    dataset
}

fn entry(study: &str, series: &str, instance: &str, name: &str) -> DirectoryEntry {
    DirectoryEntry::of(&dataset(study, series, instance, &[]), &TransferSyntax::explicit(), name)
}

fn number(record: &DataSet, tag: Tag) -> u32 {
    u32::from_le_bytes(record.get(tag).unwrap().bytes().try_into().unwrap())
}

/// The records of a level, by following the offsets from the first.
fn level<'a>(file: &[u8], items: &'a [DataSet], first: u32) -> Vec<&'a DataSet> {
    let mut places = HashMap::new();
    let start = file.windows(8).position(|at| at == [4, 0, 0x20, 0x12, b'S', b'Q', 0, 0]).unwrap() + 12;
    let mut at = start;
    for item in items {
        assert_eq!(&file[at..at + 4], [0xFE, 0xFF, 0, 0xE0], "an item stands at the offset");
        places.insert(u32::try_from(at).unwrap(), item);
        at += 8 + u32::from_le_bytes(file[at + 4..at + 8].try_into().unwrap()) as usize;
    }
    assert_eq!(at, file.len());
    let mut level = Vec::new();
    let mut next = first;
    while next != 0 {
        let record = places[&next];
        level.push(record);
        next = number(record, tags::OFFSET_OF_THE_NEXT_DIRECTORY_RECORD);
    }
    level
}

#[test]
fn the_offsets_lead_from_the_patient_to_every_file_in_the_plans_order() {
    let mut entries = vec![
        entry("2.25.1", "2.25.11", "2.25.111", "A-1/S001/I00001"),
        entry("2.25.1", "2.25.11", "2.25.112", "A-1/S001/I00002"),
        entry("2.25.1", "2.25.12", "2.25.121", "A-1/S002/I00001"),
        entry("2.25.2", "2.25.21", "2.25.211", "A-1/S003/I00007"),
    ];
    entries[1].upper = None;
    let file = dicomdir("A-1", &entries).unwrap();
    let dataset = directory(&file);
    assert_eq!(dataset.text(tags::FILE_SET_ID), Some("A_1"));
    let items = dataset.get(tags::DIRECTORY_RECORD_SEQUENCE).unwrap().items();
    assert_eq!(items.len(), 1 + 2 + 3 + 4);
    let root = number(&dataset, tags::OFFSET_OF_THE_FIRST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY);
    let below = |record: &DataSet| {
        level(&file, items, number(record, tags::OFFSET_OF_REFERENCED_LOWER_LEVEL_DIRECTORY_ENTITY))
    };
    let patients = level(&file, items, root);
    assert_eq!(patients.len(), 1);
    let mut told = Vec::new();
    for study in below(patients[0]) {
        assert_eq!(study.text(tags::DIRECTORY_RECORD_TYPE), Some("STUDY"));
        for series in below(study) {
            for image in below(series) {
                let parts = image.get(tags::REFERENCED_FILE_ID).unwrap().ascii().unwrap();
                told.push((series.text(tags::SERIES_INSTANCE_UID).unwrap(), parts));
                assert!(below(image).is_empty());
            }
        }
    }
    let expected = [
        ("2.25.11", "S001\\I00001"),
        ("2.25.11", "S001\\I00002"),
        ("2.25.12", "S002\\I00001"),
        ("2.25.21", "S003\\I00007"),
    ];
    assert_eq!(told, expected);
    assert_eq!(file, dicomdir("A-1", &entries).unwrap(), "the same files have the same directory");
}

#[test]
fn keys_that_must_have_a_value_have_one_that_tells_nothing_where_the_file_has_none() {
    let file = dicomdir("A", &[entry("2.25.1", "2.25.11", "2.25.111", "A/S003/I00007")]).unwrap();
    let dataset = directory(&file);
    let items = dataset.get(tags::DIRECTORY_RECORD_SEQUENCE).unwrap().items();
    let value = |item: usize, tag| items[item].text(tag);
    assert_eq!(value(1, tags::STUDY_DATE), Some("19000101"));
    assert_eq!(value(1, tags::STUDY_TIME), Some("000000"));
    assert_eq!(value(1, tags::STUDY_ID), Some("1"));
    assert!(items[1].get(tags::STUDY_DESCRIPTION).is_some_and(|element| element.bytes().is_empty()));
    assert_eq!(value(2, tags::SERIES_NUMBER), Some("3"));
    assert_eq!(value(3, tags::INSTANCE_NUMBER), Some("7"));
}

#[test]
fn a_record_with_letters_beyond_ascii_names_the_character_set() {
    let more = [(tags::SERIES_DESCRIPTION, VR::LO, "Schädel"), (tags::SERIES_NUMBER, VR::IS, "5")];
    let dataset = dataset("2.25.1", "2.25.11", "2.25.111", &more);
    let entry = DirectoryEntry::of(&dataset, &TransferSyntax::implicit(), "A/S001/I00001");
    let dataset = directory(&dicomdir("A", &[entry]).unwrap());
    let items = dataset.get(tags::DIRECTORY_RECORD_SEQUENCE).unwrap().items();
    let sets: Vec<_> = items.iter().map(|item| item.text(tags::SPECIFIC_CHARACTER_SET)).collect();
    assert_eq!(sets, [None, None, Some("ISO_IR 192"), None]);
    assert_eq!(items[3].text(tags::REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE), Some("1.2.840.10008.1.2"));
}

#[test]
fn a_file_whose_series_nobody_told_of_makes_no_directory() {
    let mut lost = entry("2.25.1", "2.25.11", "2.25.111", "A/S001/I00001");
    lost.upper = None;
    assert!(dicomdir("A", &[lost]).is_err());
}
