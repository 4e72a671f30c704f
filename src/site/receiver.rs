//! The list `receivers` of the configuration: who may get the images, with which settings, and what they require.

use super::reading::{
    LONGEST_GROUP_ID, LONGEST_TEXT, entries, join, known, object, setting, text_of, value, wrong,
};
use super::requirement::requirements;
use super::{ExpectedValue, Preset, Setting, SettingValue, SiteError};
use crate::quality::requirements::Receiver;
use serde_json::Value as Json;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Characters of a receiver's name at most: it stands in a list of the form.
const LONGEST_NAME: usize = 64;

/// A receiver, and what is set for it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceiverSettings {
    /// Who it is, and what it requires.
    pub receiver: Arc<Receiver>,
    /// The Group ID for it.
    pub group_id: Option<String>,
    /// The preset for it.
    pub preset: Option<Preset>,
    /// Single settings for it, on top of the preset.
    pub options: Vec<(Setting, SettingValue)>,
}

impl ReceiverSettings {
    /// Reads one receiver alone, as the command line program takes it: presets are those of the program.
    ///
    /// # Errors
    /// At the first key that is unknown, or whose value is not what it should be.
    pub fn read(text: &str) -> Result<Self, SiteError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let json: Json = serde_json::from_str(text).map_err(|_| wrong("", ExpectedValue::Json))?;
        receiver(&json, "", &named(Preset::built_in()))
    }

    /// Whether it sets this setting.
    #[must_use]
    pub fn sets(&self, setting: Setting) -> bool {
        let by_preset = self.preset.is_some() && setting.is_of_profile();
        by_preset || self.options.iter().any(|(one, _)| *one == setting)
    }
}

/// `[{name, groupId, preset, options, contact, requirements}]`.
pub(super) fn receivers(
    json: &Json,
    presets: impl IntoIterator<Item = Preset>,
) -> Result<Vec<ReceiverSettings>, SiteError> {
    let list = match json.as_array() {
        Some(none) if none.is_empty() => &[],
        _ => entries(json, "receivers")?,
    };
    let presets = named(presets);
    let mut all: Vec<ReceiverSettings> = Vec::new();
    let mut names = HashSet::new();
    for (place, json) in list.iter().enumerate() {
        let path = format!("receivers[{place}]");
        let one = receiver(json, &path, &presets)?;
        if !names.insert(one.receiver.name.clone()) {
            return Err(wrong(&join(&path, "name"), ExpectedValue::AnotherName));
        }
        all.push(one);
    }
    Ok(all)
}

/// The presets by their names; of two with one name the first.
fn named(presets: impl IntoIterator<Item = Preset>) -> HashMap<String, Preset> {
    let mut all = HashMap::new();
    for preset in presets {
        all.entry(preset.name.clone()).or_insert(preset);
    }
    all
}

fn receiver(
    json: &Json,
    path: &str,
    presets: &HashMap<String, Preset>,
) -> Result<ReceiverSettings, SiteError> {
    let parts = object(json, path)?;
    known(parts, path, &["name", "groupId", "preset", "options", "contact", "requirements"])?;
    let mut told = Receiver::default();
    let (mut group_id, mut preset, mut options) = (None, None, Vec::new());
    for (key, json) in parts {
        let path = join(path, key);
        match key.as_str() {
            "name" => told.name = text_of(json, &path, LONGEST_NAME)?,
            "groupId" => group_id = Some(text_of(json, &path, LONGEST_GROUP_ID)?),
            "preset" => {
                let found = presets.get(&text_of(json, &path, LONGEST_TEXT)?);
                preset = Some(found.cloned().ok_or_else(|| wrong(&path, ExpectedValue::PresetName))?);
            }
            "options" => {
                for (option, json) in object(json, &path)? {
                    let path = join(&path, option);
                    let setting = setting(option, &path)?;
                    options.push((setting, value(setting, json, &path)?));
                }
            }
            "contact" => told.contact = Some(text_of(json, &path, LONGEST_TEXT)?),
            _ => told.requirements = requirements(json, &path)?,
        }
    }
    if told.name.is_empty() {
        return Err(wrong(&join(path, "name"), ExpectedValue::Present));
    }
    Ok(ReceiverSettings { receiver: Arc::new(told), group_id, preset, options })
}

#[cfg(test)]
#[path = "receiver_tests.rs"]
mod tests;
