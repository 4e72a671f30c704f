//! Terms: which coded values are known for an attribute and position, and the shapes of those that makers write.

use super::number;
use super::tables::{TERMS, Term};
use crate::vocabulary::terms::is_harmless;
use crate::vocabulary::words::fold;
use dicom_dictionary_std::tags;
use veilig_dicom::Tag;

/// From the third value on, as the tables say it.
const THIRD: u8 = 131;

/// The terms of an attribute; empty where none are known.
fn terms(tag: Tag) -> &'static [Term] {
    let place = TERMS.binary_search_by_key(&number(tag), |(tag, _)| *tag).ok();
    place.and_then(|place| TERMS.get(place)).map_or(&[], |(_, terms)| terms)
}

fn is_at(position: u8, index: usize) -> bool {
    match position {
        0 => true,
        THIRD => index >= 2,
        position => usize::from(position) == index.saturating_add(1),
    }
}

/// Whether any term is known for this attribute.
fn has_terms(tag: Tag) -> bool {
    !terms(tag).is_empty()
}

/// Whether a value, the `index`th of its element (from 0), is a term of this attribute; case does not count.
pub(crate) fn is_term(tag: Tag, index: usize, value: &str) -> bool {
    let value = value.trim();
    terms(tag).iter().any(|(position, _, term)| term.eq_ignore_ascii_case(value) && is_at(*position, index))
}

/// The term that stands for none: OTHER or OT, else the first of the standard.
pub(crate) fn dummy_term(tag: Tag, index: usize) -> Option<&'static str> {
    let mut here =
        terms(tag).iter().filter(|(position, standard, _)| *standard == 1 && is_at(*position, index));
    let first = here.clone().next().map(|(_, _, term)| *term);
    here.find(|(_, _, term)| matches!(*term, "OTHER" | "OT")).map(|(_, _, term)| *term).or(first)
}

/// Attributes that receivers read, of which makers have values of their own.
fn is_makers(tag: Tag, index: usize) -> bool {
    match tag {
        tags::IMAGE_TYPE | tags::FRAME_TYPE => index >= 2,
        tags::SCAN_OPTIONS
        | tags::SEQUENCE_VARIANT
        | tags::SCANNING_SEQUENCE
        | tags::BODY_PART_EXAMINED
        | tags::FILTER_TYPE => true,
        _ => false,
    }
}

/// Whether a value that is no term may stay by its shape: a maker's (`CT_SOM5 SPI`, `EPI_GEMS`, `TE2`, `SAT1`), or words
/// of the vocabulary; and digits alone where an attribute has no terms (identifiers of templates).
pub(crate) fn is_pattern(tag: Tag, index: usize, value: &str) -> bool {
    if !is_makers(tag, index) {
        let digits = !value.is_empty() && value.len() <= 5 && value.bytes().all(|b| b.is_ascii_digit());
        return !has_terms(tag) && (digits || value.split([' ', '_', '-']).all(is_word));
    }
    if let Some(kind) = value.strip_suffix("_GEMS") {
        return kind.len() <= 8 && kind.split('_').all(|word| word.len() <= 4 || is_word(word));
    }
    if let Some(rest) = value.strip_prefix("CT_SOM") {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let mode = rest.get(digits..).unwrap_or_default().trim_start();
        return digits == 1 && matches!(mode, "" | "SPI" | "SEQ" | "TOP" | "PROT" | "TOPO" | "CARD" | "DUAL");
    }
    value.split([' ', '_', '-', '/']).all(is_word)
}

/// A word of the vocabulary, or up to three letters with up to three digits: an echo, a band, a phase.
fn is_word(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let counted = letters <= 3 && (1..=3).contains(&digits) && letters + digits == word.len();
    word.is_empty() || counted || is_harmless(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_counts_for_its_attribute_and_position_only() {
        assert!(is_term(tags::IMAGE_TYPE, 0, "ORIGINAL") && is_term(tags::IMAGE_TYPE, 0, "original "));
        assert!(!is_term(tags::IMAGE_TYPE, 1, "ORIGINAL") && !is_term(tags::MODALITY, 0, "ORIGINAL"));
        assert!(is_term(tags::MODALITY, 0, "MR") && is_term(tags::PATIENT_POSITION, 0, "HFS"));
        assert!(is_term(tags::RESCALE_TYPE, 0, "HU") && is_term(tags::PHOTOMETRIC_INTERPRETATION, 0, "RGB"));
        assert!(!is_term(tags::PATIENT_POSITION, 0, "ROSKOTH") && !is_term(tags::MODALITY, 0, "OT_ROSKOTH"));
    }

    #[test]
    fn a_term_that_stands_for_none_is_one_of_the_attributes_own() {
        assert_eq!(dummy_term(tags::MODALITY, 0), Some("OT"));
        for tag in [tags::IMAGE_TYPE, tags::MODALITY, tags::PATIENT_POSITION, tags::CONVERSION_TYPE] {
            let dummy = dummy_term(tag, 0).expect("the standard has one");
            assert!(is_term(tag, 0, dummy), "{tag}");
        }
    }

    #[test]
    fn where_no_terms_are_known_short_numbers_of_templates_stay_and_words_only_of_the_vocabulary() {
        let tag = tags::TEMPLATE_IDENTIFIER;
        for value in ["1500", "15001"] {
            assert!(is_pattern(tag, 0, value), "{value}");
        }
        for value in ["48211907", "150012", "ROSK", "R4821", "4821A"] {
            assert!(!is_pattern(tag, 0, value), "{value}");
        }
    }

    #[test]
    fn makers_values_pass_by_their_shape_and_names_do_not() {
        for (tag, index, value) in [
            (tags::IMAGE_TYPE, 2, "CT_SOM5 SPI"),
            (tags::IMAGE_TYPE, 3, "TE2"),
            (tags::SCAN_OPTIONS, 0, "EPI_GEMS"),
            (tags::SCAN_OPTIONS, 1, "SAT1"),
            (tags::BODY_PART_EXAMINED, 0, "LEFT_KNEE"),
        ] {
            assert!(is_pattern(tag, index, value), "{value}");
        }
        for (tag, index, value) in [
            (tags::IMAGE_TYPE, 0, "TE2"),
            (tags::IMAGE_TYPE, 2, "ROSKOTH"),
            (tags::SCAN_OPTIONS, 0, "ROSKOTH_GEMS"),
            (tags::IMAGE_TYPE, 2, "CT_SOM5 ROSK"),
            (tags::IMAGE_TYPE, 2, "WARD4471"),
            (tags::PATIENT_POSITION, 0, "TE2"),
        ] {
            assert!(!is_pattern(tag, index, value), "{value}");
        }
    }
}
