//! Zips with too many of something.

use super::dicom::{About, EXPLICIT, Tag, deflated, deflated_noughts, item, meta, text};

/// An entry as it is packed.
struct Entry {
    name: Vec<u8>,
    packed: Vec<u8>,
    crc: u32,
    bytes: u32,
    deflated: bool,
}

impl Entry {
    fn stored(name: &str, content: Vec<u8>) -> Self {
        let (crc, bytes) = (crc32fast::hash(&content), content.len() as u32);
        Self { name: name.into(), packed: content, crc, bytes, deflated: false }
    }

    fn deflated(name: &str, content: &[u8]) -> Self {
        let (crc, bytes) = (crc32fast::hash(content), content.len() as u32);
        Self { name: name.into(), packed: deflated(&mut [content].into_iter()), crc, bytes, deflated: true }
    }

    fn shared(&self) -> Vec<u8> {
        let method = if self.deflated { 8 } else { 0 };
        [
            &[20, 0, 0, 0, method, 0, 0, 0, 33, 0][..],
            &self.crc.to_le_bytes(),
            &(self.packed.len() as u32).to_le_bytes(),
            &self.bytes.to_le_bytes(),
            &(self.name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat()
    }

    fn local(&self) -> Vec<u8> {
        [&b"PK\x03\x04"[..], &self.shared(), &self.name, &self.packed].concat()
    }

    fn central(&self, at: usize) -> Vec<u8> {
        [&b"PK\x01\x02\x14\0"[..], &self.shared(), &[0; 10], &(at as u32).to_le_bytes(), &self.name].concat()
    }
}

/// The records behind a directory, with those of zip64.
fn end(count: usize, start: usize, length: usize) -> Vec<u8> {
    let long = |number: usize| (number as u64).to_le_bytes();
    let whole = [&long(count)[..], &long(count), &long(length), &long(start)].concat();
    let short = (count.min(0xFFFF) as u16).to_le_bytes();
    [
        &b"PK\x06\x06"[..],
        &long(44),
        &[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        &whole,
        b"PK\x06\x07\0\0\0\0",
        &long(start + length),
        &[1, 0, 0, 0],
        b"PK\x05\x06\0\0\0\0",
        &short,
        &short,
        &(length as u32).to_le_bytes(),
        &(start as u32).to_le_bytes(),
        &[0, 0],
    ]
    .concat()
}

fn zip(entries: impl Iterator<Item = Entry>) -> Vec<u8> {
    let (mut zip, mut directory, mut count) = (Vec::new(), Vec::new(), 0);
    for entry in entries {
        directory.extend(entry.central(zip.len()));
        zip.extend(entry.local());
        count += 1;
    }
    let (start, length) = (zip.len(), directory.len());
    zip.extend(directory);
    zip.extend(end(count, start, length));
    zip
}

/// A zip of one text.
fn small() -> Vec<u8> {
    zip([Entry::stored("readme.txt", b"nothing".to_vec())].into_iter())
}

pub fn zips(count: usize) -> Vec<u8> {
    zip((0..count).map(|number| Entry::stored(&format!("{number}.zip"), small())))
}

pub fn deflated_zips(count: usize) -> Vec<u8> {
    zip((0..count).map(|number| Entry::deflated(&format!("{number}.zip"), &small())))
}

pub fn entries(count: usize) -> Vec<u8> {
    zip((0..count).map(|number| Entry::stored(&format!("{number}"), Vec::new())))
}

pub fn long_names(count: usize) -> Vec<u8> {
    let name = |number: usize| format!("{number}{}", "a/../".repeat(13_000));
    zip((0..count).map(|number| Entry::stored(&name(number), Vec::new())))
}

/// All entries are one and the same.
pub fn overlapping(count: usize) -> Vec<u8> {
    let entry = Entry::deflated("image", &vec![0; 10_000_000]);
    let mut zip = entry.local();
    let directory = entry.central(0).repeat(count);
    let start = zip.len();
    zip.extend(&directory);
    zip.extend(end(count, start, directory.len()));
    zip
}

pub fn matryoshka(depth: usize) -> Vec<u8> {
    (0..depth).fold(small(), |inner, _| zip([Entry::deflated("zip", &inner)].into_iter()))
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x1F\x8B\x08\0\0\0\0\0\0\xFF".to_vec();
    bytes.extend(deflated(&mut [content].into_iter()));
    bytes.extend(crc32fast::hash(content).to_le_bytes());
    bytes.extend((content.len() as u32).to_le_bytes());
    bytes
}

pub fn gz(depth: usize) -> Vec<u8> {
    (0..depth).fold(About::default().file(Vec::new()), |inner, _| gzip(&inner))
}

pub fn bomb(bytes: usize) -> Vec<u8> {
    let packed = deflated_noughts(b"", bytes);
    zip([Entry { name: b"image".to_vec(), packed, crc: 0, bytes: bytes as u32, deflated: true }].into_iter())
}

/// An image, and elements of its head beside the others.
type Told = (About, Vec<(Tag, Vec<u8>)>);

/// A zip of images.
pub(super) fn images(count: usize, told: impl Fn(usize) -> Told) -> Vec<u8> {
    images_named(count, |number| number.to_string(), told)
}

/// The same with names of their own.
pub(super) fn images_named(
    count: usize,
    name: impl Fn(usize) -> String,
    told: impl Fn(usize) -> Told,
) -> Vec<u8> {
    zip((0..count).map(|number| {
        let (about, more) = told(number);
        Entry::deflated(&name(number), &about.file(more))
    }))
}

/// A zip of images without more.
fn plain(count: usize, about: impl Fn(usize) -> About) -> Vec<u8> {
    images(count, |number| (about(number), Vec::new()))
}

pub(super) fn instance(number: usize) -> String {
    format!("1.2.826.0.1.3680043.10.543.2.{number}")
}

pub fn patients(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        study: format!("1.2.826.0.1.3680043.10.543.4.{number}"),
        name: format!("Quistenberg{}^Marijke", letters(number)),
        id: format!("MRN{number}"),
        ..About::default()
    })
}

/// A number in letters.
pub(super) fn letters(number: usize) -> String {
    (0..4).map(|place| char::from(b'a' + (number / 26_usize.pow(place) % 26) as u8)).collect()
}

pub fn spellings(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        name: format!("Quistenberg^{}", letters(number)),
        ..About::default()
    })
}

pub fn one_study(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        name: format!("Quistenberg{}", letters(number)),
        id: format!("MRN{number}"),
        ..About::default()
    })
}

pub fn twins(count: usize) -> Vec<u8> {
    plain(count, |_| About::default())
}

pub fn one_place(count: usize) -> Vec<u8> {
    plain(count, |number| About { instance: instance(number), ..About::default() })
}

pub fn series(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        ..About::default()
    })
}

pub fn studies(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        study: format!("1.2.826.0.1.3680043.10.543.4.{number}"),
        ..About::default()
    })
}

/// Each patient in a zip of his or her own, all of them in one.
pub fn zipped_patients(count: usize) -> Vec<u8> {
    zip((0..count).map(|number| {
        let about = About {
            instance: instance(number),
            series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
            study: format!("1.2.826.0.1.3680043.10.543.4.{number}"),
            name: format!("Quistenberg{}^Marijke", letters(number)),
            id: format!("MRN{number}"),
            ..About::default()
        };
        let inner = zip([Entry::deflated("image", &about.file(Vec::new()))].into_iter());
        Entry::deflated(&format!("{number}.zip"), &inner)
    }))
}

/// Names and IDs as long as an element may be.
pub fn long_ids(count: usize) -> Vec<u8> {
    plain(count, |number| About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        study: format!("1.2.826.0.1.3680043.10.543.4.{number}"),
        name: format!("{}{}", "quisten".repeat(9_000), letters(number)),
        id: format!("{}{number}", "4821MRN".repeat(9_000)),
        ..About::default()
    })
}

/// Structured reports of one series, each with the same content tree.
pub fn structured_reports(count: usize) -> Vec<u8> {
    const COMPREHENSIVE: &str = "1.2.840.10008.5.1.4.1.1.88.33";
    let said = [text((0x0040, 0xA040), "CS", "TEXT"), text((0x0040, 0xA160), "UT", "Quistenberg, Marijke")];
    let tree: Vec<u8> = (0..50).flat_map(|_| item(&said.concat())).collect();
    zip((0..count).map(|number| {
        let about = About { instance: instance(number), ..About::default() };
        let more = vec![
            ((0x0008, 0x0016), text((0x0008, 0x0016), "UI", COMPREHENSIVE)),
            ((0x0008, 0x0060), text((0x0008, 0x0060), "CS", "SR")),
            ((0x0040, 0xA730), super::dicom::element((0x0040, 0xA730), "SQ", &tree)),
        ];
        Entry::deflated(&format!("{number}"), &[meta(EXPLICIT), about.head(more)].concat())
    }))
}
