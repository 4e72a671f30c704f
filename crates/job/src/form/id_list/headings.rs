//! Which column of a list holds what, told by its first line.

use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// For each column how lists call it: RSNA's Anonymizer, the mapping tables of MIDI-B, and people in the page's languages.
const HEADINGS: &str = include_str!("../../../../../data/id_list_headings.csv");

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum IdColumn {
    Patient,
    Anonymous,
    Order,
}

static TABLE: LazyLock<HashMap<String, IdColumn>> = LazyLock::new(|| {
    let rows = HEADINGS.lines().skip(1).filter_map(|line| line.split_once(','));
    rows.filter_map(|(column, heading)| {
        let column = match column {
            "patient" => IdColumn::Patient,
            "anonymous" => IdColumn::Anonymous,
            "order" => IdColumn::Order,
            _ => return None,
        };
        Some((plain(heading), column))
    })
    .collect()
});

/// The column that a heading names, if it is one of ours.
pub(super) fn column(heading: &str) -> Option<IdColumn> {
    TABLE.get(&plain(heading)).copied()
}

/// Small letters and digits without accents: `PHI-PatientID` is `phi patient id`.
fn plain(heading: &str) -> String {
    let letters = heading.nfkd().filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_column_and_no_heading_stands_twice() {
        assert_eq!(TABLE.len(), HEADINGS.lines().skip(1).count());
    }

    #[test]
    fn headings_are_told_in_many_tongues_and_a_hospitals_accession_number_is_no_order_number() {
        for (heading, wanted) in [
            ("ANON-PatientID", Some(IdColumn::Anonymous)),
            ("PHI-PatientID", Some(IdColumn::Patient)),
            ("ANON-Accession", Some(IdColumn::Order)),
            ("ANON-AccNo", Some(IdColumn::Order)),
            ("id_old", Some(IdColumn::Patient)),
            ("id_new", Some(IdColumn::Anonymous)),
            ("Patiënt-ID", Some(IdColumn::Patient)),
            ("Patientennummer", Some(IdColumn::Patient)),
            ("Auftrags-Nr.", Some(IdColumn::Order)),
            ("Nº de petición", None),
            ("Número de petición", Some(IdColumn::Order)),
            ("ID pacjenta", Some(IdColumn::Patient)),
            ("PHI-Accession", None),
            ("Accession Number", None),
            ("PHI-PatientName", None),
            ("DateOffset", None),
        ] {
            assert_eq!(column(heading), wanted, "{heading}");
        }
    }
}
