//! The archive that the user saves, merged from the workers' one-entry zips.

use super::format::{self, EntryHeaders, Method};
use super::pack::{self, SourceBytes};
use super::{Compression, DirectoryEntry, Manifest, ManifestFile, directory::dicomdir, sink::Hashing};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{self, Cursor, Read, Seek, Write};
use veilig_deid::Secret;
use zip::{CompressionMethod, ZipArchive, read::ZipFile};

/// Bytes of an entry that are written before its sink is shown.
const PIECE: u64 = 1 << 20;

/// The zip that the user saves; it writes to its sink as it goes and never seeks.
///
/// It keeps the headers of its entries for the central directory, nothing of their content.
pub struct Archive<W: Write> {
    sink: Hashing<W>,
    /// Bytes written so far.
    offset: u64,
    directory: Vec<u8>,
    entries: u64,
    password: Option<Secret>,
}

impl<W: Write> Archive<W> {
    /// An empty archive. Its manifest will be encrypted with the password; its entries already are.
    #[must_use]
    pub fn new(sink: W, password: Option<Secret>) -> Self {
        Self { sink: Hashing::new(sink), offset: 0, directory: Vec::new(), entries: 0, password }
    }

    /// Adds the entry of a one-entry zip made by [`super::pack_entry`], without unpacking it. Its headers are made
    /// anew: now its sizes are known.
    ///
    /// # Errors
    /// If the zip can't be read or the sink fails.
    pub fn add<R: Read + Seek>(&mut self, entry: R) -> io::Result<()> {
        self.add_in_pieces(entry, |_| Ok(()))
    }

    /// The same; the sink is shown after each mebibyte, so that one that gathers what is written never holds an entry
    /// whole: one may have gigabytes.
    ///
    /// # Errors
    /// Those of [`Archive::add`] and of `after`.
    pub fn add_in_pieces<R: Read + Seek>(
        &mut self,
        entry: R,
        mut after: impl FnMut(&mut W) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut packed = ZipArchive::new(entry)?;
        if packed.len() != 1 {
            return Err(invalid("not a zip of one entry"));
        }
        let told = match packed.comment() {
            [] => None,
            comment => {
                Some(SourceBytes::from_comment(comment).ok_or_else(|| invalid("a comment of others"))?)
            }
        };
        let mut content = packed.by_index_raw(0)?;
        let entry = entry_of(&content, told)?;
        let (local, central) = (entry.local_header()?, entry.central_header(self.offset)?);
        self.sink.write_all(&local)?;
        let mut copied = 0;
        loop {
            let piece = io::copy(&mut content.by_ref().take(PIECE), &mut self.sink)?;
            if piece == 0 {
                break;
            }
            copied += piece;
            after(self.sink.inner_mut())?;
        }
        if copied != entry.packed {
            return Err(invalid("an entry that is shorter than its header says"));
        }
        self.offset = self.offset.saturating_add(local.len() as u64).saturating_add(entry.packed);
        self.directory.extend(central);
        self.entries += 1;
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
            self.add_bytes(&name, &directory)?;
            let mut sha256 = String::new();
            for byte in Sha256::digest(&directory) {
                let _ = write!(sha256, "{byte:02x}");
            }
            manifest.directory = Some(ManifestFile { name, bytes: directory.len() as u64, sha256 });
        }
        let mut text = serde_json::to_vec_pretty(&manifest)?;
        text.push(b'\n');
        self.add_bytes(&format!("{}/manifest.json", manifest.anonymous_id), &text)?;
        self.sink.write_all(&self.directory)?;
        self.sink.write_all(&format::end(self.entries, self.offset, self.directory.len() as u64))?;
        self.sink.flush()?;
        Ok(self.sink.into_parts())
    }

    /// Adds a file that is made here, packed as the workers pack theirs.
    fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let password = self.password.clone();
        let fill = |sink: &mut dyn Write| sink.write_all(bytes);
        let packed = pack::pack_entry(Vec::new(), name, Compression::Fast, password.as_ref(), fill)?;
        self.add(Cursor::new(packed))
    }
}

/// What the directory of a one-entry zip tells of its entry, and its comment of what was packed before.
fn entry_of<R: Read + ?Sized>(
    packed: &ZipFile<'_, R>,
    told: Option<SourceBytes>,
) -> io::Result<EntryHeaders> {
    let (method, content) = match (packed.compression(), told) {
        (CompressionMethod::Stored, Some(content)) => (Method::Deflated, content),
        (CompressionMethod::Stored, None) => (Method::Stored, content_of(packed)),
        (CompressionMethod::Deflated, None) => (Method::Deflated, content_of(packed)),
        _ => return Err(invalid("an entry that is packed in another way")),
    };
    let aes_strength = packed.encrypted().then_some(pack::AES_STRENGTH);
    // AE-2 tells no checksum; AE-1 would let guesses at the content be tried without the password.
    if aes_strength.is_some() && (packed.crc32() != 0 || content.crc32 != 0) {
        return Err(invalid("an encrypted entry that tells its checksum"));
    }
    Ok(EntryHeaders {
        name: packed.name_raw().to_vec(),
        method,
        aes_strength,
        crc32: content.crc32,
        packed: packed.compressed_size(),
        bytes: content.bytes,
    })
}

fn content_of<R: Read + ?Sized>(packed: &ZipFile<'_, R>) -> SourceBytes {
    SourceBytes { crc32: packed.crc32(), bytes: packed.size() }
}

fn invalid(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
