//! Files made byte by byte, as no decent writer makes them, through the export in each transfer syntax: the image goes
//! out, nothing of the patient with it, and its references stay right.

use crate::common::export::export;
use std::io::{Read, Write};
use veilig::deid::{Dates, Options};
use veilig::dicom::{DataSet, Tag, Value, read_written};

/// How a data set is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Encoding {
    Implicit,
    Explicit,
    BigEndian,
    Deflated,
}

use Encoding::{BigEndian, Deflated, Explicit, Implicit};

impl Encoding {
    fn uid(self) -> &'static str {
        match self {
            Implicit => "1.2.840.10008.1.2",
            Explicit => "1.2.840.10008.1.2.1",
            BigEndian => "1.2.840.10008.1.2.2",
            Deflated => "1.2.840.10008.1.2.1.99",
        }
    }

    fn short(self, number: u16) -> [u8; 2] {
        if self == BigEndian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    fn long(self, number: u32) -> [u8; 4] {
        if self == BigEndian { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    /// An element with exactly these bytes; `None`: of undefined length.
    fn raw(self, tag: (u16, u16), vr: &[u8; 2], length: Option<u32>, value: &[u8]) -> Vec<u8> {
        let mut bytes = [self.short(tag.0), self.short(tag.1)].concat();
        let length = length.unwrap_or(u32::MAX);
        let long = matches!(vr, b"OB" | b"OW" | b"SQ" | b"UN" | b"UT" | b"UC" | b"UR" | b"OF" | b"OD");
        match (self, long) {
            (Implicit, _) => bytes.extend(self.long(length)),
            (_, true) => {
                bytes.extend(vr);
                bytes.extend([0, 0]);
                bytes.extend(self.long(length));
            }
            (_, false) => {
                bytes.extend(vr);
                bytes.extend(self.short(u16::try_from(length).expect("short")));
            }
        }
        bytes.extend(value);
        bytes
    }

    fn element(self, tag: (u16, u16), vr: &[u8; 2], value: impl AsRef<[u8]>) -> Vec<u8> {
        let value = value.as_ref();
        self.raw(tag, vr, Some(u32::try_from(value.len()).expect("small")), value)
    }

    fn number(self, tag: (u16, u16), number: u16) -> Vec<u8> {
        self.element(tag, b"US", self.short(number))
    }

    /// An item of undefined length.
    fn item(self, content: &[u8]) -> Vec<u8> {
        let tag = |element| [self.short(0xFFFE), self.short(element)].concat();
        let start = [tag(0xE000), self.long(u32::MAX).to_vec()].concat();
        [start, content.to_vec(), tag(0xE00D), vec![0; 4]].concat()
    }

    fn sequence_end(self) -> Vec<u8> {
        [self.short(0xFFFE), self.short(0xE0DD), [0; 2], [0; 2]].concat()
    }
}

const CLASS: &str = "1.2.840.10008.5.1.4.1.1.2\0";
const STUDY: &str = "1.2.826.0.1.48211907.2";
const OTHER: &str = "1.2.826.0.1.48211907.77";

fn dataset(encoding: Encoding) -> Vec<u8> {
    let e = |tag, vr, value: &str| encoding.element(tag, vr, value);
    // CP-246: what stands in UN of undefined length is implicit VR little endian, whatever the transfer syntax.
    let unknown = |tag, vr: &[u8; 2], item: &[u8]| {
        let (vr, inner) = if encoding == Implicit { (vr, Implicit) } else { (b"UN", Implicit) };
        encoding.raw(tag, vr, None, &[inner.item(item), inner.sequence_end()].concat())
    };
    // Others leave it in their own encoding.
    let own = |tag| {
        let name = encoding.element((0x10, 0x10), b"PN", "Jansen^Maria");
        encoding.raw(tag, b"UN", None, &[encoding.item(&name), encoding.sequence_end()].concat())
    };
    let i = |tag, value: &str| Implicit.element(tag, b"LO", value);
    let reference = [i((8, 0x1150), CLASS), i((8, 0x1155), OTHER), i((0x10, 0x10), "Jansen^Maria")].concat();
    let image = [
        encoding.raw((8, 0), b"UL", Some(4), &encoding.long(12345)),
        e((8, 5), b"CS", "ISO_IR 192"),
        e((8, 0x16), b"UI", CLASS),
        e((8, 0x18), b"UI", "1.2.826.0.1.48211907.1 "),
        e((8, 0x50), b"SH", "ACC7731902"),
        e((8, 0x70), b"LO", "Siemens Jansen"),
        e((8, 0x103E), b"UT", "thorax Jansen 3mm"),
        // Odd lengths, and a name that says to be bytes or unknown.
        e((8, 0x1048), b"UN", "Verholsten^Karel"),
        unknown((8, 0x1140), b"SQ", &reference),
        e((9, 0x10), b"LO", "ACME Jansen"),
        if encoding == Implicit { Vec::new() } else { unknown((9, 0x1001), b"UN", &reference) },
        if encoding == Implicit { Vec::new() } else { own((9, 0x1002)) },
        e((0x10, 0x10), b"PN", "Jansen^Maria=ヤンセン"),
        e((0x10, 0x20), b"LO", "MRN48211907"),
        e((0x10, 0x30), b"DA", "1961.04.17"),
        e((0x10, 0x40), b"CS", "F"),
        e((0x10, 0x1001), b"OB", "Bloemendaal^Maria"),
        e((0x10, 0x4000), b"OB", "Jansen called"),
        e((0x18, 0x24), b"SH", "tse_Jansen"),
        e((0x18, 0x50), b"DS", "48211907.0"),
        e((0x20, 0xD), b"UI", STUDY),
        e((0x20, 0xE), b"UI", "1.2.826.0.1.48211907.3"),
        e((0x20, 0x52), b"UI", OTHER),
        e((0x20, 0x4000), b"LT", "Karel Verholsten, Bloemendaal, 17 april 1961, mjansen"),
        encoding.number((0x28, 2), 1),
        e((0x28, 4), b"CS", "MONOCHROME2"),
        encoding.number((0x28, 0x10), 2),
        encoding.number((0x28, 0x11), 2),
        encoding.number((0x28, 0x100), 16),
        encoding.number((0x28, 0x101), 12),
        encoding.number((0x28, 0x102), 11),
        encoding.number((0x28, 0x103), 0),
        encoding.element((0x7FE0, 0x10), b"OW", [1, 0, 2, 0, 3, 0, 4, 0]),
        e((0xFFFA, 0xFFFA), b"OB", "Jansen"),
        e((0xFFFC, 0xFFFC), b"OB", "Jansen"),
        b"Jansen".to_vec(),
    ];
    image.concat()
}

fn file(encoding: Encoding, with_meta: bool) -> Vec<u8> {
    if !with_meta {
        return dataset(encoding);
    }
    let meta = |element, vr: &[u8; 2], value: &str| Explicit.element((2, element), vr, value);
    let mut bytes = b"Jansen^Maria MRN48211907".to_vec();
    bytes.resize(128, b'J');
    bytes.extend(b"DICM");
    bytes.extend(meta(0x10, b"UI", encoding.uid()));
    bytes.extend(meta(0x16, b"AE", "JANSEN_AE"));
    bytes.extend(meta(0x102, b"OB", "Jansen"));
    if encoding == Deflated {
        let mut packed = flate2::write::DeflateEncoder::new(bytes, flate2::Compression::fast());
        packed.write_all(&dataset(encoding)).expect("written");
        let mut bytes = packed.finish().expect("deflated");
        bytes.extend(b"Jansen");
        return bytes;
    }
    bytes.extend(dataset(encoding));
    bytes
}

/// The file inflated behind its meta information, up to the pixel data's value, as the check reads it; and the value.
fn inflated(encoding: Encoding, written: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut all = written.to_vec();
    if encoding == Deflated {
        let meta = 132 + 12 + u32::from_le_bytes(written[140..144].try_into().expect("four")) as usize;
        all.truncate(meta);
        flate2::read::DeflateDecoder::new(&written[meta..]).read_to_end(&mut all).expect("inflates");
    }
    let pixels = all.split_off(all.len() - 8);
    (all, pixels)
}

fn everything(dataset: &DataSet) -> String {
    let all = dataset.elements().iter().map(|element| match &element.value {
        Value::Items(items) => items.iter().map(everything).collect(),
        Value::Bytes(bytes) => format!("{} {}\n", element.tag, String::from_utf8_lossy(bytes)),
    });
    all.collect()
}

fn option_sets() -> Vec<Options> {
    let cleaned = Options { clean_structured_content: true, clean_graphics: true, ..Options::research() };
    let device = Options { retain_device: true, retain_institution: true, ..cleaned.clone() };
    let full = Options { dates: Dates::Keep, ..device.clone() };
    vec![Options::strict(), Options::research(), cleaned, device, full]
}

#[test]
fn in_every_transfer_syntax_nothing_leaves_and_the_image_goes_out() {
    let path = std::env::temp_dir().join(format!("veilig-nasty-{}.dcm", std::process::id()));
    for (encoding, with_meta) in [
        (Implicit, true),
        (Explicit, true),
        (BigEndian, true),
        (Deflated, true),
        (Implicit, false),
        (Explicit, false),
        (BigEndian, false),
    ] {
        std::fs::write(&path, file(encoding, with_meta)).expect("written");
        for options in option_sets() {
            let case = format!("{encoding:?} {with_meta} {options:?}");
            let written = export(&path, options).unwrap_or_else(|reason| panic!("{case}: {reason:?}"));
            let (head, pixels) = inflated(encoding, &written);
            let lower = String::from_utf8_lossy(&head).to_lowercase();
            let identifiers = [
                "jansen",
                "48211907",
                "7731902",
                "verholsten",
                "bloemendaal",
                "19610417",
                "april",
                "karel",
                "ヤンセン",
                "acme",
            ];
            for identifier in identifiers {
                assert!(!lower.contains(identifier), "{case}: {identifier}");
            }
            assert_eq!(pixels, [1, 0, 2, 0, 3, 0, 4, 0], "{case}");
            let read = read_written(&head).unwrap_or_else(|error| panic!("{case}: {error:?}")).dataset;
            let all = everything(&read);
            let manufacturer = read.text(Tag(0x0008, 0x0070));
            assert_eq!(manufacturer, Some("Siemens"), "{case}: {all}");
            let frame = read.text(Tag(0x0020, 0x0052)).expect("a frame of reference");
            let reference = read.get(Tag(0x0008, 0x1140)).and_then(|sequence| sequence.items().first());
            if let Some(reference) = reference {
                assert_eq!(reference.text(Tag(0x0008, 0x1155)), Some(frame), "{case}: one UID, one new UID");
            }
        }
    }
    let _ = std::fs::remove_file(path);
}
