//! What one message carries: each costs the page, the worker and the browser the same, whatever it holds.

use super::request::Request;

/// Files that one request for heads carries: few enough for a lively bar, enough that messages cost nothing.
const BATCH: usize = 8;
/// Of small files it carries more, since a message then takes longer than their heads; so do other requests,
const BATCH_OF_SMALL: usize = 32;
/// as long as all of them have no more bytes than this;
const SMALL: u64 = 512 << 10;
/// and decode no more than this, in bytes of memory: four frames of CT, so that whoever waits for a worker gets it soon.
const FRAMES: u64 = 4 * 512 * 512 * 12;

/// How many of the next files one request for heads carries, by their bytes.
///
/// ```
/// assert_eq!(veilig_job::batch([500_000; 100]), 8);
/// assert_eq!(veilig_job::batch([400; 100]), 32);
/// ```
pub fn batch(bytes: impl IntoIterator<Item = u64>) -> usize {
    let mut total = 0_u64;
    let fits = |(place, bytes): &(usize, u64)| {
        total = total.saturating_add(*bytes);
        *place < BATCH || *place < BATCH_OF_SMALL && total <= SMALL
    };
    bytes.into_iter().enumerate().take_while(fits).count()
}

/// How many of the next requests go to a worker in one message, each with its own files of so many bytes; at least one, if
/// there is one.
///
/// ```
/// use veilig_job::{ExportItem, Request, request, together};
///
/// let export = Request::from(ExportItem::default());
/// assert_eq!(together([(&export, 20_000); 100]), 26);
/// assert_eq!(together([(&export, 600_000); 100]), 1);
/// let other = Request::from(request::ReadIds);
/// assert_eq!(together([(&other, 10); 100]), 1);
/// ```
pub fn together<'a>(requests: impl IntoIterator<Item = (&'a Request, u64)>) -> usize {
    let (mut bytes, mut frames) = (0_u64, 0_u64);
    let mut joins = true;
    let fits = |(place, (request, of_files)): &(usize, (&Request, u64))| {
        bytes = bytes.saturating_add(*of_files);
        frames = frames.saturating_add(request.frame_memory());
        joins &= request.goes_together();
        *place == 0 || joins && *place < BATCH_OF_SMALL && bytes <= SMALL && frames <= FRAMES
    };
    requests.into_iter().enumerate().take_while(fits).count()
}

/// Whether one more file of so many bytes may be handed to the workers, where so many others like it are under way: one more
/// than there are workers, so that none waits for the page, and of small ones what fills two messages of each.
///
/// ```
/// assert!(veilig_job::may_be_handed_out(500_000, 2, 2) && !veilig_job::may_be_handed_out(700_000, 3, 2));
/// assert!(veilig_job::may_be_handed_out(400, 127, 2) && !veilig_job::may_be_handed_out(400, 128, 2));
/// ```
#[must_use]
pub fn may_be_handed_out(bytes: u64, under_way: usize, workers: usize) -> bool {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let is_small = bytes.saturating_mul(count(under_way)) < count(workers).saturating_mul(2 * SMALL);
    under_way <= workers || is_small && under_way < workers.saturating_mul(2 * BATCH_OF_SMALL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{Both, FindText};
    use crate::{ExportItem, request};
    use veilig_study::Fingerprint;

    #[test]
    fn a_request_carries_eight_files_and_of_small_ones_up_to_32() {
        assert_eq!(batch([1 << 20; 100]), 8);
        assert_eq!(batch([400; 100]), 32);
        assert_eq!(batch([400; 20]), 20);
        assert_eq!(batch([40 << 10; 100]), 12, "no more than half a megabyte");
        assert_eq!(batch([u64::MAX; 3]), 3);
        assert_eq!(batch([]), 0);
    }

    fn of_side(side: u64) -> Fingerprint {
        Fingerprint { frame_memory: side * side * 12, ..Fingerprint::default() }
    }

    fn export(side: u64) -> Request {
        ExportItem { expected: of_side(side), ..ExportItem::default() }.into()
    }

    fn search(side: u64, frames: u32) -> Request {
        FindText { from: 0, frames, expected: of_side(side) }.into()
    }

    #[test]
    fn small_images_go_out_together_and_large_ones_alone() {
        assert_eq!(together([(&export(64), 9000); 100]), 32);
        assert_eq!(together([(&export(128), 38 << 10); 100]), 13, "half a megabyte");
        assert_eq!(together([(&export(512), 1000); 100]), 4, "of four frames of CT");
        assert_eq!(together([(&export(64), u64::MAX); 2]), 1);
        assert_eq!(together([]), 0);
        // The first of these needs most of the memory there is.
        assert_eq!(together([(&export(4300), 10), (&export(8), 10)]), 1);
    }

    #[test]
    fn a_message_ends_where_something_else_comes() {
        let (image, other) = (export(8), Request::from(request::ReadIds));
        assert_eq!(together([(&image, 1), (&image, 1), (&other, 1), (&image, 1)]), 2);
        assert_eq!(together([(&other, 1), (&image, 1), (&image, 1)]), 1);
    }

    #[test]
    fn frames_are_looked_at_together_if_each_is_its_file_s_only_one() {
        assert_eq!(together([(&search(64, 1), 9000); 100]), 32);
        assert_eq!(together([(&search(64, 400), 9000); 100]), 1);
        let both = |frames| Request::from(Both { requests: Box::new([export(64), search(64, frames)]) });
        assert_eq!(together([(&both(1), 9000); 100]), 32);
        assert_eq!(together([(&both(2), 9000); 100]), 1);
    }
}
