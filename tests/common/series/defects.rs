//! Series with a defect.

use super::controls::{REPEATS, mark, repeating, volumes};
use super::stack::{PLANES, moved, turned};
use super::{Dice, Kind, Series, Slice, Stack, Wanted};
use dicom_dictionary_std::tags;
use veilig::dicom::VR;

/// A defect with a number of slices and a place.
fn at(code: &'static str, count: usize, mm: f64) -> Wanted {
    Wanted { code, count: Some(count as u32), mm: Some(mm), degrees: None }
}

fn of(code: &'static str) -> Wanted {
    Wanted { code, ..Wanted::default() }
}

fn missing_at(stack: &Stack, from: usize, count: usize) -> Wanted {
    at("missing-slices", count, stack.mm(from as f64 + (count as f64 - 1.0) / 2.0))
}

/// Takes slices out; the rest is numbered anew or not.
fn lose(slices: &mut Vec<Slice>, from: usize, count: usize, dice: &mut Dice) {
    slices.drain(from..from + count);
    if dice.once_in(2) {
        slices.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n));
    }
}

pub fn missing(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let (from, count) = (dice.between(1, stack.slices - 4), dice.between(1, 2));
    let mut slices = stack.slices();
    lose(&mut slices, from, count, dice);
    dice.shuffle(&mut slices);
    Series::whole("missing", &stack, slices).but(missing_at(&stack, from, count))
}

pub fn missing_in_the_middle(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(30, 60), ..Stack::drawn(dice) };
    let count = dice.between(8, 12);
    let from = (stack.slices - count) / 2;
    let mut slices = stack.slices();
    lose(&mut slices, from, count, dice);
    dice.shuffle(&mut slices);
    Series::whole("missing in the middle", &stack, slices).but(missing_at(&stack, from, count))
}

pub fn missing_in_several_places(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 50, ..Stack::drawn(dice) };
    let mut slices = stack.slices();
    let first = [dice.between(2, 8), dice.between(14, 20), dice.between(26, 38)];
    let counts = [(); 3].map(|()| dice.between(1, 3));
    for (from, count) in first.iter().zip(counts).rev() {
        slices.drain(*from..from + count);
    }
    if dice.once_in(2) {
        slices.iter_mut().zip(1..).for_each(|(slice, n)| slice.number = Some(n));
    }
    let series = Series::whole("missing in several places", &stack, slices);
    first
        .iter()
        .zip(counts)
        .fold(series, |series, (from, count)| series.but(missing_at(&stack, *from, count)))
}

pub fn missing_in_one_volume(dice: &mut Dice) -> Series {
    let how = dice.of(REPEATS);
    let stack = repeating(how, dice);
    let volumes_of = dice.between(3, 6);
    let mut all = volumes(&stack, how, volumes_of, dice);
    let which = dice.below(volumes_of);
    // At its end, too: the others tell.
    let from = dice.between(0, stack.slices - 1);
    all[which].remove(from);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in one of {volumes_of} volumes by {how}, slice {from}"), &stack, slices)
        .but(missing_at(&stack, from, 1))
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
    let wanted = Wanted { count: None, ..at("uneven-spacing", 0, stack.mm(change as f64)) };
    Series::whole(
        &format!("uneven, {times} times from slice {change}, thickness told {told}"),
        &stack,
        slices,
    )
    .but(wanted)
}

/// One slice beside its place along the normal.
pub fn out_of_place(dice: &mut Dice) -> Series {
    let stack = Stack { decimals: 3, ..Stack::drawn(dice) };
    let which = dice.between(2, stack.slices - 3);
    let mut slices = stack.slices();
    slices[which].position = Some(stack.point(which as f64 + dice.of(&[0.3, -0.3, 0.4, -0.4])));
    Series::whole(&format!("slice {which} out of place"), &stack, slices).but(of("uneven-spacing"))
}

/// A slice that is there twice, with or without a number, a clock and an acquisition of its own.
pub fn twin(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let count = dice.between(1, 2);
    let from = dice.between(1, stack.slices - 3);
    for n in 0..count {
        let mut twin = slices[from + n].clone();
        if dice.once_in(2) {
            twin.number = Some(500 + n as i64);
        }
        if dice.once_in(3) {
            mark(&mut twin, "acquisition", 7, 0);
        }
        slices.push(twin);
    }
    dice.shuffle(&mut slices);
    Series::whole("twin", &stack, slices).but(at("same-position", count, first(&stack, from, count)))
}

pub fn twin_in_one_volume(dice: &mut Dice) -> Series {
    let how = dice.of(&["temporal position", "echo", "b-value", "phase", "acquisition", "image type"]);
    let stack = repeating(how, dice);
    let count = dice.between(2, 5);
    let mut all = volumes(&stack, how, count, dice).concat();
    let which = dice.below(all.len());
    let mut twin = all[which].clone();
    twin.number = Some(900);
    all.push(twin);
    Series::whole(&format!("twin in one of {count} volumes by {how}"), &stack, all).but(at(
        "same-position",
        1,
        stack.mm((which % stack.slices) as f64),
    ))
}

/// A slice that took its neighbour's place.
pub fn neighbour(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let which = dice.between(1, stack.slices - 3);
    let mut slices = stack.slices();
    slices[which].position = slices[which + 1].position;
    Series::whole("at its neighbour's place", &stack, slices).but(at(
        "same-position",
        1,
        stack.mm(which as f64 + 1.0),
    ))
}

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
    dice.shuffle(&mut slices);
    Series::whole(&format!("{count} of {} slices shifted by {along_row:.1}", stack.slices), &stack, slices)
        .but(at("shifted-slices", count, first(&stack, from, count)))
}

/// The place of the first of some slices, as the normal counts.
fn first(stack: &Stack, from: usize, count: usize) -> f64 {
    stack.mm(if stack.step > 0.0 { from } else { from + count - 1 } as f64)
}

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
    dice.shuffle(&mut slices);
    Series::whole(&format!("{code} of {count}"), &stack, slices).but(at(
        code,
        count,
        first(&stack, from, count),
    ))
}

pub fn turned_slices(dice: &mut Dice) -> Series {
    changed("mixed-orientation", None, dice, |slice, dice| {
        let angles = dice.of(&[[3.0, 0.0], [-10.0, 0.0], [0.0, 7.0], [30.0, 20.0], [90.0, 0.0]]);
        slice.orientation = slice.orientation.map(|orientation| turned(orientation, angles));
    })
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
    let wanted = Wanted { count: Some(count as u32), ..of(code) };
    Series::whole(&format!("{count} without a position"), &stack, slices).but(wanted)
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
    let wanted = Wanted { count: Some(slices as u32), ..of("few-images") };
    Series::whole("few", &stack, stack.slices()).but(wanted)
}

/// Slices were lost here and there by chance.
pub fn missing_by_chance(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 60, ..Stack::drawn(dice) };
    let mut lost: Vec<usize> = (1..59).filter(|_| dice.once_in(9)).collect();
    lost.truncate(10);
    let series = Series::whole(&format!("lost {lost:?}"), &stack, stack.slices());
    let slices =
        series.slices.iter().zip(0..).filter(|(_, n)| !lost.contains(n)).map(|(slice, _)| slice.clone());
    let slices = slices.collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for n in lost {
        match runs.last_mut() {
            Some((from, count)) if *from + *count == n => *count += 1,
            _ => runs.push((n, 1)),
        }
    }
    let series = Series { slices, ..series };
    runs.into_iter().fold(series, |series, (from, count)| series.but(missing_at(&stack, from, count)))
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
    all[dice.below(2)].drain(from..from + count);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in one of two volumes by {how}, {count} from {from}"), &stack, slices)
        .but(missing_at(&stack, from, count))
}

/// Two volumes of many lack slices, each its own.
pub fn missing_in_two_volumes(dice: &mut Dice) -> Series {
    let how =
        dice.of(&["temporal position", "echo", "b-value", "direction", "phase", "acquisition", "trigger"]);
    let stack = repeating(how, dice);
    let mut all = volumes(&stack, how, 5, dice);
    let (early, late) = (dice.between(1, 4), dice.between(7, stack.slices - 3));
    all[1].remove(early);
    all[3].drain(late..late + 2);
    let mut slices = all.concat();
    dice.shuffle(&mut slices);
    Series::whole(&format!("missing in two of five volumes by {how}"), &stack, slices)
        .but(missing_at(&stack, early, 1))
        .but(missing_at(&stack, late, 2))
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

pub fn tilted_frames(dice: &mut Dice) -> Series {
    let series = sheared(dice);
    series.enhanced()
}

pub fn turned_frames(dice: &mut Dice) -> Series {
    turned_slices(dice).enhanced()
}

pub fn twin_frames(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let from = dice.between(1, stack.slices - 3);
    slices.push(slices[from].clone());
    Series::whole("twin frames", &stack, slices).enhanced().but(at("same-position", 1, stack.mm(from as f64)))
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
