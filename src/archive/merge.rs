//! The archive that the user saves, merged from the workers' one-entry zips.

use super::{Compression, DirectoryEntry, Manifest, ManifestFile, directory::dicomdir, pack, sink::Hashing};
use crate::deid::Secret;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{self, Read, Seek, Write};
use zip::{ZipArchive, ZipWriter, write::StreamWriter};

/// The zip that the user saves; it writes to its sink as it goes and never seeks.
///
/// It keeps the names and sizes of its entries for the central directory, nothing of their content.
pub struct Archive<W: Write> {
    zip: ZipWriter<StreamWriter<Hashing<W>>>,
    password: Option<Secret>,
}

impl<W: Write> Archive<W> {
    /// An empty archive. Its manifest will be encrypted with the password; its entries already are.
    #[must_use]
    pub fn new(sink: W, password: Option<Secret>) -> Self {
        Self { zip: ZipWriter::new_stream(Hashing::new(sink)), password }
    }

    /// Adds the entry of a one-entry zip made by [`super::pack_entry`], without unpacking it.
    ///
    /// # Errors
    /// If the zip can't be read or the sink fails.
    pub fn add<R: Read + Seek>(&mut self, entry: R) -> io::Result<()> {
        let mut packed = ZipArchive::new(entry)?;
        if packed.len() != 1 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "not a zip of one entry"));
        }
        self.zip.raw_copy_file(packed.by_index_raw(0)?)?;
        Ok(())
    }

    /// Writes the DICOMDIR if there are entries for it, the manifest, and the central directory; returns the sink
    /// and the SHA-256 of all bytes written.
    ///
    /// # Errors
    /// If the sink fails, or the entries make no directory.
    pub fn finish(mut self, mut manifest: Manifest, entries: &[DirectoryEntry]) -> io::Result<(W, [u8; 32])> {
        if !entries.is_empty() {
            let directory = dicomdir(&manifest.anonymous_id, entries)?;
            let name = format!("{}/DICOMDIR", manifest.anonymous_id);
            let options = pack::options(Compression::Fast, self.password.as_ref()).large_file(false);
            self.zip.start_file(&name, options)?;
            self.zip.write_all(&directory)?;
            let mut sha256 = String::new();
            for byte in Sha256::digest(&directory) {
                let _ = write!(sha256, "{byte:02x}");
            }
            manifest.directory = Some(ManifestFile { name, bytes: directory.len() as u64, sha256 });
        }
        let name = format!("{}/manifest.json", manifest.anonymous_id);
        // A manifest of 4 GiB is no manifest: it goes without the zip64 field.
        let options = pack::options(Compression::Fast, self.password.as_ref()).large_file(false);
        self.zip.start_file(name, options)?;
        serde_json::to_writer_pretty(&mut self.zip, &manifest)?;
        self.zip.write_all(b"\n")?;
        Ok(self.zip.finish()?.into_inner().into_parts())
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
