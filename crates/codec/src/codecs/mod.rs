//! The codecs of encapsulated pixel data (PS3.5 A.4): one folder or file each, with its description as data.

mod codec;
mod comments;
mod deflated;
mod jpeg;
mod jpeg2000;
mod jpegls;
mod jpegxl;
pub mod rle;

pub use codec::{Codec, CodedFrame, CodestreamWalk};

/// All codecs. What no codec names is not understood: video, JPIP, private syntaxes.
const CODECS: [&Codec; 6] =
    [&deflated::CODEC, &jpeg::CODEC, &jpeg2000::CODEC, &jpegls::CODEC, &jpegxl::CODEC, &rle::CODEC];

/// How all transfer syntaxes of the standard begin.
const STANDARD: &str = "1.2.840.10008.1.2.";

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
