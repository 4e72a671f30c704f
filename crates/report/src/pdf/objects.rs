//! The objects of the PDF. Those that are no streams are packed many together (ISO 32000-1, 7.5.7): the structure of a
//! long report has hundreds of thousands, each much like the one before.

use super::packed::packed;
use crate::ReportError;
use pdf_writer::{Chunk, Filter, Name, Pdf, Ref, Settings, XRefFilter};
use std::fmt::Write;

/// Bytes of objects that are packed together, about: a reader unpacks all of them to see one.
const TOGETHER: usize = 64 * 1024;

/// Without the spaces that only people would read.
const SETTINGS: Settings = Settings { pretty: false };

/// Most bytes of an object that pack well with others of the kind.
const ROOM: usize = 256;

/// The objects that are written.
pub(crate) struct Objects {
    /// Streams, and what must be plain.
    pub(crate) pdf: Pdf,
    last: Ref,
    /// The objects that are packed next, and where each begins in their bytes.
    open: Vec<(Ref, usize)>,
    bytes: Vec<u8>,
    /// Where each packed object lies: the stream, and its number in it.
    packed: Vec<(Ref, Ref, u16)>,
}

impl Objects {
    /// None yet.
    pub(crate) fn new() -> Self {
        let mut pdf = Pdf::with_settings(SETTINGS);
        pdf.set_version(1, 7);
        Self { pdf, last: Ref::new(1), open: Vec::new(), bytes: Vec::new(), packed: Vec::new() }
    }

    /// The number of a further object, which must be written: there are no free ones.
    pub(crate) fn next(&mut self) -> Ref {
        self.last.bump()
    }

    /// Packs the one object that is written, which is no stream.
    pub(crate) fn pack(&mut self, write: impl FnOnce(&mut Chunk)) -> Result<(), ReportError> {
        let mut chunk = Chunk::with_settings_and_capacity(SETTINGS, ROOM);
        write(&mut chunk);
        let id = chunk.refs().next().ok_or(ReportError)?;
        let head = format!("{} 0 obj\n", id.get());
        let body = chunk.as_bytes().strip_prefix(head.as_bytes()).ok_or(ReportError)?;
        let body = body.trim_ascii_end().strip_suffix(b"endobj").ok_or(ReportError)?;
        self.open.push((id, self.bytes.len()));
        self.bytes.extend_from_slice(body);
        if self.bytes.len() >= TOGETHER { self.close() } else { Ok(()) }
    }

    /// Writes the stream of the objects that were packed since the last.
    fn close(&mut self) -> Result<(), ReportError> {
        if self.open.is_empty() {
            return Ok(());
        }
        let stream = self.next();
        let mut content = String::new();
        for ((id, start), number) in self.open.iter().zip(0_u16..) {
            write!(content, "{} {start} ", id.get()).map_err(|_| ReportError)?;
            self.packed.push((*id, stream, number));
        }
        let count = |length: usize| i32::try_from(length).map_err(|_| ReportError);
        let (objects, first) = (count(self.open.len())?, count(content.len())?);
        let mut content = content.into_bytes();
        content.append(&mut self.bytes);
        self.open.clear();
        let content = packed(&content)?;
        let mut written = self.pdf.stream(stream, &content);
        written.pair(Name(b"Type"), Name(b"ObjStm")).pair(Name(b"N"), objects).pair(Name(b"First"), first);
        written.filter(Filter::FlateDecode);
        Ok(())
    }

    /// The PDF. Its table tells where the packed ones lie (ISO 32000-1, 7.5.8.3): `pdf_writer` knows only of plain ones,
    /// and leaves rows for the others that say "free".
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, ReportError> {
        self.close()?;
        let table = self.next();
        let rows = usize::try_from(table.get()).map_err(|_| ReportError)? + 1;
        let mut fault = Ok(());
        let pdf = self.pdf.finish_with_xref_stream_and_filter(table, |plain| {
            let mut table = plain.to_vec();
            fault = point(&mut table, rows, &self.packed);
            let packed = packed(&table).unwrap_or_else(|error| {
                fault = Err(error);
                Vec::new()
            });
            (packed, XRefFilter::Single(Filter::FlateDecode))
        });
        fault.map(|()| pdf)
    }
}

/// Writes into a table of so many rows where the packed objects lie. A row is the kind in one byte, a number, and another
/// of two bytes.
fn point(table: &mut [u8], rows: usize, packed: &[(Ref, Ref, u16)]) -> Result<(), ReportError> {
    const PACKED: u8 = 2;
    let row = table.len() / rows;
    for (object, stream, number) in packed {
        let at = usize::try_from(object.get()).map_err(|_| ReportError)? * row;
        write_row(table.get_mut(at..at + row), PACKED, stream.get(), *number)?;
    }
    // The first row begins the list of free ones, in which there are none.
    write_row(table.get_mut(..row), 0, 0, u16::MAX)
}

fn write_row(row: Option<&mut [u8]>, kind: u8, middle: i32, last: u16) -> Result<(), ReportError> {
    let (first, rest) = row.and_then(<[u8]>::split_first_mut).ok_or(ReportError)?;
    let (number, end) = rest.split_last_chunk_mut::<2>().ok_or(ReportError)?;
    let value = u64::try_from(middle).map_err(|_| ReportError)?.to_be_bytes();
    let (above, value) = value.split_at(value.len().checked_sub(number.len()).ok_or(ReportError)?);
    if above.iter().any(|byte| *byte != 0) {
        return Err(ReportError);
    }
    *first = kind;
    number.copy_from_slice(value);
    *end = last.to_be_bytes();
    Ok(())
}
