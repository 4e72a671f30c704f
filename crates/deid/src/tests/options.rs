//! What the options keep, shift and clean.

use crate::tests::fixture::{CT, code, ct, deidentify, item, object, text, text_of};
use crate::{Dates, Options};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, VR};

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
