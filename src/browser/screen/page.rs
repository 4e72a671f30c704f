//! The page as the browser sees it: its colours, the sizes of its parts, leaving it.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, HtmlElement, KeyboardEvent};

fn root() -> Option<HtmlElement> {
    web_sys::window()?.document()?.document_element()?.dyn_into().ok()
}

/// The window's inner width and height, in CSS pixels.
#[must_use]
pub fn size() -> (f64, f64) {
    let length = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    web_sys::window().map_or((0.0, 0.0), |window| {
        (length(window.inner_width()).unwrap_or(0.0), length(window.inner_height()).unwrap_or(0.0))
    })
}

/// The page is read from right to left.
#[must_use]
pub fn is_right_to_left() -> bool {
    root().is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"))
}

/// An arrow key's name as the reading goes: in a page that is read from right to left, left is onwards.
#[must_use]
pub fn along_the_reading(key: &str) -> &str {
    match key {
        "ArrowLeft" if is_right_to_left() => "ArrowRight",
        "ArrowRight" if is_right_to_left() => "ArrowLeft",
        other => other,
    }
}

/// A key's name: letters in small and, on a keyboard of another script (Hebrew, Greek, Cyrillic …), those that stand at
/// their places on a Latin one, as everybody knows them from Ctrl+Z.
#[must_use]
pub fn key(event: &KeyboardEvent) -> String {
    /// The first letter behind the Latin ones.
    const GREEK: char = '\u{370}';
    let name = event.key();
    let mut letters = name.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return name };
    let place = event.code();
    match place.strip_prefix("Key").filter(|_| letter >= GREEK) {
        Some(place) => place.to_ascii_lowercase(),
        None => name.to_ascii_lowercase(),
    }
}

/// Light or dark, `None` as the system has it.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = root() else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Sets a length that the styles use, in CSS pixels; `None`: the styles' own again.
pub fn set_length(name: &str, pixels: Option<f64>) {
    let Some(root) = root() else { return };
    let style = root.style();
    let _ = match pixels {
        Some(pixels) => style.set_property(name, &format!("{pixels:.0}px")),
        None => style.remove_property(name).map(|_| ()),
    };
}

/// Has the browser ask before the page is left while `is_wanted` says so. Its words are the browser's own.
#[must_use]
pub fn ask_before_leaving(is_wanted: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if is_wanted() {
            event.prevent_default();
            // Older browsers want a value instead.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("?");
            }
        }
    }))
}

/// Presses the element with this id.
pub fn press(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The page is larger than the window, so that it scrolls.
#[must_use]
pub fn scrolls() -> bool {
    root().is_some_and(|root| root.scroll_height() > root.client_height().saturating_add(1))
}

/// Has the browser lay the page out now instead of with its next frame, so that a clock tells how long that takes.
pub fn lay_out() {
    let _ = root().map(|root| root.scroll_height());
}

/// Whether an element has the focus.
#[must_use]
pub fn has_focus(element: &web_sys::Element) -> bool {
    element.owner_document().and_then(|document| document.active_element()).is_some_and(|one| one == *element)
}
