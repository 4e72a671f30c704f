//! Slices stacked askew.

use super::wanted::{missing_at, of};
use crate::common::series::stack::{PLANES, moved, turned};
use crate::common::series::{Dice, Kind, Series, Slice, Stack, Wanted};
use dicom_dictionary_std::tags;
use veilig::dicom::VR;

fn tilt(degrees: f64) -> Wanted {
    Wanted { degrees: Some(degrees.abs()), ..of("gantry-tilt") }
}

fn any_tilt(dice: &mut Dice) -> f64 {
    dice.real(2.5, 28.0) * dice.sign()
}

/// What a scanner writes of a tilt: nothing, the truth, its opposite, or that there was none.
fn tell_tilt(slices: &mut [Slice], degrees: f64, dice: &mut Dice) {
    let told = [None, Some(degrees), Some(-degrees), Some(0.0)][dice.below(4)];
    for slice in slices {
        if let Some(told) = told {
            slice.text(tags::GANTRY_DETECTOR_TILT, VR::DS, format!("{told:.2}"));
        }
    }
}

/// Slices across the patient whose corners walk.
pub fn sheared(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(20, 50), ..Stack::of(Kind::Ct, dice) };
    let degrees = any_tilt(dice);
    let along = if dice.once_in(2) { stack.column() } else { stack.row() };
    let mut slices = stack.slices();
    for (n, slice) in slices.iter_mut().enumerate() {
        let walked = degrees.to_radians().tan() * stack.step * n as f64;
        slice.position = Some(moved(stack.point(n as f64), along, walked));
    }
    tell_tilt(&mut slices, degrees, dice);
    dice.shuffle(&mut slices);
    let is_holed = dice.once_in(3);
    let series = Series::whole(&format!("sheared by {degrees:.1}"), &stack, slices).but(tilt(degrees));
    if !is_holed {
        return series;
    }
    let mut slices = series.slices.clone();
    let which = dice.between(2, stack.slices - 3);
    slices.retain(|slice| slice.number != Some(which as i64 + 1));
    Series { slices, ..series }.but(missing_at(&stack, which, 1))
}

/// Slices that know their tilt, stacked along the table.
pub fn tilted(dice: &mut Dice) -> Series {
    let degrees = any_tilt(dice);
    let mut stack =
        Stack { orientation: PLANES[0], slices: dice.between(20, 50), ..Stack::of(Kind::Ct, dice) };
    let mut slices = stack.slices();
    let orientation = turned(PLANES[0], [degrees, 0.0]);
    slices.iter_mut().for_each(|slice| slice.orientation = Some(orientation));
    tell_tilt(&mut slices, degrees, dice);
    stack.thickness = stack.step.abs();
    slices.iter_mut().for_each(|slice| slice.thickness = Some(stack.thickness));
    Series::whole(&format!("tilted by {degrees:.1}"), &stack, slices).but(tilt(degrees))
}

pub fn tilt_unknown_to_positions(dice: &mut Dice) -> Series {
    let degrees = any_tilt(dice);
    let stack = Stack { orientation: PLANES[0], ..Stack::of(Kind::Ct, dice) };
    let mut slices = stack.slices();
    slices
        .iter_mut()
        .for_each(|slice| slice.text(tags::GANTRY_DETECTOR_TILT, VR::DS, format!("{degrees:.2}")));
    Series::whole(&format!("tilt of {degrees:.1} told only"), &stack, slices).but(tilt(degrees))
}

pub fn tilted_frames(dice: &mut Dice) -> Series {
    let series = sheared(dice);
    series.enhanced()
}
