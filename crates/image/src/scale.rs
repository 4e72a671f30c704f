//! From stored numbers to the modality's units, and from these to brightness (PS3.3 C.11.1, C.11.2).

use super::Window;
use super::groups::{first_number, functional};
use super::lut::Lut;
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Head, Tag};

/// VOI LUT Function (PS3.3 C.11.2.1.2, .3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Function {
    #[default]
    Linear,
    LinearExact,
    Sigmoid,
}

impl Function {
    /// What a value in the modality's units is in a window, from 0, black, to 1, white; beyond for values beyond.
    #[inline]
    fn brightness(self, value: f64, Window { center, width }: Window) -> f64 {
        match self {
            Self::Linear => {
                let (middle, span) = (center - 0.5, width - 1.0);
                if value <= middle - span / 2.0 {
                    0.0
                } else if value > middle + span / 2.0 {
                    1.0
                } else {
                    (value - middle) / span + 0.5
                }
            }
            Self::LinearExact => (value - center) / width + 0.5,
            Self::Sigmoid => 1.0 / (1.0 + (-4.0 * (value - center) / width).exp()),
        }
    }

    /// The shade of a value.
    #[inline]
    pub fn shade(self, value: f64, window: Window) -> u8 {
        shade(self.brightness(value, window))
    }

    /// A window as wide as it must be at least.
    pub fn wide(self, window: Window) -> Window {
        let narrowest = if self == Self::Linear { 1.0 } else { 1e-6 };
        Window { width: window.width.max(narrowest), ..window }
    }
}

fn shade(brightness: f64) -> u8 {
    (brightness * 255.0).round().clamp(0.0, 255.0) as u8
}

/// How a frame's grey values are scaled.
pub struct Scale {
    modality: Option<Lut>,
    slope: f64,
    intercept: f64,
    function: Function,
    /// The window asked for, else the file's own.
    pub window: Option<Window>,
    /// The file's VOI LUT, where no window holds.
    voi: Option<Lut>,
}

impl Scale {
    /// What the head says for a frame; `asked` goes before the file's own window. `signed` and `floats`: what the
    /// stored numbers are.
    pub fn of(head: &Head, frame: usize, asked: Option<Window>, signed: bool, floats: bool) -> Self {
        let set = &head.dataset;
        let units = functional(head, frame, tags::PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        let number = |tag| first_number(set, tag).or_else(|| first_number(units?, tag));
        let item = |tag: Tag| set.get(tag)?.items().first();
        let modality = item(tags::MODALITY_LUT_SEQUENCE).and_then(|item| Lut::of(item, signed));
        let slope = number(tags::RESCALE_SLOPE).filter(|&slope| slope != 0.0).unwrap_or(1.0);
        let intercept = number(tags::RESCALE_INTERCEPT).unwrap_or(0.0);
        let own = [Some(set), functional(head, frame, tags::FRAME_VOILUT_SEQUENCE)];
        let own = own.into_iter().flatten().find_map(own_window);
        let function = match own {
            Some((_, function)) => function,
            // Fractions have no steps of one.
            None if modality.is_none() && (floats || slope.fract() != 0.0) => Function::LinearExact,
            None => Function::Linear,
        };
        let asked = asked.filter(|window| window.center.is_finite() && window.width.is_finite());
        let window = asked.or(own.map(|(window, _)| window));
        let negative = modality.is_none() && (signed || intercept < 0.0 || slope < 0.0);
        let voi = match window {
            None => item(tags::VOILUT_SEQUENCE).and_then(|item| Lut::of(item, negative)),
            Some(_) => None,
        };
        Self { modality, slope, intercept, function, window, voi }
    }

    /// A stored number in the modality's units.
    #[inline]
    pub fn units(&self, number: f64) -> f64 {
        match &self.modality {
            Some(lut) => lut.entry(number).into(),
            None => number * self.slope + self.intercept,
        }
    }

    /// The window for a frame whose least and greatest values these are: that asked for or the file's, else that
    /// of its VOI LUT, else black for the least and white for the greatest.
    pub fn window(&self, [least, most]: [f64; 2]) -> Window {
        let window = self.window.unwrap_or_else(|| {
            let (first, last) = self.voi.as_ref().map_or((least, most), Lut::input);
            // LINEAR gives black half a unit below the middle of the window's lowest step.
            let step = if self.function == Function::Linear { 1.0 } else { 0.0 };
            Window { center: (first + last + step) / 2.0, width: last - first + step }
        });
        self.function.wide(window)
    }

    /// How a window makes brightness of values.
    pub fn function(&self) -> Function {
        self.function
    }

    /// The brightness of a value in the modality's units.
    #[inline]
    pub fn brightness(&self, value: f64, window: Window) -> u8 {
        match &self.voi {
            Some(lut) => shade(lut.brightness(value)),
            None => self.function.shade(value, window),
        }
    }
}

/// The first window of a data set or a Frame VOI LUT item, and its function.
fn own_window(set: &DataSet) -> Option<(Window, Function)> {
    let window = Window {
        center: first_number(set, tags::WINDOW_CENTER)?,
        width: first_number(set, tags::WINDOW_WIDTH)?,
    };
    let function = match set.text(tags::VOILUT_FUNCTION) {
        Some("LINEAR_EXACT") => Function::LinearExact,
        Some("SIGMOID") => Function::Sigmoid,
        _ => Function::Linear,
    };
    (window.width > 0.0).then_some((window, function))
}
