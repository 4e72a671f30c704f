//! What research makes of MR images: dcm2niix converts before and after to the same volumes, in every preset where tiles
//! and parts of complex images are told, and in Research with the same diffusion scheme and sidecar fields.
//!
//! dcm2niix stands beside the Python that has it, or in PATH.

use crate::common::program::program;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

const REPORTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/testdata/reports");
/// What receivers of MR images compute with.
const FIELDS: &[&str] = &[
    "SliceTiming",
    "PhaseEncodingDirection",
    "EffectiveEchoSpacing",
    "TotalReadoutTime",
    "BandwidthPerPixelPhaseEncode",
    "DwellTime",
    "PhilipsScaleSlope",
    "NumberOfDiffusionDirectionGE",
    "CoilString",
];

/// A volume: its size, place and voxels, and what stands beside it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Volume {
    size: Vec<u8>,
    place: Vec<u8>,
    voxels: Vec<u8>,
}

#[derive(Debug, Default)]
struct Converted {
    volumes: Vec<Volume>,
    schemes: Vec<String>,
    fields: Vec<BTreeMap<String, Value>>,
}

fn converter() -> PathBuf {
    let python = std::env::var_os("VEILIG_PYTHON").map(PathBuf::from);
    let beside = python.as_deref().and_then(Path::parent).map(|folder| folder.join("dcm2niix"));
    beside.filter(|program| program.exists()).unwrap_or_else(|| "dcm2niix".into())
}

fn converted(from: &Path, to: &Path) -> Converted {
    std::fs::create_dir_all(to).unwrap();
    let ended = Command::new(converter())
        .args(["-z", "n", "-f", "%s_%e_%p", "-o"])
        .args([to, from])
        .output()
        .unwrap();
    assert!(
        ended.status.success() || ended.status.code() == Some(8),
        "{}",
        String::from_utf8_lossy(&ended.stdout)
    );
    let mut found = Converted::default();
    for entry in std::fs::read_dir(to).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        match path.extension().and_then(|end| end.to_str()) {
            Some("nii") => found.volumes.push(Volume {
                size: bytes[40..56].to_vec(),
                place: bytes[280..328].to_vec(),
                voxels: bytes[352..].to_vec(),
            }),
            Some("bval" | "bvec") => found.schemes.push(String::from_utf8(bytes).unwrap()),
            Some("json") => {
                let all: BTreeMap<String, Value> = serde_json::from_slice(&bytes).unwrap();
                found
                    .fields
                    .push(all.into_iter().filter(|(name, _)| FIELDS.contains(&name.as_str())).collect());
            }
            _ => {}
        }
    }
    found.volumes.sort();
    found.schemes.sort();
    found.fields.sort_by_key(|fields| format!("{fields:?}"));
    found
}

/// Exports a folder of the reports and converts both.
fn both(name: &str, preset: &str) -> (Converted, Converted) {
    // Both tests make some of the same, at the same time.
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("veilig-converted-{number}-{}", std::process::id()));
    let source = Path::new(REPORTS).join(name);
    let ended = Command::new(program())
        .arg(&source)
        .arg("--out")
        .arg(folder.join("out"))
        .args(["--group", "G", "--no-order", "--include-suspect", "--no-text-search", "--preset", preset])
        .output()
        .unwrap();
    assert!(ended.status.success(), "{name} {preset}: {}", String::from_utf8_lossy(&ended.stderr));
    for entry in std::fs::read_dir(folder.join("out")).unwrap().flatten() {
        if entry.path().extension().is_some_and(|end| end == "zip") {
            let mut zip = zip::ZipArchive::new(std::fs::File::open(entry.path()).unwrap()).unwrap();
            zip.extract(folder.join("files")).unwrap();
        }
    }
    let made =
        (converted(&source, &folder.join("before")), converted(&folder.join("files"), &folder.join("after")));
    std::fs::remove_dir_all(&folder).unwrap();
    made
}

#[test]
#[cfg_attr(not(all(testdata, volume_readers)), ignore = "dcm2niix or ../shared/testdata is not here")]
fn mosaics_and_complex_images_are_the_same_volumes_in_every_preset() {
    for name in ["01-siemens-mosaic", "real-mosaic_geometry_lost", "26-ge-complex"] {
        for preset in ["strict", "planning", "research"] {
            let (before, after) = both(name, preset);
            assert!(!before.volumes.is_empty() && before.volumes == after.volumes, "{name} {preset}");
        }
    }
}

#[test]
#[cfg_attr(not(all(testdata, volume_readers)), ignore = "dcm2niix or ../shared/testdata is not here")]
fn a_diffusion_scheme_of_ge_is_the_same_in_every_preset() {
    for preset in ["strict", "planning", "research"] {
        let (before, after) = both("04-ge-dti", preset);
        assert!(before.schemes.len() == 2 && before.schemes == after.schemes, "{preset}");
        assert_eq!(before.volumes, after.volumes, "{preset}");
    }
}

#[test]
#[cfg_attr(not(all(testdata, volume_readers)), ignore = "dcm2niix or ../shared/testdata is not here")]
fn research_keeps_diffusion_timing_and_scale_and_no_preset_keeps_half_of_a_scheme() {
    for name in [
        "01-siemens-mosaic",
        "real-mosaic_geometry_lost",
        "04-ge-dti",
        "02-philips-scale",
        "real-canon_bvec_lost",
    ] {
        let (before, after) = both(name, "research");
        assert!(!before.volumes.is_empty() && before.volumes == after.volumes, "{name}");
        assert_eq!(before.schemes, after.schemes, "{name}");
        for (before, after) in before.fields.iter().zip(&after.fields) {
            let lost = before.iter().filter(|(field, value)| after.get(*field) != Some(value));
            assert_eq!(lost.collect::<Vec<_>>(), [], "{name}");
        }
    }
    for name in ["04-ge-dti", "real-canon_bvec_lost", "01-siemens-mosaic"] {
        let (before, after) = both(name, "strict");
        assert!(after.schemes == before.schemes || after.schemes.is_empty(), "{name}: {:?}", after.schemes);
    }
}
