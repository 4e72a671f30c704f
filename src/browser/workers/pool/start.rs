//! A worker begins.

use super::super::wire::Parcel;
use super::slot::Listeners;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

/// Starts a worker: `xtask/page/start.js` offers its shell, on demand from an address of its own, and the compiled module.
/// `said`: gets what it says; `died`: is told that it died.
pub(super) fn start(
    anew: bool,
    said: impl Fn(&Parcel) + 'static,
    died: impl Fn() + 'static,
) -> Option<(Worker, Listeners)> {
    let global = js_sys::global();
    let make: Function = Reflect::get(&global, &"veiligWorker".into()).ok()?.dyn_into().ok()?;
    let worker: Worker = make.call1(&global, &anew.into()).ok()?.dyn_into().ok()?;
    let message = Object::new();
    let module = Reflect::get(&global, &"veiligModule".into()).ok()?;
    Reflect::set(&message, &"module".into(), &module).ok()?;

    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(parcel) = Parcel::from_js(&event.data()) {
            said(&parcel);
        }
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // The browser would print what the worker said.
        event.prevent_default();
        died();
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(&message).ok()?;
    Some((worker, (on_message, on_error)))
}
