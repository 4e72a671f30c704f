use super::*;
use crate::tests::fixture::{CT, deidentify, engine, item, object, text, text_of, written};
use crate::{Dates, Fate, Options, Why};
use veilig_dicom::Head;
use veilig_reason::Refusal;

const SITE: Tag = tags::CLINICAL_TRIAL_SITE_ID;
const SUBJECT: Tag = tags::CLINICAL_TRIAL_SUBJECT_ID;
const ID: &str = "29NR0BE6E7";

/// De-identifies with this order and checks what is written.
fn made(options: Options, head: &Head, order: Order) -> Result<DataSet, Refusal> {
    let engine = engine(options, head).with_order(Some(order));
    let made = engine.apply(head, false)?;
    engine.check(&written(&made, head), head, &made)?;
    Ok(made.dataset)
}

fn ct(order: Order) -> DataSet {
    made(Options::strict(), &object(CT, []), order).expect("goes out")
}

#[test]
fn order_number_group_id_and_anonymous_id_stand_in_the_image_with_all_that_the_module_needs() {
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let out = made(options, &object(CT, []), Order::new(" RG7 ", Some("77 0815"))).expect("goes out");
        let of = |tag| text_of(&out, tag);
        assert_eq!(of(tags::ACCESSION_NUMBER).as_deref(), Some("77 0815"));
        assert_eq!((of(SITE).as_deref(), of(SUBJECT).as_deref()), (Some("RG7"), Some(ID)));
        for required in [tags::CLINICAL_TRIAL_SPONSOR_NAME, tags::CLINICAL_TRIAL_PROTOCOL_ID] {
            assert_eq!(of(required).as_deref(), Some(UNSPECIFIED), "Type 1");
        }
        for present in [tags::CLINICAL_TRIAL_PROTOCOL_NAME, tags::CLINICAL_TRIAL_SITE_NAME] {
            assert_eq!(of(present).as_deref(), Some(""), "Type 2");
        }
    }
}

#[test]
fn the_issuer_of_the_sources_accession_number_does_not_stand_beside_the_order_number() {
    let issuer = item([text(tags::LOCAL_NAMESPACE_ENTITY_ID, VR::UT, "LAB")]);
    let issuer = Element::sequence(tags::ISSUER_OF_ACCESSION_NUMBER_SEQUENCE, vec![issuer]);
    let head = object(CT, [issuer]);
    for (number, stays) in [(Some("770815"), false), (None, true)] {
        let out = made(Options::research(), &head, Order::new("RG7", number)).expect("goes out");
        assert_eq!(out.get(tags::ISSUER_OF_ACCESSION_NUMBER_SEQUENCE).is_some(), stays);
    }
}

#[test]
fn without_an_order_nothing_is_inserted() {
    let out = deidentify(Options::strict(), &object(CT, [])).expect("goes out");
    for tag in INSERTED.into_iter().filter(|tag| *tag != tags::ACCESSION_NUMBER) {
        assert_eq!(out.get(tag), None, "{tag}");
    }
    assert_eq!(text_of(&out, tags::ACCESSION_NUMBER).as_deref(), Some(""));
}

#[test]
fn an_order_number_that_does_not_fit_is_left_out_whole() {
    for (number, fits) in
        [("1234567890123456", true), ("12345678901234567", false), ("A\\B", false), ("A\u{7}", false)]
    {
        assert_eq!(Order::number_fits(number), fits);
        let order = Order::new("RG7", Some(number));
        let expected = if fits { number } else { "" };
        assert_eq!(order.inserted(&AnonymousId::parse(ID).unwrap()).accession_number.is_some(), fits);
        assert_eq!(text_of(&ct(order), tags::ACCESSION_NUMBER).as_deref(), Some(expected), "{number}");
    }
    assert_eq!(text_of(&ct(Order::new("A\\B", None)), SITE).as_deref(), Some(""));
    assert_eq!(text_of(&ct(Order::new("RG7", None)), tags::ACCESSION_NUMBER).as_deref(), Some(""));
}

#[test]
fn text_in_any_script_is_written_in_the_character_set_that_the_image_names() {
    let out = ct(Order::new("Größe 7", Some("検査12")));
    assert_eq!(text_of(&out, tags::ACCESSION_NUMBER).as_deref(), Some("検査12"));
    assert_eq!(out.text(tags::SPECIFIC_CHARACTER_SET), Some("ISO_IR 192"));
}

#[test]
fn what_identifies_the_patient_never_passes_as_an_order_number_or_group_id() {
    for text in ["Jansen", "MRN48211907", "48211907", "17.04.1961", "ACC7731902"] {
        for order in [Order::new("RG7", Some(text)), Order::new(text, Some("1"))] {
            let refused = made(Options::strict(), &object(CT, []), order).expect_err(text);
            assert_eq!(refused.code(), "check-identifier");
        }
    }
}

#[test]
fn an_order_number_with_a_date_that_is_shifted_is_no_exempt_value() {
    let order = || Order::new("RG7", Some("20190412-3"));
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let refused = made(options, &object(CT, []), order()).expect_err("the day of the study");
        assert_eq!(refused.code(), "check-identifier");
    }
    let kept = Options { dates: Dates::Keep, ..Options::strict() };
    let out = made(kept, &object(CT, []), order()).expect("goes out");
    assert_eq!(text_of(&out, tags::ACCESSION_NUMBER).as_deref(), Some("20190412-3"));
}

#[test]
fn the_sources_own_trial_gives_way_and_a_site_that_an_option_keeps_stays() {
    let trial = [
        text(tags::CLINICAL_TRIAL_SPONSOR_NAME, VR::LO, "Sponsor of Quistdorf"),
        text(SITE, VR::LO, "Quist 12"),
        text(tags::CLINICAL_TRIAL_SITE_NAME, VR::LO, "Quistdorf"),
        text(SUBJECT, VR::LO, "Q-7"),
    ];
    let head = object(CT, trial);
    let out = made(Options::planning(), &head, Order::new("RG7", None)).expect("goes out");
    assert_eq!((text_of(&out, SITE).as_deref(), text_of(&out, SUBJECT).as_deref()), (Some("RG7"), Some(ID)));
    assert_eq!(text_of(&out, tags::CLINICAL_TRIAL_SPONSOR_NAME).as_deref(), Some("REMOVED"));
    let kept = Options { retain_institution: true, ..Options::strict() };
    let out = made(kept, &head, Order::new("RG7", None)).expect("goes out");
    assert_eq!(text_of(&out, SITE).as_deref(), Some("Quist 12"));
}

#[test]
fn an_object_without_the_module_in_its_iod_gets_none() {
    let palette = "1.2.840.10008.5.1.4.39.1";
    let made = made(Options::strict(), &object(palette, []), Order::new("RG7", Some("1")));
    if let Ok(out) = made {
        assert_eq!((out.get(SITE), out.get(SUBJECT)), (None, None));
    }
    assert!(!is_in_iod(palette, SITE) && is_in_iod(CT, SITE));
}

#[test]
fn the_header_tab_shows_them_as_added_with_their_reason() {
    let head = object(CT, []);
    let engine = engine(Options::strict(), &head).with_order(Some(Order::new("RG7", Some("770815"))));
    let lines = engine.explain(&head, false).expect("goes out");
    for tag in INSERTED {
        let line = lines.iter().find(|line| line.tag == tag).expect("a line");
        let fate = if tag == tags::ACCESSION_NUMBER { Fate::Replaced } else { Fate::Added };
        assert_eq!((line.fate, line.why), (fate, Why::Order), "{tag}");
    }
}
