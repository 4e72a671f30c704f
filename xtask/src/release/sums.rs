//! `SHA256SUMS`, as sha256sum and shasum read it.

use crate::run::Done;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The file's name.
pub const NAME: &str = "SHA256SUMS";

/// The name of its signature beside it, as minisign looks for it.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";

/// One line for each file.
pub fn of(files: &[(String, Vec<u8>)]) -> String {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", hex(&Sha256::digest(bytes)))).collect()
}

/// Each file of the list is there and as it says, and no other is but the list and its signature.
pub fn verify(folder: &Path) -> Done {
    let list = fs::read_to_string(folder.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    let mut names = vec![NAME.to_owned(), SIGNATURE.to_owned()];
    for line in list.lines() {
        let (sum, name) = line.split_once("  ").ok_or(format!("{NAME}: '{line}' is no line of it"))?;
        let bytes = fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        if hex(&Sha256::digest(&bytes)) != sum {
            return Err(format!("{name} is not what {NAME} says"));
        }
        names.push(name.to_owned());
    }
    let there = fs::read_dir(folder).map_err(|error| error.to_string())?.flatten();
    let mut there = there.map(|entry| entry.file_name().to_string_lossy().into_owned());
    match there.find(|name| !names.contains(name)) {
        Some(other) => Err(format!("{other} stands in no line of {NAME}")),
        None => Ok(()),
    }
}

/// Digits of a digest.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
