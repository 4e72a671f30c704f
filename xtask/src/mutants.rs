//! `cargo xtask test mutants`: changes the last lines of defence one by one, and tells which change no test sees. It is run by
//! hand; the crate in `xtask/mutants` does it, which this workspace does not build.

use crate::run::{Done, command, run};

/// Runs all of them, or those below some paths: `VEILIG_MUTANTS="crates/deid/src/check.rs crates/job/src/export.rs"`.
pub fn mutants() -> Done {
    let mut cargo =
        command("cargo", &["run", "--locked", "--manifest-path", "xtask/mutants/Cargo.toml", "--"]);
    cargo.env("CARGO_TARGET_DIR", "target/mutants/tool");
    if let Ok(paths) = std::env::var("VEILIG_MUTANTS") {
        cargo.args(paths.split_whitespace());
    }
    run(cargo)
}
