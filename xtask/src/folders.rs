//! That a folder of sources is of one idea: more files than a reader takes in at a glance stand in it only where they are a list of
//! like things, of which one is read and the others are known.

use crate::run::root;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// So many files of a folder are seen at a glance.
const MOST: usize = 12;

/// Lists of like things, and of what.
const LISTS: &[(&str, &str)] = &[
    ("crates/deid/src/options", "an option of the profile is a file"),
    ("crates/deid/src/rewrite/kinds", "a kind of value that is rewritten is a file"),
    ("crates/job/src/worker/request", "a kind of request is a file (D-369)"),
    ("crates/quality/src/defects", "a kind of defect is a file"),
    ("crates/quality/src/requirements", "a requirement of receivers is a file"),
    ("tests", "a promise that is tested on the whole is a file"),
];

/// Where sources stand.
const SOURCES: &[&str] = &["benches", "crates", "fuzz/src", "src", "tests", "xtask"];

/// How many sources each folder holds, by its path.
fn counted(folder: &Path, name: &str, counts: &mut BTreeMap<String, usize>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            counted(&entry.path(), &format!("{name}/{file}"), counts);
        } else if file.ends_with(".rs") {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
}

/// What is wrong: folders that are too full and no list, and lists that are no longer long.
fn wrong(counts: &BTreeMap<String, usize>, lists: &[(&str, &str)]) -> Vec<String> {
    let full = |name: &str| counts.get(name).is_some_and(|&count| count > MOST);
    let is_list = |name: &str| lists.iter().any(|(list, _)| *list == name);
    let crowded = counts.keys().filter(|name| full(name) && !is_list(name));
    let crowded =
        crowded.map(|name| format!("{name} has {} files and is no list of like things", counts[name]));
    let short = lists.iter().filter(|(name, _)| !full(name));
    crowded.chain(short.map(|(name, _)| format!("{name} need not be excused"))).collect()
}

#[test]
fn a_folder_has_no_more_files_than_are_seen_at_a_glance_but_lists_of_like_things() {
    let mut counts = BTreeMap::new();
    for folder in SOURCES {
        counted(&root().join(folder), folder, &mut counts);
    }
    assert!(counts.len() > 80, "the sources are not there: {}", counts.len());
    assert_eq!(wrong(&counts, LISTS), Vec::<String>::new());
}

#[test]
fn a_folder_that_is_too_full_is_found_and_an_excuse_that_is_not_needed_too() {
    let counts = [("a", 12), ("b", 13), ("c", 13), ("d", 12)];
    let counts = counts.map(|(name, count)| (name.to_owned(), count)).into();
    let lists = [("c", "a thing is a file"), ("d", "a thing is a file"), ("gone", "a thing is a file")];
    let told =
        ["b has 13 files and is no list of like things", "d need not be excused", "gone need not be excused"];
    assert_eq!(wrong(&counts, &lists), told);
}
