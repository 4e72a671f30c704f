//! Advisories of RustSec against `Cargo.lock`, without a tool, from a copy of the database that somebody brings: no registry
//! has one (`docs/dependencies.md`). Without a copy it says that nothing was checked.

use crate::dependencies::packages;
use crate::run::{Done, root};
use semver::{Version, VersionReq};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Names a folder in which RustSec's database lies, itself or below: cargo-deny calls it `db-path`.
pub const ADVISORIES: &str = "VEILIG_ADVISORIES";

/// No crate that is locked is one of an advisory, but for those that stay and are named in `deny.toml`.
pub fn check() -> Done {
    let Some(database) = std::env::var_os(ADVISORIES) else {
        println!("NOT CHECKED: advisories, since {ADVISORIES} names no copy of RustSec's database");
        return Ok(());
    };
    let locked: Vec<(String, String)> = packages::checksums()?.into_keys().collect();
    let count = hold(Path::new(&database), &locked, &ignored()?)?;
    println!("{} crates, none of {count} advisories concerns one that is not listed", locked.len());
    Ok(())
}

/// The advisories that `deny.toml` ignores.
fn ignored() -> Result<BTreeSet<String>, String> {
    let text = fs::read_to_string(root().join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    Ok(text.split('"').filter(|part| part.starts_with("RUSTSEC-")).map(str::to_owned).collect())
}

/// Holds crates by name and version against a database; how many advisories it has.
fn hold(database: &Path, locked: &[(String, String)], ignored: &BTreeSet<String>) -> Result<usize, String> {
    let mut files = Vec::new();
    collect(database, 0, &mut files)?;
    if files.is_empty() {
        return Err(format!("{} holds no advisories of RustSec", database.display()));
    }
    let mut wrong = Vec::new();
    for path in &files {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let advisory = Advisory::read(&text).ok_or(format!("{} can't be read", path.display()))?;
        let versions =
            locked.iter().filter(|(name, _)| *name == advisory.package).map(|(_, version)| version);
        for version in versions {
            if !ignored.contains(&advisory.id) && advisory.concerns(version)? {
                wrong.push(format!("{} {version}: {} ({})", advisory.package, advisory.id, advisory.kind));
            }
        }
    }
    if wrong.is_empty() { Ok(files.len()) } else { Err(wrong.join("\n")) }
}

/// The advisories on crates below a folder: `crates/NAME/RUSTSEC-*.md`.
fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Done {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(error)? {
        let path = entry.map_err(error)?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_of_crate = || path.ancestors().nth(2).is_some_and(|above| above.ends_with("crates"));
        if path.is_dir() && depth < 4 && name != ".git" {
            collect(&path, depth + 1, found)?;
        } else if name.starts_with("RUSTSEC-") && name.ends_with(".md") && is_of_crate() {
            found.push(path);
        }
    }
    Ok(())
}

/// What is read of an advisory.
#[derive(Debug, Default)]
struct Advisory {
    id: String,
    package: String,
    /// `vulnerability`, or what else it tells of: `unmaintained`, `unsound`, `notice`.
    kind: String,
    is_withdrawn: bool,
    patched: Vec<String>,
    unaffected: Vec<String>,
}

impl Advisory {
    /// Reads the TOML at its beginning, as far as it is needed.
    fn read(text: &str) -> Option<Self> {
        let (_, rest) = text.split_once("```toml")?;
        let (toml, _) = rest.split_once("```")?;
        let (mut one, mut table) = (Self { kind: "vulnerability".into(), ..Self::default() }, "");
        let mut has_versions = false;
        // A list may go on over several lines.
        let mut lines = toml.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                table = name;
                has_versions |= name == "versions";
                continue;
            }
            let Some((key, value)) = line.split_once('=') else { continue };
            let mut value = value.trim().to_owned();
            while value.starts_with('[') && !value.contains(']') {
                value.push_str(lines.next()?);
            }
            let texts = || value.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
            match (table, key.trim()) {
                ("advisory", "id") => one.id = texts().pop()?,
                ("advisory", "package") => one.package = texts().pop()?,
                ("advisory", "informational") => one.kind = texts().pop()?,
                ("advisory", "withdrawn") => one.is_withdrawn = true,
                ("versions", "patched") => one.patched = texts(),
                ("versions", "unaffected") => one.unaffected = texts(),
                _ => {}
            }
        }
        (has_versions && !one.id.is_empty() && !one.package.is_empty()).then_some(one)
    }

    /// Whether it tells of this version.
    fn concerns(&self, version: &str) -> Result<bool, String> {
        let unclear = || format!("{}: versions that can't be compared with {version}", self.id);
        let locked = Version::parse(version).map_err(|_| unclear())?;
        for wanted in self.patched.iter().chain(&self.unaffected) {
            if VersionReq::parse(wanted).map_err(|_| unclear())?.matches(&locked) {
                return Ok(false);
            }
        }
        Ok(!self.is_withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2026-9001\"\npackage = \"acme\"\ndate = \"2026-01-01\"\n\
        aliases = [\n  \"CVE-2026-1\",\n]\n\n[versions]\npatched = [\n  \">= 1.2.3\",\n  \"^1.0.7\"\n]\n\
        unaffected = [\"< 0.5.0\"]\n```\n\n# Something\n";

    /// Whether the advisory stops a version of the crate.
    fn stops(text: &str, name: &str, version: &str, ignored: &[&str]) -> Result<bool, String> {
        let folder = std::env::temp_dir().join(format!("veilig-advisories-{}-{name}", std::process::id()));
        let below = folder.join("advisory-db-1/crates/acme");
        fs::create_dir_all(&below).unwrap();
        fs::write(below.join("RUSTSEC-2026-9001.md"), text).unwrap();
        let ignored = ignored.iter().map(|id| (*id).to_owned()).collect();
        let held =
            hold(&folder, &[("acme".into(), version.into()), ("other".into(), "0.7.0".into())], &ignored);
        fs::remove_dir_all(&folder).unwrap();
        match held {
            Ok(count) => Ok(count != 1),
            Err(told) if told.starts_with("acme ") => {
                assert!(told.contains("RUSTSEC-2026-9001") && !told.contains("other"), "{told}");
                Ok(true)
            }
            Err(told) => Err(told),
        }
    }

    #[test]
    fn a_locked_version_that_an_advisory_tells_of_stops_and_a_patched_or_unaffected_one_does_not() {
        for (version, wrong) in [
            ("0.4.9", false),
            ("0.5.0", true),
            ("1.0.6", true),
            ("1.0.7", false),
            ("1.2.2", false),
            ("1.2.3", false),
            ("2.0.0", false),
            ("1.0.7-rc.1", true),
        ] {
            assert_eq!(stops(TEXT, "versions", version, &[]), Ok(wrong), "{version}");
        }
    }

    #[test]
    fn an_advisory_that_is_listed_or_withdrawn_stops_nothing_and_one_of_no_patch_does() {
        assert_eq!(stops(TEXT, "listed", "0.5.0", &["RUSTSEC-2026-9001"]), Ok(false));
        assert_eq!(stops(TEXT, "listed", "0.5.0", &["RUSTSEC-2026-9002"]), Ok(true));
        let withdrawn = TEXT.replace("date = ", "withdrawn = \"2026-02-01\"\ndate = ");
        assert_eq!(stops(&withdrawn, "withdrawn", "0.5.0", &[]), Ok(false));
        let unmaintained = TEXT.replace("date = ", "informational = \"unmaintained\"\ndate = ");
        let open = unmaintained.replace(">= 1.2.3", "> 99.0.0").replace("^1.0.7", "= 98.0.0");
        assert_eq!(stops(&open, "unmaintained", "2.0.0", &[]), Ok(true));
    }

    #[test]
    fn what_is_no_database_or_can_not_be_read_is_told_and_never_taken_for_clean() {
        let folder = std::env::temp_dir().join(format!("veilig-advisories-none-{}", std::process::id()));
        assert!(hold(&folder, &[], &BTreeSet::new()).is_err(), "it is not there");
        fs::create_dir_all(folder.join("crates/acme")).unwrap();
        assert!(hold(&folder, &[], &BTreeSet::new()).unwrap_err().contains("no advisories"));
        fs::remove_dir_all(&folder).unwrap();
        for broken in
            ["", "# RUSTSEC", &TEXT.replace("[versions]", "[other]"), &TEXT.replace("id = ", "name = ")]
        {
            assert!(stops(broken, "broken", "1.0.0", &[]).unwrap_err().contains("can't be read"));
        }
        assert!(
            stops(&TEXT.replace(">= 1.2.3", "someday"), "odd", "0.5.0", &[])
                .unwrap_err()
                .contains("compared")
        );
    }
}
