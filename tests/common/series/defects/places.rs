//! Slices lie where they should not: at uneven distances, at one place, beside the others, with gaps.

use super::wanted::{at, first, of};
use crate::common::series::repeats::{mark, repeating, volumes};
use crate::common::series::stack::moved;
use crate::common::series::{Dice, Kind, Series, Stack, Wanted};

/// The distance grows from some slice on.
pub fn uneven(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 40, thickness: 0.0, ..Stack::drawn(dice) };
    let change = dice.between(8, 30);
    let times = dice.of(&[1.5, 2.0, 2.0, 2.5, 3.0, 4.0]);
    let mut slices = stack.slices();
    for (n, slice) in slices.iter_mut().enumerate().skip(change) {
        slice.position = Some(stack.point(change as f64 + (n - change) as f64 * times));
        slice.thickness = Some(stack.step.abs() * times);
    }
    let told = dice.below(3);
    for (n, slice) in slices.iter_mut().enumerate() {
        let own = stack.step.abs() * if n < change { 1.0 } else { times };
        slice.thickness = [None, Some(own), Some(stack.step.abs() * times)][told];
    }
    // Told are the slices behind the odd distances, which are those of the smaller part.
    let steps = stack.slices - 1;
    let odd = if change * 2 > steps { change..steps } else { 0..change };
    let behind = if stack.step > 0.0 { odd.start + 1..odd.end + 1 } else { odd.clone() };
    let wanted = at("uneven-spacing", odd.len(), stack.mm(change as f64)).about(&slices[behind]);
    Series::whole(
        &format!("uneven, {times} times from slice {change}, thickness told {told}"),
        &stack,
        slices,
    )
    .but(wanted)
}

/// A distance that grows from slice to slice, alternates, or follows chance.
pub fn uneven_throughout(dice: &mut Dice) -> Series {
    let stack = Stack { decimals: 3, step: 2.5, thickness: 2.5, slices: 40, ..Stack::drawn(dice) };
    let how = dice.below(3);
    let mut slices = stack.slices();
    let mut at = 0.0;
    for (n, slice) in slices.iter_mut().enumerate() {
        slice.position = Some(stack.point(at));
        at += match how {
            0 => 1.0 + 0.05 * n as f64,
            1 => [1.0, 1.4][n % 2],
            _ => 1.0 + dice.real(-0.4, 0.4),
        };
    }
    Series::whole(&format!("uneven throughout {how}"), &stack, slices).but(of("uneven-spacing"))
}

pub fn uneven_frames(dice: &mut Dice) -> Series {
    uneven(dice).enhanced()
}

/// One slice beside its place along the normal.
pub fn out_of_place(dice: &mut Dice) -> Series {
    let stack = Stack { decimals: 3, ..Stack::drawn(dice) };
    let which = dice.between(2, stack.slices - 3);
    let mut slices = stack.slices();
    slices[which].position = Some(stack.point(which as f64 + dice.of(&[0.3, -0.3, 0.4, -0.4])));
    // The distances before and behind it are odd.
    let behind = if stack.step > 0.0 { which..which + 2 } else { which - 1..which + 1 };
    let wanted = Wanted { count: Some(2), ..of("uneven-spacing") }.about(&slices[behind]);
    Series::whole(&format!("slice {which} out of place"), &stack, slices).but(wanted)
}

/// A slice that is there twice, with or without a number, a clock and an acquisition of its own.
pub fn twin(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let count = dice.between(1, 2);
    let from = dice.between(1, stack.slices - 3);
    let mut about = Vec::new();
    for n in 0..count {
        let mut twin = slices[from + n].copy();
        if dice.once_in(2) {
            twin.number = Some(500 + n as i64);
        }
        if dice.once_in(3) {
            mark(&mut twin, "acquisition", 7, 0);
        }
        if n == if stack.step > 0.0 { 0 } else { count - 1 } {
            about = vec![slices[from + n].clone(), twin.clone()];
        }
        slices.push(twin);
    }
    dice.shuffle(&mut slices);
    let wanted = at("same-position", count, first(&stack, from, count)).about(&about);
    Series::whole("twin", &stack, slices).but(wanted)
}

pub fn twin_in_one_volume(dice: &mut Dice) -> Series {
    let how = dice.of(&["temporal position", "echo", "b-value", "phase", "acquisition", "image type"]);
    let stack = repeating(how, dice);
    let count = dice.between(2, 5);
    let mut all = volumes(&stack, how, count, dice).concat();
    let which = dice.below(all.len());
    let mut twin = all[which].copy();
    twin.number = Some(900);
    let wanted = at("same-position", 1, stack.mm((which % stack.slices) as f64)).about([&all[which], &twin]);
    all.push(twin);
    Series::whole(&format!("twin in one of {count} volumes by {how}"), &stack, all).but(wanted)
}

pub fn twin_frames(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let from = dice.between(1, stack.slices - 3);
    slices.push(slices[from].clone());
    Series::whole("twin frames", &stack, slices).enhanced().but(at("same-position", 1, stack.mm(from as f64)))
}

/// A slice that took its neighbour's place.
pub fn neighbour(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let which = dice.between(1, stack.slices - 3);
    let mut slices = stack.slices();
    slices[which].position = slices[which + 1].position;
    let wanted = at("same-position", 1, stack.mm(which as f64 + 1.0)).about(&slices[which..which + 2]);
    Series::whole("at its neighbour's place", &stack, slices).but(wanted)
}

/// Some slices, or all from one on, lie beside the line of the others.
pub fn shifted(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(20, 50), ..Stack::drawn(dice) };
    let count = dice.of(&[1, 2, 5, stack.slices / 3]);
    let is_end = dice.once_in(2);
    let from = if is_end { stack.slices - count } else { dice.between(2, stack.slices - count - 2) };
    let [along_row, along_column] = [dice.real(2.0, 40.0) * dice.sign(), dice.of(&[0.0, 5.0, -12.0])];
    let mut slices = stack.slices();
    for slice in &mut slices[from..from + count] {
        let by = |point| moved(moved(point, stack.row(), along_row), stack.column(), along_column);
        slice.position = slice.position.map(by);
    }
    let wanted = at("shifted-slices", count, first(&stack, from, count)).about(&slices[from..from + count]);
    dice.shuffle(&mut slices);
    Series::whole(&format!("{count} of {} slices shifted by {along_row:.1}", stack.slices), &stack, slices)
        .but(wanted)
}

/// Thin slices far apart.
pub fn gaps(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let thickness = dice.of(&[1.0, 2.0, 3.0]);
    let step = thickness * dice.of(&[2.0, 2.5, 5.0, 10.0]);
    let stack = Stack { thickness, step: step * stack.step.signum(), ..stack };
    let wanted = Wanted { mm: Some(step - thickness), ..of("gaps-between-slices") };
    Series::whole("gaps", &stack, stack.slices()).but(wanted)
}

/// Too few for a volume.
pub fn few(dice: &mut Dice) -> Series {
    let kind = dice.of(&[Kind::Ct, Kind::Mr, Kind::Pet]);
    let slices = dice.between(2, if kind == Kind::Mr { 4 } else { 8 });
    let stack = Stack { slices, ..Stack::of(kind, dice) };
    let slices = stack.slices();
    let wanted = Wanted { count: Some(slices.len() as u32), ..of("few-images") }.about(&slices);
    Series::whole("few", &stack, slices).but(wanted)
}
