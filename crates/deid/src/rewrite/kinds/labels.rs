//! Labels that cleaning would change become numbered ones, and of strings with a structure all stays or nothing.

use crate::proven::diffusion::scheme_in;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::vocabulary::labels::LABELS;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, trim_text};

/// Strings with a structure of their own: half of one can't be read.
const STRUCTURED: &[Tag] = &[
    tags::IMAGE_DISPLAY_FORMAT,
    tags::TRANSDUCER_DATA,
    tags::DIMENSION_DESCRIPTION_LABEL,
    tags::ACQUISITION_DEVICE_PROCESSING_DESCRIPTION,
    tags::ACQUISITION_DEVICE_PROCESSING_CODE,
];

/// What cleaning leaves of a value of this attribute: all of it or nothing, where only the whole can be read. Of a comment
/// that tells a diffusion scheme these numbers stay, whatever stands beside them.
pub(crate) fn whole_or_cleaned(tag: Tag, value: &str, cleaned: String) -> String {
    if tag == tags::IMAGE_COMMENTS
        && let Some(scheme) = scheme_in(value).filter(|_| scheme_in(&cleaned).is_none())
    {
        return scheme.to_owned();
    }
    if STRUCTURED.contains(&tag) && cleaned != value.trim() { String::new() } else { cleaned }
}

/// Whether a label is such as this program writes: `ROI 2`, `roi 2`.
fn is_numbered(label: &str, name: &str) -> bool {
    let rest = label.split_at_checked(name.len()).filter(|(start, _)| start.eq_ignore_ascii_case(name));
    let number = rest.map(|(_, number)| number.trim()).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

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
            let new = match before.integer(*number) {
                Some(number) => format!("{name} {number}"),
                None => self.short("label", old),
            };
            // A label that looks like a numbered one would be equal to that of another item.
            let is_whole = trim_text(&String::from_utf8_lossy(kept.bytes())) == old;
            if old.is_empty() || is_whole && !is_numbered(old, name) {
                continue;
            }
            let new = Element::new(*label, kept.vr, new);
            after.put(new);
        }
    }
}
