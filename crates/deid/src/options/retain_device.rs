//! Retain Device Identity (PS3.15 E.3.8).

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::Device),
    code: "113109",
    name: "Retain Device Identity Option",
    key: "option-device",
    section: "PS3.15 E.3.8",
    column: Some("rtn_device_identity"),
    is_on: |options| options.retain_device,
    switch: Some(Switch { name: "device", place: 7, flag: |options| &mut options.retain_device }),
};
