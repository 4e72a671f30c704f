//! The documents agree with each other.

use std::fs;
use std::path::Path;

/// The decisions' files, but for the index.
fn decisions() -> Vec<(String, String)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs/decisions");
    let files = fs::read_dir(folder).expect("the decisions").flatten();
    let mut all: Vec<(String, String)> = files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), file.path()))
        .filter(|(name, _)| name != "README.md")
        .map(|(name, path)| (name, fs::read_to_string(path).expect("a decision")))
        .collect();
    all.sort();
    all
}

#[test]
fn each_decision_says_its_date_and_status_and_stands_in_the_index_under_its_title() {
    let index = fs::read_to_string(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs/decisions/README.md"),
    );
    let index = index.expect("the index");
    let all = decisions();
    assert!(all.len() > 80);
    for (file, text) in &all {
        let title = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let (number, title) = title.and_then(|title| title.split_once(". ")).expect(file);
        assert!(index.contains(&format!("- [{number}]({file}) {title}\n")), "the index lacks {file}");
        let second = text.lines().nth(2).unwrap_or_default();
        assert!(second.starts_with("Date: 20") && second.contains("Status: "), "{file}: {second}");
    }
    assert_eq!(index.matches("\n- [D-").count(), all.len(), "the index names a file that is not there");
}

#[test]
fn each_test_that_holds_a_promise_is_there() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let promises = fs::read_to_string(root.join("docs/promises.md")).expect("the promises");
    let mut count = 0;
    for row in promises.lines().filter(|line| line.starts_with("| `")) {
        let before = count;
        for named in row.split('`').filter(|part| part.contains("::") || part.contains(".mjs: ")) {
            let (file, test) =
                named.split_once("::").or_else(|| named.split_once(": ")).expect("file and test");
            let text = fs::read_to_string(root.join(file)).expect(file);
            let wanted = if file.ends_with(".rs") { format!("fn {test}(") } else { test.to_owned() };
            assert!(text.contains(&wanted), "{file} has no test '{test}'");
            count += 1;
        }
        assert!(count > before, "no test: {row}");
    }
    assert!(count > 70, "{count}");
}

#[test]
fn each_target_of_the_fuzzer_is_described_and_reads_something_from_outside() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect(name);
    let (targets, told) = (read("fuzz/src/targets.rs"), read("docs/fuzzing.md"));
    let (_, list) = targets.split_once("pub const TARGETS").expect("the targets");
    let (list, _) = list.split_once("];").expect("their end");
    let names = list.lines().filter_map(|line| {
        let line = line.trim();
        let rest = line.strip_prefix("Target { name: \"").or_else(|| line.strip_prefix("decoder!(\""))?;
        rest.split('"').next()
    });
    let (held, readers) = told.split_once("## Who reads what comes from outside").expect("both tables");
    let mut count = 0;
    for name in names {
        let is_named = |cell: &str| cell.split(',').any(|one| one.trim() == name);
        let has =
            |table: &str, at: usize| table.lines().filter_map(|row| row.split('|').nth(at)).any(is_named);
        assert!(has(held, 1), "docs/fuzzing.md does not say what must hold of {name}");
        assert!(has(readers, 3), "docs/fuzzing.md does not say what {name} reads");
        count += 1;
    }
    assert!(count > 18, "{count}");
}

#[test]
fn each_unmaintained_crate_that_is_listed_is_there_and_ignored_by_its_advisory() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect(name);
    let (listed, lock, deny) = (read("docs/dependencies.md"), read("Cargo.lock"), read("deny.toml"));
    let mut advisories = 0;
    for row in listed.lines().filter(|line| line.contains("| RUSTSEC-")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let name = cells[1].trim_matches('`');
        assert!(lock.contains(&format!("\nname = \"{name}\"\n")), "{name} is gone: take it from the list");
        assert!(deny.contains(&format!("\"{}\"", cells[2])), "deny.toml does not know {}", cells[2]);
        assert!(!cells[4].is_empty(), "why {name} stays");
        advisories += 1;
    }
    assert_eq!(deny.matches("\"RUSTSEC-").count(), advisories, "deny.toml ignores what is not listed");
    assert!(advisories > 0);
}
