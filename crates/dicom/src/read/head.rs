//! Reading a head: as much of the file as it needs, and no pixels.

use super::mend::mend;
use super::parse::{Encoding, ParseStop, Parsed, parse};
use crate::{DataSet, Element, HeadError, PixelPlace, Source, TransferSyntax};
use dicom_core::{Tag, VR};
use dicom_dictionary_std::{tags, uids};
use flate2::read::DeflateDecoder;
use std::io::{self, Read, SeekFrom};

/// What is read at first: heads of CT and MR images are 3 to 30 kB.
const FIRST: usize = 64 << 10;
/// A head beyond this would not fit the memory of a small PC's tab.
const LARGEST: usize = 128 << 20;
/// A deflated head of this size is none that was made to fill memory, whatever it was deflated to.
const SMALL: usize = 16 << 20;
/// Bytes that a deflated byte of a larger one may stand for.
const RATIO: usize = 20;

/// A file's head: everything but the pixels.
#[derive(Clone, Debug)]
pub struct Head {
    /// Group 0002 as the file had it (empty where the file has none); for display and for the check's
    /// search, never written again.
    pub meta: DataSet,
    /// The transfer syntax; where the file meta information is missing, what the bytes themselves show.
    pub syntax: TransferSyntax,
    /// The data set before the pixel data; what it lacks of class and instance is taken from the file meta information
    /// where that agrees, and a number of frames below one is one.
    pub dataset: DataSet,
    /// Where the pixel data lies; `None` where the object has none.
    pub pixels: Option<PixelPlace>,
}

impl From<DataSet> for Head {
    /// A head of this data set alone, in explicit VR little endian: no file meta information, no pixels.
    fn from(dataset: DataSet) -> Self {
        Self { meta: DataSet::new(), syntax: TransferSyntax::explicit(), dataset, pixels: None }
    }
}

impl FromIterator<Element> for Head {
    fn from_iter<I: IntoIterator<Item = Element>>(elements: I) -> Self {
        Self::from(DataSet::from_iter(elements))
    }
}

/// Reads the head of a file, not its pixels.
///
/// # Errors
/// Why the file can't be taken; see [`HeadError`].
///
/// ```
/// use veilig_dicom::{DataSet, Element, Tag, TransferSyntax, VR, file_meta, read_head, write_dataset};
///
/// let dataset: DataSet = [Element::new(Tag(0x0008, 0x0060), VR::CS, "CT")].into_iter().collect();
/// let syntax = TransferSyntax::explicit();
/// let mut file = file_meta("1.2.840.10008.5.1.4.1.1.2", "1.2.3", &syntax);
/// file.extend(write_dataset(&dataset, &syntax));
/// let head = read_head(&mut std::io::Cursor::new(file)).map_err(|error| error.reason())?;
/// assert_eq!(head.dataset.text(Tag(0x0008, 0x0060)), Some("CT"));
/// # Ok::<(), veilig_reason::Reason>(())
/// ```
pub fn read_head(source: &mut dyn Source) -> Result<Head, HeadError> {
    let size = source.seek(SeekFrom::End(0)).map_err(|_| HeadError::Unreadable)?;
    source.rewind().map_err(|_| HeadError::Unreadable)?;
    let mut prefix = Prefix::new(&mut *source, LARGEST);
    prefix.more()?;
    if prefix.bytes.is_empty() {
        return Err(HeadError::Empty);
    }
    let start = start(&prefix.bytes)?;
    let head = if start.syntax.deflated {
        let largest = usize::try_from(size).unwrap_or(LARGEST).saturating_mul(RATIO).clamp(SMALL, LARGEST);
        let inflated = inflate(source, start.dataset).map_err(|_| HeadError::Unreadable)?;
        let mut inflated = Prefix::new(inflated, largest);
        inflated.dataset(0, start)?
    } else {
        let at = start.dataset;
        prefix.dataset(at, start)?
    };
    if let Some(PixelPlace { tag, offset, length: Some(length), .. }) = head.pixels
        && !head.syntax.deflated
        && offset.saturating_add(length) > size
    {
        return Err(HeadError::Truncated(tag));
    }
    Ok(head)
}

/// Reads a file of ours anew that was cut off where its pixel data's value begins; a deflated file's data set
/// is given inflated.
///
/// # Errors
/// What does not parse to the end.
pub fn read_written(bytes: &[u8]) -> Result<Head, HeadError> {
    let start = start(bytes)?;
    let parsed = parse(bytes, start.dataset, start.encoding, None).map_err(ParseStop::at_end)?;
    if parsed.end != bytes.len() {
        return Err(HeadError::Malformed(tags::PIXEL_DATA));
    }
    Ok(Head { meta: start.meta, syntax: start.syntax, dataset: parsed.dataset, pixels: parsed.pixels })
}

/// The pixel data element's bytes: a stream that stands at the value's first byte and goes on to the file's
/// end (inflated for a deflated file).
///
/// # Errors
/// If the file can't be read any more.
pub fn pixel_stream<'a>(source: &'a mut dyn Source, head: &Head) -> io::Result<Box<dyn Read + 'a>> {
    let offset = head.pixels.map_or(0, |place| place.offset);
    if !head.syntax.deflated {
        source.seek(SeekFrom::Start(offset))?;
        return Ok(Box::new(source));
    }
    let at = deflated_at(source)?;
    source.seek(SeekFrom::Start(at))?;
    let mut inflated = DeflateDecoder::new(source);
    io::copy(&mut inflated.by_ref().take(offset), &mut io::sink())?;
    Ok(Box::new(inflated))
}

/// Where in a deflated file its deflated bytes begin.
pub(crate) fn deflated_at(source: &mut dyn Source) -> io::Result<u64> {
    source.rewind()?;
    let mut bytes = Vec::new();
    source.take(FIRST as u64).read_to_end(&mut bytes)?;
    Ok(start(&bytes).map_err(io::Error::other)?.dataset as u64)
}

fn inflate(source: &mut dyn Source, at: usize) -> io::Result<DeflateDecoder<&mut dyn Source>> {
    source.seek(SeekFrom::Start(at as u64))?;
    Ok(DeflateDecoder::new(source))
}

impl ParseStop {
    /// What this means when there is no more to read.
    fn at_end(self) -> HeadError {
        match self {
            Self::More(tag) => HeadError::Truncated(tag),
            Self::Bad(error) => error,
        }
    }
}

/// The first bytes of a stream, growing.
struct Prefix<R> {
    reader: R,
    bytes: Vec<u8>,
    ended: bool,
    /// More is not read.
    largest: usize,
}

impl<R: Read> Prefix<R> {
    fn new(reader: R, largest: usize) -> Self {
        Self { reader, bytes: Vec::new(), ended: false, largest }
    }

    /// Reads on: the first time a little, then four times as much as before.
    fn more(&mut self) -> Result<(), HeadError> {
        let room = self.largest.saturating_sub(self.bytes.len());
        if room == 0 {
            return Err(HeadError::TooLarge);
        }
        let want = (self.bytes.len() * 3).max(FIRST).min(room);
        let got = self.reader.by_ref().take(want as u64).read_to_end(&mut self.bytes);
        match got {
            Ok(got) => self.ended = got < want,
            // A deflate stream that breaks off has still given its first part.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => self.ended = true,
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => self.ended = true,
            Err(_) => return Err(HeadError::Unreadable),
        }
        Ok(())
    }

    /// Parses the data set at `at`, reading on as often as it needs.
    fn dataset(&mut self, at: usize, start: FileStart) -> Result<Head, HeadError> {
        if self.bytes.is_empty() {
            self.more()?;
        }
        let parsed: Parsed = loop {
            match parse(&self.bytes, at, start.encoding, None) {
                Ok(parsed) if parsed.pixels.is_some() || self.ended => break parsed,
                Ok(_) | Err(ParseStop::More(_)) if !self.ended => self.more()?,
                Err(_) if start.guessed => return Err(HeadError::NotDicom),
                Err(stop) => return Err(stop.at_end()),
                Ok(parsed) => break parsed,
            }
        };
        let mut dataset = parsed.dataset;
        mend(&start.meta, &mut dataset);
        if dataset.get(Tag(0x0004, 0x1220)).is_some() {
            return Err(HeadError::Directory);
        }
        if start.guessed && dataset.get(tags::SOP_CLASS_UID).is_none() && parsed.pixels.is_none() {
            return Err(HeadError::NotDicom);
        }
        Ok(Head { meta: start.meta, syntax: start.syntax, dataset, pixels: parsed.pixels })
    }
}

/// What stands before the data set.
struct FileStart {
    meta: DataSet,
    syntax: TransferSyntax,
    encoding: Encoding,
    /// Where the data set starts in the file.
    dataset: usize,
    /// There is no `DICM`: the file may be anything.
    guessed: bool,
}

/// Reads preamble and file meta information (PS3.10 7.1), as far as there are any.
fn start(bytes: &[u8]) -> Result<FileStart, HeadError> {
    let (at, guessed) = if bytes.get(128..132) == Some(b"DICM") {
        (132, false)
    } else if bytes.starts_with(b"DICM") {
        (4, false)
    } else {
        (0, true)
    };
    let has_meta = bytes.get(at..at + 2) == Some(&[2, 0]);
    let (meta, end) = if has_meta {
        let parsed = parse(bytes, at, Encoding::Explicit, Some(0x0002)).map_err(ParseStop::at_end)?;
        (parsed.dataset, parsed.end)
    } else {
        (DataSet::new(), at)
    };
    if meta.text(tags::MEDIA_STORAGE_SOP_CLASS_UID) == Some(uids::MEDIA_STORAGE_DIRECTORY_STORAGE) {
        return Err(HeadError::Directory);
    }
    let shown = look(bytes.get(end..).unwrap_or_default());
    let (syntax, encoding) = match meta.text(tags::TRANSFER_SYNTAX_UID) {
        Some(uid) => {
            let syntax = TransferSyntax::from_uid(uid).ok_or(HeadError::UnknownTransferSyntax)?;
            let encoding = match (&syntax, shown) {
                (syntax, _) if syntax.deflated => Encoding::Explicit,
                (syntax, _) if syntax.big_endian => Encoding::BigEndian,
                // Some writers declare one and write the other: the bytes tell the truth.
                (_, Some(Encoding::Implicit)) => Encoding::Implicit,
                (_, Some(Encoding::Explicit)) => Encoding::Explicit,
                (syntax, _) if syntax.explicit_vr => Encoding::Explicit,
                _ => Encoding::Implicit,
            };
            (syntax, encoding)
        }
        None => match shown.ok_or(HeadError::NotDicom)? {
            Encoding::Implicit => (TransferSyntax::implicit(), Encoding::Implicit),
            Encoding::Explicit => (TransferSyntax::explicit(), Encoding::Explicit),
            Encoding::BigEndian => (TransferSyntax::big_endian(), Encoding::BigEndian),
        },
    };
    Ok(FileStart { meta, syntax, encoding, dataset: end, guessed: guessed && !has_meta })
}

/// How the first element looks to be encoded; `None` if it is no element of a data set's start.
fn look(bytes: &[u8]) -> Option<Encoding> {
    let first: [u8; 8] = bytes.get(..8)?.try_into().ok()?;
    let explicit = first[4].is_ascii_uppercase()
        && first[5].is_ascii_uppercase()
        && std::str::from_utf8(&first[4..6]).is_ok_and(|vr| vr.parse::<VR>().is_ok());
    match first {
        [low, 0, ..] if (4..=0x40).contains(&low) && explicit => Some(Encoding::Explicit),
        [0, low, ..] if (4..=0x40).contains(&low) && explicit => Some(Encoding::BigEndian),
        // An implicit first element is short.
        [low, 0, _, _, _, _, 0, 0] if (4..=0x40).contains(&low) => Some(Encoding::Implicit),
        _ => None,
    }
}
