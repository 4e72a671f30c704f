//! What cargo knows of the crates in use.

use crate::run::{output, root};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// `cargo metadata` of the lock file.
pub fn metadata() -> Result<Value, String> {
    let text = output("cargo", &["metadata", "--format-version", "1", "--locked"])?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// Its packages.
pub fn of(metadata: &Value) -> Result<&Vec<Value>, String> {
    metadata["packages"].as_array().ok_or_else(|| "cargo metadata lists no packages".into())
}

/// A field of a package.
pub fn field<'a>(package: &'a Value, name: &str) -> &'a str {
    package[name].as_str().unwrap_or_default()
}

/// Name and version of every crate that is linked into the page: `serde v1.0.0`.
pub fn in_page() -> Result<BTreeSet<String>, String> {
    linked(&["veilig", "unpack"], WASM)
}

/// The same for the command line program of this machine.
pub fn in_program() -> Result<BTreeSet<String>, String> {
    linked(&["anonymise"], &host()?)
}

/// The machine that builds, in rustc's words.
pub fn host() -> Result<String, String> {
    let version = output("rustc", &["-vV"])?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc names no host".into())
}

fn linked(packages: &[&str], target: &str) -> Result<BTreeSet<String>, String> {
    let mut args = vec!["tree", "--target", target, "--edges", "normal,no-proc-macro"];
    args.extend(["--prefix", "none", "--locked"]);
    packages.iter().for_each(|package| args.extend(["--package", package]));
    let tree = output("cargo", &args)?;
    Ok(tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect())
}

/// The SHA-256 of each crate that comes from a registry, as Cargo.lock pins it, by name and version.
pub fn checksums() -> Result<BTreeMap<(String, String), String>, String> {
    let text =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.map(|value| value.trim_end_matches('"').to_owned())
    };
    let blocks = text.split("[[package]]").skip(1);
    let pinned = blocks.filter_map(|block| {
        Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?))
    });
    Ok(pinned.collect())
}
