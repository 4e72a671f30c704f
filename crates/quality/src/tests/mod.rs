//! Series made by rule: what must be called, and what must not.

mod controls;
mod defects;
mod volume;

use crate::*;
use veilig_study::Image;

pub(crate) const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
pub(crate) const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
pub(crate) const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
pub(crate) const AXIAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
const SAGITTAL: [f64; 6] = [0.0, 1.0, 0.0, 0.0, 0.0, -1.0];
pub(crate) const CORONAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 0.0, -1.0];

pub(crate) fn image(class: &str, position: [f64; 3], number: i64) -> Image {
    let mut image = Image { sop_class: class.to_owned(), has_pixels: true, ..Image::default() };
    image.instance_number = Some(number);
    image.geometry.rows = 512;
    image.geometry.columns = 512;
    image.geometry.frames = 1;
    image.geometry.position = Some(position);
    image.geometry.orientation = Some(AXIAL);
    image.geometry.spacing = Some([0.7, 0.7]);
    image.geometry.thickness = Some(1.25);
    image.acquisition.image_type = "ORIGINAL\\PRIMARY\\AXIAL".to_owned();
    image.acquisition.kernel = "B30f".to_owned();
    image.acquisition.number = Some(1);
    image.acquisition.frame_of_reference = "1.2.3".to_owned();
    image
}

/// Slices of CT, 1.25 mm apart, from -300 mm on.
pub(crate) fn volume(slices: u32) -> Vec<Image> {
    (0..slices).map(|n| image(CT, [-180.5, -180.5, -300.0 + 1.25 * f64::from(n)], i64::from(n) + 1)).collect()
}

pub(crate) fn each(images: &mut [Image], change: impl Fn(usize, &mut Image)) {
    images.iter_mut().enumerate().for_each(|(n, image)| change(n, image));
}

fn found(images: &[Image]) -> Vec<Finding> {
    let slices: Vec<Slice> = images.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
    judge(&slices)
}

/// Code, count, mm, degrees.
type Told = (&'static str, Option<u32>, Option<f64>, Option<f64>);

fn told(images: &[Image]) -> Vec<Told> {
    found(images).into_iter().map(|one| (one.code.as_str(), one.count, one.mm, one.degrees)).collect()
}

pub(crate) fn position(image: &mut Image) -> &mut [f64; 3] {
    image.geometry.position.get_or_insert_default()
}

/// Volumes one behind the other, told apart by `change`, numbered through.
pub(crate) fn volumes(count: usize, one: &[Image], change: impl Fn(usize, &mut Image)) -> Vec<Image> {
    let mut all = Vec::new();
    for n in 0..count {
        for image in one {
            let mut image = image.clone();
            change(n, &mut image);
            image.instance_number = Some(all.len() as i64 + 1);
            all.push(image);
        }
    }
    all
}

#[test]
fn ten_thousand_images_in_25_volumes_are_judged_and_told_apart() {
    let images = volumes(25, &volume(400), |n, image| image.acquisition.temporal_position = Some(n as i64));
    assert_eq!(told(&images), []);
    let lacking: Vec<Image> =
        images.iter().enumerate().filter(|(at, _)| *at != 4217).map(|(_, one)| one.clone()).collect();
    assert!(matches!(told(&lacking).as_slice(), [("missing-slices", Some(1), ..)]));
}

#[test]
fn each_code_is_its_own() {
    let codes: std::collections::HashSet<&str> = FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes.len(), FindingCode::ALL.len());
}
