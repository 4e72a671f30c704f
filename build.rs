//! Makes the list of the languages from the folders of `www/locales`, and reads their manuals' Markdown when the program
//! is built: a page needs no parser, only what stands in them. The keys of the messages, which all languages share, are
//! kept once; comments are not kept at all.

#[path = "src/i18n/manual/blocks.rs"]
#[allow(dead_code, reason = "the page uses the rest")]
mod blocks;
#[path = "src/i18n/messages.rs"]
#[allow(dead_code, reason = "the page uses the rest")]
mod messages;
#[path = "src/i18n/manual/parse.rs"]
mod parse;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the languages' folders lie, as the library sees it.
const LOCALES: &str = "www/locales";
/// The file that names, between blanks, the other tags that a folder speaks for (`pt` for `pt-BR`); most have none.
const TAGS: &str = "tags";
/// The file of a language's messages.
const MESSAGES: &str = "main.ftl";
/// The message that says what a language's speakers call it.
const NAME: &str = "language-name";

fn main() {
    println!("cargo::rerun-if-changed={LOCALES}");
    let out = env::var("OUT_DIR").expect("cargo says where");
    let out = Path::new(&out);
    let folders = fs::read_dir(LOCALES).expect("the languages' folder");
    let mut tags: Vec<String> = folders
        .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
        .collect();
    // English first: it is what the others fall back to.
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    let english = read(Path::new(LOCALES).join("en").join(MESSAGES));
    let keys: Vec<&str> = messages::entries(&english).into_iter().map(|(key, _)| key).collect();
    fs::write(out.join("keys"), messages::joined(&keys)).expect("the build's folder");
    let languages: String = tags.iter().map(|tag| language(tag, &keys, out)).collect();
    fs::write(out.join("languages.rs"), format!("&[{languages}]")).expect("the build's folder");
}

/// A text file with the line ends that all systems share.
fn read(path: PathBuf) -> String {
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.replace("\r\n", "\n")
}

/// Writes a language's manual and messages; what stands for the language in `src/i18n/languages.rs`.
fn language(tag: &str, keys: &[&str], out: &Path) -> String {
    let folder = Path::new(LOCALES).join(tag);
    let sections = parse::sections(&read(folder.join("manual.md")));
    let manual = out.join(format!("manual-{tag}"));
    fs::write(&manual, postcard::to_allocvec(&sections).expect("plain data")).expect("the build's folder");
    let text = read(folder.join(MESSAGES));
    let entries: HashMap<&str, &str> = messages::entries(&text).into_iter().collect();
    // One that is missing, which a test finds, has no words.
    let values: Vec<&str> = keys.iter().map(|key| entries.get(key).copied().unwrap_or_default()).collect();
    let messages = out.join(format!("messages-{tag}"));
    fs::write(&messages, messages::joined(&values)).expect("the build's folder");
    let also = fs::read_to_string(folder.join(TAGS)).unwrap_or_default();
    let also: Vec<&str> = also.split_whitespace().collect();
    let name = entries.get(NAME).expect("its own name");
    format!(
        "Language {{ tag: {tag:?}, also: &{also:?}, name: {name:?}, packed: include_str!({messages:?}), \
         manual: include_bytes!({manual:?}) }}, "
    )
}
