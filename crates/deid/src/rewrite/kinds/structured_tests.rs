//! Content items of reports, one rule of Table E.3.4-1 a test.

use super::*;
use crate::tests::fixture::{code, deidentify, item, object, text};

const SR: &str = "1.2.840.10008.5.1.4.1.1.88.33";

fn options() -> Options {
    Options { clean_structured_content: true, ..Options::research() }
}

fn content(value_type: &str, concept: DataSet, value: Element) -> DataSet {
    item([
        text(Tag(0x0040, 0xA010), VR::CS, "CONTAINS"),
        text(tags::VALUE_TYPE, VR::CS, value_type),
        Element::sequence(CONCEPT, vec![concept]),
        value,
    ])
}

fn report(items: Vec<DataSet>) -> Vec<DataSet> {
    let head = object(SR, [Element::sequence(CONTENT, items)]);
    let out = deidentify(options(), &head).expect("goes out");
    out.get(CONTENT).expect("content").items().to_vec()
}

fn measured(value: &str, unit: &str) -> Element {
    let unit = Element::sequence(Tag(0x0040, 0x08EA), vec![code(unit, "UCUM", unit)]);
    Element::sequence(MEASURED, vec![item([unit, text(NUMBER, VR::DS, value)])])
}

#[test]
fn the_table_is_whole() {
    assert_eq!(table().len(), 214);
}

#[test]
fn without_the_option_reports_stay_behind() {
    let head = object(SR, []);
    assert_eq!(deidentify(Options::research(), &head).unwrap_err().code(), "structured-report");
}

#[test]
fn persons_and_free_text_are_replaced_in_place_and_measures_stay() {
    let out = report(vec![
        content("PNAME", code("121008", "DCM", "Person Observer Name"), text(PERSON, VR::PN, "Verhulst^Ida")),
        content("TEXT", code("121071", "DCM", "Finding"), text(TEXT, VR::UT, "Mrs Verhulst has a lesion")),
        content("NUM", code("103339001", "SCT", "Long axis"), measured("12.5", "mm")),
        content("CODE", code("121071", "DCM", "Finding"), {
            Element::sequence(CODE, vec![code("99X", "99L", "custom Verhulst")])
        }),
    ]);
    assert_eq!(out.len(), 4, "positions stay");
    assert_eq!(out[0].get(PERSON).unwrap().bytes(), b"REMOVED");
    assert_eq!(out[1].get(TEXT).unwrap().bytes(), b"a lesion");
    let number = out[2].get(MEASURED).unwrap().items()[0].get(NUMBER).unwrap();
    assert_eq!(number.bytes(), b"12.5");
    let local = &out[3].get(CODE).unwrap().items()[0];
    assert_eq!(local.text(tags::CODE_MEANING), Some("custom"));
    assert_eq!(local.text(tags::CODING_SCHEME_DESIGNATOR), Some("99VEILIG"));
}

#[test]
fn a_birth_date_becomes_a_dummy_and_other_dates_shift() {
    let out = report(vec![
        content("DATE", code("121031", "DCM", "Subject Birth Date"), text(DATE, VR::DA, "19610417")),
        content("DATE", code("111060", "DCM", "Study Date"), text(DATE, VR::DA, "20190412")),
    ]);
    assert_eq!(out[0].text(DATE), Some("19000101"));
    let shifted = out[1].text(DATE).unwrap();
    assert!(shifted < "20190412" && shifted > "20080101", "{shifted}");
}

#[test]
fn an_age_over_89_becomes_90() {
    let age = |years| content("NUM", code("121033", "DCM", "Subject Age"), measured(years, "a"));
    let out = report(vec![age("94"), age("60")]);
    let number =
        |item: &DataSet| item.get(MEASURED).unwrap().items()[0].text(NUMBER).map(str::to_owned).unwrap();
    assert_eq!([number(&out[0]), number(&out[1])], ["90", "60"]);
}

#[test]
fn references_point_to_the_new_instances() {
    let reference = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, crate::tests::fixture::CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"),
    ]);
    let out = report(vec![content(
        "IMAGE",
        code("121112", "DCM", "Source of Measurement"),
        Element::sequence(tags::REFERENCED_SOP_SEQUENCE, vec![reference]),
    )]);
    let new = out[0].get(tags::REFERENCED_SOP_SEQUENCE).unwrap().items()[0].clone();
    assert_eq!(new.text(tags::REFERENCED_SOP_CLASS_UID), Some(crate::tests::fixture::CT));
    let head = object(SR, []);
    let own = deidentify(options(), &head).unwrap();
    assert_eq!(new.text(tags::REFERENCED_SOP_INSTANCE_UID), own.text(tags::SOP_INSTANCE_UID));
}

/// Table E.3.4-1 has a K for the concept; (0040,A124) itself has none in Table E.1-1.
#[test]
fn the_uid_of_a_content_item_stays_only_with_an_option_of_its_row() {
    let uid = |concept: DataSet| content("UIDREF", concept, text(UID, VR::UI, "1.2.826.0.1.55"));
    let items = || {
        vec![
            uid(code("121012", "DCM", "Device Observer UID")),
            uid(code("112039", "DCM", "Tracking Identifier")),
            uid(code("112040", "DCM", "Tracking Unique Identifier")),
        ]
    };
    let kept = |options: Options| {
        let head = object(SR, [Element::sequence(CONTENT, items())]);
        let options = Options { clean_structured_content: true, ..options };
        let out = deidentify(options, &head).expect("goes out");
        let uids = out.get(CONTENT).unwrap().items().iter();
        uids.map(|item| item.text(UID) == Some("1.2.826.0.1.55")).collect::<Vec<_>>()
    };
    assert_eq!(kept(Options::default()), [false, false, false]);
    assert_eq!(kept(Options { retain_device: true, ..Options::default() }), [true, false, false]);
    assert_eq!(kept(Options { retain_uids: true, ..Options::default() }), [true, false, true]);
}

#[test]
fn rules_follow_the_options() {
    let strict = Options::strict();
    assert_eq!(rule("121013", "DCM", "TEXT", &strict), Rule::Dummy);
    let device = Options { retain_device: true, ..Options::default() };
    assert_eq!(rule("121013", "DCM", "TEXT", &device), Rule::Keep);
    assert_eq!(rule("G-C0E3", "SRT", "TEXT", &options()), Rule::Clean, "a retired code");
    assert_eq!(rule("1", "99L", "TEXT", &options()), Rule::Unlisted);
}

#[test]
fn a_key_object_selection_goes_out_with_the_option_and_points_to_the_new_images() {
    const KO: &str = "1.2.840.10008.5.1.4.1.1.88.59";
    let reference = || {
        item([
            text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, crate::tests::fixture::CT),
            text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.9"),
        ])
    };
    let selected = item([
        text(tags::VALUE_TYPE, VR::CS, "IMAGE"),
        Element::sequence(tags::REFERENCED_SOP_SEQUENCE, vec![reference()]),
    ]);
    let described = content(
        "TEXT",
        code("113012", "DCM", "Key Object Description"),
        text(TEXT, VR::UT, "lesion shown to Verholsten"),
    );
    let evidence = item([Element::sequence(
        tags::REFERENCED_SERIES_SEQUENCE,
        vec![item([Element::sequence(tags::REFERENCED_SOP_SEQUENCE, vec![reference()])])],
    )]);
    let head = object(
        KO,
        [
            Element::sequence(CONTENT, vec![selected, described]),
            Element::sequence(tags::CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, vec![evidence]),
        ],
    );
    let out = deidentify(options(), &head).expect("goes out");
    let items = out.get(CONTENT).unwrap().items();
    let image = items[0].get(tags::REFERENCED_SOP_SEQUENCE).unwrap().items()[0].clone();
    let evidence = &out.get(tags::CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE).unwrap().items()[0];
    let series = &evidence.get(tags::REFERENCED_SERIES_SEQUENCE).unwrap().items()[0];
    assert_eq!(series.get(tags::REFERENCED_SOP_SEQUENCE).unwrap().items()[0], image);
    assert!(image.text(tags::REFERENCED_SOP_INSTANCE_UID).unwrap().starts_with("2.25."));
    assert_eq!(items[1].text(TEXT), Some("lesion"));
}

#[test]
fn free_text_goes_whole_where_descriptors_are_not_cleaned() {
    let items = || {
        vec![
            content("TEXT", code("121071", "DCM", "Finding"), text(TEXT, VR::UT, "a lesion of the liver")),
            content("TEXT", code("1", "99L", "Mine"), text(TEXT, VR::UT, "a lesion of the liver")),
        ]
    };
    let said = |clean_descriptors: bool| {
        let options = Options { clean_descriptors, ..options() };
        let head = object(SR, [Element::sequence(CONTENT, items())]);
        let out = deidentify(options, &head).expect("goes out");
        out.get(CONTENT)
            .unwrap()
            .items()
            .iter()
            .map(|one| one.text(TEXT).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(said(true), ["a lesion of the liver"; 2]);
    assert_eq!(said(false), ["REMOVED"; 2]);
}

#[test]
fn a_person_s_name_in_an_item_goes_whatever_an_option_keeps_and_the_subject_is_the_anonymous_one() {
    let options = Options { retain_institution: true, retain_device: true, ..options() };
    let out = deidentify(
        options,
        &object(
            SR,
            [Element::sequence(
                CONTENT,
                vec![
                    content(
                        "PNAME",
                        code("121029", "DCM", "Subject Name"),
                        text(PERSON, VR::PN, "Jansen^Maria"),
                    ),
                    content("PNAME", code("1", "99L", "Mine"), text(PERSON, VR::PN, "Quistenberg^Ida")),
                ],
            )],
        ),
    )
    .expect("goes out");
    let names: Vec<_> = out.get(CONTENT).unwrap().items().iter().map(|one| one.text(PERSON)).collect();
    assert_eq!(names, [Some("29NR0BE6E7"), Some("REMOVED")]);
}

#[test]
fn what_an_option_keeps_in_an_item_stays_and_is_a_dummy_where_it_names_the_patient() {
    let options = Options { retain_device: true, ..options() };
    let said = |value: &str| {
        let item = content("TEXT", code("121013", "DCM", "Device Observer Name"), text(TEXT, VR::UT, value));
        let head = object(SR, [Element::sequence(CONTENT, vec![item])]);
        let out = deidentify(options.clone(), &head).expect("goes out");
        out.get(CONTENT).unwrap().items()[0].text(TEXT).unwrap().to_owned()
    };
    assert_eq!(said("CT-Hall 2"), "CT-Hall 2");
    assert_eq!(said("Jansen"), "REMOVED");
}

#[test]
fn retired_codes_follow_the_rule_of_their_successors() {
    let research = options();
    let of = |code, scheme, kind| rule(code, scheme, kind, &research);
    assert_eq!(of("121069", "DCM", "TEXT"), of("121110", "DCM", "TEXT"));
    assert_eq!(of("121069", "DCM", "TEXT"), Rule::Clean);
    assert_eq!(of("G-C0E3", "99SDM", "TEXT"), of("363698007", "SCT", "TEXT"));
}
