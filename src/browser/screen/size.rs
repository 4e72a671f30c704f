//! How large an element is, told whenever that changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement, ResizeObserver};

/// Watches an element's size until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Tells the width and height of the element's inside in pixels of the screen, now and after each change.
    /// `None` if the browser can't.
    pub fn new(element: &Element, tell: impl Fn([f64; 2]) + 'static) -> Option<Self> {
        let watched: HtmlElement = element.clone().dyn_into().ok()?;
        let told = Closure::<dyn FnMut()>::new(move || {
            tell([f64::from(watched.client_width()), f64::from(watched.client_height())]);
        });
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: told })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
