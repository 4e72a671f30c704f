//! Waiting for a folder or file that may never answer: protected folders, network drives that are gone.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long what was dropped may take to open, in milliseconds: folders that Chromium protects never do.
pub(super) const FIRST: u32 = 4_000;
/// How long anything in it may take: slow drives are slow.
const WITHIN: u32 = 20_000;
/// How long at least.
const LEAST: u32 = 500;

/// Waits as long as is sensible: less after each that did not answer, since thousands of files on a drive that is gone
/// must not take hours; more again after each that did.
pub(super) struct Patience(u32);

impl Default for Patience {
    fn default() -> Self {
        Self::of(WITHIN)
    }
}

impl Patience {
    /// Waits so many milliseconds at first.
    pub(super) fn of(milliseconds: u32) -> Self {
        Self(milliseconds)
    }

    /// The promise's value; `None` if it fails or takes too long.
    pub(super) async fn wait(&mut self, promise: Promise) -> Option<JsValue> {
        let mut timer = None;
        let timeout = Promise::new(&mut |resolve, _| {
            timer = Some(Timeout::new(self.0, move || {
                // Nothing that is waited for is null.
                let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::NULL);
            }));
        });
        let value = JsFuture::from(Promise::race(&Array::of2(&promise, &timeout))).await;
        drop(timer);
        let value = value.ok()?;
        if value.is_null() {
            self.0 = (self.0 / 2).max(LEAST);
            return None;
        }
        self.0 = self.0.saturating_mul(2).min(WITHIN);
        Some(value)
    }
}
