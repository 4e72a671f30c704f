//! A preset: all options of the profile at once.

use super::{Setting, SettingValue};
use crate::deid::Options;
use crate::job::Shared;

/// A preset's name and options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its name: `strict`, `planning`, `research`, or as the site calls it.
    pub name: String,
    /// Its options.
    pub options: Options,
}

impl Preset {
    /// The standard's basic profile alone.
    #[must_use]
    pub fn strict() -> Self {
        Self { name: "strict".to_owned(), options: Options::strict() }
    }

    /// Cleaned descriptions, shifted dates, patient characteristics, in the closed world.
    #[must_use]
    pub fn planning() -> Self {
        Self { name: "planning".to_owned(), options: Options::planning() }
    }

    /// Cleaned descriptions, shifted dates, patient characteristics, safe private elements.
    #[must_use]
    pub fn research() -> Self {
        Self { name: "research".to_owned(), options: Options::research() }
    }

    /// The presets of the program.
    #[must_use]
    pub fn built_in() -> [Self; 3] {
        [Self::strict(), Self::planning(), Self::research()]
    }

    /// Strict with these changes.
    pub(super) fn of(name: &str, values: &[(Setting, SettingValue)]) -> Self {
        let mut shared = Shared::default();
        for (setting, value) in values {
            setting.set(&mut shared, *value);
        }
        Self { name: name.to_owned(), options: shared.options }
    }
}
