//! Files that were chosen in the browser's own dialog: thousands at once, where a folder was chosen.

use super::{Finder, Found, Picked};
use crate::browser::environment::milliseconds;
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::FileList;

/// So many are handed over at once.
const AT_ONCE: usize = 64;

/// Milliseconds in which their sizes are asked for: Chromium asks the disk for each while the page waits, which takes a tenth of a
/// millisecond, and some five where the disk has other things to do.
const TURN: f64 = 16.0;

/// The files of an `<input type="file">`.
#[must_use]
pub fn chosen(list: &FileList) -> Vec<Picked> {
    (0..list.length())
        .filter_map(|index| list.get(index))
        .map(|file| {
            let relative = Reflect::get(&file, &JsValue::from_str("webkitRelativePath")).ok();
            let relative = relative.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
            Picked { path: relative.unwrap_or_else(|| file.name()), file: file.into() }
        })
        .collect()
}

/// Hands the files to `finder`, a few in each task of the page's thread, so that the page answers meanwhile and workers begin
/// with the first; [`Found::End`] at last.
pub fn hand_over(mut files: Vec<Picked>, finder: Finder) {
    let began = milliseconds();
    let mut count = 0;
    for file in files.iter().take(AT_ONCE) {
        // It is kept with the file.
        let _size = file.file.bytes();
        count += 1;
        if milliseconds() - began >= TURN {
            break;
        }
    }
    let rest = files.split_off(count);
    finder(Found::Files(files));
    if rest.is_empty() {
        finder(Found::End);
    } else {
        Timeout::new(0, move || hand_over(rest, finder)).forget();
    }
}
