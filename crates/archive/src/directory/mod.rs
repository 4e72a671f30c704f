//! The DICOMDIR of a file-set (PS3.10 8, PS3.3 F): patient, studies, series, files, each record with its keys and the
//! offsets of the next and of the first below.

pub(crate) mod record;

use super::DirectoryEntry;
use dicom_dictionary_std::{tags, uids};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::{self, ErrorKind};
use veilig_dicom::{DataSet, Element, Tag, TransferSyntax, VR, file_meta, write_dataset};

/// In use (PS3.3 F.3.2.2).
const IN_USE: u16 = 0xFFFF;

/// A directory record before it is known where it stands.
struct DirectoryRecord {
    kind: String,
    /// The record after this one on its level, and the first one below.
    next: Option<usize>,
    below: Option<usize>,
    /// The file, for the lowest level.
    file: Option<[String; 4]>,
    keys: Vec<u8>,
}

/// The bytes of the DICOMDIR of these files, whose root is the folder of the anonymous ID.
///
/// # Errors
/// If a file's series is not told of, or the directory would be larger than its offsets can say.
pub(super) fn dicomdir(anonymous_id: &str, entries: &[DirectoryEntry]) -> io::Result<Vec<u8>> {
    let records = records(entries)?;
    let syntax = TransferSyntax::explicit();
    let mut hash = Sha256::new();
    for record in &records {
        hash.update(&record.keys);
        record.file.iter().flatten().for_each(|text| hash.update(text));
    }
    let mut bytes = file_meta(uids::MEDIA_STORAGE_DIRECTORY_STORAGE, &uid(&hash.finalize()), &syntax);
    // Offsets count from the file's first byte to that of a record's item.
    let start = bytes.len() + head(anonymous_id, 0, 0).len() + 12;
    let mut places = Vec::with_capacity(records.len());
    let mut at = start;
    for record in &records {
        places.push(u32::try_from(at).map_err(|_| too_large())?);
        at += 8 + links(record, 0, 0).len() + record.keys.len();
    }
    let length = u32::try_from(at - start).map_err(|_| too_large())?;
    let place = |record: Option<usize>| record.and_then(|record| places.get(record)).copied().unwrap_or(0);
    let root = place(Some(0));
    bytes.extend(head(anonymous_id, root, root));
    bytes.extend([0x04, 0x00, 0x20, 0x12, b'S', b'Q', 0, 0]);
    bytes.extend(length.to_le_bytes());
    for record in &records {
        let links = links(record, place(record.next), place(record.below));
        let length = u32::try_from(links.len() + record.keys.len()).map_err(|_| too_large())?;
        bytes.extend([0xFE, 0xFF, 0x00, 0xE0]);
        bytes.extend(length.to_le_bytes());
        bytes.extend(links);
        bytes.extend(&record.keys);
    }
    Ok(bytes)
}

/// The records: each before those below it.
fn records(entries: &[DirectoryEntry]) -> io::Result<Vec<DirectoryRecord>> {
    let missing = || io::Error::new(ErrorKind::InvalidInput, "a series without its keys");
    let mut studies: Vec<Vec<Vec<&DirectoryEntry>>> = Vec::new();
    let mut study_at: HashMap<&str, usize> = HashMap::new();
    let mut series_at: HashMap<(&str, &str), usize> = HashMap::new();
    for entry in entries {
        let study = *study_at.entry(&entry.study).or_insert(studies.len());
        if study == studies.len() {
            studies.push(Vec::new());
        }
        let series_of = studies.get_mut(study).ok_or_else(missing)?;
        let series = *series_at.entry((&entry.study, &entry.series)).or_insert(series_of.len());
        if series == series_of.len() {
            series_of.push(Vec::new());
        }
        series_of.get_mut(series).ok_or_else(missing)?.push(entry);
    }
    let upper = |files: &[&DirectoryEntry]| {
        files.iter().find_map(|entry| entry.upper.as_deref()).cloned().ok_or_else(missing)
    };
    let first = studies.first().and_then(|series| series.first()).ok_or_else(missing)?;
    let mut tree = RecordTree::default();
    let patient = tree.add(None, "PATIENT", upper(first)?.patient, None);
    let mut last_study = None;
    for all_series in &studies {
        let keys = upper(all_series.first().ok_or_else(missing)?)?.study;
        let study = tree.add(Some((patient, last_study)), "STUDY", keys, None);
        last_study = Some(study);
        let mut last_series = None;
        for files in all_series {
            let series = tree.add(Some((study, last_series)), "SERIES", upper(files)?.series, None);
            last_series = Some(series);
            let mut last_file = None;
            for entry in files {
                let file = [&entry.file_id, &entry.sop_class, &entry.sop_instance, &entry.transfer_syntax];
                let file = Some(file.map(Clone::clone));
                last_file = Some(tree.add(Some((series, last_file)), &entry.kind, entry.keys.clone(), file));
            }
        }
    }
    Ok(tree.records)
}

#[derive(Default)]
struct RecordTree {
    records: Vec<DirectoryRecord>,
}

impl RecordTree {
    /// Adds a record. `place`: the one above, and the one before on the same level.
    fn add(
        &mut self,
        place: Option<(usize, Option<usize>)>,
        kind: &str,
        keys: Vec<u8>,
        file: Option<[String; 4]>,
    ) -> usize {
        let number = self.records.len();
        match place {
            Some((_, Some(before))) => {
                if let Some(before) = self.records.get_mut(before) {
                    before.next = Some(number);
                }
            }
            Some((above, None)) => {
                if let Some(above) = self.records.get_mut(above) {
                    above.below = Some(number);
                }
            }
            None => {}
        }
        self.records.push(DirectoryRecord { kind: kind.to_owned(), next: None, below: None, file, keys });
        number
    }
}

/// What stands before the records.
fn head(anonymous_id: &str, first: u32, last: u32) -> Vec<u8> {
    let dataset: DataSet = [
        // A code string knows no hyphen.
        Element::new(tags::FILE_SET_ID, VR::CS, anonymous_id.replace('-', "_")),
        long(tags::OFFSET_OF_THE_FIRST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY, first),
        long(tags::OFFSET_OF_THE_LAST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY, last),
        Element::new(tags::FILE_SET_CONSISTENCY_FLAG, VR::US, 0_u16.to_le_bytes()),
    ]
    .into_iter()
    .collect();
    write_dataset(&dataset, &TransferSyntax::explicit())
}

/// A record's elements before its keys.
fn links(record: &DirectoryRecord, next: u32, below: u32) -> Vec<u8> {
    let mut dataset: DataSet = [
        long(tags::OFFSET_OF_THE_NEXT_DIRECTORY_RECORD, next),
        Element::new(tags::RECORD_IN_USE_FLAG, VR::US, IN_USE.to_le_bytes()),
        long(tags::OFFSET_OF_REFERENCED_LOWER_LEVEL_DIRECTORY_ENTITY, below),
        Element::new(tags::DIRECTORY_RECORD_TYPE, VR::CS, record.kind.as_str()),
    ]
    .into_iter()
    .collect();
    if let Some([file_id, sop_class, sop_instance, transfer_syntax]) = &record.file {
        for (tag, vr, text) in [
            (tags::REFERENCED_FILE_ID, VR::CS, file_id),
            (tags::REFERENCED_SOP_CLASS_UID_IN_FILE, VR::UI, sop_class),
            (tags::REFERENCED_SOP_INSTANCE_UID_IN_FILE, VR::UI, sop_instance),
            (tags::REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE, VR::UI, transfer_syntax),
        ] {
            dataset.put(Element::new(tag, vr, text.as_str()));
        }
    }
    write_dataset(&dataset, &TransferSyntax::explicit())
}

fn long(tag: Tag, value: u32) -> Element {
    Element::new(tag, VR::UL, value.to_le_bytes())
}

/// A UID of the content: the same files have the same directory (a UUID of version 8, PS3.5 B.2).
fn uid(hash: &[u8]) -> String {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    format!("2.25.{}", u128::from_be_bytes(bytes))
}

fn too_large() -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, "the directory is too large")
}

#[cfg(test)]
mod tests;
