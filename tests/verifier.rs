//! The independent verifier (`verifier/`, Python) finds nothing left and nothing lacking in our exports, and its own
//! tests show that it would.

use crate::common::figure;
use crate::common::planted::Planted;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn python(script: &Path, args: &[&str]) -> Output {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    Command::new(python).arg(script).args(args).output().expect("python3 starts")
}

fn project(path: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}

#[test]
fn the_verifier_sees_each_fault_that_an_export_can_have() {
    let tested = python(&project("verifier/test_verifier.py"), &[]);
    let told = String::from_utf8_lossy(&tested.stderr);
    assert!(tested.status.success() && told.contains("\nOK"), "{told}");
}

/// Exports a folder with these options and has the verifier look at each zip: the lines of what is left or lacks.
fn faults(name: &str, input: &Path, options: &[&str], keep: &str) -> (usize, Vec<String>) {
    let out = std::env::temp_dir().join(format!("veilig-verified-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&out);
    let exported = Command::new(crate::common::program::program())
        .arg(input)
        .args(["--group", "G", "--no-order", "--mapping-tables", "--include-suspect", "--json", "--out"])
        .arg(&out)
        .args(options)
        .output()
        .expect("the command line program starts");
    let told: Value = serde_json::from_slice(&exported.stdout).expect("JSON");
    let exports = told["exports"].as_array().expect("exports");
    let mut faults = Vec::new();
    let mut images = 0;
    for zip in exports.iter().filter_map(|export| export["zip"].as_str()) {
        let mapping = zip.replace(".zip", "_CONFIDENTIAL_uid_mapping.csv");
        // What was left out for its reason is in the report; here, of what went out, nothing may be wrong.
        let args = ["--json", "--part", "--keep", keep, "--uid-mapping", &mapping, "--zip", zip];
        let input = input.to_str().expect("UTF-8");
        let looked = python(&project("verifier/verify.py"), &[&args[..], &[input]].concat());
        let told: Value = serde_json::from_slice(&looked.stdout)
            .unwrap_or_else(|_| panic!("the verifier failed: {}", String::from_utf8_lossy(&looked.stderr)));
        images += told["images"].as_u64().unwrap_or_default() as usize;
        for line in ["left", "lacks"].iter().filter_map(|kind| told[*kind].as_array()).flatten() {
            faults.push(line.as_str().unwrap_or_default().to_owned());
        }
    }
    std::fs::remove_dir_all(&out).expect("removed");
    (images, faults)
}

#[test]
fn the_verifier_finds_nothing_in_exports_of_a_study_with_planted_identifiers() {
    let study = Planted::make("verified", 23, 5);
    let input = study.input();
    let (images, found) = faults("strict", &input, &[], "");
    assert!(images > 35, "{images}");
    assert_eq!(found, Vec::<String>::new());
    let (_, found) = faults("research", &input, &["--preset", "research"], "safe-private,dates");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
#[cfg_attr(not(testdata), ignore = "../shared/testdata is not here")]
fn the_verifier_finds_nothing_in_exports_of_real_files() {
    let (images, found) = faults("open", &project("../shared/testdata/open"), &["--no-text-search"], "");
    assert!(images > 150, "{images}");
    figure("nothing-left", &format!("{} faults in {images} images of real files", found.len()));
    assert_eq!(found, Vec::<String>::new());
}
