//! The record of one file.

pub(crate) mod acquisition;
pub(crate) mod common;
pub(crate) mod fingerprint;
pub(crate) mod frame;
pub(crate) mod needs;
mod record;
mod suspicion;

use crate::{Acquisition, Fingerprint, FramePlace, Stored};
use common::Common;
use needs::Lack;
use serde::{Deserialize, Serialize};
use veilig_reason::Reason;

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
    /// How the file lies on the disk.
    pub stored: Stored,
    /// Patient level.
    pub patient: Common<PatientFacts>,
    /// Study level.
    pub study: Common<StudyFacts>,
    /// Series level.
    pub series: Common<SeriesFacts>,
    /// (0020,0013).
    pub instance_number: Option<i64>,
    /// Size and place of the image.
    pub geometry: Geometry,
    /// What tells apart the volumes of its series.
    pub acquisition: Acquisition,
    /// Where each frame of an enhanced object lies; empty for other objects.
    pub frames: Vec<FramePlace>,
    /// The object has pixel data that can be exported as an image.
    pub has_pixels: bool,
    /// What the object must hold by its SOP class, and does not.
    pub lack: Option<Lack>,
    /// Why a person must look before it may go out.
    pub suspicions: Vec<Suspicion>,
    /// Bytes of memory that one frame takes at most while it is decoded.
    pub frame_memory: u64,
}

/// Patient level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PatientFacts {
    /// (0010,0010) decoded, all component groups, as in the file (`A^B=...`).
    pub name: String,
    /// Its bytes, where they are not plain ASCII: another character set may read them otherwise.
    pub name_bytes: Vec<u8>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// A frame would take more memory than there is for one.
    TooLarge,
    /// The pixels take more time than there is for one file.
    TooSlow,
}

impl Suspicion {
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            Self::BurnedInAnnotation => Reason::SuspectBurnedIn,
            Self::Capture => Reason::SuspectCapture,
            Self::ImageType => Reason::SuspectImageType,
            Self::TextFound => Reason::SuspectText,
            Self::NotSeen => Reason::SuspectNotSeen,
            Self::TooLarge => Reason::FrameTooLarge,
            Self::TooSlow => Reason::TookTooLong,
        }
    }
}

/// SOP Instance UID, digest of the head and bytes of the file.
pub(crate) type ContentKey = (String, [u8; 32], u64);

impl Image {
    /// What the file must still be when it is opened again.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint {
            bytes: self.bytes,
            head: self.head_digest,
            stored: self.stored.clone(),
            frame_memory: self.frame_memory,
        }
    }

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

    /// Images with the same key may be the same file.
    pub(crate) fn content_key(&self) -> ContentKey {
        (self.sop_instance.clone(), self.head_digest, self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mammography_is_told_by_modality_or_sop_class() {
        let told = |modality: &str, class: &str| {
            let series = SeriesFacts { modality: modality.to_owned(), ..SeriesFacts::default() };
            Image { series: series.into(), sop_class: class.to_owned(), ..Image::default() }.is_mammography()
        };
        assert!(told("MG", ""));
        assert!(MAMMOGRAPHY.iter().all(|class| told("OT", class)));
        assert!(!told("CT", "1.2.840.10008.5.1.4.1.1.2"));
        assert!(!told("DX", "1.2.840.10008.5.1.4.1.1.1.1"));
    }
}
