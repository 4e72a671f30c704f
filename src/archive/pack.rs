//! One image, packed by a worker into a zip of its own.

use super::Compression;
use crate::deid::Secret;
use std::io::{self, Write};
use zip::{AesMode, CompressionMethod, DateTime, ZipWriter, write::FileOptions};

/// Deflate levels, measured with zlib-rs on smooth noisy 16-bit slices (`levels_are_measured` in `tests.rs`):
/// level 1 packs to 1/2.06 at 129 MB/s, 2 to 1/2.76 at 86, 6 to 1/2.84 at 74, 9 to less at 25; `zip -1` packs
/// them to 1/2.70 at 61 MB/s. So level 2 is at once smaller and faster than `zip -1`.
const FAST: i64 = 2;
const SMALL: i64 = 6;

/// Packs one file into a zip with one entry, streaming. `fill` writes the file. With a password the entry is
/// encrypted: AES-256, WinZip's AE-2, which holds no checksum of the content; its name stays readable.
///
/// # Errors
/// What `fill` or `sink` said.
pub fn pack_entry<W: Write, E: From<io::Error>>(
    sink: W,
    name: &str,
    compression: Compression,
    password: Option<&Secret>,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<W, E> {
    let mut zip = ZipWriter::new_stream(sink);
    zip.start_file(name, options(compression, password)).map_err(io::Error::from)?;
    fill(&mut zip)?;
    Ok(zip.finish().map_err(io::Error::from)?.into_inner())
}

/// What WinZip's extra field calls AES-256.
pub(super) const AES_STRENGTH: u8 = 3;

/// How the entry of a one-entry zip is written.
///
/// Its size is not known yet: `large_file` lets it grow beyond 4 GiB. Only [`super::Archive`] reads this zip, and takes
/// nothing of its headers as they are.
pub(super) fn options(compression: Compression, password: Option<&Secret>) -> FileOptions<'_, 'static, ()> {
    let (method, level) = match compression {
        Compression::Store => (CompressionMethod::Stored, None),
        Compression::Fast => (CompressionMethod::Deflated, Some(FAST)),
        Compression::Small => (CompressionMethod::Deflated, Some(SMALL)),
    };
    let options = FileOptions::default()
        .compression_method(method)
        .compression_level(level)
        .last_modified_time(DateTime::DEFAULT)
        .large_file(true);
    match password {
        Some(password) => options.with_aes_encryption(AesMode::Aes256, password.expose()),
        None => options,
    }
}
