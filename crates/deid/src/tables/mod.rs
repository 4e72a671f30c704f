//! The standard's tables, read from `data/`: Annex E, UIDs, coding schemes, attributes that refer to objects.

pub(crate) mod csv;
pub(crate) mod objects;
pub(crate) mod registered;
pub(crate) mod removed;
pub(crate) mod table;
