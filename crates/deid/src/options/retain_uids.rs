//! Retain UIDs (PS3.15 E.3.9).

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::Uids),
    code: "113110",
    name: "Retain UIDs Option",
    key: "option-uids",
    section: "PS3.15 E.3.9",
    column: Some("rtn_uids"),
    is_on: |options| options.retain_uids,
    switch: Some(Switch { name: "uids", place: 9, flag: |options| &mut options.retain_uids }),
};
