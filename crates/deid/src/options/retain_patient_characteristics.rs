//! Retain Patient Characteristics (PS3.15 E.3.7): sex, age, size, weight.

use crate::Choice;
use crate::options::profile::{ProfileOption, Switch};

/// The option as data.
pub(crate) const OPTION: ProfileOption = ProfileOption {
    choice: Some(Choice::PatientCharacteristics),
    code: "113108",
    name: "Retain Patient Characteristics Option",
    key: "option-characteristics",
    section: "PS3.15 E.3.7",
    column: Some("rtn_patient_characteristics"),
    is_on: |options| options.retain_patient_characteristics,
    switch: Some(Switch { name: "characteristics", place: 3, flag: |options| &mut options.retain_patient_characteristics }),
};
