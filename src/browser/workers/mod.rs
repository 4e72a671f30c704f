//! Workers: on the page's side the pool that hands them jobs, on theirs the shell that answers.
//!
//! [`wire`] says what a message looks like. A worker reads files through [`source::BlobSource`], or has the page read them
//! ([`handed`]), and writes through [`output::WorkerOutput`].

pub mod handed;
pub mod held;
mod job;
pub mod output;
mod part;
mod pool;
mod round;
pub mod shell;
pub mod source;
mod task;
pub mod together;
mod wire;

pub use held::ZipNumber;
pub use job::{Answer, Job, WorkerPreparation};
pub use output::Payload;
pub use pool::Pool;
