//! Says which test data and which programs are here that tests need and that are not in the project. Where one is missing its
//! tests are ignored, and say so.

use std::path::Path;
use std::process::Command;

const TESTDATA: &str = "../../../shared/testdata";

/// Packages of Python: the name for the tests, and what is imported.
const PACKAGES: &[(&str, &str)] = &[
    // With the files of pydicom-data.
    ("pydicom", "pydicom, numpy, data_store"),
    ("frame_readers", "pydicom, numpy, gdcm, pylibjpeg, openjpeg"),
    ("volume_readers", "dcm2niix, SimpleITK, pydicom"),
    ("openjpeg_reader", "numpy, openjpeg, pydicom"),
];

/// Programs: the name for the tests, and what is started.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("dcmtk", &["dcmdump", "dcmdjpeg", "dcmcjpeg", "dcmcjpls"]),
    ("dicom3tools", &["dciodvfy"]),
    ("libjxl", &["cjxl", "djxl"]),
    ("openjpeg_writer", &["opj_compress"]),
    ("poppler", &["pdftotext", "pdfimages"]),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=VEILIG_PYTHON");
    says("testdata", Path::new(TESTDATA).is_dir());
    println!("cargo::rerun-if-changed={TESTDATA}/README.md");
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    for (name, modules) in PACKAGES {
        let told = Command::new(&python).args(["-c", &format!("import {modules}")]).output();
        says(name, told.is_ok_and(|ended| ended.status.success()));
    }
    for (name, programs) in PROGRAMS {
        says(name, programs.iter().all(|program| Command::new(program).arg("--version").output().is_ok()));
    }
}

fn says(name: &str, is_here: bool) {
    println!("cargo::rustc-check-cfg=cfg({name})");
    if is_here {
        println!("cargo::rustc-cfg={name}");
    } else {
        // A file that is never there: it is looked for anew with each build.
        println!("cargo::rerun-if-changed=missing-{name}");
    }
}
