//! A made-up study with thousands of planted identifiers goes through the terminal twin, and an independent
//! checker counts what is left of them: nothing may be.
//!
//! Generator and checker lie beside the project (`../shared/testdata`); where they don't, the test says so.

mod common;

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use veilig::archive::Manifest;
use veilig::job::hex;

/// Runs a Python script of `../shared/testdata`; `None` where it is not here.
fn python(script: &str, args: &[&str]) -> Option<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/testdata").join(script);
    if !script.exists() {
        println!("NOT TESTED: {} is not here", script.display());
        return None;
    }
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let output = Command::new(python).arg(script).args(args).output().expect("python3 starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(())
}

/// The twin, which `cargo test` builds beside the tests.
fn twin() -> PathBuf {
    let mut path = std::env::current_exe().expect("a path");
    path.pop();
    path.pop();
    path.join("examples/anonymise")
}

/// Checks the hashes that the manifests tell and takes those out that are right: digits of a hash can be a date or
/// number by chance, and tell no more than the file that was hashed, which is searched itself.
fn prove_hashes(unpacked: &Path) {
    for folder in std::fs::read_dir(unpacked).expect("unpacked").flatten() {
        let path = folder.path().join("manifest.json");
        let mut text = std::fs::read_to_string(&path).expect("a manifest");
        let manifest: Manifest = serde_json::from_str(&text).expect("JSON");
        for file in manifest.series.iter().flat_map(|series| &series.files) {
            let bytes = std::fs::read(unpacked.join(&file.name)).expect("there");
            assert_eq!(hex(&Sha256::digest(bytes)), file.sha256, "{}", file.name);
            text = text.replace(&file.sha256, "proven");
        }
        std::fs::write(&path, text).expect("written");
    }
}

fn count(result: &Value, pointer: &str) -> u64 {
    result.pointer(pointer).and_then(Value::as_u64).unwrap_or_else(|| panic!("{pointer} in {result}"))
}

#[test]
fn no_planted_identifier_leaves_with_the_images_and_what_is_useful_stays() {
    for seed in ["1", "7"] {
        let folder = std::env::temp_dir().join(format!("veilig-planted-{}-{seed}", std::process::id()));
        let text = |path: PathBuf| path.to_str().expect("UTF-8").to_owned();
        let (study, out, result) =
            (text(folder.join("study")), text(folder.join("out")), text(folder.join("result.json")));
        let make =
            ["--out", &study, "--slices", "12", "--mr-slices", "11", "--patients", "7", "--size", "64"];
        if python("make_study.py", &[&make[..], &["--seed", seed]].concat()).is_none() {
            return;
        }
        let dicom = format!("{study}/dicom");
        let status = Command::new(twin())
            .args([&dicom, "--out", &out, "--group", "42", "--no-order", "--preset", "strict"])
            .status()
            .expect("the twin starts");
        assert_eq!(status.code(), Some(1), "the objects that are no images are left out");
        let unpacked = format!("{out}/unpacked");
        for zip in std::fs::read_dir(&out).expect("written").flatten().map(|entry| entry.path()) {
            if zip.extension().is_some_and(|e| e == "zip") {
                let unzip =
                    Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&zip).arg(&unpacked).status();
                assert!(unzip.expect("python3 starts").success());
            }
        }
        prove_hashes(Path::new(&unpacked));
        let key = format!("{study}/answer_key.json");
        python("check_leaks.py", &[&key, &unpacked, "--json", &result]).expect("beside the generator");
        let result: Value = serde_json::from_slice(&std::fs::read(&result).expect("written")).expect("JSON");
        println!("{result:#}");
        assert_eq!(count(&result, "/survived"), 0, "planted strings are left: {}", result["locations"]);
        assert_eq!(count(&result, "/uid_survivals"), 0);
        assert_eq!(count(&result, "/unreadable"), 0);
        assert_eq!(result["keep_lost"], Value::Array(Vec::new()), "kept data was lost");
        assert_eq!(count(&result, "/ts_changed"), 0);
        assert_eq!(count(&result, "/sop_collisions"), 0);
        assert_eq!(count(&result, "/series_split"), 0);
        assert_eq!(count(&result, "/study_split"), 0);
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
