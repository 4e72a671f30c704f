//! A data set made anew: the walk through its elements, and one file for each kind of value.

mod code_values;
pub(crate) mod codes;
pub(crate) mod contrast;
pub(crate) mod dates;
pub(crate) mod dummy;
pub(crate) mod engine;
pub(crate) mod icc;
pub(crate) mod markers;
pub(crate) mod order;
pub(crate) mod pointers;
pub(crate) mod private;
pub(crate) mod reasons;
pub(crate) mod structured;
pub(crate) mod text;
pub(crate) mod uids;
pub(crate) mod unlisted;
pub(crate) mod values;
pub(crate) mod walk;
