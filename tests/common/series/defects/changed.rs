//! Some slices differ from the others of their volume, or do not say where they lie.

use super::wanted::{at, first, of};
use crate::common::series::stack::turned;
use crate::common::series::{Dice, Kind, Series, Slice, Stack, Wanted};

/// Changes some slices in a row, less than half of them.
fn changed(
    code: &'static str,
    kind: Option<Kind>,
    dice: &mut Dice,
    change: impl Fn(&mut Slice, &mut Dice),
) -> Series {
    let stack = match kind {
        Some(kind) => Stack::of(kind, dice),
        None => Stack::drawn(dice),
    };
    let count = dice.between(1, stack.slices / 3);
    let from = dice.between(0, stack.slices - count);
    let mut slices = stack.slices();
    let mut same = Dice::new(dice.below(1 << 30) as u64);
    let seed = same.below(1 << 30) as u64;
    // Each slice is changed alike.
    slices[from..from + count].iter_mut().for_each(|slice| change(slice, &mut Dice::new(seed)));
    let wanted = at(code, count, first(&stack, from, count)).about(&slices[from..from + count]);
    dice.shuffle(&mut slices);
    Series::whole(&format!("{code} of {count}"), &stack, slices).but(wanted)
}

pub fn turned_slices(dice: &mut Dice) -> Series {
    changed("mixed-orientation", None, dice, |slice, dice| {
        let angles = dice.of(&[[3.0, 0.0], [-10.0, 0.0], [0.0, 7.0], [30.0, 20.0], [90.0, 0.0]]);
        slice.orientation = slice.orientation.map(|orientation| turned(orientation, angles));
    })
}

pub fn turned_frames(dice: &mut Dice) -> Series {
    turned_slices(dice).enhanced()
}

pub fn other_pixels(dice: &mut Dice) -> Series {
    changed("mixed-pixel-spacing", None, dice, |slice, dice| {
        slice.pixel_spacing = Some(dice.of(&[[0.8, 0.8], [0.7, 0.7], [0.75, 0.9], [1.5, 1.5]]));
    })
}

pub fn other_size(dice: &mut Dice) -> Series {
    changed("mixed-size", None, dice, |slice, dice| {
        slice.size = dice.of(&[[16, 16], [8, 10], [6, 8]]);
        if dice.once_in(2) {
            slice.pixel_spacing = Some([0.375, 0.375]);
        }
    })
}

pub fn other_kernel(dice: &mut Dice) -> Series {
    changed("mixed-kernel", Some(Kind::Ct), dice, |slice, dice| {
        slice.kernel = dice.of(&["B70f", "I50f\\3", "BONE"])
    })
}

pub fn other_thickness(dice: &mut Dice) -> Series {
    changed("mixed-thickness", None, dice, |slice, dice| {
        let times = dice.of(&[2.0, 1.5]);
        slice.thickness = slice.thickness.map(|mm| mm * times);
    })
}

pub fn other_frame_of_reference(dice: &mut Dice) -> Series {
    changed("mixed-frame-of-reference", None, dice, |slice, _| slice.frame_of_reference = 2)
}

pub fn no_position(dice: &mut Dice) -> Series {
    without("no-position", dice, |slice| slice.position = None)
}

pub fn no_orientation(dice: &mut Dice) -> Series {
    without("no-position", dice, |slice| slice.orientation = None)
}

/// All slices lack it, some, or one.
fn without(code: &'static str, dice: &mut Dice, lose: impl Fn(&mut Slice)) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let count = dice.of(&[1, 3, stack.slices]);
    let from = dice.between(0, stack.slices - count);
    slices[from..from + count].iter_mut().for_each(lose);
    let wanted = Wanted { count: Some(count as u32), ..of(code) }.about(&slices[from..from + count]);
    Series::whole(&format!("{count} without a position"), &stack, slices).but(wanted)
}

pub fn frames_without_position(dice: &mut Dice) -> Series {
    no_position(dice).enhanced()
}

/// Two defects at once: slices lack, and others differ.
pub fn missing_and_changed(dice: &mut Dice) -> Series {
    let draw = dice.of(&[
        other_kernel as fn(&mut Dice) -> Series,
        other_pixels,
        other_size,
        other_frame_of_reference,
        turned_slices,
    ]);
    let series = draw(dice);
    let is_turned = series.wanted[0].code == "mixed-orientation";
    // What hides the places of others leaves nothing to say of holes.
    if is_turned { series } else { lose_one(series, dice) }
}

fn lose_one(mut series: Series, dice: &mut Dice) -> Series {
    series.slices.sort_by_key(|slice| slice.number);
    let plain = |slice: &Slice| {
        slice.kernel == "B30f"
            && slice.size == [8, 8]
            && slice.pixel_spacing == Some([0.75, 0.75])
            && slice.frame_of_reference == 1
    };
    let inner: Vec<usize> = (1..series.slices.len() - 1).filter(|at| plain(&series.slices[*at])).collect();
    let lost = series.slices.remove(inner[dice.below(inner.len())]);
    let place = match (lost.position, lost.orientation) {
        (Some(position), Some(orientation)) => Stack { orientation, ..Stack::drawn(dice) }.along(position),
        _ => return series,
    };
    series.but(at("missing-slices", 1, place))
}
