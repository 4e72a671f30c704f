//! Who the patient is: identifiers gathered from all files, as people write them, and the search for them.

pub(crate) mod anonymous;
pub(crate) mod identifiers;
pub(crate) mod search;
pub(crate) mod spelling;
