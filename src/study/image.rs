//! The record of one file.

use super::suspicion::{CT_AND_MR, STORAGE};
use super::{Acquisition, Frame};
use serde::{Deserialize, Serialize};

/// Storage classes of mammography.
const MAMMOGRAPHY: &[&str] = &[
    // Digital mammography X-ray image, for presentation and for processing.
    "1.2.840.10008.5.1.4.1.1.1.2",
    "1.2.840.10008.5.1.4.1.1.1.2.1",
    // Breast tomosynthesis image; breast projection image, for presentation and for processing.
    "1.2.840.10008.5.1.4.1.1.13.1.3",
    "1.2.840.10008.5.1.4.1.1.13.1.4",
    "1.2.840.10008.5.1.4.1.1.13.1.5",
];

/// What the catalogue keeps of one file. Texts are decoded and trimmed, dates as in the file (`YYYYMMDD`);
/// what the file lacks is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// (0008,0016).
    pub sop_class: String,
    /// (0008,0018).
    pub sop_instance: String,
    /// UID of the transfer syntax.
    pub transfer_syntax: String,
    /// Bytes of the file.
    pub bytes: u64,
    /// SHA-256 of the head as parsed; with [`Image::bytes`] it tells whether two files with one SOP Instance
    /// UID can be the same.
    pub head_digest: [u8; 32],
    /// Patient level.
    pub patient: PatientFacts,
    /// Study level.
    pub study: StudyFacts,
    /// Series level.
    pub series: SeriesFacts,
    /// (0020,0013).
    pub instance_number: Option<i64>,
    /// Size and place of the image.
    pub geometry: Geometry,
    /// What tells apart the volumes of its series.
    pub acquisition: Acquisition,
    /// Where each frame of an enhanced object lies; empty for other objects.
    pub frames: Vec<Frame>,
    /// The object has pixel data that can be exported as an image.
    pub has_pixels: bool,
    /// Why a person must look before it may go out.
    pub suspicions: Vec<Suspicion>,
}

/// Patient level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PatientFacts {
    /// (0010,0010) decoded, all component groups, as in the file (`A^B=...`).
    pub name: String,
    /// (0010,0020).
    pub id: String,
    /// (0010,0021).
    pub issuer: String,
    /// (0010,0030).
    pub birth_date: String,
    /// (0010,0040).
    pub sex: String,
    /// (0010,1010), like `057Y`.
    pub age: String,
}

/// Study level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StudyFacts {
    /// (0020,000D).
    pub instance: String,
    /// (0008,0020).
    pub date: String,
    /// (0008,1030).
    pub description: String,
    /// (0008,0050).
    pub accession: String,
    /// (0008,0090).
    pub referring_physician: String,
}

/// Series level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SeriesFacts {
    /// (0020,000E).
    pub instance: String,
    /// (0008,0060).
    pub modality: String,
    /// (0020,0011).
    pub number: Option<i64>,
    /// (0008,103E).
    pub description: String,
    /// Acquisition date, else series date, else content date.
    pub date: String,
    /// (0018,5100).
    pub patient_position: String,
    /// (0008,1050), else (0008,1070).
    pub performer: String,
}

/// Size and place of an image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Geometry {
    /// (0028,0010).
    pub rows: u32,
    /// (0028,0011).
    pub columns: u32,
    /// (0028,0008), 1 where absent.
    pub frames: u32,
    /// (0020,0032), mm.
    pub position: Option<[f64; 3]>,
    /// (0020,0037).
    pub orientation: Option<[f64; 6]>,
    /// (0028,0030): row spacing, column spacing, mm.
    pub spacing: Option<[f64; 2]>,
    /// (0018,0050), mm.
    pub thickness: Option<f64>,
}

/// Why an image must be looked at before it may go out: it may show the patient's name in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Suspicion {
    /// (0028,0301) is YES.
    BurnedInAnnotation,
    /// Secondary capture, ultrasound, or a dose or protocol screen.
    Capture,
    /// (0008,0008) says SCREEN SAVE, or DERIVED\SECONDARY outside CT and MR classes.
    ImageType,
    /// The detector found what looks like text in the pixels.
    TextFound,
    /// The pixels can't be decoded here, so nobody can tell what they show.
    NotSeen,
}

impl Suspicion {
    /// The stable code of this reason.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BurnedInAnnotation => "suspect-burned-in",
            Self::Capture => "suspect-capture",
            Self::ImageType => "suspect-image-type",
            Self::TextFound => "suspect-text",
            Self::NotSeen => "suspect-not-seen",
        }
    }
}

impl Image {
    /// CT or MR (the supported set).
    #[must_use]
    pub fn is_supported(&self) -> bool {
        matches!(self.series.modality.as_str(), "CT" | "MR")
    }

    /// Mammography, by modality or SOP class: outside the intended use, never exported.
    #[must_use]
    pub fn is_mammography(&self) -> bool {
        self.series.modality == "MG" || MAMMOGRAPHY.contains(&self.sop_class.as_str())
    }

    /// It calls itself a CT or MR image and has no pixels: a head alone, which nobody can use.
    #[must_use]
    pub fn lacks_pixels(&self) -> bool {
        let class = self.sop_class.strip_prefix(STORAGE);
        !self.has_pixels && class.is_some_and(|class| CT_AND_MR.contains(&class))
    }

    /// Same head and same length: may be the same file, if the SOP Instance UID is the same.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        self.head_digest == other.head_digest && self.bytes == other.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ct_image_without_pixels_is_none_and_a_structure_set_needs_none() {
        let of = |class: &str, has_pixels| Image {
            sop_class: format!("{STORAGE}{class}"),
            has_pixels,
            ..Image::default()
        };
        assert!(of("2", false).lacks_pixels());
        assert!(!of("2", true).lacks_pixels());
        assert!(!of("481.3", false).lacks_pixels(), "RT Structure Set");
    }

    #[test]
    fn mammography_is_told_by_modality_or_sop_class() {
        let told = |modality: &str, class: &str| {
            let series = SeriesFacts { modality: modality.to_owned(), ..SeriesFacts::default() };
            Image { series, sop_class: class.to_owned(), ..Image::default() }.is_mammography()
        };
        assert!(told("MG", ""));
        assert!(MAMMOGRAPHY.iter().all(|class| told("OT", class)));
        assert!(!told("CT", "1.2.840.10008.5.1.4.1.1.2"));
        assert!(!told("DX", "1.2.840.10008.5.1.4.1.1.1.1"));
    }
}
