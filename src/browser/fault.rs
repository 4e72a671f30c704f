//! The console is told where the program stopped, and nothing else: what a panic or a library would print may hold a
//! value of a patient's file.

use js_sys::{Function, Reflect, global};
use std::cell::RefCell;
use std::panic::PanicHookInfo;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What prints to a console.
const PRINTERS: [&str; 10] =
    ["assert", "debug", "dir", "dirxml", "error", "info", "log", "table", "trace", "warn"];

thread_local! {
    /// The console's own `error`.
    static ERROR: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// From now on nothing prints to the console of this page or worker but [`hook`].
pub fn silence() {
    let Ok(console) = Reflect::get(&global(), &"console".into()) else { return };
    let error = Reflect::get(&console, &"error".into()).ok().and_then(|error| error.dyn_into().ok());
    ERROR.set(error);
    let nothing = Closure::<dyn Fn()>::new(|| {}).into_js_value();
    for name in PRINTERS {
        // A browser that does not let this be set prints what libraries say: of faults only, in short words.
        let _ = Reflect::set(&console, &name.into(), &nothing);
    }
}

/// A hook for panics, of page and workers: it tells the place.
#[must_use]
pub fn hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send> {
    Box::new(|info| {
        let place = info.location().map(|place| format!("{}:{}", short(place.file()), place.line()));
        let text = format!("Veilig stopped at {}", place.unwrap_or_default());
        ERROR.with_borrow(|error| {
            if let Some(error) = error {
                let _ = error.call1(&JsValue::UNDEFINED, &text.into());
            }
        });
    })
}

/// A source's path without that of the computer on which the page was built.
fn short(file: &str) -> &str {
    // Crates lie in <home>/registry/src/<index>/<crate>.
    match file.split_once("/registry/src/") {
        Some((_, rest)) => rest.split_once('/').map_or(rest, |(_, path)| path),
        None => file,
    }
}
