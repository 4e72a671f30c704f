//! Independent readers make the same volumes of a series before and after the export, with each preset: as many, of the same
//! size, at the same place, with the same values.

use crate::common::series::cases::{Draw, VOLUMES};
use crate::common::series::{Dice, Series};
use crate::common::{program::program, real_files};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Real series of which a reader makes something else afterwards, looked at one by one
/// (`docs/measured/2026-11-29-volumes.md`): a part of the path, and the reader.
const KNOWN: &[(&str, &str)] = &[
    // Makes a second volume of the overlay, which no preset keeps.
    ("examples_overlay", "dcm2niix"),
    // Coloured screenshots of one series, which lie nowhere: it stacks them in the order of their UIDs, or reads samples of 32
    // bits as something of its own.
    ("test_files/SC_rgb", "dcm2niix"),
    ("data/SC_rgb", "dcm2niix"),
    // Does not read the source: an element of odd length. The export has none.
    ("slicethickness_empty_string", "dcm2niix"),
    // Pictures through a microscope, which it makes a series over time of where their times do not differ.
    ("sm_image_grayscale", "dcm2niix"),
    // Slices at one place: it takes them in the order of their UIDs, or leaves one out by its time.
    ("cornerstone3D", "dcm2niix"),
    ("dicom-numpy/tests/dupe-positions", "dcm2niix"),
];

/// What `volumes.py` tells of a series with a preset.
#[derive(Debug)]
struct Told {
    state: String,
    preset: String,
    volumes: usize,
    file: String,
    /// For each reader that makes something else.
    differences: Vec<String>,
}

/// Reads the series in these files before and after.
fn compared(name: &str, files: &[PathBuf]) -> Vec<Told> {
    script(name, "volumes", files).lines().map(of_line).collect()
}

/// What one of the scripts beside tells of these files.
fn script(name: &str, script: &str, files: &[PathBuf]) -> String {
    let folder = std::env::temp_dir().join(format!("veilig-volumes-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("made");
    let list = folder.join("files");
    let lines: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    std::fs::write(&list, lines.join("\n")).expect("written");
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let script =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(format!("tests/common/{script}.py"));
    let mut command = Command::new(python);
    command.args(["-W", "ignore"]).arg(script).arg(program()).arg(folder.join("work")).arg(list);
    let output = command.output().expect("python3 starts");
    let _ = std::fs::remove_dir_all(&folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn of_line(line: &str) -> Told {
    let parts: Vec<&str> = line.split('\t').collect();
    let [state, preset, volumes, file, differences] = parts[..] else { panic!("{line}") };
    Told {
        state: state.into(),
        preset: preset.into(),
        volumes: volumes.parse().expect("a number"),
        file: file.into(),
        differences: differences.split(" | ").filter(|one| !one.is_empty()).map(Into::into).collect(),
    }
}

#[test]
#[cfg_attr(not(volume_readers), ignore = "dcm2niix and SimpleITK are not installed")]
fn drawn_series_are_the_same_volumes_in_each_preset() {
    let folder = std::env::temp_dir().join(format!("veilig-drawn-volumes-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let mut dice = Dice::new(7);
    let all: Vec<Series> = VOLUMES.iter().map(|draw: &Draw| draw(&mut dice)).collect();
    let mut files = Vec::new();
    for (series, number) in all.iter().zip(1..) {
        let own = folder.join("drawn").join(number.to_string());
        std::fs::create_dir_all(&own).expect("made");
        for (content, n) in series.files(number).iter().zip(0..) {
            files.push(own.join(format!("{n:04}")));
            std::fs::write(files.last().expect("a path"), content).expect("written");
        }
    }
    let told = compared("drawn", &files);
    let _ = std::fs::remove_dir_all(&folder);
    assert_eq!(told.len(), 3 * all.len(), "each series with each preset: {told:#?}");
    for one in &told {
        assert_eq!(one.state, "SAME", "{one:#?} of {:#?}", all.iter().map(|s| &s.what).collect::<Vec<_>>());
        // Both readers make a volume at least.
        assert!(one.volumes >= 2, "{one:?}");
    }
}

#[test]
#[cfg_attr(
    not(all(pydicom, testdata, volume_readers)),
    ignore = "../shared/testdata is not here, or dcm2niix and SimpleITK are not installed"
)]
fn real_series_are_the_same_volumes_in_each_preset() {
    let told = compared("real", &real_files());
    for preset in ["strict", "planning", "research"] {
        let of = |state: &str| told.iter().filter(|one| one.preset == preset && one.state == state).count();
        println!(
            "{preset}: {} same, {} differ, {} by an unsteady reader, {} no volume",
            of("SAME"),
            of("DIFFERS"),
            of("UNSTEADY"),
            of("NOTHING")
        );
        assert!(of("SAME") > 0, "{told:#?}");
    }
    let is_known = |one: &Told, difference: &str| {
        KNOWN.iter().any(|(file, reader)| one.file.contains(file) && difference.starts_with(reader))
    };
    let wrong = told.iter().filter(|one| one.differences.iter().any(|what| !is_known(one, what)));
    let wrong: Vec<&Told> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Fields of sidecars that the export means to change: who scanned where and when, texts that are cleaned, and what the converter
/// tells of itself or makes of those.
const MEANT: &[&str] = &[
    "InstitutionName",
    "InstitutionalDepartmentName",
    "InstitutionAddress",
    "DeviceSerialNumber",
    "StationName",
    "StudyDescription",
    "SeriesDescription",
    "ProtocolName",
    "ProcedureStepDescription",
    "ImageComments",
    "BidsGuess",
    "ConversionSoftware",
    "ConversionSoftwareVersion",
    "DeidentificationMethod",
];

#[test]
#[cfg_attr(
    not(all(pydicom, testdata, volume_readers)),
    ignore = "../shared/testdata is not here, or dcm2niix and SimpleITK are not installed"
)]
fn research_keeps_95_of_100_fields_that_a_converter_tells_of_real_series() {
    let (mut kept, mut had) = (0, 0);
    for line in script("sidecars", "sidecars", &real_files()).lines() {
        let [field, same, all, file] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (same, all): (u32, u32) = (same.parse().expect("a number"), all.parse().expect("a number"));
        println!("{field}: {same} of {all} {}", if same < all { file } else { "" });
        if !MEANT.contains(&field) {
            (kept, had) = (kept + same, had + all);
        }
    }
    println!("fields that are not meant to change: {kept} of {had}");
    assert!(had > 1000 && kept * 100 >= had * 95, "{kept} of {had}");
}
