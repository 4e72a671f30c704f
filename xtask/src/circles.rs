//! That no two files need each other, by whatever way round: who reads one of them needs to read only what stands below it.
//!
//! An arrow goes from a file to each file whose names it takes (`crate::`, `super::` and `self::` paths; what a `mod.rs` hands on
//! counts as its own file's). From a file to the face of a folder in which it lies goes none: the face is the folder.

use crate::run::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Circles that are meant, with the decision that defends each.
const DEFENDED: &[(&[&str], &str)] = &[];

/// The folders of sources: one for each crate.
const SOURCES: &[&str] = &["src", "xtask/src", "xtask/mutants/src", "xtask/unpack/src", "fuzz/src"];

/// A module's place in its crate.
type Module = Vec<String>;

/// The files of one crate by their modules.
type Files = BTreeMap<Module, String>;

/// The module that a file is; `None` of tests.
fn module(path: &str) -> Option<Module> {
    let parts: Vec<&str> = path.strip_suffix(".rs")?.split('/').collect();
    let is_test = |part: &&str| *part == "tests" || part.ends_with("_tests");
    let face = matches!(parts.last(), Some(&"mod" | &"lib" | &"main"));
    let named = parts.len() - usize::from(face);
    (!parts.iter().any(is_test)).then(|| parts[..named].iter().map(|&part| part.into()).collect())
}

/// The source without comments and without the tests at its end.
fn bare(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The paths that begin at `text`: one, or all of a list in braces; and what is left behind it.
fn paths<'a>(text: &'a str, before: &[String], found: &mut Vec<Module>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            match rest.strip_prefix('}') {
                Some(behind) => return behind,
                None if rest.is_empty() => return rest,
                None => {}
            }
            let behind = paths(rest, before, found);
            // `as` and whatever else is no path.
            rest = &behind[behind.find([',', '}']).unwrap_or(behind.len())..];
        }
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let (name, behind) = text.split_at(end);
    let mut path = before.to_vec();
    if !name.is_empty() && name != "self" {
        path.push(name.to_owned());
    }
    match behind.strip_prefix("::") {
        Some(more) if !name.is_empty() => paths(more, &path, found),
        _ => {
            found.push(path);
            behind
        }
    }
}

/// The paths that a module names, from the crate's root on; `only`: those behind this word alone.
fn named(text: &str, here: &[String], only: &str) -> Vec<Module> {
    let mut all = Vec::new();
    for start in ["crate::", "super::", "self::", ""] {
        let begin = format!("{only}{start}");
        if begin.is_empty() {
            continue;
        }
        for (at, _) in text.match_indices(&begin) {
            let is_whole =
                text[..at].chars().next_back().is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':'));
            let mut base = if start == "crate::" { Vec::new() } else { here.to_vec() };
            let mut rest = &text[at + begin.len()..];
            if start == "super::" {
                base.pop();
                while let Some(up) = rest.strip_prefix("super::") {
                    base.pop();
                    rest = up;
                }
            }
            let is_rooted = start.is_empty()
                && ["crate::", "super::", "self::"].iter().any(|word| rest.starts_with(word));
            if is_whole && !is_rooted {
                paths(rest, &base, &mut all);
            }
        }
    }
    all
}

/// The file in which what a path names stands, through all that hand it on.
fn holder(files: &Files, path: &[String], depth: usize) -> Option<Module> {
    let module =
        (0..=path.len()).rev().map(|length| &path[..length]).find(|part| files.contains_key(*part))?;
    let Some(name) = path.get(module.len()) else { return Some(module.to_vec()) };
    let handed = ["pub use ", "pub(crate) use ", "pub(super) use "]
        .iter()
        .flat_map(|word| named(&files[module], module, word));
    let on = handed.into_iter().find(|on| on.last() == Some(name) && on.as_slice() != path);
    match on.filter(|_| depth < 8) {
        Some(on) => holder(files, &on, depth + 1),
        None => Some(module.to_vec()),
    }
}

/// The circles of a crate: each the files that reach each other.
fn circles(files: &Files) -> Vec<BTreeSet<Module>> {
    let mut reached: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
    for (here, text) in files {
        let mut all = named(text, here, "");
        // A face names what lies in its folder without more words.
        let below = |path: &Module| path.len() > here.len() && files.contains_key(&path[..=here.len()]);
        all.extend(named(text, here, "use ").into_iter().filter(below));
        let targets = all.iter().filter_map(|path| holder(files, path, 0));
        reached.insert(here, targets.filter(|to| !here.starts_with(to)).collect());
    }
    loop {
        let before: usize = reached.values().map(BTreeSet::len).sum();
        let now = reached.clone();
        for targets in reached.values_mut() {
            let further: Vec<Module> =
                targets.iter().filter_map(|to| now.get(to)).flatten().cloned().collect();
            targets.extend(further);
        }
        if reached.values().map(BTreeSet::len).sum::<usize>() == before {
            break;
        }
    }
    let circle = |file: &Module| -> BTreeSet<Module> {
        reached[file]
            .iter()
            .filter(|to| reached.get(to).is_some_and(|back| back.contains(file)))
            .cloned()
            .collect()
    };
    let all: BTreeSet<BTreeSet<Module>> =
        files.keys().map(circle).filter(|circle| !circle.is_empty()).collect();
    all.into_iter().collect()
}

/// Reads the sources below a folder.
fn read(folder: &Path, below: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files);
        } else if let (Some(module), Ok(text)) = (module(&name), fs::read_to_string(entry.path())) {
            files.insert(module, bare(&text));
        }
    }
}

fn made(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(path, text)| (module(path).unwrap(), bare(text))).collect()
}

#[test]
fn no_two_files_need_each_other_but_those_that_a_decision_defends() {
    let crates = fs::read_dir(root().join("crates")).unwrap().flatten();
    let crates = crates.map(|entry| format!("crates/{}/src", entry.file_name().to_string_lossy()));
    let mut found = Vec::new();
    let mut read_files = 0;
    for folder in crates.chain(SOURCES.iter().map(|&folder| folder.to_owned())) {
        let mut files = Files::new();
        read(&root().join(&folder), "", &mut files);
        read_files += files.len();
        for circle in circles(&files) {
            let names = circle.iter().map(|module| format!("{folder}/{}", module.join("/")));
            found.push(names.collect::<Vec<_>>());
        }
    }
    assert!(read_files > 500, "the sources are not there: {read_files}");
    let defended: Vec<Vec<String>> =
        DEFENDED.iter().map(|(names, _)| names.iter().map(|&name| name.to_owned()).collect()).collect();
    assert_eq!(found, defended);
}

#[test]
fn a_circle_is_found_through_lists_faces_and_files_between() {
    let circle = made(&[
        ("lib.rs", "mod a;\nmod b;\npub use b::deep::Deep;"),
        ("a.rs", "use std::{fs, io};\nuse crate::{\n    other::X,\n    Deep as D,\n};"),
        ("b/mod.rs", "pub mod deep;"),
        ("b/deep.rs", "fn f() { super::between::g(); }"),
        ("b/between.rs", "use crate::a::{self, h};"),
    ]);
    let names: Vec<String> = circles(&circle).iter().flatten().map(|module| module.join("/")).collect();
    assert_eq!(names, ["a", "b/between", "b/deep"]);
}

#[test]
fn what_stands_in_comments_and_tests_and_what_a_folder_s_face_gives_its_files_is_no_arrow() {
    let none = made(&[
        ("lib.rs", "mod a;\nmod b;\nuse b::f;"),
        ("a.rs", "use crate::b;\n"),
        ("b.rs", "// use crate::a;\nuse super::Shared;\n#[cfg(test)]\nmod tests {\n    use crate::a;\n}"),
    ]);
    assert_eq!(circles(&none), Vec::<BTreeSet<Module>>::new());
}
