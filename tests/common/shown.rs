//! Real files as grey frames.

use super::drawn::Frame;
use std::collections::HashSet;
use std::fs::File;
use std::path::PathBuf;
use veilig::burned_in::luma;
use veilig::dicom::{Head, read_head};
use veilig::image::picture;
use veilig::study::Image;

/// Real files whose pixels show text, by the beginning of their names: ultrasound screens, test patterns.
pub const WITH_TEXT: &[&str] = &[
    "OBXXXX1A.dcm",
    "OBXXXX1A_expb.dcm",
    "OBXXXX1A_rle.dcm",
    "US1_",
    "JPGLosslessP14SV1_1s_1f_8b",
    "gdcm-US-ALOKA-16",
    "no-pixel-spacing",
    "examples_rgb_color",
    "examples_palette",
    "color3d_jpeg_baseline",
    "mlut_18",
    "vlut_04",
];

/// The most frames that are taken of one file, evenly.
const MOST: usize = 12;
/// Smaller images hold no line of text.
const LEAST: u32 = 64;

/// The frames of a file as they are shown at first; none where they can't be.
pub fn frames(path: &PathBuf, wanted: impl Fn(&Head) -> bool) -> Vec<Frame> {
    let Ok(mut file) = File::open(path) else { return Vec::new() };
    let Ok(head) = read_head(&mut file) else { return Vec::new() };
    if !wanted(&head) {
        return Vec::new();
    }
    let count = Image::from_head(&head, 0).geometry.frames.max(1) as usize;
    let numbers = (0..count).step_by(count.div_ceil(MOST));
    let shown = numbers.filter_map(|number| {
        let picture = picture(&mut file, &head, number as u32, None).ok()?;
        let name = format!("{} {number}", path.file_name()?.to_string_lossy());
        let (width, height) = (picture.width as usize, picture.height as usize);
        (picture.width >= LEAST && picture.height >= LEAST).then(|| Frame {
            name,
            width,
            height,
            grey: luma(&picture.rgba(0..picture.height)),
        })
    });
    shown.collect()
}

/// Each different frame once.
pub fn distinct(frames: Vec<Frame>) -> Vec<Frame> {
    let mut seen = HashSet::new();
    frames.into_iter().filter(|frame| seen.insert(frame.grey.clone())).collect()
}

/// The clean CT and MR frames.
pub fn clean() -> Vec<Frame> {
    let files = crate::common::real_files();
    distinct(
        files.iter().flat_map(|path| frames(path, |head| Image::from_head(head, 0).is_supported())).collect(),
    )
}

/// The frames with text, those of the first frame of a file.
pub fn with_text() -> Vec<Frame> {
    let files = crate::common::real_files();
    let named = files.iter().filter(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        WITH_TEXT.iter().any(|start| name.starts_with(start))
    });
    distinct(named.filter_map(|path| frames(path, |_| true).into_iter().next()).collect())
}
