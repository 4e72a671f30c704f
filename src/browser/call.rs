//! Methods that not every browser has, or that may throw where web-sys does not expect it.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls a method; `None` if there is none or it throws.
pub(super) fn method(of: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    method.apply(of, &arguments.iter().collect::<Array>()).ok()
}

/// Calls a method that promises something, and waits for it; `None` if it fails.
pub(super) async fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let promise: Promise = method(of, name, arguments)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
