//! What a codec says of itself.

use crate::PixelError;
use crate::decode::frame::Frame;
use crate::layout::Layout;
use std::ops::Range;

/// A way in which the frames of encapsulated pixel data are coded.
pub struct Codec {
    /// Its transfer syntaxes: what follows 1.2.840.10008.1.2. in their UIDs (PS3.6 A).
    pub syntaxes: &'static [&'static str],
    /// A frame may be divided into several fragments, without a table that says so.
    pub divides: bool,
    /// Whether a fragment that begins like this begins a frame.
    pub starts: fn(&[u8]) -> bool,
    /// Decodes the codestream of a frame of this transfer syntax.
    pub decode: fn(&CodedFrame<'_>) -> Result<Frame, PixelError>,
    /// Finds what must be blanked in the codestream of a frame.
    pub walk: fn(&CodedFrame<'_>) -> Result<CodestreamWalk, PixelError>,
}

/// The codestream of one frame, and what the head says of it.
pub struct CodedFrame<'a> {
    /// The codestream, its fragments joined.
    pub bytes: &'a [u8],
    /// What the head says about each frame.
    pub layout: &'a Layout,
    /// UID of the transfer syntax.
    pub syntax: &'a str,
}

/// What a walk through a codestream found.
#[derive(Debug, Default)]
pub struct CodestreamWalk {
    /// Segments that are blanked.
    pub blanked: u32,
    /// What is blanked, ascending.
    pub free: Vec<Range<usize>>,
    /// Bits of a coded sample, where its unused bits are still to be judged.
    pub precision: Option<u32>,
}
