//! A file inside a zip.

use super::{Fault, ZipEntry, gzip, inflater::Inflater};
use crc32fast::Hasher;
use flate2::{FlushDecompress, Status};
use std::io::{self, Read, Seek, SeekFrom};
use veilig_dicom::Source;

/// The first bytes of a file in a zip are kept: whoever reads a head reads it more than once. A file that has no more is unpacked
/// once, wherever in it is read.
pub const FRONT: u64 = 80 << 10;
/// Bytes that are read or inflated at once.
const PIECE: usize = 32 << 10;

/// An entry of a zip as a file of its own. It unpacks while it is read; going back beyond the first bytes of a deflated
/// entry unpacks it anew.
///
/// It never gives more bytes than the zip's directory claims. Whoever reads to the end in one go gets an error that
/// holds a [`Fault`] if length or checksum differ from the claim.
pub struct EntrySource<S> {
    zip: S,
    entry: ZipEntry,
    /// Where the packed bytes begin, once the local header was read.
    data: Option<u64>,
    /// Where the reader stands.
    position: u64,
    /// The entry's first bytes, as far as they were unpacked.
    front: Vec<u8>,
    unpacked: Unpacked,
}

/// The unpacking, from the beginning to where it stands.
struct Unpacked {
    /// Bytes that came out.
    out: u64,
    /// Packed bytes that were read from the zip.
    taken: u64,
    /// Packed bytes that were read and not used yet: those of `piece` from `used` on.
    piece: Vec<u8>,
    used: usize,
    inflater: Inflater,
    /// The deflate stream is at its end.
    ended: bool,
    hash: Hasher,
}

impl Unpacked {
    fn new() -> Self {
        Self {
            out: 0,
            taken: 0,
            piece: Vec::new(),
            used: 0,
            inflater: Inflater::default(),
            ended: false,
            hash: Hasher::new(),
        }
    }
}

impl<S: Source> EntrySource<S> {
    /// An entry of `zip`, which is not looked at before something is read.
    #[must_use]
    pub fn new(zip: S, entry: ZipEntry) -> Self {
        Self { zip, entry, data: None, position: 0, front: Vec::new(), unpacked: Unpacked::new() }
    }

    /// Where the packed bytes begin: the directory does not tell.
    fn data(&mut self) -> io::Result<u64> {
        if let Some(data) = self.data {
            return Ok(data);
        }
        let Self { zip, entry, .. } = self;
        let length = zip.seek(SeekFrom::End(0))?;
        zip.seek(SeekFrom::Start(entry.start))?;
        let mut header = [0; 30];
        zip.read_exact(&mut header).map_err(damaged)?;
        if gzip::is_gzip(&header) {
            let data = gzip::data(zip, entry.start).map_err(damaged)?;
            self.data = Some(data);
            return Ok(data);
        }
        let [b'P', b'K', 3, 4, _, _, flags, _, method, 0, .., n0, n1, e0, e1] = header else {
            return Err(Fault::Damaged.into());
        };
        if flags & 1 != 0 {
            return Err(Fault::Encrypted.into());
        }
        let names = u64::from(u16::from_le_bytes([n0, n1])) + u64::from(u16::from_le_bytes([e0, e1]));
        let data = entry.start.saturating_add(30 + names);
        let end = data.saturating_add(entry.packed);
        let fits = end <= length && end <= entry.start.saturating_add(entry.reach);
        if !fits || method != if entry.deflated { 8 } else { 0 } {
            return Err(Fault::Damaged.into());
        }
        self.data = Some(data);
        Ok(data)
    }

    /// Unpacks some more; 0 at the end, which is checked.
    fn unpack(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.entry.bytes.saturating_sub(self.unpacked.out);
        let room = into.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let into = into.get_mut(..room).unwrap_or_default();
        let count = match (into.is_empty(), self.entry.deflated) {
            (true, _) => 0,
            (false, true) => self.inflate(into)?,
            (false, false) => self.copy(into)?,
        };
        let state = &mut self.unpacked;
        let new = into.get(..count).unwrap_or_default();
        state.hash.update(new);
        if let (true, Ok(out)) = ((self.front.len() as u64) < FRONT, usize::try_from(state.out))
            && out == self.front.len()
        {
            self.front.extend_from_slice(new);
        }
        state.out += count as u64;
        if state.out == self.entry.bytes {
            self.end()?;
        } else if count == 0 && room > 0 {
            // It ended before its time.
            return Err(Fault::Damaged.into());
        }
        Ok(count)
    }

    fn copy(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let at = self.data()?.saturating_add(self.unpacked.out);
        self.zip.seek(SeekFrom::Start(at))?;
        self.zip.read(into)
    }

    fn inflate(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            self.fill()?;
            let state = &mut self.unpacked;
            let packed = state.piece.get(state.used..).unwrap_or_default();
            let inflater = state.inflater.get();
            let (before_in, before_out) = (inflater.total_in(), inflater.total_out());
            let status = inflater.decompress(packed, into, FlushDecompress::None);
            let status = status.map_err(|_| io::Error::from(Fault::Damaged))?;
            let used = usize::try_from(inflater.total_in() - before_in).unwrap_or(usize::MAX);
            let made = usize::try_from(inflater.total_out() - before_out).unwrap_or(usize::MAX);
            let stuck = used == 0 && made == 0;
            state.used = state.used.saturating_add(used);
            state.ended |= status == Status::StreamEnd;
            if made > 0 || status == Status::StreamEnd || stuck {
                return Ok(made);
            }
        }
    }

    /// Reads packed bytes, if all that were read are used.
    fn fill(&mut self) -> io::Result<()> {
        let data = self.data()?;
        let state = &mut self.unpacked;
        if state.used < state.piece.len() {
            return Ok(());
        }
        let left = self.entry.packed.saturating_sub(state.taken);
        let count = usize::try_from(left).unwrap_or(usize::MAX).min(PIECE);
        state.piece.resize(count, 0);
        state.used = 0;
        self.zip.seek(SeekFrom::Start(data.saturating_add(state.taken)))?;
        self.zip.read_exact(&mut state.piece).map_err(damaged)?;
        state.taken += count as u64;
        Ok(())
    }

    /// All claimed bytes are out: nothing may follow, and the checksum must be right.
    fn end(&mut self) -> io::Result<()> {
        if self.entry.deflated {
            let mut more = [0; 1];
            if self.inflate(&mut more)? > 0 {
                return Err(Fault::Damaged.into());
            }
            let state = &self.unpacked;
            let unused = state.piece.len().saturating_sub(state.used) as u64;
            // The last block must have been the last, and all packed bytes must belong to it.
            if !state.ended || state.taken.saturating_sub(unused) != self.entry.packed {
                return Err(Fault::Damaged.into());
            }
        }
        if self.unpacked.hash.clone().finalize() != self.entry.crc32 {
            return Err(Fault::Damaged.into());
        }
        Ok(())
    }

    /// Brings the unpacking to where the reader stands.
    fn reach(&mut self) -> io::Result<()> {
        if self.unpacked.out > self.position {
            self.unpacked = Unpacked::new();
        }
        if self.unpacked.out == self.position {
            return Ok(());
        }
        let mut piece = vec![0; PIECE];
        while self.unpacked.out < self.position {
            let left = usize::try_from(self.position - self.unpacked.out).unwrap_or(usize::MAX);
            let slot = piece.get_mut(..left.min(PIECE)).unwrap_or_default();
            if self.unpack(slot)? == 0 {
                break;
            }
        }
        Ok(())
    }
}

impl<S: Source> Read for EntrySource<S> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        self.data()?;
        let from = usize::try_from(self.position).unwrap_or(usize::MAX);
        let held = self.front.get(from..).unwrap_or_default();
        let count = if held.is_empty() {
            if !self.entry.deflated && self.position != self.unpacked.out {
                return self.read_anywhere(into);
            }
            self.reach()?;
            self.unpack(into)?
        } else {
            let count = held.len().min(into.len());
            if let (Some(slot), Some(bytes)) = (into.get_mut(..count), held.get(..count)) {
                slot.copy_from_slice(bytes);
            }
            count
        };
        self.position += count as u64;
        Ok(count)
    }
}

impl<S: Source> EntrySource<S> {
    /// A stored entry is read at any place, without its checksum.
    fn read_anywhere(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.entry.bytes.saturating_sub(self.position);
        let room = into.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let at = self.data()?.saturating_add(self.position);
        self.zip.seek(SeekFrom::Start(at))?;
        let count = self.zip.read(into.get_mut(..room).unwrap_or_default())?;
        self.position += count as u64;
        Ok(count)
    }
}

impl<S: Source> Seek for EntrySource<S> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(offset) => self.entry.bytes.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = place.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        // From here on all of it may be read in one go, and that is when the checksum counts.
        if self.position == 0 && self.unpacked.out > self.front.len() as u64 {
            self.front.clear();
            self.unpacked = Unpacked::new();
        }
        Ok(self.position)
    }
}

/// What is stored of it is its local header and its packed bytes, as far as they may reach.
impl<S: Source> Source for EntrySource<S> {
    fn modified(&self) -> Option<i64> {
        self.zip.modified()
    }

    fn stored_length(&mut self) -> io::Result<u64> {
        let length = self.zip.seek(SeekFrom::End(0))?;
        Ok(length.saturating_sub(self.entry.start).min(self.entry.reach))
    }

    fn read_stored(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.zip.seek(SeekFrom::Start(self.entry.start.saturating_add(at)))?;
        self.zip.read_exact(into)
    }

    fn verify(&mut self) -> io::Result<()> {
        self.rewind()?;
        io::copy(self, &mut io::sink()).map(drop)
    }
}

/// A zip that ends inside an entry.
fn damaged(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::UnexpectedEof { Fault::Damaged.into() } else { error }
}
