//! What `package-lock.json` pins: programs of the build and of the browser tests, of which nothing goes into a release.

use crate::run::root;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::fs;

/// A package, as the lock file tells of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Npm {
    pub name: String,
    pub version: String,
    /// SPDX.
    pub licence: String,
    /// SHA-512 of its archive.
    pub sha512: Vec<u8>,
}

/// The packages of the project's lock file; an error names what is not pinned, without a licence, or more than a tool.
pub fn locked() -> Result<Vec<Npm>, String> {
    let text = fs::read_to_string(root().join("package-lock.json"));
    read(&text.map_err(|error| format!("package-lock.json: {error}"))?)
}

fn read(text: &str) -> Result<Vec<Npm>, String> {
    let lock: Value = serde_json::from_str(text).map_err(|error| format!("package-lock.json: {error}"))?;
    let packages = lock["packages"].as_object().ok_or("package-lock.json lists no packages")?;
    // The first, without a name, is the project itself.
    packages.iter().filter(|(path, _)| !path.is_empty()).map(|(path, package)| one(path, package)).collect()
}

fn one(path: &str, package: &Value) -> Result<Npm, String> {
    let name = path.rsplit("node_modules/").next().unwrap_or(path);
    let told = |key: &str| package[key].as_str().ok_or(format!("package-lock.json: {name} has no '{key}'"));
    if package["dev"] != Value::Bool(true) {
        return Err(format!("package-lock.json: {name} is no development dependency"));
    }
    if let Some(address) = package["resolved"].as_str().filter(|from| !from.starts_with("https://")) {
        return Err(format!("package-lock.json: {name} comes from '{address}'"));
    }
    let sha512 = told("integrity")?.strip_prefix("sha512-").and_then(|sum| STANDARD.decode(sum).ok());
    let sha512 = sha512.filter(|sum| sum.len() == 64);
    let sha512 = sha512.ok_or(format!("package-lock.json: {name} is not pinned by SHA-512"))?;
    Ok(Npm {
        name: name.to_owned(),
        version: told("version")?.to_owned(),
        licence: told("license")?.to_owned(),
        sha512,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(package: &str) -> String {
        format!("{{\"packages\": {{\"\": {{}}, \"node_modules/@a/b\": {{{package}}}}}}}")
    }

    #[test]
    fn a_package_that_is_not_pinned_or_more_than_a_tool_is_refused() {
        let sum = STANDARD.encode([7; 64]);
        let all = format!(
            "\"version\": \"1.0.0\", \"license\": \"MIT\", \"dev\": true, \"integrity\": \"sha512-{sum}\""
        );
        assert_eq!(read(&lock(&all)).unwrap()[0].name, "@a/b");
        for (wrong, complaint) in [
            (all.replace("\"dev\": true", "\"dev\": false"), "no development dependency"),
            (all.replace("sha512-", "sha1-"), "not pinned"),
            (all.replace("\"license\": \"MIT\", ", ""), "no 'license'"),
            (format!("{all}, \"resolved\": \"http://example.org/b.tgz\""), "comes from"),
        ] {
            assert!(read(&lock(&wrong)).unwrap_err().contains(complaint), "{complaint}");
        }
    }

    #[test]
    fn the_project_s_own_lock_file_pins_all() {
        assert!(locked().unwrap().iter().any(|package| package.name == "binaryen"));
    }
}
