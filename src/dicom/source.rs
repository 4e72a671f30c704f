//! Where a file's bytes come from.

use std::io::{Read, Seek};

/// A file that can be read from any place: a `std::fs::File`, a `Blob` in a worker, a byte slice in tests.
///
/// `seek(SeekFrom::End(0))` gives its length.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}
