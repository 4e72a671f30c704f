//! Clean Descriptors (PS3.15 E.3.5): descriptions and comments, word by word.

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::Descriptors),
    code: "113105",
    name: "Clean Descriptors Option",
    key: "option-descriptors",
    section: "PS3.15 E.3.5",
    column: Some("clean_descriptors"),
    is_on: |options| options.clean_descriptors,
    switch: Some(Switch { name: "descriptors", place: 2, flag: |options| &mut options.clean_descriptors }),
};
