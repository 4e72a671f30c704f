//! The bill of materials, held against the published schema by a program that is not ours.

use crate::run::{Done, command, root};
use crate::tools;
use std::fs;

const SCRIPT: &str = "xtask/src/release/schema.py";

/// An error says what the schema does not allow.
pub fn check(bom: &str) -> Done {
    let python = std::env::var("VEILIG_PYTHON").map(Into::into).or_else(|_| tools::python())?;
    let folder = root().join("target");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let file = folder.join(format!("bom-{}.cdx.json", std::process::id()));
    fs::write(&file, bom).map_err(|error| format!("{}: {error}", file.display()))?;
    let told = command(&python.display().to_string(), &[SCRIPT, &file.display().to_string()]).output();
    let _ = fs::remove_file(&file);
    let told = told.map_err(|error| format!("{}: {error}", python.display()))?;
    if told.status.success() {
        return Ok(());
    }
    Err(format!(
        "the bill of materials is not as its schema has it: {}",
        String::from_utf8_lossy(&told.stderr)
    ))
}
