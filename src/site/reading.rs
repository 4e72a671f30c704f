//! Values of the configuration, read strictly: what each must be, and what is wrong where it is not.

use super::{Setting, SettingValue};
use serde_json::{Map, Value as Json};

/// What a wrong value should have been: its words are under `expected-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each says it by its name")]
pub enum ExpectedValue {
    Json,
    KnownKey,
    Text,
    ShortText,
    Object,
    YesOrNo,
    Number,
    Language,
    PresetName,
    WarnOrBlock,
    List,
    Length,
    Count,
    Present,
    AnotherName,
    /// One of these.
    OneOf(&'static [&'static str]),
}

impl ExpectedValue {
    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::KnownKey => "known-key",
            Self::Text => "text",
            Self::ShortText => "short-text",
            Self::Object => "object",
            Self::YesOrNo => "yes-or-no",
            Self::Number => "number",
            Self::Language => "language",
            Self::PresetName => "preset-name",
            Self::WarnOrBlock => "warn-or-block",
            Self::List => "list",
            Self::Length => "length",
            Self::Count => "count",
            Self::Present => "present",
            Self::AnotherName => "another-name",
            Self::OneOf(_) => "one-of",
        }
    }
}

/// What is wrong with the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteError {
    /// Which key, as a path: `options.dates.value`; empty for the block as a whole.
    pub key: String,
    /// What was expected.
    pub expected: ExpectedValue,
}

/// Characters of a Group ID at most: VR LO.
pub(super) const LONGEST_GROUP_ID: usize = 64;
/// Entries of a list at most.
const MOST_ENTRIES: usize = 1000;
/// Characters of a notice or a contact at most: they are lines of the screen.
pub(super) const LONGEST_TEXT: usize = 1000;

/// The entries of a list, which has some and not more than anybody sets: each is asked of each series.
pub(super) fn entries<'a>(json: &'a Json, key: &str) -> Result<&'a [Json], SiteError> {
    let all = json.as_array().filter(|all| (1..=MOST_ENTRIES).contains(&all.len()));
    all.map(Vec::as_slice).ok_or_else(|| wrong(key, ExpectedValue::List))
}

pub(super) fn wrong(key: &str, expected: ExpectedValue) -> SiteError {
    SiteError { key: key.to_owned(), expected }
}

pub(super) fn object<'a>(json: &'a Json, key: &str) -> Result<&'a Map<String, Json>, SiteError> {
    json.as_object().ok_or_else(|| wrong(key, ExpectedValue::Object))
}

/// Every key must be one of these: a mistyped one would lock nothing and nobody would notice.
pub(super) fn known(object: &Map<String, Json>, path: &str, keys: &[&str]) -> Result<(), SiteError> {
    match object.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => Err(wrong(&join(path, key), ExpectedValue::KnownKey)),
        None => Ok(()),
    }
}

pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

pub(super) fn text_of(json: &Json, key: &str, longest: usize) -> Result<String, SiteError> {
    let text = json.as_str().ok_or_else(|| wrong(key, ExpectedValue::Text))?.trim();
    let is_good = text.chars().count() <= longest && !text.chars().any(char::is_control);
    if is_good { Ok(text.to_owned()) } else { Err(wrong(key, ExpectedValue::ShortText)) }
}

pub(super) fn flag(json: &Json, key: &str) -> Result<bool, SiteError> {
    json.as_bool().ok_or_else(|| wrong(key, ExpectedValue::YesOrNo))
}

pub(super) fn setting(name: &str, path: &str) -> Result<Setting, SiteError> {
    Setting::named(name).ok_or_else(|| wrong(path, ExpectedValue::KnownKey))
}

pub(super) fn value(setting: Setting, json: &Json, path: &str) -> Result<SettingValue, SiteError> {
    let expected = match setting.words() {
        [] => ExpectedValue::YesOrNo,
        words => ExpectedValue::OneOf(words),
    };
    setting.read(json).ok_or_else(|| wrong(path, expected))
}
