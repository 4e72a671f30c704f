//! Windows by name, each with a digit as its key.

use super::shown::Shown;
use crate::image::Window;

/// Windows of CT by name: centre and width in HU.
const OF_CT: [(&str, f64, f64); 4] = [
    ("window-soft", 40.0, 400.0),
    ("window-lung", -600.0, 1500.0),
    ("window-bone", 400.0, 1800.0),
    ("window-brain", 40.0, 80.0),
];

/// The windows of what is shown by their names: the file's own, all values, and those of CT. None of colour.
pub fn all(shown: &Shown) -> Vec<(&'static str, Option<Window>)> {
    let Some(picture) = shown.picture.as_ref().filter(|picture| picture.window.is_some()) else {
        return Vec::new();
    };
    let full = picture.range.map(|[least, greatest]| Window {
        center: f64::midpoint(least, greatest),
        width: (greatest - least).max(1.0),
    });
    let full = full.map(|window| ("window-full", Some(window)));
    let of_ct = OF_CT.iter().filter(|_| shown.facts.modality == "CT");
    let of_ct = of_ct.map(|(key, center, width)| (*key, Some(Window { center: *center, width: *width })));
    [("window-own", None)].into_iter().chain(full).chain(of_ct).collect()
}

/// The window that a digit stands for: the first has 1.
pub fn by_key(shown: &Shown, key: &str) -> Option<Option<Window>> {
    let place = key.parse::<usize>().ok()?.checked_sub(1)?;
    all(shown).get(place).map(|(_, window)| *window)
}
