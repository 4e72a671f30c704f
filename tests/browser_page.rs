//! What the page does with the browser: paint, remember, hand files over.
//!
//! Runs in a page: `cargo xtask test wasm`.

#![cfg(target_arch = "wasm32")]

use js_sys::Array;
use veilig::browser::canvas::Over;
use veilig::browser::download::{Download, can_be_read};
use veilig::browser::settings::{self, Remembered};
use veilig::browser::{canvas, environment, intake};
use veilig::image::Picture;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

fn blank_canvas() -> HtmlCanvasElement {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    document.create_element("canvas").expect("made").dyn_into().expect("a canvas")
}

fn picture(aspect: f64) -> Picture {
    let mut pixels = Vec::new();
    for value in [10, 20, 30, 40] {
        pixels.extend([value, value, value, 255]);
    }
    Picture { width: 2, height: 2, window: None, range: None, pixel_aspect: aspect, pixels }
}

fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> u8 {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").expect("there").expect("a context").dyn_into().expect("2d");
    context.get_image_data(x, y, 1.0, 1.0).expect("read").data()[0]
}

#[wasm_bindgen_test]
fn a_picture_is_painted_pixel_for_pixel() {
    let canvas = blank_canvas();
    assert!(canvas::paint(&canvas, &picture(1.0), Over::default()));
    assert_eq!((canvas.width(), canvas.height()), (2, 2));
    assert_eq!(pixel(&canvas, 1.0, 1.0), 40);
}

#[wasm_bindgen_test]
fn a_large_picture_is_painted_to_its_last_row_in_grey_and_in_colour() {
    let (width, height) = (2048, 1030);
    let grey: Vec<u8> = (0..width * height).map(|place| (place / width % 251) as u8).collect();
    let coloured = grey.iter().flat_map(|&shade| [shade, 255 - shade, 0, 255]).collect();
    for pixels in [grey, coloured] {
        let canvas = blank_canvas();
        let picture = Picture { width, height, pixels, ..picture(1.0) };
        assert!(canvas::paint(&canvas, &picture, Over::default()));
        for row in [0, 1, 511, 512, 513, 1023, 1024, 1029] {
            assert_eq!(pixel(&canvas, 2047.0, f64::from(row)), (row % 251) as u8, "row {row}");
        }
    }
}

#[wasm_bindgen_test]
fn pixels_that_are_not_square_are_drawn_in_their_true_shape() {
    let canvas = blank_canvas();
    assert!(canvas::paint(&canvas, &picture(3.0), Over::default()));
    assert_eq!((canvas.width(), canvas.height()), (2, 6));
}

#[wasm_bindgen_test]
fn a_picture_whose_bytes_do_not_fit_its_size_is_refused() {
    assert!(!canvas::paint(&blank_canvas(), &Picture { width: 3, ..picture(1.0) }, Over::default()));
}

#[wasm_bindgen_test]
fn what_is_redacted_is_seen_black_at_once_and_nothing_else() {
    let canvas = blank_canvas();
    assert!(canvas::paint(&canvas, &picture(1.0), Over { black: &[[1, 0, 1, 1]], ..Over::default() }));
    let seen = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(x, y)| pixel(&canvas, x, y));
    assert_eq!(seen, [10, 0, 30, 40]);
}

#[wasm_bindgen_test]
fn the_group_id_is_remembered() {
    settings::set(Remembered::GroupId, "RG7");
    assert_eq!(settings::get(Remembered::GroupId).as_deref(), Some("RG7"));
}

#[wasm_bindgen_test]
fn the_number_of_workers_is_between_one_and_four() {
    assert!((1..=4).contains(&environment::cores()));
    assert!(environment::worker().is_none(), "this is a page");
    assert_eq!(environment::now().len(), "2026-11-24 14:50".len());
}

#[wasm_bindgen_test]
async fn a_result_is_offered_only_if_its_last_bytes_can_be_read() {
    let blob = Blob::new_with_str_sequence(&Array::of1(&"x".repeat(1000).into())).expect("a Blob");
    assert!(can_be_read(&blob, 1000).await);
    assert!(!can_be_read(&blob, 1001).await, "a byte is missing");
    let empty = Blob::new().expect("a Blob");
    assert!(can_be_read(&empty, 0).await);
}

#[wasm_bindgen_test]
fn a_download_keeps_its_name_and_its_bytes() {
    let download =
        Download::of_bytes("A_CONFIDENTIAL_report.pdf".into(), b"%PDF-1.7".as_slice(), "application/pdf");
    assert_eq!((download.name(), download.bytes()), ("A_CONFIDENTIAL_report.pdf", 8.0));
}

#[wasm_bindgen_test]
fn an_input_without_files_gives_none() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let input = document.create_element("input").expect("made");
    let input: web_sys::HtmlInputElement = input.dyn_into().expect("an input");
    input.set_type("file");
    let files = input.files().expect("a list");
    assert!(intake::chosen(&files).is_empty());
}
