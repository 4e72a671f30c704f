//! How much of a run is under way and how much is done, counted as it changes: a run asks with every message.

/// How far the run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Images done (written or left out).
    pub images: usize,
    /// Of so many.
    pub images_total: usize,
    /// Bytes of source files done.
    pub bytes: u64,
    /// Of so many.
    pub bytes_total: u64,
}

/// What one image counts for, in the state in which it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    /// Bytes handed out and not yet archived.
    pub on_the_way: u64,
    /// An export worker has it.
    pub is_under_way: bool,
    /// Bytes of its source file, if it is done.
    pub done: Option<u64>,
}

/// The sums over all images of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Bytes handed out and not yet archived.
    pub on_the_way: u64,
    /// Images that export workers have.
    pub under_way: usize,
    pub progress: Progress,
}

impl Tally {
    /// Nothing is done yet of files of these sizes.
    pub fn of(sizes: impl Iterator<Item = u64>) -> Self {
        let mut progress = Progress::default();
        for size in sizes {
            progress.images_total += 1;
            progress.bytes_total = progress.bytes_total.saturating_add(size);
        }
        Self { progress, ..Self::default() }
    }

    /// One image counts for something else now.
    pub fn change(&mut self, before: Share, after: Share) {
        self.on_the_way = self.on_the_way.saturating_sub(before.on_the_way).saturating_add(after.on_the_way);
        let one = |share: Share| usize::from(share.is_under_way);
        self.under_way = self.under_way.saturating_sub(one(before)).saturating_add(one(after));
        if let Some(bytes) = before.done {
            self.progress.images = self.progress.images.saturating_sub(1);
            self.progress.bytes = self.progress.bytes.saturating_sub(bytes);
        }
        if let Some(bytes) = after.done {
            self.progress.images = self.progress.images.saturating_add(1);
            self.progress.bytes = self.progress.bytes.saturating_add(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_counted_once_each_way() {
        let mut tally = Tally::of([10, 20].into_iter());
        let sent = Share { on_the_way: 10, is_under_way: true, done: None };
        let done = Share { done: Some(10), ..Share::default() };
        tally.change(Share::default(), sent);
        assert_eq!((tally.on_the_way, tally.under_way, tally.progress.images), (10, 1, 0));
        tally.change(sent, done);
        assert_eq!((tally.on_the_way, tally.under_way, tally.progress.bytes), (0, 0, 10));
        tally.change(done, sent);
        assert_eq!((tally.on_the_way, tally.progress.images, tally.progress.bytes), (10, 0, 0));
        assert_eq!((tally.progress.images_total, tally.progress.bytes_total), (2, 30));
    }
}
