//! The configuration block, read strictly.

use super::reading::{
    LONGEST_GROUP_ID, LONGEST_TEXT, flag, join, known, object, setting, text_of, value, wrong,
};
use super::receiver::receivers;
use super::{ExpectedValue, Preset, ReceiverSettings, Setting, SettingValue, SiteError};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What becomes of the page after its validity ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AfterExpiry {
    /// It keeps working, with a standing notice.
    #[default]
    Warn,
    /// It exports nothing any more.
    Block,
}

/// What the site says of one setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Its value.
    pub value: Option<SettingValue>,
    /// Nobody can change it.
    pub locked: bool,
    /// Nobody sees it.
    pub hidden: bool,
}

/// The site's configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The page's language.
    pub lang: Option<String>,
    /// The Group ID that stands in the form at first.
    pub group_id: Option<String>,
    /// The preset at first.
    pub preset: Option<String>,
    /// Presets of the site's own.
    pub presets: Vec<Preset>,
    /// Those who may get the images.
    pub receivers: Vec<ReceiverSettings>,
    /// What it says of single settings.
    pub options: BTreeMap<Setting, Given>,
    /// Days for which a build is valid.
    pub validity_days: u32,
    /// What happens afterwards.
    pub after_expiry: AfterExpiry,
    /// A line for everyone who opens the page.
    pub notice: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
}

/// Six months.
const VALIDITY_DAYS: u32 = 183;

impl Default for Site {
    fn default() -> Self {
        Self {
            lang: None,
            group_id: None,
            preset: None,
            presets: Vec::new(),
            receivers: Vec::new(),
            options: BTreeMap::new(),
            validity_days: VALIDITY_DAYS,
            after_expiry: AfterExpiry::Warn,
            notice: None,
            contact: None,
        }
    }
}

impl Site {
    /// The keys of the block.
    pub const KEYS: [&'static str; 10] = [
        "lang",
        "groupId",
        "preset",
        "presets",
        "receivers",
        "options",
        "validityDays",
        "afterExpiry",
        "notice",
        "contact",
    ];

    /// Reads the block's text. `languages` are those that the page has.
    ///
    /// # Errors
    /// At the first key that is unknown, or whose value is not what it should be.
    pub fn read(text: &str, languages: &[&str]) -> Result<Self, SiteError> {
        let mut site = Self::default();
        if text.trim().is_empty() {
            return Ok(site);
        }
        let json: Json = serde_json::from_str(text).map_err(|_| wrong("", ExpectedValue::Json))?;
        let block = object(&json, "")?;
        known(block, "", &Self::KEYS)?;
        for (key, value) in block {
            match key.as_str() {
                "lang" => {
                    let tag = text_of(value, key, LONGEST_TEXT)?;
                    if !languages.contains(&tag.as_str()) {
                        return Err(wrong(key, ExpectedValue::Language));
                    }
                    site.lang = Some(tag);
                }
                "groupId" => site.group_id = Some(text_of(value, key, LONGEST_GROUP_ID)?),
                "preset" => site.preset = Some(text_of(value, key, LONGEST_TEXT)?),
                "presets" => site.presets = presets(value)?,
                // They name presets, which are all known only later.
                "receivers" => {}
                "options" => site.options = options(value)?,
                "validityDays" => site.validity_days = days(value, key)?,
                "afterExpiry" => {
                    site.after_expiry = match value.as_str() {
                        Some("warn") => AfterExpiry::Warn,
                        Some("block") => AfterExpiry::Block,
                        _ => return Err(wrong(key, ExpectedValue::WarnOrBlock)),
                    }
                }
                "notice" => site.notice = Some(text_of(value, key, LONGEST_TEXT)?),
                _ => site.contact = Some(text_of(value, key, LONGEST_TEXT)?),
            }
        }
        let is_custom = site.preset.as_deref() == Some("custom");
        if site.preset.is_some() && !is_custom && site.preset_named(site.preset.as_deref()).is_none() {
            return Err(wrong("preset", ExpectedValue::PresetName));
        }
        if let Some(json) = block.get("receivers") {
            site.receivers = receivers(json, site.all_presets())?;
        }
        Ok(site)
    }

    /// All presets: those of the program, then the site's.
    pub fn all_presets(&self) -> impl Iterator<Item = Preset> + '_ {
        Preset::built_in().into_iter().chain(self.presets.iter().cloned())
    }

    /// A preset by its name.
    #[must_use]
    pub fn preset_named(&self, name: Option<&str>) -> Option<Preset> {
        self.all_presets().find(|preset| Some(preset.name.as_str()) == name)
    }

    /// What it says of a setting.
    #[must_use]
    pub fn given(&self, setting: Setting) -> Given {
        self.options.get(&setting).copied().unwrap_or_default()
    }
}

/// The first 16 digits of the SHA-256 of the block's text, to compare by; `None` for an empty block.
#[must_use]
pub fn config_hash(text: &str) -> Option<String> {
    let is_empty = matches!(text.trim(), "" | "{}");
    (!is_empty)
        .then(|| Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

fn days(json: &Json, key: &str) -> Result<u32, SiteError> {
    let days = json.as_u64().filter(|days| (1..=3650).contains(days));
    days.and_then(|days| u32::try_from(days).ok()).ok_or_else(|| wrong(key, ExpectedValue::Number))
}

/// `{NAME: {OPTION: value}}`.
fn presets(json: &Json) -> Result<Vec<Preset>, SiteError> {
    let mut all = Vec::new();
    for (name, values) in object(json, "presets")? {
        let path = join("presets", name);
        if name.is_empty() || ["strict", "planning", "research", "custom"].contains(&name.as_str()) {
            return Err(wrong(&path, ExpectedValue::PresetName));
        }
        let mut set = Vec::new();
        for (option, json) in object(values, &path)? {
            let path = join(&path, option);
            let setting = setting(option, &path)?;
            if !setting.is_of_profile() {
                return Err(wrong(&path, ExpectedValue::KnownKey));
            }
            set.push((setting, value(setting, json, &path)?));
        }
        all.push(Preset::of(name, &set));
    }
    Ok(all)
}

/// `{NAME: {value, locked, hidden}}`.
fn options(json: &Json) -> Result<BTreeMap<Setting, Given>, SiteError> {
    let mut all = BTreeMap::new();
    for (name, parts) in object(json, "options")? {
        let path = join("options", name);
        let setting = setting(name, &path)?;
        let parts = object(parts, &path)?;
        known(parts, &path, &["value", "locked", "hidden"])?;
        let mut given = Given::default();
        for (part, json) in parts {
            let path = join(&path, part);
            match part.as_str() {
                "value" => given.value = Some(value(setting, json, &path)?),
                "locked" => given.locked = flag(json, &path)?,
                _ => given.hidden = flag(json, &path)?,
            }
        }
        all.insert(setting, given);
    }
    Ok(all)
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
