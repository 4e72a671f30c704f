//! What is listened to everywhere: drops on any part of the window, keys, leaving the page.

use super::{App, Msg};
use crate::browser::{download, page};
use crate::ui::dialog::Dialog;
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// All of them. `guard` tells that leaving the page would lose something.
pub fn listen(ctx: &Context<App>, guard: Rc<Cell<bool>>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let active = EventListenerOptions::enable_prevent_default();
    let hover = |name: &'static str, hovering: bool| {
        let link = ctx.link().clone();
        EventListener::new_with_options(&window, name, active, move |event| {
            event.prevent_default();
            link.send_message(Msg::Hovering(hovering));
        })
    };
    let link = ctx.link().clone();
    let drop = EventListener::new_with_options(&window, "drop", active, move |event| {
        event.prevent_default();
        let transfer = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
        link.send_message(transfer.map_or(Msg::Hovering(false), Msg::Dropped));
    });
    let link = ctx.link().clone();
    let keys = EventListener::new_with_options(&window, "keydown", active, move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        // A part that has the focus comes first; in a field it undoes what was typed.
        let is_undo = page::key(key) == "z" && (key.ctrl_key() || key.meta_key()) && !key.shift_key();
        if is_undo && !is_typing(event) && !event.default_prevented() {
            event.prevent_default();
            return link.send_message(Msg::Undo);
        }
        let dialog = match key.key().as_str() {
            "F1" => Dialog::Manual,
            "?" if !is_typing(event) => Dialog::Shortcuts,
            _ => return,
        };
        event.prevent_default();
        link.send_message(Msg::Open(dialog));
    });
    let leaving = page::ask_before_leaving(move || guard.get() || download::is_waiting());
    let all = [hover("dragover", true), hover("dragleave", false), drop, keys];
    all.into_iter().chain(leaving).collect()
}

/// The key goes into a text. A box that is ticked and a list have none.
fn is_typing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| match target.tag_name().as_str() {
        "INPUT" => target.get_attribute("type").as_deref() != Some("checkbox"),
        name => name == "TEXTAREA",
    })
}
