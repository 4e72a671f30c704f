//! What a receiver may require.

use super::Phase;

/// What follows where a requirement is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequirementLevel {
    /// It is told.
    Warn,
    /// Nothing of the patient goes out.
    Block,
}

impl RequirementLevel {
    /// Its word in the configuration and the manifest.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}

/// A requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Required<T> {
    /// What is wanted.
    pub wanted: T,
    /// What follows where it is not met.
    pub level: RequirementLevel,
    /// The receiver's own words for it.
    pub words: Option<String>,
}

/// All that a receiver requires; what is not named is free.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Requirements {
    /// Modalities (0008,0060); each series has one of these.
    pub modalities: Option<Required<Vec<String>>>,
    /// Slice thickness (0018,0050) at most, mm.
    pub thickest_slice: Option<Required<f64>>,
    /// Distance from slice to slice at most, mm.
    pub largest_spacing: Option<Required<f64>>,
    /// Slices of a volume at least.
    pub fewest_images: Option<Required<u32>>,
    /// No volume is tilted.
    pub no_tilt: Option<Required<()>>,
    /// No volume lacks a slice, and no image of it stays.
    pub complete: Option<Required<()>>,
    /// A series of each of these phases.
    pub contrast_phases: Option<Required<Vec<Phase>>>,
    /// Series that must be there.
    pub series: Vec<Required<WantedSeries>>,
}

/// A series that must be there: one that is all of this.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WantedSeries {
    /// What the receiver calls it.
    pub name: String,
    /// Modality.
    pub modality: Option<String>,
    /// Words, one of which stands in the description.
    pub descriptions: Vec<String>,
    /// Its contrast phase.
    pub phase: Option<Phase>,
    /// Slice thickness at most, mm.
    pub thickest_slice: Option<f64>,
    /// Distance from slice to slice at most, mm.
    pub largest_spacing: Option<f64>,
    /// Slices at least.
    pub fewest_images: Option<u32>,
    /// Not tilted.
    pub no_tilt: bool,
    /// No slice missing, and no image that stays.
    pub complete: bool,
}

/// Who gets the images, and what it requires of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Receiver {
    /// Its name.
    pub name: String,
    /// Whom to ask there.
    pub contact: Option<String>,
    /// What it requires.
    pub requirements: Requirements,
}
