//! The manual's pictures, made by `tests/e2e/pictures.mjs`.

use gloo_file::{Blob, ObjectUrl};
use std::collections::HashMap;

const PICTURES: [(&str, &[u8]); 5] = [
    ("start", include_bytes!("../../../www/pictures/start.webp")),
    ("list", include_bytes!("../../../www/pictures/list.webp")),
    ("viewer", include_bytes!("../../../www/pictures/viewer.webp")),
    ("form", include_bytes!("../../../www/pictures/form.webp")),
    ("results", include_bytes!("../../../www/pictures/results.webp")),
];

/// The pictures' addresses, given back to the browser when this is dropped.
pub(super) struct Pictures(HashMap<&'static str, ObjectUrl>);

impl Pictures {
    /// Makes them all.
    pub fn new() -> Self {
        let address = |bytes: &[u8]| ObjectUrl::from(Blob::new_with_options(bytes, Some("image/webp")));
        Self(PICTURES.iter().map(|(name, bytes)| (*name, address(bytes))).collect())
    }

    /// The address of a picture.
    pub fn address(&self, name: &str) -> Option<String> {
        self.0.get(name).map(|address| (**address).to_owned())
    }
}
