//! The plan of an export: which images, in which order, under which names; what stays out and why.

use super::{ExportItem, Reason, Searched};
use crate::archive::{Compression, entry_name, file_set_name};
use crate::deid::{AnonymousId, Identifiers, Options, Secret};
use crate::pixel::redact::Redaction;
use crate::quality::Slice;
use crate::study::{Catalogue, Image, PatientKey, Series, SeriesKey, SourceId, Suspicion};
use std::collections::{HashMap, HashSet};

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
    /// The pixels are searched for burned-in text.
    pub find_text: bool,
    /// Series that a person looked at and confirmed.
    pub looked: HashSet<SeriesKey>,
    /// Rectangles that the user drew, for each image. An image with one goes out even if its series is suspect,
    /// unless text was found in the series that no rectangle covers.
    pub redactions: HashMap<SourceId, Vec<Redaction>>,
    /// Series of other modalities than CT and MR that the user confirmed.
    pub confirmed_modality: HashSet<SeriesKey>,
    /// What was found in the pixels of the series; those that are missing were not looked at wholly and stay.
    /// `None`: the user does not want them looked at.
    pub searched: Option<Searched>,
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
            // Whoever says nothing wants the safe way.
            find_text: true,
            looked: HashSet::new(),
            redactions: HashMap::new(),
            confirmed_modality: HashSet::new(),
            searched: None,
        }
    }
}

impl Shared {
    /// Why a person must look at a series: what its headers say, then what was found in its pixels.
    #[must_use]
    pub fn suspicion(&self, series: &Series) -> Option<Suspicion> {
        let found = || self.searched.as_ref()?.get(&series.key).copied().flatten();
        series.suspicions.first().copied().or_else(found)
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
    pub left_out: Vec<(SourceId, Reason)>,
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
    /// The images in order.
    pub images: Vec<(SourceId, ExportItem)>,
    /// Where their slices lie, to judge what really goes out.
    pub slices: Vec<(SourceId, Slice)>,
}

/// Plans the export of one patient.
#[must_use]
pub fn plan_export(
    catalogue: &Catalogue,
    entry: PatientEntry,
    shared: Shared,
    identifiers: Identifiers,
) -> ExportPlan {
    let duplicates: HashMap<SourceId, &str> = catalogue.left_out().into_iter().collect();
    let mut plan = ExportPlan { entry, shared, identifiers, series: Vec::new(), left_out: Vec::new() };
    let patients = catalogue.patients();
    let Some(patient) = patients.iter().find(|patient| patient.key == plan.entry.patient) else {
        return plan;
    };
    let name = if plan.shared.file_set { file_set_name } else { entry_name };
    let all = patient.studies.iter().flat_map(|study| &study.series);
    for (series, number) in all.zip(1..) {
        let (mut images, mut slices) = (Vec::new(), Vec::new());
        for (&source, image_number) in series.images.iter().zip(1..) {
            let Some(image) = catalogue.image(source) else { continue };
            let duplicate = duplicates.get(&source).copied();
            if let Some(code) = duplicate.or_else(|| why_not(series, source, image, &plan.shared)) {
                plan.left_out.push((source, Reason::new(code)));
                continue;
            }
            let item = ExportItem {
                entry: name(plan.entry.anonymous_id.as_str(), number, image_number),
                looked: plan.shared.looked.contains(&series.key),
                redactions: plan.shared.redactions.get(&source).cloned().unwrap_or_default(),
            };
            images.push((source, item));
            slices.extend(Slice::of(image, image_number).into_iter().map(|slice| (source, slice)));
        }
        if !images.is_empty() {
            let modality = series.facts.modality.clone();
            plan.series.push(PlannedSeries { key: series.key, number, modality, images, slices });
        }
    }
    plan
}

/// Why an image does not go out, by its record and what the user confirmed.
fn why_not(series: &Series, source: SourceId, image: &Image, shared: &Shared) -> Option<&'static str> {
    if image.is_mammography() {
        return Some("mammography");
    }
    if image.lacks_pixels() {
        return Some("no-image");
    }
    if !image.is_supported() && !shared.confirmed_modality.contains(&series.key) {
        return Some("other-modality");
    }
    if shared.looked.contains(&series.key) {
        return None;
    }
    if shared.redactions.get(&source).is_some_and(|drawn| !drawn.is_empty()) {
        // Rectangles that leave found text uncovered are not enough.
        let found =
            shared.searched.as_ref().and_then(|searched| searched.get(&series.key).copied().flatten());
        return found.filter(|found| *found == Suspicion::TextFound).map(Suspicion::code);
    }
    let by_header = series.suspicions.first().or(image.suspicions.first()).copied();
    match (by_header, &shared.searched) {
        (Some(suspicion), _) => Some(suspicion.code()),
        // What has no pixels shows nothing.
        (None, Some(searched)) if image.has_pixels => match searched.get(&series.key) {
            Some(found) => found.map(Suspicion::code),
            None => Some("not-searched"),
        },
        (None, _) => None,
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
