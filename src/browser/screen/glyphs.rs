//! Text in any script, drawn with the browser's own fonts, for the report.

use crate::report::{Drawn, Glyphs};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{OffscreenCanvas, OffscreenCanvasRenderingContext2d};

/// Draws on a canvas that nobody sees. Works in workers too.
pub struct CanvasGlyphs;

impl Glyphs for CanvasGlyphs {
    fn draw(&self, text: &str, pixels_high: u32) -> Option<Drawn> {
        // Letters reach above and below the line: the font is smaller than its picture.
        let font = format!("{}px system-ui, sans-serif", f64::from(pixels_high) * 0.75);
        let measure = context(1, 1, &font)?;
        let width = measure.measure_text(text).ok()?.width().ceil();
        if !(1.0..=16_000.0).contains(&width) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
        let width = width as u32;
        let context = context(width, pixels_high, &font)?;
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, f64::from(width), f64::from(pixels_high));
        context.set_fill_style_str("#000");
        context.set_text_baseline("alphabetic");
        context.fill_text(text, 0.0, f64::from(pixels_high) * 0.76).ok()?;
        let data = context.get_image_data(0.0, 0.0, f64::from(width), f64::from(pixels_high)).ok()?;
        // Black on white: one channel tells all.
        let grey: Vec<u8> = data.data().iter().step_by(4).copied().collect();
        // A blank picture means that no font here has these letters.
        grey.iter().any(|value| *value < 128).then_some(Drawn { width, height: pixels_high, grey })
    }
}

fn context(width: u32, height: u32, font: &str) -> Option<OffscreenCanvasRenderingContext2d> {
    let canvas = OffscreenCanvas::new(width, height).ok()?;
    let context: Option<JsValue> = canvas.get_context("2d").ok()?.map(Into::into);
    let context: OffscreenCanvasRenderingContext2d = context?.dyn_into().ok()?;
    context.set_font(font);
    Some(context)
}
