//! From bytes to the tree of elements (PS3.5 7).
//!
//! Headers are decoded by `dicom-encoding`; what is built here is the tree, with sequences of both kinds of
//! length, UN of undefined length (CP-246), and a stop at the pixel data.

use super::signs::OpenSigns;
use crate::values::normal::{normalise, to_little_endian};
use crate::values::text::is_us_or_ss;
use crate::{DataSet, Element, HeadError, PixelPlace, Value};
use dicom_core::header::Header;
use dicom_core::{Length, Tag, VR};
use dicom_encoding::decode::Decode;
use dicom_encoding::decode::explicit_be::ExplicitVRBigEndianDecoder;
use dicom_encoding::decode::explicit_le::ExplicitVRLittleEndianDecoder;
use dicom_encoding::decode::implicit_le::ImplicitVRLittleEndianDecoder;

/// Deeper nesting than this is no real object but an attack on the stack.
const MAX_DEPTH: u32 = 48;

/// Elements and items of one head: enhanced objects of tens of thousands of frames have a million or two. Each takes many
/// times its bytes in memory.
const MOST: u32 = 3_000_000;

const ITEM: Tag = Tag(0xFFFE, 0xE000);
const ITEM_END: Tag = Tag(0xFFFE, 0xE00D);
const SEQUENCE_END: Tag = Tag(0xFFFE, 0xE0DD);

/// How elements are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Implicit VR little endian.
    Implicit,
    /// Explicit VR little endian.
    Explicit,
    /// Explicit VR big endian.
    BigEndian,
}

/// Why parsing stopped short.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ParseStop {
    /// The bytes end here: with more of the file it may go on.
    More(Tag),
    /// It can't go on.
    Bad(HeadError),
}

/// What [`parse`] found.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub dataset: DataSet,
    pub pixels: Option<PixelPlace>,
    /// Where it ended.
    pub end: usize,
}

/// Bytes being read, and the depth in sequences.
struct Cursor<'a> {
    data: &'a [u8],
    at: usize,
    depth: u32,
    open: OpenSigns,
    /// Elements and items that were met.
    count: u32,
}

/// Parses the data set that starts at `start` up to its pixel data or to the end of `data`; with `only_group`
/// up to the first element of another group.
pub(crate) fn parse(
    data: &[u8],
    start: usize,
    encoding: Encoding,
    only_group: Option<u16>,
) -> Result<Parsed, ParseStop> {
    let mut cursor = Cursor { data, at: start, depth: 0, open: OpenSigns::default(), count: 0 };
    let mut elements = Vec::new();
    let mut last = Tag(0, 0);
    let (mut pixels, mut end) = (None, None);
    while cursor.at < data.len() {
        let before = cursor.at;
        let (tag, vr, length) = cursor.header(encoding, last)?;
        if only_group.is_some_and(|group| group != tag.0) {
            end = Some(before);
            break;
        }
        if matches!(tag, Tag(0x7FE0, 0x0008..=0x0010)) {
            let length = length.get().map(u64::from);
            pixels = Some(PixelPlace { tag, vr, offset: cursor.at as u64, length });
            break;
        }
        last = tag;
        elements.push(cursor.element(tag, vr, length, encoding)?);
    }
    let mut dataset = dataset(elements)?;
    cursor.open.settle(&mut dataset);
    Ok(Parsed { dataset, pixels, end: end.unwrap_or(cursor.at) })
}

/// Reads bytes as the items of a sequence in implicit VR little endian, as UN content is (CP-246); `None` where they are
/// no items to their end. For private sequences, whose VR no dictionary tells.
#[must_use]
pub fn parse_items(bytes: &[u8]) -> Option<Vec<DataSet>> {
    let mut cursor = Cursor { data: bytes, at: 0, depth: 0, open: OpenSigns::default(), count: 0 };
    let length = u32::try_from(bytes.len()).ok()?;
    match cursor.items(Tag(0, 0), Some(length), Encoding::Implicit).ok()?.value {
        Value::Items(items) => Some(items),
        Value::Bytes(_) => None,
    }
}

/// The data set of what was read; an element that stands twice with different values means two things to two readers.
fn dataset(elements: Vec<Element>) -> Result<DataSet, ParseStop> {
    DataSet::of_file(elements).map_err(|tag| ParseStop::Bad(HeadError::Duplicate(tag)))
}

impl<'a> Cursor<'a> {
    /// Reads an element header.
    fn header(&mut self, encoding: Encoding, last: Tag) -> Result<(Tag, VR, Length), ParseStop> {
        let mut rest = self.data.get(self.at..).unwrap_or_default();
        let decoded = match encoding {
            Encoding::Implicit => ImplicitVRLittleEndianDecoder::default().decode_header(&mut rest),
            Encoding::Explicit => ExplicitVRLittleEndianDecoder::default().decode_header(&mut rest),
            Encoding::BigEndian => ExplicitVRBigEndianDecoder::default().decode_header(&mut rest),
        };
        // A slice can fail only by ending.
        let (header, size) = decoded.map_err(|_| ParseStop::More(last))?;
        self.one_more()?;
        self.at += size;
        Ok((header.tag(), header.vr, header.len))
    }

    /// The next `length` bytes.
    fn take(&mut self, length: u32, tag: Tag) -> Result<&'a [u8], ParseStop> {
        let end = self.at.checked_add(length as usize).ok_or(ParseStop::Bad(HeadError::Malformed(tag)))?;
        let bytes = self.data.get(self.at..end).ok_or(ParseStop::More(tag))?;
        self.at = end;
        Ok(bytes)
    }

    /// Reads an element's value.
    fn element(
        &mut self,
        tag: Tag,
        vr: VR,
        length: Length,
        encoding: Encoding,
    ) -> Result<Element, ParseStop> {
        if tag.0 == 0xFFFE {
            return Err(ParseStop::Bad(HeadError::Malformed(tag)));
        }
        let Some(length) = length.get() else {
            return match vr {
                VR::SQ => self.items(tag, None, encoding),
                // PS3.5 6.2.2, CP-246: the content is implicit VR little endian whatever the transfer syntax.
                VR::UN => self.unknown_items(tag, encoding),
                // Encapsulated pixels inside an item (an icon): never kept, only passed.
                VR::OB | VR::OW => self.pass_fragments(tag, encoding),
                _ => Err(ParseStop::Bad(HeadError::Malformed(tag))),
            };
        };
        if vr == VR::SQ {
            return self.items(tag, Some(length), encoding);
        }
        let bytes = self.take(length, tag)?;
        if vr == VR::UN && crate::dictionary_vr(tag) == Some(VR::SQ) {
            let mark = self.open.mark();
            let open = std::mem::take(&mut self.open);
            let mut inner = Cursor { data: bytes, at: 0, depth: self.depth, open, count: self.count };
            let sequence = inner.items(tag, Some(length), Encoding::Implicit);
            (self.open, self.count) = (inner.open, inner.count);
            match sequence {
                Ok(sequence) => return Ok(sequence),
                Err(_) => self.open.back_to(mark),
            }
        }
        let mut value = bytes.to_vec();
        if encoding == Encoding::BigEndian {
            to_little_endian(vr, &mut value);
        }
        let element = normalise(tag, vr, value);
        if (vr == VR::UN || encoding == Encoding::Implicit) && element.vr == VR::US && is_us_or_ss(tag) {
            self.open.note(tag);
        }
        Ok(element)
    }

    /// Reads UN of undefined length; some writers leave its content in their own encoding.
    fn unknown_items(&mut self, tag: Tag, encoding: Encoding) -> Result<Element, ParseStop> {
        let (at, depth, mark) = (self.at, self.depth, self.open.mark());
        let implicit = self.items(tag, None, Encoding::Implicit);
        if implicit.is_ok() || encoding == Encoding::Implicit {
            return implicit;
        }
        (self.at, self.depth) = (at, depth);
        self.open.back_to(mark);
        match (self.items(tag, None, encoding), implicit) {
            (Err(ParseStop::Bad(_)), Err(stop @ ParseStop::More(_))) => Err(stop),
            (own, _) => own,
        }
    }

    /// The place behind what has this length; `None` where a delimiter ends it.
    fn end(&self, tag: Tag, length: Option<u32>) -> Result<Option<usize>, ParseStop> {
        let end = length.map(|length| self.at.saturating_add(length as usize));
        if end.is_some_and(|end| end > self.data.len()) { Err(ParseStop::More(tag)) } else { Ok(end) }
    }

    /// Reads a sequence's items: of this length, or up to the delimiter.
    fn items(&mut self, tag: Tag, length: Option<u32>, encoding: Encoding) -> Result<Element, ParseStop> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(ParseStop::Bad(HeadError::TooDeep(tag)));
        }
        let end = self.end(tag, length)?;
        let mut items = Vec::new();
        while end.is_none_or(|end| self.at < end) {
            let (item, length) = self.item_header(tag, encoding)?;
            match item {
                ITEM => {
                    self.open.enter(tag, items.len());
                    items.push(self.item(tag, length, encoding)?);
                    self.open.leave();
                }
                SEQUENCE_END if end.is_none() => break,
                // A stray delimiter at the end of a sequence of known length is harmless.
                SEQUENCE_END if end == Some(self.at) => break,
                _ => return Err(ParseStop::Bad(HeadError::Malformed(tag))),
            }
        }
        if end.is_some_and(|end| self.at > end) {
            return Err(ParseStop::Bad(HeadError::Malformed(tag)));
        }
        self.depth -= 1;
        Ok(Element::sequence(tag, items))
    }

    /// Counts an element or an item.
    fn one_more(&mut self) -> Result<(), ParseStop> {
        self.count = self.count.saturating_add(1);
        if self.count > MOST { Err(ParseStop::Bad(HeadError::TooLarge)) } else { Ok(()) }
    }

    /// Reads the header of an item or a delimiter.
    fn item_header(&mut self, tag: Tag, encoding: Encoding) -> Result<(Tag, Option<u32>), ParseStop> {
        self.one_more()?;
        let bytes = self.take(8, tag)?;
        let short = |at: usize| {
            let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
            let pair = [byte(at), byte(at + 1)];
            if encoding == Encoding::BigEndian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        let item = Tag(short(0), short(2));
        let length = if encoding == Encoding::BigEndian {
            (u32::from(short(4)) << 16) | u32::from(short(6))
        } else {
            (u32::from(short(6)) << 16) | u32::from(short(4))
        };
        Ok((item, (length != u32::MAX).then_some(length)))
    }

    /// Reads the elements of an item.
    fn item(&mut self, tag: Tag, length: Option<u32>, encoding: Encoding) -> Result<DataSet, ParseStop> {
        let end = self.end(tag, length)?;
        let mut elements = Vec::new();
        while end.is_none_or(|end| self.at < end) {
            let (inner, vr, length) = self.header(encoding, tag)?;
            if inner == ITEM_END {
                if end.is_some_and(|end| self.at != end) {
                    return Err(ParseStop::Bad(HeadError::Malformed(tag)));
                }
                break;
            }
            elements.push(self.element(inner, vr, length, encoding)?);
        }
        if end.is_some_and(|end| self.at > end) {
            return Err(ParseStop::Bad(HeadError::Malformed(tag)));
        }
        dataset(elements)
    }

    /// Passes over fragments up to their delimiter; the value is gone.
    fn pass_fragments(&mut self, tag: Tag, encoding: Encoding) -> Result<Element, ParseStop> {
        loop {
            match self.item_header(tag, encoding)? {
                (ITEM, Some(length)) => {
                    self.take(length, tag)?;
                }
                (SEQUENCE_END, _) => break,
                _ => return Err(ParseStop::Bad(HeadError::Malformed(tag))),
            }
        }
        Ok(Element { tag, vr: VR::OB, value: Value::Bytes(Vec::new()) })
    }
}
