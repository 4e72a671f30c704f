//! Retain Safe Private (PS3.15 E.3.10).

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::SafePrivate),
    code: "113111",
    name: "Retain Safe Private Option",
    key: "option-private",
    section: "PS3.15 E.3.10",
    column: Some("rtn_safe_private"),
    is_on: |options| options.retain_safe_private,
    switch: Some(Switch { name: "private", place: 4, flag: |options| &mut options.retain_safe_private }),
};
