//! The options of Table E.1-1 and their presets.

use crate::options::Options;
use crate::options::profile::profile_options;
use serde::{Deserialize, Serialize};

/// What becomes of dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dates {
    /// Basic Profile: removed, emptied or a dummy.
    #[default]
    Remove,
    /// Retain Longitudinal Temporal Information Modified Dates: shifted by whole weeks.
    Shift,
    /// Retain Longitudinal Temporal Information Full Dates.
    Keep,
}

impl Options {
    /// Preset Strict: the Basic Profile alone.
    #[must_use]
    pub fn strict() -> Self {
        Self::default()
    }

    /// Preset Planning: for surgical planning and second reads. Cleaned descriptions, shifted dates and patient
    /// characteristics, in the closed world.
    ///
    /// ```
    /// use veilig_deid::Options;
    ///
    /// let codes: Vec<&str> = Options::planning().codes().iter().map(|(code, _)| *code).collect();
    /// assert_eq!(codes, ["113100", "113105", "113107", "113108"]);
    /// ```
    #[must_use]
    pub fn planning() -> Self {
        Self { retain_safe_private: false, ..Self::research() }
    }

    /// Preset Research: cleaned descriptions, shifted dates, patient characteristics, safe private.
    #[must_use]
    pub fn research() -> Self {
        Self {
            retain_patient_characteristics: true,
            dates: Dates::Shift,
            clean_descriptors: true,
            retain_safe_private: true,
            ..Self::default()
        }
    }

    /// Whether only what the standard's IODs and terms know leaves (Strict and Planning). Who retains safe private
    /// elements (Research) keeps the wider rule: known attributes stay if nothing in them identifies.
    #[must_use]
    pub fn is_closed_world(&self) -> bool {
        !self.retain_safe_private
    }

    /// Whether Referenced Image Sequence and Source Image Sequence (X/Z/U* in Table E.1-1) stay with mapped UIDs even where
    /// the IOD does not require them: who keeps descriptions and the order of dates (Planning, Research) reads from them
    /// where a slice lies in its localizer, and what a derived image was made of.
    #[must_use]
    pub fn keeps_references(&self) -> bool {
        self.clean_descriptors && self.dates != Dates::Remove
    }

    /// The codes of CID 7050 that these options stand for, 113100 first: code value and meaning.
    #[must_use]
    pub fn codes(&self) -> Vec<(&'static str, &'static str)> {
        let on = profile_options().iter().filter(|option| option.is_on(self));
        on.map(|option| (option.code, option.name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(options: &Options) -> Vec<&'static str> {
        options.codes().iter().map(|(value, _)| *value).collect()
    }

    #[test]
    fn strict_is_the_basic_profile_alone() {
        assert_eq!(values(&Options::strict()), ["113100"]);
        assert_eq!(values(&Options::planning()), ["113100", "113105", "113107", "113108"]);
        assert_eq!(values(&Options::research()), ["113100", "113105", "113107", "113108", "113111"]);
    }

    #[test]
    fn strict_and_planning_are_a_closed_world_and_research_is_not() {
        assert!(Options::strict().is_closed_world() && Options::planning().is_closed_world());
        assert!(!Options::research().is_closed_world());
    }

    #[test]
    fn the_two_ways_to_keep_dates_exclude_each_other() {
        for (dates, code) in [(Dates::Keep, "113106"), (Dates::Shift, "113107")] {
            assert_eq!(values(&Options { dates, ..Options::default() }), ["113100", code]);
        }
    }

    #[test]
    fn options_are_read_by_their_names_and_a_wrong_name_is_refused() {
        let read = |text| serde_json::from_str::<Options>(text);
        let options = read(r#"{"retain-uids": true, "dates": "shift"}"#).unwrap();
        assert_eq!(options, Options { retain_uids: true, dates: Dates::Shift, ..Options::default() });
        assert!(read(r#"{"retain_uids": true}"#).is_err());
        assert!(read(r#"{"dates": "sometimes"}"#).is_err());
    }
}
