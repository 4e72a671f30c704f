//! Veilig anonymises DICOM images inside a web browser.
//!
//! # The way of one image
//!
//! 0. [`intake`] opens a file that lies in a zip as if it lay in a folder.
//! 1. [`dicom`] reads the head of a file: everything up to the pixel data, and where the pixel data lies.
//! 2. [`study`] makes a small record of it and sorts the records: patients, studies, series, images.
//!    [`quality`] judges whether the images of a series make a whole volume.
//! 3. [`codec`] decodes one frame, and streams pixel data to the export by the rules on unused bits and codestream
//!    comments; [`image`] makes pictures of frames, [`burned_in`] finds text in them, [`redaction`] blackens rectangles.
//! 4. [`deid`] rewrites the head by PS3.15 Annex E and afterwards checks the bytes that were made.
//! 5. [`archive`] packs the images of one patient into a zip with its manifest.
//! 6. [`report`] prints the confidential PDF that links the anonymous ID to the patient.
//! 7. [`job`] ties these steps together: plain messages, the plan of an export, what a worker does.
//!
//! Each of these is a crate in `crates/`. Around this core, compiled for the browser only: `browser` (files, workers, downloads, settings) and
//! `ui` (the page). [`i18n`] holds the words for people, [`site`] what an administrator sets. Imports run one way:
//! `ui -> {browser, site, i18n} -> job -> {archive, report, deid, image, redaction, burned_in, quality} -> {codec, study, intake} -> dicom`.

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

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod i18n;
pub mod site;
#[cfg(target_arch = "wasm32")]
pub mod ui;

pub use veilig_archive as archive;
pub use veilig_burned_in as burned_in;
pub use veilig_codec as codec;
pub use veilig_deid as deid;
pub use veilig_dicom as dicom;
pub use veilig_image as image;
pub use veilig_intake as intake;
pub use veilig_job as job;
pub use veilig_quality as quality;
pub use veilig_redaction as redaction;
pub use veilig_report as report;
pub use veilig_study as study;
