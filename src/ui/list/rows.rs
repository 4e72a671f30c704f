//! The rows' values, and their order.

use super::{Column, Sorting};
use crate::i18n::{Words, format, person};
use crate::job::{Overview, PatientOverview, SeriesOverview};
use crate::study::{Series, SeriesKey, Study, readable_name};

/// One row: a series, and what it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub patient: &'a PatientOverview,
    pub study: &'a Study,
    pub series: &'a Series,
}

impl Row<'_> {
    /// What would become of it.
    pub fn fate(&self) -> SeriesOverview {
        self.patient.series.get(&self.series.key).cloned().unwrap_or_default()
    }

    /// A cell's text; the status has none.
    pub fn text(&self, words: &Words, column: Column) -> String {
        match (column, self.series.voxel) {
            (Column::Voxel, Some([row, column, slice])) => {
                [column, row, slice].map(|size| words.decimal(size, 2)).join(" × ")
            }
            (Column::Voxel, None) => "–".to_owned(),
            (Column::Age, _) => person::age_and_sex(words, &self.series.patient),
            _ => self.value(column),
        }
    }

    /// A cell's text where it is the same in every language.
    fn value(&self, column: Column) -> String {
        // What the series itself says of the patient: others of the same patient may say it otherwise.
        let (facts, patient) = (&self.series.facts, &self.series.patient);
        match column {
            Column::Loaded | Column::Status | Column::Voxel | Column::Age => String::new(),
            Column::Name => readable_name(&patient.name),
            Column::Modality => facts.modality.clone(),
            Column::Date => format::date(&facts.date),
            Column::Images => self.series.images.len().to_string(),
            Column::Dimension => self.dimension(),
            Column::Position => facts.patient_position.clone(),
            Column::Study => self.study.facts.description.clone(),
            Column::Series => facts.description.clone(),
            Column::PatientId => patient.id.clone(),
            Column::People => {
                let people = [&self.study.facts.referring_physician, &facts.performer];
                let people = people.map(|name| readable_name(name));
                people.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" / ")
            }
        }
    }

    fn dimension(&self) -> String {
        let size = self.series.size;
        match (size, self.series.frames) {
            (None, _) => "–".to_owned(),
            (Some([columns, rows]), 0 | 1) => format!("{columns} × {rows}"),
            (Some([columns, rows]), frames) => format!("{columns} × {rows} × {frames}"),
        }
    }

    /// What rows are sorted by: a number where it is one, then the text.
    fn rank(&self, column: Column) -> (f64, String) {
        let number = match column {
            // What stays first, then what goes out with a defect.
            Column::Status => {
                let fate = self.fate();
                -(fate.left_out as f64) - if fate.quality.is_empty() { 0.0 } else { 0.5 }
            }
            Column::Images => self.series.images.len() as f64,
            Column::Dimension => {
                self.series.size.map_or(0.0, |[a, b]| f64::from(a) * f64::from(b))
                    * f64::from(self.series.frames)
            }
            Column::Voxel => self.series.voxel.map_or(0.0, |size| size.iter().product()),
            Column::Age => person::days(&self.series.patient.age).map_or(-1.0, f64::from),
            _ => 0.0,
        };
        (number, self.value(column).to_lowercase())
    }
}

/// The rows of a patient, sorted.
pub(super) fn rows(patient: &PatientOverview, sorting: Sorting) -> Vec<Row<'_>> {
    let studies = patient.patient.studies.iter();
    let mut rows: Vec<Row<'_>> = studies
        .flat_map(|study| study.series.iter().map(move |series| Row { patient, study, series }))
        .collect();
    if sorting.column != Column::Loaded {
        rows.sort_by(|a, b| {
            let (a, b) = (a.rank(sorting.column), b.rank(sorting.column));
            a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1))
        });
        if sorting.descending {
            rows.reverse();
        }
    }
    rows
}

/// The series in the order of their rows.
pub fn order(overview: &Overview, sorting: Sorting) -> Vec<SeriesKey> {
    overview.patients.iter().flat_map(|one| rows(one, sorting)).map(|row| row.series.key).collect()
}
