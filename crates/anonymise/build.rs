//! Says which test data and tools that are not in the project lie beside it.

use std::path::Path;
use std::process::Command;

/// What tests need that is not in the project; where it is missing they are ignored, and say so.
const TESTDATA: &str = "../../../shared/testdata";
/// A converter of MR images, by its path or from PATH.
const CONVERTER: &str = "VEILIG_DCM2NIIX";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(testdata, dcm2niix)");
    println!("cargo::rerun-if-changed={TESTDATA}/README.md");
    println!("cargo::rerun-if-env-changed={CONVERTER}");
    if Path::new(TESTDATA).is_dir() {
        println!("cargo::rustc-cfg=testdata");
    }
    let converter = std::env::var_os(CONVERTER).unwrap_or_else(|| "dcm2niix".into());
    if Command::new(converter).arg("--version").output().is_ok() {
        println!("cargo::rustc-cfg=dcm2niix");
    }
}
