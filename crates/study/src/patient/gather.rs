//! Who is who: which identities are one patient, and what a person must be asked.

use super::identity::{Identity, Nobody};
use super::same_person::{IdentityVerdict, judge};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Identities of one ID or one study that are compared with each other: real ones have a handful, and comparing each
/// with each must not take forever. Those beyond are patients of their own.
const MOST: usize = 32;

/// What a person said of two identities: whether they are one.
pub(crate) type Answers = HashMap<(usize, usize), bool>;

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct GatheredPatients {
    /// For each identity the number of its patient: the least place of an identity in the list that is the same
    /// patient.
    pub patients: Vec<usize>,
    /// Pairs of identities of two patients of which it is not sure whether these are one.
    pub unsure: Vec<(usize, usize)>,
}

/// Two places, the lesser first.
pub(crate) fn pair(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Gathers identities into patients. `studies`: the places of those that have images in it, for each study. The outcome
/// depends on what the identities say, not on their order.
///
/// What surely is the same is one patient, unless that would make one of those who contradict each other: then what
/// fits to several of them stands alone, and is asked.
pub(crate) fn gather(
    identities: &[Identity],
    studies: &[BTreeSet<usize>],
    answers: &Answers,
) -> GatheredPatients {
    let shared = pairs(studies.iter().map(|places| places.iter().copied().collect()).collect(), identities);
    let mut groups = Groups::new(identities, answers);
    let mut candidates = shared.clone();
    candidates.extend(pairs(same_id(identities), identities));
    let mut unsure = Vec::new();
    let mut edges = BTreeSet::new();
    for &(a, b) in &candidates {
        if answers.contains_key(&(a, b)) {
            continue;
        }
        match groups.judge(a, b, shared.contains(&(a, b))) {
            IdentityVerdict::Same if groups.conflict(a, b) => unsure.push((a, b)),
            IdentityVerdict::Same => {
                edges.insert((a, b));
            }
            IdentityVerdict::Unsure => unsure.push((a, b)),
            IdentityVerdict::Apart => {}
        }
    }
    unsure.extend(groups.join(&edges));
    let patients = groups.least();
    let patient = |place: usize| patients.get(place).copied();
    unsure.retain(|&(a, b)| patient(a) != patient(b));
    unsure.sort_unstable();
    unsure.dedup();
    GatheredPatients { patients, unsure }
}

/// Places that may be one by their ID, or without an ID by name and birth date.
fn same_id(identities: &[Identity]) -> Vec<Vec<usize>> {
    let mut places: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (place, one) in identities.iter().enumerate() {
        let key = match (one.plain_id(), &one.nobody) {
            (plain, _) if !plain.is_empty() => (plain, String::new()),
            (_, None) if !one.id.is_empty() => (one.id.clone(), String::new()),
            (_, None) => (one.name.name.family().to_owned(), one.birth.clone()),
            (_, Some(Nobody::Study(study))) => (String::new(), study.clone()),
            (_, Some(Nobody::File(_))) => continue,
        };
        places.entry(key).or_default().push(place);
    }
    places.into_values().collect()
}

/// All pairs within each of these.
fn pairs(all: Vec<Vec<usize>>, identities: &[Identity]) -> HashSet<(usize, usize)> {
    let mut found = HashSet::new();
    for mut places in all {
        if places.len() > MOST {
            places.sort_by_key(|&place| identities.get(place));
            places.truncate(MOST);
        }
        for (at, &a) in places.iter().enumerate() {
            found.extend(places.iter().skip(at + 1).map(|&b| pair(a, b)));
        }
    }
    found
}

/// Identities joined step by step; first by what a person said.
struct Groups<'a> {
    identities: &'a [Identity],
    answers: &'a Answers,
    /// What was judged already: names take their time.
    judged: RefCell<HashMap<(usize, usize, bool), IdentityVerdict>>,
    /// A member of the same group, itself at last.
    above: Vec<usize>,
    /// Members of each group, at its top.
    members: Vec<Vec<usize>>,
}

impl<'a> Groups<'a> {
    fn new(identities: &'a [Identity], answers: &'a Answers) -> Self {
        let all = 0..identities.len();
        let members = all.clone().map(|place| vec![place]).collect();
        let mut groups =
            Self { identities, answers, judged: RefCell::default(), above: all.collect(), members };
        let mut one: Vec<_> = answers.iter().filter(|(_, one)| **one).map(|(pair, _)| *pair).collect();
        one.sort_unstable();
        one.into_iter().for_each(|(a, b)| groups.unite(a, b));
        groups
    }

    fn judge(&self, a: usize, b: usize, shared: bool) -> IdentityVerdict {
        let (a, b) = pair(a, b);
        let (Some(one), Some(other)) = (self.identities.get(a), self.identities.get(b)) else {
            return IdentityVerdict::Apart;
        };
        *self.judged.borrow_mut().entry((a, b, shared)).or_insert_with(|| judge(one, other, shared))
    }

    fn top(&self, mut place: usize) -> usize {
        while let Some(&above) = self.above.get(place).filter(|above| **above != place) {
            place = above;
        }
        place
    }

    fn members(&self, place: usize) -> &[usize] {
        self.members.get(self.top(place)).map(Vec::as_slice).unwrap_or_default()
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = pair(self.top(a), self.top(b));
        if a == b || b >= self.above.len() {
            return;
        }
        let gone = self.members.get_mut(b).map(std::mem::take).unwrap_or_default();
        if let (Some(slot), Some(members)) = (self.above.get_mut(b), self.members.get_mut(a)) {
            *slot = a;
            members.extend(gone);
        }
    }

    /// Something contradicts between the groups of both, or a person said that they are two.
    fn conflict(&self, a: usize, b: usize) -> bool {
        let others = self.members(b);
        self.members(a).iter().any(|&a| others.iter().any(|&b| self.contradicts(a, b)))
    }

    fn contradicts(&self, a: usize, b: usize) -> bool {
        match self.answers.get(&pair(a, b)) {
            Some(one) => !one,
            None if a == b => false,
            // As if they shared a study: a lack of reasons to be one is no reason to be two.
            None => self.judge(a, b, true) != IdentityVerdict::Same,
        }
    }

    /// Joins along the edges. Those that would bring together what contradicts are given back.
    fn join(&mut self, edges: &BTreeSet<(usize, usize)>) -> Vec<(usize, usize)> {
        let mut near: HashMap<usize, BTreeSet<usize>> = HashMap::new();
        for &(a, b) in edges {
            let (a, b) = (self.top(a), self.top(b));
            near.entry(a).or_default().insert(b);
            near.entry(b).or_default().insert(a);
        }
        // What fits to two that contradict each other belongs to neither for sure.
        let torn = |place: &usize| {
            let near: Vec<usize> = near.get(place).into_iter().flatten().copied().take(MOST).collect();
            near.iter().enumerate().any(|(at, &a)| near.iter().skip(at + 1).any(|&b| self.conflict(a, b)))
        };
        let torn: HashSet<usize> = near.keys().copied().filter(torn).collect();
        let is_torn = |groups: &Self, place: usize| torn.contains(&groups.top(place));
        let (lost, good): (Vec<_>, Vec<_>) =
            edges.iter().partition(|(a, b)| is_torn(self, *a) || is_torn(self, *b));
        let mut lost: Vec<(usize, usize)> = lost.into_iter().copied().collect();
        // In the order of what they say, so that the order of the files does not count.
        let mut good: Vec<(usize, usize)> = good.into_iter().copied().collect();
        good.sort_by_key(|&(a, b)| {
            let (a, b) = (self.identities.get(a), self.identities.get(b));
            if a < b { (a, b) } else { (b, a) }
        });
        for (a, b) in good {
            if self.top(a) == self.top(b) {
                continue;
            }
            if self.members(a).len() + self.members(b).len() > MOST || self.conflict(a, b) {
                lost.push((a, b));
            } else {
                self.unite(a, b);
            }
        }
        lost
    }

    /// The number is the least place among a patient's identities, so that it does not change when more come.
    fn least(&self) -> Vec<usize> {
        (0..self.identities.len())
            .map(|place| self.members(place).iter().min().copied().unwrap_or(place))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Image;

    fn identity(id: &str, name: &str, birth: &str, study: &str) -> (Identity, String) {
        let mut image = Image::default();
        image.patient.id = id.to_owned();
        image.patient.name = name.to_owned();
        image.patient.birth_date = birth.to_owned();
        image.study.instance = study.to_owned();
        (Identity::new(&image, 0), study.to_owned())
    }

    fn gathered(all: &[(Identity, String)], answers: &Answers) -> GatheredPatients {
        let mut studies: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (place, (_, study)) in all.iter().enumerate() {
            studies.entry(study).or_default().insert(place);
        }
        let identities: Vec<Identity> = all.iter().map(|(identity, _)| identity.clone()).collect();
        gather(&identities, &studies.into_values().collect::<Vec<_>>(), answers)
    }

    fn patients(all: &[(Identity, String)]) -> Vec<usize> {
        gathered(all, &Answers::new()).patients
    }

    /// dicognito#78: `A^B^C` and `A^B^C^` are one patient.
    #[test]
    fn one_id_with_a_missing_name_or_birth_date_is_one_patient() {
        let all = [
            identity("7", "Doe^John", "", "1"),
            identity("7 ", "DOE^JOHN^", "19700101", "2"),
            identity("7", "", "1970.01.01", "3"),
            identity("8", "Doe^John", "19700101", "1"),
        ];
        assert_eq!(patients(&all), [0, 0, 0, 3]);
    }

    #[test]
    fn one_id_with_two_names_is_two_patients_and_the_nameless_belong_to_neither() {
        let all = [
            identity("7", "", "", "1"),
            identity("7", "Doe^John", "", "1"),
            identity("7", "Roe^Ann", "", "1"),
        ];
        let found = gathered(&all, &Answers::new());
        assert_eq!(found.patients, [0, 1, 2]);
        assert_eq!(found.unsure, [(0, 1), (0, 2), (1, 2)], "each pair is asked");
    }

    #[test]
    fn without_an_id_name_and_birth_date_count_and_without_those_the_study() {
        let all = [
            identity("", "Doe^John", "19700101", "1"),
            identity("", "doe^john", "19700101", "2"),
            identity("", "Doe^John", "19700102", "2"),
            identity("", "Doe^John", "", "3"),
            identity("", "", "", "3"),
            identity("", "Doe^John", "", "4"),
        ];
        assert_eq!(patients(&all), [0, 0, 2, 3, 3, 5]);
    }

    #[test]
    fn what_a_person_said_counts_more_than_what_the_files_say() {
        let all = [
            identity("7", "", "", "1"),
            identity("7", "Doe^John", "", "1"),
            identity("7", "Roe^Ann", "", "1"),
        ];
        let answers = Answers::from([((0, 1), true)]);
        let found = gathered(&all, &answers);
        assert_eq!((found.patients, found.unsure), (vec![0, 0, 2], vec![(0, 2), (1, 2)]));
        let answers = Answers::from([((0, 1), true), ((0, 2), false), ((1, 2), false)]);
        let found = gathered(&all, &answers);
        assert_eq!((found.patients, found.unsure), (vec![0, 0, 2], vec![]));
        let all = [identity("7", "Doe^John", "19700101", "1"), identity("7", "DOE^JOHN", "19700101", "1")];
        let found = gathered(&all, &Answers::from([((0, 1), false)]));
        assert_eq!(found.patients, [0, 1]);
    }

    #[test]
    fn the_order_of_the_files_does_not_change_who_is_who() {
        let mut all = [
            identity("7", "Doe^J", "19700101", "1"),
            identity("7", "Doe^John", "19700101", "1"),
            identity("7", "Doe^Jane", "19700101", "1"),
            identity("7", "DOE JOHN", "19700101", "2"),
            identity("07", "Doe^John", "19700101", "3"),
        ];
        let told = |all: &[(Identity, String)]| {
            let numbers = patients(all);
            let mut groups: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
            for (place, number) in numbers.iter().enumerate() {
                groups.entry(*number).or_default().insert(&all[place].1);
            }
            let mut sets: Vec<_> = groups.into_values().collect();
            sets.sort();
            format!("{sets:?}")
        };
        let first = told(&all);
        for _ in 0..5 {
            all.rotate_left(1);
            assert_eq!(told(&all), first);
        }
    }

    #[test]
    fn thousands_of_names_under_one_id_take_no_time_and_are_no_one_patient() {
        let all: Vec<_> = (0..3000).map(|n| identity("7", &format!("Name{n}^A"), "", "1")).collect();
        let found = gathered(&all, &Answers::new());
        assert_eq!(found.patients.iter().collect::<BTreeSet<_>>().len(), 3000);
    }
}
