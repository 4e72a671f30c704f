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

mod acquisition;
mod catalogue;
mod fingerprint;
mod frame;
mod gather;
mod group;
mod identity;
mod image;
mod letters;
mod list;
mod needs;
mod order;
mod person;
mod record;
mod removal;
mod same_person;
mod spelling;
mod suspicion;

pub use acquisition::Acquisition;
pub use catalogue::Catalogue;
pub use fingerprint::{Fingerprint, Stored};
pub use frame::Frame;
pub use identity::{is_dummy_id, plain_id};
pub use image::{Geometry, Image, PatientFacts, SeriesFacts, StudyFacts, Suspicion};
pub use list::{Added, Patient, PatientKey, Question, Series, SeriesKey, SourceId, Study, Warning, Who};
pub use needs::{Lack, lack};
pub use person::{PersonName, readable_name};
pub use same_person::Fact;
