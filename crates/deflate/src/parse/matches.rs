//! Earlier places with the same bytes.

use crate::HISTORY;
use crate::window::{Bytes, eight};

/// Bits of a hash.
const BITS: u32 = 15;
const SLOTS: usize = 1 << BITS;

/// For each hash of four bytes the two latest places that had it, the latest in the lower half.
///
/// A place is 0 at first, and is never forgotten. So it may be too far away; and what is there is compared with what is
/// searched in any case.
pub(crate) type Table = [u32; SLOTS];

pub(crate) fn table() -> Box<Table> {
    Box::new([0; SLOTS])
}

/// The bytes of a place, and what the two earlier places are like that have the same hash.
#[derive(Clone, Copy)]
pub(crate) struct Candidates {
    /// The eight bytes there.
    pub(crate) bytes: u64,
    hash: u32,
    places: u32,
    /// What differs between the eight bytes and those of each place.
    near: u64,
    far: u64,
}

impl Candidates {
    /// Looks the bytes at `at` up.
    #[inline(always)]
    pub(crate) fn of(table: &Table, window: &Bytes, at: usize) -> Self {
        let bytes = eight(window, at);
        let hash = (bytes as u32).wrapping_mul(0x9E37_79B1) >> (32 - BITS);
        let places = table[hash as usize & (SLOTS - 1)];
        let near = eight(window, places as usize & 0xFFFF) ^ bytes;
        let far = eight(window, (places >> 16) as usize) ^ bytes;
        Self { bytes, hash, places, near, far }
    }

    /// Keeps the place, which is `at`. What is looked up after it may find it.
    #[inline(always)]
    pub(crate) fn keep(self, table: &mut Table, at: usize) {
        table[self.hash as usize & (SLOTS - 1)] = self.places << 16 | at as u32 & 0xFFFF;
    }

    /// The longer copy: how many nodes of `STEP` bytes are alike, as far as eight bytes tell, and its distance less 1,
    /// below 64 KiB.
    #[inline(always)]
    pub(crate) fn longer<const STEP: usize>(self, at: usize) -> (usize, usize) {
        let nodes = |unlike: u64| unlike.trailing_zeros() as usize / (8 * STEP);
        let (near, far) = (nodes(self.near), nodes(self.far));
        let (nodes, place) =
            if far > near { (far, (self.places >> 16) as usize) } else { (near, self.places as usize) };
        (nodes, at.wrapping_sub(place).wrapping_sub(1) & 0xFFFF)
    }
}

/// Keeps some of the places from `from` to `to` that are passed over, one in four nodes.
pub(crate) fn pass(table: &mut Table, window: &Bytes, from: usize, to: usize, step: usize) {
    for at in (from..to.saturating_sub(7)).step_by(4 * step) {
        Candidates::of(table, window, at).keep(table, at);
    }
}

/// Whether a block that no code makes smaller has copies, from a part of its places: of each 256 bytes the first 16,
/// which meet what the others kept, one in 16, wherever it lies anew.
pub(crate) fn any(table: &mut Table, window: &Bytes, start: usize, end: usize) -> bool {
    let mut found = 0;
    let last = end.saturating_sub(7);
    for start in (start..last).step_by(256) {
        let places = (start..start + 16).chain((start + 16..start + 256).step_by(16));
        for at in places.take_while(|at| *at < last) {
            let candidates = Candidates::of(table, window, at);
            candidates.keep(table, at);
            let (nodes, less) = candidates.longer::<1>(at);
            found += usize::from(nodes >= 4 && less < HISTORY);
        }
    }
    found > 8
}
