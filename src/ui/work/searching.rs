//! The search for burned-in text, as the page sees it; the search itself is `job::TextSearch`.

use super::BarProgress;
use crate::browser::environment::milliseconds;
use crate::study::SeriesKey;
use std::collections::HashSet;

/// Where the search stands beside the rest of the page.
#[derive(Default)]
pub struct Searching {
    /// It was cancelled: only an export or another loading goes on with it.
    pub is_paused: bool,
    /// An export was asked for and ends nothing before the search is over; the series that were suspect before.
    pub waited: Option<HashSet<SeriesKey>>,
    /// It found something while an export waited, which therefore came to nothing.
    pub news: bool,
    /// It met files that have changed since they were loaded, and the list does not say so yet.
    pub met_change: bool,
    /// When the list was last judged.
    judged: f64,
}

impl Searching {
    /// It is time to judge the series anew: after each image it would take longer than the search.
    pub fn is_due(&mut self) -> bool {
        let now = milliseconds();
        let due = now - self.judged > 700.0;
        if due {
            self.judged = now;
        }
        due
    }

    /// How far it is.
    pub fn progress(done: u64, total: u64) -> BarProgress {
        let whole = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        BarProgress { files: whole(done), files_total: whole(total), bytes: 0, bytes_total: 0, left: None }
    }
}
