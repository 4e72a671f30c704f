//! What stands for the patient: keys, new UIDs, and the tables that link both.

pub(crate) mod mapping;
pub(crate) mod pseudonym;
pub(crate) mod secret;
pub(crate) mod strength;
pub(crate) mod study_key;
