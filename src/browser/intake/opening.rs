//! Files that are being opened: a few at once, since each is a question to the browser's process, and handed over
//! together, since each message makes the page work.

use super::{Finder, Found, Picked};
use crate::browser::patience::Patience;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use web_sys::File;

/// So many are opened at once: two requests' worth.
const AT_ONCE: usize = 16;

/// Files on their way.
pub(super) struct Opening<'a> {
    /// Gets what is found.
    pub finder: &'a Finder,
    /// For all that is waited for.
    pub patience: Patience,
    waiting: Vec<(String, Promise)>,
}

impl<'a> Opening<'a> {
    /// Nothing yet.
    pub fn new(finder: &'a Finder) -> Self {
        Self { finder, patience: Patience::default(), waiting: Vec::new() }
    }

    /// One more: its path, and the promise of its `File`.
    pub async fn add(&mut self, path: String, file: Promise) {
        self.waiting.push((path, file));
        if self.waiting.len() >= AT_ONCE {
            self.hand_over().await;
        }
    }

    /// Waits for all of them. What can't be opened is told one by one.
    pub async fn hand_over(&mut self) {
        let mut files = Vec::new();
        for (path, file) in std::mem::take(&mut self.waiting) {
            let file = self.patience.wait(file).await;
            match file.and_then(|file| file.dyn_into::<File>().ok()) {
                Some(file) => files.push(Picked { path, file: file.into() }),
                None => (self.finder)(Found::Unreadable(path)),
            }
        }
        if !files.is_empty() {
            (self.finder)(Found::Files(files));
        }
    }
}
