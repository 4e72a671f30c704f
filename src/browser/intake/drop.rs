//! A drop on the window: folders and files, nested.
//!
//! Everything must be asked for while the event lasts. Chromium on file:// opens folders through handles only,
//! on plain http calling for a handle kills the tab, and Firefox has no handles: so handles are used on secure
//! file:// pages where they exist, entries elsewhere. Which names each of them passes over stands in
//! `docs/decisions/D-212-files-that-a-browser-hides.md`.

use super::{Finder, Found, Picked, entries, handles};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, DataTransferItem, File, FileSystemEntry};

/// One dropped thing, as far as it could be asked for while the event lasted.
struct Dropped {
    file: Option<File>,
    entry: Option<FileSystemEntry>,
    handle: Option<Promise>,
}

/// Walks all that was dropped and hands the files to `finder`, with [`Found::End`] at last.
pub fn gather(transfer: &DataTransfer, finder: Finder) {
    let items = transfer.items();
    let wants_handles = handles::are_needed();
    let dropped: Vec<Dropped> = (0..items.length())
        .filter_map(|index| items.get(index))
        .filter(|item| item.kind() == "file")
        .map(|item| take(&item, wants_handles))
        .collect();
    spawn_local(async move {
        // Each by itself: one that the browser never answers for must not hold up the others.
        let mut waiting = Vec::new();
        for one in dropped {
            let finder = finder.clone();
            waiting.push(wasm_bindgen_futures::future_to_promise(async move {
                walk(one, &finder).await;
                Ok(wasm_bindgen::JsValue::UNDEFINED)
            }));
        }
        for one in waiting {
            let _ = JsFuture::from(one).await;
        }
        finder(Found::End);
    });
}

fn take(item: &DataTransferItem, wants_handles: bool) -> Dropped {
    Dropped {
        file: item.get_as_file().ok().flatten(),
        entry: item.webkit_get_as_entry().ok().flatten(),
        handle: if wants_handles { handles::ask(item) } else { None },
    }
}

async fn walk(dropped: Dropped, finder: &Finder) {
    let Dropped { file, entry, handle } = dropped;
    let name = || {
        let of_entry = entry.as_ref().map(FileSystemEntry::name);
        of_entry.or_else(|| file.as_ref().map(File::name)).unwrap_or_default()
    };
    let is_folder = entry.as_ref().is_some_and(FileSystemEntry::is_directory);
    if let (false, Some(file)) = (is_folder, &file) {
        finder(Found::Files(vec![Picked { path: file.name(), file: file.clone().into() }]));
        return;
    }
    let done = match (handle, &entry) {
        (Some(handle), _) => handles::walk(handle, finder).await,
        (None, Some(entry)) => {
            entries::walk(entry.unchecked_ref(), finder).await;
            true
        }
        (None, None) => false,
    };
    if !done {
        finder(Found::Locked(name()));
    }
}
