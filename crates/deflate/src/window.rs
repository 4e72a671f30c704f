//! What can be copied from: the bytes before a block, and the block itself.

use crate::symbols::LONGEST;
use crate::{BLOCK, HISTORY};

/// History and block, a power of two.
const WINDOW: usize = HISTORY + BLOCK;

/// The bytes of a window, and what a load of eight bytes may read beyond.
pub(crate) type Bytes = [u8; WINDOW + 8];

/// The 32 KiB before a block, and the block from [`HISTORY`] on.
pub(crate) struct Window(Box<Bytes>);

impl Window {
    pub(crate) fn new() -> Self {
        Self(Box::new([0; WINDOW + 8]))
    }

    pub(crate) fn bytes(&self) -> &Bytes {
        &self.0
    }

    /// The bytes of the block up to `end`.
    pub(crate) fn block(&self, end: usize) -> &[u8] {
        self.0.get(HISTORY..end).unwrap_or_default()
    }

    /// The rest of the block from `end` on, to be filled.
    pub(crate) fn room(&mut self, end: usize) -> &mut [u8] {
        self.0.get_mut(end..WINDOW).unwrap_or_default()
    }

    /// The block becomes history.
    pub(crate) fn slide(&mut self) {
        self.0.copy_within(BLOCK..WINDOW, 0);
    }
}

/// The eight bytes from `at`, the first lowest. `at` is taken modulo the window.
#[inline(always)]
pub(crate) fn eight(window: &Bytes, at: usize) -> u64 {
    let at = at & (WINDOW - 1);
    window.get(at..at + 8).and_then(|bytes| bytes.first_chunk()).map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// How many bytes from `at` are like those `distance` before, up to `stop`; the first eight are known to be.
pub(crate) fn alike(window: &Bytes, at: usize, distance: usize, stop: usize) -> usize {
    let most = LONGEST.min(stop - at);
    let mut length = 8;
    while length < most {
        let unlike = eight(window, at + length) ^ eight(window, at + length - distance);
        length += (unlike.trailing_zeros() / 8) as usize;
        if unlike != 0 {
            break;
        }
    }
    length.min(most)
}
