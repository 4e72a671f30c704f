//! The options of the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1), and what each means.

pub(crate) mod confidentiality;
pub(crate) mod profile;
