//! DICOM written byte by byte: explicit or implicit VR, little endian.

pub type Tag = (u16, u16);

pub const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
pub const EXPLICIT: &str = "1.2.840.10008.1.2.1";
pub const IMPLICIT: &str = "1.2.840.10008.1.2";
pub const DEFLATED: &str = "1.2.840.10008.1.2.1.99";

/// An element, explicit VR.
pub fn element(tag: Tag, vr: &str, value: &[u8]) -> Vec<u8> {
    let mut bytes = [tag.0.to_le_bytes(), tag.1.to_le_bytes()].concat();
    bytes.extend(vr.bytes());
    let length = value.len().next_multiple_of(2);
    if matches!(vr, "OB" | "OW" | "SQ" | "UN" | "UT" | "UC" | "UR" | "OD" | "OF") {
        bytes.extend([0, 0]);
        bytes.extend((length as u32).to_le_bytes());
    } else {
        bytes.extend(u16::try_from(length).expect("a short value").to_le_bytes());
    }
    bytes.extend(value);
    bytes.resize(bytes.len() + value.len() % 2, if vr == "UI" || vr.starts_with('O') { 0 } else { b' ' });
    bytes
}

pub fn text(tag: Tag, vr: &str, value: &str) -> Vec<u8> {
    element(tag, vr, value.as_bytes())
}

pub fn short(tag: Tag, value: u16) -> Vec<u8> {
    element(tag, "US", &value.to_le_bytes())
}

/// An element, implicit VR: its length has 32 bits whatever it is.
pub fn implicit(tag: Tag, value: &[u8]) -> Vec<u8> {
    let mut bytes = [tag.0.to_le_bytes(), tag.1.to_le_bytes()].concat();
    bytes.extend((value.len().next_multiple_of(2) as u32).to_le_bytes());
    bytes.extend(value);
    bytes.resize(bytes.len() + value.len() % 2, b' ');
    bytes
}

/// An item of known length.
pub fn item(content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF, 0x00, 0xE0];
    bytes.extend((content.len() as u32).to_le_bytes());
    bytes.extend(content);
    bytes
}

/// Preamble and file meta information.
pub fn meta(syntax: &str) -> Vec<u8> {
    let rest = [
        element((2, 1), "OB", &[0, 1]),
        text((2, 2), "UI", CT),
        text((2, 3), "UI", "1.2.826.0.1.3680043.10.543.1.1"),
        text((2, 0x10), "UI", syntax),
    ]
    .concat();
    let length = element((2, 0), "UL", &(rest.len() as u32).to_le_bytes());
    [&[0; 128][..], b"DICM", &length, &rest].concat()
}

/// What a head tells of its image.
#[derive(Clone)]
pub struct About {
    pub rows: u16,
    pub columns: u16,
    pub frames: usize,
    pub samples: u16,
    pub allocated: u16,
    pub photometric: &'static str,
    pub instance: String,
    pub series: String,
    pub study: String,
    pub name: String,
    pub id: String,
}

impl Default for About {
    fn default() -> Self {
        Self {
            rows: 8,
            columns: 8,
            frames: 1,
            samples: 1,
            allocated: 8,
            photometric: "MONOCHROME2",
            instance: "1.2.826.0.1.3680043.10.543.1.1".into(),
            series: "1.2.826.0.1.3680043.10.543.1.2".into(),
            study: "1.2.826.0.1.3680043.10.543.1.3".into(),
            name: "Quistenberg^Marijke".into(),
            id: "MRN48211907".into(),
        }
    }
}

impl About {
    pub fn of(rows: usize, columns: usize, frames: usize) -> Self {
        let side = |side: usize| u16::try_from(side).expect("a side");
        Self { rows: side(rows), columns: side(columns), frames, ..Self::default() }
    }

    /// Group 0008 to 0028 in explicit VR, with other elements among them.
    pub fn head(&self, more: Vec<(Tag, Vec<u8>)>) -> Vec<u8> {
        let bits = self.allocated.to_le_bytes();
        let mut elements: Vec<(Tag, Vec<u8>)> = [
            ((0x0008, 0x0016), "UI", CT.as_bytes()),
            ((0x0008, 0x0018), "UI", self.instance.as_bytes()),
            ((0x0008, 0x0020), "DA", b"20190412"),
            ((0x0008, 0x0060), "CS", b"CT"),
            ((0x0010, 0x0010), "PN", self.name.as_bytes()),
            ((0x0010, 0x0020), "LO", self.id.as_bytes()),
            ((0x0010, 0x0030), "DA", b"19610417"),
            ((0x0020, 0x000D), "UI", self.study.as_bytes()),
            ((0x0020, 0x000E), "UI", self.series.as_bytes()),
            ((0x0020, 0x0032), "DS", b"0\\0\\0"),
            ((0x0020, 0x0037), "DS", b"1\\0\\0\\0\\1\\0"),
            ((0x0028, 0x0002), "US", &self.samples.to_le_bytes()),
            ((0x0028, 0x0004), "CS", self.photometric.as_bytes()),
            ((0x0028, 0x0008), "IS", self.frames.to_string().as_bytes()),
            ((0x0028, 0x0010), "US", &self.rows.to_le_bytes()),
            ((0x0028, 0x0011), "US", &self.columns.to_le_bytes()),
            ((0x0028, 0x0030), "DS", b"1\\1"),
            ((0x0028, 0x0100), "US", &bits),
            ((0x0028, 0x0101), "US", &bits),
            ((0x0028, 0x0102), "US", &(self.allocated - 1).to_le_bytes()),
            ((0x0028, 0x0103), "US", &[0, 0]),
        ]
        .into_iter()
        .map(|(tag, vr, value)| (tag, element(tag, vr, value)))
        .collect();
        elements.retain(|(tag, _)| more.iter().all(|(other, _)| other != tag));
        elements.extend(more);
        elements.sort_by_key(|(tag, _)| *tag);
        elements.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>().concat()
    }

    /// A whole file with native pixels that are all the same.
    pub fn file(&self, more: Vec<(Tag, Vec<u8>)>) -> Vec<u8> {
        let bits =
            usize::from(self.rows) * usize::from(self.columns) * usize::from(self.allocated * self.samples);
        let pixels = element((0x7FE0, 0x0010), "OW", &vec![0; (bits * self.frames).div_ceil(8)]);
        [meta(EXPLICIT), self.head(more), pixels].concat()
    }

    /// A whole file with these fragments, behind an empty offset table or this one.
    pub fn encapsulated<'a>(
        &self,
        syntax: &str,
        table: &[u8],
        fragments: impl Iterator<Item = &'a [u8]>,
    ) -> Vec<u8> {
        let mut file = [meta(syntax), self.head(Vec::new())].concat();
        file.extend(b"\xE0\x7F\x10\x00OB\0\0\xFF\xFF\xFF\xFF");
        file.extend(item(table));
        fragments.for_each(|fragment| file.extend(item(fragment)));
        file.extend([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
        file
    }
}

/// An explicit head that another writer would have written with implicit VR.
pub fn implicit_file(more: Vec<(Tag, Vec<u8>)>) -> Vec<u8> {
    let mut elements: Vec<(Tag, Vec<u8>)> = [
        ((0x0008, 0x0016), CT.as_bytes()),
        ((0x0008, 0x0018), b"1.2.826.0.1.3680043.10.543.1.1"),
        ((0x0008, 0x0060), b"CT"),
        ((0x0010, 0x0010), b"Quistenberg^Marijke"),
        ((0x0010, 0x0020), b"MRN48211907"),
        ((0x0010, 0x0030), b"19610417"),
        ((0x0020, 0x000D), b"1.2.826.0.1.3680043.10.543.1.3"),
        ((0x0020, 0x000E), b"1.2.826.0.1.3680043.10.543.1.2"),
        ((0x0020, 0x0032), b"0\\0\\0"),
        ((0x0020, 0x0037), b"1\\0\\0\\0\\1\\0"),
        ((0x0028, 0x0002), &[1, 0]),
        ((0x0028, 0x0004), b"MONOCHROME2"),
        ((0x0028, 0x0010), &[8, 0]),
        ((0x0028, 0x0011), &[8, 0]),
        ((0x0028, 0x0030), b"1\\1"),
        ((0x0028, 0x0100), &[8, 0]),
        ((0x0028, 0x0101), &[8, 0]),
        ((0x0028, 0x0102), &[7, 0]),
        ((0x0028, 0x0103), &[0, 0]),
        ((0x7FE0, 0x0010), &[0; 64]),
    ]
    .into_iter()
    .map(|(tag, value): (Tag, &[u8])| (tag, implicit(tag, value)))
    .collect();
    elements.retain(|(tag, _)| more.iter().all(|(other, _)| other != tag));
    elements.extend(more);
    elements.sort_by_key(|(tag, _)| *tag);
    [meta(IMPLICIT), elements.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>().concat()].concat()
}

/// Deflated as in PS3.5 A.5 and in zips.
pub fn deflated(parts: &mut dyn Iterator<Item = &[u8]>) -> Vec<u8> {
    use std::io::Write;
    let mut deflater = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::new(6));
    parts.for_each(|part| deflater.write_all(part).expect("written"));
    deflater.finish().expect("finished")
}

/// So many noughts, deflated behind a head.
pub fn deflated_noughts(head: &[u8], noughts: usize) -> Vec<u8> {
    const PIECE: &[u8] = &[0; 1 << 16];
    let pieces = (0..noughts / PIECE.len()).map(|_| PIECE);
    let rest = &PIECE[..noughts % PIECE.len()];
    deflated(&mut [head].into_iter().chain(pieces).chain([rest]))
}
