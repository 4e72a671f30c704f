//! The command line program over a whole archive: who is in it, one patient at a time, on many processors.

use crate::common::fixture::ct_head;
use crate::common::program::{Case, ended, names, program};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use veilig::dicom::Tag;
use veilig::dicom::{Element, PixelPlace, TransferSyntax, VR, file_meta, pixel_header, write_dataset};

/// What `--list-patients` prints of `study`, and how it ended.
fn listed(case: &Case) -> (i32, Value) {
    let mut command = Command::new(program());
    command.arg(case.path("study")).arg("--list-patients");
    ended(&command.output().expect("starts"))
}

fn keys(list: &Value) -> Vec<String> {
    let patients = list["patients"].as_array().expect("patients");
    patients.iter().map(|one| one["key"].as_str().expect("a key").to_owned()).collect()
}

/// The bytes of all zips in a folder, by name.
fn zips(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let zips = names(folder).into_iter().filter(|name| name.ends_with(".zip"));
    zips.map(|name| (name.clone(), fs::read(folder.join(name)).expect("read"))).collect()
}

/// Two patients, and a project key.
fn archive(name: &str) -> (Case, String) {
    let case = Case::new(name);
    case.add_patient();
    let key = case.file("key", b"correct horse battery").display().to_string();
    (case, key)
}

#[test]
fn the_list_names_each_patient_once_with_all_files_and_writes_nothing() {
    let (case, _) = archive("list");
    let before = case.names("");
    let (code, list) = listed(&case);
    assert_eq!(code, 0, "{list}");
    let mut patients: Vec<(u64, usize)> = list["patients"]
        .as_array()
        .expect("patients")
        .iter()
        .map(|one| (one["images"].as_u64().expect("a number"), one["files"].as_array().expect("files").len()))
        .collect();
    patients.sort_unstable();
    assert_eq!(patients, [(1, 1), (3, 3)]);
    let keys = keys(&list);
    assert!(keys.iter().all(|key| key.len() == 16) && keys[0] != keys[1], "{keys:?}");
    assert_eq!(case.names(""), before);
    case.file("study/letter.txt", b"no image");
    let (code, list) = listed(&case);
    assert_eq!((code, list["left_out"].as_array().map(Vec::len)), (1, Some(1)), "what is no image is told");
}

#[test]
#[cfg(unix)]
fn patients_that_are_exported_one_by_one_at_the_same_time_are_those_of_one_export_byte_for_byte() {
    let (case, key) = archive("units");
    let (code, told) = case.run("all", &["--key-file", &key]);
    assert_eq!(code, 0, "{told}");
    let keys = keys(&listed(&case).1);
    // As `docs/archive.md` says it.
    let unit = case.command("units", &["--key-file", &key, "--jobs", "1", "--patient", "KEY"]);
    let mut xargs = Command::new("xargs");
    xargs.args(["-P", "2", "-I", "KEY"]).arg(unit.get_program()).args(unit.get_args());
    let list = case.file("keys.txt", keys.join("\n").as_bytes());
    let status = xargs.stdin(fs::File::open(list).expect("opens")).stdout(Stdio::null()).status();
    assert!(status.expect("starts").success());
    let all = zips(&case.path("all"));
    assert_eq!(all.len(), 2);
    assert!(zips(&case.path("units")) == all, "{:?}", case.names("units"));
}

#[test]
fn a_zip_is_the_same_byte_for_byte_however_many_images_are_worked_on_at_a_time() {
    let (case, key) = archive("jobs");
    for (out, jobs) in [("one", "1"), ("many", "7")] {
        let (code, told) = case.run(out, &["--key-file", &key, "--jobs", jobs]);
        assert_eq!(code, 0, "{told}");
    }
    let one = zips(&case.path("one"));
    assert!(one.len() == 2 && zips(&case.path("many")) == one);
    assert_eq!(case.run("none", &["--jobs", "0"]).0, 64);
}

#[test]
fn a_key_that_no_patient_has_and_a_list_of_files_that_is_not_there_are_wrong_usage() {
    let (case, _) = archive("wrong-key");
    for wrong in [["--patient", "0123456789abcdef"], ["--files-from", "/not/there"]] {
        assert_eq!(case.run("out", &wrong).0, 64);
    }
    assert!(case.names("out").is_empty());
    let keys = keys(&listed(&case).1);
    let (code, told) = case.run("out", &["--patient", &keys[0], "--id", "A-1"]);
    assert_eq!(
        (code, told["exports"].as_array().map(Vec::len)),
        (0, Some(1)),
        "--id is for this one: {told}"
    );
}

#[test]
fn inputs_can_stand_in_a_file_one_on_each_line() {
    let (case, _) = archive("files-from");
    let list = format!(
        "\u{feff}{}\r\n\n{}",
        case.path("study/other").display(),
        case.path("study/IM00001").display()
    );
    let list = case.file("list.txt", list.as_bytes());
    let mut command = Command::new(program());
    command.arg("--files-from").arg(list).arg("--list-patients");
    let (code, list) = ended(&command.output().expect("starts"));
    assert_eq!((code, keys(&list).len()), (0, 2), "{list}");
}

#[test]
#[cfg(target_os = "linux")]
fn progress_is_told_on_a_terminal_without_a_name_and_nowhere_else() {
    let case = Case::new("progress");
    let output = case.command("piped", &[]).output().expect("starts");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let command = case.command("terminal", &["--json"]);
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let line: Vec<String> = words.map(|word| format!("'{}'", word.to_string_lossy())).collect();
    // It gives what it runs a terminal; standard output goes elsewhere, so that this is progress alone.
    let line = format!("{} >/dev/null", line.join(" "));
    let output = Command::new("script").args(["-qec", &line, "/dev/null"]).stdin(Stdio::null()).output();
    let output = output.expect("script, of bsdutils, starts");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("images found: 1"), "{told:?}");
    assert!(
        !told.contains("IM0") && !told.contains("Quistenberg") && told.ends_with("\r\u{1b}[K"),
        "{told:?}"
    );
}

#[test]
fn the_list_tells_for_each_preset_what_receivers_will_lack_as_the_export_then_does() {
    let case = Case::new("lacking");
    let syntax = TransferSyntax::explicit();
    let mut head = ct_head(3, 16, "1.2.826.0.1.3680043.10.543.7.4");
    head.put(Element::new(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 001"));
    head.put(Element::new(Tag(0x2005, 0x100E), VR::FL, 0.5_f32.to_le_bytes()));
    let mut file = file_meta("1.2.840.10008.5.1.4.1.1.2", "1.2.826.0.1.3680043.10.543.7.4", &syntax);
    file.extend(write_dataset(&head, &syntax));
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(512) };
    file.extend(pixel_header(&place, &syntax));
    file.extend([0; 512]);
    case.file("study/scaled", &file);
    let (_, list) = listed(&case);
    let told: Vec<[&str; 3]> = list["patients"][0]["lacking"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| ["preset", "code", "kept_by"].map(|key| one[key].as_str().expect("text")))
        .collect();
    let scale = "scale-lost";
    assert_eq!(told, [["strict", scale, "research"], ["planning", scale, "research"]], "{list}");
    for preset in ["strict", "planning", "research"] {
        let (_, made) = case.run(preset, &["--preset", preset, "--no-text-search"]);
        let quality = made["exports"][0]["quality"].as_array().expect("a list");
        let lost: Vec<&Value> = quality.iter().filter(|one| one["code"] == scale).collect();
        assert_eq!(lost.len(), usize::from(preset != "research"), "{made}");
        assert!(lost.iter().all(|one| one["kept_by"] == "research" && one["count"] == 1), "{made}");
    }
}
