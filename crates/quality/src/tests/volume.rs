//! What a slice's volume is, and where nothing of it lies.

use super::{CORONAL, CT, ENHANCED_MR, each, image, position, volume, volumes};
use crate::{NoVolume, Slice, Volume};
use veilig_study::{FramePlace, Image};

fn of(images: &[Image], image: u32, frame: u32) -> Result<Volume, NoVolume> {
    let slices: Vec<Slice> = images.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
    Volume::of(&slices, image, frame)
}

/// From where to where no slice reaches, rounded to a hundredth of a millimetre.
fn gaps(volume: &Volume) -> Vec<[f64; 2]> {
    let mut from = volume.range[0];
    let mut gaps = Vec::new();
    let ends = volume.slabs.iter().map(|slab| slab.reach).chain([[volume.range[1]; 2]]);
    for [start, end] in ends {
        assert!(start > from - 1e-6, "no two slices lie in one another");
        if start - from > 1e-6 {
            gaps.push([from, start].map(|mm| (mm * 100.0).round() / 100.0));
        }
        from = end;
    }
    gaps
}

#[test]
fn slices_touch_and_lost_ones_leave_a_gap_as_thick_as_they_were() {
    let mut images = volume(60);
    assert!(gaps(&of(&images, 1, 0).unwrap()).is_empty());
    images.remove(44);
    images.drain(10..20);
    let whole = of(&images, 30, 0).unwrap();
    // Slice n lies at -300 + 1.25 n.
    assert_eq!(gaps(&whole), [[-288.13, -275.63], [-245.63, -244.38]]);
    assert_eq!(whole.slabs.len(), 49);
    assert_eq!(whole.range.map(f64::round), [-301.0, -226.0]);
}

#[test]
fn every_second_slice_lost_in_a_row_leaves_a_gap_each() {
    let mut images = volume(60);
    images.remove(32);
    images.remove(30);
    assert_eq!(gaps(&of(&images, 1, 0).unwrap()), [[-263.13, -261.88], [-260.63, -259.38]]);
}

#[test]
fn a_spacing_that_changes_leaves_no_gap_but_parts_far_from_each_other_do() {
    let mut images = volume(60);
    each(&mut images, |n, image| {
        if n > 30 {
            position(image)[2] += 1.25 * (n as f64 - 30.0);
        }
    });
    assert!(gaps(&of(&images, 1, 0).unwrap()).is_empty(), "1.25 mm, then 2.5 mm");
    let mut images = volume(60);
    each(&mut images, |n, image| {
        if n > 30 {
            position(image)[2] += 103.3;
        }
    });
    assert_eq!(gaps(&of(&images, 1, 0).unwrap()), [[-261.88, -158.57]]);
}

#[test]
fn slices_that_are_thinner_than_their_distance_reach_no_farther_than_they_are_thick() {
    let mut images = volume(12);
    each(&mut images, |n, image| {
        image.geometry.thickness = Some(2.0);
        position(image)[2] = 10.0 * n as f64;
    });
    let whole = of(&images, 1, 0).unwrap();
    assert_eq!(whole.slabs[3].reach, [29.0, 31.0]);
    assert_eq!(gaps(&whole).len(), 11);
}

#[test]
fn of_several_volumes_it_is_the_slice_s_own_with_what_the_others_show_to_be_lost() {
    let mut images = volumes(3, &volume(20), |n, image| {
        image.acquisition.temporal_position = Some(n as i64);
    });
    // The first slice of the second volume.
    images.remove(20);
    let second = of(&images, 25, 0).unwrap();
    assert!(second.slabs.iter().all(|slab| (21..40).contains(&slab.image)), "its own slices alone");
    assert_eq!(gaps(&second), [[-300.63, -299.38]], "at its very end");
    assert!(gaps(&of(&images, 5, 0).unwrap()).is_empty());
}

#[test]
fn a_tilted_stack_goes_along_its_normal_and_tells_how_its_slices_move() {
    let mut images = volume(30);
    each(&mut images, |n, image| {
        position(image)[1] += 0.5 * n as f64;
    });
    let whole = of(&images, 1, 0).unwrap();
    assert_eq!(whole.normal, [0.0, 0.0, 1.0]);
    let moved = whole.slabs[20].side[1] - whole.slabs[0].side[1];
    assert!((moved - 10.0).abs() < 1e-6, "{moved} mm");
    each(&mut images, |n, image| {
        image.geometry.orientation = Some(CORONAL);
        image.geometry.position = Some([-100.0, 2.0 * n as f64, 90.0]);
    });
    let whole = of(&images, 1, 0).unwrap();
    assert_eq!((whole.normal, whole.slabs[0].side), ([0.0, 1.0, 0.0], [-100.0, -90.0]));
}

#[test]
fn frames_of_one_object_are_placed_by_its_functional_groups_or_not_at_all() {
    let mut object = image(ENHANCED_MR, [0.0; 3], 1);
    object.geometry.frames = 20;
    object.geometry.thickness = Some(2.0);
    let place = |n| FramePlace { position: Some([0.0, 0.0, 2.0 * f64::from(n)]), ..FramePlace::default() };
    object.frames = (0..20).filter(|n| *n != 7).map(place).collect();
    let whole = of(std::slice::from_ref(&object), 1, 3).unwrap();
    assert_eq!((whole.slabs.len(), gaps(&whole)), (19, vec![[13.0, 15.0]]));
    object.frames.clear();
    assert_eq!(of(&[object], 1, 3), Err(NoVolume::Unplaced));
}

#[test]
fn what_has_no_place_or_too_few_slices_has_no_volume() {
    let mut images = volume(10);
    images[4].geometry.position = None;
    assert_eq!(of(&images, 5, 0), Err(NoVolume::Unplaced));
    assert!(of(&images, 4, 0).is_ok());
    assert_eq!(of(&images[..2], 1, 0), Err(NoVolume::Few));
    assert_eq!(of(&[image(CT, [f64::NAN; 3], 1)], 1, 0), Err(NoVolume::Unplaced));
    assert_eq!(of(&[], 1, 0), Err(NoVolume::Unplaced));
}
