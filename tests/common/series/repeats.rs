//! Volumes of one series: what may differ from one to the next, and how a slice tells of which it is.

use super::{Dice, Kind, Slice, Stack};
use dicom_dictionary_std::tags;
use veilig::dicom::{Element, VR};

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
