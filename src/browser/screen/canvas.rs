//! Painting pictures.

use crate::burned_in::labels;
use crate::image::Picture;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, ImageData};

/// What is painted over a picture: rectangles of left, top, width, height in its pixels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Over<'a> {
    /// Black.
    pub black: &'a [[u32; 4]],
    /// The black ones have a frame.
    pub framed: bool,
    /// The black one that the keyboard moves.
    pub held: Option<[u32; 4]>,
    /// Dashed and numbered from 1: text that was found.
    pub found: &'a [[u32; 4]],
    /// The one of them that the user points at: its line is whole and thick.
    pub marked: Option<[u32; 4]>,
}

/// Paints a picture and what lies over it. The canvas gets the picture's size in square pixels. `false` if the
/// browser can't, and then nothing is on it: least of all what was painted before.
pub fn paint(canvas: &HtmlCanvasElement, picture: &Picture, over: Over<'_>) -> bool {
    let draw = || {
        let height = square_height(picture);
        if height == picture.height {
            resize(canvas, picture.width, height);
            put(canvas, picture)?;
            return lay_over(canvas, picture, over);
        }
        let document = canvas.owner_document()?;
        let plain: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        resize(&plain, picture.width, picture.height);
        put(&plain, picture)?;
        resize(canvas, picture.width, height);
        context(canvas)?
            .draw_image_with_html_canvas_element_and_dw_and_dh(
                &plain,
                0.0,
                0.0,
                f64::from(picture.width),
                f64::from(height),
            )
            .ok()?;
        lay_over(canvas, picture, over)
    };
    let is_painted = draw().is_some();
    if !is_painted {
        // A canvas that gets a size is empty.
        canvas.set_width(canvas.width());
    }
    is_painted
}

/// Puts the picture's pixels on a canvas of its size, some rows after the other: the page's memory grows and never shrinks.
fn put(canvas: &HtmlCanvasElement, picture: &Picture) -> Option<()> {
    /// Pixels that are put at once: a slice of 512 by 512 and more.
    const AT_ONCE: u32 = 1 << 20;
    let context = context(canvas)?;
    let rows = (AT_ONCE / picture.width.max(1)).max(1);
    let mut top = 0;
    while top < picture.height {
        let end = top.saturating_add(rows).min(picture.height);
        let rgba = picture.rgba(top..end);
        let part = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&rgba), picture.width, end - top);
        context.put_image_data(&part.ok()?, 0.0, f64::from(top)).ok()?;
        top = end;
    }
    Some(())
}

fn lay_over(canvas: &HtmlCanvasElement, picture: &Picture, over: Over<'_>) -> Option<()> {
    let context = context(canvas)?;
    let stretch = f64::from(square_height(picture)) / f64::from(picture.height.max(1));
    context.set_fill_style_str("#000");
    context.set_stroke_style_str("#ff5a5f");
    let line = (f64::from(picture.width) / 300.0).max(1.0);
    let place = |rectangle: &[u32; 4]| {
        let [left, top, width, height] = rectangle.map(f64::from);
        [left, top * stretch, width, height * stretch]
    };
    for rectangle in over.black {
        let [left, top, width, height] = place(rectangle);
        context.fill_rect(left, top, width, height);
        if over.framed {
            let held = over.held == Some(*rectangle);
            context.set_line_width(if held { line * 2.5 } else { line });
            context.stroke_rect(left, top, width, height);
        }
    }
    context.set_line_width(line);
    context.set_stroke_style_str("#ffd34d");
    context.set_fill_style_str("#ffd34d");
    context.set_font(&format!("600 {:.0}px sans-serif", (line * 9.0).max(10.0)));
    let dashes = js_sys::Array::of2(&(line * 4.0).into(), &(line * 3.0).into());
    context.set_line_dash(&dashes).ok()?;
    let size = [picture.width, picture.height];
    let numbers = labels(over.found, size, (line * 9.0).max(10.0) * 0.8 / stretch.max(1.0));
    for ((rectangle, number), label) in over.found.iter().zip(1_usize..).zip(numbers) {
        let [left, top, width, height] = place(rectangle);
        context.stroke_rect(left, top, width, height);
        if let Some([left, top, _, height]) = label {
            context.fill_text(&number.to_string(), left, (top + height) * stretch).ok()?;
        }
    }
    context.set_line_dash(&js_sys::Array::new()).ok()?;
    if let Some(marked) = over.marked.filter(|marked| over.found.contains(marked)) {
        let [left, top, width, height] = place(&marked);
        context.set_line_width(line * 3.0);
        context.stroke_rect(left, top, width, height);
    }
    Some(())
}

/// Paints RGBA of so many columns and rows. `false` if the browser can't.
pub fn paint_plain(canvas: &HtmlCanvasElement, [width, height]: [u32; 2], rgba: &[u8]) -> bool {
    let draw = || {
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height);
        resize(canvas, width, height);
        context(canvas)?.put_image_data(&image.ok()?, 0.0, 0.0).ok()
    };
    draw().is_some()
}

/// Where a point of the window lies in the picture, in its pixels; beyond its edges too.
#[must_use]
pub fn point(canvas: &HtmlCanvasElement, picture: &Picture, client: [i32; 2]) -> [f64; 2] {
    let [x, y] = point_on(canvas, client);
    [x, y * f64::from(picture.height.max(1)) / f64::from(square_height(picture))]
}

/// Where a point of the window lies on a canvas, in its pixels; beyond its edges too.
#[must_use]
pub fn point_on(canvas: &HtmlCanvasElement, [x, y]: [i32; 2]) -> [f64; 2] {
    let frame = canvas.get_bounding_client_rect();
    let (width, height) = (f64::from(canvas.width().max(1)), f64::from(canvas.height().max(1)));
    // The picture is drawn whole and in the middle of its element.
    let scale = (frame.width() / width).min(frame.height() / height).max(f64::MIN_POSITIVE);
    let at = |client: i32, start: f64, length: f64, size: f64| {
        (f64::from(client) - (start + length / 2.0)) / scale + size / 2.0
    };
    [at(x, frame.left(), frame.width(), width), at(y, frame.top(), frame.height(), height)]
}

/// Where a point of the window lies, in pixels of the screen from an element's middle.
#[must_use]
pub fn from_middle(element: &Element, [x, y]: [i32; 2]) -> [f64; 2] {
    let frame = element.get_bounding_client_rect();
    let from = |client: i32, start: f64, length: f64| f64::from(client) - (start + length / 2.0);
    [from(x, frame.left(), frame.width()), from(y, frame.top(), frame.height())]
}

/// Whether a person can see all of the canvas: the page is not in the background, no dialog lies over it, it lies within
/// the window and is not too small to be looked at.
#[must_use]
pub fn is_in_sight(canvas: &HtmlCanvasElement) -> bool {
    /// Pixels of the screen.
    const SMALLEST: f64 = 100.0;
    let (Some(document), Some(window)) = (canvas.owner_document(), web_sys::window()) else { return false };
    let side = |length: Result<JsValue, JsValue>| length.ok().and_then(|length| length.as_f64());
    let (Some(width), Some(height)) = (side(window.inner_width()), side(window.inner_height())) else {
        return false;
    };
    let covered = document.query_selector("dialog[open]").ok().flatten().is_some();
    let frame = canvas.get_bounding_client_rect();
    let large = frame.width() >= SMALLEST && frame.height() >= SMALLEST;
    // Layouts round to parts of a pixel.
    let inside = frame.left() >= -1.0
        && frame.top() >= -1.0
        && frame.right() <= width + 1.0
        && frame.bottom() <= height + 1.0;
    !document.hidden() && !covered && large && inside
}

/// Lays the canvas on its stage by a CSS transform; the page's policy allows this way only.
pub fn lay(canvas: &HtmlCanvasElement, transform: &str) {
    // It fails only for what is no CSS.
    let _ = canvas.style().set_property("transform", transform);
}

/// Rows that the picture has when its pixels are drawn square.
#[must_use]
pub fn square_height(picture: &Picture) -> u32 {
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
