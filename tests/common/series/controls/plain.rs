//! One volume, however it is numbered and written, and what is none.

use crate::common::series::repeats::mark;
use crate::common::series::stack::{PLANES, turned};
use crate::common::series::{Dice, Kind, Series, Stack};
use dicom_dictionary_std::tags;
use veilig::dicom::VR;

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

pub fn enhanced(dice: &mut Dice) -> Series {
    let series = volume(dice);
    series.enhanced()
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
