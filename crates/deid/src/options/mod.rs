//! The options of the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1): one file each.

pub(crate) mod confidentiality;
pub(crate) mod profile;

pub(crate) mod basic;
pub(crate) mod clean_descriptors;
pub(crate) mod clean_graphics;
pub(crate) mod clean_pixel_data;
pub(crate) mod clean_structured_content;
pub(crate) mod retain_device;
pub(crate) mod retain_full_dates;
pub(crate) mod retain_institution;
pub(crate) mod retain_modified_dates;
pub(crate) mod retain_patient_characteristics;
pub(crate) mod retain_safe_private;
pub(crate) mod retain_uids;

use profile::ProfileOption;
use serde::{Deserialize, Serialize};

/// The Basic Profile and all options that Veilig has, by code.
pub(crate) const ALL: [ProfileOption; 12] = [
    basic::OPTION,
    clean_pixel_data::OPTION,
    clean_graphics::OPTION,
    clean_structured_content::OPTION,
    clean_descriptors::OPTION,
    retain_full_dates::OPTION,
    retain_modified_dates::OPTION,
    retain_patient_characteristics::OPTION,
    retain_device::OPTION,
    retain_uids::OPTION,
    retain_safe_private::OPTION,
    retain_institution::OPTION,
];

/// An option of Table E.1-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Choice {
    /// Clean Graphics.
    Graphics,
    /// Clean Structured Content.
    StructuredContent,
    /// Clean Descriptors.
    Descriptors,
    /// Retain Longitudinal Temporal Information Full Dates.
    FullDates,
    /// Retain Longitudinal Temporal Information Modified Dates.
    ModifiedDates,
    /// Retain Patient Characteristics.
    PatientCharacteristics,
    /// Retain Device Identity.
    Device,
    /// Retain UIDs.
    Uids,
    /// Retain Safe Private.
    SafePrivate,
    /// Retain Institution Identity.
    Institution,
}

impl Choice {
    /// What is known of it.
    #[must_use]
    pub fn option(self) -> &'static ProfileOption {
        let own = ALL.iter().find(|option| option.choice == Some(self));
        own.unwrap_or(&basic::OPTION)
    }
}
