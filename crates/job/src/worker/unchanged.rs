//! What is done with a file is done with the file that was loaded: whoever opens one again compares first, and again
//! at the end.

use crate::Reply;
use veilig_dicom::{Head, Source, read_head};
use veilig_reason::{Reason, Refusal};
use veilig_study::{Fingerprint, Stored};

impl Reply {
    /// The file that was asked about is no longer the one that was loaded.
    #[must_use]
    pub fn tells_change(&self) -> bool {
        let refusal = match self {
            Self::Picture(Err(refusal))
            | Self::Values(Err(refusal))
            | Self::Thumbnail(Err(refusal))
            | Self::Reduced(Err(refusal))
            | Self::Text(Err(refusal))
            | Self::Explained(Err(refusal))
            | Self::LeftOut(refusal) => refusal,
            Self::Both(both) => return both.iter().any(Self::tells_change),
            _ => return false,
        };
        refusal.reason == Reason::Changed
    }
}

/// Does some work with a file and its head, if the file is the one that was loaded and stays it meanwhile. Nothing of
/// the work's result may be used otherwise.
///
/// Both ways a file that can't be read has changed: it could be read when it was loaded.
///
/// # Errors
/// That of the work; [`Reason::Changed`] goes before it, since a file that changes makes all sorts of them.
pub fn unchanged<T>(
    source: &mut dyn Source,
    expected: &Fingerprint,
    work: impl FnOnce(&mut dyn Source, &Head) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let head = read_head(source).map_err(|_| Refusal::from(Reason::Changed))?;
    if !Fingerprint::of(source, &head).is_ok_and(|now| now == *expected) {
        return Err(Refusal::from(Reason::Changed));
    }
    let done = work(source, &head);
    let is_still = Stored::of(source, &head).is_ok_and(|now| now == expected.stored);
    // In a zip a byte that nobody looked at may be why it failed.
    if is_still && (done.is_ok() || source.verify().is_ok()) {
        done
    } else {
        Err(Refusal::from(Reason::Changed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::io::{self, Cursor, Read, Seek, SeekFrom};
    use veilig_dicom::{DataSet, Element, Tag, TransferSyntax, VR, file_meta, write_dataset};

    /// A file whose time and checksum others set.
    struct Told<'a> {
        file: Cursor<Vec<u8>>,
        time: &'a Cell<i64>,
        is_whole: bool,
    }

    impl Read for Told<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.file.read(into)
        }
    }

    impl Seek for Told<'_> {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.file.seek(to)
        }
    }

    impl Source for Told<'_> {
        fn modified(&self) -> Option<i64> {
            Some(self.time.get())
        }

        fn verify(&mut self) -> io::Result<()> {
            if self.is_whole { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
        }
    }

    /// What is said of a file of the time 7 that has this time before, and this one after the work.
    fn said(
        (before, after): (i64, i64),
        is_whole: bool,
        done: Result<u8, Reason>,
    ) -> Result<u8, &'static str> {
        let instance = "1.2.3.4";
        let set: DataSet = [Element::new(Tag(0x0008, 0x0018), VR::UI, instance)].into_iter().collect();
        let syntax = TransferSyntax::explicit();
        let head = file_meta("1.2.840.10008.5.1.4.1.1.2", instance, &syntax);
        let file = Cursor::new([head, write_dataset(&set, &syntax)].concat());
        let time = Cell::new(7);
        let mut source = Told { file, time: &time, is_whole };
        let head = read_head(&mut source).expect("reads");
        let expected = Fingerprint::of(&mut source, &head).expect("reads");
        time.set(before);
        let work = |_: &mut dyn Source, _: &Head| {
            time.set(after);
            done.map_err(Refusal::from)
        };
        unchanged(&mut source, &expected, work).map_err(|refusal| refusal.code())
    }

    #[test]
    fn what_was_done_counts_if_the_file_is_the_same_before_and_after() {
        assert_eq!(said((7, 7), true, Ok(3)), Ok(3));
        assert_eq!(said((8, 7), true, Ok(3)), Err("changed-since-loaded"), "it was another before");
        assert_eq!(
            said((7, 8), true, Ok(3)),
            Err("changed-since-loaded"),
            "it changed meanwhile, though all went well"
        );
        assert_eq!(said((7, 8), true, Err(Reason::CheckPixels)), Err("changed-since-loaded"));
    }

    #[test]
    fn an_error_is_the_work_s_own_where_the_file_is_whole_and_a_change_where_it_is_not() {
        assert_eq!(said((7, 7), true, Err(Reason::CheckPixels)), Err("check-pixels"));
        assert_eq!(said((7, 7), false, Err(Reason::CheckPixels)), Err("changed-since-loaded"));
    }
}
