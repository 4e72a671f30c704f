//! Long work: loading and export, each a state of its own that the page drives.

pub mod exporting;
pub mod loading;
pub mod searching;
pub mod thumbnails;
pub mod warming;

use crate::browser::environment::milliseconds;

/// How far something is, for the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarProgress {
    /// Files done.
    pub files: usize,
    /// Of so many.
    pub files_total: usize,
    /// Bytes done.
    pub bytes: u64,
    /// Of so many.
    pub bytes_total: u64,
    /// Milliseconds left; `None` while that is a guess.
    pub left: Option<f64>,
}

/// Milliseconds left, from what was done since `start`.
fn left(start: f64, bytes: u64, bytes_total: u64) -> Option<f64> {
    #[allow(clippy::cast_precision_loss, reason = "an estimate")]
    let share = bytes as f64 / bytes_total.max(1) as f64;
    let spent = milliseconds() - start;
    (spent > 1500.0 && share > 0.02).then(|| spent / share * (1.0 - share))
}
