//! A row of letters measured, and its points by what was measured.

pub(crate) mod ink;
pub(crate) mod judge;
pub(crate) mod measures;
