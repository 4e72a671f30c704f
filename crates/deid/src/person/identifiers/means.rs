//! Which attributes identify by their text, and how.

use crate::tables::csv::{records, tags as row_tags};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;
use veilig_dicom::Tag;

/// How an attribute's text identifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Means {
    /// An ID or number: searched as a whole.
    Id,
    /// Names of places, people, machines: searched by words.
    Name,
}

const IDENTIFYING: &str = include_str!("../../../../../data/identifying.csv");

/// How this attribute identifies, by `data/identifying.csv`; persons' names (PN) are not in it.
pub(crate) fn means(tag: Tag) -> Option<Means> {
    static MEANS: OnceLock<FxHashMap<Tag, Means>> = OnceLock::new();
    let table = MEANS.get_or_init(|| {
        let rows = records(IDENTIFYING).filter_map(|record| {
            let means = if record.get(2)? == "id" { Means::Id } else { Means::Name };
            Some((*row_tags(record.first()?).first()?, means))
        });
        rows.collect()
    });
    table.get(&tag).copied()
}
