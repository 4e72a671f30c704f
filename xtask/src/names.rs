//! That one name stands for one thing: a type's name stands in one source file alone, so that whoever reads or searches it meets
//! what is meant.

use crate::run::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Names that stand in several files, and why nobody takes one for the other.
const SHARED: &[(&str, &str)] = &[
    (
        "Content",
        "`request::Content` asks what `study::Content` answers; requests are named with their module",
    ),
    ("FrameHeader", "what ITU-T T.81 (JPEG) and T.87 (JPEG-LS) call so, each in its own codec"),
    ("Picture", "`request::Picture` asks for an `image::Picture`; requests are named with their module"),
    ("Props", "the convention of Yew: the properties of the component in the same file"),
    (
        "Rectangle",
        "the same numbers in both: `burned_in` knows nothing of ours, and so has its own word for them",
    ),
    ("ScanHeader", "what ITU-T T.81 (JPEG) and T.87 (JPEG-LS) call so, each in its own codec"),
    (
        "Thumbnail",
        "`request::Thumbnail` asks for an `image::Thumbnail`; requests are named with their module",
    ),
    ("Values", "`request::Values` asks for `image::Values`; requests are named with their module"),
];

/// The folders of sources beside those of the crates.
const SOURCES: &[&str] = &["src", "xtask/src", "xtask/mutants/src", "xtask/unpack/src", "fuzz/src"];

/// The type that a line begins to define.
fn defined(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line =
        line.strip_prefix("pub(").and_then(|rest| rest.split_once(") ")).map_or(line, |(_, rest)| rest);
    let kinds = ["struct ", "enum ", "trait ", "type ", "union "];
    let name = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
    name.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().filter(|name| !name.is_empty())
}

/// The types of each file below a folder, but for those of tests.
fn read(folder: &Path, places: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() && name != "tests" {
            read(&path, places);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).unwrap();
            for found in
                text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().lines().filter_map(defined)
            {
                places.entry(found.to_owned()).or_default().insert(path.display().to_string());
            }
        }
    }
}

/// What is wrong: names that stand in several files and are not listed, and listed ones that do not.
fn wrong(places: &BTreeMap<String, BTreeSet<String>>, shared: &[(&str, &str)]) -> Vec<String> {
    let stands_often = |name: &str| places.get(name).is_some_and(|files| files.len() > 1);
    let is_listed = |name: &str| shared.iter().any(|(listed, _)| *listed == name);
    let twice = places.keys().filter(|name| stands_often(name) && !is_listed(name));
    let twice = twice.map(|name| format!("{name} is a type in {:?}", places[name]));
    let once = shared.iter().filter(|(name, _)| !stands_often(name));
    twice.chain(once.map(|(name, _)| format!("{name} need not be listed"))).collect()
}

#[test]
fn a_type_s_name_stands_in_one_file_but_those_that_mean_the_same_or_are_a_convention() {
    let crates = fs::read_dir(root().join("crates")).unwrap().flatten().map(|entry| entry.path().join("src"));
    let mut places = BTreeMap::new();
    for folder in crates.chain(SOURCES.iter().map(|folder| root().join(folder))) {
        read(&folder, &mut places);
    }
    assert!(places.len() > 700, "the sources are not there: {}", places.len());
    assert_eq!(wrong(&places, SHARED), Vec::<String>::new());
}

#[test]
fn a_name_that_stands_twice_is_found_and_a_listed_one_that_stands_once_too() {
    let lines = [
        "pub struct Frame {",
        "pub(crate) enum Frame<'a> {",
        "type Rectangle = [u32; 4];",
        "    type Item = u8;",
        "// struct Frame",
        "fn frame() {",
    ];
    assert_eq!(lines.map(defined), [Some("Frame"), Some("Frame"), Some("Rectangle"), None, None, None]);
    let places = [("Frame", vec!["a.rs", "b.rs"]), ("Head", vec!["a.rs"]), ("Props", vec!["a.rs", "b.rs"])];
    let places =
        places.map(|(name, files)| (name.to_owned(), files.into_iter().map(str::to_owned).collect()));
    let told = wrong(&places.into(), &[("Head", "so"), ("Props", "so")]);
    assert_eq!(told, [r#"Frame is a type in {"a.rs", "b.rs"}"#, "Head need not be listed"]);
}
