//! The codecs of encapsulated pixel data (PS3.5 A.4): one folder or file each, with its description as data.

mod comments;
mod deflated;
mod jpeg;
mod jpeg2000;
mod jpegls;
mod jpegxl;
pub mod rle;

use crate::PixelError;
use crate::decode::Frame;
use crate::layout::Layout;
use std::ops::Range;

/// All codecs. What no codec names is not understood: video, JPIP, private syntaxes.
const CODECS: [&Codec; 6] =
    [&deflated::CODEC, &jpeg::CODEC, &jpeg2000::CODEC, &jpegls::CODEC, &jpegxl::CODEC, &rle::CODEC];

/// How all transfer syntaxes of the standard begin.
const STANDARD: &str = "1.2.840.10008.1.2.";

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
    pub walk: fn(&CodedFrame<'_>) -> Result<Walked, PixelError>,
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
pub struct Walked {
    /// Segments that are blanked.
    pub blanked: u32,
    /// What is blanked, ascending.
    pub free: Vec<Range<usize>>,
    /// Bits of a coded sample, where its unused bits are still to be judged.
    pub precision: Option<u32>,
}

impl Codec {
    /// The codec of a transfer syntax.
    pub fn of(uid: &str) -> Option<&'static Self> {
        let own = uid.strip_prefix(STANDARD)?;
        CODECS.into_iter().find(|codec| codec.syntaxes.contains(&own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_codecs_claim_a_transfer_syntax() {
        let all: Vec<_> = CODECS.iter().flat_map(|codec| codec.syntaxes).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn each_transfer_syntax_of_a_codec_is_one_of_encapsulated_pixels() {
        for own in CODECS.iter().flat_map(|codec| codec.syntaxes) {
            let uid = format!("{STANDARD}{own}");
            let known = veilig_dicom::TransferSyntax::from_uid(&uid);
            assert!(known.is_some_and(|syntax| syntax.encapsulated), "{uid}");
        }
    }

    #[test]
    fn video_is_no_codec_s() {
        assert!(Codec::of("1.2.840.10008.1.2.4.102").is_none());
        assert!(Codec::of("1.2.840.10008.1.2.1").is_none());
    }
}
