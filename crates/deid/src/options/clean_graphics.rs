//! Clean Graphics (PS3.15 E.3.3): overlays, annotations.

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::Graphics),
    code: "113103",
    name: "Clean Graphics Option",
    key: "option-graphics",
    section: "PS3.15 E.3.3",
    column: Some("clean_graphics"),
    is_on: |options| options.clean_graphics,
    switch: Some(Switch { name: "graphics", place: 6, flag: |options| &mut options.clean_graphics }),
};
