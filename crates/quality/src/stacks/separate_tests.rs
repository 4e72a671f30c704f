//! Volumes of one series are told apart however they are repeated, and what is told leads to the slices of the right one.

use crate::tests::{MR, each, image, position, volume, volumes};
use crate::*;
use veilig_study::Image;

fn found(images: &[Image]) -> Vec<Finding> {
    let slices: Vec<Slice> = images.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
    judge(&slices)
}

/// Three volumes over time of a patient who moves: each lies a part of a slice elsewhere.
fn following() -> Vec<Image> {
    let one: Vec<Image> =
        (0..20).map(|n| image(MR, [-110.0, -95.0, 3.0 * f64::from(n)], i64::from(n) + 1)).collect();
    volumes(3, &one, |n, image| {
        image.acquisition.temporal_position = Some(n as i64 + 1);
        position(image)[2] += [0.0, 0.7, -0.45][n];
        position(image)[0] += [0.0, 0.3, 1.2][n];
        image.geometry.thickness = Some(3.0);
    })
}

#[test]
fn volumes_that_follow_the_patient_are_no_defect() {
    assert_eq!(found(&following()), []);
}

#[test]
fn a_slice_that_one_of_them_lacks_is_told() {
    let mut images = following();
    images.remove(20 + 7);
    let all = found(&images);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].code, all[0].count, all[0].mm), (FindingCode::MissingSlices, Some(1), Some(21.7)));
    assert_eq!(all[0].images, [27, 28]);
}

#[test]
fn packages_of_one_volume_stay_together_though_one_lacks_a_slice() {
    let mut images = volume(40);
    each(&mut images, |n, image| image.acquisition.number = Some((n % 2) as i64 + 1));
    images.remove(11);
    let all = found(&images);
    assert_eq!((all.len(), all[0].code, all[0].count), (1, FindingCode::MissingSlices, Some(1)), "{all:?}");
}

/// Volumes that only a clock tells apart; in the second a slice lacks.
fn by_clock(clock: impl Fn(usize, usize) -> f64) -> Vec<Image> {
    let mut images = volumes(4, &volume(20), |_, _| {});
    each(&mut images, |n, image| image.acquisition.content_time = Some(clock(n / 20, n % 20)));
    images.remove(20 + 12);
    images
}

#[test]
fn of_volumes_told_by_a_clock_the_one_that_lacks_a_slice_is_named() {
    for (name, clock) in [
        ("one time for each", (|n, _| 60.0 * n as f64) as fn(usize, usize) -> f64),
        ("running on", |n, along| 60.0 * n as f64 + 0.4 * along as f64),
        ("place by place", |n, along| 4.0 * along as f64 + n as f64),
    ] {
        let all = found(&by_clock(clock));
        assert_eq!(
            (all.len(), all[0].code, all[0].count),
            (1, FindingCode::MissingSlices, Some(1)),
            "{name}"
        );
        assert_eq!(all[0].images, [32, 33], "{name}");
    }
}

#[test]
fn where_the_spacing_changes_the_first_slice_named_lies_there() {
    // 1.25 mm, from the slice before on 5 mm; the smaller part is below, then above.
    for (change, first) in [(6_usize, 7), (14, 16)] {
        let mut images = volume(20);
        each(&mut images, |n, image| position(image)[2] += 3.75 * n.saturating_sub(change) as f64);
        let all = found(&images);
        assert_eq!((all.len(), all[0].code), (1, FindingCode::UnevenSpacing), "{all:?}");
        assert_eq!((all[0].mm, all[0].slice()), (Some(-300.0 + 1.25 * change as f64), Some(first)));
    }
}
