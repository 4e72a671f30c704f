//! One image of a run, and how far it is.

use super::tally::Share;
use crate::{ExportItem, Exported, Refusal};
use veilig_study::SourceId;

/// One image of the run.
#[derive(Debug)]
pub(super) struct RunImage<P> {
    pub source: SourceId,
    /// Index of its series in the plan.
    pub series: usize,
    pub task: ExportItem,
    /// Of its file.
    pub bytes: u64,
    pub state: ItemState<P>,
}

/// How far an image is.
#[derive(Debug)]
pub(super) enum ItemState<P> {
    Planned,
    Sent,
    /// Written; its zip waits for its turn.
    Waiting(Box<Exported>, Option<P>, u64),
    Archived(Box<Exported>),
    LeftOut(Refusal),
}

impl<P> RunImage<P> {
    /// What it counts for.
    pub fn share(&self) -> Share {
        match &self.state {
            ItemState::Planned => Share::default(),
            ItemState::Sent => Share { on_the_way: self.bytes, is_under_way: true, done: None },
            ItemState::Waiting(_, _, size) => {
                Share { on_the_way: *size, done: Some(self.bytes), ..Share::default() }
            }
            ItemState::Archived(_) | ItemState::LeftOut(_) => {
                Share { done: Some(self.bytes), ..Share::default() }
            }
        }
    }
}
