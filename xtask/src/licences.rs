//! The licence check, offline: every crate that is linked or used for tests must be compatible with MIT OR
//! Apache-2.0. Sixty lines instead of a tool that takes minutes to build.

use crate::run::{Done, output};
use serde_json::Value;
use spdx::{Expression, ParseMode};

/// Licences that allow what ours allow.
const GOOD: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unlicense",
    "CC0-1.0",
    "0BSD",
    "BSL-1.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
];

/// Reads the licences of all packages in the lock file.
pub fn check() -> Done {
    let metadata = output("cargo", &["metadata", "--format-version", "1", "--locked"])?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let bad: Vec<String> = packages.iter().filter_map(complaint).collect();
    if bad.is_empty() {
        println!("{} packages, all licences are compatible", packages.len());
        return Ok(());
    }
    Err(bad.join("\n"))
}

/// What is wrong with a package's licence.
fn complaint(package: &Value) -> Option<String> {
    let name = package["name"].as_str().unwrap_or("?");
    let Some(licence) = package["license"].as_str() else { return Some(format!("{name} names no licence")) };
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("{name}: '{licence}' can't be read"));
    };
    // An exception (LLVM's) only adds rights.
    let good =
        |requirement: &spdx::LicenseReq| requirement.license.id().is_some_and(|id| GOOD.contains(&id.name));
    (!expression.evaluate(good)).then(|| format!("{name}: {licence}"))
}
