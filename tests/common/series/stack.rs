//! A stack of slices: where they lie and how they are written.

use super::{Dice, Kind};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use veilig::dicom::{Element, Tag, VR};

static IDS: AtomicUsize = AtomicUsize::new(1);

/// A slice.
#[derive(Clone, Debug)]
pub struct Slice {
    /// Which one it is, wherever it is moved; copies have the same.
    pub id: usize,
    pub position: Option<[f64; 3]>,
    pub orientation: Option<[f64; 6]>,
    pub pixel_spacing: Option<[f64; 2]>,
    /// Rows and columns.
    pub size: [u16; 2],
    pub thickness: Option<f64>,
    pub number: Option<i64>,
    pub image_type: String,
    pub kernel: &'static str,
    pub frame_of_reference: u32,
    /// Which volume it is of: in an enhanced object the index of its first dimension.
    pub volume: u32,
    /// Which stack of an enhanced object it is of (PS3.3 C.7.6.16.2.2.4).
    pub stack: u32,
    /// Other attributes.
    pub more: Vec<Element>,
}

impl Slice {
    /// A copy that is another slice.
    pub fn copy(&self) -> Self {
        Self { id: IDS.fetch_add(1, Relaxed), ..self.clone() }
    }

    pub fn text(&mut self, tag: Tag, vr: VR, value: impl ToString) {
        self.more.push(Element::new(tag, vr, value.to_string().into_bytes()));
    }
}

/// How the slices of a volume lie.
#[derive(Clone, Debug)]
pub struct Stack {
    pub kind: Kind,
    pub orientation: [f64; 6],
    pub origin: [f64; 3],
    /// From slice to slice along the normal, mm; below 0 against it.
    pub step: f64,
    pub thickness: f64,
    pub slices: usize,
    pub decimals: usize,
}

const AXIAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
const CORONAL: [f64; 6] = [1.0, 0.0, 0.0, 0.0, 0.0, -1.0];
const SAGITTAL: [f64; 6] = [0.0, 1.0, 0.0, 0.0, 0.0, -1.0];
const PRONE: [f64; 6] = [-1.0, 0.0, 0.0, 0.0, -1.0, 0.0];
const FEET_FIRST: [f64; 6] = [-1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
/// The three planes of a localizer.
pub const PLANES: [[f64; 6]; 3] = [AXIAL, CORONAL, SAGITTAL];

impl Stack {
    /// Any.
    pub fn drawn(dice: &mut Dice) -> Self {
        let kind = dice.of(&[Kind::Ct, Kind::Ct, Kind::Mr, Kind::Mr, Kind::Pet]);
        Self::of(kind, dice)
    }

    /// Of one scanner.
    pub fn of(kind: Kind, dice: &mut Dice) -> Self {
        let oblique = turned(dice.of(&PLANES), [dice.real(-40.0, 40.0), dice.real(-25.0, 25.0)]);
        let orientation = match kind {
            Kind::Mr => dice.of(&[AXIAL, CORONAL, SAGITTAL, oblique, oblique, PRONE]),
            _ => dice.of(&[AXIAL, AXIAL, PRONE, FEET_FIRST, CORONAL, oblique]),
        };
        let step = match kind {
            Kind::Ct => {
                dice.of(&[0.4, 0.5, 0.6, 0.625, 0.7, 0.75, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5])
            }
            Kind::Mr => dice.of(&[0.5, 0.9, 1.0, 1.1, 2.2, 3.3, 3.6, 4.4, 5.5, 6.6, 7.8]),
            Kind::Pet => dice.of(&[2.0, 2.027, 3.0, 3.27, 4.25, 5.0]),
        };
        let share = match kind {
            Kind::Mr => dice.of(&[1.0, 1.0, 1.1, 1.2, 1.3, 0.5]),
            _ => dice.of(&[1.0, 1.0, 0.8, 0.5, 0.667]),
        };
        let thickness = step / share;
        let decimals = if step >= 0.4 { dice.of(&[1, 2, 3, 6]) } else { dice.of(&[3, 6]) };
        let origin = [dice.real(-250.0, 50.0), dice.real(-250.0, 50.0), dice.real(-900.0, 400.0)];
        let slices = dice.between(14, 60);
        Self { kind, orientation, origin, step: step * dice.sign(), thickness, slices, decimals }
    }

    pub fn normal(&self) -> [f64; 3] {
        let [a, b, c, d, e, f] = self.orientation;
        [b * f - c * e, c * d - a * f, a * e - b * d]
    }

    pub fn row(&self) -> [f64; 3] {
        let [a, b, c, _, _, _] = self.orientation;
        [a, b, c]
    }

    pub fn column(&self) -> [f64; 3] {
        let [_, _, _, d, e, f] = self.orientation;
        [d, e, f]
    }

    /// A point so many slices from the first, which may be a part of one.
    pub fn point(&self, slices: f64) -> [f64; 3] {
        moved(self.origin, self.normal(), slices * self.step)
    }

    /// Its place along the normal.
    pub fn mm(&self, slices: f64) -> f64 {
        self.along(self.point(slices))
    }

    /// The place of a point along the normal.
    pub fn along(&self, point: [f64; 3]) -> f64 {
        point.iter().zip(self.normal()).map(|(a, b)| a * b).sum()
    }

    /// Its slices, numbered from one.
    pub fn slices(&self) -> Vec<Slice> {
        (0..self.slices).map(|n| self.slice(n as f64, n as i64 + 1)).collect()
    }

    pub fn slice(&self, at: f64, number: i64) -> Slice {
        Slice {
            id: IDS.fetch_add(1, Relaxed),
            position: Some(self.point(at)),
            orientation: Some(self.orientation),
            pixel_spacing: Some([0.75, 0.75]),
            size: [8, 8],
            thickness: Some(self.thickness),
            number: Some(number),
            image_type: "ORIGINAL\\PRIMARY\\AXIAL".into(),
            kernel: "B30f",
            frame_of_reference: 1,
            volume: 1,
            stack: 1,
            more: Vec::new(),
        }
    }
}

/// So many millimetres on in a direction.
pub fn moved(point: [f64; 3], direction: [f64; 3], mm: f64) -> [f64; 3] {
    let [x, y, z] = point;
    let [a, b, c] = direction;
    [x + a * mm, y + b * mm, z + c * mm]
}

/// An orientation turned about the patient's x and z axes, degrees.
pub fn turned(orientation: [f64; 6], [about_x, about_z]: [f64; 2]) -> [f64; 6] {
    let turn = |[x, y, z]: [f64; 3]| {
        let (sin, cos) = about_x.to_radians().sin_cos();
        let [x, y, z] = [x, cos * y - sin * z, sin * y + cos * z];
        let (sin, cos) = about_z.to_radians().sin_cos();
        [cos * x - sin * y, sin * x + cos * y, z]
    };
    let [a, b, c, d, e, f] = orientation;
    let ([a, b, c], [d, e, f]) = (turn([a, b, c]), turn([d, e, f]));
    [a, b, c, d, e, f]
}
