//! JPEG 2000 of many kinds, made by OpenJPEG (`tests/common/jpeg2000.py`): samples beside what was compressed, and beside
//! what OpenJPEG reads where something was lost.

use std::fs::File;
use std::path::Path;
use std::process::Command;
use veilig::codec::decode_frame;
use veilig::dicom::read_head;

#[test]
#[cfg_attr(
    not(all(openjpeg_reader, openjpeg_writer)),
    ignore = "opj_compress, or pydicom with pylibjpeg-openjpeg, is not installed"
)]
fn every_kind_of_codestream_that_openjpeg_writes_comes_back() {
    let folder = std::env::temp_dir().join(format!("veilig-jpeg2000-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let script = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/common/jpeg2000.py");
    let made = Command::new(python).arg(script).arg(&folder).output().expect("starts");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let list = String::from_utf8(made.stdout).expect("UTF-8");
    let mut wrong = Vec::new();
    for line in list.lines() {
        let (name, how) = line.split_once(' ').expect("name and kind");
        let wanted = std::fs::read(folder.join(format!("{name}.raw"))).expect("samples");
        let wanted: Vec<f64> =
            wanted.as_chunks().0.iter().map(|number| f64::from_le_bytes(*number)).collect();
        let mut file = File::open(folder.join(format!("{name}.dcm"))).expect("a file");
        let head = read_head(&mut file).expect("reads");
        // Where something was lost, decoders round otherwise.
        let most = if how == "exact" { 0.0 } else { 2.0 };
        match decode_frame(&mut file, &head, 0) {
            Ok(frame) => {
                let ours = frame.numbers();
                let off = |(ours, theirs): (&f64, &f64)| (ours - theirs).abs() > most;
                let count = ours.iter().zip(&wanted).filter(|pair| off(*pair)).count();
                if ours.len() != wanted.len() || count > 0 {
                    wrong.push(format!(
                        "{name}: {count} of {} samples ({} wanted)",
                        ours.len(),
                        wanted.len()
                    ));
                }
            }
            Err(error) => wrong.push(format!("{name}: {error:?}")),
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    assert_eq!(list.lines().count(), 44);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
