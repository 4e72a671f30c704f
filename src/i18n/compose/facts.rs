//! What a report is made of.

use crate::job::{ExportOutcome, ExportPlan, Reason};
use crate::study::{Patient, Series, SeriesKey, Study};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// What the report tells, beside plan and outcome.
#[derive(Clone, Debug)]
pub struct ReportFacts<'a> {
    /// The patient as loaded.
    pub patient: &'a Patient,
    /// The plan of the export.
    pub plan: &'a ExportPlan,
    /// How it ended.
    pub outcome: &'a ExportOutcome,
    /// Date and time of the export, as the user reads it.
    pub when: String,
    /// Files that belong to no patient: how many for each reason. Never their paths, which may name somebody else.
    pub sorted_out: BTreeMap<Reason, usize>,
    /// The preset that was used, in words; what the site locked to something else stands with it.
    pub preset: String,
    /// Pictures of the series, as far as there are any.
    pub thumbnails: &'a HashMap<SeriesKey, Rc<crate::image::Thumbnail>>,
}

/// A series that went out, found again in what was loaded.
#[derive(Clone, Debug)]
pub struct SeriesRow<'a> {
    /// Number of its folder.
    pub number: u32,
    /// Its study as loaded.
    pub study: &'a Study,
    /// The series as loaded.
    pub series: &'a Series,
    /// Images written.
    pub images: usize,
    /// New Study Instance UID.
    pub new_study: &'a str,
    /// New Series Instance UID.
    pub new_series: &'a str,
}

impl<'a> ReportFacts<'a> {
    /// The series that went out.
    #[must_use]
    pub fn series(&self) -> Vec<SeriesRow<'a>> {
        let studies = self.patient.studies.iter();
        let loaded: HashMap<SeriesKey, (&Study, &Series)> = studies
            .flat_map(|study| study.series.iter().map(move |series| (series.key, (study, series))))
            .collect();
        let rows = self.outcome.series.iter().filter_map(|(index, new_study, new_series, images)| {
            let planned = self.plan.series.get(*index)?;
            let (study, series) = loaded.get(&planned.key).copied()?;
            Some(SeriesRow { number: planned.number, study, series, images: *images, new_study, new_series })
        });
        rows.collect()
    }
}
