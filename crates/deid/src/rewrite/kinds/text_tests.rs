//! Numbers that are the patient's go, alone and together; what pixels can't do without stops the image then.

use crate::Options;
use crate::tests::fixture::{CT, ct, deidentify, object, text, text_of};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, Tag, VR};

fn kept(tag: Tag, vr: VR, value: &str) -> bool {
    text_of(&ct(Options::strict(), [text(tag, vr, value)]), tag).is_some_and(|kept| kept.trim() == value)
}

#[test]
fn numbers_that_are_together_an_id_go_and_others_stay() {
    assert!(kept(tags::WINDOW_CENTER, VR::DS, "40\\400"));
    assert!(!kept(tags::WINDOW_CENTER, VR::DS, "4821\\1907"));
    assert!(!kept(tags::WINDOW_CENTER, VR::DS, "48211907"));
}

#[test]
fn a_fraction_that_looks_like_an_id_stays_where_it_places_the_image() {
    assert!(kept(tags::IMAGE_POSITION_PATIENT, VR::DS, "0.48211907\\1\\2"));
    assert!(!kept(tags::WINDOW_CENTER, VR::DS, "0.48211907"));
}

#[test]
fn an_image_that_would_lose_where_it_lies_is_refused() {
    for orientation in ["48211907\\0\\0\\0\\1\\0", "1\\0\\0\\0\\1\\Jansen"] {
        let head = object(CT, [text(tags::IMAGE_ORIENTATION_PATIENT, VR::DS, orientation)]);
        let refusal = deidentify(Options::strict(), &head).unwrap_err();
        assert_eq!((refusal.code(), refusal.place.as_str()), ("needs-value", "(0020,0037)"));
    }
    let empty = object(CT, [text(tags::IMAGE_ORIENTATION_PATIENT, VR::DS, "")]);
    assert!(deidentify(Options::strict(), &empty).is_ok(), "what was empty is not lost");
}

#[test]
fn an_image_whose_palette_holds_the_patient_is_refused() {
    let palette = |bytes: &[u8]| {
        let head = object(
            CT,
            [
                text(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "PALETTE COLOR"),
                Element::new(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR::OW, bytes),
            ],
        );
        deidentify(Options::strict(), &head).map_err(|refusal| refusal.place)
    };
    assert_eq!(palette(b"MRN48211907 ").unwrap_err(), "(0028,1201)");
    assert!(palette(&[1, 2, 3, 4]).is_ok());
}

#[test]
fn what_the_object_s_iod_does_not_know_goes_though_its_words_are_harmless() {
    assert!(!kept(tags::TEXT_VALUE, VR::UT, "Liver"), "text of reports in an image");
    assert!(kept(tags::WINDOW_CENTER, VR::DS, "40"));
}

#[test]
fn with_retain_uids_one_that_holds_the_patient_s_number_is_replaced() {
    let of = |uid: &str| {
        let options = Options { retain_uids: true, ..Options::strict() };
        let out = ct(options, [text(tags::FRAME_OF_REFERENCE_UID, VR::UI, uid)]);
        text_of(&out, tags::FRAME_OF_REFERENCE_UID).unwrap_or_default()
    };
    assert_eq!(of("1.2.276.7"), "1.2.276.7");
    assert!(of("1.2.276.48211907.7").starts_with("2.25."));
}
