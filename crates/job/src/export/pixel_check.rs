//! Whether the pixels that were written are those of the source.

use crate::Reason;
use crate::Refusal;
use veilig_codec::{Copied, PixelPiece};
use veilig_dicom::PixelPlace;
use veilig_redaction::Redacted;

/// What was seen of the pixel data on its way. It counts for itself, so that what it did not see can't be right.
#[derive(Debug, Default)]
pub struct PixelCheck {
    seen: u64,
    is_wrong: bool,
    has_identifier: bool,
}

impl PixelCheck {
    /// Looks at a piece; `finds` tells whether bytes that go out hold what identifies the patient.
    pub fn piece(&mut self, piece: &PixelPiece<'_>, finds: impl FnOnce(&[u8]) -> bool) {
        self.seen = self.seen.saturating_add(piece.after.len() as u64);
        self.is_wrong |= !piece.verify();
        self.has_identifier |= finds(piece.after);
    }

    /// Takes the word of the redaction's own check, which compared all samples outside the rectangles.
    pub fn redacted(&mut self, redacted: &Redacted) {
        self.seen = redacted.copied.bytes;
        self.is_wrong |= !redacted.verified;
    }

    /// What becomes of the image.
    ///
    /// # Errors
    /// `check-pixels` where a byte differs that may not, or where more or less was written than was announced or seen;
    /// `check-identifier` where something that identifies would go out inside a codestream.
    pub fn verdict(&self, place: &PixelPlace, copied: &Copied) -> Result<(), Refusal> {
        let is_whole = self.seen == copied.bytes && place.length.is_none_or(|length| length == copied.bytes);
        if self.is_wrong || !is_whole {
            return Err(Refusal::from(Reason::CheckPixels));
        }
        if self.has_identifier {
            return Err(Refusal { place: place.tag.to_string(), ..Refusal::from(Reason::CheckIdentifier) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{Tag, VR};

    fn place(length: Option<u64>) -> PixelPlace {
        PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length }
    }

    fn piece<'a>(before: &'a [u8], after: &'a [u8]) -> PixelPiece<'a> {
        PixelPiece { before, after, free: &[], overlay: None }
    }

    /// What is said of four bytes that became `after`, when `bytes` are counted by who wrote them.
    fn said(after: &[u8], finds: bool, length: Option<u64>, bytes: u64) -> Result<(), &'static str> {
        let mut check = PixelCheck::default();
        check.piece(&piece(&[1, 2, 3, 4], after), |_| finds);
        let copied = Copied { bytes, ..Copied::default() };
        check.verdict(&place(length), &copied).map_err(|reason| reason.code())
    }

    #[test]
    fn pixels_that_are_the_source_s_pass() {
        assert_eq!(said(&[1, 2, 3, 4], false, Some(4), 4), Ok(()));
        assert_eq!(said(&[1, 2, 3, 4], false, None, 4), Ok(()), "encapsulated: the length is not announced");
    }

    #[test]
    fn a_changed_byte_stops_the_image_whatever_comes_after_it() {
        assert_eq!(said(&[1, 2, 3, 5], false, Some(4), 4), Err("check-pixels"));
        let mut check = PixelCheck::default();
        check.piece(&piece(&[1], &[2]), |_| false);
        check.piece(&piece(&[1], &[1]), |_| false);
        assert!(check.verdict(&place(Some(2)), &Copied { bytes: 2, ..Copied::default() }).is_err());
    }

    #[test]
    fn more_or_less_than_was_announced_or_seen_stops_the_image() {
        for (length, bytes) in [(Some(5), 4), (Some(3), 4), (Some(5), 5), (None, 5), (None, 3)] {
            assert_eq!(said(&[1, 2, 3, 4], false, length, bytes), Err("check-pixels"));
        }
    }

    #[test]
    fn an_identifier_in_any_piece_stops_the_image_and_its_place_is_told() {
        assert_eq!(said(&[1, 2, 3, 4], true, Some(4), 4), Err("check-identifier"));
        let mut check = PixelCheck::default();
        check.piece(&piece(&[1], &[1]), |_| true);
        check.piece(&piece(&[1], &[1]), |_| false);
        let reason = check.verdict(&place(None), &Copied { bytes: 2, ..Copied::default() }).unwrap_err();
        assert_eq!((reason.code(), reason.place.as_str()), ("check-identifier", "(7FE0,0010)"));
    }

    #[test]
    fn a_redaction_that_was_not_verified_stops_the_image() {
        for (verified, ok) in [(true, true), (false, false)] {
            let copied = Copied { bytes: 4, ..Copied::default() };
            let mut check = PixelCheck::default();
            check.redacted(&Redacted { copied: copied.clone(), frames: 1, verified });
            assert_eq!(check.verdict(&place(Some(4)), &copied).is_ok(), ok);
        }
    }
}
