//! From the files of a series to the planes across its slices, as the viewer shows them when all workers have answered.

use crate::common::fixture::ct_slice;
use std::collections::HashMap;
use std::io::Cursor;
use veilig::dicom::Source;
use veilig::image::Window;
use veilig::image::reformat::Plane;
use veilig::job::{Reply, ScannedFile, Worker, reformat, request};
use veilig::redaction::Redaction;
use veilig::study::{Catalogue, Series, SourceId};

const SIZE: u16 = 64;
const WINDOW: Window = Window { center: 40.0, width: 400.0 };

/// A slice, 1.25 mm behind the one before, of one value but for its first rows.
fn slice(number: u32, value: i16, front: i16) -> Vec<u8> {
    let rows =
        (0..SIZE).flat_map(|row| std::iter::repeat_n(if row < 8 { front } else { value }, SIZE.into()));
    let pixels: Vec<u8> = rows.flat_map(i16::to_le_bytes).collect();
    ct_slice(number, SIZE, &pixels)
}

fn load(files: &[Vec<u8>]) -> (Catalogue, Series) {
    let mut catalogue = Catalogue::default();
    for (file, number) in files.iter().zip(0..) {
        let mut file = Cursor::new(file);
        let mut sources: [&mut dyn Source; 1] = [&mut file];
        match Worker::new().handle(request::Scan { packed: false }.into(), &mut sources, &mut Vec::new()) {
            Reply::Scanned(found) => match found.into_iter().next() {
                Some(ScannedFile::Image(scanned)) => drop(catalogue.add(SourceId(number), scanned.image)),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
    let studies = catalogue.patients().into_iter().flat_map(|patient| patient.studies);
    let series = studies.flat_map(|study| study.series).next().expect("a series");
    (catalogue, series)
}

fn planes(files: &[Vec<u8>], black: &HashMap<SourceId, Vec<Redaction>>) -> [Plane; 2] {
    let (catalogue, series) = load(files);
    let open = |source: SourceId| Some(Cursor::new(files.get(source.0 as usize)?.clone()));
    reformat(&catalogue, &series, (SourceId(2), 0), WINDOW, black, open).expect("planes")
}

fn shade(plane: &Plane, x: u32, y: u32) -> u8 {
    plane.rgba[((y * plane.width + x) * 4) as usize]
}

fn black_rows(plane: &Plane, x: u32) -> Vec<u32> {
    (0..plane.height).filter(|y| shade(plane, x, *y) == 0).collect()
}

#[test]
fn a_series_that_lacks_slices_has_a_black_band_of_their_millimetres() {
    let files: Vec<Vec<u8>> = (0..40).filter(|n| !(20..24).contains(n)).map(|n| slice(n, 40, 40)).collect();
    let [coronal, sagittal] = planes(&files, &HashMap::new());
    for plane in [&coronal, &sagittal] {
        // 40 slices of 1.25 mm, and 64 pixels of 0.705 mm.
        let (width, height) = (64.0 * 0.705_078, 40.0 * 1.25);
        let pitch = width / f64::from(plane.width);
        assert!((f64::from(plane.height) * pitch - height).abs() < pitch, "square pixels");
        let band = black_rows(plane, plane.width / 2);
        let long = band.len() as f64 * pitch;
        assert!((long - 5.0).abs() <= pitch, "four slices are 5 mm, the band is {long}");
        // The head is at the top: slices 24 to 39 lie above the band.
        let above = f64::from(band[0]) * pitch;
        assert!((above - 16.0 * 1.25).abs() <= pitch, "{above} mm lie above it");
        assert_eq!(shade(plane, plane.width / 2, 0), shade(plane, plane.width / 2, plane.height - 1));
    }
}

#[test]
fn a_rectangle_is_black_in_the_planes_and_the_front_is_at_the_left_of_the_sagittal_one() {
    let files: Vec<Vec<u8>> = (0..20).map(|n| slice(n, 40, 200)).collect();
    let [_, sagittal] = planes(&files, &HashMap::new());
    let bright = shade(&sagittal, 1, sagittal.height / 2);
    assert!(bright > shade(&sagittal, sagittal.width - 2, sagittal.height / 2));
    // The front of all slices.
    let one = Redaction { frame: None, left: 0, top: 0, width: SIZE.into(), height: 8 };
    let black = (0..20).map(|n| (SourceId(n), vec![one])).collect();
    let [_, sagittal] = planes(&files, &black);
    assert_eq!(black_rows(&sagittal, 1).len(), sagittal.height as usize);
    assert!(black_rows(&sagittal, sagittal.width / 2).is_empty());
}

#[test]
fn a_file_that_changed_or_can_not_be_decoded_is_black_and_the_others_stay() {
    let files: Vec<Vec<u8>> = (0..20).map(|n| slice(n, 40, 40)).collect();
    let (catalogue, series) = load(&files);
    let open = |source: SourceId| {
        let file = files.get(source.0 as usize)?;
        // One lost its end, another one is no longer there.
        match source.0 {
            5 => Some(Cursor::new(file[..file.len() - 9].to_vec())),
            9 => None,
            _ => Some(Cursor::new(file.clone())),
        }
    };
    let planes =
        reformat(&catalogue, &series, (SourceId(2), 0), WINDOW, &HashMap::new(), open).expect("planes");
    for plane in &planes {
        let pitch = 64.0 * 0.705_078 / f64::from(plane.width);
        let long = black_rows(plane, plane.width / 2).len() as f64 * pitch;
        assert!((long - 2.5).abs() <= 2.0 * pitch, "{long}");
    }
}
