//! Real files go through the head reader and back, and nothing is lost on the way.
//!
//! The files come from pydicom's wheel (the test command installs it) and, where it lies beside the project,
//! from `../shared/testdata/open`.

use crate::common;
use std::fs::File;
use std::path::Path;
use veilig::dicom::{Head, HeadError, file_meta, pixel_header, read_head, read_written, write_dataset};

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn a_head_that_is_written_reads_back_as_the_same_data_set() {
    let mut read = 0;
    for path in common::real_files() {
        let mut file = File::open(&path).expect("opens");
        let Ok(head) = read_head(&mut file) else { continue };
        let again = written_and_read(&head, &path);
        // The first writing pads odd values, and implicit VR tells a private sequence from bytes only by its
        // undefined length, which we do not write: from then on nothing may change.
        assert_eq!(written_and_read(&again, &path).dataset, again.dataset, "{}", path.display());
        let tags =
            |head: &Head| head.dataset.elements().iter().map(|element| element.tag).collect::<Vec<_>>();
        assert_eq!(tags(&again), tags(&head), "{}", path.display());
        read += 1;
    }
    println!("{read} heads");
    assert!(read > 50);
}

fn written_and_read(head: &Head, path: &Path) -> Head {
    let mut written = file_meta("1.2", "2.25.1", &head.syntax);
    written.extend(write_dataset(&head.dataset, &head.syntax));
    if let Some(place) = &head.pixels {
        written.extend(pixel_header(place, &head.syntax));
    }
    read_written(&written).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn what_is_no_dicom_file_is_told_from_what_is() {
    for (bytes, error) in [
        (&b""[..], HeadError::Empty),
        (b"plain text, nothing else in here at all", HeadError::NotDicom),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", HeadError::NotDicom),
    ] {
        assert_eq!(read_head(&mut std::io::Cursor::new(bytes)).err(), Some(error));
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn a_file_cut_anywhere_is_refused_or_ends_at_an_element() {
    let path = common::real_files().into_iter().find(|path| path.ends_with("CT_small.dcm"));
    let path = path.expect("pydicom's");
    let bytes = std::fs::read(path).expect("reads");
    let end = 39_000; // inside the pixel data
    for length in (0..end).step_by(37) {
        let cut = read_head(&mut std::io::Cursor::new(&bytes[..length]));
        assert!(cut.is_err() || cut.is_ok_and(|head| head.pixels.is_none()), "cut at {length}");
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn survey_of_what_can_be_read() {
    let mut codes = std::collections::BTreeMap::<&str, Vec<String>>::new();
    for path in common::real_files() {
        let code = match read_head(&mut File::open(&path).expect("opens")) {
            Ok(_) => "read",
            Err(error) => error.reason().code(),
        };
        codes
            .entry(code)
            .or_default()
            .push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    }
    for (code, files) in codes {
        println!("{code}: {} {:?}", files.len(), if code == "read" { &[] } else { &files[..] });
    }
}
