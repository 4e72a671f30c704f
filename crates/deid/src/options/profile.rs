//! The options of the confidentiality profile (PS3.15 E.3) with their codes and names: one table for the markers in the
//! images, the Conformance Statement and the help page.

use crate::{Choice, Dates, Options};

/// The Basic Profile or one of its options.
#[derive(Clone, Copy, Debug)]
pub struct ProfileOption {
    /// Code value of CID 7050, in the scheme DCM.
    pub code: &'static str,
    /// Code meaning: the option's DICOM name.
    pub name: &'static str,
    /// Key of its plain name in the Fluent files.
    pub key: &'static str,
    /// Where the standard describes it.
    pub section: &'static str,
    is_on: fn(&Options) -> bool,
}

impl ProfileOption {
    /// Whether these options switch it on. Clean Pixel Data is no switch: an image gets its code when a person looked at
    /// all of its series and confirmed.
    #[must_use]
    pub fn is_on(&self, options: &Options) -> bool {
        (self.is_on)(options)
    }

    /// Whether it is part of the preset Strict.
    #[must_use]
    pub fn in_strict(&self) -> bool {
        self.is_on(&Options::strict())
    }

    /// Whether it is part of the preset Planning.
    #[must_use]
    pub fn in_planning(&self) -> bool {
        self.is_on(&Options::planning())
    }

    /// Whether it is part of the preset Research.
    #[must_use]
    pub fn in_research(&self) -> bool {
        self.is_on(&Options::research())
    }

    const fn of(code: &'static str, name: &'static str, choice: Choice, is_on: fn(&Options) -> bool) -> Self {
        Self { code, name, key: choice.key(), section: choice.section(), is_on }
    }
}

/// Clean Pixel Data.
pub(crate) const CLEAN_PIXEL_DATA: ProfileOption = ProfileOption {
    code: "113101",
    name: "Clean Pixel Data Option",
    key: "option-pixels",
    section: "PS3.15 E.3.1",
    is_on: |_| false,
};

const ALL: [ProfileOption; 12] = [
    ProfileOption {
        code: "113100",
        name: "Basic Application Confidentiality Profile",
        key: "option-basic",
        section: "PS3.15 E.2",
        is_on: |_| true,
    },
    CLEAN_PIXEL_DATA,
    ProfileOption::of("113103", "Clean Graphics Option", Choice::Graphics, |o| o.clean_graphics),
    ProfileOption::of("113104", "Clean Structured Content Option", Choice::StructuredContent, |o| {
        o.clean_structured_content
    }),
    ProfileOption::of("113105", "Clean Descriptors Option", Choice::Descriptors, |o| o.clean_descriptors),
    ProfileOption::of(
        "113106",
        "Retain Longitudinal Temporal Information Full Dates Option",
        Choice::FullDates,
        |o| matches!(o.dates, Dates::Keep),
    ),
    ProfileOption::of(
        "113107",
        "Retain Longitudinal Temporal Information Modified Dates Option",
        Choice::ModifiedDates,
        |o| matches!(o.dates, Dates::Shift),
    ),
    ProfileOption::of(
        "113108",
        "Retain Patient Characteristics Option",
        Choice::PatientCharacteristics,
        |o| o.retain_patient_characteristics,
    ),
    ProfileOption::of("113109", "Retain Device Identity Option", Choice::Device, |o| o.retain_device),
    ProfileOption::of("113110", "Retain UIDs Option", Choice::Uids, |o| o.retain_uids),
    ProfileOption::of("113111", "Retain Safe Private Option", Choice::SafePrivate, |o| o.retain_safe_private),
    ProfileOption::of("113112", "Retain Institution Identity Option", Choice::Institution, |o| {
        o.retain_institution
    }),
];

/// The Basic Profile and all options that Veilig has, by code.
#[must_use]
pub fn profile_options() -> &'static [ProfileOption] {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Switches each field on by its name in the configuration, so that a new one can't be forgotten here.
    #[test]
    fn every_option_that_can_be_chosen_is_in_the_table_with_a_code_of_its_own() {
        let strict = serde_json::to_value(Options::strict()).unwrap();
        let mut codes = BTreeSet::new();
        for (field, value) in strict.as_object().unwrap() {
            let choices = match value {
                serde_json::Value::Bool(_) => vec![serde_json::json!(true)],
                _ => vec![serde_json::json!("shift"), serde_json::json!("keep")],
            };
            for choice in choices {
                let mut changed = strict.clone();
                changed[field] = choice.clone();
                let options: Options = serde_json::from_value(changed).unwrap();
                let on: Vec<_> = ALL.iter().filter(|option| option.is_on(&options)).collect();
                assert_eq!(on.len(), 2, "the Basic Profile and {field} {choice}");
                assert!(codes.insert(on[1].code), "{field} {choice} has a code of its own");
            }
        }
        codes.extend(["113100", "113101"]);
        assert_eq!(codes, ALL.iter().map(|option| option.code).collect(), "and nothing else is in the table");
    }

    #[test]
    fn each_option_has_a_plain_name_in_the_words_of_the_page() {
        let words = include_str!("../../../../www/locales/en/main.ftl");
        for option in profile_options() {
            assert!(words.contains(&format!("\n{} = ", option.key)), "{}", option.key);
        }
    }

    #[test]
    fn the_presets_are_what_the_product_promises() {
        let codes = |is_in: fn(&ProfileOption) -> bool| -> Vec<_> {
            ALL.iter().filter(|option| is_in(option)).map(|option| option.code).collect()
        };
        assert_eq!(codes(ProfileOption::in_strict), ["113100"]);
        assert_eq!(codes(ProfileOption::in_planning), ["113100", "113105", "113107", "113108"]);
        assert_eq!(codes(ProfileOption::in_research), ["113100", "113105", "113107", "113108", "113111"]);
    }
}
