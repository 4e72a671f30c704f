//! Headers of a vendor's own form, and lists of images that agree in nothing.

use crate::planted::{PLANTED, engine_of, holder, written};
use std::collections::BTreeSet;
use std::io::Cursor;
use veilig::deid::{Foreseen, Identifiers, Options};
use veilig::dicom::{DataSet, Element, Tag, VR, read_head, read_written};
use veilig::job::{Collection, Overview, Scanned, Shared};
use veilig::study::{Image, SourceId};

/// Names and values of a Siemens header, for bytes to choose from.
const NAMES: &[&str] = &[
    "ProtocolSliceNumber",
    "NumberOfImagesInMosaic",
    "SliceNormalVector",
    "B_value",
    "DiffusionGradientDirection",
    "B_matrix",
    "RealDwellTime",
    "MosaicRefAcqTimes",
    "PatientName",
    "",
    "B_valueB_valueB_valueB_valueB_valueB_valueB_valueB_valueB_value",
];
const VALUES: &[&str] =
    &["1", "-0.5", "1000 ", "1e5", "", "NaN", "007", "17.04.1961", "1 2", "--", "12345678901234567890"];

/// A Siemens header of any entries, some bytes of which are not what they should be: what of it goes out holds nothing of the
/// patient.
pub fn csa(bytes: &[u8]) {
    let mut draw = bytes.iter().map(|byte| usize::from(*byte)).cycle();
    let mut next = |below: usize| draw.next().unwrap_or_default() % below;
    let number = |number: usize| (number as u32).to_le_bytes();
    let is_newer = next(3) > 0;
    let mut header = if is_newer { b"SV10\x04\x03\x02\x01".to_vec() } else { Vec::new() };
    let count = 1 + next(6);
    header.extend([number(count), number(77)].concat());
    let mut first = None;
    for _ in 0..count {
        let mut name = NAMES[next(NAMES.len())].as_bytes().to_vec();
        name.resize(64, 0);
        header.extend(name);
        let items = next(8);
        let more = *first.get_or_insert(items);
        header.extend([number(items), *b"UT\0\0", number(22), number(items), number(77)].concat());
        for _ in 0..items {
            let value = match next(4) {
                0 => PLANTED[next(PLANTED.len())],
                _ => VALUES[next(VALUES.len())],
            };
            let length = if is_newer { value.len() } else { value.len() + more };
            header.extend([number(length), number(value.len()), number(77), number(value.len())].concat());
            let mut value = value.as_bytes().to_vec();
            value.resize(value.len().next_multiple_of(4), 0);
            header.extend(value);
        }
    }
    for _ in 0..next(4) {
        let at = (next(256) * 256 + next(256)) % header.len();
        header[at] = next(256) as u8;
    }
    let Ok(mut head) = read_head(&mut Cursor::new(bytes)) else { return };
    head.dataset.put(Element::new(Tag(0x0029, 0x0010), VR::LO, *b"SIEMENS CSA HEADER"));
    head.dataset.put(Element::new(Tag(0x0029, 0x1010), VR::OB, header));
    let foreseen = Foreseen::of(&head);
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let _ = foreseen.is_nothing();
        let Some((head, engine)) = engine_of(head.clone(), options) else { return };
        let Ok(made) = engine.apply(&head, false) else { continue };
        let out = written(&made.dataset, &made.sop_class, &made.sop_instance, &head);
        if engine.check(&out, &head, &made).is_err() {
            continue;
        }
        let read = read_written(&out).expect("the check has read it");
        for planted in PLANTED {
            let place = holder(&read.dataset, planted);
            assert!(place.is_none(), "an identifier left in {place:?}");
        }
    }
}

/// Where images of one list differ, and in what.
const TOLD: &[(Tag, VR, &[&str])] = &[
    (Tag(0x0008, 0x0008), VR::CS, &["ORIGINAL\\PRIMARY", "DERIVED", ""]),
    (Tag(0x0008, 0x0018), VR::UI, &["1.2.3", "1.2.4", "1.2.5", ""]),
    (Tag(0x0008, 0x0032), VR::TM, &["101500", "101500.5", "x", ""]),
    (Tag(0x0008, 0x0060), VR::CS, &["CT", "MR", "PT", "MG", "us", ""]),
    (Tag(0x0010, 0x0010), VR::PN, &["Quistenberg^A", "QUISTENBERG", "=\u{5C71}\u{7530}", "", "^^^^^^^"]),
    (Tag(0x0010, 0x0020), VR::LO, &["1", "01", "UNKNOWN", "", "0"]),
    (Tag(0x0010, 0x0030), VR::DA, &["19610417", "1961", "99999999", ""]),
    (Tag(0x0018, 0x0050), VR::DS, &["1", "0", "-1", "1e300", ""]),
    (Tag(0x0018, 0x1120), VR::DS, &["0", "12", "1e300", "x"]),
    (Tag(0x0020, 0x000D), VR::UI, &["1.2.9", "1.2.8", ""]),
    (Tag(0x0020, 0x000E), VR::UI, &["1.2.7", "1.2.6", ""]),
    (Tag(0x0020, 0x0013), VR::IS, &["1", "2", "-2147483648", "99999999999", ""]),
    (
        Tag(0x0020, 0x0032),
        VR::DS,
        &["0\\0\\0", "0\\0\\1", "0\\0\\5.5", "1e308\\1e308\\-1e308", "1\\2", "0\\0\\1.0000001"],
    ),
    (
        Tag(0x0020, 0x0037),
        VR::DS,
        &["1\\0\\0\\0\\1\\0", "0\\0\\0\\0\\0\\0", "0\\1\\0\\0\\0\\-1", "1e200\\0\\0\\0\\1e200\\0", ""],
    ),
    (Tag(0x0020, 0x0052), VR::UI, &["1.2.10", "1.2.11", ""]),
    (Tag(0x0020, 0x0100), VR::IS, &["1", "2", "x"]),
    (Tag(0x0028, 0x0008), VR::IS, &["1", "3", "2147483647", "0"]),
    (Tag(0x0028, 0x0030), VR::DS, &["1\\1", "0\\0", "1e-300\\1", "x"]),
];

/// Some images of a list, each with values of its own: each stands in one series and is told once, as going or staying, and a
/// defect names images that are there.
pub fn list(bytes: &[u8]) {
    let Ok(head) = read_head(&mut Cursor::new(bytes)) else { return };
    let mut draw = bytes.iter().map(|byte| usize::from(*byte)).cycle();
    let mut next = |below: usize| draw.next().unwrap_or_default() % below;
    let mut loaded = Collection::default();
    let count = 2 + next(9) as u32;
    let mut settled = 0;
    for number in 0..count {
        let mut dataset: DataSet = head.dataset.clone();
        for _ in 0..6 + next(20) {
            let (tag, vr, values) = TOLD[next(TOLD.len())];
            dataset.put(Element::new(tag, vr, values[next(values.len())]));
        }
        let head = veilig::dicom::Head { dataset, ..head.clone() };
        let mut identifiers = Identifiers::default();
        identifiers.add(&head);
        let scanned =
            Scanned { image: Image::from_head(&head, 99), identifiers, foreseen: Foreseen::of(&head) };
        if let Ok(veilig::study::Added::SameInstance(other)) = loaded.add(SourceId(number), scanned) {
            let same = next(2) == 0;
            loaded.catalogue_mut().settle(other, SourceId(number), same);
            settled += u32::from(same);
        }
    }
    let patients = loaded.catalogue().patients();
    let series = || patients.iter().flat_map(|one| &one.studies).flat_map(|study| &study.series);
    let listed: Vec<SourceId> = series().flat_map(|one| one.images.iter().copied()).collect();
    let once: BTreeSet<u32> = listed.iter().map(|source| source.0).collect();
    assert_eq!(
        (listed.len(), once.len() as u32),
        (once.len(), count - settled),
        "an image is lost, or twice there"
    );
    let shared = Shared { searched: None, options: Options::planning(), ..Shared::default() };
    let overview = Overview::of(&loaded, &shared);
    let told: usize = overview
        .patients
        .iter()
        .flat_map(|one| one.series.values())
        .map(|one| one.images + one.left_out)
        .sum();
    assert_eq!(told, listed.len(), "an image is told twice, or not at all");
    for one in series() {
        let (patient, _) = overview.series(one.key).expect("it is listed");
        let findings = patient.series.get(&one.key).map(|told| told.quality.as_slice()).unwrap_or_default();
        for image in findings.iter().flat_map(|finding| &finding.images) {
            assert!((1..=one.images.len() as u32).contains(image), "a defect of an image that is not there");
        }
    }
}
