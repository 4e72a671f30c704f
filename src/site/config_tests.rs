//! What the block may hold, and how its faults are told.

use super::*;
use crate::deid::Choice;

const LANGUAGES: [&str; 2] = ["en", "nl"];

#[test]
fn an_empty_block_changes_nothing() {
    for text in ["", "  \n", "{}"] {
        assert_eq!(Site::read(text, &LANGUAGES), Ok(Site::default()));
    }
}

#[test]
fn every_key_is_read() {
    let site = Site::read(
        r#"{"lang": "nl", "groupId": "RG7", "preset": "Trial", "presets": {"Trial": {"uids": true}},
            "options": {"dates": {"value": "shift", "locked": true}, "mappingTables": {"hidden": true}},
            "validityDays": 30, "afterExpiry": "block", "notice": "Test", "contact": "it@example.org"}"#,
        &LANGUAGES,
    )
    .expect("it is right");
    assert_eq!((site.lang.as_deref(), site.group_id.as_deref()), (Some("nl"), Some("RG7")));
    assert!(site.preset_named(site.preset.as_deref()).is_some_and(|preset| preset.options.retain_uids));
    let dates = Given { value: Some(SettingValue::Word("shift")), locked: true, hidden: false };
    assert_eq!(site.given(Setting::Dates), dates);
    assert!(site.given(Setting::MappingTables).hidden && !site.given(Setting::Profile(Choice::Uids)).locked);
    assert_eq!((site.validity_days, site.after_expiry), (30, AfterExpiry::Block));
    assert_eq!((site.notice.as_deref(), site.contact.as_deref()), (Some("Test"), Some("it@example.org")));
}

#[test]
fn a_fault_names_the_key_and_what_was_expected() {
    for (text, key, expected) in [
        ("{", "", ExpectedValue::Json),
        ("[]", "", ExpectedValue::Object),
        (r#"{"groupid": "x"}"#, "groupid", ExpectedValue::KnownKey),
        (r#"{"groupId": 7}"#, "groupId", ExpectedValue::Text),
        (r#"{"notice": "a\u0000b"}"#, "notice", ExpectedValue::ShortText),
        (r#"{"lang": "xx"}"#, "lang", ExpectedValue::Language),
        (r#"{"preset": "strickt"}"#, "preset", ExpectedValue::PresetName),
        (r#"{"presets": {"strict": {}}}"#, "presets.strict", ExpectedValue::PresetName),
        (r#"{"presets": {"A": {"compression": "fast"}}}"#, "presets.A.compression", ExpectedValue::KnownKey),
        (r#"{"validityDays": 0}"#, "validityDays", ExpectedValue::Number),
        (r#"{"validityDays": "30"}"#, "validityDays", ExpectedValue::Number),
        (r#"{"afterExpiry": "stop"}"#, "afterExpiry", ExpectedValue::WarnOrBlock),
        (r#"{"options": {"date": {}}}"#, "options.date", ExpectedValue::KnownKey),
        (r#"{"options": {"dates": "shift"}}"#, "options.dates", ExpectedValue::Object),
        (r#"{"options": {"dates": {"lock": true}}}"#, "options.dates.lock", ExpectedValue::KnownKey),
        (r#"{"options": {"uids": {"value": "no"}}}"#, "options.uids.value", ExpectedValue::YesOrNo),
        (r#"{"options": {"uids": {"locked": 1}}}"#, "options.uids.locked", ExpectedValue::YesOrNo),
    ] {
        assert_eq!(Site::read(text, &LANGUAGES), Err(SiteError { key: key.into(), expected }), "{text}");
    }
    let error = Site::read(r#"{"options": {"dates": {"value": "later"}}}"#, &LANGUAGES).unwrap_err();
    assert_eq!(error.key, "options.dates.value");
    assert_eq!(error.expected, ExpectedValue::OneOf(&["remove", "shift", "keep"]));
}
