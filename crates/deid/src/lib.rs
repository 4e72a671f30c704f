//! De-identification after PS3.15 Annex E, and the check of what was made.
//!
//! [`Engine::apply`] turns a head into the data set that goes out; [`Engine::check`] reads the bytes that
//! were written anew and fails closed. Both know the patient through [`Identifiers`], gathered from all
//! loaded files of that patient. [`Options`] are those of Table E.1-1; the tables lie as CSV in `data/`.
//!
//! ```
//! use dicom_dictionary_std::tags;
//! use veilig_deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
//! use veilig_dicom::{DataSet, Element, Head, TransferSyntax, VR, file_meta, write_dataset};
//!
//! let dataset: DataSet = [
//!     Element::new(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.2"),
//!     Element::new(tags::SOP_INSTANCE_UID, VR::UI, "1.2.3.1"),
//!     Element::new(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
//!     Element::new(tags::PATIENT_ID, VR::LO, "MRN48211907"),
//!     Element::new(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.3.2"),
//!     Element::new(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.3.3"),
//! ]
//! .into_iter()
//! .collect();
//! let head = Head::from(dataset);
//!
//! let mut identifiers = Identifiers::default();
//! identifiers.add(&head);
//! let anonymous_id = AnonymousId::parse("STUDY-42").expect("letters, digits and signs");
//! let subject = Subject { anonymous_id, key: Key::draw().expect("random numbers"), identifiers };
//! let engine = Engine::new(Options::strict(), subject);
//!
//! let made = engine.apply(&head, false)?;
//! assert_eq!(made.dataset.text(tags::PATIENT_ID), Some("STUDY-42"));
//! assert_ne!(made.sop_instance, "1.2.3.1");
//!
//! let mut written = file_meta(&made.sop_class, &made.sop_instance, &head.syntax);
//! written.extend(write_dataset(&made.dataset, &head.syntax));
//! engine.check(&written, &head, &made)?;
//! # Ok::<(), veilig_reason::Refusal>(())
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

mod check;
mod elements;
mod explain;
mod foreseen;
mod memory;
mod options;
mod person;
mod proven;
mod pseudonyms;
mod rewrite;
mod statement;
mod tables;
#[cfg(test)]
mod tests;
mod vocabulary;
mod world;

pub use explain::{ExplainedElement, Fate, PathItem, Why};
pub use foreseen::Foreseen;
pub use options::confidentiality::Dates;
pub use options::profile::{ProfileOption, Switch, profile_options};
pub use options::{Choice, Options};
pub use person::anonymous::anonymous_id::{AnonymousId, Person};
pub use person::anonymous::anonymous_ids::AnonymousIds;
pub use person::anonymous::chance::Numbers;
pub use person::anonymous::others::OwnOfAll;
pub use person::identifiers::kept::Kept;
pub use person::identifiers::{FoundIn, Identifiers};
pub use proven::Lost;
pub use pseudonyms::mapping::Mapping;
pub use pseudonyms::pseudonym::Key;
pub use pseudonyms::secret::Secret;
pub use pseudonyms::strength::{draw_study_key, is_easy_to_guess};
pub use pseudonyms::study_key::StudyKeyError;
pub use rewrite::apply::Deidentified;
pub use rewrite::engine::{Engine, Inspection, Subject};
pub use rewrite::inserted::markers::code_meaning;
pub use rewrite::inserted::order::{Inserted, Order};
pub use rewrite::kinds::dates::{date as calendar_date, days as calendar_days};
pub use statement::conformance_statement;
pub use tables::table::Action;
pub use vocabulary::cleaning::cleaned as clean_description;
