//! De-identification after PS3.15 Annex E, and the check of what was made.
//!
//! [`Engine::apply`] turns a head into the data set that goes out; [`Engine::check`] reads the bytes that
//! were written anew and fails closed. Both know the patient through [`Identifiers`], gathered from all
//! loaded files of that patient. [`Options`] are those of Table E.1-1; the tables lie as CSV in `data/`.

mod anonymous_id;
mod chance;
mod check;
mod dates;
mod dummy;
mod engine;
mod identifiers;
mod mapping;
mod markers;
mod options;
mod pseudonym;
mod secret;
mod study_key;
mod table;
mod values;
mod words;

pub use anonymous_id::{AnonymousId, Person};
pub use dates::date as calendar_date;
pub use engine::{Deidentified, Engine, Refusal, Subject};
pub use identifiers::{FoundIn, Identifiers};
pub use mapping::Mapping;
pub use options::{Dates, Options};
pub use pseudonym::Key;
pub use secret::Secret;
pub use study_key::StudyKeyError;
