//! What everyone shares: the UIDs of PS3.6 Annex A, attributes that hold UIDs of classes and schemes, and the coding
//! schemes of PS3.16 Table 8-1; and classes of makers that several open toolkits list.

use crate::tables::csv::records;
use dicom_dictionary_std::tags;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::sync::OnceLock;
use veilig_dicom::Tag;

// `UIDS`: those of PS3.6 Annex A, in order.
include!(concat!(env!("OUT_DIR"), "/uids.rs"));

const SCHEMES: &str = include_str!("../../../../data/coding_schemes.csv");
const MAKER_CLASSES: &str = include_str!("../../../../data/maker_classes.csv");

/// A UID that stands exactly in PS3.6 Annex A says nothing about anyone; a prefix is not enough.
pub(crate) fn is_registered(uid: &str) -> bool {
    UIDS.binary_search(&uid).is_ok()
}

/// A class or transfer syntax that is known whoever wrote the file: of the standard, or of a maker.
pub(crate) fn is_known_class(uid: &str) -> bool {
    static OF_MAKERS: OnceLock<FxHashSet<Cow<'static, str>>> = OnceLock::new();
    is_registered(uid) || OF_MAKERS.get_or_init(|| first_fields(MAKER_CLASSES)).contains(uid)
}

/// A coding scheme of PS3.16 Table 8-1: its codes and meanings are published.
pub(crate) fn is_registered_scheme(designator: &str) -> bool {
    static KNOWN: OnceLock<FxHashSet<Cow<'static, str>>> = OnceLock::new();
    KNOWN.get_or_init(|| first_fields(SCHEMES)).contains(designator)
}

fn first_fields(csv: &'static str) -> FxHashSet<Cow<'static, str>> {
    records(csv).filter_map(|record| record.into_iter().next()).collect()
}

/// Attributes whose UIDs name classes, transfer syntaxes, coding schemes, context groups and mapping resources:
/// PS3.15 E.3.9 lets them stay; of those that nobody knows D-345 says more.
pub(crate) const SHARED_UIDS: &[Tag] = &[
    tags::SOP_CLASS_UID,
    tags::REFERENCED_SOP_CLASS_UID,
    tags::SOP_CLASSES_IN_STUDY,
    tags::RELATED_GENERAL_SOP_CLASS_UID,
    tags::ORIGINAL_SPECIALIZED_SOP_CLASS_UID,
    tags::MEDIA_STORAGE_SOP_CLASS_UID,
    tags::TRANSFER_SYNTAX_UID,
    tags::CODING_SCHEME_UID,
    tags::CONTEXT_UID,
    tags::MAPPING_RESOURCE_UID,
    tags::SOP_CLASSES_SUPPORTED,
    tags::AVAILABLE_TRANSFER_SYNTAX_UID,
    // Stored Instance, Flow, MAC Calculation and Encrypted Content Transfer Syntax; classes of real-time video and of
    // studies and series in radiotherapy.
    Tag(0x0008, 0x040E),
    Tag(0x0002, 0x0032),
    Tag(0x0034, 0x0003),
    Tag(0x0400, 0x0010),
    Tag(0x0400, 0x0510),
    Tag(0x3010, 0x0052),
    Tag(0x3010, 0x0053),
];

/// Whether an attribute is one of them.
pub(crate) fn is_shared_uid(tag: Tag) -> bool {
    SHARED_UIDS.contains(&tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_uids_of_the_build_are_those_of_the_file_in_order() {
        let file = first_fields(include_str!("../../../../data/ps36_uids.csv"));
        assert!(UIDS.iter().all(|uid| file.contains(*uid)) && UIDS.len() == file.len());
        assert!(UIDS.is_sorted());
    }

    #[test]
    fn only_exact_uids_of_the_annex_are_registered() {
        for uid in [
            "1.2.840.10008.1.4.1.1",
            "1.2.840.10008.1.5.8",
            "1.2.840.10008.15.1.1",
            "1.2.840.10008.5.1.4.1.1.2",
            "1.2.840.10008.2.16.4",
            "1.2.840.10008.1.2.4.203",
        ] {
            assert!(is_registered(uid), "{uid}");
        }
        for uid in ["1.2.840.10008.1.4.1.1.48211907", "1.2.840.10008", ""] {
            assert!(!is_registered(uid), "{uid}");
        }
    }

    #[test]
    fn classes_of_makers_are_known_and_not_those_beside_them() {
        assert!(is_known_class("1.3.12.2.1107.5.9.1") && is_known_class("1.2.840.10008.5.1.4.1.1.2"));
        assert!(!is_known_class("1.3.12.2.1107.5.2.32.35162") && !is_known_class("1.2.752.24.5.77"));
    }

    #[test]
    fn schemes_of_a_hospital_are_not_registered() {
        assert!(is_registered_scheme("DCM") && is_registered_scheme("NCDR [2.0b]"));
        assert!(!is_registered_scheme("99UMCU") && !is_registered_scheme("L"));
    }
}
