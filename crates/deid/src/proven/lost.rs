//! What a receiver can't rebuild or do with what goes out, since what told it did not stay.

use crate::person::identifiers::charset_of;
use crate::proven::{csa, diffusion, is_tiled, of_block};
use crate::vocabulary::labels::is_label;
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{Charset, DataSet, Element, Value, trim_text};

/// What was lost of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lost {
    /// How the tiles of its picture are slices; the source may not have told it itself.
    Tiles,
    /// b-values and directions of diffusion.
    Diffusion,
    /// What makes its values measures: the scale of Philips' scanners.
    Scale,
    /// What its structures, segments or beams are called: they went out empty, or by their numbers.
    Labels,
    /// What standardized uptake values are computed from: weight, dose, and when it was given.
    Uptake,
}

impl Lost {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Tiles, Self::Diffusion, Self::Scale, Self::Labels, Self::Uptake];
}

/// What is lost of the source in what is made of it.
pub(crate) fn of(before: &DataSet, after: &DataSet) -> Vec<Lost> {
    let is_lost = |is_in: fn(&DataSet) -> bool| is_in(before) && !is_in(after);
    let mut lost = Vec::new();
    // A source that does not tell itself (its header went on the way) is no better for whoever receives it (D-382).
    if is_tiled(before) && !tells_tiles(after) && (tells_tiles(before) || !has_frames(before)) {
        lost.push(Lost::Tiles);
    }
    if is_lost(diffusion::is_whole) {
        lost.push(Lost::Diffusion);
    }
    if is_lost(tells_scale) {
        lost.push(Lost::Scale);
    }
    let labels = labels(before);
    if !labels.is_empty() && labels != self::labels(after) {
        lost.push(Lost::Labels);
    }
    if is_lost(tells_uptake) {
        lost.push(Lost::Uptake);
    }
    lost
}

/// Whether the picture has been cut already: a file of many frames, whatever it calls itself.
fn has_frames(dataset: &DataSet) -> bool {
    dataset.integer(tags::NUMBER_OF_FRAMES).is_some_and(|frames| frames > 1)
}

/// Whether the number of slices is told, in an element of its own or in Siemens' header.
fn tells_tiles(dataset: &DataSet) -> bool {
    let has = |group, creator, low| of_block(dataset, group, creator, low).is_some_and(has_value);
    let header = || {
        of_block(dataset, 0x0029, "SIEMENS CSA HEADER", 0x10)
            .is_some_and(|header| csa::tells_tiles(header.bytes()))
    };
    has(0x0019, "SIEMENS MR HEADER", 0x0A) || has(0x0065, "IMAGE PRIVATE HEADER", 0x50) || header()
}

/// Whether values become measures by a private factor.
fn tells_scale(dataset: &DataSet) -> bool {
    let has = |group, creator, low| of_block(dataset, group, creator, low).is_some_and(has_value);
    has(0x2005, "PHILIPS MR IMAGING DD 001", 0x0E) || has(0x7053, "PHILIPS PET PRIVATE GROUP", 0x00)
}

/// The labels of a data set, at whatever depth, in their order.
fn labels(dataset: &DataSet) -> Vec<String> {
    let mut found = Vec::new();
    gather(dataset, &Charset::default(), &mut found);
    found
}

fn gather(dataset: &DataSet, outer: &Charset, found: &mut Vec<String>) {
    let charset = charset_of(dataset, outer);
    for element in dataset.elements() {
        match &element.value {
            Value::Items(items) => items.iter().for_each(|item| gather(item, &charset, found)),
            Value::Bytes(bytes) if is_label(element.tag) && has_value(element) => {
                let text = charset.decode(bytes, false);
                let text = text.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned());
                found.push(trim_text(&text).to_owned());
            }
            Value::Bytes(_) => {}
        }
    }
}

/// Whether uptake values can be computed of a PET image of activities: weight, dose, and when that was given are told.
fn tells_uptake(dataset: &DataSet) -> bool {
    let tells = |dataset: &DataSet, tag| dataset.get(tag).is_some_and(has_value);
    let dose = |item: &DataSet| {
        tells(item, tags::RADIONUCLIDE_TOTAL_DOSE)
            && (tells(item, tags::RADIOPHARMACEUTICAL_START_TIME)
                || tells(item, tags::RADIOPHARMACEUTICAL_START_DATE_TIME))
    };
    dataset.text(tags::UNITS) == Some("BQML")
        && tells(dataset, tags::PATIENT_WEIGHT)
        && dataset
            .get(tags::RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE)
            .is_some_and(|told| told.items().iter().any(dose))
}

fn has_value(element: &Element) -> bool {
    element.bytes().iter().any(|byte| !matches!(byte, b' ' | 0))
}
