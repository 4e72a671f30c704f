//! The options of the confidentiality profile (PS3.15 E.3) with their codes and names: one table for the markers in the
//! images, the Conformance Statement and the help page.

use crate::Options;
use crate::options::{ALL, Choice};

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
    /// Which one it is, where its column of Table E.1-1 decides.
    pub(crate) choice: Option<Choice>,
    /// The name of its column in `data/ps315_e1_1.csv`.
    pub(crate) column: Option<&'static str>,
    pub(crate) is_on: fn(&Options) -> bool,
    /// How it is switched on and off, where it is more than a way to treat dates.
    pub switch: Option<Switch>,
}

/// An option that is on or off.
#[derive(Clone, Copy, Debug)]
pub struct Switch {
    /// Its name in the site's configuration and in what a browser remembers.
    pub name: &'static str,
    /// Its place among the options on the screen, of which 1 is what becomes of dates.
    pub place: u8,
    /// Where it stands among the options.
    pub flag: fn(&mut Options) -> &mut bool,
}

impl ProfileOption {
    /// Its DICOM name as people write it: without the word Option.
    #[must_use]
    pub fn short_name(&self) -> &'static str {
        self.name.strip_suffix(" Option").unwrap_or(self.name)
    }

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
}

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
    fn each_switch_has_a_name_and_a_place_of_its_own_and_is_what_its_option_reads() {
        let switches: Vec<_> =
            ALL.iter().filter_map(|option| option.switch.map(|one| (option, one))).collect();
        let names: BTreeSet<&str> = switches.iter().map(|(_, switch)| switch.name).collect();
        let places: BTreeSet<u8> = switches.iter().map(|(_, switch)| switch.place).collect();
        assert_eq!((names.len(), places.len()), (switches.len(), switches.len()));
        assert!(!places.contains(&1), "the first place is that of dates");
        for (option, switch) in switches {
            let mut options = Options::strict();
            *(switch.flag)(&mut options) = true;
            let on: Vec<_> = ALL.iter().filter(|one| one.is_on(&options)).map(|one| one.code).collect();
            assert_eq!(on, ["113100", option.code], "{}", switch.name);
        }
    }

    #[test]
    fn options_stand_in_the_order_of_their_codes() {
        assert!(ALL.is_sorted_by_key(|option| option.code));
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
