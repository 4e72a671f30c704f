//! What becomes of each kind of value: one file each.

mod code_values;
pub(crate) mod codes;
pub(crate) mod contrast;
pub(crate) mod dates;
pub(crate) mod icc;
pub(crate) mod labels;
pub(crate) mod private;
pub(crate) mod safe_private;
pub(crate) mod structured;
pub(crate) mod text;
pub(crate) mod uids;
