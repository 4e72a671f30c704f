//! What this computer remembers, read as something that anybody may have written: a browser's store is open to other
//! pages of the same address, and in Chromium all files of the disk are one address.
//!
//! What is remembered of the options comes into force only with a word about it: [`RememberedSettings::differences`] says which are
//! other than they would be without it. The mark that the intended use was read belongs to one build.

use super::{Day, Setting, SettingValue, Site, settle};
use crate::job::Shared;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// The longest text that this page remembers, in bytes; whatever is longer was not written by it.
const LONGEST: usize = 2048;
/// The longest Group ID, in characters.
const LONGEST_GROUP_ID: usize = 64;

/// The settings that were remembered, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RememberedSettings {
    /// The settings.
    pub settings: BTreeMap<Setting, SettingValue>,
    /// The day on which the user chose them.
    pub since: Option<Day>,
}

impl RememberedSettings {
    /// Reads what [`RememberedSettings::text`] wrote. Text in which anything is not as it writes it is forgotten as a whole: nobody
    /// entered it here.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::parse(text).unwrap_or_default()
    }

    fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let json: Json = serde_json::from_str(text).ok()?;
        let mut kept = Self::default();
        for (name, json) in json.as_object()? {
            match name.as_str() {
                "since" => kept.since = Some(json.as_str()?.parse().ok()?),
                name => {
                    let setting = Setting::named(name)?;
                    kept.settings.insert(setting, setting.read(json)?);
                }
            }
        }
        kept.since.is_some().then_some(kept)
    }

    /// These settings as text, chosen on this day.
    #[must_use]
    pub fn text(shared: &Shared, today: Day) -> String {
        let pairs = Setting::all().map(|setting| {
            let json = match setting.get(shared) {
                SettingValue::Flag(on) => Json::Bool(on),
                SettingValue::Word(text) => Json::String(text.to_owned()),
            };
            (setting.name().to_owned(), json)
        });
        let since = ("since".to_owned(), Json::String(today.to_string()));
        Json::Object(pairs.chain([since]).collect::<Map<_, _>>()).to_string()
    }

    /// The settings that would be others without what was remembered, and that matter for what goes out.
    #[must_use]
    pub fn differences(&self, site: &Site) -> Vec<Setting> {
        let settled = |kept: &BTreeMap<Setting, SettingValue>| {
            let mut shared = Shared::default();
            settle(site, kept, &mut shared);
            shared
        };
        let (with, without) = (settled(&self.settings), settled(&BTreeMap::new()));
        let all = Setting::all().filter(|setting| !setting.is_harmless());
        all.filter(|setting| setting.get(&with) != setting.get(&without)).collect()
    }
}

/// A remembered Group ID; `None` if no form of ours could have held it.
#[must_use]
pub fn group_id(text: &str) -> Option<String> {
    let is_good = text.trim() == text
        && !text.is_empty()
        && text.chars().count() <= LONGEST_GROUP_ID
        && !text.chars().any(char::is_control);
    is_good.then(|| text.to_owned())
}

/// The mark that the intended use was read: in which build, on which day.
#[must_use]
pub fn mark(build: &str, today: Day) -> String {
    format!("{today} {build}")
}

/// The day of a mark; `None` if it belongs to another build, to a day to come, or is none.
#[must_use]
pub fn marked(text: &str, build: &str, today: Day) -> Option<Day> {
    let (day, of) = text.split_once(' ')?;
    let day: Day = day.parse().ok()?;
    (of == build && day <= today).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::{Choice, Dates, Options};

    const TODAY: Day = Day(20_000);

    fn site(config: &str) -> Site {
        Site::read(config, &["en"]).expect("a good configuration")
    }

    fn kept(text: &str) -> RememberedSettings {
        RememberedSettings::read(&format!(r#"{{"since": "2024-10-04", {text}}}"#))
    }

    #[test]
    fn what_is_remembered_is_read_again_with_its_day() {
        let mut shared = Shared { options: Options::research(), ..Shared::default() };
        shared.mapping_tables = true;
        let kept = RememberedSettings::read(&RememberedSettings::text(&shared, TODAY));
        assert_eq!(kept.since, Some(TODAY));
        let mut again = Shared::default();
        settle(&Site::default(), &kept.settings, &mut again);
        assert_eq!((again.options, again.mapping_tables), (shared.options, true));
    }

    #[test]
    fn what_this_page_did_not_write_is_forgotten_as_a_whole() {
        let good = r#"{"since": "2024-10-04", "dates": "keep"}"#;
        assert_eq!(RememberedSettings::read(good).settings.len(), 1);
        let long = format!(r#"{{"since": "2024-10-04", "dates": "keep"{}}}"#, " ".repeat(LONGEST));
        for text in [
            "",
            "[",
            "[1]",
            "null",
            r#"{"dates": "keep"}"#,
            r#"{"since": "2024-10-04", "dates": "sometimes"}"#,
            r#"{"since": "2024-10-04", "dates": "keep", "uids": 1}"#,
            r#"{"since": "2024-10-04", "dates": "keep", "more": true}"#,
            r#"{"since": "2024-10-04", "dates": "keep", "__proto__": {}}"#,
            r#"{"since": "2024-10-04", "dates": "keep", "constructor": true}"#,
            r#"{"since": 7, "dates": "keep"}"#,
            r#"{"since": "2024-13-04", "dates": "keep"}"#,
            r#"{"since": "<b>2024-10-04", "dates": "keep"}"#,
            &long,
            &"[".repeat(1000),
        ] {
            assert_eq!(RememberedSettings::read(text), RememberedSettings::default(), "{text}");
        }
    }

    #[test]
    fn remembered_options_that_are_not_the_default_are_named() {
        assert_eq!(
            kept(r#""dates": "keep", "uids": true"#).differences(&Site::default()),
            [Setting::Dates, Setting::Profile(Choice::Uids)]
        );
        assert_eq!(kept(r#""burnedInText": false"#).differences(&Site::default()), [Setting::BurnedInText]);
        assert_eq!(kept(r#""dates": "remove""#).differences(&Site::default()), []);
        // How the zip is packed tells nothing of anybody.
        assert_eq!(kept(r#""compression": "small", "fileSet": true"#).differences(&Site::default()), []);
    }

    #[test]
    fn the_default_is_the_sites_and_what_it_locked_is_never_another() {
        let open = site(r#"{"options": {"dates": {"value": "keep"}}}"#);
        assert_eq!(kept(r#""dates": "keep""#).differences(&open), []);
        assert_eq!(kept(r#""dates": "remove""#).differences(&open), [Setting::Dates]);
        let locked = site(r#"{"options": {"dates": {"value": "remove", "locked": true}}}"#);
        assert_eq!(kept(r#""dates": "keep""#).differences(&locked), []);
        let mut shared = Shared::default();
        settle(&locked, &kept(r#""dates": "keep""#).settings, &mut shared);
        assert_eq!(shared.options.dates, Dates::Remove);
    }

    #[test]
    fn a_group_id_is_one_that_the_form_would_take() {
        assert_eq!(group_id("RG7"), Some("RG7".to_owned()));
        for text in ["", " ", " RG7", "RG\u{0}7", "RG\n7", &"x".repeat(65)] {
            assert_eq!(group_id(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_mark_counts_for_its_own_build_and_not_for_a_day_to_come() {
        let text = mark("0123abcd", TODAY);
        assert_eq!(marked(&text, "0123abcd", TODAY), Some(TODAY));
        assert_eq!(marked(&text, "0123abcd", Day(20_100)), Some(TODAY));
        assert_eq!(marked(&text, "ffffffff", TODAY), None);
        assert_eq!(marked(&text, "0123abcd", Day(19_999)), None);
        for text in ["", "1", "0123abcd", "2024-10-04", "x 0123abcd", "2024-10-04  0123abcd"] {
            assert_eq!(marked(text, "0123abcd", TODAY), None, "{text}");
        }
    }
}
