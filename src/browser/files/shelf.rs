//! Where results lie until they are saved: in browsers that keep every Blob in memory (Firefox), each zip is a file in
//! the browser's private folder for this page (OPFS), which `private_file.rs` writes.
//!
//! Each page has a folder of its own there, and holds a lock of the same name (Web Locks) as long as it lives. A folder
//! whose lock is free belongs to a page that ended: whoever opens next removes it. Only de-identified archives ever lie
//! there, and they go with the last [`ShelvedFile`] that stands for them.

use crate::browser::call::{call, method};
use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use js_sys::{IteratorNext, Object, Promise, Reflect};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{FileSystemDirectoryHandle, FileSystemRemoveOptions, PageTransitionEvent};

/// What the folders' names begin with.
const PREFIX: &str = "veilig-";
/// When what nobody needs is looked for, in milliseconds after it came up: a worker that was ended may hold its file
/// for a moment, a download may be reading one.
const PASSES: [u32; 3] = [0, 1_000, 10_000];

/// The page's folder.
#[derive(Clone)]
pub struct Shelf(Rc<ShelfState>);

#[derive(Default)]
struct ShelfState {
    /// Once the lock is held: the folder of all folders, and the name of this page's own.
    opened: OnceCell<(FileSystemDirectoryHandle, String)>,
    /// Files that somebody needs.
    live: RefCell<HashSet<String>>,
    /// The last number that was given to a file.
    last: Cell<u32>,
    leaving: OnceCell<EventListener>,
}

/// A file on the shelf, which goes with the last of these.
#[derive(Clone)]
pub struct ShelvedFile(Rc<Taken>);

struct Taken {
    shelf: Shelf,
    name: String,
}

impl Shelf {
    /// Prepares the folder, and removes those of pages that ended. Until that is done, and in browsers where there is
    /// no such folder (private windows, plain http) or no need of it, there are no places.
    #[must_use]
    pub fn open() -> Self {
        let shelf = Self(Rc::default());
        let opening = shelf.clone();
        spawn_local(async move {
            opening.prepare().await;
        });
        shelf
    }

    async fn prepare(&self) -> Option<()> {
        let window = web_sys::window()?;
        // Browsers with a save picker keep large Blobs on disk by themselves.
        if Reflect::has(&window, &"showSaveFilePicker".into()).ok()? {
            return None;
        }
        let of = |what: &str| Reflect::get(&window.navigator(), &what.into()).ok().filter(JsValue::is_object);
        let (storage, locks) = (of("storage")?, of("locks")?);
        let root: FileSystemDirectoryHandle = call(&storage, "getDirectory", &[]).await?.dyn_into().ok()?;
        let own = format!("{PREFIX}{:.0}-{:.0}", js_sys::Date::now(), js_sys::Math::random() * 1e15);
        hold(&locks, &own).await?;
        for name in names(&root).await {
            if name.starts_with(PREFIX) && name != own {
                remove_if_free(&locks, &root, name).await;
            }
        }
        // A page that is kept for the button Back keeps its results.
        let (folder, name) = (root.clone(), own.clone());
        let leaving = EventListener::new(&window, "pagehide", move |event| {
            if !event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                let _ = remove(&folder, &name);
            }
        });
        let _ = self.0.leaving.set(leaving);
        self.0.opened.set((root, own)).ok()
    }

    /// A place for a new file; `None` where there is none, and memory must do.
    #[must_use]
    pub fn place(&self) -> Option<ShelvedFile> {
        self.0.opened.get()?;
        let number = self.0.last.get().wrapping_add(1);
        self.0.last.set(number);
        let name = number.to_string();
        self.0.live.borrow_mut().insert(name.clone());
        Some(ShelvedFile(Rc::new(Taken { shelf: self.clone(), name })))
    }

    /// Removes all files that nobody needs.
    pub fn tidy(&self) {
        let shelf = self.clone();
        spawn_local(async move {
            for pause in PASSES {
                TimeoutFuture::new(pause).await;
                shelf.pass().await;
            }
        });
    }

    async fn pass(&self) -> Option<()> {
        let (root, own) = self.0.opened.get()?;
        let folder: FileSystemDirectoryHandle =
            JsFuture::from(root.get_directory_handle(own)).await.ok()?.dyn_into().ok()?;
        for name in names(&folder).await {
            if !self.0.live.borrow().contains(&name) {
                // It fails while a worker writes it: then a later pass comes.
                let _ = JsFuture::from(folder.remove_entry(&name)).await;
            }
        }
        Some(())
    }
}

impl ShelvedFile {
    /// Its folder and its name, for the worker that writes the file.
    #[must_use]
    pub fn path(&self) -> Option<[String; 2]> {
        let (_, folder) = self.0.shelf.0.opened.get()?;
        Some([folder.clone(), self.0.name.clone()])
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.shelf.0.live.borrow_mut().remove(&self.name);
        self.shelf.tidy();
    }
}

/// The names of what lies in a folder.
async fn names(folder: &FileSystemDirectoryHandle) -> Vec<String> {
    let keys = folder.keys();
    let mut names = Vec::new();
    while let Ok(next) = keys.next() {
        let Ok(next) = JsFuture::from(next).await else { break };
        let next: IteratorNext = next.unchecked_into();
        if next.done() {
            break;
        }
        names.extend(next.value().as_string());
    }
    names
}

/// Takes the lock of this name until the page ends.
async fn hold(locks: &JsValue, name: &str) -> Option<()> {
    let held = Promise::new(&mut |resolve, reject| {
        let granted = Closure::once_into_js(move |_: JsValue| {
            let _ = resolve.call0(&JsValue::UNDEFINED);
            // The lock is held until this promise is kept, which it never is.
            Promise::new(&mut |_, _| {})
        });
        let asked = method(locks, "request", &[name.into(), granted]);
        // Only an answer without a lock ends it.
        let failed = Closure::once_into_js(move |_: JsValue| reject.call0(&JsValue::UNDEFINED));
        let _ = asked.and_then(|asked| method(&asked, "catch", &[failed]));
    });
    JsFuture::from(held).await.ok().map(drop)
}

/// Removes a folder if no page holds its lock.
async fn remove_if_free(locks: &JsValue, root: &FileSystemDirectoryHandle, name: String) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    let (root, folder) = (root.clone(), name.clone());
    let granted = Closure::once_into_js(move |lock: JsValue| {
        let removal = lock.is_object().then(|| remove(&root, &folder));
        future_to_promise(async move {
            if let Some(removal) = removal {
                let _ = JsFuture::from(removal).await;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    let _ = call(locks, "request", &[name.into(), options.into(), granted]).await;
}

/// Removes a folder with all that lies in it.
fn remove(root: &FileSystemDirectoryHandle, name: &str) -> Promise {
    let options = FileSystemRemoveOptions::new();
    options.set_recursive(true);
    root.remove_entry_with_options(name, &options)
}
