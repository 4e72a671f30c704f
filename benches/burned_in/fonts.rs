//! The fonts of `fonts.tsv`, which `get.sh` brings into `target/burned_in/fonts`.

use ab_glyph::FontRef;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("fonts.tsv");
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/burned_in/fonts");

static ALL: LazyLock<BTreeMap<&'static str, Vec<FontRef<'static>>>> = LazyLock::new(|| {
    let mut all: BTreeMap<&str, Vec<FontRef<'static>>> = BTreeMap::new();
    for line in LIST.lines().skip(1) {
        let parts: Vec<&str> = line.split('\t').collect();
        let bytes = std::fs::read(format!("{FOLDER}/{}", parts[1])).expect("a font").leak();
        all.entry(parts[0]).or_default().push(FontRef::try_from_slice_and_index(bytes, 0).expect("a font"));
    }
    all
});

/// The fonts of a set.
pub fn of(set: &str) -> &'static [FontRef<'static>] {
    &ALL[set]
}
