//! What must not be called: whole series of every kind, however their headers are written.

use super::*;
use veilig_study::FramePlace;

#[test]
fn a_whole_volume_is_no_defect_however_its_numbers_are_written() {
    let mut images = volume(60);
    assert_eq!(told(&images), []);
    images.reverse();
    assert_eq!(told(&images), []);
    each(&mut images, |n, image| image.instance_number = Some(60 - n as i64));
    assert_eq!(told(&images), []);
    for step in [0.6, 0.625, 0.7, 1.25, 2.0, 3.27] {
        each(&mut images, |n, image| position(image)[2] = ((-300.0 + step * n as f64) * 10.0).round() / 10.0);
        assert_eq!(told(&images).iter().filter(|one| one.0 != "gaps-between-slices").count(), 0, "{step}");
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
    let frame = |stack: u32, n: u32| FramePlace {
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

fn each_frame(frames: &mut [FramePlace]) {
    frames.iter_mut().enumerate().for_each(|(n, frame)| frame.position = Some([1.25 * n as f64, 0.0, 0.0]));
}
