//! What is fuzzed, and what must hold.

use crate::planted::{PLANTED, engine_of, holder, options, written};
use crate::{decoders, lists, outputs, settings, typed};
use std::io::{Cursor, Read};
use veilig::codec::copy_pixels;
use veilig::dicom::{Charset, read_head, read_written};
use veilig::intake::{EntrySource, list};

/// One target.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
    /// What is done to its input.
    pub way: MutationWay,
}

/// Where inputs are changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MutationWay {
    /// Mostly in their heads.
    Heads,
    /// The same, and identifiers are written into them.
    Plants,
    /// Where pixel data begins, of files in these transfer syntaxes.
    Pixels(&'static [&'static str]),
}

/// The transfer syntaxes of one decoder, by their ends.
macro_rules! decoder {
    ($name:literal, $($syntax:literal),+) => {
        Target { name: $name, run: decoders::decode, way: MutationWay::Pixels(&[$(concat!("1.2.840.10008.1.2", $syntax)),+]) }
    };
}

pub const TARGETS: &[Target] = &[
    Target { name: "head", run: head, way: MutationWay::Heads },
    Target { name: "engine", run: engine, way: MutationWay::Plants },
    Target { name: "check", run: outputs::check, way: MutationWay::Heads },
    Target { name: "pixels", run: pixels, way: MutationWay::Pixels(&[]) },
    Target { name: "zip", run: zip, way: MutationWay::Heads },
    Target { name: "charset", run: charset, way: MutationWay::Heads },
    Target { name: "site", run: settings::site, way: MutationWay::Heads },
    Target { name: "receiver", run: settings::receiver, way: MutationWay::Heads },
    Target { name: "remembered", run: settings::remembered, way: MutationWay::Heads },
    Target { name: "ids", run: typed::ids, way: MutationWay::Heads },
    Target { name: "csa", run: lists::csa, way: MutationWay::Heads },
    Target { name: "list", run: lists::list, way: MutationWay::Heads },
    Target { name: "report", run: typed::report, way: MutationWay::Heads },
    Target { name: "search", run: decoders::search, way: MutationWay::Pixels(&[]) },
    decoder!("native", "", ".1", ".2", ".1.99"),
    decoder!("rle", ".5", ".8.1"),
    decoder!("jpeg", ".4.50", ".4.51", ".4.55", ".4.57", ".4.70"),
    decoder!("jpeg-ls", ".4.80", ".4.81"),
    decoder!("jpeg-2000", ".4.90", ".4.91", ".4.92", ".4.93", ".4.201", ".4.202", ".4.203"),
    decoder!("jpeg-xl", ".4.110", ".4.111", ".4.112"),
];

/// Any bytes: a head or an error. What is written of it and read again reads the same from then on.
fn head(bytes: &[u8]) {
    let Ok(head) = read_head(&mut Cursor::new(bytes)) else { return };
    // Groups of file meta and directories stray into a broken data set. The engine takes them out; written, they would
    // be read as file meta.
    if head.dataset.elements().first().is_some_and(|element| element.tag.0 < 8) {
        return;
    }
    let Ok(again) = read_written(&written(&head.dataset, "1.2", "1.3", &head)) else { return };
    if let Ok(third) = read_written(&written(&again.dataset, "1.2", "1.3", &again)) {
        assert!(third.dataset == again.dataset, "it does not stay the same");
    }
}

/// Any head with planted identifiers, any preset: what passes the check holds none of them.
fn engine(bytes: &[u8]) {
    let Ok(head) = read_head(&mut Cursor::new(bytes)) else { return };
    let Some((head, engine)) = engine_of(head, options(bytes)) else { return };
    let Ok(made) = engine.apply(&head, false) else { return };
    let out = written(&made.dataset, &made.sop_class, &made.sop_instance, &head);
    if engine.check(&out, &head, &made).is_err() {
        return;
    }
    // Value by value: the low byte of a length may happen to be the letter that the value behind it lacks.
    let read = read_written(&out).expect("the check has read it");
    for planted in PLANTED {
        let place = holder(&read.meta, planted).or_else(|| holder(&read.dataset, planted));
        assert!(place.is_none(), "an identifier left in {place:?}");
    }
}

/// Any pixel data: each piece differs from its source only where it may.
fn pixels(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    let Ok(head) = read_head(&mut source) else { return };
    let mut equal = true;
    let _ = copy_pixels(&mut source, &head, &mut |piece| {
        equal &= piece.verify();
        Ok(())
    });
    assert!(equal, "a piece differs from its source");
}

/// Any bytes as a zip: what is read of an entry is as long as its directory claims.
fn zip(bytes: &[u8]) {
    // Real files are no zips: most runs get a zip around them, whose frame is changed by the file's own bytes.
    let wrapped = bytes.first().is_some_and(|byte| byte % 8 != 0).then(|| frame(bytes));
    let zip = wrapped.as_deref().unwrap_or(bytes);
    for entry in list(&mut Cursor::new(zip)).entries {
        let (claimed, mut content) = (entry.bytes, Vec::new());
        let read = EntrySource::new(Cursor::new(zip), entry).read_to_end(&mut content);
        assert!(content.len() as u64 <= claimed, "more than claimed");
        assert!(read.is_err() || content.len() as u64 == claimed, "less than claimed");
    }
}

/// A zip of two stored entries, of which some bytes are not what they should be.
fn frame(bytes: &[u8]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for content in bytes.chunks(bytes.len() / 2 + 1) {
        let mut crc = u32::MAX;
        for byte in content.iter().take(4000) {
            crc = (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()));
        }
        let length = (content.len().min(4000) as u32).to_le_bytes();
        let shared =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &(!crc).to_le_bytes(), &length, &length, &[1, 0, 0, 0]]
                .concat();
        directory.extend(
            [&b"PK\x01\x02\x14\0"[..], &shared, &[0; 10], &(zip.len() as u32).to_le_bytes(), b"a"].concat(),
        );
        zip.extend([&b"PK\x03\x04"[..], &shared, b"a", &content[..content.len().min(4000)]].concat());
    }
    let (start, count) = (zip.len() as u32, bytes.chunks(bytes.len() / 2 + 1).count() as u8);
    zip.extend(&directory);
    zip.extend(
        [
            &b"PK\x05\x06\0\0\0\0"[..],
            &[count, 0, count, 0],
            &(directory.len() as u32).to_le_bytes(),
            &start.to_le_bytes(),
            &[0, 0],
        ]
        .concat(),
    );
    // Every second zip is left whole.
    for pair in bytes.windows(3).skip(1).step_by(97).take(usize::from(bytes[0] % 2) * 6) {
        let back = usize::from(u16::from_le_bytes([pair[0], pair[1]])) % 160;
        let at = zip.len().saturating_sub(1 + back);
        zip[at] = pair[2];
    }
    zip
}

/// Any bytes in any character set.
fn charset(bytes: &[u8]) {
    const TERMS: &[&str] = &[
        "",
        "ISO_IR 100",
        "ISO_IR 126",
        "ISO_IR 13",
        "ISO_IR 166",
        "ISO_IR 192",
        "GB18030",
        "GBK",
        "\\ISO 2022 IR 87",
        "ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159",
        "\\ISO 2022 IR 149",
        "\\ISO 2022 IR 58",
        "ISO 2022 IR 100\\ISO 2022 IR 126\\ISO 2022 IR 144",
    ];
    const ESCAPES: &[&[u8]] =
        &[b"\x1b$B", b"\x1b$)C", b"\x1b$)A", b"\x1b(J", b"\x1b)I", b"\x1b-F", b"\x1b$(D", b"\x1b("];
    let Some(start) = bytes.len().checked_sub(200) else { return };
    for (number, terms) in TERMS.iter().enumerate() {
        let mut text = bytes[start..].to_vec();
        for (at, escape) in ESCAPES.iter().enumerate() {
            let to = usize::from(bytes[start + number + at]) % text.len();
            text.splice(to..to, escape.iter().copied());
        }
        let decoded = Charset::from_value(terms.as_bytes()).decode(&text, number % 2 == 0);
        assert!(decoded.is_none_or(|decoded| decoded.len() <= 4 * text.len()), "more than there was");
    }
}
