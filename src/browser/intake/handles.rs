//! Folders through `FileSystemHandle`: Chromium on file://, where entries fail.

use super::{Finder, Found, Picked};
use gloo_timers::future::TimeoutFuture;
use js_sys::{IteratorNext, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    DataTransferItem, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemHandle,
    FileSystemHandleKind,
};

/// How long a folder may take to open, in milliseconds: those that Chromium protects never do.
const PATIENCE: u32 = 4_000;

/// Handles are needed on file:// pages, and only secure contexts may ask for them.
pub(super) fn are_needed() -> bool {
    web_sys::window().is_some_and(|window| {
        window.is_secure_context() && window.location().protocol().is_ok_and(|scheme| scheme == "file:")
    })
}

/// Asks for the handle of a dropped item; `None` where the browser has none.
pub(super) fn ask(item: &DataTransferItem) -> Option<Promise> {
    let ask = Reflect::get(item, &"getAsFileSystemHandle".into()).ok()?;
    let ask = ask.dyn_into::<js_sys::Function>().ok()?;
    ask.call0(item).ok()?.dyn_into().ok()
}

/// Walks a file or folder. `false` if it could not be opened itself; what lies within and can't be opened is
/// told one by one.
pub(super) async fn walk(handle: Promise, finder: &Finder) -> bool {
    let Some(handle) = patiently(handle).await else { return false };
    let handle: FileSystemHandle = handle.unchecked_into();
    let mut folders: Vec<(String, FileSystemDirectoryHandle)> = Vec::new();
    if !open(handle, "", finder, &mut folders).await {
        return false;
    }
    // A stack instead of recursion: folders may be nested deeply.
    while let Some((path, folder)) = folders.pop() {
        let values = folder.values();
        loop {
            let Some(next) = values.next().ok().map(JsFuture::from) else { break };
            let Ok(next) = next.await else {
                finder(Found::Locked(path));
                break;
            };
            let next: IteratorNext = next.unchecked_into();
            if next.done() {
                break;
            }
            let handle: FileSystemHandle = next.value().unchecked_into();
            let name = handle.name();
            if !open(handle, &path, finder, &mut folders).await {
                finder(Found::Locked(name));
            }
        }
    }
    true
}

/// Hands over a file, or notes a folder for later.
async fn open(
    handle: FileSystemHandle,
    parent: &str,
    finder: &Finder,
    folders: &mut Vec<(String, FileSystemDirectoryHandle)>,
) -> bool {
    let name = handle.name();
    let path = if parent.is_empty() { name } else { format!("{parent}/{name}") };
    if handle.kind() == FileSystemHandleKind::Directory {
        folders.push((path, handle.unchecked_into()));
        return true;
    }
    let file = JsFuture::from(handle.unchecked_into::<FileSystemFileHandle>().get_file()).await;
    match file.ok().and_then(|file| file.dyn_into::<File>().ok()) {
        Some(file) => {
            finder(Found::Files(vec![Picked { path, file: file.into() }]));
            true
        }
        None => false,
    }
}

/// The promise's value; `None` if it fails or takes too long.
async fn patiently(promise: Promise) -> Option<JsValue> {
    let timer = future_to_promise(async {
        TimeoutFuture::new(PATIENCE).await;
        Err(JsValue::UNDEFINED)
    });
    let race = Promise::race(&js_sys::Array::of2(&promise, &timer));
    JsFuture::from(race).await.ok()
}
