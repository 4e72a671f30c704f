//! What is to be done, as plain data: messages between page and workers, the plan of an export, progress.
//!
//! [`Worker`] does what a [`Request`] asks, natively as well as in a browser worker; [`ExportRun`] is the
//! page's side: it hands out the plan's images, takes the results in any order, feeds the archive in
//! order and bounds what waits in between.

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod build;
mod collection;
mod effort;
mod export;
mod form;
mod gaps;
mod id_check;
mod id_list;
mod lacking;
mod mapping_tables;
mod message;
mod overview;
mod patience;
mod pixel_check;
mod plan;
mod planes;
mod preparation;
mod refused;
mod requirements;
mod review;
mod run;
mod tally;
mod text;
mod unchanged;
mod unpacking;
mod used_ids;
mod worker;
mod written;

pub use build::Build;
pub use collection::Collection;
pub use export::{Packing, explain_image, export_image};
pub use form::{Form, PatientForm, Problem, person};
pub use gaps::{FoundFile, Gaps};
pub use id_check::IdCheck;
pub use id_list::{IdList, ListFault, Listed, Listing, Refused};
pub use mapping_tables::{mapping_csv, plain_cell};
pub use message::*;
pub use overview::{Overview, PatientOverview, SeriesOverview, Totals};
pub use plan::*;
pub use planes::{Face, Planes, Small, View, reformat};
pub use preparation::Preparation;
pub use requirements::{is_blocked, told_unmet, unmet};
pub use review::{Confirmed, Reviews, Slice, Standing, Subject, slices};
pub use run::*;
pub use tally::Progress;
pub use text::{FoundText, Searched, TextSearch, TextTask};
pub use unchanged::unchanged;
pub use unpacking::sum_up;
pub use used_ids::{IdUse, UsedIds};
pub use veilig_reason::{Reason, ReasonGroup, Refusal};
pub use worker::Worker;
