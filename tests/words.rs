//! The words for people: every language has all of them, none is unused, and none stands in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use veilig::i18n::Words;
use veilig::job::Reason;

/// Keys that the program composes, by how they begin: each family is held to its codes by a test of its own room.
const COMPOSED: &[&str] = &[
    "reason-",
    "why-",
    "fate-",
    "problem-",
    "expected-",
    "start-",
    "dates-",
    "packing-",
    "preset-",
    "theme-",
    "key-",
    "unit-",
    "quality-",
    "requirement-",
    "ids-",
    "mapping-",
];

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut all = Vec::new();
    for path in entries {
        if path.is_dir() {
            all.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            all.push(path);
        }
    }
    all
}

/// The messages of a language: key, and the variables in it.
fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text =
        fs::read_to_string(root().join("www/locales").join(tag).join("main.ftl")).expect("a language's file");
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines() {
        let is_message = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if let Some((name, _)) = line.split_once(" =").filter(|_| is_message) {
            key = name.to_owned();
            assert!(all.insert(key.clone(), BTreeSet::new()).is_none(), "{tag}: '{key}' stands there twice");
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            all.entry(key.clone()).or_default().insert(name);
        }
    }
    all
}

fn languages() -> Vec<String> {
    let entries = fs::read_dir(root().join("www/locales")).expect("the languages' folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn sources() -> String {
    let program = files(&root().join("crates"), ".rs");
    let all = files(&root().join("src"), ".rs").into_iter().chain(program).chain([root().join("build.rs")]);
    all.map(|path| fs::read_to_string(path).expect("a source file")).collect()
}

#[test]
fn every_language_has_every_message_with_the_same_variables_and_no_other() {
    let english = messages("en");
    for tag in languages() {
        let other = messages(&tag);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let more: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{tag} lacks {missing:?} and has too many: {more:?}");
        for (key, variables) in &other {
            assert!(
                variables.is_subset(&english[key]),
                "{tag}: '{key}' uses {variables:?}, English {:?}",
                english[key]
            );
        }
    }
}

/// Cut one reason's words from any language, or add words for a reason that there is none of, and this fails.
#[test]
fn every_reason_has_words_in_every_language_and_there_are_words_for_no_other() {
    let reasons: BTreeSet<String> = Reason::ALL.iter().map(|reason| reason.key().to_owned()).collect();
    for tag in languages() {
        let worded: BTreeSet<String> =
            messages(&tag).into_keys().filter(|key| key.starts_with("reason-")).collect();
        let differing: Vec<_> = reasons.symmetric_difference(&worded).collect();
        assert!(differing.is_empty(), "{tag}: {differing:?}");
        let words = Words::load(&tag);
        for reason in Reason::ALL {
            assert_ne!(words.reason(*reason), reason.key(), "{tag}");
        }
    }
}

/// A reason that nobody gives any more is no promise: each is named outside of the table.
#[test]
fn every_reason_is_given_somewhere() {
    let program = sources();
    for reason in Reason::ALL {
        assert!(program.contains(&format!("Reason::{reason:?}")), "{reason:?}");
    }
}

#[test]
fn every_folder_of_words_is_a_language_of_the_page() {
    let known: BTreeSet<String> =
        veilig::i18n::LANGUAGES.iter().map(|language| language.tag.to_owned()).collect();
    assert_eq!(known, languages().into_iter().collect());
}

#[test]
fn no_message_is_unused() {
    let sources = sources();
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !COMPOSED.iter().any(|family| key.starts_with(family)))
        .filter(|key| {
            let names = [key.as_str(), key.strip_suffix("-hint").unwrap_or(key)];
            !names.iter().any(|name| sources.contains(&format!("\"{name}\"")))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn no_message_is_missing() {
    let (sources, english) = (sources(), messages("en"));
    for call in [".text(\"", ".count(\"", ".named(\"", ".with(\""] {
        for rest in sources.split(call).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            let is_key = !key.is_empty()
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            assert!(!is_key || english.contains_key(key), "'{key}' has no words");
        }
    }
}

/// What stands in the markup itself is no sentence: a sentence would be English for everyone.
#[test]
fn no_text_for_people_stands_in_the_code() {
    // The product's name, and marks that are the same in every language.
    let allowed = ["Veilig", "site-config", "MIT OR Apache-2.0"];
    for path in files(&root().join("src/ui"), ".rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        for literal in text.split("{ \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            // Keys and classes begin small.
            let is_sentence = literal.starts_with(char::is_uppercase) || literal.ends_with('.');
            assert!(!is_sentence || allowed.contains(&literal), "{}: '{literal}'", path.display());
        }
        for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
            assert!(!text.contains(attribute), "{} holds {attribute}", path.display());
        }
    }
}
