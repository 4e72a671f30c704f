//! Series made by rule: what must be called, and what must not.

use super::*;
use veilig_study::{Frame, Image};

pub(super) const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
pub(super) const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
pub(super) const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
pub(super) const AXIAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
const SAGITTAL: [f64; 6] = [0.0, 1.0, 0.0, 0.0, 0.0, -1.0];
pub(super) const CORONAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 0.0, -1.0];

pub(super) fn image(class: &str, position: [f64; 3], number: i64) -> Image {
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
pub(super) fn volume(slices: u32) -> Vec<Image> {
    (0..slices).map(|n| image(CT, [-180.5, -180.5, -300.0 + 1.25 * f64::from(n)], i64::from(n) + 1)).collect()
}

pub(super) fn each(images: &mut [Image], change: impl Fn(usize, &mut Image)) {
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

pub(super) fn position(image: &mut Image) -> &mut [f64; 3] {
    image.geometry.position.get_or_insert_default()
}

/// Volumes one behind the other, told apart by `change`, numbered through.
pub(super) fn volumes(count: usize, one: &[Image], change: impl Fn(usize, &mut Image)) -> Vec<Image> {
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

mod defects {
    use super::*;

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
            [
                ("missing-slices", Some(1), Some(-287.5), None),
                ("missing-slices", Some(1), Some(-250.0), None)
            ]
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
            .map(|n| Frame {
                position: Some([0.0, 0.0, f64::from(n % 20) * 1.25]),
                orientation: None,
                volume: u64::from(n / 20 == 1),
            })
            .collect();
        assert_eq!(told(&[object]), [("missing-slices", Some(1), Some(8.75), None)]);
    }
}

mod controls {
    use super::*;

    #[test]
    fn a_whole_volume_is_no_defect_however_its_numbers_are_written() {
        let mut images = volume(60);
        assert_eq!(told(&images), []);
        images.reverse();
        assert_eq!(told(&images), []);
        each(&mut images, |n, image| image.instance_number = Some(60 - n as i64));
        assert_eq!(told(&images), []);
        for step in [0.6, 0.625, 0.7, 1.25, 2.0, 3.27] {
            each(&mut images, |n, image| {
                position(image)[2] = ((-300.0 + step * n as f64) * 10.0).round() / 10.0
            });
            assert_eq!(
                told(&images).iter().filter(|one| one.0 != "gaps-between-slices").count(),
                0,
                "{step}"
            );
        }
        let mut images = volume(60);
        each(&mut images, |n, image| {
            position(image)[2] += 1e-4 * ((n * 7919 % 13) as f64 - 6.0);
            position(image)[0] += 1e-4 * ((n * 104_729 % 13) as f64 - 6.0);
            image.geometry.orientation =
                Some([1.0, 1e-5 * (n % 3) as f64, 0.0, 0.0, 1.0, -1e-5 * (n % 5) as f64]);
        });
        assert_eq!(told(&images), []);
    }

    #[test]
    fn oblique_stacks_rounded_to_a_tenth_are_no_defect() {
        let (sin, cos) = 23_f64.to_radians().sin_cos();
        let mut images = volume(40);
        each(&mut images, |n, image| {
            image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, cos, -sin]);
            let along = 1.25 * n as f64;
            *position(image) = [-180.5, along * sin, along * cos].map(|mm| (mm * 10.0).round() / 10.0);
        });
        assert_eq!(told(&images), []);
    }

    #[test]
    fn volumes_over_times_echoes_b_values_phases_and_reconstructions_are_no_defect() {
        type Change = fn(usize, &mut Image);
        let changes: [(&str, Change); 11] = [
            ("times", |n, image| image.acquisition.temporal_position = Some(n as i64 + 1)),
            ("echoes", |n, image| image.acquisition.echo_number = Some(n as i64 + 1)),
            ("echo times", |n, image| image.acquisition.echo_time = Some(2.3 * n as f64)),
            ("b-values", |n, image| image.acquisition.b_value = Some(400.0 * n as f64)),
            ("directions", |n, image| {
                image.acquisition.b_value = Some(1000.0);
                image.acquisition.direction = Some([n as f64 / 10.0, 0.0, 1.0]);
            }),
            ("triggers", |n, image| image.acquisition.trigger_time = Some(75.0 * n as f64)),
            ("image types", |n, image| image.acquisition.image_type = format!("ORIGINAL\\PRIMARY\\{n}")),
            ("acquisitions", |n, image| image.acquisition.number = Some(n as i64 + 1)),
            ("kernels", |n, image| image.acquisition.kernel = format!("B{n}0f")),
            ("clocks", |n, image| {
                let along = image.instance_number.unwrap_or_default() as f64;
                image.acquisition.time = Some(36000.0 + 60.0 * n as f64 + 0.3 * along);
            }),
            ("numbers", |_, _| {}),
        ];
        for (name, change) in changes {
            assert_eq!(told(&volumes(5, &volume(20), change)), [], "{name}");
            assert_eq!(told(&volumes(40, &volume(1), change)), [], "{name} of one slice");
        }
        // Two facts at once, and a trigger that never repeats.
        let images = volumes(6, &volume(20), |n, image| {
            image.acquisition.echo_number = Some(n as i64 % 2);
            image.acquisition.trigger_time = Some(75.0 * (n / 2) as f64 + position(image)[2] / 1000.0);
        });
        assert_eq!(told(&images), []);
    }

    #[test]
    fn acquisitions_of_other_parts_of_the_body_are_no_hole() {
        let mut images = volume(30);
        for n in 0..40 {
            let mut other = image(CT, [-180.5, -180.5, 17.3 + 1.25 * f64::from(n)], i64::from(n) + 31);
            other.acquisition.number = Some(2);
            images.push(other);
        }
        assert_eq!(told(&images), []);
        // A slice lost where one table position ends and the next begins is a hole all the same.
        let mut images = volume(60);
        each(&mut images, |n, image| image.acquisition.number = Some(n as i64 / 15));
        assert_eq!(told(&images), []);
        images.remove(30);
        assert_eq!(told(&images).len(), 1);
    }

    #[test]
    fn overlapping_slices_are_no_defect() {
        let mut images = volume(40);
        images.iter_mut().for_each(|image| image.geometry.thickness = Some(2.5));
        assert_eq!(told(&images), []);
    }

    #[test]
    fn localizers_single_images_and_views_around_an_axis_are_no_defect() {
        let planes = |slices: u32| {
            let mut images = Vec::new();
            for orientation in [AXIAL, CORONAL, SAGITTAL] {
                for n in 0..slices {
                    let along = f64::from(n) * 20.0;
                    let mut one = image(MR, [along, -along, along], 1);
                    one.geometry.orientation = Some(orientation);
                    images.push(one);
                }
            }
            images
        };
        for slices in [1, 3, 9] {
            let called: Vec<_> =
                told(&planes(slices)).into_iter().filter(|one| one.0 != "gaps-between-slices").collect();
            assert_eq!(called, [], "{slices}");
        }
        let mut scout = volume(2);
        scout
            .iter_mut()
            .for_each(|image| image.acquisition.image_type = "ORIGINAL\\PRIMARY\\LOCALIZER".to_owned());
        scout[1].geometry.orientation = Some(SAGITTAL);
        assert_eq!(told(&scout), []);
        assert_eq!(told(&volume(1)), []);
        let mut lone = volume(1);
        lone[0].geometry.position = None;
        assert_eq!(told(&lone), []);
        let mut views = volume(60);
        each(&mut views, |n, image| {
            let (sin, cos) = (n as f64 * 0.1).sin_cos();
            image.geometry.orientation = Some([cos, sin, 0.0, 0.0, 0.0, -1.0]);
        });
        assert_eq!(told(&views), []);
    }

    #[test]
    fn stacks_of_a_spine_are_no_defect() {
        let mut images = Vec::new();
        for (stack, degrees) in [(0, -12.0_f64), (1, 3.0), (2, 15.0)] {
            let (sin, cos) = degrees.to_radians().sin_cos();
            for n in 0..5 {
                let along = 4.4 * f64::from(n);
                let mut one = image(
                    MR,
                    [0.0, along * sin, f64::from(stack) * 38.0 + along * cos],
                    i64::from(stack * 5 + n),
                );
                one.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, cos, -sin]);
                one.geometry.thickness = Some(4.0);
                images.push(one);
            }
        }
        assert_eq!(told(&images), []);
    }

    #[test]
    fn ordinary_gaps_of_mr_are_no_defect() {
        let mut images = volume(30);
        each(&mut images, |n, image| {
            image.sop_class = MR.to_owned();
            image.geometry.thickness = Some(4.0);
            position(image)[2] = 5.2 * n as f64;
        });
        assert_eq!(told(&images), []);
    }

    #[test]
    fn objects_without_geometry_are_no_defect() {
        let mut images = volume(12);
        each(&mut images, |n, image| {
            image.geometry.position = None;
            image.geometry.orientation = None;
            image.acquisition.image_type = "DERIVED\\SECONDARY\\OTHER".to_owned();
            if n % 2 == 0 {
                image.sop_class = "1.2.840.10008.5.1.4.1.1.7".to_owned();
            }
        });
        assert_eq!(told(&images), []);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn enhanced_objects_of_many_volumes_and_stacks_are_no_defect() {
        let mut object = image(ENHANCED_MR, [0.0; 3], 1);
        object.geometry.frames = 60;
        let frame = |stack: u32, n: u32| Frame {
            position: Some([0.0, 30.0 * f64::from(stack), f64::from(n) * 1.25]),
            orientation: (stack == 2).then(|| Box::new(SAGITTAL)),
            volume: u64::from(stack),
        };
        object.frames = (0..60).map(|n| frame(n / 20, n % 20)).collect();
        if let Some(sagittal) = object.frames.get_mut(40..) {
            each_frame(sagittal);
        }
        assert_eq!(told(&[object]), []);
    }

    fn each_frame(frames: &mut [Frame]) {
        frames
            .iter_mut()
            .enumerate()
            .for_each(|(n, frame)| frame.position = Some([1.25 * n as f64, 0.0, 0.0]));
    }
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
    let codes: std::collections::HashSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes.len(), Code::ALL.len());
}
