//! Everything of the tab Advanced that can be set, by name.

use crate::archive::Compression;
use crate::deid::{Choice, Dates, Switch};
use crate::job::Shared;

/// One setting. Its name is the one that the configuration and this computer's memory use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Setting {
    /// What becomes of dates.
    Dates,
    /// An option of the profile that is on or off.
    Profile(Choice),
    /// Looking for text in the pixels.
    BurnedInText,
    /// How much the zip is compressed.
    Compression,
    /// A DICOMDIR in the zip.
    FileSet,
    /// Order number and Group ID in the images.
    OrderInImages,
    /// The tables of old and new identifiers.
    MappingTables,
}

/// What a setting can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingValue {
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
    pub fn all() -> impl Iterator<Item = Self> {
        let others =
            [Self::BurnedInText, Self::Compression, Self::FileSet, Self::OrderInImages, Self::MappingTables];
        std::iter::once(Self::Dates).chain(Choice::switches().into_iter().map(Self::Profile)).chain(others)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Profile(choice) => switch(choice).map_or("", |switch| switch.name),
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
        Self::all().find(|setting| setting.name() == name)
    }

    /// It is an option of the standard's profile: presets set it.
    #[must_use]
    pub fn is_of_profile(self) -> bool {
        matches!(self, Self::Dates | Self::Profile(_))
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
    pub fn read(self, json: &serde_json::Value) -> Option<SettingValue> {
        match (self.words(), json) {
            ([], serde_json::Value::Bool(on)) => Some(SettingValue::Flag(*on)),
            (words, serde_json::Value::String(text)) => {
                words.iter().find(|word| *word == text).map(|word| SettingValue::Word(word))
            }
            _ => None,
        }
    }

    /// What it is.
    #[must_use]
    pub fn get(self, shared: &Shared) -> SettingValue {
        match self {
            Self::Dates => word(&DATES, shared.options.dates),
            Self::Profile(choice) => SettingValue::Flag(choice.option().is_on(&shared.options)),
            Self::Compression => word(&COMPRESSION, shared.compression),
            Self::BurnedInText => SettingValue::Flag(shared.find_text),
            Self::FileSet => SettingValue::Flag(shared.file_set),
            Self::OrderInImages => SettingValue::Flag(shared.order_in_images),
            Self::MappingTables => SettingValue::Flag(shared.mapping_tables),
        }
    }

    /// Sets it; a value that it can't have changes nothing.
    pub fn set(self, shared: &mut Shared, value: SettingValue) {
        match value {
            SettingValue::Word(text) => match self {
                Self::Dates => put(&DATES, text, &mut shared.options.dates),
                Self::Compression => put(&COMPRESSION, text, &mut shared.compression),
                _ => {}
            },
            SettingValue::Flag(on) => {
                if let Some(flag) = self.flag(shared) {
                    *flag = on;
                }
            }
        }
    }

    fn flag(self, shared: &mut Shared) -> Option<&mut bool> {
        match self {
            Self::Dates | Self::Compression => None,
            Self::Profile(choice) => switch(choice).map(|switch| (switch.flag)(&mut shared.options)),
            Self::BurnedInText => Some(&mut shared.find_text),
            Self::FileSet => Some(&mut shared.file_set),
            Self::OrderInImages => Some(&mut shared.order_in_images),
            Self::MappingTables => Some(&mut shared.mapping_tables),
        }
    }
}

/// How an option is switched.
fn switch(choice: Choice) -> Option<Switch> {
    choice.option().switch
}

fn word<T: PartialEq + Copy>(table: &[(&'static str, T)], value: T) -> SettingValue {
    SettingValue::Word(table.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name))
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
        for setting in Setting::all() {
            let mut values: Vec<SettingValue> =
                setting.words().iter().map(|word| SettingValue::Word(word)).collect();
            if values.is_empty() {
                values = vec![SettingValue::Flag(true), SettingValue::Flag(false)];
            }
            for value in values {
                let mut shared = Shared::default();
                setting.set(&mut shared, value);
                assert_eq!(setting.get(&shared), value, "{}", setting.name());
            }
            assert_eq!(Setting::named(setting.name()), Some(setting));
        }
    }

    /// A configuration that was written for an earlier version says what it said.
    #[test]
    fn settings_keep_their_names_and_their_order_on_the_screen() {
        let names: Vec<&str> = Setting::all().map(Setting::name).collect();
        let options = "dates descriptors characteristics private structured graphics device institution uids";
        let others = "burnedInText compression fileSet orderInImages mappingTables";
        assert_eq!(names.join(" "), format!("{options} {others}"));
    }
}
