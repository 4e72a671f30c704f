//! Files that come in: dropped on the window, or chosen. Nothing of them is read here.
//!
//! What each browser allows on file://, http://localhost and plain http differs; `drop.rs` holds to what was
//! measured.

mod drop;
mod entries;
mod handles;

pub use drop::gather;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{File, FileList};

/// A file and where it lay, as the browser tells it: `folder/sub/IM0001`.
#[derive(Clone, Debug)]
pub struct Picked {
    /// Path below what was dropped or chosen.
    pub path: String,
    /// The file.
    pub file: File,
}

/// What a drop gives, little by little.
#[derive(Debug)]
pub enum Found {
    /// Some more files.
    Files(Vec<Picked>),
    /// A file or folder that the browser does not open: its name.
    Locked(String),
    /// That was all.
    End,
}

/// Who gets what is found.
pub type Finder = std::rc::Rc<dyn Fn(Found)>;

/// The files of an `<input type="file">`.
#[must_use]
pub fn chosen(list: &FileList) -> Vec<Picked> {
    (0..list.length())
        .filter_map(|index| list.get(index))
        .map(|file| {
            let relative = Reflect::get(&file, &JsValue::from_str("webkitRelativePath")).ok();
            let relative = relative.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
            Picked { path: relative.unwrap_or_else(|| file.name()), file }
        })
        .collect()
}
