//! The words for people: Fluent bundles, one folder of `www/locales` for each language.
//!
//! A leaf: only `ui`, the report's composition and the command line program use it.

mod compose;
mod direction;
pub mod format;
pub mod header;
mod ids;
mod languages;
pub mod manual;
#[allow(dead_code, reason = "build.rs uses the rest")]
mod messages;
pub mod person;
mod pixels;
mod quality;
mod requirements;
mod words;

pub use compose::{ReportFacts, SeriesRow, by_reason, compose, incomplete, spelling};
pub use fluent_bundle::FluentArgs;
pub use languages::{LANGUAGES, Language};
pub use pixels::run;
pub use words::Words;
