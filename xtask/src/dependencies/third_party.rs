//! `www/licences.txt`: the licences of everything that the page is built from, as the dialog About shows them.
//!
//! For each crate that is linked into the wasm: its name, version, licence and copyright lines, and the text of the
//! licence by which we use it. Equal texts are printed once.

use crate::dependencies::packages;
use crate::run::{Done, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Licences by which we use a crate that offers several, the first best.
const PREFERRED: &[(&str, &str)] = &[
    ("MIT", "MIT"),
    ("Apache-2.0", "APACHE"),
    ("BSD-3-Clause", "BSD"),
    ("ISC", "ISC"),
    ("Zlib", "ZLIB"),
    ("Unicode-3.0", "UNICODE"),
    ("Unlicense", "UNLICENSE"),
    ("CC0-1.0", "CC0"),
];

const FILE: &str = "www/licences.txt";

/// Writes the file.
pub fn write() -> Done {
    fs::write(root().join(FILE), text()?).map_err(|error| format!("{FILE}: {error}"))
}

/// The file must be what [`write()`] would write.
pub fn check() -> Done {
    let there = fs::read_to_string(root().join(FILE)).map_err(|error| format!("{FILE}: {error}"))?;
    if there.replace("\r\n", "\n") == text()? {
        return Ok(());
    }
    Err(format!("{FILE} is not that of the crates in use: run `cargo xtask licences` and commit it"))
}

fn text() -> Result<String, String> {
    let metadata = packages::metadata()?;
    let linked = packages::in_page()?;
    let mut text = String::from(
        "Veilig is built from these works. Veilig itself: MIT OR Apache-2.0.\n\n\
         * The Rust standard library (MIT OR Apache-2.0)\n  Copyright (c) The Rust Project Contributors\n\
         * The font of the report (OFL-1.1), see the end\n",
    );
    let mut texts: BTreeMap<String, (String, BTreeSet<String>)> = BTreeMap::new();
    for package in packages::of(&metadata)? {
        let field = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
        let (name, version) = (field("name"), field("version"));
        if !linked.contains(&format!("{name} v{version}"))
            || name == "veilig"
            || name.starts_with("veilig-")
            || name == "unpack"
        {
            continue;
        }
        let folder = Path::new(package["manifest_path"].as_str().unwrap_or_default()).parent();
        let licence = folder.and_then(|folder| licence(folder, &field("license")));
        text.push_str(&format!("* {name} {version} ({})\n", field("license")));
        let Some(licence) = licence else { continue };
        let (copyright, rest): (Vec<&str>, Vec<&str>) = licence.lines().partition(|line| is_copyright(line));
        for line in copyright {
            text.push_str(&format!("  {}\n", line.trim()));
        }
        let words: Vec<&str> = rest.iter().flat_map(|line| line.split_whitespace()).collect();
        let rest = rest.join("\n").trim().to_owned();
        texts.entry(words.join(" ").to_lowercase()).or_insert_with(|| (rest, BTreeSet::new())).1.insert(name);
    }
    for (_, (licence, names)) in texts {
        let names: Vec<String> = names.into_iter().collect();
        text.push_str(&format!("\n\n----- {} -----\n\n{licence}\n", names.join(", ")));
    }
    let font = fs::read_to_string(root().join("www/fonts/OFL.txt")).map_err(|error| error.to_string())?;
    text.push_str(&format!(
        "\n\n----- the font of the report -----\n\n{}\n",
        font.replace("\r\n", "\n").trim()
    ));
    Ok(text)
}

/// The text of the licence by which we use the crate in this folder.
fn licence(folder: &Path, expression: &str) -> Option<String> {
    let mut files: Vec<_> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let named = |word: &str| {
        files.iter().find(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
            path.is_file()
                && (name.starts_with("LICEN") || name.starts_with("COPYING") || name.starts_with("UNLICENSE"))
                && name.contains(word)
        })
    };
    let preferred = PREFERRED.iter().filter(|(id, _)| expression.contains(id));
    let file = preferred.filter_map(|(_, word)| named(word)).next().or_else(|| named(""))?;
    fs::read_to_string(file).ok().map(|text| text.replace("\r\n", "\n"))
}

/// A line that names a holder of rights, not one of the licence's own sentences.
fn is_copyright(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.starts_with("copyright (c)")
        || line.starts_with("copyright ©")
        || line.strip_prefix("copyright ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || line.starts_with("(c) ")
}
