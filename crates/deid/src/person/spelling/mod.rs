//! How people write names and dates: in other scripts, with titles, in every order.

pub(crate) mod notations;
pub(crate) mod scripts;
pub(crate) mod titles;
