//! Earlier places with the same bytes.

use crate::HISTORY;
use crate::window::{Bytes, eight};

/// Bits of a hash.
const BITS: u32 = 15;

/// For each hash of four bytes the two latest places in the window that had it, the latest in the lower half.
///
/// Places are kept modulo 64 KiB and never forgotten: one that has left the window stands for another place in it,
/// and what is found is compared with what is searched in any case.
pub(crate) type Table = [u32; 1 << BITS];

pub(crate) fn table() -> Box<Table> {
    Box::new([0; 1 << BITS])
}

/// The longer of both copies for the bytes at `at`: how many nodes of `STEP` bytes are alike, as far as eight bytes
/// tell, and the distance less 1. Keeps the place.
///
/// `YOUNG`: there are less than 32 KiB to copy from, `oldest` is the first of them.
#[inline(always)]
pub(crate) fn find<const STEP: usize, const YOUNG: bool>(
    table: &mut Table,
    window: &Bytes,
    oldest: usize,
    at: usize,
    bytes: u64,
) -> (usize, usize) {
    let places = keep(table, at, bytes);
    let before = at.wrapping_sub(1);
    let near = before.wrapping_sub(places as usize) & (HISTORY - 1);
    let far = before.wrapping_sub((places >> 16) as usize) & (HISTORY - 1);
    let nodes = |less: usize| {
        let place = before.wrapping_sub(less);
        let nodes = (eight(window, place) ^ bytes).trailing_zeros() as usize / (8 * STEP);
        if YOUNG && place < oldest { 0 } else { nodes }
    };
    let (near_nodes, far_nodes) = (nodes(near), nodes(far));
    if far_nodes > near_nodes { (far_nodes, far) } else { (near_nodes, near) }
}

/// Keeps a place by its bytes; returns the two before it.
#[inline(always)]
fn keep(table: &mut Table, at: usize, bytes: u64) -> u32 {
    let hash = (bytes as u32).wrapping_mul(0x9E37_79B1) >> (32 - BITS);
    let slot = &mut table[hash as usize];
    let places = *slot;
    *slot = places << 16 | at as u32 & 0xFFFF;
    places
}

/// Keeps some of the places from `from` to `to` that are passed over, one in four nodes.
pub(crate) fn pass(table: &mut Table, window: &Bytes, from: usize, to: usize, step: usize) {
    for at in (from..to.saturating_sub(7)).step_by(4 * step) {
        keep(table, at, eight(window, at));
    }
}

/// Whether a block up to `end` that no code makes smaller has copies, from a part of its places: of each 256 bytes the
/// first 16, which meet what the others kept, one in 16, wherever it lies anew.
pub(crate) fn any(table: &mut Table, window: &Bytes, oldest: usize, end: usize) -> bool {
    let mut found = 0;
    let last = end.saturating_sub(7);
    for start in (HISTORY..last).step_by(256) {
        let places = (start..start + 16).chain((start + 16..start + 256).step_by(16));
        for at in places.take_while(|at| *at < last) {
            let (nodes, _) = find::<1, true>(table, window, oldest, at, eight(window, at));
            found += usize::from(nodes >= 4);
        }
    }
    found > 8
}
