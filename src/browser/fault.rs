//! A panic says to the console where it happened, and nothing else: its text may hold a value of a patient's file.

use std::panic::PanicHookInfo;
use web_sys::console;

/// A hook for panics, of page and workers.
#[must_use]
pub fn hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send> {
    Box::new(|info| {
        let place = info.location().map(|place| format!("{}:{}", short(place.file()), place.line()));
        console::error_1(&format!("Veilig stopped at {}", place.unwrap_or_default()).into());
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
