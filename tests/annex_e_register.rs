//! The register ties each requirement of PS3.15 Annex E (`data/annex_e_requirements.csv`) to tests or to a reason.

use crate::common::figure;
use std::collections::BTreeSet;
use std::path::Path;

const REQUIREMENTS: &str = include_str!("../data/annex_e_requirements.csv");
const REGISTER: &str = include_str!("../docs/annex_e_register.csv");

/// The names of all functions under a folder, tests among them.
fn functions(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            functions(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).expect("UTF-8");
            let after = source.split("fn ").skip(1);
            names.extend(
                after.filter_map(|rest| rest.split_once(['(', '<'])).map(|(name, _)| name.to_owned()),
            );
        }
    }
}

#[test]
fn every_requirement_is_held_by_tests_that_exist_or_has_a_reason() {
    let mut names = BTreeSet::new();
    for folder in ["src", "crates", "tests"] {
        functions(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(folder), &mut names);
    }
    let id = |line: &'static str| line.split(',').next().unwrap_or_default();
    let required: Vec<&str> = REQUIREMENTS.lines().skip(1).map(id).collect();
    let registered: Vec<&str> = REGISTER.lines().skip(1).map(id).collect();
    assert_eq!(registered, required, "the same rows in the same order");
    assert_eq!(required.len(), 177);
    let reasons = REGISTER.lines().filter(|line| line.split(',').nth(2) == Some("reason")).count();
    figure("annex-e", &format!("{} requirements by tests, {reasons} by a reason", required.len() - reasons));
    for line in REGISTER.lines().skip(1) {
        let [id, _, held_by, what] = line.splitn(4, ',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        match held_by {
            "reason" => assert!(what.len() > 10, "{id}: no reason"),
            "test" => {
                for test in what.split(';') {
                    assert!(names.contains(test), "{id}: there is no test {test}");
                }
            }
            other => panic!("{id}: {other}"),
        }
    }
}
