//! What a receiver can't rebuild, since the private elements that tell it did not stay.

use crate::proven::{csa, diffusion, is_tiled, of_block};
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Element};

/// What was lost of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lost {
    /// How the tiles of its picture are slices.
    Tiles,
    /// b-values and directions of diffusion.
    Diffusion,
    /// What makes its values measures: the scale of Philips' scanners.
    Scale,
}

/// What is lost of the source in what is made of it.
pub(crate) fn of(before: &DataSet, after: &DataSet) -> Vec<Lost> {
    let is_lost = |is_in: fn(&DataSet) -> bool| is_in(before) && !is_in(after);
    let mut lost = Vec::new();
    if is_tiled(before) && is_lost(tells_tiles) {
        lost.push(Lost::Tiles);
    }
    if is_lost(diffusion::is_whole) {
        lost.push(Lost::Diffusion);
    }
    if is_lost(tells_scale) {
        lost.push(Lost::Scale);
    }
    lost
}

/// Whether the number of slices is told, in an element of its own or in Siemens' header.
fn tells_tiles(dataset: &DataSet) -> bool {
    let has = |group, creator, low| of_block(dataset, group, creator, low).is_some_and(has_value);
    let header = || {
        of_block(dataset, 0x0029, "SIEMENS CSA HEADER", 0x10)
            .is_some_and(|header| csa::tells_tiles(header.bytes()))
    };
    has(0x0019, "SIEMENS MR HEADER", 0x0A) || has(0x0065, "IMAGE PRIVATE HEADER", 0x50) || header()
}

/// Whether values become measures by a private factor.
fn tells_scale(dataset: &DataSet) -> bool {
    let has = |group, creator, low| of_block(dataset, group, creator, low).is_some_and(has_value);
    has(0x2005, "PHILIPS MR IMAGING DD 001", 0x0E) || has(0x7053, "PHILIPS PET PRIVATE GROUP", 0x00)
}

fn has_value(element: &Element) -> bool {
    element.bytes().iter().any(|byte| !matches!(byte, b' ' | 0))
}
