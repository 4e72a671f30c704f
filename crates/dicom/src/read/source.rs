//! Where a file's bytes come from.

use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read, Seek, SeekFrom};

/// A file that can be read from any place: a `std::fs::File`, a `Blob` in a worker, a byte slice in tests.
///
/// `seek(SeekFrom::End(0))` gives its length. Reading may unpack on the way; what is called stored are the bytes as they
/// lie on the disk, which tell without unpacking whether they are still those that were loaded.
pub trait Source: Read + Seek {
    /// When the file was last changed, in nanoseconds since 1970; `None` where nobody tells.
    fn modified(&self) -> Option<i64> {
        None
    }

    /// Bytes that are stored of it.
    ///
    /// # Errors
    /// If the file can't be read any more.
    fn stored_length(&mut self) -> io::Result<u64> {
        self.seek(SeekFrom::End(0))
    }

    /// Fills `into` with the stored bytes from `at` on. Where reading stands afterwards is not told.
    ///
    /// # Errors
    /// If there are fewer, or the file can't be read any more.
    fn read_stored(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(at))?;
        self.read_exact(into)
    }

    /// Compares all of it with the checksum that it was listed with, where there is one: in a zip.
    ///
    /// # Errors
    /// If they differ, or the file can't be read any more.
    fn verify(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<T: AsRef<[u8]>> Source for Cursor<T> {}

impl Source for File {
    fn modified(&self) -> Option<i64> {
        self.metadata().ok().as_ref().and_then(changed)
    }
}

/// The time of the last change of a file. On Unix it is that which the system alone sets: whoever copies a file over
/// another may set the time of modification as it was, as many programs do.
#[cfg(unix)]
fn changed(file: &Metadata) -> Option<i64> {
    use std::os::unix::fs::MetadataExt;
    file.ctime().checked_mul(1_000_000_000)?.checked_add(file.ctime_nsec())
}

/// The time of the last change of a file.
#[cfg(not(unix))]
fn changed(file: &Metadata) -> Option<i64> {
    let time = file.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(time.as_nanos()).ok()
}

/// Whoever holds a source is one.
macro_rules! holder {
    ($holder:ty) => {
        impl<S: Source + ?Sized> Source for $holder {
            fn modified(&self) -> Option<i64> {
                (**self).modified()
            }

            fn stored_length(&mut self) -> io::Result<u64> {
                (**self).stored_length()
            }

            fn read_stored(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
                (**self).read_stored(at, into)
            }

            fn verify(&mut self) -> io::Result<()> {
                (**self).verify()
            }
        }
    };
}

holder!(&mut S);
holder!(Box<S>);
