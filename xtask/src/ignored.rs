//! That a test which lacks a program or a file is ignored, and so is told, and is not passed: `crates/anonymise/build.rs` says what
//! is here; and that none stands where it is never run.

use crate::run::root;
use std::fs;
use std::path::{Path, PathBuf};

/// What a test would print that ends without having tested.
const SAYS_SO: &str = concat!("NOT ", "TESTED");

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Rooms that are compiled for wasm alone: a native test in them would never be run.
const WASM_ALONE: &[&str] = &["src/browser", "src/ui"];

#[test]
fn no_native_test_stands_where_nothing_is_compiled_natively() {
    let mut all = Vec::new();
    for folder in WASM_ALONE {
        sources(&root().join(folder), &mut all);
    }
    assert!(all.len() > 100, "{}", all.len());
    let never: Vec<_> = all
        .iter()
        .filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("#[test]")))
        .collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn a_test_that_can_not_run_is_ignored_and_does_not_pass() {
    let mut all = Vec::new();
    for folder in ["tests", "crates"] {
        sources(&root().join(folder), &mut all);
    }
    assert!(all.len() > 300, "{}", all.len());
    let silent: Vec<_> =
        all.iter().filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains(SAYS_SO))).collect();
    assert!(silent.is_empty(), "{silent:?}");
}
