//! Slices lack.

use super::wanted::missing_at;
use crate::common::series::repeats::{REPEATS, repeating, volumes};
use crate::common::series::stack::{PLANES, moved};
use crate::common::series::{Dice, Kind, Series, Slice, Stack, Wanted};

/// Takes slices out of a volume: what must be told, with those before and behind.
fn lose(stack: &Stack, slices: &mut Vec<Slice>, from: usize, count: usize) -> Wanted {
    let beside = [from.checked_sub(1), Some(from + count)].into_iter().flatten();
    let beside: Vec<Slice> = beside.filter_map(|at| slices.get(at).cloned()).collect();
    slices.drain(from..from + count);
    missing_at(stack, from, count).about(&beside)
}

/// Numbers slices anew or not.
fn number(slices: &mut [Slice], dice: &mut Dice) {
    if dice.once_in(2) {
        slices.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n));
    }
}

pub fn missing(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let (from, count) = (dice.between(1, stack.slices - 4), dice.between(1, 2));
    let mut slices = stack.slices();
    let wanted = lose(&stack, &mut slices, from, count);
    number(&mut slices, dice);
    dice.shuffle(&mut slices);
    Series::whole("missing", &stack, slices).but(wanted)
}

pub fn missing_in_the_middle(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(30, 60), ..Stack::drawn(dice) };
    let count = dice.between(8, 12);
    let from = (stack.slices - count) / 2;
    let mut slices = stack.slices();
    let wanted = lose(&stack, &mut slices, from, count);
    number(&mut slices, dice);
    dice.shuffle(&mut slices);
    Series::whole("missing in the middle", &stack, slices).but(wanted)
}

pub fn missing_in_several_places(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 50, ..Stack::drawn(dice) };
    let mut slices = stack.slices();
    let first = [dice.between(2, 8), dice.between(14, 20), dice.between(26, 38)];
    let counts = [(); 3].map(|()| dice.between(1, 3));
    let lost = first.iter().zip(counts).rev();
    let wanted: Vec<Wanted> = lost.map(|(from, count)| lose(&stack, &mut slices, *from, count)).collect();
    number(&mut slices, dice);
    let series = Series::whole("missing in several places", &stack, slices);
    wanted.into_iter().fold(series, Series::but)
}

/// Slices were lost here and there by chance.
pub fn missing_by_chance(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 60, ..Stack::drawn(dice) };
    let mut lost: Vec<usize> = (1..59).filter(|_| dice.once_in(9)).collect();
    lost.truncate(10);
    let what = format!("lost {lost:?}");
    let mut slices = stack.slices();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for n in lost {
        match runs.last_mut() {
            Some((from, count)) if *from + *count == n => *count += 1,
            _ => runs.push((n, 1)),
        }
    }
    let lost = runs.into_iter().rev();
    let wanted: Vec<Wanted> = lost.map(|(from, count)| lose(&stack, &mut slices, from, count)).collect();
    wanted.into_iter().fold(Series::whole(&what, &stack, slices), Series::but)
}

pub fn missing_in_one_volume(dice: &mut Dice) -> Series {
    let how = dice.of(REPEATS);
    let stack = repeating(how, dice);
    let volumes_of = dice.between(3, 6);
    let mut all = volumes(&stack, how, volumes_of, dice);
    let which = dice.below(volumes_of);
    // At its end, too: the others tell.
    let from = dice.between(0, stack.slices - 1);
    let wanted = lose(&stack, &mut all[which], from, 1);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in one of {volumes_of} volumes by {how}, slice {from}"), &stack, slices)
        .but(wanted)
}

/// Of two volumes one lacks slices inside.
pub fn missing_in_one_of_two(dice: &mut Dice) -> Series {
    let how = dice.of(&[
        "temporal position",
        "echo",
        "b-value",
        "phase",
        "acquisition",
        "kernel",
        "image type",
        "content time",
    ]);
    let stack = repeating(how, dice);
    let mut all = volumes(&stack, how, 2, dice);
    let count = dice.between(1, 3);
    let from = dice.between(1, stack.slices - count - 1);
    let wanted = lose(&stack, &mut all[dice.below(2)], from, count);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in one of two volumes by {how}, {count} from {from}"), &stack, slices)
        .but(wanted)
}

/// Two volumes of many lack slices, each its own.
pub fn missing_in_two_volumes(dice: &mut Dice) -> Series {
    let how =
        dice.of(&["temporal position", "echo", "b-value", "direction", "phase", "acquisition", "trigger"]);
    let stack = repeating(how, dice);
    let mut all = volumes(&stack, how, 5, dice);
    let (early, late) = (dice.between(1, 4), dice.between(7, stack.slices - 3));
    let early = lose(&stack, &mut all[1], early, 1);
    let late = lose(&stack, &mut all[3], late, 2);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in two of five volumes by {how}"), &stack, slices).but(early).but(late)
}

pub fn missing_frames(dice: &mut Dice) -> Series {
    missing(dice).enhanced()
}

pub fn missing_frames_of_one_volume(dice: &mut Dice) -> Series {
    let stack = repeating("temporal position", dice);
    let count = dice.between(2, 6);
    let mut all = volumes(&stack, "numbers", count, dice);
    all.iter_mut().for_each(|one| one.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n)));
    let from = dice.between(1, stack.slices - 2);
    all[dice.below(count)].remove(from);
    Series::whole(&format!("missing in one of {count} volumes of an object"), &stack, all.concat())
        .enhanced()
        .but(missing_at(&stack, from, 1))
}

/// Volumes over time, each a little elsewhere; one lacks a slice inside.
pub fn missing_in_one_that_follows(dice: &mut Dice) -> Series {
    let how = dice.of(&["temporal position", "acquisition", "echo", "direction"]);
    let stack = Stack { decimals: 3, ..repeating(how, dice) };
    let count = dice.between(3, 6);
    let mut all = volumes(&stack, how, count, dice);
    let reach = dice.of(&[0.05, 0.15, 0.3]) * stack.step.abs().min(3.0);
    for one in &mut all {
        let by = dice.real(-reach, reach);
        let moved = |point| moved(point, stack.normal(), by);
        one.iter_mut().for_each(|slice| slice.position = slice.position.map(moved));
    }
    let from = dice.between(1, stack.slices - 2);
    let wanted = lose(&stack, &mut all[dice.below(count)], from, 1);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    let what = format!("missing in one of {count} volumes by {how} that follow by {reach:.2}, slice {from}");
    Series::whole(&what, &stack, slices).but(wanted)
}

/// Slices that overlap, at places rounded to a tenth, numbered from the top.
pub fn missing_among_rounded(dice: &mut Dice) -> Series {
    let mut stack = Stack { decimals: 1, slices: dice.between(30, 80), ..Stack::of(Kind::Ct, dice) };
    stack.thickness = stack.step.abs() * dice.of(&[1.0, 1.5, 2.0, 3.0]);
    let mut slices = stack.slices();
    let last = slices.len() as i64;
    slices.iter_mut().zip(0..).for_each(|(slice, n)| slice.number = Some(last - n));
    let count = dice.between(1, 3);
    let from = dice.between(1, stack.slices - count - 2);
    let wanted = lose(&stack, &mut slices, from, count);
    dice.shuffle(&mut slices);
    Series::whole("missing among rounded", &stack, slices).but(wanted)
}

/// One stack of several in an enhanced object lacks a slice.
pub fn missing_in_one_stack(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let which = dice.below(3);
    let mut slices = Vec::new();
    let mut wanted = None;
    for (n, orientation) in PLANES.into_iter().enumerate() {
        let own = Stack { orientation, slices: dice.between(8, 20), ..stack.clone() };
        let mut these: Vec<Slice> =
            own.slices().into_iter().map(|slice| Slice { stack: n as u32 + 1, ..slice }).collect();
        if n == which {
            let from = dice.between(1, own.slices - 2);
            wanted = Some(lose(&own, &mut these, from, 1));
        }
        slices.extend(these);
    }
    let series = Series::whole("missing in one of three stacks", &stack, slices);
    wanted.into_iter().fold(series, Series::but).enhanced()
}
