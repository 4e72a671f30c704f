//! `cargo xtask build`: Trunk with the right tools and the settings that make builds reproducible.

use crate::run::{Done, command, output, root, run, timed};
use crate::{pack, tools};
use std::path::{Path, PathBuf};

/// Makes dist/veilig.html and dist/SHA256SUMS.
pub fn build() -> Done {
    with(&[])
}

/// The same for trying something out: large and slow, but built anew in a fraction of the time.
pub fn quick() -> Done {
    // Trunk calls wasm-opt for releases only.
    with(&[("TRUNK_BUILD_RELEASE", "false"), ("TRUNK_BUILD_CARGO_PROFILE", "quick"), (pack::QUICK, "1")])
}

fn with(settings: &[(&str, &str)]) -> Done {
    timed("tools of the build", tools::build)?;
    timed("Trunk, wasm-opt and packing", || {
        let mut trunk = command("trunk", &["build"]);
        trunk
            // Trunk reads NO_COLOR as a boolean and fails on 1.
            .env_remove("NO_COLOR")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .env("SOURCE_DATE_EPOCH", epoch())
            // For the wasm only, so that the hook's own build of xtask stays as it is.
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()?);
        trunk.envs(settings.iter().copied());
        run(trunk)?;
        pack::finish(&root().join("dist"))
    })?;
    println!("{}", root().join("dist").join(pack::PAGE).display());
    Ok(())
}

/// The time that the build claims: the commit's.
fn epoch() -> String {
    std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .or_else(|| output("git", &["log", "-1", "--format=%ct"]).ok().map(|time| time.trim().to_owned()))
        .filter(|time| !time.is_empty())
        .unwrap_or_else(|| "0".into())
}

/// Flags that keep this machine's folders out of the wasm, and let it use vectors.
fn flags() -> Result<String, String> {
    let sysroot = PathBuf::from(output("rustc", &["--print", "sysroot"])?.trim());
    let version = output("rustc", &["-vV"])?;
    let hash = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let cargo = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .ok_or("neither CARGO_HOME nor a home folder is known")?;
    let pairs = [
        (cargo, "/cargo".to_owned()),
        (root(), "/veilig".to_owned()),
        (sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{hash}")),
    ];
    let mut flags: Vec<String> = pairs.iter().filter_map(|(from, to)| remap(from, to)).collect();
    // Deflate compares 16 bytes at once; every browser of the last years has it.
    flags.push("-Ctarget-feature=+simd128".into());
    Ok(flags.join(" "))
}

fn remap(from: &Path, to: &str) -> Option<String> {
    let from = from.display().to_string();
    if from.contains(char::is_whitespace) {
        println!("'{from}' holds a space: this build's bytes will differ from another machine's");
        return None;
    }
    Some(format!("--remap-path-prefix={from}={to}"))
}
