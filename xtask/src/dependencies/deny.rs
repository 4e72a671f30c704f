//! `cargo xtask test deny`: cargo-deny over licences, sources and, where a copy of the database is given, advisories. By
//! hand, since cargo-deny takes many minutes to build.

use crate::dependencies::advisories::ADVISORIES;
use crate::run::{Done, command, root, run};
use crate::tools;
use std::fs;

/// Where `deny.toml` is told of it.
const PLACE: &str = "# db-path";

/// Runs it.
pub fn deny() -> Done {
    let program = tools::cargo_deny()?.display().to_string();
    run(command(&program, &["--offline", "check", "licenses", "bans", "sources"]))?;
    let Some(database) = std::env::var(ADVISORIES).ok() else {
        println!("NOT CHECKED: advisories, since {ADVISORIES} names no copy of RustSec's database");
        return Ok(());
    };
    let text = fs::read_to_string(root().join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let with = text.replacen(PLACE, &format!("db-path = {database:?}"), 1);
    let path = root().join("target/deny.toml");
    fs::write(&path, with).map_err(|error| format!("{}: {error}", path.display()))?;
    let config = path.display().to_string();
    run(command(&program, &["--offline", "check", "--config", &config, "--disable-fetch", "advisories"]))
}
