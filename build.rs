//! Reads the manuals' Markdown when the program is built: a page needs no parser, only what stands in them.

#[path = "src/i18n/manual/blocks.rs"]
#[allow(dead_code, reason = "the page uses the rest")]
mod blocks;
#[path = "src/i18n/manual/parse.rs"]
mod parse;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=www/locales");
    let out = env::var("OUT_DIR").expect("cargo says where");
    let languages = fs::read_dir("www/locales").expect("the languages' folder");
    for folder in languages.map(|entry| entry.expect("a readable folder").path()) {
        let tag = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let markdown = fs::read_to_string(folder.join("manual.md")).expect("the language's manual");
        let sections = parse::sections(&markdown.replace("\r\n", "\n"));
        let bytes = postcard::to_allocvec(&sections).expect("plain data");
        fs::write(Path::new(&out).join(format!("manual-{tag}")), bytes).expect("the build's folder");
    }
}
