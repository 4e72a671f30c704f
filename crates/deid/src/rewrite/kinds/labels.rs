//! Labels that cleaning would change become numbered ones.

use crate::rewrite::engine::Engine;
use crate::rewrite::walk::Here;
use crate::vocabulary::labels::LABELS;
use veilig_dicom::{DataSet, Element, trim_text};

impl Engine {
    /// Numbers the labels of an item that did not stay as they were.
    pub(crate) fn number_labels(&self, before: &DataSet, after: &mut DataSet, here: Here<'_>) {
        for (label, number, name) in LABELS {
            // Where descriptions are not cleaned all labels go out empty alike; one among others is told by its number.
            let is_told = |kept: &&Element| !kept.bytes().is_empty() || self.options.clean_descriptors;
            let Some(kept) = after.get(*label).filter(is_told) else { continue };
            let Some(old) = before.get(*label).and_then(|old| here.charset.decode(old.bytes(), false)) else {
                continue;
            };
            let old = trim_text(&old);
            if old.is_empty() || trim_text(&String::from_utf8_lossy(kept.bytes())) == old {
                continue;
            }
            let new = match before.integer(*number) {
                Some(number) => format!("{name} {number}"),
                None => self.short("label", old),
            };
            let new = Element::new(*label, kept.vr, new);
            after.put(new);
        }
    }
}
