//! What was computed of a volume, alone or among its slices.

use crate::common::series::stack::{PLANES, turned};
use crate::common::series::{Dice, Kind, Series, Stack};

/// Thick slices computed of thin ones, overlapping or not.
pub fn reformat(dice: &mut Dice) -> Series {
    let mut stack = Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice);
    stack.orientation = turned(dice.of(&PLANES), [dice.real(-15.0, 15.0), dice.real(-15.0, 15.0)]);
    stack.thickness = stack.step.abs() * dice.of(&[0.6, 1.0, 2.0]);
    let mut slices = stack.slices();
    let told = dice.of(&[
        "DERIVED\\SECONDARY\\REFORMATTED\\AVERAGE",
        "DERIVED\\PRIMARY\\MPR",
        "DERIVED\\SECONDARY\\MPR\\MIP",
    ]);
    slices.iter_mut().for_each(|slice| slice.image_type = told.into());
    Series::whole("reformat", &stack, slices)
}

/// What was computed of a volume lies among its slices: thick ones, or of another plane.
pub fn with_derived(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(30, 50), ..Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice) };
    let mut slices = stack.slices();
    let [offset, apart] = [dice.of(&[0.0, 0.5, 0.3]), dice.of(&[1.0, 4.0, 5.0])];
    let is_turned = dice.once_in(3);
    for n in 0..dice.between(3, 6) {
        let orientation = if is_turned { turned(stack.orientation, [90.0, 0.0]) } else { stack.orientation };
        let plane = Stack { orientation, ..stack.clone() };
        let mut slice = plane.slice(offset + apart * n as f64, 200 + n as i64);
        slice.thickness = Some(apart * stack.step.abs());
        slice.image_type = "DERIVED\\SECONDARY\\MPR".into();
        slices.push(slice);
    }
    Series::whole(&format!("with derived {offset} {apart} turned {is_turned}"), &stack, slices)
}

/// Two reconstructions of one range in one series, thin and thick, sharp and soft.
pub fn two_reconstructions(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 50, ..Stack::of(Kind::Ct, dice) };
    let mut slices = stack.slices();
    let [offset, apart] = [dice.of(&[0.0, 0.5, 0.35]), dice.of(&[1.0, 2.0, 5.0])];
    for n in 0..(48.0 / apart) as usize {
        let mut slice = stack.slice(offset + apart * n as f64, 100 + n as i64);
        slice.thickness = Some(stack.thickness * apart.max(1.5));
        slice.kernel = "B70f";
        slices.push(slice);
    }
    dice.shuffle(&mut slices);
    Series::whole(&format!("two reconstructions {offset} {apart}"), &stack, slices)
}

/// Thick slices that overlap, at places rounded to a tenth, numbered from the top.
pub fn overlapping(dice: &mut Dice) -> Series {
    let mut stack = Stack { decimals: 1, slices: dice.between(20, 80), ..Stack::of(Kind::Ct, dice) };
    stack.thickness = stack.step.abs() * dice.of(&[1.5, 2.0, 3.0]);
    let mut slices = stack.slices();
    let last = slices.len() as i64;
    slices.iter_mut().zip(0..).for_each(|(slice, n)| slice.number = Some(last - n));
    Series::whole("overlapping", &stack, slices)
}
