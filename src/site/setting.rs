//! Everything of the tab Advanced that can be set, by name.

use crate::archive::Compression;
use crate::deid::{Dates, Options};
use crate::job::Shared;

/// One setting. Its name is the one that the configuration and this computer's memory use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the option of that name")]
pub enum Setting {
    Dates,
    Descriptors,
    Characteristics,
    Private,
    Structured,
    Graphics,
    Device,
    Institution,
    Uids,
    BurnedInText,
    Compression,
    FileSet,
    OrderInImages,
    MappingTables,
}

/// What a setting can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// On or off.
    Flag(bool),
    /// One of [`Setting::words`].
    Word(&'static str),
}

const DATES: [(&str, Dates); 3] = [("remove", Dates::Remove), ("shift", Dates::Shift), ("keep", Dates::Keep)];
const COMPRESSION: [(&str, Compression); 3] =
    [("fast", Compression::Fast), ("small", Compression::Small), ("store", Compression::Store)];

impl Setting {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 14] = [
        Self::Dates,
        Self::Descriptors,
        Self::Characteristics,
        Self::Private,
        Self::Structured,
        Self::Graphics,
        Self::Device,
        Self::Institution,
        Self::Uids,
        Self::BurnedInText,
        Self::Compression,
        Self::FileSet,
        Self::OrderInImages,
        Self::MappingTables,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Descriptors => "descriptors",
            Self::Characteristics => "characteristics",
            Self::Private => "private",
            Self::Structured => "structured",
            Self::Graphics => "graphics",
            Self::Device => "device",
            Self::Institution => "institution",
            Self::Uids => "uids",
            Self::BurnedInText => "burnedInText",
            Self::Compression => "compression",
            Self::FileSet => "fileSet",
            Self::OrderInImages => "orderInImages",
            Self::MappingTables => "mappingTables",
        }
    }

    /// The setting of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// It is an option of the standard's profile: presets set it.
    #[must_use]
    pub fn is_of_profile(self) -> bool {
        !matches!(
            self,
            Self::BurnedInText
                | Self::Compression
                | Self::FileSet
                | Self::OrderInImages
                | Self::MappingTables
        )
    }

    /// Whatever it is, nothing more of the patient goes out, and nothing confidential is saved.
    #[must_use]
    pub fn is_harmless(self) -> bool {
        matches!(self, Self::Compression | Self::FileSet | Self::OrderInImages)
    }

    /// What it can be, where it is more than on or off.
    #[must_use]
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::Dates => &["remove", "shift", "keep"],
            Self::Compression => &["fast", "small", "store"],
            _ => &[],
        }
    }

    /// A value for it out of JSON; `None` if it can't have this one.
    #[must_use]
    pub fn read(self, json: &serde_json::Value) -> Option<Value> {
        match (self.words(), json) {
            ([], serde_json::Value::Bool(on)) => Some(Value::Flag(*on)),
            (words, serde_json::Value::String(text)) => {
                words.iter().find(|word| *word == text).map(|word| Value::Word(word))
            }
            _ => None,
        }
    }

    /// What it is.
    #[must_use]
    pub fn get(self, shared: &Shared) -> Value {
        let options = &shared.options;
        match self {
            Self::Dates => word(&DATES, options.dates),
            Self::Compression => word(&COMPRESSION, shared.compression),
            Self::BurnedInText => Value::Flag(shared.find_text),
            Self::FileSet => Value::Flag(shared.file_set),
            Self::OrderInImages => Value::Flag(shared.order_in_images),
            Self::MappingTables => Value::Flag(shared.mapping_tables),
            Self::Descriptors => Value::Flag(options.clean_descriptors),
            Self::Characteristics => Value::Flag(options.retain_patient_characteristics),
            Self::Private => Value::Flag(options.retain_safe_private),
            Self::Structured => Value::Flag(options.clean_structured_content),
            Self::Graphics => Value::Flag(options.clean_graphics),
            Self::Device => Value::Flag(options.retain_device),
            Self::Institution => Value::Flag(options.retain_institution),
            Self::Uids => Value::Flag(options.retain_uids),
        }
    }

    /// Sets it; a value that it can't have changes nothing.
    pub fn set(self, shared: &mut Shared, value: Value) {
        match value {
            Value::Word(text) => match self {
                Self::Dates => put(&DATES, text, &mut shared.options.dates),
                Self::Compression => put(&COMPRESSION, text, &mut shared.compression),
                _ => {}
            },
            Value::Flag(on) => {
                if let Some(flag) = self.flag(shared) {
                    *flag = on;
                }
            }
        }
    }

    fn flag(self, shared: &mut Shared) -> Option<&mut bool> {
        let Options {
            retain_uids,
            retain_device,
            retain_institution,
            retain_patient_characteristics,
            clean_descriptors,
            retain_safe_private,
            clean_structured_content,
            clean_graphics,
            dates: _,
        } = &mut shared.options;
        match self {
            Self::Dates | Self::Compression => None,
            Self::BurnedInText => Some(&mut shared.find_text),
            Self::FileSet => Some(&mut shared.file_set),
            Self::OrderInImages => Some(&mut shared.order_in_images),
            Self::MappingTables => Some(&mut shared.mapping_tables),
            Self::Descriptors => Some(clean_descriptors),
            Self::Characteristics => Some(retain_patient_characteristics),
            Self::Private => Some(retain_safe_private),
            Self::Structured => Some(clean_structured_content),
            Self::Graphics => Some(clean_graphics),
            Self::Device => Some(retain_device),
            Self::Institution => Some(retain_institution),
            Self::Uids => Some(retain_uids),
        }
    }
}

fn word<T: PartialEq + Copy>(table: &[(&'static str, T)], value: T) -> Value {
    Value::Word(table.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name))
}

fn put<T: Copy>(table: &[(&'static str, T)], text: &str, place: &mut T) {
    if let Some((_, value)) = table.iter().find(|(name, _)| *name == text) {
        *place = *value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_again_for_every_setting_and_value() {
        for setting in Setting::ALL {
            let mut values: Vec<Value> = setting.words().iter().map(|word| Value::Word(word)).collect();
            if values.is_empty() {
                values = vec![Value::Flag(true), Value::Flag(false)];
            }
            for value in values {
                let mut shared = Shared::default();
                setting.set(&mut shared, value);
                assert_eq!(setting.get(&shared), value, "{}", setting.name());
            }
            assert_eq!(Setting::named(setting.name()), Some(setting));
        }
    }
}
