//! Waiting for a folder, a file or its bytes that may never come: protected folders, network drives that are gone, a
//! browser's own process that died.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long what was dropped may take to open, in milliseconds: folders that Chromium protects never do.
pub(in crate::browser) const FIRST: u32 = 4_000;
/// How long anything in it may take: slow drives are slow.
const WITHIN: u32 = 20_000;
/// How long at least.
const LEAST: u32 = 500;

/// Waits as long as is sensible: less after each that did not answer, since thousands of files on a drive that is gone
/// must not take hours; more again after each that did.
pub(in crate::browser) struct Patience(u32);

impl Default for Patience {
    fn default() -> Self {
        Self::of(WITHIN)
    }
}

impl Patience {
    /// Waits so many milliseconds at first.
    pub(in crate::browser) fn of(milliseconds: u32) -> Self {
        Self(milliseconds)
    }

    /// The promise's value; `None` if it fails or takes too long.
    pub(in crate::browser) async fn wait(&mut self, promise: Promise) -> Option<JsValue> {
        self.ask(&promise).await?.ok()
    }

    /// What the promise comes to; `None` if it takes too long.
    pub(in crate::browser) async fn ask(&mut self, promise: &Promise) -> Option<Result<JsValue, JsValue>> {
        let mut timer = None;
        let timeout = Promise::new(&mut |resolve, _| {
            timer = Some(Timeout::new(self.0, move || {
                // Nothing that is waited for is null.
                let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::NULL);
            }));
        });
        let value = JsFuture::from(Promise::race(&Array::of2(promise, &timeout))).await;
        drop(timer);
        if value.as_ref().is_ok_and(JsValue::is_null) {
            self.0 = (self.0 / 2).max(LEAST);
            return None;
        }
        if value.is_ok() {
            self.0 = self.0.saturating_mul(2).min(WITHIN);
        }
        Some(value)
    }
}
