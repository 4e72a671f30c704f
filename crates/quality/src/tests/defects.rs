//! What must be called: each defect by its own code, and only once.

use super::*;
use veilig_study::FramePlace;

#[test]
fn a_lost_slice_is_told_with_its_place_and_the_images_beside_it() {
    let mut images = volume(60);
    images.remove(44);
    let all = found(&images);
    assert_eq!(told(&images), [("missing-slices", Some(1), Some(-300.0 + 1.25 * 44.0), None)]);
    assert_eq!(all[0].images, [44, 45]);
    assert_eq!(all[0].coordinate(), Some((Axis::Z, -245.0)));
}

#[test]
fn slices_that_were_numbered_anew_after_some_were_lost_are_missing_all_the_same() {
    let mut images = volume(60);
    images.drain(20..30);
    each(&mut images, |n, image| image.instance_number = Some(n as i64));
    assert_eq!(
        told(&images),
        [("missing-slices", Some(10), Some(-300.0 + 1.25 * 24.5), None)].map(|mut one| {
            one.2 = one.2.map(|mm: f64| (mm * 100.0).round() / 100.0);
            one
        })
    );
}

#[test]
fn each_hole_is_told_by_itself_in_whatever_order_the_images_come() {
    let mut images = volume(60);
    images.remove(40);
    images.remove(10);
    images.reverse();
    assert_eq!(
        told(&images),
        [("missing-slices", Some(1), Some(-287.5), None), ("missing-slices", Some(1), Some(-250.0), None)]
    );
}

#[test]
fn holes_are_found_in_positions_rounded_to_a_tenth() {
    let mut images = volume(60);
    each(&mut images, |_, image| position(image)[2] = (position(image)[2] * 10.0).round() / 10.0);
    images.drain(30..33);
    let all = told(&images);
    assert_eq!((all.len(), all[0].0, all[0].1), (1, "missing-slices", Some(3)));
    assert!((all[0].2.unwrap_or_default() - (-300.0 + 1.25 * 31.0)).abs() < 0.2);
}

#[test]
fn a_spacing_that_doubles_is_no_hole() {
    let mut images = volume(40);
    each(&mut images, |n, image| position(image)[2] = -300.0 + 1.25 * (n + n.saturating_sub(20)) as f64);
    assert_eq!(told(&images), [("uneven-spacing", Some(19), Some(-275.0), None)]);
    // The finer part may be the smaller one, and lie below or above.
    let mut images = volume(40);
    each(&mut images, |n, image| position(image)[2] = -300.0 + 1.25 * (n + n.saturating_sub(12)) as f64);
    let all = told(&images);
    assert_eq!((all.len(), all[0].0, all[0].2), (1, "uneven-spacing", Some(-285.0)));
    images.reverse();
    assert_eq!(told(&images)[0].2, Some(-285.0));
}

#[test]
fn a_slice_off_its_place_along_the_normal_is_uneven() {
    let mut images = volume(40);
    position(&mut images[20])[2] += 0.5;
    let all = told(&images);
    assert_eq!((all.len(), all[0].0, all[0].1), (1, "uneven-spacing", Some(2)));
}

#[test]
fn two_slices_at_one_place_are_told_and_leave_no_hole() {
    let mut images = volume(40);
    let mut twin = images[12].clone();
    twin.instance_number = Some(99);
    images.push(twin);
    assert_eq!(told(&images), [("same-position", Some(1), Some(-285.0), None)]);
    // The same when a slice took its neighbour's place.
    let mut images = volume(40);
    images[12].geometry.position = images[13].geometry.position;
    assert_eq!(told(&images), [("same-position", Some(1), Some(-283.75), None)]);
}

#[test]
fn a_twin_with_its_own_clock_or_acquisition_is_a_twin() {
    let mut images = volume(40);
    each(&mut images, |n, image| image.acquisition.time = Some(36000.0 + n as f64));
    let mut twin = images[12].clone();
    twin.instance_number = Some(99);
    twin.acquisition.time = Some(40000.0);
    twin.acquisition.number = Some(2);
    images.push(twin);
    assert_eq!(told(&images), [("same-position", Some(1), Some(-285.0), None)]);
}

#[test]
fn a_series_that_was_sent_twice_is_doubled_throughout() {
    let images = volumes(2, &volume(20), |_, _| {});
    assert_eq!(told(&images)[0].0, "same-position");
    assert_eq!(told(&images)[0].1, Some(20));
}

#[test]
fn a_tilted_gantry_is_told_in_degrees() {
    let angle = 14_f64.to_radians();
    let mut images = volume(40);
    each(&mut images, |_, image| {
        image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, angle.cos(), -angle.sin()]);
        image.acquisition.gantry_tilt = Some(-14.0);
    });
    assert_eq!(told(&images), [("gantry-tilt", None, None, Some(14.0))]);
    // Sheared positions, rounded to a tenth, and a hole besides.
    let mut images = volume(40);
    each(&mut images, |n, image| {
        let [_, y, _] = position(image);
        *y = ((-180.5 + angle.tan() * 1.25 * n as f64) * 10.0).round() / 10.0;
    });
    images.remove(20);
    let all = told(&images);
    assert_eq!(all.iter().map(|one| one.0).collect::<Vec<_>>(), ["missing-slices", "gantry-tilt"]);
    assert!((all[1].3.unwrap_or_default() - 14.0).abs() < 0.5);
}

#[test]
fn a_tilt_that_the_positions_do_not_know_of_is_told_and_one_that_was_straightened_is_not() {
    let mut images = volume(40);
    each(&mut images, |_, image| image.acquisition.gantry_tilt = Some(-14.0));
    assert_eq!(told(&images), [("gantry-tilt", None, None, Some(14.0))]);
    let (sin, cos) = 14_f64.to_radians().sin_cos();
    each(&mut images, |n, image| {
        image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, cos, -sin]);
        let along = 1.25 * n as f64;
        *position(image) = [-180.5, along * sin, along * cos];
    });
    assert_eq!(told(&images), []);
}

#[test]
fn slices_beside_the_line_are_counted_from_the_first_on() {
    for shifted in [5..6, 25..40, 0..12] {
        let mut images = volume(40);
        each(&mut images, |n, image| {
            if shifted.contains(&n) {
                position(image)[0] += 6.0;
            }
        });
        let place = -300.0 + 1.25 * shifted.start as f64;
        assert_eq!(told(&images), [("shifted-slices", Some(shifted.len() as u32), Some(place), None)]);
    }
}

#[test]
fn turned_slices_among_the_others_are_told_and_leave_no_hole() {
    let (sin, cos) = 8_f64.to_radians().sin_cos();
    for orientation in [[1.0, 0.0, 0.0, 0.0, cos, sin], CORONAL] {
        for class in [CT, MR] {
            let mut images = volume(40);
            each(&mut images, |n, image| {
                image.sop_class = class.to_owned();
                if (20..24).contains(&n) {
                    image.geometry.orientation = Some(orientation);
                }
            });
            assert_eq!(told(&images), [("mixed-orientation", Some(4), Some(-275.0), None)]);
        }
    }
    let mut images = volume(40);
    each(&mut images, |n, image| {
        if n >= 20 {
            image.geometry.orientation = Some(CORONAL);
        }
    });
    assert_eq!(told(&images)[0].0, "mixed-orientation", "one half and the other");
    // However the first part's own slices lie then.
    each(&mut images, |n, image| position(image)[1] += 2.0 * n as f64);
    assert_eq!(told(&images).len(), 1);
}

#[test]
fn what_differs_within_a_volume_is_told_by_its_own_code() {
    type Change = fn(&mut Image);
    let changes: [(&str, Change); 6] = [
        ("mixed-pixel-spacing", |image| image.geometry.spacing = Some([0.8, 0.8])),
        ("mixed-size", |image| image.geometry.rows = 256),
        ("mixed-size", |image| {
            image.geometry.rows = 256;
            image.geometry.columns = 256;
            image.geometry.spacing = Some([1.4, 1.4]);
        }),
        ("mixed-kernel", |image| image.acquisition.kernel = "B70f".to_owned()),
        ("mixed-thickness", |image| image.geometry.thickness = Some(2.5)),
        ("mixed-frame-of-reference", |image| image.acquisition.frame_of_reference = "1.2.4".to_owned()),
    ];
    for (code, change) in changes {
        let mut images = volume(40);
        images.iter_mut().skip(10).take(7).for_each(change);
        assert_eq!(told(&images), [(code, Some(7), Some(-287.5), None)]);
    }
}

#[test]
fn slices_without_a_place_are_told_and_their_places_are_no_holes() {
    let mut images = volume(40);
    images.iter_mut().for_each(|image| image.geometry.position = None);
    assert_eq!(told(&images), [("no-position", Some(40), None, None)]);
    let mut images = volume(40);
    images.iter_mut().for_each(|image| image.geometry.orientation = Some([0.0; 6]));
    assert_eq!(told(&images), [("no-position", Some(40), None, None)]);
    let mut images = volume(40);
    images[12].geometry.position = None;
    assert_eq!(told(&images), [("no-position", Some(1), None, None)]);
    let mut images = volume(40);
    images.iter_mut().for_each(|image| image.geometry.spacing = None);
    assert_eq!(told(&images), [("no-pixel-spacing", Some(40), None, None)]);
}

#[test]
fn thin_slices_far_apart_leave_gaps_of_their_difference() {
    let mut images = volume(20);
    each(&mut images, |n, image| {
        position(image)[2] = 10.0 * n as f64;
        image.geometry.thickness = Some(2.0);
    });
    assert_eq!(told(&images), [("gaps-between-slices", None, Some(8.0), None)]);
    images.iter_mut().for_each(|image| image.sop_class = MR.to_owned());
    assert_eq!(told(&images), [("gaps-between-slices", None, Some(8.0), None)]);
}

#[test]
fn a_handful_of_slices_is_few_and_nothing_else() {
    let mut images = volume(5);
    images.remove(2);
    assert_eq!(told(&images), [("few-images", Some(4), None, None)]);
}

#[test]
fn a_lost_slice_of_one_volume_of_many_is_found_inside_and_at_its_end() {
    type Change = fn(usize, &mut Image);
    let changes: [Change; 6] = [
        |n, image| image.acquisition.temporal_position = Some(n as i64 + 1),
        |n, image| image.acquisition.echo_number = Some(n as i64 + 1),
        |n, image| image.acquisition.b_value = Some(400.0 * n as f64),
        |n, image| image.acquisition.trigger_time = Some(75.0 * n as f64),
        |n, image| image.acquisition.number = Some(n as i64 + 1),
        |n, image| image.acquisition.time = Some(36000.0 + 60.0 * n as f64),
    ];
    for (which, change) in changes.into_iter().enumerate() {
        for lost in [0, 7, 19] {
            let mut images = volumes(6, &volume(20), change);
            images.remove(3 * 20 + lost);
            let place = -300.0 + 1.25 * lost as f64;
            assert_eq!(told(&images), [("missing-slices", Some(1), Some(place), None)], "{which} {lost}");
        }
    }
}

#[test]
fn a_hole_in_all_volumes_is_one_place() {
    let mut one = volume(20);
    one.remove(7);
    let images = volumes(4, &one, |n, image| image.acquisition.temporal_position = Some(n as i64));
    assert_eq!(told(&images), [("missing-slices", Some(4), Some(-291.25), None)]);
}

#[test]
fn an_enhanced_object_is_judged_by_its_frames() {
    let mut object = image(ENHANCED_MR, [0.0; 3], 1);
    object.geometry.frames = 39;
    object.frames = (0..40)
        .filter(|n| *n != 27)
        .map(|n| FramePlace {
            position: Some([0.0, 0.0, f64::from(n % 20) * 1.25]),
            orientation: None,
            volume: u64::from(n / 20 == 1),
        })
        .collect();
    assert_eq!(told(&[object]), [("missing-slices", Some(1), Some(8.75), None)]);
}
