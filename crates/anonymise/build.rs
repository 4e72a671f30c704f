//! Says whether the test data that is not in the project lies beside it, and whether readers of volumes are installed.

use std::path::Path;
use std::process::Command;

/// What tests need that is not in the project; where it is missing they are ignored, and say so.
const TESTDATA: &str = "../../../shared/testdata";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(testdata, volume_readers)");
    println!("cargo::rerun-if-changed={TESTDATA}/README.md");
    println!("cargo::rerun-if-env-changed=VEILIG_PYTHON");
    if Path::new(TESTDATA).is_dir() {
        println!("cargo::rustc-cfg=testdata");
    }
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let readers = Command::new(python).args(["-c", "import dcm2niix, SimpleITK, pydicom"]).output();
    if readers.is_ok_and(|ended| ended.status.success()) {
        println!("cargo::rustc-cfg=volume_readers");
    }
}
