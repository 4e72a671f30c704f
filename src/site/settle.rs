//! Which value holds: the site's where it is locked, else what was remembered, else the site's, else the default.

use super::{Preset, ReceiverSettings, Setting, SettingValue, Site};
use crate::job::Shared;
use std::collections::BTreeMap;

/// Puts every setting where it belongs at the start.
pub fn settle(site: &Site, remembered: &BTreeMap<Setting, SettingValue>, shared: &mut Shared) {
    if let Some(preset) = site.preset_named(site.preset.as_deref()) {
        shared.options = preset.options;
    }
    for setting in Setting::all() {
        let given = site.given(setting);
        let kept = remembered.get(&setting).copied().filter(|_| !given.locked);
        // A locked setting without a value of its own holds the preset's.
        if let Some(value) = kept.or(given.value) {
            setting.set(shared, value);
        }
    }
}

/// Takes a preset's options, but for those that the site locked.
pub fn choose(site: &Site, preset: &Preset, shared: &mut Shared) {
    let source = Shared { options: preset.options.clone(), ..Shared::default() };
    for setting in free_of_profile(site) {
        let value = setting.get(&source);
        setting.set(shared, value);
    }
}

/// Takes a receiver: its preset, then its single settings, but for those that the site locked.
pub fn take(site: &Site, receiver: &ReceiverSettings, shared: &mut Shared) {
    if let Some(preset) = &receiver.preset {
        choose(site, preset, shared);
    }
    for (setting, value) in receiver.options.iter().filter(|(setting, _)| !site.given(*setting).locked) {
        setting.set(shared, *value);
    }
    shared.receiver = Some(receiver.receiver.clone());
}

/// The preset that these settings are, as far as the site leaves them free; `None`: the user's own choice. Its name
/// alone is the truth only where [`locked_otherwise`] has nothing to tell.
#[must_use]
pub fn chosen(site: &Site, shared: &Shared) -> Option<Preset> {
    site.all_presets().find(|preset| {
        let source = Shared { options: preset.options.clone(), ..Shared::default() };
        free_of_profile(site).all(|setting| setting.get(&source) == setting.get(shared))
    })
}

/// What the site locked to something else than a preset says, the search for burned-in text included: no preset does
/// without it.
#[must_use]
pub fn locked_otherwise(site: &Site, preset: &Preset, shared: &Shared) -> Vec<Setting> {
    let source = Shared { options: preset.options.clone(), ..Shared::default() };
    let differs = |setting: &Setting| {
        let counts = setting.is_of_profile() || *setting == Setting::BurnedInText;
        counts && site.given(*setting).locked && setting.get(&source) != setting.get(shared)
    };
    Setting::all().filter(differs).collect()
}

fn free_of_profile(site: &Site) -> impl Iterator<Item = Setting> {
    Setting::all().filter(|setting| setting.is_of_profile() && !site.given(*setting).locked)
}

#[cfg(test)]
mod tests {
    use super::super::RememberedSettings;
    use super::*;
    use crate::deid::{Choice, Dates, Options};

    fn settled(config: &str, kept: &str) -> Shared {
        let site = Site::read(config, &["en"]).expect("a good configuration");
        let mut shared = Shared::default();
        let kept = kept.replacen('{', r#"{"since": "2024-10-04", "#, 1);
        settle(&site, &RememberedSettings::read(&kept).settings, &mut shared);
        shared
    }

    #[test]
    fn the_sites_value_holds_where_locked_then_what_was_remembered_then_the_sites_then_the_default() {
        let locked = r#"{"options": {"dates": {"value": "remove", "locked": true}}}"#;
        let open = r#"{"options": {"dates": {"value": "shift"}}}"#;
        let kept = r#"{"dates": "keep"}"#;
        assert_eq!(settled(locked, kept).options.dates, Dates::Remove);
        assert_eq!(settled(open, kept).options.dates, Dates::Keep);
        assert_eq!(settled(open, "").options.dates, Dates::Shift);
        assert_eq!(settled("{}", "").options.dates, Dates::Remove);
    }

    #[test]
    fn a_lock_without_a_value_holds_the_presets() {
        let config = r#"{"preset": "research", "options": {"private": {"locked": true}}}"#;
        assert!(settled(config, r#"{"private": false}"#).options.retain_safe_private);
    }

    #[test]
    fn a_sites_own_preset_is_strict_with_its_changes() {
        let config = r#"{"presets": {"Trial 7": {"dates": "shift", "device": true}}, "preset": "Trial 7"}"#;
        let wanted = Options { dates: Dates::Shift, retain_device: true, ..Options::strict() };
        assert_eq!(settled(config, "").options, wanted);
    }

    #[test]
    fn a_preset_changes_nothing_that_is_locked_and_is_still_told_as_chosen() {
        let site = Site::read(r#"{"options": {"dates": {"value": "keep", "locked": true}}}"#, &[]).unwrap();
        let mut shared = Shared::default();
        settle(&site, &BTreeMap::new(), &mut shared);
        choose(&site, &Preset::research(), &mut shared);
        assert_eq!(shared.options, Options { dates: Dates::Keep, ..Options::research() });
        assert_eq!(chosen(&site, &shared), Some(Preset::research()));
        Setting::Profile(Choice::Uids).set(&mut shared, SettingValue::Flag(true));
        assert_eq!(chosen(&site, &shared), None);
    }

    #[test]
    fn what_a_site_locks_to_something_else_than_the_preset_is_told_beside_its_name() {
        let config = r#"{"options": {"dates": {"value": "keep", "locked": true}, "uids": {"value": false, "locked": true},
            "burnedInText": {"value": false, "locked": true}, "fileSet": {"value": true, "locked": true}}}"#;
        let site = Site::read(config, &[]).unwrap();
        let mut shared = Shared::default();
        settle(&site, &BTreeMap::new(), &mut shared);
        let strict = Preset::strict();
        assert_eq!(chosen(&site, &shared), Some(strict.clone()));
        assert_eq!(locked_otherwise(&site, &strict, &shared), [Setting::Dates, Setting::BurnedInText]);
        let open = Site::read(r#"{"options": {"dates": {"value": "keep"}}}"#, &[]).unwrap();
        settle(&open, &BTreeMap::new(), &mut shared);
        assert_eq!(chosen(&open, &shared), None, "what is not locked is the user's own choice");
        let same = Site::read(r#"{"options": {"dates": {"value": "remove", "locked": true}}}"#, &[]).unwrap();
        let mut shared = Shared::default();
        settle(&same, &BTreeMap::new(), &mut shared);
        assert_eq!(locked_otherwise(&same, &strict, &shared), [], "locked to what it is");
    }
}
