//! The page: built, packed into one file, and checked.

pub mod base85;
pub mod build;
pub mod checks;
pub mod compress;
pub mod glue;
pub mod origin;
pub mod pack;
pub mod words;
