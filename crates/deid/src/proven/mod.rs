//! Private elements of MR scanners that an image can't be understood without, each shown to hold numbers or words of a
//! closed list (PS3.15 E.3.10 lets an implementation state that elements are safe): `data/image_private.csv`.
//!
//! With Retain Safe Private all of them stay; without it those that say how the tiles of one picture are slices, where
//! the picture is made of tiles, since no attribute of the standard says so, and the diffusion schemes of GE and UIH, since
//! readers of their images look for them nowhere else.

pub(crate) mod csa;
pub(crate) mod diffusion;
mod frames;
pub(crate) mod lost;
mod polarity;
pub(crate) mod protocol;
mod standard;

pub(crate) use frames::frames_in_standard_terms;
pub use lost::Lost;
pub(crate) use standard::in_standard_terms;

use crate::elements::{creator_of, is_free_text, is_private_data, known_as, low_byte};
use crate::person::search::numbers::as_shown;
use crate::rewrite::values::{fits, fits_binary};
#[cfg(test)]
use crate::tables::csv::records;
use dicom_dictionary_std::tags;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use veilig_dicom::{DataSet, Element, Tag, VR, Value, number_width, parse_items, trim_text};

pub(crate) const TABLE: &str = include_str!("../../../../data/image_private.csv");
pub(crate) const CURATED: &str = include_str!("../../../../data/curated_private.csv");
/// Curated numbers of this size and more are no measures; they may be dates, times since a day, and IDs.
const MOST: f64 = 1e7;
/// Longer numbers are no measures; they may be telephones and IDs.
const MOST_DIGITS: usize = 6;
/// Longer texts are no lists of a few words and numbers.
const LONGEST: usize = 128;

/// What an element is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ElementPurpose {
    /// To cut a picture of tiles into its slices.
    Tiles,
    /// A part of a diffusion scheme that readers of this maker's images take nowhere else (D-327).
    Scheme,
    /// Another part of a diffusion scheme.
    Diffusion,
    /// The protocol of Siemens' scanners, of which some lines stay.
    Protocol,
    /// Timing, distortion, scaling, kind.
    Other,
}

/// One element of the table.
#[derive(Debug)]
pub(crate) struct ProvenRow {
    /// The VRs in which scanners write it, the usual one first.
    vrs: Vec<VR>,
    /// The words that may stand in it.
    words: Vec<&'static str>,
    pub(crate) purpose: ElementPurpose,
    /// Curators keep it, and nobody here has looked at each meaning: its numbers are smaller than [`MOST`].
    is_curated: bool,
}

type Rows = HashMap<(u16, u8), Vec<(String, ProvenRow)>>;

fn rows() -> &'static Rows {
    static ROWS: OnceLock<Rows> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows = Rows::new();
        for line in TABLE.lines().skip(1) {
            let mut fields = line.split(',');
            let mut next = || fields.next().unwrap_or_default();
            let (group, creator, element, vrs, words, purpose) =
                (next(), next(), next(), next(), next(), next());
            let (Ok(group), Ok(element)) = (u16::from_str_radix(group, 16), u8::from_str_radix(element, 16))
            else {
                continue;
            };
            let purpose = match purpose {
                "tiles" => ElementPurpose::Tiles,
                "scheme" => ElementPurpose::Scheme,
                "diffusion" => ElementPurpose::Diffusion,
                "protocol" => ElementPurpose::Protocol,
                _ => ElementPurpose::Other,
            };
            let row = ProvenRow {
                vrs: vrs.split('/').filter_map(|vr| vr.parse().ok()).collect(),
                words: words.split(' ').filter(|word| !word.is_empty()).collect(),
                purpose,
                is_curated: false,
            };
            rows.entry((group, element)).or_default().push((known_as(creator), row));
        }
        curated(&mut rows);
        rows
    })
}

/// Adds the numbers that The Cancer Imaging Archive's curators keep, where there is no row.
fn curated(rows: &mut Rows) {
    for line in CURATED.lines().skip(1) {
        let mut fields = line.split(',');
        let mut next = || fields.next().unwrap_or_default();
        let (group, creator, elements) = (next(), known_as(next()), next());
        let Ok(group) = u16::from_str_radix(group, 16) else { continue };
        for part in elements.split(' ') {
            let Some((vr, elements)) = part.split_at_checked(2) else { continue };
            let Ok(vr) = vr.parse::<VR>() else { continue };
            for digits in elements.as_bytes().as_chunks::<2>().0 {
                let element =
                    std::str::from_utf8(digits).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok());
                let Some(element) = element else { continue };
                let all = rows.entry((group, element)).or_default();
                match all.iter_mut().find(|(known, _)| *known == creator) {
                    Some((_, row)) if row.is_curated => row.vrs.push(vr),
                    Some(_) => {}
                    None => {
                        let row = ProvenRow {
                            vrs: vec![vr],
                            words: Vec::new(),
                            purpose: ElementPurpose::Other,
                            is_curated: true,
                        };
                        all.push((creator.clone(), row));
                    }
                }
            }
        }
    }
}

/// The row of an element of this creator's block.
pub(crate) fn row(group: u16, creator: &str, element: u8) -> Option<&'static ProvenRow> {
    let all = rows().get(&(group, element))?;
    all.iter().find(|(known, _)| *known == creator).map(|(_, row)| row)
}

impl ProvenRow {
    /// Whether curators' judgement alone speaks for it.
    pub(crate) fn is_curated(&self) -> bool {
        self.is_curated
    }

    /// The element in a VR of the table's; `None` where it says another one.
    pub(crate) fn typed<'a>(&self, element: &'a Element) -> Option<Cow<'a, Element>> {
        let first = *self.vrs.first()?;
        match &element.value {
            Value::Items(_) => (first == VR::SQ).then_some(Cow::Borrowed(element)),
            Value::Bytes(bytes) if element.vr == VR::UN => match first {
                VR::SQ => parse_items(bytes).map(|items| Cow::Owned(Element::sequence(element.tag, items))),
                // Without a VR of its own, a value of digits is text.
                _ => {
                    let text = bytes.iter().all(|byte| b"0123456789+-.eE\\ \0".contains(byte));
                    let fits = |vr: &&VR| (number_width(**vr) == 1) == text && fits_binary(**vr, bytes);
                    let vr = self.vrs.iter().find(fits).unwrap_or(&first);
                    Some(Cow::Owned(Element { vr: *vr, ..element.clone() }))
                }
            },
            Value::Bytes(_) => self.vrs.contains(&element.vr).then_some(Cow::Borrowed(element)),
        }
    }

    /// Whether the value is numbers, or words of the row and short numbers.
    pub(crate) fn promises(&self, element: &Element) -> bool {
        let Value::Bytes(bytes) = &element.value else { return true };
        match element.vr {
            VR::OB if self.purpose == ElementPurpose::Protocol => protocol::is_ours(bytes),
            VR::OB => csa::is_ours(bytes),
            VR::DS | VR::IS => element.ascii().is_some_and(|text| {
                let mut values = text.split('\\').map(trim_text);
                values.all(|value| value.is_empty() || fits(element.vr, value) && self.is_small(value))
            }),
            vr if is_free_text(vr) || vr == VR::CS => {
                element.ascii().is_some_and(|text| self.is_of_words(trim_text(text)))
            }
            vr => {
                let numbers = || shown(vr, bytes).all(|number| self.is_small(&number));
                number_width(vr) > 1 && fits_binary(vr, bytes) && (!self.is_curated || numbers())
            }
        }
    }

    fn is_small(&self, number: &str) -> bool {
        !self.is_curated || number.parse::<f64>().is_ok_and(|number| number.abs() < MOST)
    }

    fn is_of_words(&self, text: &str) -> bool {
        let mark = |c: char| c.is_ascii_digit() || " ;,:-+*()<>._/[]\\^".contains(c);
        let mut words = text.split(mark).filter(|word| !word.is_empty());
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        text.len() <= LONGEST
            && words.all(|word| self.words.contains(&word))
            && numbers.all(|number| number.len() <= MOST_DIGITS)
    }
}

/// Binary numbers as a reader shows them.
fn shown(vr: VR, bytes: &[u8]) -> impl Iterator<Item = String> {
    bytes.chunks_exact(number_width(vr)).map(move |number| as_shown(vr, number).unwrap_or_default())
}

/// Whether one picture is made of tiles that only private elements tell how to cut into slices: mosaics, grids.
pub(crate) fn is_tiled(dataset: &DataSet) -> bool {
    let named = dataset
        .get(tags::IMAGE_TYPE)
        .and_then(Element::ascii)
        .is_some_and(|kind| kind.split('\\').any(|value| matches!(trim_text(value), "MOSAIC" | "VFRAME")));
    let counted = || {
        dataset.elements().iter().any(|element| {
            let is_count = matches!((element.tag.0, low_byte(element.tag)), (0x0019, 0x0A) | (0x0065, 0x50));
            is_count
                && of_element(dataset, element.tag).is_some_and(|row| row.purpose == ElementPurpose::Tiles)
        })
    };
    let in_header = || {
        of_block(dataset, 0x0029, "SIEMENS CSA HEADER", 0x10)
            .is_some_and(|header| csa::tells_tiles(header.bytes()))
    };
    named || counted() || in_header()
}

/// A private element of this creator.
pub(crate) fn of_block<'a>(dataset: &'a DataSet, group: u16, creator: &str, low: u8) -> Option<&'a Element> {
    dataset.elements().iter().find(|element| {
        let tag = element.tag;
        tag.0 == group
            && is_private_data(tag)
            && low_byte(tag) == low
            && creator_of(dataset, tag).is_some_and(|own| known_as(own) == creator)
    })
}

/// The row of a private element of a data set.
pub(crate) fn of_element(dataset: &DataSet, tag: Tag) -> Option<&'static ProvenRow> {
    let creator = creator_of(dataset, tag)?;
    row(tag.0, &known_as(creator), low_byte(tag))
}

/// The rows with all their columns.
#[cfg(test)]
fn table() -> impl Iterator<Item = Vec<Cow<'static, str>>> {
    records(TABLE)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;
