//! What the page knows of the browser around it.

use crate::site::Day;
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, UrlSearchParams};

/// Inside a worker: its scope.
#[must_use]
pub fn worker() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// How many workers serve an export well: as many as cores, at most 4, since memory is scarce on small PCs.
#[must_use]
pub fn cores() -> usize {
    let cores = web_sys::window().map_or(2.0, |window| window.navigator().hardware_concurrency());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 4")]
    let cores = cores.clamp(1.0, 4.0) as usize;
    cores
}

/// Other pages may write into this page's memory: on file:// Chromium has one for all files of the disk. Firefox has not,
/// but nothing tells the one from the other for sure.
#[must_use]
pub fn shares_its_memory() -> bool {
    web_sys::window().is_none_or(|window| window.location().protocol().is_ok_and(|scheme| scheme == "file:"))
}

/// The language that the address asks for by `?lang=`.
#[must_use]
pub fn asked_language() -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get("lang")
}

/// The languages that the browser's user reads, the best first.
#[must_use]
pub fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.map(|tags| tags.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// Tells the page's language and the direction that it is read in (`ltr`, `rtl`).
pub fn set_page_language(language: &str, direction: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Date and time on this computer, in its own time zone: `2026-11-24 14:50`.
#[must_use]
pub fn now() -> String {
    let now = js_sys::Date::new_0();
    let date = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{date} {:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// This day on this computer.
#[must_use]
pub fn today() -> Day {
    Day::of_seconds(local_seconds())
}

/// Seconds from 1970 to this moment by this computer's calendar, for telling days apart.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "whole seconds, far below 2^53")]
fn local_seconds() -> i64 {
    let now = js_sys::Date::new_0();
    (now.get_time() / 1000.0 - now.get_timezone_offset() * 60.0) as i64
}

/// The hash of the program that this page carries, as the packing step wrote it; empty elsewhere.
#[must_use]
pub fn build() -> String {
    meta("veilig-build").unwrap_or_default()
}

/// The commit of the source that this page was built from, as the packing step wrote it; empty where it is not known.
#[must_use]
pub fn commit() -> String {
    meta("veilig-commit").unwrap_or_default()
}

/// When this page was built, in seconds since 1970, as the packing step wrote it.
#[must_use]
pub fn built() -> Option<i64> {
    meta("veilig-built")?.parse().ok()
}

fn meta(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector(&format!("meta[name={name}]")).ok()??.get_attribute("content")
}

/// The text of the block that a site's administrator edits.
#[must_use]
pub fn site_config() -> String {
    let block = web_sys::window().and_then(|window| window.document()?.get_element_by_id("site-config"));
    block.and_then(|block| block.text_content()).unwrap_or_default()
}

/// Milliseconds, for measuring durations.
#[must_use]
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Where the page is drawn; what was there is taken away.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    let root = web_sys::window()?.document()?.get_element_by_id("app")?;
    root.set_text_content(None);
    Some(root)
}
