//! Who is one patient and who is two, through the command line program: everyday spellings go out as one, what is not sure
//! stays, and nobody is mixed up.

use crate::common::fixture::ct_head;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use veilig::dicom::{Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset};

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// What one image says of its patient, and in which study.
#[derive(Clone, Copy)]
struct Told<'a> {
    name: &'a [u8],
    charset: &'a str,
    id: &'a str,
    birth: &'a str,
    sex: &'a str,
    age: &'a str,
    study: &'a str,
}

const ODILA: Told<'static> = Told {
    name: b"Quastenberg^Odila",
    charset: "ISO_IR 100",
    id: "HX4417702",
    birth: "19580411",
    sex: "F",
    age: "",
    study: "1",
};

fn image(told: Told<'_>, number: u32) -> Vec<u8> {
    let instance = format!("1.2.826.0.1.3680043.10.543.9.{number}");
    let mut dataset = ct_head(number, 4, &instance);
    let text = |group, element, vr, value: &[u8]| Element::new(Tag(group, element), vr, value.to_vec());
    for element in [
        text(0x0008, 0x0005, VR::CS, told.charset.as_bytes()),
        text(0x0010, 0x0010, VR::PN, told.name),
        text(0x0010, 0x0020, VR::LO, told.id.as_bytes()),
        text(0x0010, 0x0030, VR::DA, told.birth.as_bytes()),
        text(0x0010, 0x0040, VR::CS, told.sex.as_bytes()),
        text(0x0010, 0x1010, VR::AS, told.age.as_bytes()),
        text(0x0020, 0x000D, VR::UI, format!("1.2.826.0.1.3680043.10.543.8.{}", told.study).as_bytes()),
        text(
            0x0020,
            0x000E,
            VR::UI,
            format!("1.2.826.0.1.3680043.10.543.8.{}.{number}", told.study).as_bytes(),
        ),
    ] {
        dataset.put(element);
    }
    let syntax = TransferSyntax::explicit();
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(32) };
    let mut file = file_meta(CT, &instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend([0; 32]);
    file
}

struct Case(PathBuf);

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Exports these images: zips with their number of images, reasons, exit code.
fn exported(name: &str, all: &[Told<'_>]) -> (Vec<u64>, Vec<String>, i32) {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let next = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let case = Case(std::env::temp_dir().join(format!("veilig-who-{}-{next}", std::process::id())));
    let input = case.0.join("in");
    std::fs::create_dir_all(&input).expect("written");
    for (told, number) in all.iter().zip(1..) {
        std::fs::write(input.join(format!("{number}.dcm")), image(*told, number)).expect("written");
    }
    let (json, code) = run(&input, &case.0.join("out"));
    let mut images = Vec::new();
    let mut reasons = Vec::new();
    for export in json["exports"].as_array().expect("exports") {
        if !export["zip"].is_null() {
            images.push(export["images"].as_u64().expect("a number"));
        }
        let left_out = export["left_out"].as_array().expect("what stayed");
        reasons.extend(left_out.iter().map(|one| one["reason"].as_str().expect("a code").to_owned()));
    }
    images.sort_unstable();
    reasons.dedup();
    println!("{name}: {images:?} {reasons:?} {code}");
    (images, reasons, code)
}

fn run(input: &Path, out: &Path) -> (Value, i32) {
    let output = Command::new(crate::common::program::program())
        .arg(input)
        .arg("--out")
        .arg(out)
        .args(["--group", "G", "--no-order", "--json", "--include-suspect"])
        .output()
        .expect("the program starts");
    let json = serde_json::from_slice(&output.stdout).expect("JSON");
    (json, output.status.code().expect("an exit code"))
}

#[test]
fn everyday_spellings_of_one_patient_in_one_study_go_out_as_one() {
    let names: [(&str, &[u8], &[u8]); 14] = [
        ("a blank for the caret", b"Quastenberg^Odila", b"Quastenberg Odila"),
        ("a comma", b"Quastenberg^Odila", b"Quastenberg, Odila"),
        ("a title", b"Quastenberg^Odila", b"Quastenberg^Odila^^Dr."),
        ("a middle name", b"Quastenberg^Odila", b"Quastenberg^Odila^Maria"),
        ("an initial", b"Quastenberg^Odila^Maria", b"Quastenberg^Odila^M"),
        ("a hyphen", b"Quastenberg-Wolm^Odila", b"Quastenberg Wolm^Odila"),
        ("an umlaut", b"M\xfcller^Odila", b"Mueller^Odila"),
        ("a lost accent", b"B\xe9ranger^Zo\xe9", b"Beranger^Zoe"),
        ("a lost letter", b"M\xfcller^Odila", b"M?ller^Odila"),
        ("UTF-8 read as Latin-1", b"M\xfcller^Odila", b"M\xc3\xbcller^Odila"),
        ("cut off", b"Quastenberghausen^Odila-Maximiliane", b"Quastenberghausen^Odila-Max"),
        ("a name at birth", b"Quastenberg^Odila", b"Quastenberg geb. Wolm^Odila"),
        ("turned round", b"Quastenberg^Odila", b"Odila^Quastenberg"),
        ("capitals", b"Quastenberg^Odila", b"QUASTENBERG^ODILA"),
    ];
    for (what, one, other) in names {
        let both = [Told { name: one, ..ODILA }, Told { name: other, ..ODILA }];
        assert_eq!(exported(what, &both), (vec![2], vec![], 0), "{what}");
    }
    let misread = Told { name: b"\xd5\xc5\xba\xa3\xba\xe7", ..ODILA };
    let both = [misread, Told { charset: "GB18030", ..misread }];
    assert_eq!(exported("a wrong character set", &both), (vec![2], vec![], 0));
    for id in ["HX-4417702", "HX 4417702", "00HX4417702", "hx4417702"] {
        assert_eq!(exported(id, &[ODILA, Told { id, ..ODILA }]), (vec![2], vec![], 0), "{id}");
    }
}

#[test]
fn whoever_may_be_somebody_else_stays_and_says_why() {
    let unsure = |all: &[Told<'_>]| exported("unsure", all);
    let held = (vec![], vec!["patient-unsure".to_owned()], 2);
    let elsewhere = |told: Told<'static>| Told { study: "2", ..told };
    assert_eq!(unsure(&[ODILA, elsewhere(Told { sex: "M", ..ODILA })]), held, "another sex");
    let aged = |age| Told { age, ..ODILA };
    assert_eq!(unsure(&[aged("058Y"), elsewhere(aged("009Y"))]), held, "another age");
    assert_eq!(unsure(&[aged("058Y"), elsewhere(aged("059Y"))]).0, [2], "the same age, nearly");
    assert_eq!(unsure(&[ODILA, Told { name: b"Quastenberg^Otto", ..ODILA }]), held, "twins under one ID");
    let nobody = Told { name: b"ANONYMOUS", id: "ANONYMOUS", birth: "", ..ODILA };
    let three = [
        Told { age: "071Y", ..nobody },
        Told { age: "009Y", sex: "M", study: "2", ..nobody },
        Told { age: "034Y", study: "3", ..nobody },
    ];
    assert_eq!(unsure(&three), held, "three persons under a dummy");
}

#[test]
fn twins_father_and_son_and_other_birth_dates_go_out_apart() {
    let apart = |other: Told<'_>| exported("apart", &[ODILA, Told { study: "2", ..other }]).0;
    assert_eq!(apart(Told { name: b"Quastenberg^Otto", id: "HX4417703", ..ODILA }), [1, 1]);
    assert_eq!(apart(Told { birth: "19890411", id: "HX99", ..ODILA }), [1, 1]);
    assert_eq!(apart(Told { birth: "19890411", ..ODILA }), [1, 1]);
    let mixed =
        exported("one study", &[ODILA, Told { name: b"Roe^Ann", id: "X1", birth: "19900101", ..ODILA }]);
    assert_eq!(mixed, (vec![], vec!["patients-in-study".to_owned()], 2));
}
