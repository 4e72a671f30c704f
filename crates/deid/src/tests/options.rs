//! What the options keep, shift and clean; markers; and what the check stops.

use crate::tests::fixture::{CT, code, ct, deidentify, engine, item, object, text, text_of, written};
use crate::{Dates, Options};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, VR};

fn strict() -> Options {
    Options::strict()
}

fn sequence(tag: Tag, items: impl IntoIterator<Item = DataSet>) -> Element {
    Element::sequence(tag, items.into_iter().collect())
}

#[test]
fn an_age_over_89_years_becomes_90_where_ages_are_kept() {
    for (age, kept) in [("094Y", "090Y"), ("089Y", "089Y"), ("090Y", "090Y"), ("999M", "999M")] {
        let out = ct(Options::research(), [text(tags::PATIENT_AGE, VR::AS, age)]);
        assert_eq!(text_of(&out, tags::PATIENT_AGE).as_deref(), Some(kept));
    }
}

#[test]
fn a_birth_date_is_never_kept_even_with_full_dates() {
    let full = Options { dates: Dates::Keep, ..Options::research() };
    let nested = sequence(Tag(0x0008, 0x1250), [item([text(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417")])]);
    let out = ct(full, [nested, text(Tag(0x0010, 0x0032), VR::TM, "0812")]);
    assert_eq!(text_of(&out, tags::PATIENT_BIRTH_DATE).as_deref(), Some(""));
    assert!(out.get(Tag(0x0010, 0x0032)).is_none());
    let nested = &out.get(Tag(0x0008, 0x1250)).unwrap().items()[0];
    assert_eq!(text_of(nested, tags::PATIENT_BIRTH_DATE).as_deref(), Some(""));
    assert_eq!(text_of(&out, tags::STUDY_DATE).as_deref(), Some("20190412"));
}

#[test]
fn dates_of_devices_become_a_fixed_dummy_and_events_shift_together() {
    let out = ct(
        Options::research(),
        [
            text(tags::DATE_OF_LAST_CALIBRATION, VR::DA, "20190401"),
            text(tags::TIME_OF_LAST_CALIBRATION, VR::TM, "0800"),
            text(tags::ACQUISITION_DATE_TIME, VR::DT, "20190412101112.5+0100"),
            text(tags::CONTENT_DATE, VR::DA, "2019.04.12"),
        ],
    );
    assert_eq!(text_of(&out, tags::DATE_OF_LAST_CALIBRATION).as_deref(), Some("19000101"));
    assert_eq!(text_of(&out, tags::TIME_OF_LAST_CALIBRATION).as_deref(), Some("000000"));
    let date = text_of(&out, tags::STUDY_DATE).unwrap();
    assert_ne!(date, "20190412");
    assert_eq!(text_of(&out, tags::CONTENT_DATE).as_deref(), Some(date.as_str()));
    assert_eq!(
        text_of(&out, tags::ACQUISITION_DATE_TIME).as_deref(),
        Some(format!("{date}101112.5+0100").as_str())
    );
}

#[test]
fn where_device_identity_and_modified_dates_meet_modified_dates_win() {
    let both = Options { retain_device: true, dates: Dates::Shift, ..Options::default() };
    let rows = [
        (Tag(0x0014, 0x407C), VR::TM, "0800"),
        (Tag(0x0014, 0x407E), VR::DA, "20190401"),
        (Tag(0x0018, 0x1200), VR::DA, "20190401"),
        (Tag(0x0018, 0x1201), VR::TM, "0800"),
        (Tag(0x0018, 0x1202), VR::DT, "20190401080000"),
        (Tag(0x0018, 0x1203), VR::DT, "20190401080000"),
        (Tag(0x0018, 0x1204), VR::DA, "20190401"),
        (Tag(0x0018, 0x1205), VR::DA, "20190401"),
        (Tag(0x0018, 0x700C), VR::DA, "20190401"),
        (Tag(0x0018, 0x700E), VR::TM, "0800"),
        (Tag(0x300C, 0x0127), VR::DT, "20190401080000"),
    ];
    let out = ct(both, rows.map(|(tag, vr, value)| text(tag, vr, value)));
    for (tag, _, value) in rows {
        let new = text_of(&out, tag).unwrap_or_else(|| panic!("{tag}"));
        assert_ne!(new, value, "{tag}");
    }
    // Alone, Retain Device Identity keeps them.
    let device = Options { retain_device: true, ..Options::default() };
    let alone = deidentify(device, &object(CT, [text(Tag(0x0018, 0x1000), VR::LO, "SN 4711")]));
    assert_eq!(text_of(&alone.unwrap(), Tag(0x0018, 0x1000)).as_deref(), Some("SN 4711"));
}

#[test]
fn retain_device_identity_keeps_the_devices_uid_and_cleans_its_ae_titles() {
    let device = Options { retain_device: true, ..Options::default() };
    let out = ct(
        device,
        [
            text(Tag(0x0018, 0x1002), VR::UI, "1.2.826.0.1.77"),
            text(tags::STATION_NAME, VR::SH, "CT-OOST-3"),
            text(Tag(0x0008, 0x0055), VR::AE, "OOST_CT3"),
        ],
    );
    assert_eq!(text_of(&out, Tag(0x0018, 0x1002)).as_deref(), Some("1.2.826.0.1.77"));
    assert_eq!(text_of(&out, tags::STATION_NAME).as_deref(), Some("CT-OOST-3"));
    assert!(out.get(Tag(0x0008, 0x0055)).is_none());
    assert_ne!(out.text(tags::SOP_INSTANCE_UID), Some("1.2.826.0.1.48211907.1"));
}

#[test]
fn retain_institution_identity_keeps_the_place_but_not_the_patients_name_in_it() {
    let institution = Options { retain_institution: true, ..Options::default() };
    let out = ct(institution, [text(tags::INSTITUTION_NAME, VR::LO, "Ziekenhuis Oost\\c/o Jansen")]);
    let kept = text_of(&out, tags::INSTITUTION_NAME).unwrap();
    assert!(kept.starts_with("Ziekenhuis Oost") && !kept.contains("Jansen"), "{kept}");
}

#[test]
fn retain_uids_keeps_them_and_their_references() {
    let out = ct(
        Options { retain_uids: true, ..Options::default() },
        [text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.826.0.1.77")],
    );
    assert_eq!(out.text(tags::FRAME_OF_REFERENCE_UID), Some("1.2.826.0.1.77"));
    let instance = out.text(tags::SOP_INSTANCE_UID).unwrap();
    assert!(instance.starts_with("2.25."), "it holds the Patient ID: {instance}");
}

#[test]
fn a_device_that_is_retained_has_no_uid_and_no_name_of_the_patients_or_of_staff() {
    let retained = Options { retain_device: true, retain_institution: true, ..Options::default() };
    for (uid, kept) in [
        ("1.2.276.0.7230010.3.5", true),
        ("1.2.276.48211907.3", false),
        ("1.2.276.19610417.3", false),
        ("1.2.276.17041961.3", false),
        ("1.2.276.610417.3", false),
    ] {
        let out = ct(retained.clone(), [text(tags::DEVICE_UID, VR::UI, uid)]);
        assert_eq!(out.text(tags::DEVICE_UID) == Some(uid), kept, "{uid}");
    }
    for station in ["ST48211907", "ST610417", "CT87192049", "OSTROWINSKI1", "JANSENCT"] {
        let out = ct(
            retained.clone(),
            [
                text(tags::STATION_NAME, VR::SH, station),
                text(veilig_dicom::Tag(0x0010, 0x1000), VR::LO, "87192049"),
                text(tags::OPERATORS_NAME, VR::PN, "Ostrowinski^Pawel"),
            ],
        );
        assert!(text_of(&out, tags::STATION_NAME).is_none_or(|name| !name.contains(station)), "{station}");
    }
    let out =
        ct(retained, [text(tags::STATION_NAME, VR::SH, "CTAWP4"), text(tags::STATION_AE_TITLE, VR::AE, "X")]);
    assert_eq!(text_of(&out, tags::STATION_NAME).as_deref(), Some("CTAWP4"));
}

#[test]
fn the_day_of_birth_is_not_kept_as_the_day_of_anything() {
    let out = ct(
        Options { dates: crate::Dates::Keep, ..Options::default() },
        [
            text(tags::ACQUISITION_DATE, VR::DA, "19610417"),
            text(tags::ACQUISITION_DATE_TIME, VR::DT, "19610417101112"),
            text(tags::CONTENT_DATE, VR::DA, "20190412"),
        ],
    );
    for tag in [tags::ACQUISITION_DATE, tags::ACQUISITION_DATE_TIME] {
        assert!(text_of(&out, tag).is_none_or(|date| !date.contains("19610417")), "{tag}");
    }
    assert_eq!(text_of(&out, tags::CONTENT_DATE).as_deref(), Some("20190412"));
}

/// Their rows of Table E.1-1 have no K in the column of Retain UIDs.
#[test]
fn retain_uids_replaces_what_the_table_does_not_let_it_keep() {
    let out = ct(
        Options { retain_uids: true, ..Options::default() },
        [
            text(Tag(0x0400, 0x0100), VR::UI, "1.2.826.0.1.71"),
            text(Tag(0x0040, 0xA124), VR::UI, "1.2.826.0.1.72"),
            text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "Verholsten"),
        ],
    );
    for tag in [Tag(0x0400, 0x0100), Tag(0x0040, 0xA124)] {
        assert!(out.text(tag).is_none_or(|uid| uid.starts_with("2.25.")), "{tag}");
    }
    let frame = out.text(tags::FRAME_OF_REFERENCE_UID).unwrap();
    assert!(frame.starts_with("2.25."), "a name where a UID belongs is no UID to retain");
}

#[test]
fn an_attribute_of_no_dictionary_is_removed_and_so_is_every_private_one() {
    let out = ct(
        strict(),
        [
            text(Tag(0x0010, 0x9573), VR::UN, "Verholsten"),
            text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            text(Tag(0x0019, 0x100C), VR::IS, "1000"),
            text(Tag(0x0011, 0x1001), VR::LO, "Verholsten"),
        ],
    );
    assert!(out.elements().iter().all(|element| element.tag.0 % 2 == 0 && element.tag.1 != 0x9573));
}

#[test]
fn ids_that_become_dummies_differ_where_their_sources_differ() {
    let serial = |value| {
        let nested = item([text(Tag(0x0018, 0x1000), VR::LO, value)]);
        let out = ct(crate::tests::fixture::wide(), [sequence(Tag(0x0008, 0x1250), [nested])]);
        text_of(&out.get(Tag(0x0008, 0x1250)).unwrap().items()[0], Tag(0x0018, 0x1000)).unwrap()
    };
    assert_eq!(serial("SN 1"), serial("SN 1"));
    assert_ne!(serial("SN 1"), serial("SN 2"));
    assert!(serial("SN 1").len() <= 16);
}

#[test]
fn study_id_is_never_empty_and_the_patient_has_the_anonymous_id() {
    let out = ct(strict(), [text(tags::STUDY_ID, VR::SH, "")]);
    assert_eq!(text_of(&out, tags::STUDY_ID).unwrap().len(), 10);
    assert_eq!(text_of(&out, tags::PATIENT_ID).as_deref(), Some("29NR0BE6E7"));
    assert_eq!(text_of(&out, tags::PATIENT_NAME).as_deref(), Some("29NR0BE6E7"));
}

#[test]
fn text_is_decoded_by_its_own_character_set_and_written_as_utf8() {
    let nested = item([
        text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 100"),
        Element::new(tags::SERIES_DESCRIPTION, VR::LO, b"t\xeate Verholsten".to_vec()),
    ]);
    let out = ct(Options::research(), [sequence(Tag(0x0008, 0x1250), [nested])]);
    assert_eq!(out.text(tags::SPECIFIC_CHARACTER_SET), Some("ISO_IR 192"));
    let nested = &out.get(Tag(0x0008, 0x1250)).unwrap().items()[0];
    assert!(nested.get(tags::SPECIFIC_CHARACTER_SET).is_none());
    assert_eq!(text_of(nested, tags::SERIES_DESCRIPTION).as_deref(), Some("tête"));
    let plain = ct(strict(), []);
    assert!(plain.get(tags::SPECIFIC_CHARACTER_SET).is_none(), "all is ASCII");
}

#[test]
fn values_in_japanese_katakana_are_parted_at_the_yen_sign_and_uids_too() {
    let set = text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 13");
    let out = ct(
        strict(),
        [
            set,
            text(Tag(0x0018, 0x1020), VR::LO, "VB20\\VC10"),
            text(Tag(0x0008, 0x0058), VR::UI, "1.2.3.44\\1.2.3.45"),
        ],
    );
    assert_eq!(text_of(&out, Tag(0x0018, 0x1020)).as_deref(), Some("VB20\\VC10"));
    assert_eq!(text_of(&out, Tag(0x0008, 0x0058)).unwrap().matches("2.25.").count(), 2);
}

#[test]
fn what_cannot_be_decoded_is_removed() {
    let out =
        ct(Options::research(), [Element::new(tags::SERIES_DESCRIPTION, VR::LO, b"\xff\xfe chest".to_vec())]);
    assert!(out.get(tags::SERIES_DESCRIPTION).is_none_or(|element| element.bytes() == b"REMOVED"));
}

#[test]
fn objects_of_private_classes_and_encapsulated_documents_stay_behind() {
    for (class, reason) in [
        ("1.3.12.2.1107.5.9.1", "private-sop-class"),
        ("1.2.840.10008.5.1.4.1.1.104.1", "encapsulated-document"),
        ("1.2.840.10008.5.1.4.1.1.88.59", "structured-report"),
        ("1.2.840.10008.5.1.4.1.1.9.1.1", "unsupported-object"),
    ] {
        assert_eq!(deidentify(strict(), &object(class, [])).unwrap_err().code(), reason);
    }
}

#[test]
fn a_presentation_state_goes_out_without_annotations_or_with_clean_graphics() {
    const PR: &str = "1.2.840.10008.5.1.4.1.1.11.1";
    let note = item([text(Tag(0x0070, 0x0006), VR::ST, "lesion seen by Verholsten")]);
    let annotations =
        sequence(tags::GRAPHIC_ANNOTATION_SEQUENCE, [item([sequence(Tag(0x0070, 0x0008), [note])])]);
    assert!(deidentify(strict(), &object(PR, [])).is_ok());
    let annotated = object(PR, [annotations]);
    assert_eq!(deidentify(strict(), &annotated).unwrap_err().code(), "presentation-state");
    for (options, left) in [
        (Options { clean_graphics: true, ..Options::research() }, "lesion"),
        (Options { clean_graphics: true, ..strict() }, "REMOVED"),
    ] {
        let out = deidentify(options, &annotated).unwrap();
        let item = &out.get(tags::GRAPHIC_ANNOTATION_SEQUENCE).unwrap().items()[0];
        let note = &item.get(Tag(0x0070, 0x0008)).unwrap().items()[0];
        assert_eq!(text_of(note, Tag(0x0070, 0x0006)).as_deref(), Some(left));
    }
}

#[test]
fn content_of_a_report_in_an_image_is_removed() {
    let content = item([text(Tag(0x0040, 0xA160), VR::UT, "Mrs Verholsten")]);
    let out = ct(Options::research(), [sequence(tags::CONTENT_SEQUENCE, [content])]);
    assert!(out.get(tags::CONTENT_SEQUENCE).is_none());
}

#[test]
fn acquisition_context_is_cleaned_like_a_report() {
    let context = item([
        text(tags::VALUE_TYPE, VR::CS, "TEXT"),
        sequence(Tag(0x0040, 0xA043), [code("109054", "DCM", "Patient State")]),
        text(Tag(0x0040, 0xA160), VR::UT, "resting, says Verholsten"),
    ]);
    let context = [sequence(Tag(0x0040, 0x0555), [context])];
    assert!(ct(Options::research(), context.clone()).get(Tag(0x0040, 0x0555)).is_none());
    let out = ct(Options { clean_structured_content: true, ..Options::research() }, context);
    let item = &out.get(Tag(0x0040, 0x0555)).unwrap().items()[0];
    assert_eq!(text_of(item, Tag(0x0040, 0xA160)).as_deref(), Some("resting"));
}

#[test]
fn a_person_who_looked_is_told_by_the_markers() {
    let head = object(CT, [text(tags::BURNED_IN_ANNOTATION, VR::CS, "YES")]);
    let engine = engine(strict(), &head);
    let made = engine.apply(&head, true).unwrap();
    assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
    assert_eq!(made.dataset.text(tags::BURNED_IN_ANNOTATION), Some("NO"));
    let codes = made.dataset.get(Tag(0x0012, 0x0064)).unwrap().items();
    assert!(codes.iter().any(|code| code.text(tags::CODE_VALUE) == Some("113101")));
}

#[test]
fn markers_tell_the_options_and_keep_what_earlier_hands_did() {
    let earlier = [
        text(Tag(0x0012, 0x0063), VR::LO, "Verholsten tool\\Jansen"),
        sequence(Tag(0x0012, 0x0064), [code("113101", "DCM", "by Jansen"), code("1", "99X", "Jansen")]),
        text(Tag(0x0028, 0x0303), VR::CS, "REMOVED"),
    ];
    let out = ct(Options::research(), earlier);
    assert_eq!(out.text(Tag(0x0012, 0x0062)), Some("YES"));
    let codes: Vec<&str> = out
        .get(Tag(0x0012, 0x0064))
        .unwrap()
        .items()
        .iter()
        .filter_map(|i| i.text(tags::CODE_VALUE))
        .collect();
    assert_eq!(codes, ["113101", "113100", "113105", "113107", "113108", "113111"]);
    assert_eq!(out.text(Tag(0x0028, 0x0303)), Some("REMOVED"), "the strongest of old and new");
    assert!(!text_of(&out, Tag(0x0012, 0x0063)).unwrap().contains("Jansen"));
    assert!(out.get(Tag(0x0028, 0x0302)).is_none());
}

#[test]
fn the_check_stops_what_differs_from_what_the_engine_meant() {
    let head = object(CT, [text(tags::KVP, VR::DS, "120")]);
    let engine = engine(strict(), &head);
    let made = engine.apply(&head, false).unwrap();
    assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
    for (element, code) in [
        (text(tags::KVP, VR::DS, "140"), "check-structure"),
        (text(tags::PATIENT_COMMENTS, VR::LT, "x"), "check-structure"),
    ] {
        let mut other = made.clone();
        other.dataset.put(element);
        assert_eq!(engine.check(&written(&other, &head), &head, &made).unwrap_err().code(), code);
    }
    for (element, code) in [
        (text(tags::PATIENT_COMMENTS, VR::LT, "Mrs Jansen"), "check-identifier"),
        (text(tags::STUDY_DATE, VR::DA, "20190412"), "check-identifier"),
        (text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.3"), "check-uid"),
        (text(Tag(0x0019, 0x1001), VR::LO, "x"), "check-private"),
        (text(Tag(0x0012, 0x0062), VR::CS, "NO"), "check-markers"),
    ] {
        let mut other = made.clone();
        other.dataset.put(element);
        assert_eq!(engine.check(&written(&other, &head), &head, &other).unwrap_err().code(), code);
    }
}

#[test]
fn references_between_images_stay_with_mapped_uids_in_planning_and_research() {
    let localizer = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.9"),
    ]);
    let source = || {
        [tags::REFERENCED_IMAGE_SEQUENCE, tags::SOURCE_IMAGE_SEQUENCE]
            .map(|tag| sequence(tag, [localizer.clone()]))
    };
    for options in [Options::planning(), Options::research()] {
        let out = ct(options, source());
        for tag in [tags::REFERENCED_IMAGE_SEQUENCE, tags::SOURCE_IMAGE_SEQUENCE] {
            let inside = &out.get(tag).expect("stays").items()[0];
            assert_eq!(inside.text(tags::REFERENCED_SOP_CLASS_UID), Some(CT));
            let mapped = inside.text(tags::REFERENCED_SOP_INSTANCE_UID).expect("an instance");
            assert!(mapped.starts_with("2.25.") && !mapped.contains("48211907"), "{mapped}");
        }
    }
    for options in [Options::strict(), Options { clean_descriptors: true, ..Options::strict() }] {
        assert_eq!(ct(options, source()).get(tags::REFERENCED_IMAGE_SEQUENCE), None, "Type 3: X");
    }
}

#[test]
fn an_object_that_lists_the_series_it_refers_to_keeps_its_references_mapped() {
    let image = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.9"),
    ]);
    let series = item([
        text(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.8"),
        sequence(tags::REFERENCED_INSTANCE_SEQUENCE, [image.clone()]),
    ]);
    let listed = sequence(tags::REFERENCED_SERIES_SEQUENCE, [series]);
    let out = ct(Options::strict(), [sequence(tags::SOURCE_IMAGE_SEQUENCE, [image]), listed]);
    let instance = |set: &DataSet, tag| {
        let item = &set.get(tag).expect("stays").items()[0];
        (item.clone(), item.text(tags::REFERENCED_SOP_INSTANCE_UID).map(str::to_owned))
    };
    let (_, referred) = instance(&out, tags::SOURCE_IMAGE_SEQUENCE);
    let (series, _) = instance(&out, tags::REFERENCED_SERIES_SEQUENCE);
    assert_eq!(instance(&series, tags::REFERENCED_INSTANCE_SEQUENCE).1, referred);
    assert!(referred.is_some_and(|uid| uid.starts_with("2.25.")));
}

#[test]
fn what_the_iod_requires_of_an_item_becomes_a_dummy_and_is_not_removed() {
    const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
    let map = item([text(tags::METABOLITE_MAP_DESCRIPTION, VR::ST, "Quistmann")]);
    let shared = item([sequence(tags::MR_METABOLITE_MAP_SEQUENCE, [map])]);
    let head = object(ENHANCED_MR, [sequence(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE, [shared])]);
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let out = deidentify(options, &head).expect("goes out");
        let groups = &out.get(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE).expect("stays").items()[0];
        let map = &groups.get(tags::MR_METABOLITE_MAP_SEQUENCE).expect("stays").items()[0];
        assert_eq!(map.text(tags::METABOLITE_MAP_DESCRIPTION), Some("REMOVED"));
    }
}

/// An object in which each option has something to do.
fn with_something_for_every_option(class: &str) -> Head {
    let note = item([text(Tag(0x0070, 0x0006), VR::ST, "lesion")]);
    let context = item([
        text(tags::VALUE_TYPE, VR::CS, "TEXT"),
        sequence(Tag(0x0040, 0xA043), [code("109054", "DCM", "Patient State")]),
        text(Tag(0x0040, 0xA160), VR::UT, "resting"),
    ]);
    object(
        class,
        [
            text(tags::SERIES_DESCRIPTION, VR::LO, "liver arterial"),
            text(tags::PATIENT_SEX, VR::CS, "F"),
            text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.826.0.1.77"),
            text(tags::DEVICE_SERIAL_NUMBER, VR::LO, "SN55"),
            text(tags::INSTITUTION_NAME, VR::LO, "Northshore Clinic"),
            sequence(tags::ACQUISITION_CONTEXT_SEQUENCE, [context]),
            sequence(tags::GRAPHIC_ANNOTATION_SEQUENCE, [item([sequence(Tag(0x0070, 0x0008), [note])])]),
            text(Tag(0x00E1, 0x0010), VR::LO, "ELSCINT1"),
            text(Tag(0x00E1, 0x1021), VR::DS, "350.5"),
        ],
    )
}

/// What goes out of it with these options, but for the markers; the reason where nothing does.
fn but_for_the_markers(options: Options, class: &str) -> Result<DataSet, String> {
    let made = deidentify(options, &with_something_for_every_option(class));
    let mut made = made.map_err(|refusal| refusal.code())?;
    [0x0062, 0x0063, 0x0064].into_iter().for_each(|element| drop(made.remove(Tag(0x0012, element))));
    made.remove(Tag(0x0028, 0x0303));
    Ok(made)
}

/// Switches on each field by its name in the configuration, so that a new one can't be forgotten here.
#[test]
fn each_option_that_can_be_chosen_changes_what_goes_out_beside_the_markers() {
    const PR: &str = "1.2.840.10008.5.1.4.1.1.11.1";
    let strict = serde_json::to_value(Options::strict()).unwrap();
    for (field, value) in strict.as_object().unwrap() {
        let choices = match value {
            serde_json::Value::Bool(_) => vec![serde_json::json!(true)],
            _ => vec![serde_json::json!("shift"), serde_json::json!("keep")],
        };
        for choice in choices {
            let mut changed = strict.clone();
            changed[field] = choice.clone();
            let options: Options = serde_json::from_value(changed).unwrap();
            let differs = [CT, PR].into_iter().any(|class| {
                but_for_the_markers(options.clone(), class) != but_for_the_markers(Options::strict(), class)
            });
            assert!(differs, "{field} {choice} claims a code of the profile and does nothing");
        }
    }
}

#[test]
fn of_the_time_zone_only_what_a_date_with_time_needs_remains() {
    let zone = || [text(Tag(0x0008, 0x0201), VR::SH, "+0100")];
    for options in [Options::strict(), Options::planning(), Options::research()] {
        assert_eq!(ct(options, zone()).get(Tag(0x0008, 0x0201)), None);
    }
}
