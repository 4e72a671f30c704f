//! What is remembered on this computer: never anything of a patient.

use web_sys::Storage;

/// What can be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The Group ID of the last export.
    GroupId,
    /// The intended use was read and understood.
    Understood,
    /// The colours: light or dark.
    Theme,
}

impl Setting {
    fn key(self) -> &'static str {
        match self {
            Self::GroupId => "veilig.group-id",
            Self::Understood => "veilig.understood",
            Self::Theme => "veilig.theme",
        }
    }
}

/// What was remembered; `None` too where the browser remembers nothing.
#[must_use]
pub fn get(setting: Setting) -> Option<String> {
    storage()?.get_item(setting.key()).ok()?
}

/// Remembers a value where the browser can.
pub fn set(setting: Setting, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage only means that it is asked again.
        let _ = storage.set_item(setting.key(), value);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
