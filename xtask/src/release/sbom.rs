//! What a release is made of: a software bill of materials in CycloneDX 1.6, from cargo's and npm's own lists. Crates that
//! are in the page or in the program are told from those that only build or test, and from npm's tools.

use super::sums::hex;
use crate::dependencies::npm::{self, Npm};
use crate::dependencies::packages;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Which release.
pub struct ReleaseIdentity<'a> {
    pub version: &'a str,
    pub commit: &'a str,
    /// The commit's time, in seconds since 1970.
    pub time: u64,
}

/// What says in which part of the release a component is.
const USE: &str = "veilig:use";

/// Crates by where they are linked, and their checksums.
struct Crates {
    page: BTreeSet<String>,
    program: BTreeSet<String>,
    checksums: BTreeMap<(String, String), String>,
}

/// The list.
pub fn text(of: &ReleaseIdentity) -> Result<String, String> {
    let metadata = packages::metadata()?;
    let crates = Crates {
        page: packages::in_page()?,
        program: packages::in_program()?,
        checksums: packages::checksums()?,
    };
    let root = json!({
        "type": "application", "bom-ref": "veilig-release", "name": "veilig", "version": of.version,
        "description": "Anonymises DICOM images inside a web browser, and by a command line program",
        "licenses": licences("MIT OR Apache-2.0"),
        "properties": [{"name": "veilig:commit", "value": of.commit}],
    });
    let mut components = vec![standard_library()?, font()];
    components.extend(packages::of(&metadata)?.iter().map(|package| crates.component(package)));
    components.extend(npm::locked()?.iter().map(tool));
    components.dedup_by(|one, other| one["bom-ref"] == other["bom-ref"]);
    let bom = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial(of.commit),
        "version": 1,
        "metadata": {
            "timestamp": timestamp(of.time),
            "tools": {"components": [{"type": "application", "name": "cargo xtask release"}]},
            "component": root,
        },
        "components": components,
        "dependencies": dependencies(&metadata)?,
    });
    let text = serde_json::to_string_pretty(&bom).map_err(|error| error.to_string())?;
    Ok(format!("{text}\n"))
}

impl Crates {
    fn component(&self, package: &Value) -> Value {
        let field = |name| packages::field(package, name);
        let (name, version) = (field("name"), field("version"));
        let linked = format!("{name} v{version}");
        let uses: Vec<&str> = [("page", &self.page), ("command line program", &self.program)]
            .into_iter()
            .filter(|(_, crates)| crates.contains(&linked))
            .map(|(part, _)| part)
            .collect();
        let mut component = json!({
            "type": "library", "bom-ref": reference(name, version), "name": name, "version": version,
            "scope": if uses.is_empty() { "excluded" } else { "required" },
            "licenses": licences(field("license")),
            "properties": [{"name": USE, "value": if uses.is_empty() { "build and test".into() } else { uses.join(", ") }}],
        });
        if let Some(sum) = self.checksums.get(&(name.to_owned(), version.to_owned())) {
            component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
            component["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
        } else if package["manifest_path"].as_str().is_some_and(|path| path.contains("/vendor/")) {
            component["pedigree"] = json!({
                "ancestors": [{
                    "type": "library", "name": name, "version": version,
                    "purl": format!("pkg:cargo/{name}@{version}"),
                }],
                "notes": "changed as vendor/README.md of the source says",
            });
        }
        component
    }
}

/// What rustc links besides.
fn standard_library() -> Result<Value, String> {
    let version = crate::run::output("rustc", &["--version"])?;
    let version = version.split(' ').nth(1).unwrap_or_default().to_owned();
    Ok(json!({
        "type": "library", "bom-ref": format!("rust-std@{version}"), "name": "rust-std", "version": version,
        "scope": "required", "licenses": licences("MIT OR Apache-2.0"),
        "properties": [{"name": USE, "value": "page, command line program"}],
    }))
}

/// The font of the report.
fn font() -> Value {
    json!({
        "type": "file", "bom-ref": "report.ttf", "name": "report.ttf", "scope": "required",
        "licenses": licences("OFL-1.1"),
        "properties": [{"name": USE, "value": "page, command line program"}],
    })
}

fn tool(tool: &Npm) -> Value {
    let purl = format!("pkg:npm/{}@{}", tool.name.replace('@', "%40"), tool.version);
    json!({
        "type": "library", "bom-ref": purl, "name": tool.name, "version": tool.version, "scope": "excluded",
        "licenses": licences(&tool.licence), "purl": purl,
        "hashes": [{"alg": "SHA-512", "content": hex(&tool.sha512)}],
        "properties": [{"name": USE, "value": "build and test"}],
    })
}

/// Old crates separate licences by a slash.
fn licences(expression: &str) -> Value {
    json!([{"expression": expression.replace(" / ", "/").replace('/', " OR ")}])
}

fn reference(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// Who depends on whom: the release on page and program, each crate on those that cargo resolved for it.
fn dependencies(metadata: &Value) -> Result<Vec<Value>, String> {
    let named: BTreeMap<&str, String> = packages::of(metadata)?
        .iter()
        .map(|package| {
            let field = |name| packages::field(package, name);
            (field("id"), reference(field("name"), field("version")))
        })
        .collect();
    let nodes = metadata["resolve"]["nodes"].as_array().ok_or("cargo metadata resolves nothing")?;
    let mut all: Vec<Value> = nodes
        .iter()
        .filter_map(|node| {
            let on = node["dependencies"].as_array()?.iter();
            let on: BTreeSet<&String> = on.filter_map(|id| named.get(id.as_str()?)).collect();
            Some(json!({"ref": named.get(node["id"].as_str()?)?, "dependsOn": on}))
        })
        .collect();
    let own = |name: &str| named.values().find(|reference| reference.split('@').next() == Some(name));
    let parts: Vec<&String> = ["veilig", "anonymise"].into_iter().filter_map(own).collect();
    all.push(json!({"ref": "veilig-release", "dependsOn": parts}));
    Ok(all)
}

/// A UUID that belongs to the commit.
fn serial(commit: &str) -> String {
    let sum = hex(&Sha256::digest(commit));
    let digits: Vec<char> = sum.chars().collect();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default().iter().collect::<String>();
    format!("urn:uuid:{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

/// RFC 3339, in UTC.
fn timestamp(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Civil from days, for years from 1970: eras of 400 years begin on 1 March.
    let shifted = days + 719_468;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + shifted / 146_097 * 400 + u64::from(month < 3);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_calendar() {
        assert_eq!(timestamp(0), "1970-01-01T00:00:00Z");
        assert_eq!(timestamp(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(timestamp(1_795_957_199), "2026-11-29T12:59:59Z");
    }
}
