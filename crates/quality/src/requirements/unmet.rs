//! What is told of a requirement that is not met.

use super::{Phase, Required, RequirementLevel};

/// Kinds of requirements; their codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the requirement of that name")]
pub enum RequirementKind {
    Modalities,
    ThickestSlice,
    LargestSpacing,
    FewestImages,
    NoTilt,
    Complete,
    ContrastPhases,
    Series,
}

impl RequirementKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Modalities,
        Self::ThickestSlice,
        Self::LargestSpacing,
        Self::FewestImages,
        Self::NoTilt,
        Self::Complete,
        Self::ContrastPhases,
        Self::Series,
    ];

    /// The stable code.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Modalities => "modalities",
            Self::ThickestSlice => "thickest-slice",
            Self::LargestSpacing => "largest-spacing",
            Self::FewestImages => "fewest-images",
            Self::NoTilt => "no-tilt",
            Self::Complete => "complete",
            Self::ContrastPhases => "contrast-phases",
            Self::Series => "series",
        }
    }
}

/// A requirement that is not met: by one series, or by the patient as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet {
    /// Which requirement.
    pub kind: RequirementKind,
    /// What follows.
    pub level: RequirementLevel,
    /// The receiver's own words.
    pub words: Option<String>,
    /// Number of the series' folder; `None`: no series at all meets it.
    pub series: Option<u32>,
    /// Not the series, but the list that they come from: something is missing from it.
    pub of_list: bool,
    /// The thickness or the distance that was found, mm; `None` where it is not told.
    pub mm: Option<f64>,
    /// The tilt that was found, degrees.
    pub degrees: Option<f64>,
    /// The slices that were found.
    pub count: Option<u32>,
    /// The modality that was found.
    pub modality: Option<String>,
    /// The phase that was not found.
    pub phase: Option<Phase>,
    /// Which of the series that must be there was not found, from 1.
    pub wanted: Option<u32>,
}

impl Unmet {
    /// Not met by anything.
    pub(super) fn new<T>(kind: RequirementKind, required: &Required<T>) -> Self {
        Self {
            kind,
            level: required.level,
            words: required.words.clone(),
            series: None,
            of_list: false,
            mm: None,
            degrees: None,
            count: None,
            modality: None,
            phase: None,
            wanted: None,
        }
    }

    /// Not met by this series.
    pub(super) fn by(self, series: u32) -> Self {
        Self { series: Some(series), ..self }
    }

    /// With what was found, rounded to hundredths.
    pub(super) fn mm(self, mm: Option<f64>) -> Self {
        Self { mm: mm.map(|mm| (mm * 100.0).round() / 100.0), ..self }
    }
}
