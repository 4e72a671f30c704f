//! The plan of an export: which images, in which order, under which names; what stays out and why.

pub(crate) mod requirements;

use crate::{Build, Confirmed, ExportItem, Gaps, Reason, Refusal, Searched};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use veilig_archive::{Compression, HeldBack, PixelSeries, entry_name, file_set_name};
use veilig_deid::{AnonymousId, Identifiers, Numbers, Options, Order, Secret};
use veilig_quality::Slice;
use veilig_quality::requirements::Receiver;
use veilig_redaction::Redaction;
use veilig_study::{Catalogue, Image, Patient, PatientKey, Series, SeriesKey, SourceId, Suspicion};

/// What the user entered for one patient.
#[derive(Clone, Debug)]
pub struct PatientEntry {
    /// Which patient.
    pub patient: PatientKey,
    /// The anonymous ID.
    pub anonymous_id: AnonymousId,
    /// The order number; `None` if unknown.
    pub order_number: Option<String>,
    /// For the report only.
    pub referring_physician: String,
    /// For the report only.
    pub comments: String,
}

/// What holds for all patients of an export.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of the user")]
pub struct Shared {
    /// Group ID.
    pub group_id: String,
    /// Options of the profile.
    pub options: Options,
    /// How entries are packed.
    pub compression: Compression,
    /// The zip's content is encrypted with it.
    pub password: Option<Secret>,
    /// Tell what was replaced by what.
    pub mapping_tables: bool,
    /// The zip holds a file-set with a DICOMDIR.
    pub file_set: bool,
    /// Order number, Group ID and anonymous ID stand in the images, too.
    pub order_in_images: bool,
    /// The pixels are searched for burned-in text.
    pub find_text: bool,
    /// Series that a person looked at and confirmed: nothing else lifts a hold.
    pub looked: HashMap<SeriesKey, Confirmed>,
    /// Suspect images go out though nobody looked, and say so.
    pub include_suspect: bool,
    /// Rectangles that the user drew, for each image. They lift no hold.
    pub redactions: HashMap<SourceId, Vec<Redaction>>,
    /// Series of other modalities than CT and MR that the user confirmed.
    pub confirmed_modality: HashSet<SeriesKey>,
    /// What was found in the pixels of the series; those that are missing were not looked at wholly and stay.
    /// `None`: the user does not want them looked at.
    pub searched: Option<Searched>,
    /// Images in which no text could be looked for, and why.
    pub unseen: HashMap<SourceId, Suspicion>,
    /// What is missing from the list.
    pub gaps: Arc<Gaps>,
    /// Dates and numbers of the loaded files, which no new UID shall hold by chance (see [`Collection::numbers`]).
    ///
    /// [`Collection::numbers`]: crate::Collection::numbers
    pub numbers: Arc<Numbers>,
    /// Who gets the images, if that is known.
    pub receiver: Option<Arc<Receiver>>,
    /// Which program makes the export; manifest and report name it.
    pub build: Build,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            group_id: String::new(),
            options: Options::default(),
            compression: Compression::default(),
            password: None,
            mapping_tables: false,
            file_set: false,
            order_in_images: true,
            // Whoever says nothing wants the safe way.
            find_text: true,
            looked: HashMap::new(),
            include_suspect: false,
            redactions: HashMap::new(),
            confirmed_modality: HashSet::new(),
            searched: None,
            unseen: HashMap::new(),
            gaps: Arc::default(),
            numbers: Arc::default(),
            receiver: None,
            build: Build::default(),
        }
    }
}

impl Shared {
    /// The same, with what it knows of this patient's series and images alone: of thousands of patients each has a few.
    #[must_use]
    pub fn of(&self, patient: &Patient) -> Self {
        let series = || patient.studies.iter().flat_map(|study| &study.series);
        let images = || series().flat_map(|one| &one.images);
        let told = |one: &Series| Some((one.key, *self.searched.as_ref()?.get(&one.key)?));
        Self {
            group_id: self.group_id.clone(),
            receiver: self.receiver.clone(),
            build: self.build.clone(),
            options: self.options.clone(),
            password: self.password.clone(),
            looked: series().filter_map(|one| Some((one.key, self.looked.get(&one.key)?.clone()))).collect(),
            redactions: images().filter_map(|one| Some((*one, self.redactions.get(one)?.clone()))).collect(),
            confirmed_modality: series()
                .map(|one| one.key)
                .filter(|key| self.confirmed_modality.contains(key))
                .collect(),
            searched: self.searched.is_some().then(|| series().filter_map(told).collect()),
            unseen: images().filter_map(|one| Some((*one, *self.unseen.get(one)?))).collect(),
            gaps: self.gaps.clone(),
            numbers: self.numbers.clone(),
            ..*self
        }
    }

    /// Why a person must look at a series, or at some of its images: what its headers say, then what was found in its
    /// pixels, then that some could not be searched.
    #[must_use]
    pub fn suspicion(&self, series: &Series) -> Option<Suspicion> {
        let found = || self.searched.as_ref()?.get(&series.key).copied().flatten();
        let unseen = || {
            self.searched.as_ref()?;
            series.images.iter().find_map(|one| self.unseen.get(one)).copied()
        };
        series.suspicions.first().copied().or_else(found).or_else(unseen)
    }
}

/// The export of one patient.
#[derive(Clone, Debug)]
pub struct ExportPlan {
    /// What the user entered.
    pub entry: PatientEntry,
    /// What is shared.
    pub shared: Shared,
    /// What must not be found.
    pub identifiers: Identifiers,
    /// The series that go out, in order; numbers count from 1 over all series of the patient, gaps stay.
    pub series: Vec<PlannedSeries>,
    /// What stays out, and why.
    pub left_out: Vec<(SourceId, Refusal)>,
    /// What is known of the pixels of each series of the patient, before any of them is written.
    pub pixels: Vec<PixelSeries>,
}

impl ExportPlan {
    /// What the sender typed, if it goes into the images.
    #[must_use]
    pub fn order(&self) -> Option<Order> {
        let Self { shared, entry, .. } = self;
        shared.order_in_images.then(|| Order::new(&shared.group_id, entry.order_number.as_deref()))
    }
}

/// A series that goes out.
#[derive(Clone, Debug)]
pub struct PlannedSeries {
    /// Which series.
    pub key: SeriesKey,
    /// Folder number, from 1.
    pub number: u32,
    /// (0008,0060).
    pub modality: String,
    /// (0008,103E), as loaded.
    pub description: String,
    /// The images in order.
    pub images: Vec<(SourceId, ExportItem)>,
    /// Where their slices lie, to judge what really goes out.
    pub slices: Vec<(SourceId, Slice)>,
    /// How many of its images stay.
    pub left_out: usize,
}

/// Plans the export of one patient. Whoever plans several asks one [`Planner`].
#[must_use]
pub fn plan_export(
    catalogue: &Catalogue,
    entry: PatientEntry,
    shared: Shared,
    identifiers: Identifiers,
) -> ExportPlan {
    Planner::new(catalogue).plan(entry, shared, identifiers)
}

/// Plans exports. What concerns the whole list is gathered once, so that the time for all patients grows with their files.
pub struct Planner<'a> {
    catalogue: &'a Catalogue,
    patients: Arc<Vec<Patient>>,
    /// Where each patient stands among them.
    places: HashMap<PatientKey, usize>,
    /// Images that stay whoever exports them, and why.
    barred: HashMap<SourceId, Reason>,
}

impl<'a> Planner<'a> {
    /// Looks at the whole list.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let patients = catalogue.listed();
        let places = patients.iter().enumerate().map(|(place, patient)| (patient.key, place)).collect();
        Self { catalogue, patients, places, barred: catalogue.left_out().into_iter().collect() }
    }

    /// Plans the export of one patient.
    #[must_use]
    pub fn plan(&self, entry: PatientEntry, shared: Shared, identifiers: Identifiers) -> ExportPlan {
        let plan = ExportPlan {
            entry,
            shared,
            identifiers,
            series: Vec::new(),
            left_out: Vec::new(),
            pixels: Vec::new(),
        };
        match self.places.get(&plan.entry.patient).and_then(|place| self.patients.get(*place)) {
            Some(patient) => self.fill(plan, patient),
            None => plan,
        }
    }

    fn fill(&self, mut plan: ExportPlan, patient: &Patient) -> ExportPlan {
        let name = if plan.shared.file_set { file_set_name } else { entry_name };
        let all = patient.studies.iter().flat_map(|study| &study.series);
        for (series, number) in all.zip(1..) {
            // A growing list of one has room for four: of many thousand series that is most of a plan.
            let loaded = series.images.len();
            let (mut images, mut slices) = (Vec::with_capacity(loaded), Vec::with_capacity(loaded));
            let word = plan.shared.looked.get(&series.key);
            let mut pixels = known_pixels(series, number, word, &plan.shared);
            for (&source, image_number) in series.images.iter().zip(1..) {
                let Some(image) = self.catalogue.image(source) else { continue };
                let barred = self.barred.get(&source).copied();
                let hold = hold(series, source, image, &plan.shared);
                let seen = word.filter(|word| !word.unshown.contains(&source));
                let held = hold
                    .filter(|_| seen.is_none() && !plan.shared.include_suspect)
                    .map(|hold| if word.is_some() { Reason::NotShown } else { hold });
                let refused = barred.or_else(|| why_not(series, image, &plan.shared));
                if let Some(reason) = refused.or(held) {
                    if refused.is_none() {
                        count(&mut pixels.held, reason);
                    }
                    plan.left_out.push((source, Refusal::from(reason)));
                    continue;
                }
                let item = ExportItem {
                    entry: name(plan.entry.anonymous_id.as_str(), number, image_number),
                    looked: seen.is_some() && image.has_pixels,
                    suspect: hold.is_some() && image.has_pixels,
                    redactions: plan.shared.redactions.get(&source).cloned().unwrap_or_default(),
                    expected: image.fingerprint(),
                };
                images.push((source, item));
                slices.extend(Slice::of(image, image_number).into_iter().map(|slice| (source, slice)));
            }
            plan.pixels.push(pixels);
            if !images.is_empty() {
                let facts = &series.facts;
                plan.series.push(PlannedSeries {
                    key: series.key,
                    number,
                    modality: facts.modality.clone(),
                    description: facts.description.clone(),
                    left_out: loaded.saturating_sub(images.len()),
                    images,
                    slices,
                });
            }
        }
        plan
    }
}

/// What is known of a series' pixels: why a person had to look, and the word that was given.
fn known_pixels(series: &Series, number: u32, word: Option<&Confirmed>, shared: &Shared) -> PixelSeries {
    PixelSeries {
        number,
        suspect: shared.suspicion(series).map(|suspicion| suspicion.reason()),
        confirmed_slices: word.map(|word| word.slices),
        found_text: word.map(|word| word.text.clone()).unwrap_or_default(),
        ..PixelSeries::default()
    }
}

/// One more image that stays for this reason.
fn count(held: &mut Vec<HeldBack>, reason: Reason) {
    match held.iter_mut().find(|one| one.reason == reason) {
        Some(one) => one.images = one.images.saturating_add(1),
        None => held.push(HeldBack { reason, images: 1 }),
    }
}

/// Why an image does not go out whatever its pixels show, by its record and what the user confirmed.
fn why_not(series: &Series, image: &Image, shared: &Shared) -> Option<Reason> {
    if image.is_mammography() {
        return Some(Reason::Mammography);
    }
    if let Some(lack) = image.lack {
        return Some(lack.reason());
    }
    let is_wanted = image.is_supported() || shared.confirmed_modality.contains(&series.key);
    (!is_wanted).then_some(Reason::OtherModality)
}

/// Why a person must look at an image before it goes out. No rectangle lifts this.
fn hold(series: &Series, source: SourceId, image: &Image, shared: &Shared) -> Option<Reason> {
    if let Some(by_header) = series.suspicions.first().or(image.suspicions.first()) {
        return Some(by_header.reason());
    }
    // What has no pixels shows nothing.
    let searched = shared.searched.as_ref().filter(|_| image.has_pixels)?;
    match searched.get(&series.key) {
        None => Some(Reason::NotSearched),
        Some(Some(found)) => Some(found.reason()),
        Some(None) => shared.unseen.get(&source).map(|why| why.reason()),
    }
}

#[cfg(test)]
mod tests;
