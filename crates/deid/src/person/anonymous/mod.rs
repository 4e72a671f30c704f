//! What takes the place of the patient's identifiers: the anonymous ID and new UIDs, which hold nothing of any patient, not even by
//! chance.

pub(crate) mod anonymous_id;
pub(crate) mod anonymous_ids;
pub(crate) mod chance;
pub(crate) mod others;
