//! The browser: files that come in, workers, downloads, what is remembered. The only code that touches web-sys
//! (but for the event types that `ui` gets from Yew).
//!
//! Page side: [`intake`] gives files, [`Pool`] has work done by workers, [`download`] hands results over.
//! Worker side: [`shell::run`] answers messages with [`crate::job::Worker`], reading files through
//! [`source::BlobSource`] (or having the page read them, [`handed`]) and writing through [`output::Output`].

mod call;
pub mod canvas;
pub mod download;
pub mod environment;
pub mod fault;
pub mod glyphs;
pub mod handed;
pub mod intake;
pub mod output;
pub mod page;
pub mod picker;
mod pool;
mod private_file;
pub mod settings;
pub mod shelf;
pub mod shell;
pub mod size;
pub mod source;
mod task;
mod wire;

pub use output::Payload;
pub use pool::{Answer, Job, Pool, Preparation};
