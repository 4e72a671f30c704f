//! Says whether the test data that is not in the project lies beside it.

use std::path::Path;

/// What tests need that is not in the project; where it is missing they are ignored, and say so.
const TESTDATA: &str = "../../../shared/testdata";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(testdata)");
    println!("cargo::rerun-if-changed={TESTDATA}/README.md");
    if Path::new(TESTDATA).is_dir() {
        println!("cargo::rustc-cfg=testdata");
    }
}
