//! From the list of records to patients, studies and series.

use super::order;
use crate::patient::gather::{Answers, gather, pair};
use crate::patient::identity::Identity;
use crate::patient::same_person::{Fact, differences};
use crate::{
    Image, Patient, PatientFacts, PatientKey, PersonName, Question, Series, SeriesKey, SourceId, Study, Who,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// A record with the numbers of what it belongs to.
#[derive(Debug)]
pub(crate) struct NumberedRecord {
    pub source: SourceId,
    /// By itself: a list that grows moves its records, and has room for as many again.
    pub image: Box<Image>,
    /// Number of its identity.
    pub identity: usize,
    /// Number of its identity, study and series together.
    pub series: u32,
}

/// The list, sorted.
#[derive(Debug, Default)]
pub(crate) struct SortedCatalogue {
    /// By name, ID and birth date, whatever the order of the files.
    pub patients: Arc<Vec<Patient>>,
    /// For each identity in use the number of its patient.
    pub owners: BTreeMap<usize, usize>,
    /// Pairs of patients of whom a person must say whether they are one.
    pub questions: Vec<Question>,
}

/// The records sorted; `identities` are all that were ever seen, in order.
pub(crate) fn sort(
    records: &[&NumberedRecord],
    identities: &[Identity],
    answers: &Answers,
) -> SortedCatalogue {
    let (owners, unsure) = owners(records, identities, answers);
    let owner = |record: &NumberedRecord| owners.get(&record.identity).copied().unwrap_or(record.identity);
    let mut patients: Vec<(usize, Vec<&NumberedRecord>)> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::new();
    for record in records {
        push(&mut patients, &mut places, owner(record), record);
    }
    let mut patients: Vec<Patient> = patients
        .into_iter()
        .map(|(key, records)| {
            let facts = facts(&records);
            Patient {
                key: key_of(key),
                who: who(key, &records, &facts, &owners, answers),
                facts,
                studies: studies(&records),
            }
        })
        .collect();
    patients.sort_by(|a, b| {
        rank(a).cmp(&rank(b)).then_with(|| {
            let first = |one: &Patient| {
                one.studies.first().map(|study| study.facts.instance.clone()).unwrap_or_default()
            };
            order::by_uid(&first(a), &first(b)).then(a.key.cmp(&b.key))
        })
    });
    let questions = questions(&patients, identities, &owners, &unsure);
    SortedCatalogue { patients: Arc::new(patients), owners, questions }
}

fn key_of(place: usize) -> PatientKey {
    PatientKey(u32::try_from(place).unwrap_or(u32::MAX))
}

/// What patients are sorted by; those without a name come last.
fn rank(patient: &Patient) -> (bool, PersonName, &str, &str, &str) {
    let facts = &patient.facts;
    let name = PersonName::new(&facts.name);
    (name.is_empty(), name, &facts.id, &facts.birth_date, &facts.issuer)
}

/// For each identity in use the number of its patient, and pairs of which it is not sure.
fn owners(
    records: &[&NumberedRecord],
    identities: &[Identity],
    answers: &Answers,
) -> (BTreeMap<usize, usize>, Vec<(usize, usize)>) {
    let used: BTreeSet<usize> = records.iter().map(|record| record.identity).collect();
    let used: Vec<usize> = used.into_iter().filter(|&place| place < identities.len()).collect();
    let list: Vec<Identity> = used.iter().filter_map(|&place| identities.get(place).cloned()).collect();
    let within = |place: usize| used.binary_search(&place).ok();
    let mut studies: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for record in records.iter().filter(|record| !record.image.study.instance.is_empty()) {
        studies.entry(&record.image.study.instance).or_default().extend(within(record.identity));
    }
    let studies: Vec<BTreeSet<usize>> = studies.into_values().collect();
    let answers = answers.iter().filter_map(|(&(a, b), one)| Some((pair(within(a)?, within(b)?), *one)));
    let found = gather(&list, &studies, &answers.collect());
    let whole = |place: usize| used.get(place).copied().unwrap_or(place);
    let owners = used.iter().copied().zip(found.patients.into_iter().map(whole)).collect();
    (owners, found.unsure.into_iter().map(|(a, b)| (whole(a), whole(b))).collect())
}

/// How else the files write a patient, and what a person said.
fn who(
    key: usize,
    records: &[&NumberedRecord],
    facts: &PatientFacts,
    owners: &BTreeMap<usize, usize>,
    answers: &Answers,
) -> Who {
    let spelling = |facts: &PatientFacts| PatientFacts {
        name: facts.name.trim_end_matches(['^', '=']).to_owned(),
        id: facts.id.clone(),
        birth_date: facts.birth_date.clone(),
        ..PatientFacts::default()
    };
    let own = spelling(facts);
    let mut spellings: BTreeMap<[String; 3], PatientFacts> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for record in records.iter().filter(|record| seen.insert(record.identity)) {
        let other = spelling(&record.image.patient);
        let (name, own_name) = (PersonName::new(&other.name), PersonName::new(&own.name));
        let differs = |theirs: &str, own: &str| !theirs.is_empty() && theirs != own;
        if name != own_name && !name.is_empty() && !name.is_compatible(&own_name)
            || differs(&other.id, &own.id)
            || differs(&other.birth_date, &own.birth_date)
        {
            spellings.insert([other.name.clone(), other.id.clone(), other.birth_date.clone()], other);
        }
    }
    let is_own = |place: &usize| owners.get(place) == Some(&key);
    let said = |wanted: bool, both: bool| {
        answers.iter().any(|((a, b), one)| {
            let known = owners.contains_key(a) && owners.contains_key(b);
            *one == wanted
                && known
                && (is_own(a), is_own(b)) != (false, false)
                && (is_own(a) && is_own(b)) == both
        })
    };
    Who {
        spellings: spellings.into_values().collect(),
        said_one: said(true, true),
        said_two: said(false, false),
    }
}

fn questions(
    patients: &[Patient],
    identities: &[Identity],
    owners: &BTreeMap<usize, usize>,
    unsure: &[(usize, usize)],
) -> Vec<Question> {
    let places: HashMap<PatientKey, usize> =
        patients.iter().enumerate().map(|(at, one)| (one.key, at)).collect();
    let mut found: BTreeMap<(usize, usize), BTreeSet<Fact>> = BTreeMap::new();
    for (a, b) in unsure {
        let place = |identity: &usize| places.get(&key_of(*owners.get(identity)?)).copied();
        if let (Some(one), Some(other)) = (place(a), place(b))
            && let (Some(a), Some(b)) = (identities.get(*a), identities.get(*b))
        {
            found.entry(pair(one, other)).or_default().extend(differences(a, b));
        }
    }
    let key = |place: usize| patients.get(place).map(|one| one.key);
    let asked = found.into_iter().filter_map(|((a, b), differ)| {
        Some(Question { patients: [key(a)?, key(b)?], differ: differ.into_iter().collect() })
    });
    asked.collect()
}

fn studies(records: &[&NumberedRecord]) -> Vec<Study> {
    let mut studies: Vec<Study> = split(records, |record| record.image.study.instance.as_str())
        .into_iter()
        .map(|records| Study {
            facts: first_of(&records).map(|first| first.image.study.clone()).unwrap_or_default(),
            series: series(&records),
        })
        .collect();
    studies.sort_by(|a, b| {
        a.facts.date.cmp(&b.facts.date).then_with(|| order::by_uid(&a.facts.instance, &b.facts.instance))
    });
    studies
}

fn series(records: &[&NumberedRecord]) -> Vec<Series> {
    let mut series: Vec<Series> = split(records, |record| record.image.series.instance.as_str())
        .into_iter()
        .map(|records| {
            let mut images: Vec<_> = records.iter().map(|record| (record.source, &*record.image)).collect();
            order::sort(&mut images);
            let reasons = images.iter().flat_map(|(_, image)| image.suspicions.iter().copied());
            Series {
                key: SeriesKey(records.iter().map(|record| record.series).min().unwrap_or(u32::MAX)),
                facts: images.first().map(|(_, image)| image.series.clone()).unwrap_or_default(),
                patient: images.first().map(|(_, image)| image.patient.clone()).unwrap_or_default(),
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
fn split<'a>(
    records: &[&'a NumberedRecord],
    key: impl Fn(&'a NumberedRecord) -> &'a str,
) -> Vec<Vec<&'a NumberedRecord>> {
    let mut groups = Vec::new();
    let mut places = HashMap::new();
    for record in records {
        push(&mut groups, &mut places, key(record), record);
    }
    groups.into_iter().map(|(_, records)| records).collect()
}

fn push<'a, K: Copy + Eq + std::hash::Hash>(
    groups: &mut Vec<(K, Vec<&'a NumberedRecord>)>,
    places: &mut HashMap<K, usize>,
    key: K,
    record: &'a NumberedRecord,
) {
    let place = *places.entry(key).or_insert(groups.len());
    match groups.get_mut(place) {
        Some((_, records)) => records.push(record),
        None => groups.push((key, vec![record])),
    }
}

/// The record that comes first by its UID, whatever the order of the files.
fn first_of<'a>(records: &[&'a NumberedRecord]) -> Option<&'a NumberedRecord> {
    records.iter().copied().min_by(|a, b| order::by_uid(&a.image.sop_instance, &b.image.sop_instance))
}

/// The most complete facts: the longest spelling of each, of several as long the least, whatever the order of the
/// files: an anonymous ID may be derived from them. Of several issuers the least; sex and age as the last study has them.
fn facts(records: &[&NumberedRecord]) -> PatientFacts {
    let mut facts = PatientFacts::default();
    let mut last = Default::default();
    for record in records {
        let PatientFacts { name, name_bytes, id, issuer, birth_date, sex, age } = &*record.image.patient;
        if is_better(name, &facts.name) {
            facts.name.clone_from(name);
            facts.name_bytes.clone_from(name_bytes);
        }
        let issuer = issuer.trim();
        if !issuer.is_empty() && (facts.issuer.is_empty() || issuer < facts.issuer.as_str()) {
            issuer.clone_into(&mut facts.issuer);
        }
        for (known, new) in [(&mut facts.id, id), (&mut facts.birth_date, birth_date)] {
            if is_better(new, known) {
                known.clone_from(new);
            }
        }
        let stated = (record.image.study.date.as_str(), age.as_str(), sex.as_str());
        for (known, new) in [(&mut facts.sex, sex), (&mut facts.age, age)] {
            if !new.is_empty() && (known.is_empty() || stated > last) {
                known.clone_from(new);
            }
        }
        last = last.max(stated);
    }
    facts
}

fn is_better(new: &str, known: &str) -> bool {
    let length = |text: &str| text.chars().count();
    length(new) > length(known) || length(new) == length(known) && new < known
}
