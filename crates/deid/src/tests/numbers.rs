//! Numbers that place an image or count its frames go out, whatever the patient's ID and birth date are.

use super::fixture::{CT, deidentify, item, object, text};
use crate::Options;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, VR};

const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
const STRUCTURES: &str = "1.2.840.10008.5.1.4.1.1.481.3";

/// An object of a patient with this ID and birth date.
fn of_patient(class: &str, id: &str, birth: &str, elements: impl IntoIterator<Item = Element>) -> Head {
    let identity = [text(tags::PATIENT_ID, VR::LO, id), text(tags::PATIENT_BIRTH_DATE, VR::DA, birth)];
    object(class, identity.into_iter().chain(elements))
}

fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn longs(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

/// The first element of this tag, at any depth.
fn found(dataset: &DataSet, tag: Tag) -> Option<&Element> {
    dataset.get(tag).or_else(|| {
        let items = dataset.elements().iter().flat_map(Element::items);
        items.into_iter().find_map(|item| found(item, tag))
    })
}

fn within(path: &[Tag], element: Element) -> Element {
    path.iter().rev().fold(element, |inner, tag| Element::sequence(*tag, vec![item([inner])]))
}

#[test]
fn numbers_that_together_look_like_an_id_or_a_birth_date_place_and_count_as_before() {
    let frame = [tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, tags::FRAME_CONTENT_SEQUENCE];
    let indices = |values: &[u32]| Element::new(tags::DIMENSION_INDEX_VALUES, VR::UL, longs(values));
    let contour = [tags::ROI_CONTOUR_SEQUENCE, tags::CONTOUR_SEQUENCE];
    let reference = [tags::REFERENCED_IMAGE_SEQUENCE];
    let pointer =
        |group: u16, element| Element::new(tags::FRAME_INCREMENT_POINTER, VR::AT, words(&[group, element]));
    let cases: Vec<(&str, &str, &str, &[Tag], Element)> = vec![
        (CT, "100010", "", &[], text(tags::IMAGE_ORIENTATION_PATIENT, VR::DS, "1\\0\\0\\0\\1\\0")),
        (CT, "128128", "", &[], text(tags::IMAGE_POSITION_PATIENT, VR::DS, "-10\\128\\128")),
        (CT, "", "19580411", &[], text(tags::IMAGE_POSITION_PATIENT, VR::DS, "11\\4\\58")),
        (ENHANCED_MR, "", "19580401", &frame, indices(&[1, 4, 58])),
        (ENHANCED_MR, "", "20010411", &frame, indices(&[1, 4, 11])),
        (ENHANCED_MR, "125120", "", &frame, indices(&[1, 25, 120])),
        (ENHANCED_MR, "", "19580401", &frame, indices(&[1, 10458])),
        (
            ENHANCED_MR,
            "123456",
            "",
            &reference,
            text(tags::REFERENCED_FRAME_NUMBER, VR::IS, "1\\2\\3\\4\\5\\6"),
        ),
        (
            STRUCTURES,
            "122230",
            "",
            &contour,
            text(tags::CONTOUR_DATA, VR::DS, "11\\21\\30\\12\\22\\30\\13\\23\\30"),
        ),
        (CT, "256016", "", &[], Element::new(Tag(0x0028, 0x1101), VR::US, words(&[256, 0, 16]))),
        (CT, "256192", "", &[], Element::new(tags::ACQUISITION_MATRIX, VR::US, words(&[0, 256, 192, 0]))),
        (ENHANCED_MR, "244195", "", &[], pointer(0x0018, 0x1063)),
        (ENHANCED_MR, "", "19580401", &[], text(tags::NUMBER_OF_FRAMES, VR::IS, "10458")),
        (ENHANCED_MR, "", "19580401", &[], text(tags::INSTANCE_NUMBER, VR::IS, "10458")),
    ];
    for (class, id, birth, path, element) in cases {
        let source = of_patient(class, id, birth, [within(path, element.clone())]);
        for options in [Options::strict(), Options::planning(), Options::research()] {
            // What Strict has no place for in a class goes whoever the patient is.
            let nobody = of_patient(class, "", "", [within(path, element.clone())]);
            let Some(expected) = found(&deidentify(options.clone(), &nobody).unwrap(), element.tag).cloned()
            else {
                assert!(!options.retain_safe_private, "{} {id} {birth}", element.tag);
                continue;
            };
            let out =
                deidentify(options, &source).unwrap_or_else(|refusal| panic!("{refusal:?} {id} {birth}"));
            assert_eq!(found(&out, element.tag), Some(&expected), "{id} {birth}");
        }
    }
}

#[test]
fn a_whole_date_or_id_in_such_numbers_is_found_all_the_same() {
    let birth = "19580411";
    for (tag, value) in [
        (tags::WINDOW_CENTER, "11\\4\\1958"),
        (tags::ACQUISITION_NUMBER, "580411"),
        (tags::WINDOW_CENTER, "482119"),
        (tags::WINDOW_CENTER, "48\\21\\19"),
        (tags::INSTANCE_NUMBER, "482119"),
        (tags::SLICE_LOCATION, "482119.5"),
        (tags::FRAME_TIME_VECTOR, "11\\4\\1958"),
        (tags::FRAME_TIME_VECTOR, "0\\482119"),
    ] {
        let source = of_patient(CT, "482119", birth, [text(tag, VR::DS, value)]);
        let out = deidentify(Options::research(), &source).unwrap();
        assert_ne!(out.text(tag), Some(value), "{tag}");
    }
}

#[test]
fn images_whose_numbers_lie_around_the_patients_id_keep_their_order() {
    for tag in [tags::INSTANCE_NUMBER, tags::TEMPORAL_POSITION_IDENTIFIER] {
        let numbers = ["200000", "200001", "200002"].map(|number| {
            let source = of_patient(CT, "200001", "", [text(tag, VR::IS, number)]);
            let out = deidentify(Options::research(), &source).unwrap();
            out.text(tag).unwrap().parse::<u32>().unwrap()
        });
        assert!(numbers[0] < numbers[1] && numbers[1] < numbers[2], "{numbers:?}");
        assert_eq!(numbers[2] - numbers[0], 2);
        assert!(!numbers.contains(&200_001));
    }
}

#[test]
fn a_b_value_of_ge_that_is_the_patients_id_keeps_its_scheme() {
    let creator = |group, name| text(Tag(group, 0x0010), VR::LO, name);
    let axes = [0xBB, 0xBC, 0xBD].map(|low| text(Tag(0x0019, 0x1000 + low), VR::DS, "0.5"));
    for (id, value) in [("1000001000", "1000001000\\8\\0\\0"), ("100080", "1000\\8\\0\\0")] {
        let scheme = [
            creator(0x0019, "GEMS_ACQU_01"),
            creator(0x0043, "GEMS_PARM_01"),
            text(Tag(0x0043, 0x1039), VR::IS, value),
        ];
        let source = of_patient(MR, id, "", scheme.into_iter().chain(axes.clone()));
        for options in [Options::strict(), Options::research()] {
            let out = deidentify(options, &source).unwrap();
            assert_eq!(out.text(Tag(0x0043, 0x1039)), Some("1000"));
            assert!(out.get(Tag(0x0019, 0x10BB)).is_some());
        }
    }
}

#[test]
fn an_age_is_read_however_it_is_written_and_none_over_89_stays() {
    for (written, read) in [
        ("66Y", "066Y"),
        ("066y", "066Y"),
        ("66", "066Y"),
        ("66 Y", "066Y"),
        ("0066Y", "066Y"),
        ("6Y", "006Y"),
        ("18M", "018M"),
        ("3w", "003W"),
        ("066Y", "066Y"),
        ("95", "090Y"),
        ("95y", "090Y"),
        ("1200M", "090Y"),
        ("-5Y", ""),
        ("66 Jansen", ""),
        ("19610417", ""),
    ] {
        let source = of_patient(CT, "482119", "", [text(tags::PATIENT_AGE, VR::AS, written)]);
        let out = deidentify(Options::research(), &source).unwrap();
        assert_eq!(out.text(tags::PATIENT_AGE).unwrap_or_default(), read, "{written}");
    }
}
