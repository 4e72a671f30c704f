//! Real native and RLE files are redacted on their way out, and pydicom reads what came of them.

use crate::common;
use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use veilig::deid::Options;
use veilig::dicom::Head;
use veilig::redaction::Redaction;
use veilig::study::Image;

/// Files that are larger are left out here.
const LARGEST: u64 = 2 << 20;

/// A rectangle in all frames, and the last pixel of the last one.
fn redactions(head: &Head) -> Vec<Redaction> {
    let number = |tag| u32::try_from(head.dataset.integer(tag).unwrap_or(0)).unwrap_or(0);
    let rows = number(dicom_dictionary_std::tags::ROWS);
    let columns = number(dicom_dictionary_std::tags::COLUMNS);
    let frames = Image::from_head(head, 0).geometry.frames.max(1);
    vec![
        Redaction { frame: None, left: 2, top: 1, width: 7, height: 5 },
        Redaction {
            frame: Some(frames - 1),
            left: columns.saturating_sub(1),
            top: rows.saturating_sub(1),
            width: 9,
            height: 9,
        },
    ]
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn real_files_are_black_inside_the_rectangles_and_equal_outside() {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let folder = std::env::temp_dir().join(format!("veilig-redacted-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("created");
    let mut list = File::create(folder.join("list")).expect("created");
    let mut reasons = BTreeMap::<String, usize>::new();
    let mut written = 0;
    let mut seen = HashSet::new();
    for path in common::real_files() {
        // Many lie in two folders, and large ones prove no more than small ones.
        let size = path.metadata().map_or(0, |of| of.len());
        if size > LARGEST || !seen.insert((path.file_name().map(ToOwned::to_owned), size)) {
            continue;
        }
        match common::export::export_redacted(&path, Options::strict(), redactions) {
            Ok(bytes) => {
                let target = folder.join(format!("{written}.dcm"));
                std::fs::write(&target, bytes).expect("written");
                writeln!(list, "{}\t{}", path.display(), target.display()).expect("written");
                written += 1;
            }
            Err(reason) => {
                *reasons
                    .entry(format!("{} {}", reason.code(), reason.place).trim().to_owned())
                    .or_default() += 1
            }
        }
    }
    println!("{written} files redacted; left out: {reasons:?}");
    assert!(!reasons.contains_key("check-pixels"), "{reasons:?}");
    let script = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/common/redacted.py");
    let output = Command::new(&python).arg(script).arg(folder.join("list")).output().expect("starts");
    let told = String::from_utf8_lossy(&output.stdout);
    println!("{told}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && !told.contains("WRONG"));
    let right: usize =
        told.lines().last().and_then(|line| line.split(' ').next()?.parse().ok()).expect("a number");
    assert!(right >= 40, "only {right} files were compared");
    std::fs::remove_dir_all(folder).expect("removed");
}
