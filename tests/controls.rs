//! Browsers remember what stands in a control unless it says that it must not be kept: every control of the page is
//! made in one file, which says so.

use std::fs;
use std::path::{Path, PathBuf};

/// Where controls are made.
const CONTROLS: &str = "src/ui/controls/input.rs";

/// What makes a control, or lets anything else be typed into.
const MAKERS: &[&str] =
    &["<input", "<textarea", "<select", "contenteditable", "designMode", "\"input\")", "\"textarea\")"];

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// All sources of the page, with what they hold.
fn sources() -> Vec<(String, String)> {
    let mut folders = vec![root().join("src"), root().join("xtask/page"), root().join("index.html")];
    let mut all = Vec::new();
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder of sources").flatten();
            folders.extend(entries.map(|entry| entry.path()));
        } else if let Ok(text) = fs::read_to_string(&path) {
            all.push((name(&path), text));
        }
    }
    all
}

fn name(path: &Path) -> String {
    let short = path.strip_prefix(root()).unwrap_or(path);
    short.to_string_lossy().replace('\\', "/")
}

/// The code of a source without its comments.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn no_other_file_makes_a_control() {
    let sources = sources();
    assert!(sources.iter().any(|(name, _)| name == CONTROLS), "{CONTROLS} is there");
    for (name, text) in sources.iter().filter(|(name, _)| name != CONTROLS) {
        let code = code(text);
        let maker = MAKERS.iter().find(|maker| code.contains(**maker));
        assert!(maker.is_none(), "{name} holds {maker:?}: use the controls of {CONTROLS}");
    }
}

#[test]
fn every_control_says_that_nothing_of_it_is_to_be_kept() {
    let text = code(&fs::read_to_string(root().join(CONTROLS)).expect("the controls"));
    let mut count = 0;
    for maker in ["<input", "<textarea", "<select"] {
        for rest in text.split(maker).skip(1) {
            let tag = rest.split("\n        >").next().unwrap_or_default();
            let tag = tag.split("/>").next().unwrap_or_default();
            let is_off = tag.contains("autocomplete=\"off\"") || tag.contains("{autocomplete}");
            assert!(is_off && tag.contains("form={UNKEPT}"), "{maker}{tag}");
            count += 1;
        }
    }
    assert!(count >= 5, "text, lines, boxes, choices, files: {count} were found");
    // The one line that chooses: off, but for secrets, which no browser keeps in a session.
    let chosen: Vec<&str> =
        text.lines().filter(|line| line.contains("Kind::") && line.contains("=> (\"")).collect();
    for line in &chosen {
        let is_secret = line.contains("\"password\", \"new-password\"");
        assert!(is_secret || line.contains("\"off\""), "{line}");
    }
    assert_eq!(chosen.len(), 3);
    assert!(text.contains("<form id={UNKEPT} autocomplete=\"off\""), "their form");
}
