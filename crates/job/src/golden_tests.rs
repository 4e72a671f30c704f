//! Exports of files made by code, with a fixed key, are the same byte for byte as they were: `golden.txt` has their SHA-256.
//!
//! A change that is only a tidier way to the same must leave them as they are. Where a change is meant to alter what goes out (a
//! newer edition of the standard, an option, a mended fault), its commit says so and what changed, and renews them:
//! `VEILIG_WRITE_GOLDEN=1 cargo test -p veilig-job golden`.

use crate::{ExportItem, Packing, export_image, hex};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Cursor;
use veilig_archive::Compression;
use veilig_deid::{AnonymousId, Engine, Identifiers, Key, Options, Order, Subject};
use veilig_dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, dictionary_vr, file_meta, pixel_header, read_head,
    write_dataset,
};
use veilig_study::Fingerprint;

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
const INSTANCE: &str = "1.2.826.0.1.3680043.10.543.1.7";
const GOLDEN: &str = include_str!("golden.txt");

fn text(group: u16, element: u16, vr: VR, value: &str) -> Element {
    Element::new(Tag(group, element), vr, value.as_bytes())
}

/// An image's own elements.
fn image() -> DataSet {
    let short = |element, value: u16| Element::new(Tag(0x0028, element), VR::US, value.to_le_bytes());
    [
        text(0x0008, 0x0005, VR::CS, "ISO_IR 192"),
        text(0x0008, 0x0008, VR::CS, "ORIGINAL\\PRIMARY\\AXIAL"),
        text(0x0008, 0x0016, VR::UI, CT),
        text(0x0008, 0x0018, VR::UI, INSTANCE),
        text(0x0008, 0x0020, VR::DA, "20190412"),
        text(0x0008, 0x0060, VR::CS, "CT"),
        text(0x0010, 0x0010, VR::PN, "Quistenberg^Marijke"),
        text(0x0010, 0x0020, VR::LO, "MRN48211907"),
        text(0x0010, 0x0030, VR::DA, "19610417"),
        text(0x0020, 0x000D, VR::UI, "1.2.826.0.1.3680043.10.543.1"),
        text(0x0020, 0x000E, VR::UI, "1.2.826.0.1.3680043.10.543.1.1"),
        short(0x0002, 1),
        text(0x0028, 0x0004, VR::CS, "MONOCHROME2"),
        short(0x0010, 4),
        short(0x0011, 4),
        short(0x0100, 16),
        short(0x0101, 12),
        short(0x0102, 11),
        short(0x0103, 0),
    ]
    .into_iter()
    .collect()
}

/// An item with a code, words that a description may keep, and the patient in them.
fn item() -> DataSet {
    [
        text(0x0008, 0x0100, VR::SH, "24627-2"),
        text(0x0008, 0x0102, VR::SH, "LN"),
        text(0x0008, 0x0104, VR::LO, "Chest CT of Quistenberg"),
        text(0x0008, 0x1155, VR::UI, "1.2.826.0.1.3680043.10.543.9"),
        text(0x0010, 0x0020, VR::LO, "MRN48211907"),
        text(0x0040, 0xA123, VR::PN, "Vandermolen^Aleid"),
        text(0x0040, 0xA13A, VR::DT, "20190412101112"),
    ]
    .into_iter()
    .collect()
}

/// A value as a file may have it: the patient among words, a date, a number, a UID, bytes.
fn value(tag: Tag, vr: VR) -> Option<Element> {
    let of = |value: &str| Some(Element::new(tag, vr, value.as_bytes()));
    match vr {
        VR::LO | VR::SH => of("Abdomen venous Quistenberg"),
        VR::ST | VR::LT | VR::UT | VR::UC => of("Thorax of Marijke Quistenberg, born 19610417, kV 120"),
        VR::PN => of("Vandermolen^Aleid"),
        VR::CS => of("AXIAL"),
        VR::AE => of("OOSTERKWELDER1"),
        VR::AS => of("057Y"),
        VR::DA => of("20190412"),
        VR::DT => of("20190412101112.5"),
        VR::TM => of("101112.5"),
        VR::IS => of("17"),
        VR::DS => of("12.5"),
        VR::UI => of(&format!("1.2.826.0.1.3680043.10.543.{}.{}", tag.0, tag.1)),
        VR::UR => of("https://pacs.example/MRN48211907"),
        VR::SQ => Some(Element::sequence(tag, vec![item()])),
        VR::US | VR::SS => Some(Element::new(tag, vr, 17_u16.to_le_bytes())),
        VR::UL | VR::SL | VR::AT => Some(Element::new(tag, vr, 17_u32.to_le_bytes())),
        VR::FL => Some(Element::new(tag, vr, 1.5_f32.to_le_bytes())),
        VR::FD => Some(Element::new(tag, vr, 1.5_f64.to_le_bytes())),
        VR::OB | VR::OW | VR::UN => Some(Element::new(tag, vr, *b"Quistenberg ")),
        _ => None,
    }
}

/// All attributes of a group that the dictionary has, beside the image's own.
fn group(group: u16) -> DataSet {
    let own = image();
    let tags = (0..=u16::MAX).map(|element| Tag(group, element));
    let more = tags.filter(|tag| own.get(*tag).is_none());
    let elements = more.filter_map(|tag| value(tag, dictionary_vr(tag)?));
    own.elements().iter().cloned().chain(elements).collect()
}

/// Elements of makers: of a table that is safe, of creators whom nobody knows, of none.
fn private() -> DataSet {
    let mut set = image();
    for element in [
        text(0x0019, 0x0010, VR::LO, "SIEMENS MR HEADER"),
        text(0x0019, 0x100C, VR::IS, "1000"),
        text(0x0019, 0x1008, VR::CS, "IMAGE NUM 4"),
        text(0x0043, 0x0010, VR::LO, "GEMS_PARM_01"),
        text(0x0043, 0x1039, VR::IS, "1000\\8\\0\\0"),
        text(0x0099, 0x0010, VR::LO, "OOSTERKWELDER"),
        text(0x0099, 0x1001, VR::PN, "Quistenberg^Marijke"),
        text(0x0099, 0x1002, VR::LO, "of nobody"),
        text(0x0097, 0x1001, VR::LO, "of no creator"),
    ] {
        set.put(element);
    }
    set
}

/// The file of a data set, with pixels.
fn file(set: &DataSet, syntax: &TransferSyntax) -> Vec<u8> {
    let of = |n: u16| if syntax.big_endian { (n * 200).to_be_bytes() } else { (n * 200).to_le_bytes() };
    let pixels: Vec<u8> = (0..16).flat_map(of).collect();
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(32) };
    let head = [file_meta(CT, INSTANCE, syntax), write_dataset(set, syntax), pixel_header(&place, syntax)];
    [head.concat(), pixels].concat()
}

/// The file that goes out, or the reason why none does.
fn exported(key: &Key, options: Options, file: Vec<u8>) -> String {
    let mut source = Cursor::new(file);
    let head = read_head(&mut source).expect("reads");
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    let engine = Engine::new(options, Subject { anonymous_id, key: key.clone(), identifiers })
        .with_order(Some(Order::new("RG7", Some("770815"))));
    let expected = Fingerprint::of(&mut source, &head).expect("reads");
    let item = ExportItem { entry: "29NR0BE6E7/001/00001.dcm".into(), expected, ..ExportItem::default() };
    let packing = Packing { compression: Compression::Store, ..Packing::default() };
    let mut zip = Vec::new();
    match export_image(&mut source, &engine, &item, &packing, &mut zip) {
        Ok(exported) => hex(&Sha256::digest(stored(&zip, exported.bytes))),
        Err(refusal) => refusal.reason.code().to_owned(),
    }
}

/// The file in a zip that stores it as it is.
fn stored(zip: &[u8], bytes: u64) -> &[u8] {
    let mark = zip.windows(4).position(|four| four == b"DICM").expect("a DICOM file");
    &zip[mark - 128..][..usize::try_from(bytes).expect("small")]
}

#[test]
fn exports_are_the_same_byte_for_byte_as_they_were() {
    let key = Key::from_study_key("golden exports of one day").expect("long enough");
    let groups = (0x0008..=0x00A0).step_by(2).chain([0x0100, 0x0400]).chain((0x2000..=0x2200).step_by(0x10));
    let groups = groups.chain((0x3002..=0x3010).step_by(2)).chain([0x4000, 0x4008, 0x4010]);
    let mut sets: Vec<(String, DataSet)> = vec![("image".into(), image()), ("private".into(), private())];
    let filled =
        groups.filter(|number| *number != 0x0028).map(|number| (format!("{number:04X}"), group(number)));
    sets.extend(filled.filter(|(_, set)| set.elements().len() > image().elements().len()));
    assert!(sets.len() > 40, "{}", sets.len());
    let mut told = String::new();
    for (preset, options) in
        [("strict", Options::strict()), ("planning", Options::planning()), ("research", Options::research())]
    {
        for (name, set) in &sets {
            let made = exported(&key, options.clone(), file(set, &TransferSyntax::explicit()));
            writeln!(told, "{preset} {name} {made}").expect("written");
        }
        for (name, syntax) in
            [("implicit", TransferSyntax::implicit()), ("big endian", TransferSyntax::big_endian())]
        {
            let made = exported(&key, options.clone(), file(&group(0x0018), &syntax));
            writeln!(told, "{preset} {name} {made}").expect("written");
        }
    }
    if std::env::var_os("VEILIG_WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/golden.txt"), &told).expect("written");
        return;
    }
    let changed = told.lines().zip(GOLDEN.lines()).filter(|(now, then)| now != then).map(|(now, _)| now);
    assert_eq!(changed.collect::<Vec<_>>(), Vec::<&str>::new(), "what goes out is other than it was");
    assert_eq!(told.lines().count(), GOLDEN.lines().count());
}
