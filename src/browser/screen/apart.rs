//! Parts of the page that are drawn apart from it: with its styles, and out of reach of whoever looks for controls,
//! labels or words in the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRootInit, ShadowRootMode};

/// The page's styles, but for those of small windows: what is drawn apart has a size of its own.
pub struct Styles(CssStyleSheet);

impl Styles {
    /// Takes them from the page. `None` if the browser can't.
    #[must_use]
    pub fn of_page() -> Option<Self> {
        let sheets = web_sys::window()?.document()?.style_sheets();
        let page: CssStyleSheet = sheets.get(0)?.dyn_into().ok()?;
        let rules = page.css_rules().ok()?;
        let all = (0..rules.length()).filter_map(|place| rules.get(place)).map(|rule| rule.css_text());
        let text: String = all.filter(|rule| !is_of_window(rule)).collect();
        let styles = CssStyleSheet::new().ok()?;
        styles.replace_sync(&text).ok()?;
        Some(Self(styles))
    }
}

/// A rule that holds for windows of some size alone.
fn is_of_window(rule: &str) -> bool {
    let condition = rule.split('{').next().unwrap_or_default();
    condition.starts_with("@media") && (condition.contains("-width") || condition.contains("-height"))
}

/// Opens a room inside an element, once, and gives what to draw into. It is closed: nothing outside finds what is in
/// it. `None` if the browser can't.
#[must_use]
pub fn room(element: &Element, styles: &Styles) -> Option<Element> {
    let room = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed)).ok()?;
    room.set_adopted_style_sheets(&JsValue::from(js_sys::Array::of1(&styles.0)));
    let inside = element.owner_document()?.create_element("div").ok()?;
    room.append_child(&inside).ok()?;
    Some(inside)
}

/// Makes an element as much smaller as it must be to fit the width of its frame, and the frame as high as it is then. It
/// is never made larger.
pub fn fit(element: &HtmlElement, frame: &HtmlElement) {
    let scale = (f64::from(frame.client_width()) / f64::from(element.offset_width().max(1))).min(1.0);
    let border = frame.offset_height().saturating_sub(frame.client_height());
    let height = f64::from(element.offset_height()) * scale + f64::from(border);
    // They fail only for what is no CSS.
    let _ = element.style().set_property("transform", &format!("scale({scale})"));
    let _ = frame.style().set_property("height", &format!("{height}px"));
}
