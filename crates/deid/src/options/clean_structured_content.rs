//! Clean Structured Content (PS3.15 E.3.4): the content trees of reports.

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::StructuredContent),
    code: "113104",
    name: "Clean Structured Content Option",
    key: "option-structured",
    section: "PS3.15 E.3.4",
    column: Some("clean_structured_content"),
    is_on: |options| options.clean_structured_content,
    switch: Some(Switch { name: "structured", place: 5, flag: |options| &mut options.clean_structured_content }),
};
