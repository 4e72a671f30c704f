//! The command line program's list of IDs: who gets which, who stays, and what is refused.

use crate::common::fixture::{CT, ct_head};
use crate::common::program::{Case, ended, reasons};
use serde_json::Value;
use std::process::Output;
use veilig::dicom::{Element, Tag, TransferSyntax, VR, file_meta, write_dataset};

/// Runs the program with a list and nothing typed but the group.
fn run(case: &Case, out: &str, list: &[u8], more: &[&str]) -> Output {
    let path = case.file("ids.csv", list).display().to_string();
    let args = [&["--group", "G", "--ids", path.as_str()], more].concat();
    case.bare(out, &args).output().expect("starts")
}

/// One more patient, of whom nothing but a head is there: it stays, but it is a patient of the list.
fn another_patient(case: &Case, id: &str) {
    let syntax = TransferSyntax::explicit();
    let instance = "1.2.826.0.1.3680043.10.543.9.1";
    let mut head = ct_head(0, 16, instance);
    for (element, vr, value) in
        [(0x10, VR::PN, "Papadopoulos^Eleni"), (0x20, VR::LO, id), (0x30, VR::DA, "19700101")]
    {
        head.put(Element::new(Tag(0x0010, element), vr, value));
    }
    for (element, value) in
        [(0x0D, "1.2.826.0.1.3680043.10.543.9.2"), (0x0E, "1.2.826.0.1.3680043.10.543.9.3")]
    {
        head.put(Element::new(Tag(0x0020, element), VR::UI, value));
    }
    let pixels = vec![0; 16 * 16 * 2];
    let place = veilig::dicom::PixelPlace {
        tag: Tag(0x7FE0, 0x0010),
        vr: VR::OW,
        offset: 0,
        length: Some(pixels.len() as u64),
    };
    let mut file = file_meta(CT, instance, &syntax);
    file.extend(write_dataset(&head, &syntax));
    file.extend(veilig::dicom::pixel_header(&place, &syntax));
    file.extend(pixels);
    case.file("study/other", &file);
}

fn ids(told: &Value) -> Vec<(String, bool)> {
    let exports = told["exports"].as_array().expect("exports").iter();
    let mut ids: Vec<_> =
        exports.map(|one| (one["id"].as_str().expect("an ID").to_owned(), one["zip"].is_string())).collect();
    ids.sort();
    ids
}

#[test]
fn an_order_number_with_the_date_of_the_study_is_refused_unless_dates_stay() {
    let case = Case::new("dated-order");
    for (out, order, more, code) in [
        ("digits", "20190412-0042", &["--preset", "research"][..], 64),
        ("six", "120419-42", &[], 64),
        ("kept", "20190412-0042", &["--option", "dates-keep"], 0),
        ("other", "20190413-0042", &[], 0),
    ] {
        let output =
            case.bare(out, &[&["--group", "G", "--order", order], more].concat()).output().expect("starts");
        assert_eq!(output.status.code(), Some(code), "{order} {output:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(told.contains("--order contains a date of the patient's images"), code == 64, "{told}");
        assert!(!told.contains(order), "{told}");
    }
    let list = b"Patient ID;Anonymous ID;Order number\nMRN48211907;TRIAL-1;12.04.2019/7\n";
    let output = run(&case, "listed", list, &[]);
    assert_eq!(output.status.code(), Some(64));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("--ids contains a date of the patient's images")
    );
}

#[test]
fn a_patient_of_the_list_gets_its_id_and_order_number() {
    let case = Case::new("ids");
    let output = run(
        &case,
        "out",
        b"Patient ID;Anonymous ID;Order number\nmrn-48211907;trial-1;555001\n",
        &["--json"],
    );
    let (code, told) = ended(&output);
    assert_eq!((code, ids(&told)), (0, vec![("TRIAL-1".to_owned(), true)]), "{output:?}");
    let path = told["exports"][0]["zip"].as_str().expect("a zip");
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).expect("there")).expect("a zip");
    let manifest: Value =
        serde_json::from_reader(zip.by_name("TRIAL-1/manifest.json").expect("found")).expect("JSON");
    assert_eq!((&manifest["order_number"], &manifest["anonymous_id"]), (&"555001".into(), &"TRIAL-1".into()));
}

#[test]
fn a_patient_who_is_not_in_the_list_stays_and_is_told() {
    let case = Case::new("unlisted");
    another_patient(&case, "ZZ-771");
    let list = b"PHI-PatientID,ANON-PatientID,ANON-AccNo\nMRN48211907,TRIAL-1,555001\n";
    let (code, told) = ended(&run(&case, "out", list, &["--json"]));
    let written: Vec<bool> = ids(&told).iter().map(|(_, written)| *written).collect();
    assert_eq!((code, reasons(&told)), (1, vec!["not-listed".to_owned()]), "{told}");
    assert_eq!((written.len(), written.iter().filter(|one| **one).count()), (2, 1));
    assert_eq!(case.names("out").iter().filter(|name| name.ends_with(".zip")).count(), 1);
    let unsure = b"MRN,Pseudonym\nMRN48211907,TRIAL-1\nZZ771,TRIAL-2\n0ZZ/771,TRIAL-3\n";
    let (code, told) = ended(&run(&case, "unsure", unsure, &["--json", "--no-order"]));
    assert_eq!((code, reasons(&told)), (1, vec!["list-unsure".to_owned()]), "{told}");
}

#[test]
fn a_list_that_is_not_sure_is_refused_with_its_lines_and_without_its_values() {
    let case = Case::new("refused");
    for (list, wanted) in [
        (&b"MRN,Pseudonym\nMRN48211907,T1\nMRN48211907,T2\n"[..], "two anonymous IDs. Lines: 2, 3."),
        (b"MRN,Pseudonym\nMRN48211907,T1\nZZ771,T1\n", "the same anonymous ID. Lines: 2, 3."),
        (b"MRN,Pseudonym\nMRN48211907,X48211907\n", "holds a Patient ID. Lines: 2."),
        (
            b"MRN,Pseudonym\nMRN48211907,a.b\n",
            "no good anonymous ID: 1 to 16 letters A to Z, digits or hyphens. Lines: 2.",
        ),
        (b"MRN48211907,T1\n", "names no column"),
        (b"PK\x03\x04\0\0", "It is no text."),
    ] {
        let output = run(&case, "out", list, &["--no-order"]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), error.contains(wanted)), (Some(64), true), "{error}");
        assert!(!error.contains("48211907") && !error.contains("T1"), "{error}");
    }
    let named = run(&case, "out", b"MRN,Pseudonym\nMRN48211907,QUISTENBERG\n", &["--no-order"]);
    let error = String::from_utf8_lossy(&named.stderr).into_owned();
    assert!(error.contains("--ids contains patient information") && !error.contains("QUISTEN"), "{error}");
    let number = run(&case, "out", b"MRN,Pseudonym,Order\nMRN48211907,T1,ACC7731902\n", &[]);
    assert!(String::from_utf8_lossy(&number.stderr).contains("--ids contains patient information"));
    let none = run(&case, "out", b"MRN,Pseudonym\nMRN48211907,T1\n", &[]);
    assert!(String::from_utf8_lossy(&none.stderr).contains("no order number for a patient"));
    let both = run(&case, "out", b"MRN,Pseudonym\nMRN48211907,T1\n", &["--id", "T2", "--no-order"]);
    assert!(String::from_utf8_lossy(&both.stderr).contains("either --id ID or --ids FILE"));
    assert!(case.names("out").is_empty(), "nothing was written");
}

#[test]
fn two_patients_of_one_line_are_refused() {
    let case = Case::new("one-line");
    another_patient(&case, "MRN-48211907");
    let output = run(&case, "out", b"MRN,Pseudonym\nMRN48211907,T1\n", &["--no-order"]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains("several of these patients one anonymous ID"), "{error}");
}
