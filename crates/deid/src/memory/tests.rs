use super::walked::WalkMemory;
use super::*;
use crate::memory::checked::CheckMemory;
use crate::pseudonyms::mapping::ReplacedUids;
use crate::rewrite::here::Here;
use crate::rewrite::kinds::safe_private::{CHARACTERISTICS, SafePrivate};
use crate::rewrite::reasons::Reasons;
use crate::tables::table::AttributePlace;
use crate::tests::fixture::{CT, code, engine, item, object, text, wide, written};
use crate::world::IodLevel;
use crate::{Dates, Engine, Mapping, Options, Order};
use dicom_dictionary_std::tags;
use proptest::prelude::*;
use veilig_dicom::{Charset, DataSet, Head, VR};
use veilig_reason::Refusal;

const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
const SCHEME: Tag = tags::CODING_SCHEME_DESIGNATOR;

fn private(creator: &str, value: &str) -> [Element; 2] {
    [text(Tag(0x0019, 0x0010), VR::LO, creator), text(Tag(0x0019, 0x100B), VR::DS, value)]
}

/// What says of a block of the object that it is safe.
fn characteristics() -> Element {
    let group = Element::new(Tag(0x0008, 0x0301), VR::US, 0x0019_u16.to_le_bytes());
    let creator = text(Tag(0x0008, 0x0302), VR::LO, "WARD 12");
    Element::sequence(
        CHARACTERISTICS,
        vec![item([group, creator, text(Tag(0x0008, 0x0303), VR::CS, "SAFE")])],
    )
}

#[test]
fn whatever_a_rule_can_read_makes_a_place_of_the_memory_another_one() {
    let (strict, class) = (IodLevel::of(CT, &Options::strict()), IodLevel::of_class(CT));
    let (other, latin) = (IodLevel::of_class(MR), Charset::from_value(b"ISO_IR 100"));
    let none = SafePrivate::of(&DataSet::new(), &Options::strict());
    let table = SafePrivate::of(&DataSet::new(), &wide());
    let own = SafePrivate::of(&item([characteristics()]), &wide());
    let (charset, gathered, reasons) = (Charset::default(), ReplacedUids::default(), Reasons::default());
    let here = Here {
        place: AttributePlace::Top(CT),
        world: &strict,
        iod: &class,
        charset: &charset,
        lists_series: false,
        dummy: false,
        local_code: false,
        safe: &none,
        memory: None,
        gathered: &gathered,
        reasons: &reasons,
    };
    let all = [
        here,
        Here { place: AttributePlace::Nested, ..here },
        Here { place: AttributePlace::Top(MR), ..here },
        Here { world: &IodLevel::Wide, ..here },
        Here { world: &other, ..here },
        Here { iod: &IodLevel::Outside, ..here },
        Here { iod: &other, ..here },
        Here { charset: &latin, ..here },
        Here { lists_series: true, ..here },
        Here { dummy: true, ..here },
        Here { local_code: true, ..here },
        Here { safe: &table, ..here },
        Here { safe: &own, ..here },
    ];
    let memory = WalkMemory::default();
    for _ in 0..2 {
        let places =
            all.map(|here| Here { memory: Some(&memory), ..here }.remembered_place().map(|place| place.0));
        assert_eq!(places, std::array::from_fn(Some));
    }
    let checked = CheckMemory::default();
    for _ in 0..2 {
        let places = [(true, &none), (false, &none), (true, &table), (true, &own)]
            .map(|(top, safe)| checked.place(top, safe).map(|place| place.0));
        assert_eq!(places, std::array::from_fn(Some));
    }
}

#[test]
fn an_outcome_is_found_by_its_place_creator_tag_vr_and_value_together() {
    let mut memory = ElementMemory::<u8, &str>::default();
    let [one, other] = [1, 2].map(|number| memory.place(|known| *known == number, || number).unwrap());
    let element = text(Tag(0x0019, 0x100B), VR::DS, "2.5");
    let key = ElementKey { place: one, creator: Some("A"), element: &element };
    memory.put(key, "made");
    assert_eq!(memory.get(key), Some(&"made"));
    for element in [
        text(Tag(0x0019, 0x100C), VR::DS, "2.5"),
        text(Tag(0x0019, 0x100B), VR::LO, "2.5"),
        text(Tag(0x0019, 0x100B), VR::DS, "2.5 "),
        Element::sequence(Tag(0x0019, 0x100B), Vec::new()),
    ] {
        assert_eq!(memory.get(ElementKey { element: &element, ..key }), None, "{:?}", element.tag);
    }
    assert_eq!(memory.get(ElementKey { creator: Some("B"), ..key }), None);
    assert_eq!(memory.get(ElementKey { creator: None, ..key }), None);
    assert_eq!(memory.get(ElementKey { place: other, ..key }), None);
}

#[test]
fn no_more_is_remembered_than_was_agreed_and_a_full_memory_begins_anew() {
    let mut memory = ElementMemory::<usize, ()>::default();
    let one = memory.place(|known| *known == 0, || 0).unwrap();
    let comment = |value: &str| text(tags::PATIENT_COMMENTS, VR::LT, value);
    for number in 0..10 * VALUES {
        memory.put(ElementKey { place: one, creator: None, element: &comment(&number.to_string()) }, ());
    }
    let entries = &memory.places[0].1[&tags::PATIENT_COMMENTS];
    assert_eq!(entries.len(), VALUES);
    assert_eq!(memory.bytes, entries.iter().map(|entry| entry.weight).sum::<usize>());
    assert!(!memory.is_full);

    let long = comment(&"x".repeat(LARGEST + 1));
    let many = Element::sequence(Tag(0x0008, 0x1250), vec![item([comment("x")]); ELEMENTS]);
    for element in [&long, &many] {
        let key = ElementKey { place: one, creator: None, element };
        memory.put(key, ());
        assert!(memory.get(key).is_none());
    }
    for number in 0..=u16::MAX {
        let element = text(Tag(0x0011, number), VR::LT, &"x".repeat(LARGEST));
        memory.put(ElementKey { place: one, creator: None, element: &element }, ());
    }
    assert!(memory.is_full && memory.bytes <= MOST);
    memory.begin();
    assert!(memory.places.is_empty() && memory.bytes == 0 && !memory.is_full);

    for number in 0..2 * PLACES {
        assert_eq!(memory.place(|known| *known == number, || number).is_some(), number < PLACES);
    }
    assert!(memory.is_full && memory.places.len() == PLACES);
}

type Made = Result<(DataSet, Mapping), Refusal>;

fn made(engine: &Engine, head: &Head) -> Made {
    let made = engine.apply(head, false)?;
    engine.check(&written(&made, head), head, &made)?;
    Ok((made.dataset, made.mapping))
}

/// The engine of the patient of [`object`].
fn of_patient(options: &Options) -> Engine {
    engine(options.clone(), &object(CT, []))
}

/// Values that mean one thing at one place and another at another one.
fn pieces() -> impl Strategy<Value = Vec<Element>> {
    let tag = prop::sample::select(vec![
        tags::MANUFACTURER,
        tags::SERIES_DESCRIPTION,
        tags::PATIENT_COMMENTS,
        tags::PATIENT_SEX,
        tags::KVP,
        tags::BODY_PART_EXAMINED,
        tags::INSTITUTION_NAME,
        tags::DEVICE_SERIAL_NUMBER,
        tags::STUDY_TIME,
        tags::ACQUISITION_DATE,
        tags::CONTENT_DATE,
        tags::FRAME_OF_REFERENCE_UID,
        tags::REFERENCED_SOP_INSTANCE_UID,
        tags::REFERENCED_SOP_CLASS_UID,
        tags::CODE_VALUE,
        SCHEME,
        tags::CODE_MEANING,
        tags::CONTRAST_BOLUS_AGENT,
        tags::LABEL_TEXT,
        Tag(0x0040, 0xA124),
        Tag(0x0019, 0x100B),
        Tag(0x0019, 0x100F),
    ]);
    let value = prop::sample::select(vec![
        "2.5",
        "F",
        "CT",
        "HEAD",
        "20190412",
        "101112",
        "SIEMENS",
        "Jansen",
        "Jans\u{e9}n",
        "Omnipaque 300",
        "1.2.826.0.1.7.7",
        "DCM",
        "99L",
        "T-A0100",
        "Head",
        "X12345",
    ]);
    let vr = prop::sample::select(vec![None, None, None, Some(VR::LO), Some(VR::UN), Some(VR::DS)]);
    let one = (tag, value, vr, any::<bool>()).prop_map(|(tag, value, vr, latin)| {
        let vr = vr.or(veilig_dicom::dictionary_vr(tag)).unwrap_or(VR::DS);
        let bytes: Vec<u8> = match latin {
            true => value.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect(),
            false => value.bytes().collect(),
        };
        Element::new(tag, vr, bytes)
    });
    prop::collection::vec(one, 0..6)
}

/// An image whose elements stand at the top, in sequences of their IOD and of others, and in those that are replaced.
fn image() -> impl Strategy<Value = Head> {
    let class = prop::sample::select(vec![CT, CT, MR, "1.2.840.10008.5.1.4.1.1.66.4"]);
    let creator = prop::sample::select(vec!["SIEMENS MR HEADER", "GEMS_ACQU_01", "WARD 12", "Jansen"]);
    let charset = prop::sample::select(vec!["ISO_IR 192", "ISO_IR 100", "ISO_IR 144"]);
    let nested = || (pieces(), pieces(), any::<bool>());
    (class, creator, charset, pieces(), nested(), nested(), any::<[bool; 3]>()).prop_map(
        |(class, creator, charset, top, one, two, [says_safe, lists, same])| {
            let mut head = object(class, [text(tags::SPECIFIC_CHARACTER_SET, VR::CS, charset)]);
            let block = || text(Tag(0x0019, 0x0010), VR::LO, creator);
            head.dataset.put(block());
            top.into_iter().for_each(|element| head.dataset.put(element));
            let items = |(first, second, coded): (Vec<Element>, Vec<Element>, bool)| {
                let scheme = text(SCHEME, VR::SH, if coded { "DCM" } else { "99L" });
                let inner = Element::sequence(tags::CONCEPT_NAME_CODE_SEQUENCE, vec![item(second)]);
                vec![item(first.into_iter().chain([block(), scheme, inner]))]
            };
            let tag = if same { tags::SOURCE_IMAGE_SEQUENCE } else { tags::REFERENCED_IMAGE_SEQUENCE };
            head.dataset.put(Element::sequence(tag, items(one.clone())));
            head.dataset.put(Element::sequence(tags::REQUEST_ATTRIBUTES_SEQUENCE, items(two.clone())));
            head.dataset.put(Element::sequence(tags::PERSON_IDENTIFICATION_CODE_SEQUENCE, items(two)));
            head.dataset.put(Element::sequence(Tag(0x0018, 0x9346), items(one)));
            if says_safe {
                head.dataset.put(characteristics());
            }
            if lists {
                let code = code("T-A0100", "99L", "Head");
                head.dataset.put(Element::sequence(tags::REFERENCED_SERIES_SEQUENCE, vec![code]));
            }
            head
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_an_engine_has_seen_changes_nothing_of_what_comes_next(
        images in prop::collection::vec(image(), 2..5),
        preset in 0..4_usize,
        dates in 0..3_usize,
    ) {
        let dates = [Dates::Remove, Dates::Shift, Dates::Keep][dates];
        let options = [
            Options::strict(),
            Options { dates, ..Options::research() },
            Options { retain_uids: true, retain_institution: true, dates, ..wide() },
            Options { clean_structured_content: true, clean_descriptors: true, dates, ..Options::default() },
        ][preset].clone();
        let seasoned = of_patient(&options);
        for head in images.iter().chain(&images) {
            prop_assert_eq!(made(&seasoned, head), made(&of_patient(&options), head));
        }
    }
}

#[test]
fn a_private_element_of_another_creator_is_another_element() {
    let options = Options::research();
    let [ours, other] = ["SIEMENS MR HEADER", "WARD 12"].map(|creator| object(CT, private(creator, "2.5")));
    let stays = |made: Made| made.expect("goes out").0.get(Tag(0x0019, 0x100B)).is_some();
    for order in [[&ours, &other], [&other, &ours]] {
        let engine = of_patient(&options);
        for head in order {
            assert_eq!(stays(made(&engine, head)), std::ptr::eq(head, &raw const ours));
        }
    }
}

#[test]
fn the_same_bytes_in_another_character_set_are_another_text() {
    let options = Options { retain_institution: true, ..wide() };
    let [latin, cyrillic] = ["ISO_IR 100", "ISO_IR 144"].map(|charset| {
        let name = Element::new(tags::INSTITUTION_NAME, VR::LO, b"Kliniek \xe9".to_vec());
        object(CT, [text(tags::SPECIFIC_CHARACTER_SET, VR::CS, charset), name])
    });
    for order in [[&latin, &cyrillic], [&cyrillic, &latin]] {
        let engine = of_patient(&options);
        let [one, other] = order.map(|head| made(&engine, head));
        assert!(one != other);
        assert_eq!([one, other], order.map(|head| made(&of_patient(&options), head)));
    }
}

#[test]
fn what_the_check_found_clean_in_one_image_it_still_finds_at_another_place() {
    let engine = of_patient(&Options::strict());
    let head = object(CT, [text(tags::MANUFACTURER, VR::LO, "SIEMENS")]);
    let mut meant = engine.apply(&head, false).expect("goes out");
    engine.check(&written(&meant, &head), &head, &meant).expect("passes");
    for (tag, vr, value) in [
        (tags::MANUFACTURER, VR::LO, "Jansen"),
        (tags::INSTITUTION_NAME, VR::LO, "Jansen"),
        (Tag(0x0019, 0x100B), VR::LO, "SIEMENS"),
    ] {
        let whole = meant.dataset.clone();
        meant.dataset.put(text(tag, vr, value));
        for _ in 0..2 {
            assert!(engine.check(&written(&meant, &head), &head, &meant).is_err(), "{tag}");
        }
        meant.dataset = whole;
        engine.check(&written(&meant, &head), &head, &meant).expect("passes again");
    }
}

#[test]
fn a_value_that_may_stand_at_the_top_is_looked_at_anew_in_an_item() {
    // The markers' values are the engine's own at the top level alone.
    let engine = of_patient(&Options::strict());
    let head = object(CT, []);
    let mut meant = engine.apply(&head, false).expect("goes out");
    engine.check(&written(&meant, &head), &head, &meant).expect("passes");
    let marker = text(Tag(0x0012, 0x0063), VR::LO, "Veilig, Jansen");
    let at_top = Element::clone(&marker);
    meant.dataset.put(at_top);
    engine.check(&written(&meant, &head), &head, &meant).expect("a marker");
    meant.dataset.put(Element::sequence(tags::REFERENCED_IMAGE_SEQUENCE, vec![item([marker])]));
    assert!(engine.check(&written(&meant, &head), &head, &meant).is_err());
}

#[test]
fn an_order_that_comes_later_is_not_judged_by_what_was_found_before_it() {
    let head = object(CT, []);
    let order = |number| Some(Order::new("RG7", Some(number)));
    let engine = of_patient(&Options::strict()).with_order(order("770815"));
    made(&engine, &head).expect("goes out");
    let engine = engine.with_order(order("Jansen"));
    assert!(made(&engine, &head).is_err());
    let engine = engine.with_order(order("770815"));
    made(&engine, &head).expect("goes out");
}

#[test]
fn where_reasons_are_asked_for_nothing_is_taken_from_memory() {
    let engine = of_patient(&Options::strict());
    let head = object(CT, [text(tags::SERIES_DESCRIPTION, VR::LO, "Head of Jansen")]);
    let before = engine.explain(&head, false).expect("goes out");
    made(&engine, &head).expect("goes out");
    let after = engine.explain(&head, false).expect("goes out");
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
}

#[test]
fn a_memory_shows_nothing_of_what_it_holds() {
    let engine = of_patient(&Options::strict());
    made(&engine, &object(CT, [])).expect("goes out");
    assert_eq!(format!("{:?} {:?}", engine.walked, engine.checked), "Memories(..) Memories(..)");
}
