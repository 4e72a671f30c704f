//! Retain Longitudinal Temporal Information with Full Dates (PS3.15 E.3.6).

use crate::options::profile::ProfileOption;
use crate::{Choice, Dates};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::FullDates),
    code: "113106",
    name: "Retain Longitudinal Temporal Information Full Dates Option",
    key: "dates-keep",
    section: "PS3.15 E.3.6",
    column: Some("rtn_long_full_dates"),
    is_on: |options| matches!(options.dates, Dates::Keep),
    switch: None,
};
