//! Zips that come in: what lies in them, and reading an entry as if it were a file.
//!
//! A zip is read where it is. [`list`] reads its central directory only; [`EntrySource`] is a file inside it and
//! inflates while it is read, a few kilobytes at a time, so that slices of a study are never held unpacked; [`Limits`] says what is
//! unpacked as a whole: zips in zips, and images of many frames. An entry
//! must have the length and the checksum that the directory claims, or reading it ends with a [`Fault`]: what a
//! directory says is believed only as a bound.
//!
//! ```
//! use std::io::Cursor;
//!
//! let mut file = Cursor::new(b"PK\x05\x06 the end of an empty zip, as its first bytes say".to_vec());
//! assert!(veilig_intake::is_zip(&mut file)?);
//! let listing = veilig_intake::list(&mut file);
//! assert!(listing.entries.is_empty());
//! # Ok::<(), std::io::Error>(())
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod container;
mod end;
mod entry;
mod fault;
mod gaps;
mod gzip;
mod inflater;
mod limits;
mod list;
mod listing;
mod name;

pub use container::{Foreign, foreign};
use end::End;
pub use entry::{EntrySource, FRONT};
pub use fault::Fault;
pub use limits::{DEEPEST, Limits};
pub use list::list;
pub use listing::{RefusedEntry, ZipEntry, ZipListing};

use std::io::{self, Read, SeekFrom};
use veilig_dicom::Source;

/// Whether a file is a zip, or packed by itself with gzip, by its first bytes: names and endings say nothing. A DICOM file may begin with anything,
/// so its own mark goes first.
///
/// # Errors
/// If the file can't be read.
pub fn is_zip(source: &mut dyn Source) -> io::Result<bool> {
    source.seek(SeekFrom::Start(0))?;
    let mut first = Vec::with_capacity(132);
    source.take(132).read_to_end(&mut first)?;
    source.seek(SeekFrom::Start(0))?;
    let is_zip = first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06");
    // The first of several parts, or a zip in one part that was meant to have several.
    let is_split = first.starts_with(b"PK\x07\x08PK\x03\x04") || first.starts_with(b"PK00PK\x03\x04");
    Ok((is_zip || is_split || gzip::is_gzip(&first)) && first.get(128..132) != Some(b"DICM"))
}

/// Whether a file that does not begin as a zip ends as one: behind a program that unpacks it, or the last of several
/// parts.
///
/// # Errors
/// If the file can't be read.
pub fn ends_as_zip(source: &mut dyn Source) -> io::Result<bool> {
    Ok(matches!(End::of(source)?, End::Here { is_last: true, .. }))
}

/// Reads all of an entry of a zip once, throws it away and compares it with its checksum. Other files have none.
///
/// # Errors
/// What is wrong with it; `None` if the file itself can't be read.
pub fn verify(source: &mut dyn Source) -> Result<(), Option<Fault>> {
    source.verify().map_err(|error| Fault::of(&error))
}

#[cfg(test)]
mod tests;
