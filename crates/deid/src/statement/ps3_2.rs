//! The tables on de-identification in the form that PS3.2 gives them (Annex N).

use super::{COLUMNS, PROFILE, cell};
use crate::options::profile::profile_options;
use crate::tables::csv::records;
use std::fmt::Write;

/// An option that Veilig does not have, and where it stands in the order of the standard's table.
const MISSING: (&str, &str) = ("113102", "Clean Recognizable Visual Features Option");

const PROFILES: &str = "
## Attribute Confidentiality Profiles (PS3.2 Table N.8-7)

The form is that of PS3.2 2024e, Annex N. Veilig speaks no DICOM network and has no Application Entity: **AE** says ALL for the
whole product, the page and the command line program. **Configurable**: the user switches it on or off, and an
administrator can lock that.

| Profile | Option | AE | De-identifier | Re-identifier | Configurable |
|---|---|---|---|---|---|
";

const NEW_ATTRIBUTES: &str = "
Attributes that later editions add, and that no row below names: an object's IOD in the tables here does not have them, so
they are removed; with Retain Safe Private those that the dictionary does not have are removed, others are treated by their
VR as \"Attributes without a row\" says. That is not configurable. Details: Table N.11-6 below.

";

/// Which profile and options are supported (N.8.4.4).
pub(super) fn profiles(text: &mut String) {
    text.push_str(PROFILES);
    let mut rows: Vec<(&str, String, [&str; 2])> = profile_options()
        .iter()
        .map(|one| match one.code {
            "113100" => (one.code, "Basic Profile".to_owned(), ["Y", "N"]),
            _ => (one.code, one.name.to_owned(), ["Y", "Y"]),
        })
        .collect();
    rows.push((MISSING.0, MISSING.1.to_owned(), ["N", "N"]));
    rows.sort();
    for (_, option, [supported, configurable]) in rows {
        let option = option.trim_end_matches(" Option");
        let _ = writeln!(
            text,
            "| Basic Application Level Confidentiality | {option} | ALL | {supported} | N | {configurable} |"
        );
    }
    text.push_str(NEW_ATTRIBUTES);
}

const ELEMENTS: &str = "\
## De-identified Elements and Actions (PS3.2 Table N.11-6)

All rows of PS3.15 Table E.1-1. **Action** is that of the Basic Profile; **Comments** names the options that have another one.
Nothing is encrypted: there are no Encrypted Attributes Data Sets. How dummy values are made: \"Attributes without a
row\", \"UIDs\" and \"Inserted and replaced\" below. How far references hold: \"UIDs\".

| Attribute Name | Tag | Action | Encrypted | Comments |
|---|---|---|---|---|
";

/// What is done to each attribute (N.11.2.6), with what each option makes of it.
pub(super) fn elements(text: &mut String) {
    text.push_str(ELEMENTS);
    for row in records(PROFILE) {
        let cells = row.iter().skip(5).zip(COLUMNS).filter(|(cell, _)| !cell.is_empty());
        let options: Vec<String> = cells.map(|(cell, option)| format!("{option} {cell}")).collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} | N | {} |",
            cell(&row, 1),
            cell(&row, 0),
            cell(&row, 4),
            options.join(", ")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_table_has_the_basic_profile_and_its_twelve_options() {
        let mut text = String::new();
        profiles(&mut text);
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| Basic")).collect();
        assert_eq!(rows.len(), 13);
        assert!(rows[0].contains("| Basic Profile | ALL | Y | N | N |"));
        assert_eq!(rows.iter().filter(|row| row.contains("| N | N | N |")).count(), 1, "faces alone");
    }

    #[test]
    fn each_row_of_table_e_1_1_has_a_row_with_its_action() {
        let mut text = String::new();
        elements(&mut text);
        let rows = text.lines().filter(|line| line.contains("| N |")).count();
        assert_eq!(rows, records(PROFILE).count());
        assert!(text.contains("| Patient's Name | (0010,0010) | Z | N |"), "{text}");
    }
}
