//! What the closed world of Strict takes from real files that the wider rule keeps, attribute by attribute and vendor by
//! vendor. `VEILIG_SAY=1` shows the values, for a look at them; the document holds none.

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::File;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{DataSet, Head, Tag, VR, keyword, read_head};

/// What no receiver can do without: decoding, geometry, stacking, scaling of CT, MR and PET.
const NEEDED: &[&str] = &[
    "ImageType",
    "Rows",
    "Columns",
    "PixelSpacing",
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "SliceThickness",
    "SpacingBetweenSlices",
    "SliceLocation",
    "InstanceNumber",
    "SeriesNumber",
    "AcquisitionNumber",
    "NumberOfFrames",
    "FrameIncrementPointer",
    "PhotometricInterpretation",
    "SamplesPerPixel",
    "PlanarConfiguration",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "RescaleSlope",
    "RescaleIntercept",
    "RescaleType",
    "WindowCenter",
    "WindowWidth",
    "Modality",
    "PatientPosition",
    "FrameOfReferenceUID",
    "Units",
    "DecayCorrection",
    "CorrectedImage",
    "DiffusionBValue",
    "DiffusionGradientOrientation",
    "TemporalPositionIdentifier",
    "NumberOfTemporalPositions",
    "EchoTime",
    "RepetitionTime",
    "FlipAngle",
    "MagneticFieldStrength",
    "KVP",
    "ConvolutionKernel",
    "GantryDetectorTilt",
    "InPlanePhaseEncodingDirection",
    "MRAcquisitionType",
    "ScanningSequence",
    "SequenceVariant",
];

struct Taken {
    path: String,
    vendor: String,
    before: String,
    after: Option<String>,
}

/// How often something became of an attribute, with whom, and the values before and after.
#[derive(Default)]
struct Line {
    count: usize,
    vendors: BTreeSet<String>,
    values: BTreeSet<(String, Option<String>)>,
}

fn applied(head: &Head, options: Options, key: &Key) -> Option<DataSet> {
    let mut identifiers = Identifiers::default();
    identifiers.add(head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7")?;
    let engine = Engine::new(options, Subject { anonymous_id, key: key.clone(), identifiers });
    engine.apply(head, false).ok().map(|made| made.dataset)
}

fn name(tag: Tag) -> String {
    keyword(tag).map_or_else(|| tag.to_string(), str::to_owned)
}

fn shown(element: &veilig::dicom::Element) -> String {
    let bytes = element.bytes();
    match element.vr {
        VR::SQ => format!("{} items", element.items().len()),
        VR::US | VR::SS | VR::UL | VR::FD | VR::FL | VR::AT | VR::OB | VR::OW => {
            format!("{} bytes", bytes.len())
        }
        _ => String::from_utf8_lossy(bytes).trim().chars().take(80).collect(),
    }
}

/// What `strict` lacks or has otherwise than `wide`.
fn compare(strict: &DataSet, wide: &DataSet, path: &str, vendor: &str, taken: &mut Vec<Taken>) {
    for element in wide.elements().iter().filter(|element| element.tag.0 % 2 == 0) {
        let place = if path.is_empty() { name(element.tag) } else { format!("{path}/{}", name(element.tag)) };
        let mut note = |after: Option<String>| {
            taken.push(Taken {
                path: place.clone(),
                vendor: vendor.to_owned(),
                before: shown(element),
                after,
            });
        };
        // The markers tell of the options.
        if element.tag.0 == 0x0012 || element.tag == Tag(0x0008, 0x0300) {
            continue;
        }
        match strict.get(element.tag) {
            None => note(None),
            Some(own) if element.vr == VR::SQ => {
                for (own, item) in own.items().iter().zip(element.items()) {
                    compare(own, item, &place, vendor, taken);
                }
            }
            Some(own) if own.bytes() != element.bytes() => note(Some(shown(own))),
            Some(_) => {}
        }
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn what_strict_takes_from_real_files_is_measured_and_nothing_that_receivers_need() {
    let key = Key::draw().expect("random numbers");
    let mut taken = Vec::new();
    let (mut files, mut elements) = (0, 0);
    for path in common::real_files() {
        let Ok(head) =
            File::open(&path).map_err(drop).and_then(|mut file| read_head(&mut file).map_err(drop))
        else {
            continue;
        };
        let wide = Options { retain_safe_private: true, ..Options::strict() };
        let both = (applied(&head, Options::strict(), &key), applied(&head, wide, &key));
        let (Some(strict), Some(wide)) = both else { continue };
        files += 1;
        elements += wide.elements().len();
        let vendor = head.dataset.text(Tag(0x0008, 0x0070)).unwrap_or("-").to_ascii_uppercase();
        let vendor: String = vendor.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        compare(&strict, &wide, "", &vendor, &mut taken);
    }
    if files == 0 {
        return;
    }
    let mut lines: BTreeMap<(String, &str), Line> = BTreeMap::new();
    for one in &taken {
        let what = if one.after.is_some() { "changed" } else { "gone" };
        let line = lines.entry((one.path.clone(), what)).or_default();
        line.count += 1;
        line.vendors.insert(one.vendor.clone());
        line.values.insert((one.before.clone(), one.after.clone()));
    }
    let mut rows: Vec<_> = lines.iter().collect();
    rows.sort_by_key(|((path, _), line)| (std::cmp::Reverse(line.count), path.clone()));
    let mut table = String::new();
    for ((path, what), Line { count, vendors, values }) in &rows {
        let vendors =
            vendors.iter().filter(|vendor| !vendor.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        let _ = writeln!(table, "| {path} | {what} | {count} | {vendors} |");
        if std::env::var_os("VEILIG_SAY").is_some() {
            println!(
                "{count:5} {what:8} {path} [{vendors}] {:?}",
                values.iter().take(12).collect::<Vec<_>>()
            );
        }
    }
    println!("{files} files, {elements} elements at the top level, {} taken or changed", taken.len());
    if std::env::var_os("VEILIG_WRITE_DOCS").is_some() {
        let text = include_str!("closed_world/document.md")
            .replace("{files}", &files.to_string())
            .replace("{elements}", &elements.to_string())
            .replace("{taken}", &taken.len().to_string())
            .replace("{table}", table.trim_end());
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/measured/2026-11-28-closed-world.md");
        std::fs::create_dir_all(std::path::Path::new(file).parent().expect("a folder")).expect("a folder");
        std::fs::write(file, text).expect("written");
    }
    let lost: Vec<&String> = rows
        .iter()
        .filter(|((path, what), _)| *what == "gone" && NEEDED.contains(&path.as_str()))
        .map(|((path, _), _)| path)
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}
