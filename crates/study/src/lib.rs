//! What was loaded: patients > studies > series > images, told from the heads alone.
//!
//! [`Image`] is the record of one file, a few hundred bytes; [`Catalogue`] holds the records, sorts them
//! into patients, studies and series, orders the images of a series by position, tells patients apart
//! and warns of what does not fit together. [`Fingerprint`] tells whether a file is still the one that was loaded.
//! Pixels never come here.

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
pub use image::fingerprint::{Fingerprint, Stored};
pub use image::frame::Frame;
pub use image::needs::{Lack, lack};
pub use image::{Geometry, Image, PatientFacts, SeriesFacts, StudyFacts, Suspicion};
pub use patient::identity::{is_dummy_id, plain_id};
pub use patient::person::{PersonName, readable_name};
pub use patient::same_person::Fact;
