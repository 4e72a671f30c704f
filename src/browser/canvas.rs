//! Painting pictures.

use crate::pixel::Picture;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// Paints a picture; the canvas gets its size in square pixels. `false` if the browser can't.
pub fn paint(canvas: &HtmlCanvasElement, picture: &Picture) -> bool {
    let draw = || {
        let image = ImageData::new_with_u8_clamped_array_and_sh(
            Clamped(&picture.rgba),
            picture.width,
            picture.height,
        );
        let image = image.ok()?;
        let height = square_height(picture);
        if height == picture.height {
            resize(canvas, picture.width, height);
            return context(canvas)?.put_image_data(&image, 0.0, 0.0).ok();
        }
        let document = canvas.owner_document()?;
        let plain: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        resize(&plain, picture.width, picture.height);
        context(&plain)?.put_image_data(&image, 0.0, 0.0).ok()?;
        resize(canvas, picture.width, height);
        context(canvas)?
            .draw_image_with_html_canvas_element_and_dw_and_dh(
                &plain,
                0.0,
                0.0,
                f64::from(picture.width),
                f64::from(height),
            )
            .ok()
    };
    draw().is_some()
}

/// Lays the canvas on its stage by a CSS transform; the page's policy allows this way only.
pub fn lay(canvas: &HtmlCanvasElement, transform: &str) {
    // It fails only for what is no CSS.
    let _ = canvas.style().set_property("transform", transform);
}

/// Rows that the picture has when its pixels are drawn square.
fn square_height(picture: &Picture) -> u32 {
    let height = f64::from(picture.height) * picture.pixel_aspect.clamp(0.05, 20.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let height = height.round().clamp(1.0, 32_000.0) as u32;
    height
}

fn resize(canvas: &HtmlCanvasElement, width: u32, height: u32) {
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
