//! Basic Application Level Confidentiality Profile (PS3.15 E.2): what holds without any option.

use crate::options::profile::ProfileOption;

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: None,
    code: "113100",
    name: "Basic Application Confidentiality Profile",
    key: "option-basic",
    section: "PS3.15 E.2",
    column: Some("basic_profile"),
    is_on: |_| true,
    switch: None,
};
