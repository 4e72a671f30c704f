//! Folders through `FileSystemEntry`: Firefox, and Chromium on http.

use super::opening::Opening;
use super::{Finder, Found};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry};

/// Walks a file or folder. What can't be opened is told one by one.
pub(super) async fn walk(entry: &FileSystemEntry, finder: &Finder) {
    let mut folders = Vec::new();
    let mut opening = Opening::new(finder);
    open(entry.clone(), &mut folders, &mut opening).await;
    // A stack instead of recursion: folders may be nested deeply.
    while let Some(folder) = folders.pop() {
        let reader = folder.create_reader();
        loop {
            let Some(batch) = read(&reader, &mut opening).await else {
                finder(Found::Locked(folder.name()));
                break;
            };
            // Browsers give some 100 entries at a time; an empty batch is the end.
            if batch.is_empty() {
                break;
            }
            for entry in batch {
                open(entry, &mut folders, &mut opening).await;
            }
        }
    }
    opening.hand_over().await;
}

/// Opens a file, or notes a folder for later.
async fn open(
    entry: FileSystemEntry,
    folders: &mut Vec<FileSystemDirectoryEntry>,
    opening: &mut Opening<'_>,
) {
    // Such a folder would be opened as the one that it lies in, over and over.
    if entry.name().is_empty() {
        (opening.finder)(Found::Nameless(entry.full_path().trim_matches('/').to_owned()));
        return;
    }
    if entry.is_directory() {
        folders.push(entry.unchecked_into());
        return;
    }
    let path = entry.full_path().trim_start_matches('/').to_owned();
    let entry: FileSystemFileEntry = entry.unchecked_into();
    let file = promise(|good, bad| entry.file_with_callback_and_callback(good, bad));
    opening.add(path, file).await;
}

async fn read(reader: &FileSystemDirectoryReader, opening: &mut Opening<'_>) -> Option<Vec<FileSystemEntry>> {
    let batch = promise(|good, bad| {
        // An exception means the same as the second callback: no answer comes.
        if reader.read_entries_with_callback_and_callback(good, bad).is_err() {
            let _ = bad.call0(&JsValue::UNDEFINED);
        }
    });
    let batch: Array = opening.patience.wait(batch).await?.dyn_into().ok()?;
    Some(batch.iter().map(JsCast::unchecked_into).collect())
}

/// One of two callbacks as a promise, which fails if it was the second.
fn promise(start: impl FnOnce(&js_sys::Function, &js_sys::Function)) -> Promise {
    let mut start = Some(start);
    Promise::new(&mut |resolve, reject| {
        let good = Closure::once_into_js(move |value: JsValue| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &value);
        });
        let bad = Closure::once_into_js(move |_: JsValue| {
            let _ = reject.call0(&JsValue::UNDEFINED);
        });
        if let Some(start) = start.take() {
            start(good.unchecked_ref(), bad.unchecked_ref());
        }
    })
}
