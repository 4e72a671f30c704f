//! Slices of made-up series that belong together, and lines in which they cut each other.

use super::*;
use veilig_study::{Geometry, SourceId};

const AXIAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
const CORONAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 0.0, -1.0];

/// Loads images that lie at these places, of 100 columns and 50 rows, 1 mm by 2 mm.
fn catalogue(all: &[(&str, [f64; 6], Vector)]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for ((space, orientation, position), number) in all.iter().zip(0..) {
        let mut image = Image { sop_instance: format!("1.2.{number}"), has_pixels: true, ..Image::default() };
        image.acquisition.frame_of_reference = (*space).to_owned();
        image.geometry = Geometry {
            rows: 50,
            columns: 100,
            frames: 1,
            position: Some(*position),
            orientation: Some(*orientation),
            spacing: Some([2.0, 1.0]),
            thickness: None,
        };
        catalogue.add(SourceId(number), image);
    }
    catalogue
}

/// Axial slices at these heights.
fn axial(space: &'static str, heights: &[f64]) -> Vec<(&'static str, [f64; 6], Vector)> {
    heights.iter().map(|mm| (space, AXIAL, [0.0, 0.0, *mm])).collect()
}

/// The slices of images from one number to another.
fn slices(numbers: std::ops::Range<u32>) -> Vec<SliceId> {
    numbers.map(|number| (SourceId(number), 0)).collect()
}

#[test]
fn parallel_series_of_one_frame_of_reference_go_by_position_whatever_their_order_and_spacing() {
    let mut all = axial("1.9", &[0.0, 5.0, 10.0, 15.0]);
    all.extend(axial("1.9", &[16.0, 12.0, 8.0, 4.0, 0.0]));
    let beside = MatchedSlices::of(&catalogue(&all), [&slices(0..4), &slices(4..9)]);
    assert_eq!(beside.together(), Together::Position);
    // 10 mm lie between 12 and 8 mm.
    assert_eq!([0, 1, 2, 3].map(|place| beside.other(0, place, 0)), [4, 3, 1, 0].map(Some));
    assert_eq!(beside.other(0, 2, 4), Some(2));
    assert_eq!([0, 1, 2, 3, 4].map(|place| beside.other(1, place, 0)), [3, 2, 2, 1, 0].map(Some));
    assert_eq!(beside.apart([1, 3]), Some(1.0));
    assert_eq!(beside.other(0, 4, 0), None);
}

#[test]
fn normals_that_point_the_other_way_are_parallel_too() {
    let mut all = axial("1.9", &[0.0, 5.0]);
    all.extend([0.0, 5.0].map(|mm| ("1.9", [1.0, 0.0, 0.0, 0.0, -1.0, 0.0], [0.0, 90.0, mm])));
    let beside = MatchedSlices::of(&catalogue(&all), [&slices(0..2), &slices(2..4)]);
    assert_eq!((beside.together(), beside.other(0, 1, 0)), (Together::Position, Some(1)));
}

#[test]
fn of_several_slices_at_one_place_the_nearest_to_the_one_that_is_shown_is_taken() {
    let mut all = axial("1.9", &[0.0, 5.0]);
    all.extend(axial("1.9", &[0.0, 5.0, 0.0, 5.0, 0.0, 5.0]));
    let beside = MatchedSlices::of(&catalogue(&all), [&slices(0..2), &slices(2..8)]);
    assert_eq!([0, 2, 4, 5].map(|now| beside.other(0, 1, now)), [1, 1, 3, 5].map(Some));
}

#[test]
fn what_lies_in_no_common_space_or_is_not_parallel_or_says_no_place_goes_by_number() {
    let by_number = |all: &[(&str, [f64; 6], Vector)]| {
        let beside = MatchedSlices::of(&catalogue(all), [&slices(0..2), &slices(2..5)]);
        assert_eq!(beside.together(), Together::Number);
        assert_eq!([0, 1].map(|place| beside.other(0, place, 0)), [Some(0), Some(1)]);
        assert_eq!(beside.other(1, 2, 0), Some(1), "the last one");
        assert_eq!(beside.apart([0, 0]), None);
    };
    let with = |space: &'static str, orientation: [f64; 6], position: Vector| {
        let mut all = axial("1.9", &[0.0, 5.0]);
        all.extend(
            [0.0, 1.0, 2.0].map(|mm| (space, orientation, [position[0], position[1] + mm, position[2] + mm])),
        );
        all
    };
    by_number(&with("1.8", AXIAL, [0.0; 3]));
    by_number(&with("1.9", CORONAL, [0.0; 3]));
    // Two degrees.
    by_number(&with("1.9", [1.0, 0.0, 0.0, 0.0, 0.9994, 0.0349], [0.0; 3]));
    by_number(&with("1.9", [0.0; 6], [0.0; 3]));
    by_number(&with("1.9", AXIAL, [f64::NAN, 0.0, 0.0]));
    let nowhere: Vec<_> = with("", AXIAL, [0.0; 3]).into_iter().map(|(_, a, b)| ("", a, b)).collect();
    by_number(&nowhere);
}

#[test]
fn a_coronal_slice_cuts_an_axial_one_in_a_row_and_the_other_way_round() {
    let all = [("1.9", AXIAL, [0.0, 0.0, 30.0]), ("1.9", CORONAL, [0.0, 20.0, 60.0])];
    let catalogue = catalogue(&all);
    let [axial, coronal] = [0, 1].map(|number| (SourceId(number), 0));
    // Its plane lies at 20 mm: ten rows of 2 mm down, in that row's middle.
    assert_eq!(cut(&catalogue, axial, coronal), Some([[0.0, 10.5], [100.0, 10.5]]));
    // 30 mm below its first row.
    assert_eq!(cut(&catalogue, coronal, axial), Some([[0.0, 15.5], [100.0, 15.5]]));
}

#[test]
fn an_oblique_plane_cuts_where_both_planes_hold() {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    // Its normal lies between right and front.
    let oblique = ("1.9", [half, half, 0.0, 0.0, 0.0, -1.0], [10.0, 0.0, 0.0]);
    let all = [("1.9", AXIAL, [0.0, 0.0, 0.0]), oblique];
    let line = cut(&catalogue(&all), (SourceId(0), 0), (SourceId(1), 0)).unwrap();
    for [column, row] in line {
        let (x, y) = (column - 0.5, (row - 0.5) * 2.0);
        assert!((x - 10.0 - y).abs() < 1e-6, "{line:?}");
        assert!((0.0..=100.0).contains(&column) && (0.0..=50.0).contains(&row));
    }
    assert!((line[0][0] - line[1][0]).abs() > 80.0, "from edge to edge: {line:?}");
}

#[test]
fn planes_that_are_parallel_or_meet_beside_the_picture_or_lie_in_other_spaces_draw_nothing() {
    let on = ("1.9", AXIAL, [0.0; 3]);
    let none = |other| {
        assert_eq!(cut(&catalogue(&[on, other]), (SourceId(0), 0), (SourceId(1), 0)), None, "{other:?}");
    };
    none(("1.9", AXIAL, [0.0, 0.0, 5.0]));
    none(("1.9", CORONAL, [0.0, 500.0, 0.0]));
    none(("1.8", CORONAL, [0.0, 20.0, 0.0]));
    none(("", CORONAL, [0.0, 20.0, 0.0]));
    none(("1.9", [0.0; 6], [0.0, 20.0, 0.0]));
    none(("1.9", CORONAL, [0.0, f64::INFINITY, 0.0]));
}
