//! What is to be done, as plain data: messages between page and workers, the plan of an export, progress.
//!
//! [`Worker`] does what a [`Request`] asks, natively as well as in a browser worker; [`ExportRun`] is the
//! page's side: it hands out the plan's images, takes the results in any order, feeds the archive in
//! order and bounds what waits in between.
//!
//! ```
//! use std::io::{self, Cursor};
//! use veilig_job::{Reply, ScannedFile, Worker, request};
//!
//! let mut file = Cursor::new(b"no image".to_vec());
//! let scan = request::Scan { packed: false };
//! let Reply::Scanned(told) = Worker::new().handle(scan.into(), &mut [&mut file], &mut io::sink()) else {
//!     panic!("a scan is answered so");
//! };
//! assert!(matches!(&told[..], [ScannedFile::No(_)]));
//! ```

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

mod beside;
mod build;
mod export;
mod form;
#[cfg(test)]
mod golden_tests;
mod lacking;
mod loaded;
mod mapping_tables;
mod pace;
mod pieces;
mod plan;
mod planes;
mod review;
mod run;
mod text;
mod worker;

pub use beside::{MatchedSlices, Together, cut};
pub use build::Build;
pub use export::{Packing, explain_image, export_image};
pub use form::id_list::{IdList, ListAnswer, ListFault, Listed, Refused};
pub use form::used_ids::{IdUse, UsedIds};
pub use form::{ExportForm, IdCheck, PatientForm, Problem, person};
pub use loaded::collection::Collection;
pub use loaded::gaps::{FoundFile, Gaps};
pub use loaded::overview::{Overview, PatientOverview, SeriesOverview, Totals};
pub use loaded::unpacking::sum_up;
pub use mapping_tables::{mapping_csv, plain_cell};
pub use pace::Pace;
pub use pieces::{FilePart, Pieces, are_too_large};
pub use plan::requirements::{is_blocked, told_unmet, unmet};
pub use plan::*;
pub use planes::{PlaneName, Planes, Small, View, reformat};
pub use review::{Confirmed, ReviewProgress, ReviewSubject, Reviews, SliceId, slices};
pub use run::*;
pub use text::{FoundText, Searched, TextSearch, TextTask};
pub use veilig_reason::{Reason, ReasonGroup, Refusal};
pub use worker::Worker;
pub use worker::batch::{batch, may_be_handed_out, together};
pub use worker::message::*;
pub use worker::request::{self, ExportItem, Preparation, Prepared, Request};
pub use worker::unchanged::unchanged;
