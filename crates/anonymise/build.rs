//! Says whether the test data that is not in the project lies beside it, and whether readers of volumes are installed.

use std::path::Path;
use std::process::Command;

/// What tests need that is not in the project; where it is missing they are ignored, and say so.
const TESTDATA: &str = "../../../shared/testdata";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(testdata, volume_readers, openjpeg)");
    println!("cargo::rerun-if-changed={TESTDATA}/README.md");
    println!("cargo::rerun-if-env-changed=VEILIG_PYTHON");
    if Path::new(TESTDATA).is_dir() {
        println!("cargo::rustc-cfg=testdata");
    }
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let has = |modules: &str| {
        let told = Command::new(&python).args(["-c", &format!("import {modules}")]).output();
        told.is_ok_and(|ended| ended.status.success())
    };
    if has("dcm2niix, SimpleITK, pydicom") {
        println!("cargo::rustc-cfg=volume_readers");
    }
    if has("numpy, openjpeg, pydicom") && Command::new("opj_compress").arg("-h").output().is_ok() {
        println!("cargo::rustc-cfg=openjpeg");
    }
}
