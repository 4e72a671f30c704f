//! From the list of records to patients, studies and series.

use super::identity::{Identity, gather};
use super::{Image, Patient, PatientFacts, PatientKey, Series, SeriesKey, SourceId, Study, order};
use std::collections::{BTreeSet, HashMap};

/// A record with the numbers of what it belongs to.
#[derive(Debug)]
pub(super) struct Record {
    pub source: SourceId,
    pub image: Image,
    /// Number of its identity.
    pub identity: usize,
    /// Number of its identity, study and series together.
    pub series: u32,
}

/// The records sorted; `identities` are all that were ever seen, in order.
pub(super) fn patients(records: &[&Record], identities: &[Identity]) -> Vec<Patient> {
    let owners = owners(records, identities);
    let owner = |record: &Record| owners.get(&record.identity).copied().unwrap_or(record.identity);
    let mut patients: Vec<(usize, Vec<&Record>)> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::new();
    for record in records {
        push(&mut patients, &mut places, owner(record), record);
    }
    patients
        .into_iter()
        .map(|(key, records)| Patient {
            key: PatientKey(u32::try_from(key).unwrap_or(u32::MAX)),
            facts: facts(&records),
            studies: studies(&records),
        })
        .collect()
}

/// For each identity in use the number of its patient.
fn owners(records: &[&Record], identities: &[Identity]) -> HashMap<usize, usize> {
    let used: BTreeSet<usize> = records.iter().map(|record| record.identity).collect();
    let used: Vec<usize> = used.into_iter().filter(|&place| place < identities.len()).collect();
    let list: Vec<Identity> = used.iter().filter_map(|&place| identities.get(place).cloned()).collect();
    let patients = gather(&list);
    let patients = patients.into_iter().map(|patient| used.get(patient).copied().unwrap_or(patient));
    used.iter().copied().zip(patients).collect()
}

fn studies(records: &[&Record]) -> Vec<Study> {
    let mut studies: Vec<Study> = split(records, |record| record.image.study.instance.as_str())
        .into_iter()
        .map(|records| Study {
            facts: records.first().map(|first| first.image.study.clone()).unwrap_or_default(),
            series: series(&records),
        })
        .collect();
    studies.sort_by(|a, b| {
        a.facts.date.cmp(&b.facts.date).then_with(|| order::by_uid(&a.facts.instance, &b.facts.instance))
    });
    studies
}

fn series(records: &[&Record]) -> Vec<Series> {
    let mut series: Vec<Series> = split(records, |record| record.image.series.instance.as_str())
        .into_iter()
        .map(|records| {
            let mut images: Vec<_> = records.iter().map(|record| (record.source, &record.image)).collect();
            order::sort(&mut images);
            let reasons = images.iter().flat_map(|(_, image)| image.suspicions.iter().copied());
            Series {
                key: SeriesKey(records.iter().map(|record| record.series).min().unwrap_or(u32::MAX)),
                facts: images.first().map(|(_, image)| image.series.clone()).unwrap_or_default(),
                suspicions: reasons.collect::<BTreeSet<_>>().into_iter().collect(),
                voxel: order::voxel(&images),
                size: size(&images),
                frames: images.iter().map(|(_, image)| image.geometry.frames).fold(0, u32::saturating_add),
                images: images.iter().map(|(source, _)| *source).collect(),
            }
        })
        .collect();
    series.sort_by(|a, b| {
        let key = |series: &Series| series.facts.number.unwrap_or(i64::MAX);
        key(a).cmp(&key(b)).then_with(|| order::by_uid(&a.facts.instance, &b.facts.instance))
    });
    series
}

/// Columns and rows that all images share.
fn size(images: &[(SourceId, &Image)]) -> Option<[u32; 2]> {
    let of = |image: &Image| [image.geometry.columns, image.geometry.rows];
    let first = of(images.first()?.1);
    (first.iter().all(|n| *n > 0) && images.iter().all(|(_, image)| of(image) == first)).then_some(first)
}

/// The records with equal keys together, in the order in which the keys are first seen.
fn split<'a>(records: &[&'a Record], key: impl Fn(&'a Record) -> &'a str) -> Vec<Vec<&'a Record>> {
    let mut groups = Vec::new();
    let mut places = HashMap::new();
    for record in records {
        push(&mut groups, &mut places, key(record), record);
    }
    groups.into_iter().map(|(_, records)| records).collect()
}

fn push<'a, K: Copy + Eq + std::hash::Hash>(
    groups: &mut Vec<(K, Vec<&'a Record>)>,
    places: &mut HashMap<K, usize>,
    key: K,
    record: &'a Record,
) {
    let place = *places.entry(key).or_insert(groups.len());
    match groups.get_mut(place) {
        Some((_, records)) => records.push(record),
        None => groups.push((key, vec![record])),
    }
}

/// The most complete facts: the first of each that is there, the longest spelling of the name, and of several issuers the
/// least, whatever the order of the files: an anonymous ID may be derived from it.
fn facts(records: &[&Record]) -> PatientFacts {
    let mut facts = PatientFacts::default();
    for PatientFacts { name, id, issuer, birth_date, sex, age } in records.iter().map(|r| &r.image.patient) {
        if name.len() > facts.name.len() {
            facts.name.clone_from(name);
        }
        let issuer = issuer.trim();
        if !issuer.is_empty() && (facts.issuer.is_empty() || issuer < facts.issuer.as_str()) {
            issuer.clone_into(&mut facts.issuer);
        }
        let others = [
            (&mut facts.id, id),
            (&mut facts.birth_date, birth_date),
            (&mut facts.sex, sex),
            (&mut facts.age, age),
        ];
        for (known, new) in others {
            if known.is_empty() {
                known.clone_from(new);
            }
        }
    }
    facts
}
