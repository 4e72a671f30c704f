//! One image, packed by a worker into a zip of its own.

use super::Compression;
use std::io::{self, Write};
use veilig_deflate::Encoder;
use veilig_deid::Secret;
use zip::{AesMode, CompressionMethod, DateTime, ZipWriter, write::FileOptions};

/// What zlib's levels cost is measured (D-220): from 6 on they hardly pack smaller.
const SMALL: i64 = 6;

/// Packs one file into a zip with one entry, streaming. `fill` writes the file. With a password the entry is
/// encrypted: AES-256, WinZip's AE-2, which holds no checksum of the content; its name stays readable.
///
/// Only [`super::Archive`] reads this zip, and makes its headers anew: an entry that our own compressor has packed is a
/// stored one here, and the zip's comment tells its content.
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
    if compression == Compression::Fast {
        let mut deflated = Deflated::new(&mut zip);
        fill(&mut deflated)?;
        let mut content = deflated.finish()?;
        if password.is_some() {
            // AE-2 tells no checksum, and neither does what leads to it.
            content.crc32 = 0;
        }
        zip.set_raw_comment(Box::new(content.comment())).map_err(io::Error::from)?;
    } else {
        fill(&mut zip)?;
    }
    Ok(zip.finish().map_err(io::Error::from)?.into_inner())
}

/// What an entry was before our own compressor packed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SourceBytes {
    /// 0 if the entry is encrypted.
    pub(super) crc32: u32,
    pub(super) bytes: u64,
}

impl SourceBytes {
    /// The comment of a one-entry zip that tells this.
    fn comment(self) -> [u8; 12] {
        let (mut comment, (crc32, bytes)) = ([0; 12], (self.crc32.to_le_bytes(), self.bytes.to_le_bytes()));
        for (slot, byte) in comment.iter_mut().zip(crc32.into_iter().chain(bytes)) {
            *slot = byte;
        }
        comment
    }

    /// What a comment tells; `None` if it is none of these.
    pub(super) fn from_comment(comment: &[u8]) -> Option<Self> {
        let (crc32, bytes) = comment.split_first_chunk()?;
        Some(Self { crc32: u32::from_le_bytes(*crc32), bytes: u64::from_le_bytes(bytes.try_into().ok()?) })
    }
}

/// Packs what is written to it with our own compressor, and keeps count.
struct Deflated<W: Write> {
    encoder: Encoder<W>,
    crc32: crc32fast::Hasher,
    bytes: u64,
}

impl<W: Write> Deflated<W> {
    fn new(sink: W) -> Self {
        Self { encoder: Encoder::new(sink), crc32: crc32fast::Hasher::new(), bytes: 0 }
    }

    fn finish(self) -> io::Result<SourceBytes> {
        self.encoder.finish()?;
        Ok(SourceBytes { crc32: self.crc32.finalize(), bytes: self.bytes })
    }
}

impl<W: Write> Write for Deflated<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.encoder.write_all(bytes)?;
        self.crc32.update(bytes);
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.encoder.flush()
    }
}

/// What WinZip's extra field calls AES-256.
pub(super) const AES_STRENGTH: u8 = 3;

/// How the entry of a one-entry zip is written. Its size is not known yet: `large_file` lets it grow beyond 4 GiB.
fn options(compression: Compression, password: Option<&Secret>) -> FileOptions<'_, 'static, ()> {
    let (method, level) = match compression {
        // What is packed already is stored.
        Compression::Store | Compression::Fast => (CompressionMethod::Stored, None),
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
