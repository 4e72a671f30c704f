//! Who the patient is: identifiers gathered from all files, as people write them, and the search for them.

pub(crate) mod anonymous_id;
pub(crate) mod anonymous_ids;
pub(crate) mod chance;
pub(crate) mod guard;
pub(crate) mod identifiers;
pub(crate) mod kept;
pub(crate) mod names;
pub(crate) mod notations;
pub(crate) mod others;
pub(crate) mod scripts;
pub(crate) mod search;
pub(crate) mod titles;
