//! The bottom of the screen: the loaded series, grouped by patient.

mod columns;
mod notices;
mod question;
mod row;
mod rows;
mod table;
mod thumb;
mod window;

pub use rows::order;
pub use table::ListPart;

use crate::study::{PatientKey, SeriesKey};

/// What the user did with the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Chose a row.
    Row(SeriesKey, RowChoice),
    /// Went up or down by so many rows.
    Step(isize, RowChoice),
    /// Chose all rows.
    All,
    /// Took the selected rows off the list.
    Remove,
    /// Brought back what was taken off last.
    Undo,
    /// Sorts by a column, or the other way round.
    Sort(Column),
    /// Said whether two patients are one.
    Answer([PatientKey; 2], bool),
    /// Wants to be asked again.
    AskAgain,
}

/// What choosing a row does to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChoice {
    /// Only this one is selected.
    Only,
    /// This one is added or taken away.
    Toggle,
    /// All up to this one are added.
    Range,
}

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The order of studies by date and series by number; no column of its own.
    Loaded,
    /// What would become of the series.
    Status,
    /// Patient's Name.
    Name,
    /// Modality.
    Modality,
    /// Acquisition date.
    Date,
    /// Number of images.
    Images,
    /// Columns, rows, images.
    Dimension,
    /// Voxel size in mm.
    Voxel,
    /// Patient Position.
    Position,
    /// Study Description.
    Study,
    /// Series Description.
    Series,
    /// Patient ID.
    PatientId,
    /// Patient's Age.
    Age,
    /// Referring physician and performer.
    People,
}

impl Column {
    /// Those that can be shown, what is asked for most first.
    pub const ALL: [Self; 13] = [
        Self::Status,
        Self::Name,
        Self::Modality,
        Self::Date,
        Self::Series,
        Self::Images,
        Self::Dimension,
        Self::Voxel,
        Self::Study,
        Self::Position,
        Self::PatientId,
        Self::Age,
        Self::People,
    ];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Loaded | Self::Status => "column-status",
            Self::Name => "column-name",
            Self::Modality => "column-modality",
            Self::Date => "column-date",
            Self::Images => "column-images",
            Self::Dimension => "column-dimension",
            Self::Voxel => "column-voxel",
            Self::Position => "column-position",
            Self::Study => "column-study",
            Self::Series => "column-series",
            Self::PatientId => "column-patient-id",
            Self::Age => "column-age",
            Self::People => "column-people",
        }
    }
}

/// How the rows are sorted within each patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// By this column.
    pub column: Column,
    /// The greatest first.
    pub descending: bool,
}

impl Sorting {
    /// A click on a column's heading: up, down, and back to the order of loading.
    pub fn by(self, column: Column) -> Self {
        match (self.column == column, self.descending) {
            (false, _) => Self { column, descending: false },
            (true, false) => Self { column, descending: true },
            (true, true) => Self { column: Column::Loaded, descending: false },
        }
    }
}
