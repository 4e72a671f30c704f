//! The same of studies that another generator makes, and by another checker: both lie beside the project
//! (`../shared/testdata`), and where they do not these tests are ignored.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use veilig::archive::Manifest;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{Tag, VR, read_head};
use veilig::job::hex;

/// Runs a Python script of `../shared/testdata`.
fn python(script: &str, args: &[&str]) {
    let script =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("../shared/testdata").join(script);
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let output = Command::new(python).arg(script).args(args).output().expect("python3 starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A made-up study in a folder of its own, removed at the end.
struct Study(PathBuf);

impl Study {
    /// Makes it.
    fn make(name: &str, seed: &str) -> Self {
        let study =
            Self(std::env::temp_dir().join(format!("veilig-planted-{}-{name}-{seed}", std::process::id())));
        let out = study.path("study");
        let size = ["--slices", "12", "--mr-slices", "11", "--patients", "7", "--size", "64"];
        python("make_study.py", &[&["--out", &out, "--seed", seed][..], &size].concat());
        study
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("UTF-8").to_owned()
    }

    fn key(&self) -> Value {
        let key = std::fs::read(self.path("study/answer_key.json")).expect("written");
        serde_json::from_slice(&key).expect("JSON")
    }

    /// Exports it with these arguments and unpacks the zips into `out`.
    fn export(&self, arguments: &[&str]) {
        let status = Command::new(crate::common::program::program())
            .args([
                &self.path("study/dicom"),
                "--group",
                "42",
                "--no-order",
                "--json",
                "--out",
                &self.path("zips"),
            ])
            .args(arguments)
            .stdout(std::process::Stdio::null())
            .status()
            .expect("the program starts");
        assert_eq!(status.code(), Some(1), "documents at least are left out");
        let out = self.0.join("out");
        for zip in
            files(&self.0.join("zips")).iter().filter(|path| path.extension().is_some_and(|e| e == "zip"))
        {
            unpack(File::open(zip).expect("opens"), &out);
        }
        prove_hashes(&out);
    }

    /// What the independent checker finds.
    fn checked(&self) -> Value {
        let result = self.path("result.json");
        python(
            "check_leaks.py",
            &[&self.path("study/answer_key.json"), &self.path("out"), "--json", &result],
        );
        let result = serde_json::from_slice(&std::fs::read(&result).expect("written")).expect("JSON");
        println!("{result}");
        result
    }
}

impl Drop for Study {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Checks the hashes that the manifests tell and takes those out that are right: digits of a hash can be a date or
/// number by chance, and tell no more than the file that was hashed, which is searched itself.
fn prove_hashes(unpacked: &Path) {
    for folder in folders(unpacked) {
        let path = folder.join("manifest.json");
        let mut text = std::fs::read_to_string(&path).expect("a manifest");
        let manifest: Manifest = serde_json::from_str(&text).expect("JSON");
        for file in manifest.series.iter().flat_map(|series| &series.files).chain(&manifest.directory) {
            let bytes = std::fs::read(unpacked.join(&file.name)).expect("there");
            assert_eq!(hex(&Sha256::digest(bytes)), file.sha256, "{}", file.name);
            text = text.replace(&file.sha256, "proven");
        }
        std::fs::write(&path, text).expect("written");
    }
}

fn unpack(zip: impl std::io::Read + std::io::Seek, folder: &Path) {
    zip::ZipArchive::new(zip).expect("a zip").extract(folder).expect("unpacked");
}

fn folders(path: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(path).expect("there").flatten().map(|entry| entry.path()).collect()
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_dir() {
        folders(path).iter().flat_map(|path| files(path)).collect()
    } else {
        vec![path.into()]
    }
}

fn count(result: &Value, pointer: &str) -> u64 {
    result.pointer(pointer).and_then(Value::as_u64).unwrap_or_else(|| panic!("{pointer} in {result}"))
}

/// What no preset may do.
fn assert_sound(result: &Value) {
    assert_eq!(count(result, "/uid_survivals"), 0);
    assert_eq!(count(result, "/unreadable"), 0);
    assert_eq!(result["keep_lost"], Value::Array(Vec::new()), "kept data was lost");
    for what in ["/ts_changed", "/sop_collisions", "/series_split", "/study_split", "/for_split"] {
        assert_eq!(count(result, what), 0, "{what}");
    }
}

/// Planted strings that are left, but for dates and times: a shifted date or a kept time is now and then equal to a
/// planted one of another attribute or patient, and a date with its time holds seven digits of a telephone number.
fn identifying(result: &Value, key: &Value) -> Vec<String> {
    let date_or_time = |text: &str| {
        text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && matches!(text.len(), 7 | 8 | 13)
    };
    let planted = |place: &str| {
        let tokens = key["tokens"].as_array().expect("tokens").iter();
        tokens
            .filter(|token| {
                place
                    == format!(
                        "{}: {}",
                        token["cat"].as_str().unwrap_or(""),
                        token["loc"].as_str().unwrap_or("")
                    )
            })
            .all(|token| token["text"].as_str().is_some_and(date_or_time))
    };
    let locations = result["locations"].as_object().expect("locations");
    locations.keys().filter(|place| !planted(place)).cloned().collect()
}

/// How many planted private values of the written files stand in the standard's table or in those that the conformance
/// statement adds to it (PS3.15 E.3.10).
fn safe_private_planted(key: &Value, kinds_left_out: &[&str]) -> u64 {
    let table = include_str!("../../data/safe_private.csv").to_lowercase();
    let mut rows: HashSet<String> = table
        .lines()
        .filter_map(|line| {
            let (tag, rest) = line.strip_prefix("\"(")?.split_once(")\",")?;
            Some(format!("{}|{}", tag.replace(",xx", "|"), rest.split(',').next()?))
        })
        .collect();
    for line in include_str!("../../data/image_private.csv").to_lowercase().lines() {
        if let [group, creator, element, ..] = line.split(',').collect::<Vec<_>>()[..] {
            rows.insert(format!("{group}|{element}|{creator}"));
        }
    }
    for line in include_str!("../../data/curated_private.csv").to_lowercase().lines() {
        let [group, creator, elements] = line.split(',').collect::<Vec<_>>()[..] else { continue };
        // A VR, then the elements that have it, of two digits each.
        let elements = elements.split(' ').filter_map(|word| word.get(2..));
        for element in elements.flat_map(|all| all.as_bytes().chunks(2)) {
            rows.insert(format!("{group}|{}|{creator}", String::from_utf8_lossy(element)));
        }
    }
    let mut planted = 0;
    for file in key["files"].as_array().expect("files") {
        if kinds_left_out.contains(&file["kind"].as_str().unwrap_or_default()) {
            continue;
        }
        for value in file["safe_private"].as_array().expect("values") {
            let part = |at: usize| value[at].as_str().unwrap_or_default().to_lowercase();
            planted += u64::from(rows.contains(&format!("{}|{}|{}", part(1), part(2), part(0))));
        }
    }
    planted
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn strict_lets_no_planted_identifier_leave_and_keeps_what_is_useful() {
    for seed in ["1", "7"] {
        let study = Study::make("strict", seed);
        study.export(&["--preset", "strict"]);
        let result = study.checked();
        assert_eq!(count(&result, "/survived"), 0, "planted strings are left: {}", result["locations"]);
        assert_sound(&result);
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn the_directory_of_a_file_set_lets_no_planted_identifier_leave_either() {
    for (preset, seed) in [("strict", "13"), ("research", "17")] {
        let study = Study::make("file-set", seed);
        study.export(&["--preset", preset, "--file-set"]);
        let directories = files(&study.0.join("out"));
        let directories = directories.iter().filter(|path| path.ends_with("DICOMDIR")).count();
        assert_eq!(directories, folders(&study.0.join("out")).len(), "one for each patient");
        let (result, key) = (study.checked(), study.key());
        assert_eq!(identifying(&result, &key), Vec::<String>::new());
        assert_eq!(count(&result, "/uid_survivals"), 0);
        assert_eq!(count(&result, "/unreadable"), 0);
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn research_keeps_safe_private_descriptions_and_characteristics_but_nothing_that_identifies() {
    for seed in ["2", "5"] {
        let study = Study::make("research", seed);
        study.export(&["--preset", "research"]);
        let (result, key) = (study.checked(), study.key());
        assert_eq!(identifying(&result, &key), Vec::<String>::new());
        assert_sound(&result);
        // Ultrasound is suspect, documents of other kinds need their own options; all other files are written.
        let planted = safe_private_planted(&key, &["us"]);
        assert_eq!(count(&result, "/safe_private/0"), planted);
        assert!(planted > 300);
        assert_eq!(count(&result, "/nice/0"), useful_planted(&key, &["us", "sr", "pdf", "pr"]));
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn planning_keeps_descriptions_and_characteristics_and_neither_private_elements_nor_identifiers() {
    for seed in ["4", "9"] {
        let study = Study::make("planning", seed);
        study.export(&["--preset", "planning"]);
        let (result, key) = (study.checked(), study.key());
        assert_eq!(identifying(&result, &key), Vec::<String>::new());
        assert_sound(&result);
        assert_eq!(count(&result, "/safe_private/0"), 0);
        assert_eq!(count(&result, "/nice/0"), useful_planted(&key, &["us", "sr", "pdf", "pr"]));
    }
}

/// How many useful extras the files of all other kinds have.
fn useful_planted(key: &Value, kinds_left_out: &[&str]) -> u64 {
    let files = key["files"].as_array().expect("files").iter();
    files
        .filter(|file| !kinds_left_out.contains(&file["kind"].as_str().unwrap_or_default()))
        .map(|file| file["nice"].as_object().map_or(0, |nice| nice.len() as u64))
        .sum()
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn reports_and_presentation_states_go_out_with_their_options_and_point_to_the_right_images() {
    let study = Study::make("all", "11");
    let options = ["clean-structured-content", "clean-graphics"].map(|name| ["--option", name]).concat();
    study
        .export(&[&["--preset", "research", "--include-suspect", "--no-text-search"][..], &options].concat());
    let (result, key) = (study.checked(), study.key());
    assert_eq!(identifying(&result, &key), Vec::<String>::new());
    assert_sound(&result);
    let missing = result["missing"].as_array().expect("folders");
    assert!(missing.len() == 7 && missing.iter().all(|folder| folder == "S09_DOC"), "{missing:?}");
    assert_eq!(result["refs"][0], result["refs"][1], "references that point to the new instances");
    assert_eq!(count(&result, "/keep/0") + 7 * 2, count(&result, "/keep/1"), "all but the documents'");
    assert_eq!(count(&result, "/safe_private/0"), safe_private_planted(&key, &[]));
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn no_date_of_the_source_is_kept_in_its_place_when_dates_are_shifted() {
    let study = Study::make("dates", "3");
    let file = files(&study.0.join("study/dicom")).into_iter().next().expect("a file");
    let head = read_head(&mut File::open(file).expect("opens")).expect("reads");
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    let anonymous_id = AnonymousId::draw().expect("random numbers");
    let subject = Subject { anonymous_id, key: Key::draw().expect("random numbers"), identifiers };
    let made = Engine::new(Options::research(), subject).apply(&head, false).expect("goes out");
    let date = |vr| matches!(vr, VR::DA | VR::DT);
    let kept: Vec<Tag> = made
        .dataset
        .elements()
        .iter()
        .filter(|element| date(element.vr) && !element.bytes().is_empty())
        .filter(|element| head.dataset.get(element.tag).is_some_and(|old| old.bytes() == element.bytes()))
        .map(|element| element.tag)
        .collect();
    assert_eq!(kept, Vec::<Tag>::new());
}
