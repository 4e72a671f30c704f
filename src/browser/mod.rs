//! The browser: files that come in, workers, downloads, what is remembered. The only code that touches web-sys
//! (but for the event types that `ui` gets from Yew).
//!
//! Page side: [`intake`] gives files, [`Pool`] has work done by workers, [`download`] hands results over.
//! Worker side: [`shell::run`] answers messages with [`crate::job::Worker`], reading files through
//! [`source::BlobSource`] (or having the page read them, [`handed`]) and writing through [`output::WorkerOutput`].

mod call;
pub mod environment;
pub mod fault;
mod files;
pub mod intake;
mod patience;
mod screen;
pub mod settings;
mod workers;

pub use files::{download, picker, shelf};
pub use screen::{apart, canvas, glyphs, page, size};
pub use workers::{
    Answer, Job, Payload, Pool, WorkerPreparation, ZipNumber, handed, held, output, shell, source, together,
};
