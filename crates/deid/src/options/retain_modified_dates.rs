//! Retain Longitudinal Temporal Information with Modified Dates (PS3.15 E.3.6): shifted by whole weeks.

use crate::options::profile::ProfileOption;
use crate::{Choice, Dates};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::ModifiedDates),
    code: "113107",
    name: "Retain Longitudinal Temporal Information Modified Dates Option",
    key: "dates-shift",
    section: "PS3.15 E.3.6",
    column: Some("rtn_long_modified_dates"),
    is_on: |options| matches!(options.dates, Dates::Shift),
    switch: None,
};
