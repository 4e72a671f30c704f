//! What was loaded: patients > studies > series > images, told from the heads alone.
//!
//! [`Image`] is the record of one file, a few hundred bytes; [`Catalogue`] holds the records, sorts them
//! into patients, studies and series, orders the images of a series by position, tells patients apart
//! and warns of what does not fit together. [`Fingerprint`] tells whether a file is still the one that was loaded.
//! Pixels never come here.
//!
//! ```
//! use dicom_dictionary_std::tags;
//! use veilig_dicom::{DataSet, Element, Head, TransferSyntax, VR};
//! use veilig_study::{Catalogue, Image, SourceId};
//!
//! let mut catalogue = Catalogue::default();
//! for number in 1..=3 {
//!     let dataset: DataSet = [
//!         Element::new(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.2"),
//!         Element::new(tags::SOP_INSTANCE_UID, VR::UI, format!("1.2.3.{number}")),
//!         Element::new(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
//!         Element::new(tags::PATIENT_ID, VR::LO, "MRN48211907"),
//!         Element::new(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.4"),
//!         Element::new(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.5"),
//!     ]
//!     .into_iter()
//!     .collect();
//!     let head = Head::from(dataset);
//!     catalogue.add(SourceId(number), Image::from_head(&head, 1000));
//! }
//! let patients = catalogue.patients();
//! assert_eq!((patients.len(), patients[0].studies[0].series[0].images.len()), (1, 3));
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod catalogue;
mod image;
mod patient;

pub use catalogue::Catalogue;
pub use catalogue::list::{
    Added, Patient, PatientKey, Question, Series, SeriesKey, SourceId, Study, Warning, Who,
};
pub use catalogue::same_instance::Content;
pub use image::acquisition::Acquisition;
pub use image::common::Common;
pub use image::fingerprint::{Fingerprint, Stored};
pub use image::frame::FramePlace;
pub use image::needs::{Lack, lack};
pub use image::{Geometry, Image, PatientFacts, SeriesFacts, StudyFacts, Suspicion};
pub use patient::identity::{is_dummy_id, plain_id};
pub use patient::person::{PersonName, readable_name};
pub use patient::same_person::Fact;
