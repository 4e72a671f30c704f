//! `cargo xtask build`: cargo, wasm-bindgen and wasm-opt one after the other, with the settings that make builds
//! reproducible; then one HTML file of what they made.

use crate::page::origin::{commit, epoch};
use crate::page::pack;
use crate::run::{Done, command, output, root, run, timed};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// Where cargo leaves the command line program.
pub const PROGRAM_FOLDER: &str = "target/release";

/// What the program may use of wasm beyond its first version: every browser of the last years has these.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// How a page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildKind {
    /// What is handed out.
    Release,
    /// For trying something out: large and slow, but built anew in a fraction of the time.
    Quick,
    /// What is handed out, with the functions' names for a browser's profiler.
    Named,
}

/// Makes dist/veilig.html and dist/SHA256SUMS; of [`BuildKind::Named`] target/named/veilig.html.
pub fn build(kind: BuildKind) -> Done {
    let (profile, quick) = if kind == BuildKind::Quick { ("quick", true) } else { ("page", false) };
    timed("tools of the build", tools::build)?;
    let staging = root().join("target/page").join(profile);
    let folder = root().join(if kind == BuildKind::Named { "target/named" } else { "dist" });
    timed("the program", || program(profile))?;
    timed("its glue", || glue(profile, &staging))?;
    if !quick {
        timed("making it smaller and faster", || optimise(&staging, kind == BuildKind::Named))?;
    }
    timed("packing", || {
        let epoch = epoch();
        pack::into(
            &staging,
            &folder,
            &pack::PackOptions {
                quick: kind != BuildKind::Release,
                built: epoch.parse().unwrap_or_default(),
                commit: commit(),
            },
        )
    })?;
    println!("{}", folder.join(pack::PAGE).display());
    Ok(())
}

/// Compiles the page's program.
fn program(profile: &str) -> Done {
    let mut cargo = command(
        "cargo",
        &[
            "build",
            "--package",
            "veilig",
            "--bin",
            "veilig",
            "--target",
            WASM,
            "--profile",
            profile,
            "--locked",
        ],
    );
    cargo.env("SOURCE_DATE_EPOCH", epoch()).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()?);
    run(cargo)
}

/// Writes the script that binds the program to a browser, and the program that fits it.
fn glue(profile: &str, staging: &Path) -> Done {
    if staging.exists() {
        fs::remove_dir_all(staging).map_err(|error| format!("{}: {error}", staging.display()))?;
    }
    let wasm = root().join("target").join(WASM).join(profile).join("veilig.wasm");
    let (wasm, folder) = (wasm.display().to_string(), staging.display().to_string());
    let fixed = ["--target", "no-modules", "--no-typescript", "--out-name", "veilig"];
    run(command("wasm-bindgen", &[&fixed[..], &["--out-dir", &folder, &wasm]].concat()))
}

/// Has wasm-opt work on the program in place; it drops the functions' names unless they are wanted.
fn optimise(staging: &Path, names: bool) -> Done {
    let wasm = staging.join("veilig_bg.wasm").display().to_string();
    let kept: &[&str] = if names { &["-g"] } else { &[] };
    run(command("wasm-opt", &[&["-Os"], FEATURES, kept, &["-o", &wasm, &wasm]].concat()))
}

/// The command line program, with the settings that make its bytes the same in every folder.
pub fn command_line_program() -> Done {
    let mut cargo =
        command("cargo", &["build", "--package", "anonymise", "--bin", "anonymise", "--release", "--locked"]);
    cargo.env("VEILIG_COMMIT", commit()).env("RUSTFLAGS", remaps()?.join(" "));
    run(cargo)
}

/// What the command line program is called here.
pub fn program_file() -> String {
    format!("anonymise{}", std::env::consts::EXE_SUFFIX)
}

/// Flags that keep this machine's folders out of the wasm, and let it use vectors.
fn flags() -> Result<String, String> {
    let mut flags = remaps()?;
    // Deflate compares 16 bytes at once; every browser of the last years has it.
    flags.push("-Ctarget-feature=+simd128".into());
    Ok(flags.join(" "))
}

/// Flags by which no folder of this machine stands in what is built.
fn remaps() -> Result<Vec<String>, String> {
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
    Ok(pairs.iter().filter_map(|(from, to)| remap(from, to)).collect())
}

fn remap(from: &Path, to: &str) -> Option<String> {
    let from = from.display().to_string();
    if from.contains(char::is_whitespace) {
        println!("'{from}' holds a space: this build's bytes will differ from another machine's");
        return None;
    }
    Some(format!("--remap-path-prefix={from}={to}"))
}
