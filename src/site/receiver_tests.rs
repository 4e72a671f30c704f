//! What a receiver's block may hold, and how its faults are told.

use super::super::{Site, settle, take};
use super::*;
use crate::deid::Dates;
use crate::job::Shared;
use crate::quality::requirements::{Phase, RequirementLevel};
use std::collections::BTreeMap;

const ALL: &str = r#"{"name": "Planning lab", "groupId": "LAB-7", "preset": "research",
    "options": {"dates": "remove", "fileSet": true}, "contact": "lab@example.org",
    "requirements": {
        "modalities": {"oneOf": ["ct"], "unmet": "block"},
        "thickestSlice": {"mm": 1.25, "unmet": "warn", "words": "Thin slices, please."},
        "largestSpacing": {"mm": 1, "unmet": "block"},
        "fewestImages": {"images": 60, "unmet": "warn"},
        "noTilt": {"unmet": "block"}, "complete": {"unmet": "block"},
        "contrastPhases": {"all": ["arterial", "portal-venous"], "unmet": "warn"},
        "series": [{"name": "Thin arterial", "modality": "CT", "descriptions": ["art*"], "phase": "arterial",
            "thickestSlice": 1, "largestSpacing": 1, "fewestImages": 100, "noTilt": true, "complete": true,
            "unmet": "block", "words": "The arterial series."}]}}"#;

#[test]
fn every_key_is_read() {
    let one = ReceiverSettings::read(ALL).expect("it is right");
    let told = &one.receiver;
    assert_eq!((told.name.as_str(), told.contact.as_deref()), ("Planning lab", Some("lab@example.org")));
    assert_eq!(one.group_id.as_deref(), Some("LAB-7"));
    let all = &told.requirements;
    assert_eq!(all.modalities.as_ref().map(|one| one.wanted.clone()), Some(vec!["CT".to_owned()]));
    let thickest = all.thickest_slice.as_ref().expect("it is there");
    assert_eq!((thickest.wanted, thickest.level), (1.25, RequirementLevel::Warn));
    assert_eq!(thickest.words.as_deref(), Some("Thin slices, please."));
    assert_eq!(
        all.largest_spacing.as_ref().map(|one| (one.wanted, one.level)),
        Some((1.0, RequirementLevel::Block))
    );
    assert_eq!(all.fewest_images.as_ref().map(|one| one.wanted), Some(60));
    assert!(all.no_tilt.is_some() && all.complete.is_some());
    let phases = all.contrast_phases.as_ref().map(|one| one.wanted.clone());
    assert_eq!(phases, Some(vec![Phase::Arterial, Phase::PortalVenous]));
    let series = &all.series[0];
    assert_eq!((series.wanted.phase, series.wanted.thickest_slice), (Some(Phase::Arterial), Some(1.0)));
    assert!(series.wanted.no_tilt && series.wanted.complete && series.level == RequirementLevel::Block);
}

#[test]
fn a_fault_names_the_key_and_what_was_expected() {
    let phases = ExpectedValue::OneOf(&Phase::NAMES);
    for (text, key, expected) in [
        (r#"{"receivers": {}}"#, "receivers", ExpectedValue::List),
        (r#"{"receivers": [7]}"#, "receivers[0]", ExpectedValue::Object),
        (r#"{"receivers": [{}]}"#, "receivers[0].name", ExpectedValue::Present),
        (r#"{"receivers": [{"name": ""}]}"#, "receivers[0].name", ExpectedValue::Present),
        (r#"{"receivers": [{"name": "A"}, {"name": "A"}]}"#, "receivers[1].name", ExpectedValue::AnotherName),
        (r#"{"receivers": [{"name": "A", "group": "G"}]}"#, "receivers[0].group", ExpectedValue::KnownKey),
        (
            r#"{"receivers": [{"name": "A", "preset": "custom"}]}"#,
            "receivers[0].preset",
            ExpectedValue::PresetName,
        ),
        (
            r#"{"receivers": [{"name": "A", "options": {"uids": 1}}]}"#,
            "receivers[0].options.uids",
            ExpectedValue::YesOrNo,
        ),
        (
            r#"{"receivers": [{"name": "A", "options": {"uid": true}}]}"#,
            "receivers[0].options.uid",
            ExpectedValue::KnownKey,
        ),
    ] {
        let read = Site::read(text, &[]);
        assert_eq!(read, Err(SiteError { key: key.into(), expected }), "{text}");
    }
    for (text, key, expected) in [
        (r#"{"thickness": {}}"#, "thickness", ExpectedValue::KnownKey),
        (r#"{"thickestSlice": 1.25}"#, "thickestSlice", ExpectedValue::Object),
        (r#"{"thickestSlice": {"mm": 1.25}}"#, "thickestSlice.unmet", ExpectedValue::Present),
        (r#"{"thickestSlice": {"unmet": "warn"}}"#, "thickestSlice.mm", ExpectedValue::Present),
        (r#"{"thickestSlice": {"mm": "1.25", "unmet": "warn"}}"#, "thickestSlice.mm", ExpectedValue::Length),
        (r#"{"largestSpacing": {"mm": 0, "unmet": "warn"}}"#, "largestSpacing.mm", ExpectedValue::Length),
        (
            r#"{"largestSpacing": {"mm": 1, "max": 2, "unmet": "warn"}}"#,
            "largestSpacing.max",
            ExpectedValue::KnownKey,
        ),
        (
            r#"{"fewestImages": {"images": 1.5, "unmet": "warn"}}"#,
            "fewestImages.images",
            ExpectedValue::Count,
        ),
        (r#"{"complete": {"unmet": "stop"}}"#, "complete.unmet", ExpectedValue::WarnOrBlock),
        (r#"{"noTilt": {"unmet": "warn", "words": 1}}"#, "noTilt.words", ExpectedValue::Text),
        (r#"{"modalities": {"oneOf": [], "unmet": "warn"}}"#, "modalities.oneOf", ExpectedValue::List),
        (
            r#"{"modalities": {"oneOf": [""], "unmet": "warn"}}"#,
            "modalities.oneOf[0]",
            ExpectedValue::Present,
        ),
        (r#"{"contrastPhases": {"all": ["late"], "unmet": "warn"}}"#, "contrastPhases.all[0]", phases),
        (r#"{"series": [{"unmet": "warn"}]}"#, "series[0].name", ExpectedValue::Present),
        (r#"{"series": [{"name": "A"}]}"#, "series[0].unmet", ExpectedValue::Present),
        (
            r#"{"series": [{"name": "A", "unmet": "warn", "tilt": 1}]}"#,
            "series[0].tilt",
            ExpectedValue::KnownKey,
        ),
    ] {
        let block = format!(r#"{{"name": "A", "requirements": {text}}}"#);
        let key = format!("requirements.{key}");
        assert_eq!(ReceiverSettings::read(&block), Err(SiteError { key, expected }), "{text}");
    }
    let error = ReceiverSettings::read("{").expect_err("no JSON");
    assert_eq!((error.key.as_str(), error.expected), ("", ExpectedValue::Json));
}

#[test]
fn a_receiver_brings_its_preset_then_its_options_but_nothing_that_the_site_locked() {
    let config = r#"{"presets": {"Lab": {"dates": "shift", "device": true}},
        "options": {"device": {"value": false, "locked": true}},
        "receivers": [{"name": "A", "preset": "Lab", "options": {"uids": true, "fileSet": true, "device": true}}]}"#;
    let site = Site::read(config, &[]).expect("a good configuration");
    let mut shared = Shared::default();
    settle(&site, &BTreeMap::new(), &mut shared);
    take(&site, &site.receivers[0], &mut shared);
    assert_eq!(shared.receiver.as_ref().map(|one| one.name.as_str()), Some("A"));
    assert_eq!(shared.options.dates, Dates::Shift);
    assert!(shared.options.retain_uids && shared.file_set && !shared.options.retain_device);
    let sets = |setting| site.receivers[0].sets(setting);
    assert!(sets(Setting::Dates) && sets(Setting::FileSet) && !sets(Setting::BurnedInText));
}

#[test]
fn a_list_of_more_than_anybody_sets_is_refused_by_its_name() {
    let receivers = |count: usize| {
        let all: Vec<String> =
            (0..count).map(|n| format!(r#"{{"name": "Lab {n}", "preset": "p{n}"}}"#)).collect();
        let presets: Vec<String> = (0..count).map(|n| format!(r#""p{n}": {{"uids": true}}"#)).collect();
        Site::read(
            &format!(r#"{{"presets": {{{}}}, "receivers": [{}]}}"#, presets.join(","), all.join(",")),
            &["en"],
        )
    };
    let good = receivers(1000).expect("a thousand");
    assert!(
        good.receivers.iter().all(|one| one.preset.as_ref().is_some_and(|preset| preset.options.retain_uids))
    );
    assert_eq!(good.receivers.len(), 1000);
    assert_eq!(receivers(1001).err(), Some(wrong("receivers", ExpectedValue::List)));
    assert!(receivers(0).is_ok_and(|site| site.receivers.is_empty()));
    let series = |series: usize, words: usize| {
        let words: Vec<String> = (0..words).map(|n| format!(r#""art {n}""#)).collect();
        let one = format!(r#"{{"name": "Thin", "descriptions": [{}], "unmet": "warn"}}"#, words.join(","));
        let all = vec![one; series].join(",");
        ReceiverSettings::read(&format!(r#"{{"name": "Lab", "requirements": {{"series": [{all}]}}}}"#))
    };
    assert!(series(1000, 1).is_ok() && series(1, 1000).is_ok());
    assert_eq!(series(1001, 1).err(), Some(wrong("requirements.series", ExpectedValue::List)));
    assert_eq!(
        series(1, 1001).err(),
        Some(wrong("requirements.series[0].descriptions", ExpectedValue::List))
    );
}
