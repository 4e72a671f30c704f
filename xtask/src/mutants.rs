//! `cargo xtask test mutants`: changes the last lines of defence one by one, and tells which change no test sees. It is run by
//! hand; the crate in `xtask/mutants` does it, which this workspace does not build.

use crate::run::{Done, command, run};
use std::process::Command;

/// Runs all of them, or those below some paths: `VEILIG_MUTANTS="crates/deid/src/check.rs crates/job/src/export"`.
pub fn mutants() -> Done {
    run(tool("test"))?;
    let mut cargo = tool("run");
    if let Ok(arguments) = std::env::var("VEILIG_MUTANTS") {
        cargo.arg("--").args(arguments.split_whitespace());
    }
    run(cargo)
}

fn tool(what: &str) -> Command {
    let mut cargo = command("cargo", &[what, "--locked", "--manifest-path", "xtask/mutants/Cargo.toml"]);
    cargo.env("CARGO_TARGET_DIR", "target/mutants/tool");
    cargo
}
