//! A list of IDs, read as a whole or refused as a whole.

use super::table::{FilledLine, lines, text};
use super::{IdList, ListFault, Listed, Refused};
use dicom_dictionary_std::tags;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Read, SeekFrom};
use veilig_deid::{AnonymousId, Dates, Identifiers};
use veilig_dicom::{Element, Head, Source, TransferSyntax, VR};
use veilig_study::plain_id;

/// Bytes at most.
const LONGEST: u64 = 4 << 20;
/// Characters of an order number at most, as in the form.
const LONGEST_ORDER: usize = 64;

impl IdList {
    /// Reads a list out of a file.
    ///
    /// # Errors
    /// Why it is refused, and at which lines.
    pub fn of(source: &mut dyn Source) -> Result<Self, ListFault> {
        let unreadable = |_| ListFault::new(Refused::Unreadable);
        if source.seek(SeekFrom::End(0)).map_err(unreadable)? > LONGEST {
            return Err(ListFault::new(Refused::TooLong));
        }
        source.rewind().map_err(unreadable)?;
        let mut bytes = Vec::new();
        source.take(LONGEST).read_to_end(&mut bytes).map_err(unreadable)?;
        Self::read(&bytes)
    }

    /// Reads a list: CSV or TSV, in UTF-8, UTF-16 or Windows-1252.
    ///
    /// # Errors
    /// Why it is refused, and at which lines.
    pub fn read(bytes: &[u8]) -> Result<Self, ListFault> {
        if bytes.len() as u64 > LONGEST {
            return Err(ListFault::new(Refused::TooLong));
        }
        let lines = lines(&text(bytes)?)?;
        let rows = rows(&lines)?;
        if rows.is_empty() {
            return Err(ListFault::new(Refused::Empty));
        }
        let patients = patients(&rows)?;
        named(&rows)?;
        let mut list = Self::default();
        for (id, listed) in patients {
            list.push(id, listed);
        }
        Ok(list)
    }
}

/// A line whose cells are all good.
struct ListRow<'a> {
    number: u64,
    patient: &'a str,
    anonymous: AnonymousId,
    order: &'a str,
}

fn rows(lines: &[FilledLine]) -> Result<Vec<ListRow<'_>>, ListFault> {
    let mut faults: BTreeMap<u8, (Refused, Vec<u64>)> = BTreeMap::new();
    let mut rows = Vec::new();
    for line in lines {
        // The field of the form makes capitals of small letters, too.
        let anonymous = AnonymousId::parse(&line.anonymous.to_ascii_uppercase());
        let is_long = line.order.chars().count() > LONGEST_ORDER;
        match anonymous {
            _ if line.patient.is_empty() => note(&mut faults, Refused::NoPatient, line.number),
            None => note(&mut faults, Refused::BadId, line.number),
            Some(_) if is_long => note(&mut faults, Refused::BadOrder, line.number),
            Some(anonymous) => {
                let FilledLine { number, patient, order, .. } = line;
                rows.push(ListRow { number: *number, patient, anonymous, order });
            }
        }
    }
    match faults.into_values().next() {
        Some((why, lines)) => Err(ListFault::at(why, lines)),
        None => Ok(rows),
    }
}

fn note(faults: &mut BTreeMap<u8, (Refused, Vec<u64>)>, why: Refused, line: u64) {
    faults.entry(why as u8).or_insert_with(|| (why, Vec::new())).1.push(line);
}

/// The patients, in the order of their first lines. Nobody has two anonymous IDs, and no two have one.
fn patients<'a>(rows: &[ListRow<'a>]) -> Result<Vec<(&'a str, Listed)>, ListFault> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut owners: HashMap<&AnonymousId, (&str, u64)> = HashMap::new();
    let mut patients: Vec<(&'a str, Listed, Vec<&str>, u64)> = Vec::new();
    let (mut two_ids, mut two_patients) = (Vec::new(), Vec::new());
    for row in rows {
        let owner = owners.entry(&row.anonymous).or_insert((row.patient, row.number));
        if owner.0 != row.patient {
            two_patients.extend([owner.1, row.number]);
        }
        let place = *places.entry(row.patient).or_insert(patients.len());
        if place == patients.len() {
            let listed = Listed { anonymous_id: row.anonymous.clone(), order_number: None };
            patients.push((row.patient, listed, Vec::new(), row.number));
        }
        let Some((_, listed, orders, first)) = patients.get_mut(place) else { continue };
        if listed.anonymous_id != row.anonymous {
            two_ids.extend([*first, row.number]);
        }
        if !row.order.is_empty() && !orders.contains(&row.order) && orders.len() < 2 {
            orders.push(row.order);
        }
    }
    if !two_ids.is_empty() {
        return Err(ListFault::at(Refused::TwoIds, two_ids));
    }
    if !two_patients.is_empty() {
        return Err(ListFault::at(Refused::TwoPatients, two_patients));
    }
    let listed = patients.into_iter().map(|(id, listed, orders, _)| {
        // Which of several is meant nobody knows here.
        let order_number = match orders.as_slice() {
            [one] => Some((*one).to_owned()),
            _ => None,
        };
        (id, Listed { order_number, ..listed })
    });
    Ok(listed.collect())
}

/// No anonymous ID names its patient, by the engine's own search, nor is it the Patient ID of another one.
fn named(rows: &[ListRow<'_>]) -> Result<(), ListFault> {
    let known: HashSet<String> = rows.iter().map(|row| plain_id(row.patient)).collect();
    let names = |row: &&ListRow<'_>| {
        let plain = plain_id(row.anonymous.as_str());
        known.contains(&plain)
            || identifiers(row.patient).found_in(row.anonymous.as_str(), Dates::Keep).is_some()
    };
    let lines: Vec<u64> = rows.iter().filter(names).map(|row| row.number).collect();
    if lines.is_empty() { Ok(()) } else { Err(ListFault::at(Refused::NamesPatient, lines)) }
}

/// What a Patient ID alone identifies.
fn identifiers(patient_id: &str) -> Identifiers {
    let id = Element::new(tags::PATIENT_ID, VR::LO, patient_id);
    let mut identifiers = Identifiers::default();
    identifiers.add(&Head {
        meta: veilig_dicom::DataSet::new(),
        syntax: TransferSyntax::explicit(),
        dataset: [id].into_iter().collect(),
        pixels: None,
    });
    identifiers
}
