//! The options of the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1): one file each, and one line below.

pub(crate) mod confidentiality;
pub(crate) mod profile;

use profile::ProfileOption;
use serde::{Deserialize, Serialize};

/// Makes of one line for each file the module, the option in [`ALL`], its [`Choice`], and for a switch the field of that name
/// in [`Options`].
macro_rules! options {
    (
        profile: $($basic:ident),*;
        switches: $($(#[$doc:meta])* $switch:ident => $choice:ident,)*;
        dates: $($(#[$way_doc:meta])* $way:ident => $dates:ident,)*;
    ) => {
        $(pub(crate) mod $basic;)*
        $(pub(crate) mod $switch;)*
        $(pub(crate) mod $way;)*

        /// The Basic Profile and all options that Veilig has, by code.
        pub(crate) const ALL: [ProfileOption; OPTIONS] =
            by_code([$($basic::OPTION,)* $($switch::OPTION,)* $($way::OPTION,)*]);
        const OPTIONS: usize = [$(stringify!($basic),)* $(stringify!($switch),)* $(stringify!($way),)*].len();

        /// An option of Table E.1-1.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Choice {
            $($(#[$doc])* $choice,)*
            $($(#[$way_doc])* $dates,)*
        }

        impl Choice {
            /// What is known of it.
            #[must_use]
            pub fn option(self) -> &'static ProfileOption {
                match self {
                    $(Self::$choice => &$switch::OPTION,)*
                    $(Self::$dates => &$way::OPTION,)*
                }
            }

            /// The options that are on or off, in the order of the screen.
            #[must_use]
            pub fn switches() -> Vec<Self> {
                let mut all = vec![$(Self::$choice,)*];
                all.sort_by_key(|one| one.option().switch.map(|switch| switch.place));
                all
            }
        }

        /// The options of Table E.1-1. The default is the Basic Profile alone (preset Strict).
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        #[allow(clippy::struct_excessive_bools, reason = "each is one option of the standard's table")]
        pub struct Options {
            /// Full dates (113106), modified dates (113107) or none.
            pub dates: confidentiality::Dates,
            $($(#[$doc])* pub $switch: bool,)*
        }
    };
}

options! {
    profile: basic, clean_pixel_data;
    switches:
        /// Clean Graphics (113103).
        clean_graphics => Graphics,
        /// Clean Structured Content (113104).
        clean_structured_content => StructuredContent,
        /// Clean Descriptors (113105).
        clean_descriptors => Descriptors,
        /// Retain Patient Characteristics (113108).
        retain_patient_characteristics => PatientCharacteristics,
        /// Retain Device Identity (113109).
        retain_device => Device,
        /// Retain UIDs (113110).
        retain_uids => Uids,
        /// Retain Safe Private (113111).
        retain_safe_private => SafePrivate,
        /// Retain Institution Identity (113112).
        retain_institution => Institution,
    ;
    dates:
        /// Retain Longitudinal Temporal Information Full Dates (113106).
        retain_full_dates => FullDates,
        /// Retain Longitudinal Temporal Information Modified Dates (113107).
        retain_modified_dates => ModifiedDates,
    ;
}

/// The options in the order of their codes, sorted when the program is built.
#[allow(clippy::indexing_slicing, reason = "the compiler runs it, and stops where it fails")]
const fn by_code(mut all: [ProfileOption; OPTIONS]) -> [ProfileOption; OPTIONS] {
    let mut from = 1;
    while from < OPTIONS {
        let mut at = from;
        while at > 0 && is_less(all[at].code.as_bytes(), all[at - 1].code.as_bytes()) {
            (all[at - 1], all[at]) = (all[at], all[at - 1]);
            at -= 1;
        }
        from += 1;
    }
    all
}

#[allow(clippy::indexing_slicing, reason = "the compiler runs it, and stops where it fails")]
const fn is_less(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}
