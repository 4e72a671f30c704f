//! Words in the places of a code that are no code's go, those of the standard stay.

use super::*;
use crate::Options;
use crate::tests::fixture::{code, ct, item, text, text_of};

/// An item of a sequence that may stay, as it goes out.
fn out(code: DataSet) -> DataSet {
    let out = ct(Options::strict(), [Element::sequence(tags::ANATOMIC_REGION_SEQUENCE, vec![code])]);
    out.get(tags::ANATOMIC_REGION_SEQUENCE).expect("stays").items()[0].clone()
}

fn value_of(code: DataSet, tag: Tag) -> String {
    text_of(&out(code), tag).unwrap_or_default().trim().to_owned()
}

#[test]
fn a_word_that_is_no_code_s_goes_from_its_value_meaning_and_version() {
    assert_eq!(value_of(code("mm", "UCUM", "Liver"), tags::CODE_VALUE), "mm");
    assert_ne!(value_of(code("Haverkoorn", "UCUM", "Liver"), tags::CODE_VALUE), "Haverkoorn");
    assert_eq!(value_of(code("10200004", "SCT", "Liver 3 mm"), tags::CODE_MEANING), "Liver 3 mm");
    let with_number = value_of(code("10200004", "SCT", "Liver Haver7"), tags::CODE_MEANING);
    assert!(!with_number.contains("Haver7"), "{with_number}");
    let version = |version: &str| {
        let mut code = code("10200004", "SCT", "Liver");
        code.put(text(SCHEME_VERSION, VR::SH, version));
        value_of(code, SCHEME_VERSION)
    };
    assert_ne!(version("Haverkoorn"), "Haverkoorn");
}

#[test]
fn a_code_without_a_scheme_is_nobody_s_and_goes() {
    let bare = item([text(tags::CODE_VALUE, VR::SH, "KX7"), text(tags::CODE_MEANING, VR::LO, "Liver")]);
    assert!(is_local(&bare));
    let long = item([text(LONG_CODE_VALUE, VR::UC, "KX7")]);
    assert!(is_local(&long) && !is_local(&item([text(tags::CODE_MEANING, VR::LO, "Liver")])));
    assert_ne!(value_of(bare, tags::CODE_VALUE), "KX7");
}

#[test]
fn a_scheme_s_uid_is_public_only_with_the_few_digits_of_its_registry() {
    assert!(is_public_scheme("2.16.840.1.113883.6.1") && is_public_scheme("2.16.840.1.113883.6.103"));
    for uid in ["2.16.840.1.113883.6.48211907", "2.16.840.1.113883.6.1.2", "2.16.840.1.113883.7.1", "1.2.3"] {
        assert!(!is_public_scheme(uid), "{uid}");
    }
}

#[test]
fn nothing_tells_the_version_of_a_hospital_s_own_scheme() {
    let mut local = code("KX7", "99HAVER", "Liver");
    local.put(text(SCHEME_VERSION, VR::SH, "7.2"));
    assert!(is_local(&local));
    let local = out(local);
    assert_eq!(local.text(tags::CODING_SCHEME_DESIGNATOR), Some(SCHEME));
    assert_eq!(local.get(SCHEME_VERSION), None);
}

#[test]
fn a_code_that_stands_for_none_has_a_value_a_scheme_and_a_meaning() {
    let dummy = dummy_code();
    assert!(is_local(&dummy));
    for tag in [tags::CODE_VALUE, tags::CODE_MEANING] {
        assert_eq!(dummy.text(tag), Some(dummy::TEXT));
    }
    assert_eq!(dummy.text(tags::CODING_SCHEME_DESIGNATOR), Some(SCHEME));
    assert!(is_code_value("ABCD") && !is_code_value("ABCDX"), "four letters are a unit's, five a word's");
}
