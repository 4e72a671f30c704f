//! Clean Pixel Data (PS3.15 E.3.1). It is no switch: an image gets its code when a person looked at all of its series and confirmed.

use crate::options::profile::ProfileOption;

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: None,
    code: "113101",
    name: "Clean Pixel Data Option",
    key: "option-pixels",
    section: "PS3.15 E.3.1",
    column: None,
    is_on: |_| false,
    switch: None,
};
