//! Loading: files come in little by little, workers read their heads, a few at a time.

use super::BarProgress;
use crate::browser::environment::milliseconds;
use crate::job::Pace;
use crate::study::SourceId;
use std::collections::BTreeSet;

/// How much there was when a loading began: what comes after is its own.
#[derive(Clone, Copy)]
pub struct Begin {
    /// Files.
    pub files: usize,
    /// Files that were sorted out.
    pub sorted_out: usize,
    /// Folders that the browser did not open.
    pub locked: usize,
}

/// A loading that is under way.
pub struct Loading {
    /// Drops that are still being walked.
    pub walking: usize,
    /// Answers that are still to come: heads, and comparisons of files.
    pub waiting: usize,
    /// Files that were found and not read yet.
    pub unread: BTreeSet<SourceId>,
    /// Images of many frames that are being unpacked; their heads are read again then.
    pub unpacking: BTreeSet<SourceId>,
    /// Files that are being compared.
    pub comparing: BTreeSet<[SourceId; 2]>,
    /// What was there before.
    pub begin: Begin,
    files: usize,
    files_total: usize,
    bytes: u64,
    bytes_total: u64,
    start: f64,
    /// When the list may be shown anew: sorting thousands of images after each file would take most of the time.
    pub shown: Pace,
}

impl Loading {
    /// Nothing came yet.
    pub fn new(begin: Begin) -> Self {
        let start = milliseconds();
        Self {
            walking: 0,
            waiting: 0,
            unread: BTreeSet::new(),
            unpacking: BTreeSet::new(),
            comparing: BTreeSet::new(),
            begin,
            files: 0,
            files_total: 0,
            bytes: 0,
            bytes_total: 0,
            start,
            shown: Pace::from(start, 700.0),
        }
    }

    /// More files were found.
    pub fn found(&mut self, files: usize, bytes: u64) {
        self.files_total += files;
        self.bytes_total += bytes;
    }

    /// Files were read.
    pub fn read(&mut self, files: usize, bytes: u64) {
        self.files += files;
        self.bytes += bytes;
    }

    /// All is read.
    pub fn is_done(&self) -> bool {
        self.walking == 0 && self.waiting == 0
    }

    /// How far it is. Heads are small beside their files: files are the better measure of time.
    pub fn progress(&self) -> BarProgress {
        BarProgress {
            files: self.files,
            files_total: self.files_total,
            bytes: self.bytes,
            bytes_total: self.bytes_total,
            left: if self.walking == 0 {
                super::left(self.start, self.files as u64, self.files_total as u64)
            } else {
                None
            },
        }
    }
}
