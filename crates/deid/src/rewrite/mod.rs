//! A data set made anew: the walk through its elements, what becomes of each kind of value, and what is inserted.

pub(crate) mod apply;
pub(crate) mod dummy;
pub(crate) mod engine;
pub(crate) mod here;
pub(crate) mod inserted;
pub(crate) mod kinds;
pub(crate) mod reasons;
pub(crate) mod unlisted;
pub(crate) mod values;
pub(crate) mod walk;
