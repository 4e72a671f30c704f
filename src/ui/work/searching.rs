//! The search for burned-in text, as the page sees it; the search itself is `job::TextSearch`.

use super::BarProgress;
use crate::job::Pace;
use crate::study::SeriesKey;
use std::collections::HashSet;

/// Where the search stands beside the rest of the page.
pub struct Searching {
    /// It was cancelled: only an export or another loading goes on with it.
    pub is_paused: bool,
    /// An export was asked for and ends nothing before the search is over; the series that were suspect before.
    pub waited: Option<HashSet<SeriesKey>>,
    /// It found something while an export waited, which therefore came to nothing.
    pub news: bool,
    /// It met files that have changed since they were loaded, and the list does not say so yet.
    pub met_change: bool,
    /// When the series may be judged anew: after each image it would take longer than the search.
    pub judged: Pace,
}

impl Default for Searching {
    fn default() -> Self {
        let judged = Pace::every(700.0);
        Self { is_paused: false, waited: None, news: false, met_change: false, judged }
    }
}

impl Searching {
    /// How far it is.
    pub fn progress(done: u64, total: u64) -> BarProgress {
        let whole = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        BarProgress { files: whole(done), files_total: whole(total), bytes: 0, bytes_total: 0, left: None }
    }
}
