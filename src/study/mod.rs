//! What was loaded: patients > studies > series > images, told from the heads alone.
//!
//! [`Image`] is the record of one file, a few hundred bytes; [`Catalogue`] holds the records, sorts them
//! into patients, studies and series, orders the images of a series by position, tells patients apart
//! and warns of what does not fit together. Pixels never come here.

mod acquisition;
mod catalogue;
mod frame;
mod group;
mod identity;
mod image;
mod letters;
mod list;
mod order;
mod person;
mod record;
mod removal;
mod suspicion;

pub use acquisition::Acquisition;
pub use catalogue::Catalogue;
pub use frame::Frame;
pub use image::{Geometry, Image, PatientFacts, SeriesFacts, StudyFacts, Suspicion};
pub use list::{Added, Patient, PatientKey, Series, SeriesKey, SourceId, Study, Warning};
pub use person::{PersonName, readable_name};
