//! What can be copied from: the bytes before a block, and the block itself.

use crate::symbols::LONGEST;
use crate::{BLOCK, HISTORY};

/// Room for history and block, a power of two, so that a mask proves a place to lie inside.
const ROOM: usize = HISTORY + BLOCK;

/// The bytes of a window. A load of eight bytes may read beyond its end, where its first bytes stand again.
pub(crate) type Bytes = [u8; ROOM + 8];

/// The last block and the one that is filled, each in one half: a place is what its number in the stream is modulo
/// 64 KiB.
pub(crate) struct SlidingWindow {
    bytes: Box<Bytes>,
    /// Where the block that is filled begins, and where it ends by now.
    start: usize,
    end: usize,
}

impl SlidingWindow {
    pub(crate) fn new() -> Self {
        Self { bytes: Box::new([0; ROOM + 8]), start: 0, end: 0 }
    }

    pub(crate) fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Where the block begins.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    /// Where the block ends by now.
    pub(crate) fn end(&self) -> usize {
        self.end
    }

    /// The bytes of the block.
    pub(crate) fn block(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the block has no more room.
    pub(crate) fn is_full(&self) -> bool {
        self.end == self.start + BLOCK
    }

    /// Adds bytes to the block as far as it has room; returns how many.
    pub(crate) fn fill(&mut self, bytes: &[u8]) -> usize {
        let room = self.bytes.get_mut(self.end..self.start + BLOCK).unwrap_or_default();
        let taken = room.len().min(bytes.len());
        if let (Some(room), Some(bytes)) = (room.get_mut(..taken), bytes.get(..taken)) {
            room.copy_from_slice(bytes);
        }
        self.end += taken;
        // What is copied from the end of the upper half goes on in the lower one.
        self.bytes.copy_within(..8, ROOM);
        taken
    }

    /// The block becomes history, and the next one is empty.
    pub(crate) fn turn(&mut self) {
        self.start ^= HISTORY;
        self.end = self.start;
    }
}

/// The eight bytes from `at`, the first lowest. `at` is taken modulo the window.
#[inline(always)]
pub(crate) fn eight(window: &Bytes, at: usize) -> u64 {
    let at = at & (ROOM - 1);
    window.get(at..at + 8).and_then(|bytes| bytes.first_chunk()).map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// How many bytes from `at` are like those `distance` before, up to `stop`; the first eight are known to be.
pub(crate) fn alike(window: &Bytes, at: usize, distance: usize, stop: usize) -> usize {
    let most = LONGEST.min(stop - at);
    let mut length = 8;
    while length < most {
        let unlike = eight(window, at + length) ^ eight(window, (at + length).wrapping_sub(distance));
        length += (unlike.trailing_zeros() / 8) as usize;
        if unlike != 0 {
            break;
        }
    }
    length.min(most)
}
