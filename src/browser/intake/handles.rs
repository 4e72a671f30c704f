//! Folders through `FileSystemHandle`: Chromium on file://, where entries fail.

use super::opening::Opening;
use super::{Finder, Found};
use crate::browser::patience::{FIRST, Patience};
use js_sys::{IteratorNext, Promise, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{
    DataTransferItem, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemHandle, FileSystemHandleKind,
};

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
    let Some(handle) = Patience::of(FIRST).wait(handle).await else { return false };
    let handle: FileSystemHandle = handle.unchecked_into();
    let mut opening = Opening::new(finder);
    let mut folders: Vec<(String, FileSystemDirectoryHandle)> = Vec::new();
    open(handle, "", &mut folders, &mut opening).await;
    // A stack instead of recursion: folders may be nested deeply.
    while let Some((path, folder)) = folders.pop() {
        let values = folder.values();
        loop {
            let next = match values.next() {
                Ok(next) => opening.patience.wait(next).await,
                Err(_) => None,
            };
            let Some(next) = next else {
                finder(Found::Locked(path));
                break;
            };
            let next: IteratorNext = next.unchecked_into();
            if next.done() {
                break;
            }
            let handle: FileSystemHandle = next.value().unchecked_into();
            open(handle, &path, &mut folders, &mut opening).await;
        }
    }
    opening.hand_over().await;
    true
}

/// Opens a file, or notes a folder for later.
async fn open(
    handle: FileSystemHandle,
    parent: &str,
    folders: &mut Vec<(String, FileSystemDirectoryHandle)>,
    opening: &mut Opening<'_>,
) {
    let name = handle.name();
    if name.is_empty() {
        (opening.finder)(Found::Nameless(parent.to_owned()));
        return;
    }
    let path = if parent.is_empty() { name } else { format!("{parent}/{name}") };
    if handle.kind() == FileSystemHandleKind::Directory {
        folders.push((path, handle.unchecked_into()));
        return;
    }
    opening.add(path, handle.unchecked_into::<FileSystemFileHandle>().get_file()).await;
}
