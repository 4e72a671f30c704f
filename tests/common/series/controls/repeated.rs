//! Several volumes in one series, and parts of one that follow one another.

use crate::common::series::repeats::{REPEATS, mark, repeating, volumes};
use crate::common::series::{Dice, Kind, Series, Stack};
use dicom_dictionary_std::tags;
use veilig::dicom::VR;

pub fn repeated(dice: &mut Dice) -> Series {
    let how = dice.of(REPEATS);
    let stack = repeating(how, dice);
    let count = dice.between(if how == "numbers" { 3 } else { 2 }, 6);
    let mut slices = volumes(&stack, how, count, dice).concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("repeated {count} times by {how}"), &stack, slices)
}

/// Over two facts: phase contrast, dynamic fat and water, echoes over time.
pub fn repeated_twice(dice: &mut Dice) -> Series {
    let [how, other] = dice.of(&[
        ["trigger", "image type"],
        ["temporal position", "echo"],
        ["acquisition", "image type"],
        ["echo", "image type"],
        ["acquisition time", "echo"],
    ]);
    let stack = repeating("echo", dice);
    let count = dice.between(2, 4);
    let mut all = volumes(&stack, how, count, dice).concat();
    let mut more = all.clone();
    for (n, half) in [&mut all, &mut more].into_iter().enumerate() {
        half.iter_mut().for_each(|slice| mark(slice, other, n, 0));
    }
    all.extend(more);
    all.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n));
    Series::whole(&format!("repeated by {how} and {other}"), &stack, all)
}

/// An enhanced object of several volumes over its dimensions.
pub fn enhanced_repeated(dice: &mut Dice) -> Series {
    let stack = repeating("temporal position", dice);
    let count = dice.between(2, 6);
    let mut slices = volumes(&stack, "numbers", count, dice).concat();
    slices.iter_mut().enumerate().for_each(|(n, slice)| slice.number = Some((n % stack.slices) as i64 + 1));
    Series::whole(&format!("enhanced {count}"), &stack, slices).enhanced()
}

/// A time for each object, all of the same places.
pub fn objects(dice: &mut Dice) -> Series {
    let stack = repeating("temporal position", dice);
    let count = dice.between(2, 5);
    let slices = (0..count).flat_map(|_| stack.slices()).collect();
    Series { frames: Some(stack.slices), ..Series::whole(&format!("{count} objects"), &stack, slices) }
}

/// Every second slice first, as MR does, in one or two acquisitions, each with its clock.
pub fn interleaved(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let mut slices = stack.slices();
    let packages = dice.between(2, 3);
    let is_told = dice.once_in(2);
    for (at, slice) in slices.iter_mut().enumerate() {
        let package = at % packages;
        if is_told {
            mark(slice, "acquisition", package, at);
        }
        mark(slice, "acquisition time", package, at / packages);
        slice.number = Some((package * 100 + at / packages) as i64 + 1);
    }
    Series::whole(&format!("interleaved {packages}"), &stack, slices)
}

/// Two parts of the body in one series, or table positions that follow one another.
pub fn ranges(dice: &mut Dice) -> Series {
    let stack = Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice);
    let mut slices = stack.slices();
    let apart = if dice.once_in(2) { 0.0 } else { stack.slices as f64 * dice.real(0.7, 2.0) };
    for n in 0..dice.between(12, 30) {
        let mut slice = stack.slice(stack.slices as f64 + apart + n as f64, slices.len() as i64 + 1);
        mark(&mut slice, "acquisition", 1, n);
        slices.push(slice);
    }
    slices.iter_mut().take(stack.slices).for_each(|slice| mark(slice, "acquisition", 0, 0));
    Series::whole(&format!("ranges {apart} apart"), &stack, slices)
}

/// Perfusion with a table that goes to and fro: two overlapping ranges over time.
pub fn shuttle(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(12, 20), ..Stack::of(Kind::Ct, dice) };
    let mut all = Vec::new();
    for n in 0..dice.between(4, 8) {
        let from = if n % 2 == 0 { 0.0 } else { stack.slices as f64 - 2.0 };
        for at in 0..stack.slices {
            let mut slice = stack.slice(from + at as f64, all.len() as i64 + 1);
            mark(&mut slice, "acquisition", n, at);
            mark(&mut slice, "acquisition time", n, 0);
            all.push(slice);
        }
    }
    Series::whole("shuttle", &stack, all)
}

/// Volumes over time that follow the patient's head: each lies a little elsewhere.
pub fn following(dice: &mut Dice) -> Series {
    let how = dice.of(&["temporal position", "acquisition", "echo", "direction"]);
    let stack = Stack { decimals: dice.of(&[3, 6]), ..repeating(how, dice) };
    let count = dice.between(3, 6);
    let reach = dice.of(&[0.02, 0.05, 0.15, 0.3]) * stack.step.abs();
    let mut all = volumes(&stack, how, count, dice);
    for one in &mut all {
        let by = [(); 3].map(|()| dice.real(-reach, reach));
        let moved = |[x, y, z]: [f64; 3]| [x + by[0], y + by[1], z + by[2]];
        one.iter_mut().for_each(|slice| slice.position = slice.position.map(moved));
    }
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("{count} volumes by {how} that follow by {reach:.3}"), &stack, slices)
}

/// Each slice over the heart's beat, at times of its own.
pub fn beating(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(8, 14), ..Stack::of(Kind::Mr, dice) };
    let phases = dice.between(10, 25);
    let mut slices = Vec::new();
    for at in 0..stack.slices {
        let beat = dice.real(25.0, 45.0);
        for phase in 0..phases {
            let mut slice = stack.slice(at as f64, slices.len() as i64 + 1);
            slice.text(
                tags::TRIGGER_TIME,
                VR::DS,
                format!("{:.1}", beat * phase as f64 + dice.real(0.0, 3.0)),
            );
            slices.push(slice);
        }
    }
    Series::whole(&format!("{phases} phases of a beat"), &stack, slices)
}

/// Diffusion: one volume without weighting, several alike for each weighting.
pub fn averages(dice: &mut Dice) -> Series {
    let stack = repeating("b-value", dice);
    let how = dice.of(&["acquisition", "acquisition time", "content time", "numbers"]);
    let mut slices = Vec::new();
    let mut volume = 0;
    for (weighting, averages) in [1, dice.between(3, 4), dice.between(3, 6)].into_iter().enumerate() {
        for _ in 0..averages {
            for at in 0..stack.slices {
                let mut slice = stack.slice(at as f64, slices.len() as i64 + 1);
                mark(&mut slice, "b-value", weighting, at);
                mark(&mut slice, how, volume, at);
                slices.push(slice);
            }
            volume += 1;
        }
    }
    dice.shuffle(&mut slices);
    Series::whole(&format!("{volume} volumes of three b-values by {how}"), &stack, slices)
}

/// Beds of a PET that overlap, in one volume, and over time.
pub fn beds(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(20, 40), ..Stack::of(Kind::Pet, dice) };
    let times = dice.between(1, 4);
    let mut slices = Vec::new();
    for time in 0..times {
        for at in 0..stack.slices {
            let mut slice = stack.slice(at as f64, slices.len() as i64 + 1);
            let bed = at / 12;
            mark(&mut slice, "acquisition time", time * 40 + bed * 3, 0);
            if times > 1 {
                slice.text(tags::FRAME_REFERENCE_TIME, VR::DS, 60_000 * time + 1000 * bed);
            }
            slices.push(slice);
        }
    }
    dice.shuffle(&mut slices);
    Series::whole(&format!("{times} times in beds"), &stack, slices)
}

/// A needle is watched: a few slices again and again, wherever the table stands.
pub fn needle(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 3, ..Stack::of(Kind::Ct, dice) };
    let mut slices = Vec::new();
    for n in 0..dice.between(4, 20) {
        let table = dice.between(0, 6) as f64;
        for at in 0..3 {
            let mut slice = stack.slice(table + at as f64, slices.len() as i64 + 1);
            mark(&mut slice, "acquisition", n, at);
            mark(&mut slice, "acquisition time", n, 0);
            slices.push(slice);
        }
    }
    Series::whole("needle", &stack, slices)
}
