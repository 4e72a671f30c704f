//! Installing what build and tests need, and saying so. What is there already is used.

use crate::run::{Done, command, output, root, run, works};
use std::fs;
use std::path::PathBuf;

/// A Debian package, and a command that shows that it is there.
type Package = (&'static str, &'static str, &'static [&'static str]);

/// Programs that look at what we write.
const READERS: &[Package] = &[
    ("poppler-utils", "pdftotext", &["-v"]),
    ("dcmtk", "dcmdump", &["--version"]),
    ("dicom3tools", "dciodvfy", &["-version"]),
    ("libjxl-tools", "djxl", &["--version"]),
    ("libopenjp2-tools", "test", &["-x", "/usr/bin/opj_compress"]),
    ("unzip", "unzip", &["-v"]),
    ("zip", "zip", &["-v"]),
    ("p7zip-full", "7z", &["i"]),
    ("libarchive-tools", "bsdtar", &["--version"]),
    ("ziptool", "ziptool", &["-h"]),
    ("python3-venv", "python3", &["-c", "import venv, ensurepip"]),
];

/// Node and npm, for wasm-opt and the browsers' drivers.
const NODE: &[Package] = &[("nodejs", "node", &["--version"]), ("npm", "npm", &["--version"])];

const CHROMIUM: &[Package] = &[
    ("chromium", "test", &["-x", "/usr/bin/chromium"]),
    ("chromium-driver", "test", &["-x", "/usr/bin/chromedriver"]),
];

const FIREFOX: &[Package] = &[("firefox-esr", "test", &["-x", "/usr/bin/firefox-esr"])];

/// Safari's engine, and a screen for it that nobody sees.
const WEBKIT: &[Package] = &[
    ("webkit2gtk-driver", "test", &["-x", "/usr/bin/WebKitWebDriver"]),
    ("xvfb", "test", &["-x", "/usr/bin/Xvfb"]),
];

/// Python packages of the tests: real DICOM files, independent readers of images and of volumes, what the generator of studies
/// needs.
const PYTHON: &[&str] = &[
    "pydicom>=3,<4",
    "pydicom-data",
    "numpy",
    "pillow",
    "pyzipper",
    "python-gdcm",
    "pylibjpeg",
    "pylibjpeg-openjpeg",
    "dcm2niix==1.0.20260724",
    "SimpleITK==2.5.7",
    // Carries the published schemas of CycloneDX.
    "cyclonedx-python-lib[json-validation]>=11,<12",
];

/// What cargo installs: the crate, its version, its program.
const CRATES: &[(&str, &str, &str)] = &[("wasm-bindgen-cli", WASM_BINDGEN, "wasm-bindgen")];

/// The version of wasm-bindgen that fits the one in Cargo.toml.
pub const WASM_BINDGEN: &str = "0.2.129";

/// What the stage `deny` needs.
const DENY: (&str, &str, &str) = ("cargo-deny", "0.20.2", "cargo-deny");

/// Everything, for a machine that shall be ready.
pub fn all() -> Done {
    build()?;
    readers()?;
    python()?;
    chromium()?;
    firefox()?;
    webkit()
}

/// What `cargo xtask build` needs.
pub fn build() -> Done {
    wasm_target()?;
    crates()?;
    node_modules()
}

/// The wasm target.
pub fn wasm_target() -> Done {
    let folder = output("rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"])?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("Installing the wasm target");
    run(command("rustup", &["target", "add", "wasm32-unknown-unknown"]))
}

/// wasm-bindgen-cli in the version that fits; others stay where they are.
pub fn crates() -> Done {
    CRATES.iter().try_for_each(install)
}

/// cargo-deny, as it is called.
pub fn cargo_deny() -> Result<PathBuf, String> {
    install(&DENY)?;
    Ok(PathBuf::from(DENY.2))
}

/// Builds a crate's program into target/tools, unless it is there.
fn install((name, version, program): &(&str, &str, &str)) -> Done {
    let there = output(program, &["--version"]).unwrap_or_default();
    if there.split_whitespace().any(|word| word == *version) {
        return Ok(());
    }
    println!("Installing {name} {version} into target/tools (some minutes)");
    let folder = root().join("target/tools").display().to_string();
    let mut cargo = command("cargo", &["install", "--locked", "--root", &folder, "--version", version, name]);
    // Built faster; what they do takes no time.
    cargo
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(cargo)
}

/// wasm-opt and the browsers' drivers, as package-lock.json pins them.
pub fn node_modules() -> Done {
    debian(NODE)?;
    let time = |path: &str| fs::metadata(root().join(path)).and_then(|file| file.modified()).ok();
    if time("node_modules/.package-lock.json") >= time("package-lock.json") {
        return Ok(());
    }
    println!("Installing the packages of package-lock.json into node_modules");
    run(command("npm", &["ci", "--ignore-scripts", "--no-progress"]))
}

/// Programs that look at what we write, or write what we read: poppler, dcmtk, dicom3tools, libjxl, and readers
/// of zips.
pub fn readers() -> Done {
    debian(READERS)
}

/// Chromium and its driver.
pub fn chromium() -> Done {
    debian(CHROMIUM)
}

/// Firefox ESR.
pub fn firefox() -> Done {
    debian(FIREFOX)
}

/// WebKitGTK and its driver.
pub fn webkit() -> Done {
    debian(WEBKIT)
}

/// Installs the packages that are missing, or says what to install where apt is not.
fn debian(packages: &[Package]) -> Done {
    let missing: Vec<&str> =
        packages.iter().filter(|(_, program, args)| !works(program, args)).map(|(name, ..)| *name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !works("apt-get", &["--version"]) {
        return Err(format!("please install {names} (on Debian this command does it itself)"));
    }
    println!("Installing {names}");
    let sudo = !works("test", &["-w", "/usr/bin"]);
    let apt = |args: &[&str]| {
        let all = [&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
        let (program, args) = if sudo { ("sudo", &all[..]) } else { ("env", &all[1..]) };
        run(command(program, args))
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], &missing[..]].concat())
}

/// A Python with the tests' packages; its path. An own environment, so that the machine's Python stays as it is.
pub fn python() -> Result<PathBuf, String> {
    let folder = root().join("target/python");
    let python = folder.join("bin/python3");
    let shown = python.display().to_string();
    if works(
        &shown,
        &[
            "-c",
            "import pydicom, numpy, PIL, data_store, pyzipper, gdcm, openjpeg, dcm2niix, SimpleITK, cyclonedx, jsonschema",
        ],
    ) {
        return Ok(python);
    }
    println!("Installing {} into target/python", PYTHON.join(" "));
    if run(command("python3", &["-m", "venv", &folder.display().to_string()])).is_err() {
        return Err("python3 with venv is needed (Debian: apt-get install python3-venv)".into());
    }
    run(command(&shown, &[&["-m", "pip", "install", "--quiet"], PYTHON].concat()))?;
    Ok(python)
}
