//! Saving a result where the user chooses, in browsers that can: Chrome and Edge, from a file or a secure address.

use crate::browser::call::call;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It lies where the user wants it.
    There,
    /// The user chose no place.
    Nowhere,
    /// It could not be written; the browser leaves nothing partial behind.
    Failed,
}

/// The browser's own dialog, where it has one.
fn picker() -> Option<Function> {
    Reflect::get(&js_sys::global(), &"showSaveFilePicker".into()).ok()?.dyn_into().ok()
}

/// Whether this browser lets its user choose.
#[must_use]
pub fn is_there() -> bool {
    picker().is_some()
}

/// Asks where to save a file under this name, and writes it there. Must follow a click.
pub async fn save(name: &str, blob: &web_sys::Blob) -> Saved {
    let Some(picker) = picker() else { return Saved::Failed };
    let options = Object::new();
    let _ = Reflect::set(&options, &"suggestedName".into(), &name.into());
    let asked =
        picker.call1(&js_sys::global(), &options).ok().and_then(|asked| asked.dyn_into::<Promise>().ok());
    let Some(asked) = asked else { return Saved::Failed };
    let place = match JsFuture::from(asked).await {
        Ok(place) => place,
        Err(error) if is_abort(&error) => return Saved::Nowhere,
        Err(_) => return Saved::Failed,
    };
    if write(&place, blob).await.is_some() { Saved::There } else { Saved::Failed }
}

/// The file appears only when all of it was written and closed.
async fn write(place: &JsValue, blob: &web_sys::Blob) -> Option<()> {
    let file = call(place, "createWritable", &[]).await?;
    call(&file, "write", &[blob.into()]).await?;
    call(&file, "close", &[]).await.map(drop)
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
