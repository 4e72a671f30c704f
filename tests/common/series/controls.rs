//! Series without a defect.

use super::stack::{PLANES, moved, turned};
use super::{Dice, Kind, Series, Slice, Stack};
use dicom_dictionary_std::tags;
use veilig::dicom::{Element, VR};

pub fn volume(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut series = Series::whole("volume", &stack, stack.slices());
    dice.shuffle(&mut series.slices);
    series
}

/// Numbers that run backwards, begin anew, jump, or are missing.
pub fn numbers(dice: &mut Dice) -> Series {
    let stack = Stack::drawn(dice);
    let mut slices = stack.slices();
    let (last, how) = (slices.len() as i64, dice.below(6));
    for (slice, n) in slices.iter_mut().zip(1..) {
        slice.number = match how {
            0 => Some(last - n),
            1 => Some(n % (last / 2) + 1),
            2 => Some(n * 2 + 100),
            3 => None,
            4 => Some(1),
            _ => Some(dice.below(1000) as i64),
        };
    }
    Series::whole(&format!("numbers {how}"), &stack, slices)
}

pub fn doubled_files(dice: &mut Dice) -> Series {
    Series { is_doubled: true, ..volume(dice) }
}

/// What may differ from one volume of a series to the next.
pub const REPEATS: &[&str] = &[
    "temporal position",
    "echo",
    "echo time",
    "b-value",
    "direction",
    "trigger",
    "phase",
    "image type",
    "acquisition",
    "acquisition time",
    "content time",
    "inversion time",
    "flip angle",
    "kV",
    "kernel",
    "numbers",
];

/// Makes a slice one of the volume `n`; `along`: where it lies in it, `all`: how many volumes there are.
pub fn mark(slice: &mut Slice, how: &str, n: usize, along: usize) {
    let clock = |seconds: f64| {
        let whole = seconds as u64;
        format!(
            "{:02}{:02}{:02}.{:03}",
            whole / 3600,
            whole / 60 % 60,
            whole % 60,
            (seconds.fract() * 1000.0) as u64
        )
    };
    let double = |value: f64| value.to_le_bytes();
    match how {
        "temporal position" => slice.text(tags::TEMPORAL_POSITION_IDENTIFIER, VR::IS, n + 1),
        "echo" => {
            slice.text(tags::ECHO_NUMBERS, VR::IS, n + 1);
            slice.text(tags::ECHO_TIME, VR::DS, 2.46 * (n + 1) as f64);
        }
        "echo time" => slice.text(tags::ECHO_TIME, VR::DS, 2.46 * (n + 1) as f64),
        "b-value" => slice.more.push(Element::new(tags::DIFFUSION_B_VALUE, VR::FD, double(400.0 * n as f64))),
        "direction" => {
            let b = if n == 0 { 0.0 } else { 1000.0 };
            slice.more.push(Element::new(tags::DIFFUSION_B_VALUE, VR::FD, double(b)));
            if n > 0 {
                let (sin, cos) = (n as f64).sin_cos();
                let direction =
                    [sin, cos, 0.0].iter().flat_map(|part| part.to_le_bytes()).collect::<Vec<u8>>();
                slice.more.push(Element::new(tags::DIFFUSION_GRADIENT_ORIENTATION, VR::FD, direction));
            }
        }
        "trigger" => slice.text(tags::TRIGGER_TIME, VR::DS, 37.5 * n as f64),
        "phase" => slice.more.push(Element::new(
            tags::NOMINAL_PERCENTAGE_OF_CARDIAC_PHASE,
            VR::FD,
            double(10.0 * n as f64),
        )),
        "image type" => {
            slice.image_type =
                format!("ORIGINAL\\PRIMARY\\{}", ["W", "F", "IN_PHASE", "OUT_PHASE", "M", "P"][n % 6])
        }
        "acquisition" => slice.text(tags::ACQUISITION_NUMBER, VR::IS, n + 1),
        "acquisition time" => slice.text(
            tags::ACQUISITION_TIME,
            VR::TM,
            clock(36_000.0 + 60.0 * n as f64 + 0.41 * along as f64),
        ),
        "content time" => slice.text(tags::CONTENT_TIME, VR::TM, clock(36_000.0 + 60.0 * n as f64)),
        "inversion time" => slice.text(tags::INVERSION_TIME, VR::DS, 50 + 200 * n),
        "flip angle" => slice.text(tags::FLIP_ANGLE, VR::DS, 2 + 3 * n),
        "kV" => slice.text(tags::KVP, VR::DS, 80 + 20 * n),
        "kernel" => slice.kernel = ["B10f", "B20f", "B30f", "B40f", "B50f", "B70f"][n % 6],
        _ => {}
    }
}

/// A stack of a scanner that repeats so.
pub fn repeating(how: &str, dice: &mut Dice) -> Stack {
    let kind = match how {
        "echo" | "echo time" | "b-value" | "direction" | "inversion time" | "flip angle" | "image type" => {
            Kind::Mr
        }
        "kV" | "kernel" => Kind::Ct,
        _ => dice.of(&[Kind::Ct, Kind::Mr, Kind::Pet]),
    };
    Stack { slices: dice.between(12, 24), ..Stack::of(kind, dice) }
}

/// Volumes that differ in one fact, numbered volume by volume or place by place.
pub fn volumes(stack: &Stack, how: &str, count: usize, dice: &mut Dice) -> Vec<Vec<Slice>> {
    let by_place = dice.once_in(3);
    let one = |n: usize| {
        let slice = |at: usize| {
            let number = if by_place { at * count + n } else { n * stack.slices + at };
            let mut slice = stack.slice(at as f64, number as i64 + 1);
            slice.volume = n as u32 + 1;
            mark(&mut slice, how, n, at);
            slice
        };
        (0..stack.slices).map(slice).collect()
    };
    (0..count).map(one).collect()
}

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

pub fn single(dice: &mut Dice) -> Series {
    let stack = Stack { slices: 1, ..Stack::drawn(dice) };
    let mut slices = stack.slices();
    if dice.once_in(2) {
        slices[0].position = None;
    }
    Series::whole("single", &stack, slices)
}

/// One place watched over time.
pub fn bolus(dice: &mut Dice) -> Series {
    let stack = Stack::of(dice.of(&[Kind::Ct, Kind::Mr]), dice);
    let how = dice.of(&["acquisition", "acquisition time", "trigger", "numbers"]);
    let slices = (0..dice.between(5, 40)).map(|n| {
        let mut slice = stack.slice(0.0, n as i64 + 1);
        mark(&mut slice, how, n, 0);
        slice
    });
    Series::whole(&format!("bolus by {how}"), &stack, slices.collect())
}

/// All slices of a time as tiles of one image: each file has the same place.
pub fn mosaic(dice: &mut Dice) -> Series {
    let stack = Stack::of(Kind::Mr, dice);
    let how = dice.of(&["acquisition", "numbers", "acquisition time"]);
    let slices = (0..dice.between(2, 40)).map(|n| {
        let mut slice = stack.slice(0.0, n as i64 + 1);
        slice.image_type = "ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC".into();
        mark(&mut slice, how, n, 0);
        slice
    });
    Series::whole(&format!("mosaic by {how}"), &stack, slices.collect())
}

pub fn enhanced(dice: &mut Dice) -> Series {
    let series = volume(dice);
    series.enhanced()
}

/// An enhanced object of several volumes over its dimensions.
pub fn enhanced_repeated(dice: &mut Dice) -> Series {
    let stack = repeating("temporal position", dice);
    let count = dice.between(2, 6);
    let mut slices = volumes(&stack, "numbers", count, dice).concat();
    slices.iter_mut().enumerate().for_each(|(n, slice)| slice.number = Some((n % stack.slices) as i64 + 1));
    Series::whole(&format!("enhanced {count}"), &stack, slices).enhanced()
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

/// Scanned with a tilted gantry and reconstructed straight: along the normal of slices that know their tilt, or without a
/// tilt worth the name.
pub fn straightened(dice: &mut Dice) -> Series {
    let mut stack = Stack { orientation: PLANES[0], ..Stack::of(Kind::Ct, dice) };
    let is_slight = dice.once_in(2);
    let degrees = if is_slight { dice.real(-0.4, 0.4) } else { dice.real(5.0, 25.0) };
    if !is_slight {
        stack.orientation = turned(PLANES[0], [degrees, 0.0]);
    }
    let mut slices = stack.slices();
    slices
        .iter_mut()
        .for_each(|slice| slice.text(tags::GANTRY_DETECTOR_TILT, VR::DS, format!("{degrees:.2}")));
    Series::whole(&format!("straightened {degrees}"), &stack, slices)
}

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

/// A time for each object, all of the same places.
pub fn objects(dice: &mut Dice) -> Series {
    let stack = repeating("temporal position", dice);
    let count = dice.between(2, 5);
    let slices = (0..count).flat_map(|_| stack.slices()).collect();
    Series { frames: Some(stack.slices), ..Series::whole(&format!("{count} objects"), &stack, slices) }
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

/// Positions and orientations as a scanner computes them: off by thousandths.
pub fn trembling(dice: &mut Dice) -> Series {
    let stack = Stack { decimals: 6, ..Stack::drawn(dice) };
    let mut slices = stack.slices();
    for slice in &mut slices {
        slice.position = slice.position.map(|point| point.map(|mm| mm + dice.real(-0.004, 0.004)));
        slice.orientation = slice.orientation.map(|all| all.map(|part| part + dice.real(-3e-5, 3e-5)));
    }
    Series::whole("trembling", &stack, slices)
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

/// Both knees or breasts in one MR series.
pub fn slabs(dice: &mut Dice) -> Series {
    let stack = Stack { slices: dice.between(8, 20), decimals: 3, ..Stack::of(Kind::Mr, dice) };
    let mut slices = stack.slices();
    let apart = stack.slices as f64 + dice.between(5, 12) as f64 + dice.real(0.35, 0.65);
    slices.extend((0..stack.slices).map(|n| stack.slice(apart + n as f64, (stack.slices + n) as i64 + 1)));
    Series::whole("slabs", &stack, slices)
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
