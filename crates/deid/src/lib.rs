//! De-identification after PS3.15 Annex E, and the check of what was made.
//!
//! [`Engine::apply`] turns a head into the data set that goes out; [`Engine::check`] reads the bytes that
//! were written anew and fails closed. Both know the patient through [`Identifiers`], gathered from all
//! loaded files of that patient. [`Options`] are those of Table E.1-1; the tables lie as CSV in `data/`.
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

mod anonymous_id;
#[cfg(test)]
mod attack_tests;
mod chance;
mod check;
mod cleaning;
mod codes;
mod csv;
mod dates;
mod devices;
#[cfg(test)]
mod disguise_tests;
mod dummy;
mod engine;
mod explain;
mod guard;
mod identifiers;
mod known;
mod labels;
mod mapping;
mod markers;
mod names;
mod needles;
mod notations;
mod numbers;
mod objects;
mod opaque;
#[cfg(test)]
mod option_tests;
mod options;
mod packed;
mod pieces;
mod pointers;
mod private;
mod profile;
#[cfg(test)]
mod property_tests;
mod pseudonym;
mod quick;
mod reasons;
mod registered;
mod removed;
mod scripts;
mod search;
mod secret;
mod statement;
mod structured;
mod study_key;
mod table;
mod technical;
#[cfg(test)]
mod testing;
mod text;
mod uids;
mod unlisted;
mod values;
mod vocabulary;
mod walk;
#[cfg(test)]
mod walk_tests;
mod words;
mod world;

pub use anonymous_id::{AnonymousId, Person};
pub use dates::{date as calendar_date, days as calendar_days};
pub use engine::{Deidentified, Engine, Inspection, Refusal, Subject};
pub use explain::{Choice, Fate, Line, Step, Why};
pub use identifiers::{FoundIn, Identifiers};
pub use mapping::Mapping;
pub use markers::code_meaning;
pub use options::{Dates, Options};
pub use profile::{ProfileOption, profile_options};
pub use pseudonym::Key;
pub use secret::Secret;
pub use statement::conformance_statement;
pub use study_key::StudyKeyError;
pub use table::Action;
pub use vocabulary::cleaned as clean_description;
