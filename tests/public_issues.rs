//! One test for each public issue of other de-identifiers that applies to this engine, headed by its number.

use crate::common::fixture::{CT, ct_head};
use veilig::deid::{AnonymousId, Dates, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{
    DataSet, Element, Head, HeadError, Tag, TransferSyntax, VR, file_meta, read_head, read_written,
    write_dataset,
};

const PATIENT_NAME: Tag = Tag(0x0010, 0x0010);
const PATIENT_ID: Tag = Tag(0x0010, 0x0020);
const STUDY_UID: Tag = Tag(0x0020, 0x000D);
const SERIES_UID: Tag = Tag(0x0020, 0x000E);
const SOP_UID: Tag = Tag(0x0008, 0x0018);
/// Any sequence without a row of its own.
const PLAIN_SEQUENCE: Tag = Tag(0x0008, 0x1250);

fn text(tag: Tag, vr: VR, value: &str) -> Element {
    Element::new(tag, vr, value.as_bytes())
}

fn item(elements: impl IntoIterator<Item = Element>) -> DataSet {
    elements.into_iter().collect()
}

/// A CT image of the fixture's patient (Quistenberg, MRN48211907) with these elements.
fn head(elements: impl IntoIterator<Item = Element>) -> Head {
    let mut dataset = ct_head(0, 8, "1.2.826.0.1.3680043.10.543.48211907.9");
    elements.into_iter().for_each(|element| dataset.put(element));
    Head::from(dataset)
}

fn engine(options: Options, heads: &[&Head], key: &Key) -> Engine {
    let mut identifiers = Identifiers::default();
    heads.iter().for_each(|head| identifiers.add(head));
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    Engine::new(options, Subject { anonymous_id, key: key.clone(), identifiers })
}

/// The file that is written, checked and read anew.
fn written(engine: &Engine, head: &Head) -> Head {
    let made = engine.apply(head, false).expect("goes out");
    let mut bytes = file_meta(&made.sop_class, &made.sop_instance, &head.syntax);
    bytes.extend(write_dataset(&made.dataset, &head.syntax));
    engine.check(&bytes, head, &made).expect("passes the check");
    read_written(&bytes).expect("reads")
}

fn export(options: Options, head: &Head) -> DataSet {
    let key = Key::draw().expect("random numbers");
    written(&engine(options, &[head], &key), head).dataset
}

fn strict(elements: impl IntoIterator<Item = Element>) -> DataSet {
    export(Options::strict(), &head(elements))
}

fn research(elements: impl IntoIterator<Item = Element>) -> DataSet {
    export(Options::research(), &head(elements))
}

/// All text of a data set, at any depth.
fn everything(dataset: &DataSet) -> String {
    let own = dataset.elements().iter().map(|element| {
        let inner: String = element.items().iter().map(everything).collect();
        format!("{} {inner} ", String::from_utf8_lossy(element.bytes()))
    });
    own.collect()
}

/// pydicom/deid#102, #153, #259, #292; pymedphys#922; Kitware#88: what identifies survives in nested sequences.
#[test]
fn names_are_gone_at_any_depth() {
    let mut inner =
        item([text(PATIENT_NAME, VR::PN, "Quistenberg^M"), text(PATIENT_ID, VR::LO, "MRN48211907")]);
    for _ in 0..12 {
        inner = item([Element::sequence(PLAIN_SEQUENCE, vec![inner])]);
    }
    let all = everything(&strict(inner.into_elements()));
    assert!(!all.contains("Quistenberg") && !all.contains("48211907"));
}

/// fo-dicom#610: Original Attributes Sequence survived with the earlier name.
#[test]
fn original_attributes_are_gone() {
    let modified =
        Element::sequence(Tag(0x0400, 0x0550), vec![item([text(PATIENT_NAME, VR::PN, "Verhulst")])]);
    let out = strict([Element::sequence(Tag(0x0400, 0x0561), vec![item([modified])])]);
    assert!(!everything(&out).contains("Verhulst"));
}

/// clintools/dicom-curate#131: a whole sequence was removed although its children should stay.
#[test]
fn what_is_harmless_inside_a_sequence_stays() {
    let spacing =
        Element::sequence(Tag(0x0028, 0x9110), vec![item([text(Tag(0x0018, 0x0050), VR::DS, "1.25")])]);
    let out = strict([Element::sequence(Tag(0x5200, 0x9229), vec![item([spacing])])]);
    assert!(everything(&out).contains("1.25"));
}

/// pydicom/deid#72, #183; fo-dicom#612; slicebox#200; idiscore#147: the file meta information kept its UIDs and titles.
#[test]
fn file_meta_information_is_written_anew() {
    let mut head = head([]);
    head.meta = item([text(Tag(2, 3), VR::UI, "1.2.3.4"), text(Tag(2, 0x16), VR::AE, "OOSTERKWELDER")]);
    let key = Key::draw().expect("random numbers");
    let out = written(&engine(Options::strict(), &[&head], &key), &head);
    assert_eq!(out.meta.text(Tag(2, 3)), out.dataset.text(SOP_UID));
    assert!(out.meta.get(Tag(2, 0x16)).is_none());
    assert!(!everything(&out.meta).contains("1.2.3.4"));
}

/// Kitware#41; fo-dicom#488, #497, #751; dicom-curate#298: a DICOMDIR, whatever its name, kept the patient's name.
#[test]
fn a_dicomdir_is_no_image() {
    let mut bytes = file_meta("1.2.840.10008.1.3.10", "1.2.3", &TransferSyntax::explicit());
    let record = item([text(PATIENT_NAME, VR::PN, "Quistenberg")]);
    let records = item([Element::sequence(Tag(0x0004, 0x1220), vec![record])]);
    bytes.extend(write_dataset(&records, &TransferSyntax::explicit()));
    let read = read_head(&mut std::io::Cursor::new(bytes));
    assert_eq!(read.err(), Some(HeadError::Directory));
}

/// Kitware#86: two runs disagreed about the UIDs of the same file.
#[test]
fn one_key_gives_one_uid_in_every_run() {
    let (head, key) = (head([]), Key::draw().expect("random numbers"));
    let run = || written(&engine(Options::strict(), &[&head], &key), &head).dataset;
    assert_eq!(run(), run());
}

/// openradx/adit#15; shanoir-ng#1382: two series of one study no longer were of one study.
#[test]
fn series_of_one_study_stay_in_it() {
    let (first, second) = (head([]), head([text(SERIES_UID, VR::UI, "1.2.826.0.1.77")]));
    let key = Key::draw().expect("random numbers");
    let engine = engine(Options::strict(), &[&first, &second], &key);
    let (first, second) = (written(&engine, &first).dataset, written(&engine, &second).dataset);
    assert_eq!(first.text(STUDY_UID), second.text(STUDY_UID));
    assert_ne!(first.text(SERIES_UID), second.text(SERIES_UID));
}

/// OHIF#1782; slicebox#290, #291; pymedphys#372: references of structure sets and segmentations broke.
#[test]
fn references_and_frames_of_reference_keep_pointing() {
    let image = head([]);
    let old = image.dataset.text(SOP_UID).expect("a UID").to_owned();
    let frame = image.dataset.text(Tag(0x0020, 0x0052)).expect("a UID").to_owned();
    let reference = item([text(Tag(0x0008, 0x1150), VR::UI, CT), text(Tag(0x0008, 0x1155), VR::UI, &old)]);
    let series = item([Element::sequence(Tag(0x3006, 0x0016), vec![reference])]);
    let mut structures = head([
        text(Tag(0x0008, 0x0016), VR::UI, "1.2.840.10008.5.1.4.1.1.481.3"),
        text(SOP_UID, VR::UI, "1.2.826.0.1.78"),
        Element::sequence(
            Tag(0x3006, 0x0010),
            vec![item([
                text(Tag(0x0020, 0x0052), VR::UI, &frame),
                Element::sequence(Tag(0x3006, 0x0012), vec![series]),
            ])],
        ),
    ]);
    structures.dataset.remove(Tag(0x0028, 0x0010));
    let key = Key::draw().expect("random numbers");
    let engine = engine(Options::strict(), &[&image, &structures], &key);
    let (image, structures) = (written(&engine, &image).dataset, written(&engine, &structures).dataset);
    let all = everything(&structures);
    assert!(all.contains(image.text(SOP_UID).expect("a UID")));
    assert!(all.contains(image.text(Tag(0x0020, 0x0052)).expect("a UID")));
    assert!(all.contains(CT) && !all.contains(&old) && !all.contains(&frame));
}

/// Kitware#32: several UIDs in one value became one.
#[test]
fn every_uid_of_several_values_is_mapped() {
    let out = strict([text(Tag(0x0008, 0x0058), VR::UI, "1.2.826.0.1.71\\1.2.826.0.1.72\\1.2.826.0.1.71")]);
    let list = out.get(Tag(0x0008, 0x0058)).and_then(Element::ascii).expect("a list");
    let uids: Vec<&str> = list.split('\\').collect();
    assert!(uids.len() == 3 && uids[0] == uids[2] && uids[0] != uids[1]);
}

/// mmiv-center/DICOMAnonymizer#8, #22; Kitware#39: letters, leading zeros, too many characters in new UIDs.
#[test]
fn new_uids_are_valid() {
    let out = strict([]);
    for tag in [SOP_UID, STUDY_UID, SERIES_UID] {
        let uid = out.text(tag).expect("a UID");
        assert!(uid.len() <= 64);
        let valid =
            |part: &str| part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
        assert!(uid.split('.').all(|part| !part.is_empty() && valid(part)), "{uid}");
    }
}

/// Kitware#10, #96; fo-dicom#527, #771, #1181, #1507: private attributes that users need were all or nothing.
#[test]
fn safe_private_attributes_stay_with_the_option_and_only_they() {
    let private = [
        text(Tag(0x7E01, 0x0010), VR::LO, "HOLOGIC, Inc."),
        text(Tag(0x7E01, 0x1001), VR::LO, "2.0"),
        text(Tag(0x7E01, 0x1099), VR::LO, "Verhulst"),
    ];
    let (kept, gone) = (research(private.clone()), strict(private));
    assert_eq!(kept.text(Tag(0x7E01, 0x1001)), Some("2.0"));
    assert!(kept.get(Tag(0x7E01, 0x1099)).is_none());
    assert!(gone.elements().iter().all(|element| element.tag.0 % 2 == 0));
}

/// CTP PR#2: private attributes that were kept became UN.
#[test]
fn safe_private_attributes_keep_their_vr() {
    let out = research([
        text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
        Element::new(Tag(0x0019, 0x100E), VR::FD, 1_f64.to_le_bytes()),
    ]);
    assert_eq!(out.get(Tag(0x0019, 0x100E)).map(|element| element.vr), Some(VR::FD));
}

/// rordenlab/dcm2niix#633: a CSA header was changed and could no longer be read; here it goes as a whole.
#[test]
fn a_csa_header_goes_as_a_whole() {
    let out = research([
        text(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
        Element::new(Tag(0x0029, 0x1010), VR::OB, *b"SV10\x04\x03\x02\x01tPatientName"),
    ]);
    assert!(out.elements().iter().all(|element| element.tag.0 != 0x0029));
}

/// Kitware#70, #56; mmiv#13, #20: dates and times were destroyed, or DT read as DA, or only half of them shifted.
#[test]
fn dates_shift_together_and_the_clock_stays() {
    let start = Element::sequence(
        Tag(0x0054, 0x0016),
        vec![item([text(Tag(0x0018, 0x1078), VR::DT, "20190412093000.000000")])],
    );
    let out = research([start, text(Tag(0x0008, 0x002A), VR::DT, "20190412101112")]);
    let study = out.text(Tag(0x0008, 0x0020)).expect("a date").to_owned();
    let tracer = out.get(Tag(0x0054, 0x0016)).expect("kept").items()[0].text(Tag(0x0018, 0x1078));
    assert_eq!(tracer, Some(format!("{study}093000.000000").as_str()));
    assert_eq!(out.text(Tag(0x0008, 0x002A)), Some(format!("{study}101112").as_str()));
    assert_ne!(study, "20190412");
    assert_eq!(out.text(Tag(0x0008, 0x0030)), Some("101112"));
}

/// dicognito#110: the age no longer agreed with the birth date. A birth date never stays, so nothing can disagree.
#[test]
fn an_age_stays_without_a_birth_date() {
    let out = research([text(Tag(0x0010, 0x1010), VR::AS, "057Y")]);
    assert_eq!(out.text(Tag(0x0010, 0x1010)), Some("057Y"));
    assert_eq!(out.text(Tag(0x0010, 0x0030)), None);
}

/// dicognito#155: dates that should stay were changed.
#[test]
fn full_dates_keep_the_dates_of_the_study() {
    let out = export(Options { dates: Dates::Keep, ..Options::default() }, &head([]));
    assert_eq!(out.text(Tag(0x0008, 0x0020)), Some("20190412"));
    assert_eq!(out.text(Tag(0x0028, 0x0303)), Some("UNMODIFIED"));
}

/// RSNA/anonymizer#11; dicom-curate#283: a file without SOP Class UID ended the run; errors held paths and values.
#[test]
fn a_file_that_is_no_image_gets_a_reason_without_its_values() {
    let mut head = head([]);
    head.dataset.remove(Tag(0x0008, 0x0016));
    let key = Key::draw().expect("random numbers");
    let refusal = engine(Options::strict(), &[&head], &key).apply(&head, false).unwrap_err();
    assert_eq!((refusal.code(), refusal.place.as_str()), ("no-image", "(0008,0016)"));
}

/// slicebox#230; dwv#1088; fo-dicom PR#747: accents were broken, or UTF-8 written under the old character set.
#[test]
fn accents_are_right_and_the_character_set_says_so() {
    let out = research([
        text(Tag(0x0008, 0x0005), VR::CS, "ISO_IR 100"),
        Element::new(Tag(0x0008, 0x103E), VR::LO, b"Sch\xe4del nativ".to_vec()),
    ]);
    assert_eq!(out.text(Tag(0x0008, 0x0005)), Some("ISO_IR 192"));
    let description = out.get(Tag(0x0008, 0x103E)).expect("kept").bytes();
    assert_eq!(String::from_utf8_lossy(description).trim(), "Schädel nativ");
}

/// mmiv#11, #16: values longer than their VR allows.
#[test]
fn what_is_written_fits_its_vr() {
    let out = strict([text(Tag(0x0012, 0x0063), VR::LO, &"chest ".repeat(40))]);
    let method = out.get(Tag(0x0012, 0x0063)).and_then(Element::ascii).expect("a method");
    assert!(method.split('\\').all(|value| value.len() <= 64));
    assert!(out.get(Tag(0x0020, 0x0010)).is_some_and(|id| id.bytes().len() <= 16));
    assert!(out.get(Tag(0x0008, 0x0050)).is_some_and(|id| id.bytes().len() <= 16));
}

/// DICOM.jl PR#90; fo-dicom PR#830: text in place of numbers broke readers.
#[test]
fn no_text_stands_where_a_number_belongs() {
    for options in [Options::strict(), Options::research()] {
        let out = export(options, &head([text(Tag(0x0018, 0x0090), VR::DS, "500 /Verhulst")]));
        let numbers = out.elements().iter().filter(|element| matches!(element.vr, VR::DS | VR::IS));
        for element in numbers.filter(|element| !element.bytes().is_empty()) {
            let text = element.ascii().expect("ASCII");
            assert!(text.split('\\').all(|value| value.trim().parse::<f64>().is_ok()), "{}", element.tag);
        }
    }
}

/// fo-dicom#1214: the markers were missing.
#[test]
fn the_result_says_that_and_how_it_is_de_identified() {
    let out = strict([]);
    assert_eq!(out.text(Tag(0x0012, 0x0062)), Some("YES"));
    assert!(out.get(Tag(0x0012, 0x0063)).is_some());
    let codes = out.get(Tag(0x0012, 0x0064)).expect("codes").items();
    assert_eq!(codes[0].text(Tag(0x0008, 0x0100)), Some("113100"));
    assert_eq!(out.text(Tag(0x0028, 0x0303)), Some("REMOVED"));
}

/// mmiv#19; Slicer#2040: an empty Study ID merged studies, an empty Patient ID could not be imported.
#[test]
fn study_id_and_patient_id_are_never_empty() {
    let out = strict([text(Tag(0x0020, 0x0010), VR::SH, "")]);
    assert!(out.text(Tag(0x0020, 0x0010)).is_some());
    assert_eq!(out.text(PATIENT_ID), Some("29NR0BE6E7"));
}

/// rordenlab/dcm2niix#211: without numbers of series and instances nothing could be stacked.
#[test]
fn numbers_and_geometry_that_software_stacks_by_stay() {
    let (before, out) = (head([]).dataset, strict([]));
    for tag in [
        Tag(0x0020, 0x0011),
        Tag(0x0020, 0x0013),
        Tag(0x0020, 0x0032),
        Tag(0x0020, 0x0037),
        Tag(0x0028, 0x0030),
        Tag(0x0018, 0x0050),
        Tag(0x0018, 0x5100),
    ] {
        assert_eq!(out.get(tag).and_then(Element::ascii), before.get(tag).and_then(Element::ascii), "{tag}");
    }
}

/// pymedphys#981: nobody can say that a file is anonymous without the list of what to look for. The check has it.
#[test]
fn the_check_looks_for_what_the_files_themselves_say_of_the_patient() {
    let head = head([]);
    let key = Key::draw().expect("random numbers");
    let engine = engine(Options::strict(), &[&head], &key);
    let mut made = engine.apply(&head, false).expect("goes out");
    made.dataset.put(text(Tag(0x0020, 0x4000), VR::LT, "repeat for mrs quistenberg"));
    let mut bytes = file_meta(&made.sop_class, &made.sop_instance, &head.syntax);
    bytes.extend(write_dataset(&made.dataset, &head.syntax));
    assert_eq!(engine.check(&bytes, &head, &made).unwrap_err().code(), "check-identifier");
}

/// dicognito PR#108: made-up names looked like real ones.
#[test]
fn the_anonymous_name_is_plainly_no_name() {
    assert_eq!(strict([]).text(PATIENT_NAME), Some("29NR0BE6E7"));
}
