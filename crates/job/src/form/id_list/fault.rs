//! Why a list of IDs is refused.

use serde::{Deserialize, Serialize};

/// So many lines are named at most.
const LINES: usize = 10;

/// What is wrong with a list. Its words are under `ids-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Refused {
    /// It can't be read.
    Unreadable,
    /// It is too long.
    TooLong,
    /// It is no text.
    NoText,
    /// It has no column of Patient IDs, or none of anonymous IDs.
    NoColumns,
    /// Two columns claim to be the same.
    TwoColumns,
    /// It has no patient.
    Empty,
    /// Lines that have more cells than the first one, or a cell that goes over several lines.
    Ragged,
    /// Lines without a Patient ID.
    NoPatient,
    /// Lines without a good anonymous ID.
    BadId,
    /// Lines whose order number is no good one.
    BadOrder,
    /// Lines that give one patient two anonymous IDs.
    TwoIds,
    /// Lines that give two patients one anonymous ID.
    TwoPatients,
    /// Lines whose anonymous ID names a patient.
    NamesPatient,
}

impl Refused {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Unreadable,
        Self::TooLong,
        Self::NoText,
        Self::NoColumns,
        Self::TwoColumns,
        Self::Empty,
        Self::Ragged,
        Self::NoPatient,
        Self::BadId,
        Self::BadOrder,
        Self::TwoIds,
        Self::TwoPatients,
        Self::NamesPatient,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::TooLong => "too-long",
            Self::NoText => "no-text",
            Self::NoColumns => "no-columns",
            Self::TwoColumns => "two-columns",
            Self::Empty => "empty",
            Self::Ragged => "ragged",
            Self::NoPatient => "no-patient",
            Self::BadId => "bad-id",
            Self::BadOrder => "bad-order",
            Self::TwoIds => "two-ids",
            Self::TwoPatients => "two-patients",
            Self::NamesPatient => "names-patient",
        }
    }
}

/// Why a list is refused, and at which lines: never what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFault {
    /// Why.
    pub why: Refused,
    /// The first of the lines that it is about, counted from 1.
    pub lines: Vec<u64>,
}

impl ListFault {
    /// Of the list as a whole.
    #[must_use]
    pub fn new(why: Refused) -> Self {
        Self { why, lines: Vec::new() }
    }

    /// Of some lines.
    pub(super) fn at(why: Refused, lines: impl IntoIterator<Item = u64>) -> Self {
        let mut lines: Vec<u64> = lines.into_iter().collect();
        lines.sort_unstable();
        lines.dedup();
        lines.truncate(LINES);
        Self { why, lines }
    }
}
