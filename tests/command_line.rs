//! The command line program's options: study key, mapping tables, password, options of the profile, wrong usage.

use crate::common::fixture::write_ct_series;
use dicom_dictionary_std::tags;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A study and what was written for it, gone at the end.
struct Case {
    folder: PathBuf,
}

impl Case {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-program-{name}-{}", std::process::id()));
        write_ct_series(&folder.join("study"), 3, 16).expect("written");
        Self { folder }
    }

    fn file(&self, name: &str, content: &str) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, content).expect("written");
        path.display().to_string()
    }

    /// Runs the program, which cargo builds with the tests; writes to the folder `out`.
    fn run(&self, out: &str, more: &[&str]) -> Output {
        self.run_with_order(out, &["--no-order"], more)
    }

    fn run_with_order(&self, out: &str, order: &[&str], more: &[&str]) -> Output {
        Command::new(crate::common::program::program())
            .arg(self.folder.join("study"))
            .arg("--out")
            .arg(self.folder.join(out))
            .args(["--group", "G", "--json"])
            .args(order)
            .args(more)
            .output()
            .expect("the program starts")
    }

    /// The files of a folder by the part of their name after the ID, and the ID.
    fn written(&self, out: &str) -> (String, BTreeMap<String, PathBuf>) {
        let mut id = String::new();
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(self.folder.join(out)).expect("written").flatten() {
            let name = entry.file_name().into_string().expect("UTF-8");
            let end = name.find(['_', '.']).expect("an ending");
            id = name[..end].to_owned();
            files.insert(name[end..].to_owned(), entry.path());
        }
        (id, files)
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn pairs(path: &Path) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(path).expect("written");
    assert!(text.starts_with("id_old,id_new\n"), "{text}");
    let lines = text.lines().skip(1).filter_map(|line| line.split_once(','));
    lines.map(|(old, new)| (old.to_owned(), new.to_owned())).collect()
}

fn manifest_of(zip: &Path, id: &str, password: &[u8]) -> serde_json::Value {
    let file = std::fs::File::open(zip).expect("written");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    let entry = zip.by_name_decrypt(&format!("{id}/manifest.json"), password).expect("opens");
    serde_json::from_reader(entry).expect("JSON")
}

#[test]
fn with_a_study_key_a_later_export_gives_the_same_id_and_uids_and_without_one_others() {
    let case = Case::new("key");
    let key = case.file("key", "correct horse battery\r\nnot this\n");
    let mut ids = Vec::new();
    let mut tables = Vec::new();
    for out in ["one", "two"] {
        let output = case.run(out, &["--key-file", &key, "--mapping-tables"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let (id, files) = case.written(out);
        tables.push((
            pairs(&files["_CONFIDENTIAL_uid_mapping.csv"]),
            pairs(&files["_CONFIDENTIAL_patid_mapping.csv"]),
        ));
        ids.push(id);
    }
    assert_eq!(ids[0], ids[1]);
    assert_eq!(tables[0], tables[1]);
    assert_eq!(tables[0].1, [("MRN48211907".to_owned(), ids[0].clone())]);
    assert_eq!(tables[0].0.len(), 6, "three instances, study, series, frame of reference");

    assert_eq!(case.run("drawn", &["--mapping-tables"]).status.code(), Some(0));
    let (id, files) = case.written("drawn");
    assert_ne!(id, ids[0]);
    let drawn = pairs(&files["_CONFIDENTIAL_uid_mapping.csv"]);
    assert!(drawn.iter().all(|pair| !tables[0].0.contains(pair)));
}

#[test]
fn the_manifest_names_the_program_as_version_tells_it_and_as_its_checksum_begins() {
    use sha2::{Digest, Sha256};
    let program = crate::common::program::program();
    let sum = Sha256::digest(std::fs::read(&program).expect("the program"));
    let begins: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let told = Command::new(&program).arg("--version").output().expect("starts").stdout;
    let told = String::from_utf8(told).expect("UTF-8");
    let version = env!("CARGO_PKG_VERSION");
    assert!(told.starts_with(&format!("anonymise {version}, build {begins}, commit ")), "{told}");

    let case = Case::new("build");
    assert_eq!(case.run("out", &[]).status.code(), Some(0));
    let (id, files) = case.written("out");
    let manifest = manifest_of(&files[".zip"], &id, b"");
    assert_eq!(manifest["program"], format!("Veilig {version}"));
    assert_eq!(manifest["build"], begins);
    assert!(manifest["commit"].is_string());
}

/// Orthanc-Tools-JS#392, #396; RSNA/anonymizer#19, #20; dicognito#124; mmiv#5: which new ID is whose, if that is wanted.
#[test]
fn mapping_tables_are_written_only_if_asked_for() {
    let case = Case::new("none");
    assert_eq!(case.run("out", &[]).status.code(), Some(0));
    let (_, files) = case.written("out");
    assert_eq!(files.keys().collect::<Vec<_>>(), [".zip", "_CONFIDENTIAL_report.pdf"]);
}

#[test]
fn order_number_group_id_and_anonymous_id_stand_in_the_images_unless_an_option_leaves_them_out() {
    let case = Case::new("order");
    let long = "A-770815-2026-00017";
    for (out, order, more, accession, site) in [
        ("in", "770815", &["--preset", "planning"][..], Some("770815"), Some("G")),
        ("long", long, &[], None, Some("G")),
        ("off", "770815", &["--no-order-in-images"], None, None),
    ] {
        let output = case.run_with_order(out, &["--order", order], more);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let (id, files) = case.written(out);
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let manifest = manifest_of(&files[".zip"], &id, b"");
        let inserted = match site {
            None => serde_json::Value::Null,
            Some(_) => serde_json::json!({"accession_number": accession, "site_id": site, "subject_id": id}),
        };
        assert_eq!((&printed["exports"][0]["inserted"], &manifest["inserted"]), (&inserted, &inserted));
        assert_eq!(manifest["order_number"], order, "whatever the images hold");
        let file = std::fs::File::open(&files[".zip"]).expect("written");
        let mut zip = zip::ZipArchive::new(file).expect("a zip");
        let name = manifest["series"][0]["files"][0]["name"].as_str().expect("a name").to_owned();
        let mut image = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_name(&name).expect("there"), &mut image).expect("unpacked");
        let head = veilig::dicom::read_head(&mut std::io::Cursor::new(image)).expect("a head");
        let of = |tag| head.dataset.text(tag);
        assert_eq!(of(tags::ACCESSION_NUMBER).unwrap_or_default(), accession.unwrap_or_default());
        assert_eq!(of(tags::CLINICAL_TRIAL_SITE_ID), site);
        assert_eq!(of(tags::CLINICAL_TRIAL_SUBJECT_ID), site.map(|_| id.as_str()));
    }
}

#[test]
fn the_zip_opens_with_the_password_files_first_line() {
    let case = Case::new("password");
    let password = case.file("password", "\u{feff}p\u{e4}ss word\n");
    assert_eq!(case.run("out", &["--password-file", &password]).status.code(), Some(0));
    let (id, files) = case.written("out");
    let manifest = manifest_of(&files[".zip"], &id, "p\u{e4}ss word".as_bytes());
    assert_eq!(manifest["anonymous_id"], id.as_str());
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&files[".zip"]).expect("written")).expect("a zip");
    assert!(zip.by_index_decrypt(0, b"pass word").is_err());
}

/// Opens every entry with the password and none with another; checks the hashes that the manifest tells.
const PYZIPPER: &str = r#"
import hashlib, json, pyzipper, sys
with pyzipper.AESZipFile(sys.argv[1]) as zip:
    names = zip.namelist()
    for password in (b"wrong", None):
        for name in names:
            try:
                zip.read(name, pwd=password)
                sys.exit("opens without the password")
            except RuntimeError:
                pass
    password = sys.argv[2].encode()
    series = json.loads(zip.read(names[-1], pwd=password))["series"]
    told = {file["name"]: file["sha256"] for one in series for file in one["files"]}
    assert list(told) == names[:-1]
    for name in told:
        assert hashlib.sha256(zip.read(name, pwd=password)).hexdigest() == told[name]
"#;

#[test]
fn an_independent_reader_opens_the_encrypted_zip_with_the_password_alone() {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let case = Case::new("pyzipper");
    let password = case.file("password", "p\u{e4}ss word\n");
    assert_eq!(case.run("out", &["--password-file", &password]).status.code(), Some(0));
    let zip = &case.written("out").1[".zip"];
    let read =
        Command::new(python).args(["-c", PYZIPPER]).arg(zip).arg("p\u{e4}ss word").output().expect("starts");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
}

#[test]
fn options_are_added_to_the_preset_in_any_order() {
    let case = Case::new("options");
    let more = ["--option", "dates-keep", "--option", "retain-device", "--preset", "research"];
    assert_eq!(case.run("out", &more).status.code(), Some(0));
    let (id, files) = case.written("out");
    let options = &manifest_of(&files[".zip"], &id, b"")["options"];
    assert_eq!(options["dates"], "keep");
    for on in ["retain-device", "clean-descriptors", "retain-patient-characteristics"] {
        assert_eq!(options[on], true, "{on}");
    }
    assert_eq!(options["retain-uids"], false);
}

#[test]
fn wrong_usage_says_what_is_wrong_and_never_what_a_secret_is() {
    let case = Case::new("usage");
    let (short, empty) = (case.file("short", "hunter2"), case.file("empty", "\nhunter2"));
    let easy = case.file("easy", "hunter2hunter2");
    for (more, said) in [
        (["--option", "nonsense"], "retain-uids, dates-remove, dates-shift, dates-keep"),
        (["--key-file", &short], "12 characters"),
        (["--key-file", &easy], "easy to guess"),
        (["--password-file", &empty], "empty"),
        (["--key-file", "/nowhere/at/all"], "--key-file can't be read"),
        (["--compression", "best"], "store, fast or small"),
    ] {
        let output = case.run("out", &more);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(64), "{text}");
        assert!(text.contains(said) && !text.contains("hunter2"), "{text}");
    }
    assert!(!case.folder.join("out").exists(), "nothing was written");
}

#[test]
fn help_names_every_option() {
    let output = Case::new("help").run("out", &["--help"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for option in [
        "--key-file",
        "--option",
        "--mapping-tables",
        "--file-set",
        "--password-file",
        "--overwrite",
        "--compression",
        "clean-descriptors",
        "dates-shift",
    ] {
        assert!(text.contains(option), "{option}");
    }
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn the_report_shows_a_picture_of_each_series() {
    let case = Case::new("thumbnail");
    assert_eq!(case.run("out", &[]).status.code(), Some(0));
    let report = &case.written("out").1["_CONFIDENTIAL_report.pdf"];
    let images = Command::new("pdfimages").arg("-list").arg(report).output().expect("starts");
    let images = String::from_utf8_lossy(&images.stdout).into_owned();
    assert_eq!(images.lines().filter(|line| line.contains("gray")).count(), 1, "{images}");
}

/// Zips the study's files as `method`, with what else lies on a CD.
fn zip_study(case: &Case, method: zip::CompressionMethod) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    let mut files: Vec<_> = std::fs::read_dir(case.folder.join("study"))
        .expect("there")
        .flatten()
        .map(|file| file.path())
        .collect();
    files.sort();
    for (number, file) in files.iter().enumerate() {
        zip.start_file(format!("CT/IM{number:04}"), options).expect("begun");
        zip.write_all(&std::fs::read(file).expect("read")).expect("written");
    }
    zip.start_file("viewer/readme.txt", options).expect("begun");
    zip.write_all(b"Start viewer.exe").expect("written");
    zip.finish().expect("finished").into_inner()
}

#[test]
fn a_zip_and_a_zip_in_a_zip_give_what_their_folder_gives() {
    use std::io::Write;
    let case = Case::new("zips");
    let key = case.file("key", "correct horse battery");
    let exported = |out: &str| {
        let done = case.run(out, &["--key-file", &key]);
        let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        let (id, files) = case.written(out);
        (manifest_of(&files[".zip"], &id, b""), told)
    };
    let (folder, _) = exported("folder");
    let study = case.folder.join("study");
    for method in [zip::CompressionMethod::Stored, zip::CompressionMethod::Deflated] {
        let inner = zip_study(&case, method);
        std::fs::remove_dir_all(&study).expect("removed");
        std::fs::create_dir(&study).expect("made");
        // Known by its bytes, whatever its name.
        std::fs::write(study.join("images.dat"), &inner).expect("written");
        let (zipped, told) = exported(&format!("zip {method:?}"));
        assert_eq!(zipped, folder, "{method:?}");
        assert_eq!(told["left_out"][0]["reason"], "not-dicom");
        assert!(
            told["left_out"][0]["file"].as_str().expect("a path").ends_with("images.dat/viewer/readme.txt")
        );
        let mut outer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        outer.start_file("patient.zip", options).expect("begun");
        outer.write_all(&inner).expect("written");
        std::fs::write(study.join("images.dat"), outer.finish().expect("finished").into_inner())
            .expect("written");
        assert_eq!(exported(&format!("nested {method:?}")).0, folder, "{method:?}");
        // One bit of one image: that image stays out, and it is said why.
        let mut broken = inner.clone();
        broken[700] ^= 16;
        std::fs::write(study.join("images.dat"), &broken).expect("written");
        let (damaged, told) = exported(&format!("damaged {method:?}"));
        let files = |manifest: &serde_json::Value| manifest["series"][0]["files"].as_array().map(Vec::len);
        assert_eq!((files(&folder), files(&damaged)), (Some(3), Some(2)));
        let reasons: Vec<_> =
            told["left_out"].as_array().expect("some").iter().map(|one| &one["reason"]).collect();
        assert!(reasons.contains(&&serde_json::json!("zip-damaged")), "{reasons:?}");
        // For the next way of packing.
        std::fs::remove_dir_all(&study).expect("removed");
        write_ct_series(&study, 3, 16).expect("written");
    }
}

#[test]
fn a_lost_slice_is_told_on_the_command_line_and_in_the_manifest_and_stops_nothing() {
    let case = Case::new("quality");
    let folder = case.folder.join("study");
    write_ct_series(&folder, 14, 16).expect("written");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("written").flatten().map(|e| e.path()).collect();
    files.sort();
    assert_eq!(files.len(), 14);
    let output = case.run("whole", &["--no-text-search"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told["exports"][0]["quality"], serde_json::json!([]));

    std::fs::remove_file(&files[6]).expect("removed");
    let output = case.run("out", &["--no-text-search"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let wanted = serde_json::json!([
        { "series": 1, "code": "missing-slices", "count": 1, "mm": -92.5, "images": [6, 7] }
    ]);
    assert_eq!(told["exports"][0]["quality"], wanted);
    let (id, files) = case.written("out");
    assert_eq!(manifest_of(&files[".zip"], &id, b"")["quality"], wanted);
}
