//! A release of small files with a key that is made for the test. That two real builds give the same bytes is shown by
//! `cargo xtask release` itself, by hand.

use super::*;
use crate::run::command;
use minisign::KeyPair;
use serde_json::Value;
use std::path::PathBuf;

/// A folder, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("veilig-release-{name}-{}", std::process::id())))
    }

    fn json(&self, end: &str) -> Value {
        let names = fs::read_dir(&self.0).unwrap().flatten().map(|entry| entry.path());
        let path = names.into_iter().find(|path| path.to_string_lossy().ends_with(end)).unwrap();
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn made() -> Made {
    let of = sbom::ReleaseIdentity { version: "0.1.0", commit: "5ff4b9c0", time: 1_795_957_199 };
    Made {
        version: "0.1.0".into(),
        commit: "5ff4b9c0".into(),
        time: of.time,
        built: vec![
            ("veilig-0.1.0.html".into(), b"<!DOCTYPE html>".to_vec()),
            ("anonymise-0.1.0-x".into(), b"\x7fELF".to_vec()),
        ],
        texts: vec![
            ("veilig-0.1.0.cdx.json".into(), sbom::text(&of).unwrap()),
            ("veilig-0.1.0-changes.md".into(), "# Veilig 0.1.0\n".into()),
        ],
    }
}

fn signer() -> Signer {
    let pair = KeyPair::generate_unencrypted_keypair().unwrap();
    Signer::of(&pair.sk.to_box(None).unwrap().into_string(), None).unwrap()
}

#[test]
fn a_release_is_verified_by_its_key_and_by_no_other_and_not_after_any_change() {
    let (folder, signer) = (Folder::new("verified"), signer());
    write(&made(), &Provenance::here().unwrap(), Some(&signer), &folder.0).unwrap();
    let key = signer.public_key().unwrap();
    assert_eq!(verify(&folder.0, &key), Ok(()));
    assert!(verify(&folder.0, &self::signer().public_key().unwrap()).is_err());
    let names: Vec<String> = fs::read_dir(&folder.0)
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 7, "{names:?}");
    for name in names {
        let path = folder.0.join(&name);
        let good = fs::read(&path).unwrap();
        let mut bad = good.clone();
        let last = bad.len() - 2;
        bad[last] ^= 1;
        fs::write(&path, bad).unwrap();
        assert!(verify(&folder.0, &key).is_err(), "{name}");
        fs::remove_file(&path).unwrap();
        assert!(verify(&folder.0, &key).is_err(), "{name} is missing");
        fs::write(&path, good).unwrap();
    }
    fs::write(folder.0.join("more.exe"), b"x").unwrap();
    assert!(verify(&folder.0, &key).unwrap_err().contains("more.exe"));
}

/// The lines of a document by which a release is checked, by their names.
fn lines_of(document: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join(document)).unwrap();
    let lines = text.lines().filter_map(|line| {
        let (name, rest) = line.trim_start().split_once(' ')?;
        let name = name.trim_end_matches(':');
        let is_one = ["Linux", "macOS", "Windows", "cmd"].contains(&name) && rest.contains("SHA256");
        is_one.then(|| (name.to_owned(), rest.trim_start().to_owned()))
    });
    lines.collect()
}

#[test]
fn the_lines_by_which_users_check_a_release_stand_alike_in_the_sheet_and_each_manual_and_are_right() {
    let lines = lines_of("docs/it_sheet.md");
    let names: Vec<&str> = lines.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Linux", "macOS", "Windows", "cmd"]);
    let locales = fs::read_dir(root().join("www/locales")).unwrap().flatten();
    let mut count = 0;
    for language in locales.map(|folder| folder.file_name().into_string().unwrap()) {
        assert_eq!(lines_of(&format!("www/locales/{language}/manual.md")), lines, "{language}");
        count += 1;
    }
    assert!(count > 1, "{count} languages");
    let folder = Folder::new("lines");
    let signer = signer();
    write(&made(), &Provenance::here().unwrap(), Some(&signer), &folder.0).unwrap();
    let line = |wanted: &str| &lines.iter().find(|(name, _)| name == wanted).unwrap().1;
    // Names of files are those of a release.
    let release = folder.0.join(line("cmd").split(' ').nth(2).unwrap().replace("VERSION", "0.1.0"));
    assert!(release.is_file(), "{}", release.display());
    assert!(folder.0.join(sums::SIGNATURE).is_file() && folder.0.join(sums::NAME).is_file());
    // PowerShell is not here: what its line takes of each line of the list is a digest and the name of a file. Where the signature is
    // wrong it looks at no file.
    let (signature, files) =
        line("Windows").split_once("; if ($?) { gc SHA256SUMS | ").expect("one after the other");
    assert!(files.contains("$h,$n = $_ -split '  '"));
    for told in fs::read_to_string(folder.0.join(sums::NAME)).unwrap().lines() {
        let parts: Vec<&str> = told.split("  ").collect();
        assert!(parts.len() == 2 && parts[0].len() == 64 && folder.0.join(parts[1]).is_file(), "{told}");
    }
    let has = |program: &str| {
        let told = command("sh", &["-c", &format!("command -v {program}")]).output();
        told.is_ok_and(|told| told.status.success())
    };
    for (system, program) in [("Linux", "sha256sum"), ("macOS", "shasum")] {
        let (before, files) = line(system).split_once(" && ").expect("one after the other");
        assert_eq!(before, signature, "all check the signature first");
        if !has(program) {
            println!("NOT TESTED: {program} is not here");
            continue;
        }
        let key = signer.public_key().unwrap();
        let line = if has("minisign") { line(system).replace("KEY", &key) } else { files.to_owned() };
        let is_good = || {
            let told = command("sh", &["-c", &line]).current_dir(&folder.0).output().unwrap();
            told.status.success() && String::from_utf8_lossy(&told.stdout).contains("veilig-0.1.0.html: OK")
        };
        assert!(is_good(), "{line}");
        // A part of the release, as most people get it.
        let other = folder.0.join("veilig-0.1.0-changes.md");
        let text = fs::read(&other).unwrap();
        fs::remove_file(&other).unwrap();
        assert!(is_good(), "{line}");
        fs::write(&other, text).unwrap();
        let good = fs::read(&release).unwrap();
        fs::write(&release, b"<!DOCTYPE htm1>").unwrap();
        assert!(!is_good(), "{line}");
        fs::write(&release, good).unwrap();
    }
    if !has("minisign") {
        println!("NOT TESTED: minisign is not here; the crate minisign-verify reads its signature");
    }
}

#[test]
fn a_key_with_a_password_signs_with_it_alone() {
    let pair = KeyPair::generate_encrypted_keypair(Some("correct horse".into())).unwrap();
    let text = pair.sk.to_box(None).unwrap().into_string();
    assert!(Signer::of(&text, Some("wrong".into())).is_err());
    let signer = Signer::of(&text, Some("correct horse".into())).unwrap();
    assert!(signer.sign(b"sums", "veilig").unwrap().contains("trusted comment: veilig\n"));
}

#[test]
fn the_provenance_is_a_statement_of_slsa_that_names_commit_locks_tools_and_what_was_built() {
    let folder = Folder::new("provenance");
    write(&made(), &Provenance::here().unwrap(), None, &folder.0).unwrap();
    let statement = folder.json("provenance.json");
    assert_eq!(statement["_type"], "https://in-toto.io/Statement/v1");
    assert_eq!(statement["predicateType"], "https://slsa.dev/provenance/v1");
    assert_eq!(statement["subject"].as_array().unwrap().len(), 2);
    assert_eq!(statement["subject"][1]["digest"]["sha256"].as_str().unwrap().len(), 64);
    let definition = &statement["predicate"]["buildDefinition"];
    let names: Vec<&str> = definition["resolvedDependencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["source", "Cargo.lock", "package-lock.json", "rust-toolchain.toml"]);
    assert_eq!(definition["resolvedDependencies"][0]["digest"]["gitCommit"], "5ff4b9c0");
    assert!(definition["internalParameters"]["tools"]["rustc"].as_str().unwrap().starts_with("rustc 1."));
    assert!(statement["predicate"]["runDetails"]["builder"]["id"].is_string());
}

#[test]
fn the_bill_of_materials_tells_what_is_in_the_page_and_the_program_from_tools() {
    let folder = Folder::new("sbom");
    write(&made(), &Provenance::here().unwrap(), None, &folder.0).unwrap();
    let bom = folder.json("cdx.json");
    assert_eq!((&bom["bomFormat"], &bom["specVersion"]), (&"CycloneDX".into(), &"1.6".into()));
    let components = bom["components"].as_array().unwrap();
    let find =
        |name: &str| components.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{name}"));
    let told = |name: &str| find(name)["properties"][0]["value"].as_str().unwrap();
    assert_eq!(told("yew"), "page");
    assert_eq!(told("lexopt"), "command line program");
    assert_eq!(told("serde"), "page, command line program");
    assert_eq!(told("proptest"), "build and test");
    assert_eq!(told("binaryen"), "build and test");
    assert_eq!(find("proptest")["scope"], "excluded");
    assert_eq!(
        find("hayro-jpeg2000")["pedigree"]["ancestors"][0]["purl"].as_str().unwrap().split('@').next(),
        Some("pkg:cargo/hayro-jpeg2000")
    );
    let mut references: Vec<&str> = components.iter().map(|one| one["bom-ref"].as_str().unwrap()).collect();
    references.sort_unstable();
    let all = references.len();
    references.dedup();
    assert_eq!(references.len(), all, "each once");
    for component in components {
        let name = &component["name"];
        assert!(!component["licenses"][0]["expression"].as_str().unwrap().is_empty(), "{name}");
        assert_eq!(component["purl"].is_string(), component["hashes"].is_array(), "{name}");
    }
}

#[test]
fn the_bill_of_materials_is_as_the_published_schema_has_it() {
    let of = sbom::ReleaseIdentity { version: "0.1.0", commit: "5ff4b9c0", time: 1_795_957_199 };
    let bom = sbom::text(&of).unwrap();
    assert_eq!(schema::check(&bom), Ok(()));
    for wrong in [("\"bomFormat\"", "\"bomForm\""), ("\"required\"", "\"needed\""), ("SHA-256", "SHA-255")] {
        assert!(bom.contains(wrong.0));
        assert!(schema::check(&bom.replace(wrong.0, wrong.1)).is_err(), "{wrong:?}");
    }
}

#[test]
fn the_changes_are_those_of_the_version_and_something() {
    let log = "# Changelog\n\n## Unreleased\n- new\n\n## 1.0.0, 2026-12-01\n- old\n\n## 0.9.0\n";
    assert_eq!(changes::of_version(log, "1.0.0").unwrap(), "# Veilig 1.0.0\n\n- old\n");
    assert_eq!(changes::of_version(log, "1.1.0").unwrap(), "# Veilig 1.1.0\n\n- new\n");
    assert!(changes::of_version(log, "0.9.0").is_err());
    assert!(changes::of_version("# Changelog\n", "1.0.0").is_err());
}

#[test]
fn builds_that_differ_stop_the_release_and_say_where() {
    assert_eq!(twice::same("the page", b"abc", b"abc"), Ok(()));
    assert!(twice::same("the page", b"abc", b"abd").unwrap_err().contains("from byte 2"));
    assert!(twice::same("the page", b"abc", b"abcd").unwrap_err().contains("from byte 3"));
}
