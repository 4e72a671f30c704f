use super::csa::tests::header;
use crate::rewrite::inserted::markers::codes_in;
use crate::tests::fixture::{deidentify, item, object, text};
use crate::{Deidentified, Options};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

const MR: &str = "1.2.840.10008.5.1.4.1.1.4";

fn mr(options: Options, elements: impl IntoIterator<Item = Element>) -> DataSet {
    deidentify(options, &object(MR, elements)).expect("goes out")
}

fn doubles(tag: Tag, values: &[f64]) -> Element {
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    Element::new(tag, VR::FD, bytes)
}

fn short(tag: Tag, value: u16) -> Element {
    Element::new(tag, VR::US, value.to_le_bytes())
}

const ENTRIES: &[(&str, &[&str])] = &[
    ("UsedChannelString", &["Jansen"]),
    ("NumberOfImagesInMosaic", &["40"]),
    ("SliceNormalVector", &["0.0", "-0.16", "-0.99"]),
    ("PhaseEncodingDirectionPositive", &["1"]),
];

fn mosaic() -> Vec<Element> {
    vec![
        text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC"),
        text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
        short(Tag(0x0019, 0x100A), 40),
        text(Tag(0x0019, 0x100B), VR::DS, "32.5"),
        doubles(Tag(0x0019, 0x1028), &[31.25]),
        text(Tag(0x0029, 0x0010), VR::LO, "Ward block"),
        text(Tag(0x0029, 0x0012), VR::LO, "SIEMENS CSA HEADER"),
        Element::new(Tag(0x0029, 0x1210), VR::OB, header(true, ENTRIES)),
        Element::new(Tag(0x0029, 0x1220), VR::OB, header(true, &[("MrPhoenixProtocol", &["Jansen"])])),
    ]
}

fn privates(dataset: &DataSet) -> Vec<Tag> {
    dataset.elements().iter().map(|element| element.tag).filter(|tag| tag.0 % 2 == 1).collect()
}

#[test]
fn a_mosaic_keeps_what_makes_its_tiles_slices_in_every_preset_and_no_more_without_the_option() {
    for options in [Options::strict(), Options::planning()] {
        let out = mr(options, mosaic());
        assert_eq!(
            privates(&out),
            [Tag(0x0019, 0x0010), Tag(0x0019, 0x100A), Tag(0x0029, 0x0010), Tag(0x0029, 0x1010)]
        );
        let header = out.get(Tag(0x0029, 0x1010)).unwrap().bytes();
        assert_eq!(super::csa::values(header), [vec!["40"], vec!["0.0", "-0.16", "-0.99"]]);
        assert!(codes_in(&out).contains(&"113111".to_owned()), "private elements stay, and it says so");
    }
    let plain: Vec<Element> =
        mosaic().into_iter().filter(|element| element.tag != tags::IMAGE_TYPE).collect();
    let tells = [Tag(0x0019, 0x100A), Tag(0x0029, 0x1210)];
    let without_count = plain.iter().filter(|element| !tells.contains(&element.tag)).cloned();
    let out = mr(Options::strict(), without_count);
    assert!(privates(&out).is_empty(), "no picture of tiles");
    assert!(!codes_in(&out).contains(&"113111".to_owned()));
}

#[test]
fn research_keeps_the_numbers_and_never_the_header_as_it_is() {
    let out = mr(Options::research(), mosaic());
    assert_eq!(out.text(Tag(0x0019, 0x100B)), Some("32.5"));
    assert!(out.get(Tag(0x0019, 0x1028)).is_some());
    let header = out.get(Tag(0x0029, 0x1010)).unwrap().bytes();
    assert_eq!(super::csa::values(header).len(), 3);
    assert!(!header.windows(6).any(|bytes| bytes == b"Jansen"));
    assert!(out.get(Tag(0x0029, 0x1020)).is_none(), "a protocol without lines goes");
}

#[test]
fn a_value_that_is_no_number_or_word_of_the_row_goes_and_so_does_one_of_the_patient() {
    let of = |elements: Vec<Element>| {
        let creator = [text(Tag(0x0051, 0x0010), VR::LO, "SIEMENS MR HEADER")];
        mr(Options::research(), creator.into_iter().chain(elements))
    };
    let stays = |tag: Tag, vr: VR, value: &str| of(vec![text(tag, vr, value)]).text(tag) == Some(value);
    for coils in ["HEA;HEP", "HC1-7;NC1,2", "C:HEA;HEP", "T:BO1-3;SP2-4"] {
        assert!(stays(Tag(0x0051, 0x100F), VR::LO, coils), "{coils}");
    }
    for coils in ["Jansen", "HEA;JOHNSON", "HEA 48211907", "HEA 1234567", "HEA\\Dr. X"] {
        assert!(!stays(Tag(0x0051, 0x100F), VR::LO, coils), "{coils}");
    }
    assert!(stays(Tag(0x0051, 0x1011), VR::LO, "p2s4") && !stays(Tag(0x0051, 0x1011), VR::LO, "pat"));
    assert!(stays(Tag(0x0051, 0x100E), VR::LO, "Tra>Cor(-9.2)"));
    assert!(!stays(Tag(0x0051, 0x100E), VR::UT, "Tra"), "another VR than the row's");
    let ge = |tag: Tag, element: Element| {
        let creator = Element::new(Tag(tag.0, 0x0010), VR::LO, "GEMS_PARM_01");
        mr(Options::research(), [creator, element]).get(tag).is_some()
    };
    let echo = Tag(0x0043, 0x102C);
    assert!(ge(echo, Element::new(echo, VR::SS, 692_i16.to_le_bytes())));
    assert!(!ge(echo, Element::new(echo, VR::LO, "692")));
    let factor = Tag(0x0043, 0x1083);
    assert!(ge(factor, text(factor, VR::DS, "0.5\\1")));
    assert!(
        !ge(factor, text(factor, VR::DS, "48211907\\1")) && !ge(factor, text(factor, VR::DS, "19610417"))
    );
}

#[test]
fn without_the_option_a_scheme_of_siemens_goes_out_in_the_standard_s_terms() {
    let siemens = || {
        vec![
            text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            text(Tag(0x0019, 0x100C), VR::IS, "1000"),
            doubles(Tag(0x0019, 0x100E), &[0.6, 0.8, 0.0]),
        ]
    };
    for options in [Options::strict(), Options::planning()] {
        let out = mr(options, siemens());
        assert!(privates(&out).is_empty());
        assert_eq!(out.get(tags::DIFFUSION_B_VALUE).unwrap().bytes(), 1000_f64.to_le_bytes());
        assert_eq!(out.get(tags::DIFFUSION_GRADIENT_ORIENTATION).unwrap().bytes().len(), 24);
    }
    let kept = mr(Options::research(), siemens());
    assert!(kept.get(Tag(0x0019, 0x100E)).is_some() && kept.get(tags::DIFFUSION_B_VALUE).is_none());
    let mut of_patient = siemens();
    of_patient[1] = text(Tag(0x0019, 0x100C), VR::IS, "48211907");
    for options in [Options::strict(), Options::research()] {
        let out = mr(options, of_patient.clone());
        assert!(out.get(tags::DIFFUSION_B_VALUE).is_none() && privates(&out).is_empty());
        assert!(out.get(tags::DIFFUSION_GRADIENT_ORIENTATION).is_none(), "the other half");
    }
}

/// A diffusion image of GE's scanners; its numbers at the first free places of their blocks.
fn of_ge(weighting: &str, direction: [&str; 3]) -> Vec<Element> {
    let mut elements = vec![
        text(tags::SCANNING_SEQUENCE, VR::CS, "EP\\SE"),
        text(Tag(0x0019, 0x0010), VR::LO, "GEMS_ACQU_01"),
        text(Tag(0x0043, 0x0010), VR::LO, "GEMS_PARM_01"),
        text(Tag(0x0043, 0x1039), VR::IS, weighting),
        text(Tag(0x0043, 0x1060), VR::IS, "7"),
    ];
    elements.extend(
        direction.iter().zip(0xBB..).map(|(axis, low)| text(Tag(0x0019, 0x1000 + low), VR::DS, axis)),
    );
    elements
}

#[test]
fn a_scheme_of_ge_or_uih_stays_where_its_readers_look_for_it_in_every_preset() {
    let uih = || {
        vec![
            text(Tag(0x0065, 0x0010), VR::LO, "Image Private Header"),
            doubles(Tag(0x0065, 0x1009), &[1000.0]),
            doubles(Tag(0x0065, 0x1037), &[0.6, 0.8, 0.0]),
        ]
    };
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let out = mr(options.clone(), of_ge("1000\\8\\0\\0", ["0.6", "0.8", "0"]));
        assert_eq!(out.text(Tag(0x0043, 0x1039)), Some("1000"));
        let axes = [0xBB, 0xBC, 0xBD].map(|low| out.text(Tag(0x0019, 0x1000 + low)).map(str::to_owned));
        assert_eq!(axes.map(Option::unwrap), ["0.6", "0.8", "0"]);
        assert!(out.get(tags::DIFFUSION_GRADIENT_ORIENTATION).is_none(), "read wrongly of GE's images");
        assert!(options.retain_safe_private || out.get(Tag(0x0043, 0x1060)).is_none(), "no other number");
        let out = mr(options, uih());
        assert!(out.get(Tag(0x0065, 0x1009)).is_some() && out.get(Tag(0x0065, 0x1037)).is_some());
        assert!(out.get(tags::DIFFUSION_B_VALUE).is_none());
    }
}

#[test]
fn the_weighting_of_0_stays_in_a_scheme_and_goes_from_images_that_are_none() {
    let stays = |elements: Vec<Element>| mr(Options::strict(), elements).get(Tag(0x0043, 0x1039)).is_some();
    let zero = || of_ge("0\\8\\0\\0", ["0", "0", "0"]);
    assert!(stays(zero()));
    let without = |tag: Tag| zero().into_iter().filter(move |element| element.tag != tag).collect();
    assert!(!stays(without(tags::SCANNING_SEQUENCE)));
}

#[test]
fn a_scheme_of_ge_with_a_number_of_the_patient_or_a_word_goes_whole_and_is_told() {
    for (weighting, first) in
        [("48211907\\8\\0\\0", "0.6"), ("1000\\8\\0\\0", "48211907"), ("1000\\8\\0\\0", "Jansen")]
    {
        for options in [Options::strict(), Options::planning(), Options::research()] {
            let head = object(MR, of_ge(weighting, [first, "0.8", "0"]));
            let made = crate::tests::fixture::engine(options, &head).apply(&head, false).unwrap();
            assert!(made.dataset.get(Tag(0x0043, 0x1039)).is_none(), "{weighting} {first}");
            let axes = (0xBB..=0xBD).filter(|low| made.dataset.get(Tag(0x0019, 0x1000 + low)).is_some());
            assert_eq!(axes.count(), 0, "{weighting} {first}");
            assert_eq!(made.lost, [crate::Lost::Diffusion]);
        }
    }
}

#[test]
fn numbers_of_the_patient_in_the_header_go_and_others_stay() {
    let mut elements = mosaic();
    elements.retain(|element| element.tag != Tag(0x0029, 0x1210));
    let entries: &[(&str, &[&str])] = &[
        ("NumberOfImagesInMosaic", &["40"]),
        ("RealDwellTime", &["48211907"]),
        ("TimeAfterStart", &["9.5"]),
    ];
    elements.push(Element::new(Tag(0x0029, 0x1210), VR::OB, header(false, entries)));
    let out = mr(Options::research(), elements);
    let values = out.get(Tag(0x0029, 0x1010)).map(|element| super::csa::values(element.bytes())).unwrap();
    assert_eq!(values, [vec!["40"], vec!["9.5"]]);
}

#[test]
fn a_header_that_is_not_as_we_write_it_does_not_pass_the_check() {
    let head = object(MR, mosaic());
    let engine = crate::tests::fixture::engine(Options::research(), &head);
    let mut made: Deidentified = engine.apply(&head, false).unwrap();
    let tag = Tag(0x0029, 0x1010);
    let spoilt = header(true, &[("NumberOfImagesInMosaic", &["40"]), ("ImageHistory", &["Quistenberg"])]);
    made.dataset.put(Element::new(tag, VR::OB, spoilt));
    let found = engine.check(&crate::tests::fixture::written(&made, &head), &head, &made);
    assert_eq!(found.unwrap_err().reason, veilig_reason::Reason::CheckPrivate);
}

#[test]
fn a_grid_keeps_count_and_positions_of_its_tiles_in_every_preset() {
    let tile = item([
        text(tags::ACQUISITION_TIME, VR::TM, "101112.5"),
        text(tags::IMAGE_POSITION_PATIENT, VR::DS, "1\\2\\3"),
        text(tags::PATIENT_COMMENTS, VR::LT, "Jansen"),
    ]);
    let grid = || {
        vec![
            text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\VFRAME"),
            text(Tag(0x0065, 0x0010), VR::LO, "Image Private Header"),
            text(Tag(0x0065, 0x1050), VR::DS, "20"),
            Element::sequence(Tag(0x0065, 0x1051), vec![tile.clone()]),
            text(Tag(0x0065, 0x1058), VR::IS, "1"),
        ]
    };
    for (options, sign) in
        [(Options::strict(), None), (Options::planning(), None), (Options::research(), Some("1"))]
    {
        let out = mr(options, grid());
        assert_eq!(out.text(Tag(0x0065, 0x1050)), Some("20"));
        assert_eq!(out.text(Tag(0x0065, 0x1058)), sign);
        let tile = &out.get(Tag(0x0065, 0x1051)).unwrap().items()[0];
        assert_eq!(tile.text(tags::IMAGE_POSITION_PATIENT), Some("1"));
        assert!(tile.get(tags::PATIENT_COMMENTS).is_none());
    }
}

#[test]
fn the_side_that_ge_writes_as_a_letter_stays_and_a_name_there_goes() {
    let stays = |value: &str| {
        let tag = Tag(0x0027, 0x1040);
        let elements = [text(Tag(0x0027, 0x0010), VR::LO, "GEMS_IMAG_01"), text(tag, VR::SH, value)];
        mr(Options::research(), elements).get(tag).is_some()
    };
    assert!(stays("S") && stays("I"));
    assert!(!stays("X") && !stays("Jansen") && !stays("SI"));
}

#[test]
fn each_row_has_a_vr_a_meaning_and_a_source_and_says_what_may_stand_in_it() {
    for row in super::table() {
        assert_eq!(row.len(), 8, "{row:?}");
        assert!(!row[6].is_empty() && !row[7].is_empty(), "{row:?}");
        let group = u16::from_str_radix(&row[0], 16).unwrap();
        let element = u8::from_str_radix(&row[2], 16).unwrap();
        let known = super::row(group, &row[1].to_ascii_uppercase(), element).unwrap();
        assert!(!known.vrs.is_empty() && known.vrs.len() == row[3].split('/').count(), "{row:?}");
        let text =
            known.vrs.iter().any(|vr| matches!(vr, VR::LO | VR::SH | VR::CS | VR::ST | VR::LT | VR::UT));
        assert!(known.words.is_empty() || text, "{row:?}");
    }
}

#[test]
fn numbers_that_curators_keep_stay_with_the_option_where_they_are_small_and_not_the_patient_s() {
    let stays = |options: Options, vr: VR, value: &[u8]| {
        let tag = Tag(0x0009, 0x107F);
        let elements = [text(Tag(0x0009, 0x0010), VR::LO, "GEMS_PETD_01"), Element::new(tag, vr, value)];
        mr(options, elements).get(tag).is_some()
    };
    assert!(stays(Options::research(), VR::DS, b"62.5"));
    assert!(!stays(Options::planning(), VR::DS, b"62.5"));
    for (vr, value) in [(VR::DS, "19610417"), (VR::DS, "1591869600"), (VR::DS, "Jansen"), (VR::LO, "62.5")] {
        assert!(!stays(Options::research(), vr, value.as_bytes()), "{value}");
    }
    let long = |value: i32| {
        let tag = Tag(0x0009, 0x1016);
        let elements = [
            text(Tag(0x0009, 0x0010), VR::LO, "GEMS_PETD_01"),
            Element::new(tag, VR::SL, value.to_le_bytes()),
        ];
        mr(Options::research(), elements).get(tag).is_some()
    };
    assert!(long(-7) && !long(1_591_869_600), "seconds since 1970");
}

#[test]
fn research_writes_a_protocol_anew_and_the_check_holds_it() {
    let lines = "### ASCCONV BEGIN ###\ntProtocolName = \"\"Jansen\"\"\nalTE[0] = 34000\nalTI[0] = 48211907\n\
        sPat.ucPATMode = 0x2\nsGRADSPEC.lOffsetX = -1961\n### ASCCONV END ###";
    let protocol = header(true, &[("UsedPatientWeight", &["71"]), ("MrPhoenixProtocol", &[lines])]);
    let scanned = || {
        [
            text(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
            Element::new(Tag(0x0029, 0x1020), VR::OB, protocol.clone()),
            text(Tag(0x0021, 0x0010), VR::LO, "SIEMENS MR SDS 01"),
            Element::new(Tag(0x0021, 0x1019), VR::OB, lines.as_bytes()),
        ]
    };
    let out = mr(Options::research(), scanned());
    for tag in [Tag(0x0029, 0x1020), Tag(0x0021, 0x1019)] {
        let kept = String::from_utf8_lossy(out.get(tag).expect("some lines stay").bytes()).into_owned();
        assert!(
            kept.contains("alTE[0]\t = \t34000\n") && kept.contains("ucPATMode") && kept.contains("-1961")
        );
        assert!(!kept.contains("Jansen") && !kept.contains("48211907") && !kept.contains("71\0"), "{kept}");
    }
    for options in [Options::strict(), Options::planning()] {
        assert!(privates(&mr(options, scanned())).is_empty());
    }
}

#[test]
fn a_scheme_of_which_one_half_is_private_stays_whole_in_every_preset() {
    let weighting = || doubles(tags::DIFFUSION_B_VALUE, &[1000.0]);
    let direction = || doubles(tags::DIFFUSION_GRADIENT_ORIENTATION, &[0.6, 0.8, 0.0]);
    let siemens = |low: u16| {
        let creator = text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER");
        let value = match low {
            0x0C => text(Tag(0x0019, 0x100C), VR::IS, "1000"),
            _ => doubles(Tag(0x0019, 0x100E), &[0.6, 0.8, 0.0]),
        };
        vec![creator, value]
    };
    for half in [[siemens(0x0C), vec![direction()]].concat(), [siemens(0x0E), vec![weighting()]].concat()] {
        for options in [Options::strict(), Options::planning()] {
            let out = mr(options, half.clone());
            assert!(privates(&out).is_empty());
            assert_eq!(out.get(tags::DIFFUSION_B_VALUE).map(Element::bytes), Some(weighting().bytes()));
            assert_eq!(
                out.get(tags::DIFFUSION_GRADIENT_ORIENTATION).map(Element::bytes),
                Some(direction().bytes())
            );
        }
        assert!(super::diffusion::is_whole(&mr(Options::research(), half)));
    }
}

#[test]
fn a_mosaic_that_only_its_header_tells_of_is_one() {
    let tiles = |count: &'static str| {
        let entries: &[(&str, &[&str])] =
            &[("NumberOfImagesInMosaic", &[count]), ("SliceNormalVector", &["0.0", "0.0", "-1.0"])];
        let elements = [
            text(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
            Element::new(Tag(0x0029, 0x1010), VR::OB, header(true, entries)),
        ];
        privates(&mr(Options::strict(), elements)).len()
    };
    assert_eq!(tiles("9"), 2, "creator and header");
    assert_eq!(tiles("0"), 0, "one slice");
}

#[test]
fn a_picture_is_one_of_tiles_by_its_type_alone_and_lacks_nothing_while_its_count_stays() {
    let of = |kind: &str| -> DataSet { [text(tags::IMAGE_TYPE, VR::CS, kind)].into_iter().collect() };
    for kind in ["ORIGINAL\\PRIMARY\\M\\MOSAIC", "ORIGINAL\\PRIMARY\\VFRAME "] {
        assert!(super::is_tiled(&of(kind)), "{kind}");
    }
    assert!(!super::is_tiled(&of("ORIGINAL\\PRIMARY\\M\\ND")) && !super::is_tiled(&DataSet::new()));
    let counted = [text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"), short(Tag(0x0019, 0x100A), 40)];
    assert!(super::is_tiled(&counted.into_iter().collect()));
    let mosaic: DataSet = mosaic().into_iter().collect();
    assert_eq!(super::lost::of(&mosaic, &mosaic), []);
    let mut plain = mosaic.clone();
    plain.put(text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\M\\ND"));
    plain.remove(Tag(0x0019, 0x100A));
    plain.remove(Tag(0x0029, 0x1210));
    assert_eq!(super::lost::of(&plain, &DataSet::new()), []);
}

#[test]
fn what_went_out_empty_tells_nothing() {
    let dose = item([
        text(tags::RADIONUCLIDE_TOTAL_DOSE, VR::DS, "370000000"),
        text(tags::RADIOPHARMACEUTICAL_START_TIME, VR::TM, "101500"),
    ]);
    let pet = |weight: &str| -> DataSet {
        [
            text(tags::UNITS, VR::CS, "BQML"),
            text(tags::PATIENT_WEIGHT, VR::DS, weight),
            Element::sequence(tags::RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, vec![dose.clone()]),
        ]
        .into_iter()
        .collect()
    };
    assert_eq!(super::lost::of(&pet("71"), &pet("")), [crate::Lost::Uptake]);
    assert_eq!(super::lost::of(&pet("71"), &pet("71")), []);
}

#[test]
fn a_value_is_read_by_the_row_where_its_own_vr_is_unknown_and_torn_numbers_are_none() {
    let count = super::row(0x0019, "SIEMENS MR HEADER", 0x0A).unwrap();
    let unknown = Element::new(Tag(0x0019, 0x100A), VR::UN, 40_u16.to_le_bytes());
    let typed = count.typed(&unknown).unwrap();
    assert_eq!(typed.vr, VR::US);
    assert!(count.promises(&typed));
    let location = super::row(0x0019, "GEMS_ACQU_01", 0x1B).unwrap();
    let read = |bytes: &[u8]| location.typed(&Element::new(Tag(0x0019, 0x101B), VR::UN, bytes)).unwrap().vr;
    assert_eq!((read(&(-71.5_f32).to_le_bytes()), read(b"-71.5000")), (VR::FL, VR::DS));
    let spacing = super::row(0x0019, "SIEMENS MR HEADER", 0x0B).unwrap();
    let unknown = Element::new(Tag(0x0019, 0x100B), VR::UN, "32.5");
    assert_eq!(spacing.typed(&unknown).unwrap().vr, VR::DS);
    let times = super::row(0x0019, "SIEMENS MR HEADER", 0x28).unwrap();
    let of = |bytes: &[u8]| times.promises(&Element::new(Tag(0x0019, 0x1028), VR::FD, bytes));
    assert!(of(&31.25_f64.to_le_bytes()) && !of(b"Jansen1"));
}
