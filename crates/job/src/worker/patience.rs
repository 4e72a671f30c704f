//! What a request may cost: how long its answer may take, and how much memory. A worker that needs longer is ended, one
//! that would need too much beside others waits for them.

use crate::Request;
use veilig_dicom::LARGE_FRAME;

/// Bytes for which there is another second: a slow drive gives more, and so does the slowest codec.
const BYTES_OF_SECOND: u64 = 256 << 10;

impl Request {
    /// Seconds in which it must be answered, where its files have so many bytes.
    #[must_use]
    pub fn patience(&self, bytes: u64) -> u64 {
        match self.parts() {
            Some(parts) => parts.iter().map(|one| one.patience(bytes)).sum(),
            None => self.least().saturating_add(bytes / BYTES_OF_SECOND),
        }
    }

    /// Small ones like it may come in one message (see [`together`](crate::together)).
    #[must_use]
    pub fn goes_together(&self) -> bool {
        match self.parts() {
            Some(parts) => parts.iter().all(Self::goes_together),
            None => self.joins() && !self.is_large(),
        }
    }

    /// Bytes of memory of the frame that it decodes.
    pub(super) fn frame_memory(&self) -> u64 {
        match self.parts() {
            Some(parts) => parts.iter().map(Self::frame_memory).max().unwrap_or_default(),
            None => self.frame_of().map_or(0, |expected| expected.frame_memory),
        }
    }

    /// Its frame takes so much memory that no other large one may be under way.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.frame_memory() > LARGE_FRAME
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request;
    use veilig_study::Fingerprint;

    fn picture(frame_memory: u64) -> Request {
        let expected = Fingerprint { frame_memory, ..Fingerprint::default() };
        request::Picture { frame: 0, window: None, expected }.into()
    }

    #[test]
    fn a_file_has_half_a_minute_and_four_seconds_for_each_megabyte() {
        assert_eq!(picture(0).patience(1000), 30);
        assert_eq!(picture(0).patience(100 << 20), 430);
        assert_eq!(Request::Add(request::Add).patience(0), 600);
    }

    #[test]
    fn frames_of_ct_and_mr_are_not_large_and_those_of_radiographs_are() {
        assert!(!picture(2048 * 2048 * 12).is_large());
        assert!(picture(4300 * 4300 * 12).is_large());
        assert!(!Request::from(request::Scan { packed: false }).is_large());
    }

    #[test]
    fn two_things_with_one_file_have_the_time_of_both_and_are_large_if_one_of_them_is() {
        let both = |a, b| Request::from(request::Both { requests: Box::new([picture(a), picture(b)]) });
        assert_eq!(both(0, 0).patience(1000), 60);
        assert!(!both(0, 0).is_large());
        assert!(both(0, 4300 * 4300 * 12).is_large());
    }
}
