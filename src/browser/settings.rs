//! What is remembered on this computer: never anything of a patient.

use web_sys::Storage;

/// The longest text that is taken for one of ours, in bytes.
const LONGEST: usize = 4096;

/// What can be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remembered {
    /// The Group ID of the last export.
    GroupId,
    /// The intended use was read and understood.
    Understood,
    /// The settings of the tab Advanced, as [`site::RememberedSettings`](crate::site::RememberedSettings) writes them.
    Settings,
    /// The language, where it was chosen by hand.
    Language,
    /// The colours, where they were chosen by hand.
    Theme,
    /// The form's width, in CSS pixels.
    FormWidth,
    /// The list's height, in CSS pixels.
    ListHeight,
    /// The columns of the list that the user hides.
    HiddenColumns,
}

impl Remembered {
    const ALL: [Self; 8] = [
        Self::GroupId,
        Self::Understood,
        Self::Settings,
        Self::Language,
        Self::Theme,
        Self::FormWidth,
        Self::ListHeight,
        Self::HiddenColumns,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::GroupId => "veilig.group-id",
            Self::Understood => "veilig.understood",
            Self::Settings => "veilig.settings",
            Self::Language => "veilig.language",
            Self::Theme => "veilig.theme",
            Self::FormWidth => "veilig.form-width",
            Self::ListHeight => "veilig.list-height",
            Self::HiddenColumns => "veilig.hidden-columns",
        }
    }
}

/// What was remembered; `None` too where the browser remembers nothing. Anybody may have written it who can open a
/// page of this address: in Chromium, on file://, whoever can have a file opened.
#[must_use]
pub fn get(memory: Remembered) -> Option<String> {
    storage()?.get_item(memory.key()).ok()?.filter(|text| text.len() <= LONGEST)
}

/// Forgets one thing.
pub fn forget(memory: Remembered) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(memory.key());
    }
}

/// Remembers a value where the browser can.
pub fn set(memory: Remembered, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage only means that it is asked again.
        let _ = storage.set_item(memory.key(), value);
    }
}

/// Forgets everything.
pub fn forget_all() {
    for (memory, storage) in Remembered::ALL.into_iter().filter_map(|memory| Some((memory, storage()?))) {
        let _ = storage.remove_item(memory.key());
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
