//! Retain Institution Identity (PS3.15 E.3.11).

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::Institution),
    code: "113112",
    name: "Retain Institution Identity Option",
    key: "option-institution",
    section: "PS3.15 E.3.11",
    column: Some("rtn_institution_identity"),
    is_on: |options| options.retain_institution,
    switch: Some(Switch { name: "institution", place: 8, flag: |options| &mut options.retain_institution }),
};
