//! Makes the list of the languages from the folders of `www/locales`, and reads their manuals' Markdown when the program
//! is built: a page needs no parser, only what stands in them.

#[path = "src/i18n/manual/blocks.rs"]
#[allow(dead_code, reason = "the page uses the rest")]
mod blocks;
#[path = "src/i18n/manual/parse.rs"]
mod parse;

use std::path::Path;
use std::{env, fs};

/// Where the languages' folders lie, as the library sees it.
const LOCALES: &str = "www/locales";
/// The file that names, between blanks, the other tags that a folder speaks for (`pt` for `pt-BR`); most have none.
const TAGS: &str = "tags";
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
    let languages: String = tags.iter().map(|tag| language(tag, out)).collect();
    fs::write(out.join("languages.rs"), format!("&[{languages}]")).expect("the build's folder");
}

/// Writes a language's manual; what stands for the language in `src/i18n/languages.rs`.
fn language(tag: &str, out: &Path) -> String {
    let folder = Path::new(LOCALES).join(tag);
    let markdown = fs::read_to_string(folder.join("manual.md")).expect("the language's manual");
    let sections = parse::sections(&markdown.replace("\r\n", "\n"));
    let manual = out.join(format!("manual-{tag}"));
    fs::write(&manual, postcard::to_allocvec(&sections).expect("plain data")).expect("the build's folder");
    let messages = fs::canonicalize(folder.join("main.ftl")).expect("the language's messages");
    let text = fs::read_to_string(&messages).expect("the language's messages");
    let also = fs::read_to_string(folder.join(TAGS)).unwrap_or_default();
    let also: Vec<&str> = also.split_whitespace().collect();
    let name =
        text.lines().find_map(|line| line.strip_prefix(NAME)?.strip_prefix(" = ")).expect("its own name");
    format!(
        "Language {{ tag: {tag:?}, also: &{also:?}, name: {name:?}, messages: include_str!({messages:?}), \
         manual: include_bytes!({manual:?}) }}, "
    )
}
