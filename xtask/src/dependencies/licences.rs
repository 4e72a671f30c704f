//! The licence check, offline: every crate that is linked or used for tests must be compatible with MIT OR
//! Apache-2.0, and so must every tool of npm, but for a few that are only run. `deny.toml` lists the licences; cargo-deny,
//! which takes minutes to build, reads the same list (stage `deny`, by hand).

use crate::dependencies::npm;
use crate::dependencies::packages;
use crate::run::{Done, root};
use serde_json::Value;
use spdx::{Expression, ParseMode};
use std::fs;

/// Licences of tools that are run and never linked or handed on.
const RUN_ONLY: &[&str] = &["MPL-2.0"];

/// Reads the licences of all packages in both lock files.
pub fn check() -> Done {
    let good = allowed()?;
    let metadata = packages::metadata()?;
    let crates = packages::of(&metadata)?;
    let tools = npm::locked()?;
    let mut bad: Vec<String> = crates.iter().filter_map(|package| complaint(package, &good)).collect();
    let run: Vec<&str> = good.iter().map(String::as_str).chain(RUN_ONLY.iter().copied()).collect();
    bad.extend(tools.iter().filter_map(|tool| wrong(&tool.name, &tool.licence, &run)));
    if bad.is_empty() {
        println!("{} crates and {} packages of npm, all licences are compatible", crates.len(), tools.len());
        return Ok(());
    }
    Err(bad.join("\n"))
}

/// The licences that `deny.toml` allows.
fn allowed() -> Result<Vec<String>, String> {
    let text = fs::read_to_string(root().join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let list = text.split_once("\nallow = [").and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.ok_or("deny.toml allows no licences")?;
    Ok(list
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","))
        .map(str::to_owned)
        .collect())
}

/// What is wrong with a crate's licence.
fn complaint(package: &Value, good: &[String]) -> Option<String> {
    let name = packages::field(package, "name");
    let Some(licence) = package["license"].as_str() else { return Some(format!("{name} names no licence")) };
    wrong(name, licence, &good.iter().map(String::as_str).collect::<Vec<_>>())
}

fn wrong(name: &str, licence: &str, good: &[&str]) -> Option<String> {
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("{name}: '{licence}' can't be read"));
    };
    // An exception (LLVM's) only adds rights.
    let allowed =
        |requirement: &spdx::LicenseReq| requirement.license.id().is_some_and(|id| good.contains(&id.name));
    (!expression.evaluate(allowed)).then(|| format!("{name}: {licence}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_deny_toml_allows_is_good_and_nothing_else() {
        let allowed = allowed().unwrap();
        let good: Vec<&str> = allowed.iter().map(String::as_str).collect();
        assert!(good.len() > 10 && good.contains(&"MIT"));
        assert_eq!(wrong("a", "MIT/Apache-2.0", &good), None);
        assert_eq!(wrong("a", "GPL-3.0 OR MIT", &good), None);
        for bad in ["GPL-3.0", "MIT AND GPL-3.0", "MPL-2.0", "my own"] {
            assert!(wrong("a", bad, &good).is_some(), "{bad}");
        }
    }
}
