//! What an export would do with the list as it is: for the screen, before anything is exported.

use crate::{
    Collection, ExportPlan, PatientEntry, Planner, Reason, Refusal, Shared, is_blocked, lacking, unmet,
};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use veilig_deid::{AnonymousId, Dates, Identifiers};
use veilig_quality::requirements::Unmet;
use veilig_quality::{Finding, Slice, judge};
use veilig_study::{Patient, PatientKey, Series, SeriesKey, Warning};

/// The list, and what would become of it.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// The patients by name, ID and birth date.
    pub patients: Vec<PatientOverview>,
    /// What does not fit together.
    pub warnings: Vec<Warning>,
    /// Series that go out only if the user confirms that they are neither CT nor MR.
    pub other_modalities: Vec<SeriesKey>,
    /// Files that are known to be no longer what was loaded.
    pub changed: usize,
}

/// One patient.
#[derive(Clone, Debug)]
pub struct PatientOverview {
    /// As loaded.
    pub patient: Patient,
    /// What identifies the patient.
    pub identifiers: Rc<Identifiers>,
    /// Why nothing of this patient can be exported: a study that holds images of others, too, or doubts who is who.
    pub why_blocked: Option<Reason>,
    /// It can't.
    pub blocked: bool,
    /// What would become of the series.
    pub series: HashMap<SeriesKey, SeriesOverview>,
    /// What becomes of the dates.
    pub dates: Dates,
    /// What the receiver requires and the export would not meet.
    pub unmet: Vec<Unmet>,
}

impl PatientOverview {
    /// The receiver requires something without which nothing of the patient goes out.
    #[must_use]
    pub fn lacks_required(&self) -> bool {
        is_blocked(&self.unmet)
    }
}

/// One series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesOverview {
    /// Images that would go out.
    pub images: usize,
    /// Their files' bytes.
    pub bytes: u64,
    /// Images that would stay.
    pub left_out: usize,
    /// Why the first of these would stay.
    pub reason: Option<Refusal>,
    /// Its pixels were not looked at wholly yet: it is counted as if nothing will be found.
    pub searching: bool,
    /// Defects of geometry and completeness: of what would go out; of all that was loaded, if nothing would.
    pub quality: Vec<Finding>,
}

/// What an export would write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Patients with images that go out.
    pub patients: usize,
    /// Series that go out, wholly or in part.
    pub series: usize,
    /// Images that go out.
    pub images: usize,
    /// Their files' bytes.
    pub bytes: u64,
    /// Images that stay.
    pub left_out: usize,
}

impl Overview {
    /// Looks at the whole list.
    #[must_use]
    pub fn of(collection: &Collection, shared: &Shared) -> Self {
        let blocked = collection.why_blocked();
        let planner = Planner::new(collection.catalogue());
        let patients = collection.catalogue().patients().into_iter().map(|patient| {
            let (plan, searching) = plan(&planner, shared, &patient);
            PatientOverview {
                identifiers: collection.shared_identifiers_of(&patient),
                why_blocked: blocked.get(&patient.key).copied(),
                blocked: blocked.contains_key(&patient.key),
                dates: shared.options.dates,
                unmet: plan.as_ref().map(|plan| unmet(plan, |_| true)).unwrap_or_default(),
                series: plan.map(|plan| series(collection, plan, &searching, &patient)).unwrap_or_default(),
                patient,
            }
        });
        let patients: Vec<_> = patients.collect();
        let others = series_of(&patients)
            .filter(|series| is_other(collection, series))
            .map(|series| series.key)
            .collect();
        let left_out = collection.catalogue().left_out();
        let changed = left_out.iter().filter(|(_, reason)| *reason == Reason::Changed).count();
        Self { patients, warnings: collection.catalogue().warnings(), other_modalities: others, changed }
    }

    /// A patient of the list.
    #[must_use]
    pub fn patient(&self, key: PatientKey) -> Option<&PatientOverview> {
        self.patients.iter().find(|one| one.patient.key == key)
    }

    /// A series of the list, and whose it is.
    #[must_use]
    pub fn series(&self, key: SeriesKey) -> Option<(&PatientOverview, &Series)> {
        self.patients.iter().find_map(|one| {
            let mut series = one.patient.studies.iter().flat_map(|study| &study.series);
            series.find(|series| series.key == key).map(|series| (one, series))
        })
    }

    /// All series of the list.
    pub fn all_series(&self) -> impl Iterator<Item = &Series> {
        series_of(&self.patients)
    }

    /// Patients that an export would write something of.
    pub fn outgoing(&self) -> impl Iterator<Item = &PatientOverview> {
        self.patients.iter().filter(|one| !one.blocked && one.series.values().any(|series| series.images > 0))
    }

    /// What an export would write.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals { patients: self.outgoing().count(), ..Totals::default() };
        for one in &self.patients {
            for series in one.series.values() {
                totals.left_out += series.left_out;
                if one.blocked {
                    totals.left_out += series.images;
                } else {
                    totals.series += usize::from(series.images > 0);
                    totals.images += series.images;
                    totals.bytes += series.bytes;
                }
            }
        }
        totals
    }
}

fn series_of(patients: &[PatientOverview]) -> impl Iterator<Item = &Series> {
    patients.iter().flat_map(|one| &one.patient.studies).flat_map(|study| &study.series)
}

/// The series has an image that is neither CT nor MR, and no mammography.
fn is_other(collection: &Collection, series: &Series) -> bool {
    let mut images = series.images.iter().filter_map(|source| collection.catalogue().image(*source));
    images.any(|image| !image.is_supported() && !image.is_mammography())
}

/// Plans the export of a patient under some ID; and the series that were not looked at wholly yet.
fn plan(
    planner: &Planner<'_>,
    shared: &Shared,
    patient: &Patient,
) -> (Option<ExportPlan>, HashSet<SeriesKey>) {
    let Some(anonymous_id) = AnonymousId::parse("X") else { return (None, HashSet::new()) };
    let entry = PatientEntry {
        patient: patient.key,
        anonymous_id,
        order_number: None,
        referring_physician: String::new(),
        comments: String::new(),
    };
    let mut shared = shared.of(patient);
    let keys = patient.studies.iter().flat_map(|study| &study.series).map(|series| series.key);
    let searching: HashSet<SeriesKey> = match &mut shared.searched {
        Some(searched) => {
            let missing: HashSet<_> = keys.filter(|key| !searched.contains_key(key)).collect();
            searched.extend(missing.iter().map(|key| (*key, None)));
            missing
        }
        None => HashSet::new(),
    };
    (Some(planner.plan(entry, shared, Identifiers::default())), searching)
}

/// Counts what a plan does.
fn series(
    collection: &Collection,
    plan: ExportPlan,
    searching: &HashSet<SeriesKey>,
    patient: &Patient,
) -> HashMap<SeriesKey, SeriesOverview> {
    let mut all: HashMap<SeriesKey, SeriesOverview> = HashMap::new();
    for planned in &plan.series {
        let one = all.entry(planned.key).or_default();
        one.images = planned.images.len();
        let images = planned.images.iter().filter_map(|(source, _)| collection.catalogue().image(*source));
        one.bytes = images.map(|image| image.bytes).sum();
        let slices: Vec<Slice> = planned.slices.iter().map(|(_, slice)| slice.clone()).collect();
        one.quality = judge(&slices);
        let going = planned.images.iter().map(|(source, _)| *source);
        one.quality.extend(collection.lacking(going, &plan.shared.options));
        one.quality.extend(lacking::times(&slices, &plan.shared.options));
    }
    let reasons: HashMap<_, _> = plan.left_out.into_iter().collect();
    for series in patient.studies.iter().flat_map(|study| &study.series) {
        let mut stay = series.images.iter().filter_map(|source| reasons.get(source)).peekable();
        let one = all.entry(series.key).or_default();
        one.reason = stay.peek().map(|reason| (*reason).clone());
        one.left_out = stay.count();
        if one.images == 0 {
            let loaded = series.images.iter().zip(1..);
            let loaded = loaded.filter_map(|(source, n)| Some((collection.catalogue().image(*source)?, n)));
            let slices: Vec<Slice> = loaded.flat_map(|(image, n)| Slice::of(image, n)).collect();
            one.quality = judge(&slices);
            one.quality.extend(collection.lacking(series.images.iter().copied(), &plan.shared.options));
            one.quality.extend(lacking::times(&slices, &plan.shared.options));
        }
        one.searching = searching.contains(&series.key);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanned;
    use veilig_study::{Image, SourceId};

    fn scanned(series: &str, instance: &str, modality: &str) -> Scanned {
        let mut image = Image { sop_instance: instance.to_owned(), bytes: 100, ..Image::default() };
        image.patient.id = "A".to_owned();
        image.study.instance = "1".to_owned();
        image.series.instance = series.to_owned();
        image.series.modality = modality.to_owned();
        Scanned { image, identifiers: Identifiers::default(), foreseen: Default::default() }
    }

    #[test]
    fn what_is_still_being_looked_at_is_counted_as_going_out_and_marked() {
        let mut loaded = Collection::default();
        let mut one = scanned("2", "1.1", "CT");
        one.image.has_pixels = true;
        loaded.add(SourceId(0), one).expect("there is room");
        let shared = Shared { searched: Some(crate::Searched::new()), ..Shared::default() };
        let overview = Overview::of(&loaded, &shared);
        assert_eq!(overview.totals().images, 1);
        assert!(overview.patients[0].series.values().all(|series| series.searching));
    }

    #[test]
    fn the_screen_tells_before_the_export_what_will_stay_and_why() {
        let mut loaded = Collection::default();
        for (number, (series, modality)) in
            [("2", "CT"), ("2", "CT"), ("3", "DX"), ("4", "MG")].iter().enumerate()
        {
            let instance = format!("1.{number}");
            loaded.add(SourceId(number as u32), scanned(series, &instance, modality)).expect("there is room");
        }
        let overview = Overview::of(&loaded, &Shared::default());
        let totals = Totals { patients: 1, series: 1, images: 2, bytes: 200, left_out: 2 };
        assert_eq!(overview.totals(), totals);
        let others = overview.other_modalities;
        assert_eq!(others.len(), 1, "mammography can't be confirmed");
        let shared = Shared { confirmed_modality: others.into_iter().collect(), ..Shared::default() };
        assert_eq!(Overview::of(&loaded, &shared).totals().images, 3);
    }
}
