//! What stands under the pointer, and the scale bar.

use crate::i18n::Words;
use crate::image::Picture;
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::viewport::{Viewport, fitted};
use yew::prelude::*;

/// Lengths of a scale bar in mm.
const LENGTHS: [f64; 11] = [0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
/// The bar takes this part of the stage's width at most.
const PART: f64 = 0.25;

/// The pixel under the pointer and its value: grey in the modality's units, colour as it is shown.
pub(super) fn reading(shown: &Shown, at: [f64; 2]) -> Option<String> {
    let picture = shown.picture.as_ref().filter(|_| !shown.waiting && shown.problem.is_none())?;
    let [column, row] = pixel(picture, at)?;
    let place = format!("x {column}  y {row}");
    if picture.window.is_none() {
        let place_of = (row as usize).checked_mul(picture.width as usize)?.checked_add(column as usize)?;
        let [red, green, blue, _] = picture.at(place_of)?;
        return Some(format!("{place}  RGB {red} {green} {blue}"));
    }
    let value = shown.values.as_ref().and_then(|values| Some((values.at(column, row)?, &values.unit)));
    Some(match value {
        Some((value, unit)) => format!("{place}  {} {unit}", number(value)).trim_end().to_owned(),
        None => place,
    })
}

/// The pixel at a point of the picture.
fn pixel(picture: &Picture, at: [f64; 2]) -> Option<[u32; 2]> {
    let inside = |at: f64, length: u32| (at >= 0.0 && at < f64::from(length)).then_some(at as u32);
    Some([inside(at[0], picture.width)?, inside(at[1], picture.height)?])
}

/// A value: whole numbers whole, fractions with four digits that count.
fn number(value: f32) -> String {
    if value.fract() == 0.0 && value.abs() < 1e9 {
        return format!("{value:.0}").replace('-', "−");
    }
    let digits = (3.0 - value.abs().log10().floor()).clamp(0.0, 9.0) as usize;
    format!("{value:.digits$}").replace('-', "−")
}

/// The scale bar: how long it is in mm, and in pixels of the screen. `stage` is the stage's size, `viewport` how the
/// picture lies on it.
pub(super) fn bar(shown: &Shown, stage: [f64; 2], viewport: Viewport) -> Option<(f64, f64)> {
    let picture = shown.picture.as_ref().filter(|_| shown.problem.is_none())?;
    let [_, column] = shown.spacing.filter(|spacing| spacing.iter().all(|mm| mm.is_finite() && *mm > 0.0))?;
    // The picture is drawn whole, its columns and rows equally large.
    let scale = fitted(picture, stage) * viewport.zoom;
    let most = stage[0] * PART;
    let fits = |length: &&f64| **length / column * scale <= most;
    let length = LENGTHS.iter().rev().find(fits)?;
    let pixels = length / column * scale;
    pixels.is_finite().then_some((*length, pixels))
}

/// Draws the scale bar.
pub(super) fn draw(words: &Words, (length, pixels): (f64, f64)) -> Html {
    let text = format!("{} mm", words.decimal(length, usize::from(length < 1.0)));
    let end = format!("{:.1}", pixels + 1.0);
    html! {
        <div class="scale-bar" role="img" aria-label={text.clone()}>
            <svg width={format!("{:.1}", pixels + 2.0)} height="9" aria-hidden="true">
                <path d={format!("M1 1V8H{end}V1")} fill="none" stroke="currentColor" stroke-width="1.6" />
            </svg>
            { text }
        </div>
    }
}
