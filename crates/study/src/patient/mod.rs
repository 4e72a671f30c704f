//! Who is who: names, IDs and birth dates compared, and files gathered into patients.

pub(crate) mod gather;
pub(crate) mod identity;
mod letters;
pub(crate) mod person;
pub(crate) mod same_person;
mod spelling;
