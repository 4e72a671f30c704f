//! `cargo xtask release`: what is published, in `dist/release`. Built twice in two folders, compared, listed with
//! checksums that are signed, with what it is made of and from what.

mod changes;
mod provenance;
mod sbom;
mod schema;
mod signature;
mod sums;
mod twice;

use crate::assurance;
use crate::dependencies::{advisories, packages};
use crate::page::origin;
use crate::run::{Done, output, root};
use provenance::Provenance;
use signature::Signer;
use std::fs;
use std::path::Path;

/// What is made, before anything is said of it.
pub struct Made {
    /// The version of the workspace.
    pub version: String,
    /// The commit that it was built from.
    pub commit: String,
    /// The commit's time, in seconds since 1970.
    pub time: u64,
    /// File names and contents of what was built.
    pub built: Vec<(String, Vec<u8>)>,
    /// Texts that go with it.
    pub texts: Vec<(String, String)>,
}

/// Makes the release of the commit that is checked out. `unsigned`: to try it without a key.
pub fn release(unsigned: bool) -> Done {
    let signer = if unsigned { None } else { Some(Signer::of_the_environment()?) };
    let changed = output("git", &["status", "--porcelain"])?;
    if !changed.trim().is_empty() {
        return Err(format!(
            "a release is made of a commit, and these files are not as committed:\n{changed}"
        ));
    }
    if !unsigned {
        assurance::check()?;
    }
    advisories::check()?;
    let commit = output("git", &["rev-parse", "HEAD"])?.trim().to_owned();
    let time = origin::epoch().parse().map_err(|_| "git names no time of the commit")?;
    let version = version()?;
    let sbom = sbom::text(&sbom::ReleaseIdentity { version: &version, commit: &commit, time })?;
    schema::check(&sbom)?;
    let conformance = text("docs/conformance.md")?;
    let changes = changes::of_version(&text("CHANGELOG.md")?, &version)?;
    let built = twice::build(&commit, time)?;
    let (page, program) = (format!("veilig-{version}.html"), program_name(&version)?);
    let made = Made {
        built: vec![(page, built.page), (program, built.program)],
        texts: vec![
            (format!("veilig-{version}.cdx.json"), sbom),
            (format!("veilig-{version}-conformance.md"), conformance),
            (format!("veilig-{version}-changes.md"), changes),
        ],
        version,
        commit,
        time,
    };
    write(&made, &Provenance::here()?, signer.as_ref(), &root().join("dist/release"))
}

/// Writes the folder anew, and reads back what it wrote.
fn write(made: &Made, provenance: &Provenance, signer: Option<&Signer>, folder: &Path) -> Done {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<(String, Vec<u8>)> = made.built.clone();
    files.extend(made.texts.iter().map(|(name, text)| (name.clone(), text.as_bytes().to_vec())));
    files
        .push((format!("veilig-{}.provenance.json", made.version), provenance.statement(made)?.into_bytes()));
    let sums = sums::of(&files);
    files.push((sums::NAME.to_owned(), sums.clone().into_bytes()));
    if let Some(signer) = signer {
        let comment = format!("veilig {} commit {}", made.version, made.commit);
        files.push((sums::SIGNATURE.to_owned(), signer.sign(sums.as_bytes(), &comment)?.into_bytes()));
    }
    for (name, bytes) in &files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    #[cfg(unix)]
    executable(&folder.join(made.built.last().map_or("", |(name, _)| name)))?;
    print!("{sums}");
    match signer {
        Some(signer) => verify(folder, &signer.public_key()?),
        None => {
            println!("NOT SIGNED: this is no release");
            sums::verify(folder)
        }
    }
}

/// The checksums carry the key's signature, and each file is as they say.
fn verify(folder: &Path, public_key: &str) -> Done {
    signature::verify(folder, public_key)?;
    sums::verify(folder)
}

#[cfg(unix)]
fn executable(path: &Path) -> Done {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn program_name(version: &str) -> Result<String, String> {
    Ok(format!("anonymise-{version}-{}{}", packages::host()?, std::env::consts::EXE_SUFFIX))
}

/// The version of the page's package, which all share.
fn version() -> Result<String, String> {
    let metadata = packages::metadata()?;
    let page = packages::of(&metadata)?.iter().find(|package| packages::field(package, "name") == "veilig");
    Ok(packages::field(page.ok_or("there is no package veilig")?, "version").to_owned())
}

fn text(path: &str) -> Result<String, String> {
    let text = fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests;
