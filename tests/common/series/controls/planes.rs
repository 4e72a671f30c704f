//! Slices of several directions, or side by side: localizers, views of the heart, discs of a spine, knees.

use crate::common::series::repeats::mark;
use crate::common::series::stack::{PLANES, moved, turned};
use crate::common::series::{Dice, Kind, Series, Slice, Stack};

pub fn localizer(dice: &mut Dice) -> Series {
    let stack = Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice);
    let (planes, each) = match stack.kind {
        Kind::Ct => (dice.between(1, 2), 1),
        _ => (3, dice.of(&[1, 1, 3, 5, 9])),
    };
    let tilt = [dice.real(-8.0, 8.0), dice.real(-8.0, 8.0)];
    let mut slices = Vec::new();
    for plane in PLANES.iter().rev().take(planes) {
        let plane = Stack { orientation: turned(*plane, tilt), step: 10.0, thickness: 10.0, ..stack.clone() };
        slices.extend((0..each).map(|n| plane.slice(n as f64, n as i64 + 1)));
    }
    let how = dice.below(3);
    if how == 0 || stack.kind == Kind::Ct {
        slices.iter_mut().for_each(|slice| slice.image_type = "ORIGINAL\\PRIMARY\\LOCALIZER".into());
    }
    dice.shuffle(&mut slices);
    let series = Series::whole(&format!("localizer {planes} x {each}, told {how}"), &stack, slices);
    let description = if how == 1 {
        dice.of(&["Localizer", "3-plane loc", "SCOUT", "Topogramm 0.6 T80f"])
    } else {
        "Series"
    };
    Series { description: description.into(), ..series }
}

/// The pictures that show the way, in the series of the slices.
pub fn with_scout(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Ct, dice);
    let mut slices = stack.slices();
    for plane in PLANES.iter().skip(dice.between(1, 2)) {
        let mut slice = Stack { orientation: *plane, ..stack.clone() }.slice(0.0, 0);
        slice.image_type = "ORIGINAL\\PRIMARY\\LOCALIZER".into();
        slices.push(slice);
    }
    Series::whole("with scout", &stack, slices)
}

/// Pictures computed from all around: projections that turn about an axis.
pub fn rotated(dice: &mut Dice) -> Series {
    let stack = Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice);
    let views = dice.between(8, 60);
    let about = dice.once_in(2);
    let slices = (0..views).map(|n| {
        let degrees = n as f64 * 360.0 / views as f64;
        let mut slice = stack.slice(0.0, n as i64 + 1);
        let orientation = turned(PLANES[1], if about { [degrees, 0.0] } else { [0.0, degrees] });
        let plane = Stack { orientation, ..stack.clone() };
        slice.orientation = Some(orientation);
        slice.position = Some(moved(moved(stack.origin, plane.row(), -100.0), plane.column(), -100.0));
        slice.image_type = "DERIVED\\SECONDARY\\PROJECTION IMAGE\\MIP".into();
        slice
    });
    Series::whole(&format!("rotated {views}"), &stack, slices.collect())
}

/// Views of the heart, each in its own plane and over its beat.
pub fn radial(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let (planes, phases) = (dice.between(2, 9), dice.of(&[1, 20, 25, 30]));
    let mut slices = Vec::new();
    for plane in 0..planes {
        let orientation = turned(PLANES[1], [25.0, plane as f64 * 180.0 / planes as f64]);
        let view = Stack { orientation, ..stack.clone() };
        let corner = moved(moved(stack.origin, view.row(), -100.0), view.column(), -100.0);
        for phase in 0..phases {
            let mut slice = Stack { origin: corner, ..view.clone() }.slice(0.0, slices.len() as i64 + 1);
            mark(&mut slice, "trigger", phase, 0);
            slices.push(slice);
        }
    }
    Series::whole(&format!("radial {planes} x {phases}"), &stack, slices)
}

/// A heart in long axes: a few slices each, over its beat.
pub fn long_axes(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let phases = dice.of(&[1, 20, 25]);
    let each = dice.between(2, 3);
    let mut slices = Vec::new();
    for [x, z] in [[20.0, 40.0], [-35.0, -50.0], [60.0, 10.0]] {
        let view =
            Stack { orientation: turned(PLANES[1], [x, z]), step: 8.0, thickness: 8.0, ..stack.clone() };
        for n in 0..each {
            for phase in 0..phases {
                let mut slice = view.slice(n as f64, slices.len() as i64 + 1);
                mark(&mut slice, "trigger", phase, 0);
                slices.push(slice);
            }
        }
    }
    Series::whole(&format!("long axes {each} x {phases}"), &stack, slices)
}

/// Stacks along the discs of a spine.
pub fn spine(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let each = dice.between(3, 7);
    let mut slices = Vec::new();
    let mut degrees = dice.real(-20.0, -5.0);
    for disc in 0..dice.between(3, 5) {
        degrees += dice.real(5.0, 12.0);
        let origin = moved(stack.origin, [0.0, 0.0, 1.0], disc as f64 * 35.0);
        let disc = Stack {
            orientation: turned(PLANES[0], [degrees, 0.0]),
            origin,
            step: 4.4,
            thickness: 4.0,
            ..stack.clone()
        };
        slices.extend((0..each).map(|n| disc.slice(n as f64, 0)));
    }
    slices.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n));
    Series::whole("spine", &stack, slices)
}

/// A coronal series in several table positions: the same places along the normal, side by side.
pub fn stations(dice: &mut Dice) -> Series {
    let stack = Stack { orientation: PLANES[1], slices: dice.between(12, 30), ..Stack::of(Kind::Mr, dice) };
    let is_told = dice.once_in(2);
    let mut slices = Vec::new();
    for n in 0..dice.between(2, 5) {
        let origin = moved(stack.origin, [0.0, 0.0, 1.0], -420.0 * n as f64);
        for mut slice in (Stack { origin, ..stack.clone() }).slices() {
            slice.number = Some(slices.len() as i64 + 1);
            if is_told {
                mark(&mut slice, "acquisition", n, 0);
            }
            slices.push(slice);
        }
    }
    Series::whole(&format!("stations told {is_told}"), &stack, slices)
}

/// Both knees or breasts in one MR series.
pub fn slabs(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(8, 20), decimals: 3, ..Stack::of(Kind::Mr, dice) };
    let mut slices = stack.slices();
    let apart = stack.slices as f64 + dice.between(5, 12) as f64 + dice.real(0.35, 0.65);
    slices.extend((0..stack.slices).map(|n| stack.slice(apart + n as f64, (stack.slices + n) as i64 + 1)));
    Series::whole("slabs", &stack, slices)
}

/// A localizer that lies there twice, or was made twice.
pub fn doubled_localizer(dice: &mut Dice) -> Series {
    let series = localizer(dice);
    if dice.once_in(2) {
        return Series { is_doubled: true, ..series };
    }
    let again: Vec<_> = series.slices.iter().map(Slice::copy).collect();
    let slices = series.slices.iter().cloned().chain(again).collect();
    Series { slices, what: format!("doubled {}", series.what), ..series }
}

/// Stacks of an enhanced object, each with its own direction: a localizer, discs, a knee in three planes.
pub fn enhanced_stacks(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let across = dice.once_in(2);
    let mut slices = Vec::new();
    for n in 0..dice.between(2, 4) {
        let orientation = match across {
            true => PLANES[n % 3],
            false => turned(PLANES[0], [8.0 * n as f64 - 12.0, 0.0]),
        };
        let origin = moved(stack.origin, [0.0, 0.0, 1.0], 40.0 * n as f64);
        let own = Stack { orientation, origin, slices: dice.between(3, 20), ..stack.clone() };
        slices.extend(own.slices().into_iter().map(|slice| Slice { stack: n as u32 + 1, ..slice }));
    }
    Series::whole(&format!("enhanced stacks across {across}"), &stack, slices).enhanced()
}
