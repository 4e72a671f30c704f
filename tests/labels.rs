//! Labels of segments and structures from file to zip, by the command line program: each stays its own, whole or as a number.

use crate::common::fixture::ct_head;
use crate::common::program::{Case, reasons};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;
use veilig::dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, read_head, write_dataset,
};

const SEGMENTATION: &str = "1.2.840.10008.5.1.4.1.1.66.4";
const STRUCTURES: &str = "1.2.840.10008.5.1.4.1.1.481.3";
const SEGMENTS: Tag = Tag(0x0062, 0x0002);
const SEGMENT_LABEL: Tag = Tag(0x0062, 0x0005);
const ROIS: Tag = Tag(0x3006, 0x0020);
const ROI_NAME: Tag = Tag(0x3006, 0x0026);

fn text(tag: Tag, vr: VR, value: &str) -> Element {
    Element::new(tag, vr, value.as_bytes())
}

fn short(tag: Tag, value: u16) -> Element {
    Element::new(tag, VR::US, value.to_le_bytes())
}

fn item(elements: impl IntoIterator<Item = Element>) -> DataSet {
    elements.into_iter().collect()
}

/// An object of the fixture's patient and study, in a series of its own.
fn object(class: &str, modality: &str, number: u32, elements: Vec<Element>) -> (DataSet, String) {
    let instance = format!("1.2.826.0.1.3680043.10.543.9.{number}");
    let mut dataset = ct_head(0, 16, &instance);
    // Of the slice patient and study stay alone.
    let place = [0x0018, 0x0028].into_iter().flat_map(|group| {
        dataset.elements().iter().map(|element| element.tag).filter(move |tag| tag.0 == group)
    });
    let gone: Vec<Tag> = place.chain([Tag(0x0020, 0x0032), Tag(0x0020, 0x0037)]).collect();
    gone.into_iter().for_each(|tag| {
        dataset.remove(tag);
    });
    dataset.put(text(Tag(0x0008, 0x0016), VR::UI, class));
    dataset.put(text(Tag(0x0008, 0x0060), VR::CS, modality));
    dataset.put(text(Tag(0x0020, 0x000E), VR::UI, &format!("1.2.826.0.1.3680043.10.543.48211907.9{number}")));
    elements.into_iter().for_each(|element| dataset.put(element));
    (dataset, instance)
}

fn segmentation(labels: &[&str]) -> Vec<u8> {
    let count = u16::try_from(labels.len()).expect("few");
    let segments = labels.iter().zip(1..).map(|(label, number)| {
        item([
            short(Tag(0x0062, 0x0004), number),
            text(SEGMENT_LABEL, VR::LO, label),
            text(Tag(0x0062, 0x0008), VR::CS, "MANUAL"),
        ])
    });
    let frames = (1..=count).map(|number| {
        let segment = item([short(Tag(0x0062, 0x000B), number)]);
        let position = item([text(Tag(0x0020, 0x0032), VR::DS, "-180.5\\-180.5\\-100")]);
        item([
            Element::sequence(Tag(0x0020, 0x9113), vec![position]),
            Element::sequence(Tag(0x0062, 0x000A), vec![segment]),
        ])
    });
    let (dataset, instance) = object(
        SEGMENTATION,
        "SEG",
        1,
        vec![
            text(Tag(0x0008, 0x0008), VR::CS, "DERIVED\\PRIMARY"),
            Element::sequence(SEGMENTS, segments.collect()),
            text(Tag(0x0062, 0x0001), VR::CS, "BINARY"),
            Element::sequence(Tag(0x5200, 0x9230), frames.collect()),
            text(Tag(0x0028, 0x0008), VR::IS, &count.to_string()),
            short(Tag(0x0028, 0x0002), 1),
            text(Tag(0x0028, 0x0004), VR::CS, "MONOCHROME2"),
            short(Tag(0x0028, 0x0010), 16),
            short(Tag(0x0028, 0x0011), 16),
            short(Tag(0x0028, 0x0100), 1),
            short(Tag(0x0028, 0x0101), 1),
            short(Tag(0x0028, 0x0102), 0),
            short(Tag(0x0028, 0x0103), 0),
        ],
    );
    let syntax = TransferSyntax::explicit();
    let pixels: Vec<u8> = (0..usize::from(count) * 32).map(|at| (at % 251) as u8).collect();
    let place =
        PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OB, offset: 0, length: Some(pixels.len() as u64) };
    let mut file = file_meta(SEGMENTATION, &instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend(pixels);
    file
}

fn structures(names: &[&str]) -> Vec<u8> {
    let number = |tag, number: u32| text(tag, VR::IS, &number.to_string());
    let rois = names.iter().zip(1..).map(|(name, n)| {
        item([
            number(Tag(0x3006, 0x0022), n),
            text(Tag(0x3006, 0x0024), VR::UI, "1.2.826.0.1.3680043.10.543.48211907.3"),
            text(ROI_NAME, VR::LO, name),
            text(Tag(0x3006, 0x0036), VR::CS, "MANUAL"),
        ])
    });
    let contours = (1..=names.len() as u32).map(|n| item([number(Tag(0x3006, 0x0084), n)]));
    let observations = names.iter().zip(1..).map(|(name, n)| {
        item([
            number(Tag(0x3006, 0x0082), n),
            number(Tag(0x3006, 0x0084), n),
            text(Tag(0x3006, 0x0085), VR::SH, name.get(..16).unwrap_or(name)),
            text(Tag(0x3006, 0x00A4), VR::CS, "ORGAN"),
            Element::new(Tag(0x3006, 0x00A6), VR::PN, ""),
        ])
    });
    let elements = vec![
        text(Tag(0x3006, 0x0002), VR::SH, "Plan"),
        Element::sequence(ROIS, rois.collect()),
        Element::sequence(Tag(0x3006, 0x0039), contours.collect()),
        Element::sequence(Tag(0x3006, 0x0080), observations.collect()),
    ];
    let (dataset, instance) = object(STRUCTURES, "RTSTRUCT", 2, elements);
    let syntax = TransferSyntax::explicit();
    [file_meta(STRUCTURES, &instance, &syntax), write_dataset(&dataset, &syntax)].concat()
}

/// The labels in the zip's object of this class.
fn labels_in(folder: &Path, class: &str, sequence: Tag, label: Tag) -> Vec<String> {
    let is_zip = |path: &Path| path.extension().is_some_and(|ending| ending == "zip");
    let mut paths = std::fs::read_dir(folder).expect("written").flatten().map(|entry| entry.path());
    let zip = paths.find(|path| is_zip(path)).expect("a zip");
    let mut zip = zip::ZipArchive::new(std::fs::File::open(zip).expect("opens")).expect("a zip");
    for number in 0..zip.len() {
        let mut bytes = Vec::new();
        zip.by_index(number).expect("an entry").read_to_end(&mut bytes).expect("unpacks");
        let Ok(head) = read_head(&mut Cursor::new(bytes)) else { continue };
        if head.dataset.text(Tag(0x0008, 0x0016)) == Some(class) {
            let items = head.dataset.get(sequence).expect("its members").items();
            return items.iter().map(|item| item.text(label).unwrap_or_default().to_owned()).collect();
        }
    }
    panic!("no {class} in the zip");
}

const PRESETS: [&str; 3] = ["strict", "planning", "research"];

#[test]
fn twelve_segments_stay_twelve_in_every_preset() {
    let labels = [
        "Liver",
        "Liver seg. 4a",
        "Liver seg. 4b",
        "Tumor core",
        "Tumor core v2",
        "Tumor core Quistenberg",
        "Segment 8",
        "SpinalCord_PRV05",
        "Ferrowick 1",
        "Ferrowick 2",
        "LIVER",
        "Kidney_R",
    ];
    let case = Case::new("segments");
    case.file("study/seg.dcm", &segmentation(&labels));
    for preset in PRESETS {
        let (code, told) = case.run(preset, &["--preset", preset]);
        assert_eq!((code, reasons(&told)), (0, vec![]), "{told}");
        let made = labels_in(&case.path(preset), SEGMENTATION, SEGMENTS, SEGMENT_LABEL);
        assert_eq!(made.len(), 12);
        let distinct: BTreeSet<String> = made.iter().map(|label| label.to_lowercase()).collect();
        let of_source: BTreeSet<String> = labels.iter().map(|label| label.to_lowercase()).collect();
        assert!(distinct.len() >= of_source.len(), "{preset}: {made:?}");
        for (number, half) in [(6, "Tumor core Quistenberg"), (9, "Ferrowick 1"), (10, "Ferrowick 2")] {
            assert_eq!(made[number - 1], format!("Segment {number}"), "{preset}: {half}");
        }
        assert!(!made.iter().any(|label| label.contains("Quistenberg") || label.contains("Ferrowick")));
    }
}

#[test]
fn names_of_structures_stay_with_their_suffixes_and_half_names_become_numbers() {
    let names = [
        "SpinalCord",
        "SpinalCord_PRV05",
        "Lung_L",
        "Lung_R",
        "Lens_L",
        "PTVp_7000",
        "CTVn_5412",
        "Parotid_L_PRV03",
        "Bowel_Bag",
        "PTV Quistenberg",
        "Heart_Ferrowick",
    ];
    let case = Case::new("structures");
    case.file("study/rs.dcm", &structures(&names));
    for preset in PRESETS {
        let (code, told) = case.run(preset, &["--preset", preset]);
        assert_eq!((code, reasons(&told)), (0, vec![]), "{told}");
        let made = labels_in(&case.path(preset), STRUCTURES, ROIS, ROI_NAME);
        // Strict keeps no words of descriptions, and of labels no more than of those.
        let kept = if preset == "strict" { 0 } else { 9 };
        assert_eq!(made[..kept], names[..kept], "{preset}");
        assert_eq!(made.len(), names.len());
        if kept > 0 {
            assert_eq!(made[9..], ["ROI 10", "ROI 11"], "{preset}");
        }
        assert!(!made.iter().any(|name| name.contains("Quistenberg") || name.contains("Ferrowick")));
    }
}
