//! The confidential mapping tables: old and new identifiers as CSV.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A mapping table: `id_old,id_new` and a line for each pair, quoted where RFC 4180 asks for it. A cell that a
/// spreadsheet would run as a formula has an apostrophe before it; [`plain_cell`] takes it off again.
#[must_use]
pub fn mapping_csv(pairs: &BTreeMap<String, String>) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for (old, new) in [("id_old", "id_new")].into_iter().chain(pairs.iter().map(|(a, b)| (&**a, &**b))) {
        // Writing to memory can't fail.
        let _ = table.write_record([harmless_cell(old).as_ref(), harmless_cell(new).as_ref()]);
    }
    table.into_inner().unwrap_or_default()
}

/// The cell as it was before it was made harmless.
///
/// ```
/// assert_eq!(veilig_job::plain_cell("'=1+1"), "=1+1");
/// assert_eq!(veilig_job::plain_cell("'t Hooft"), "'t Hooft");
/// ```
#[must_use]
pub fn plain_cell(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_run(rest)).unwrap_or(cell)
}

/// An apostrophe stands before what a spreadsheet would run, and before what would then look as if one did.
fn harmless_cell(cell: &str) -> Cow<'_, str> {
    if is_run(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// Spreadsheets run a cell that begins so, also behind blanks; and apostrophes before that must stay countable.
fn is_run(cell: &str) -> bool {
    let rest = cell.trim_start_matches('\'');
    let first = rest.trim_start().chars().next();
    rest.starts_with(['\t', '\r', '\n'])
        || first.is_some_and(|first| "=+-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(pairs: &[(&str, &str)]) -> String {
        let pairs = pairs.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect();
        String::from_utf8(mapping_csv(&pairs)).unwrap()
    }

    #[test]
    fn each_pair_is_a_line_under_the_heading() {
        assert_eq!(table(&[]), "id_old,id_new\n");
        assert_eq!(table(&[("2", "b"), ("1", "a")]), "id_old,id_new\n1,a\n2,b\n");
    }

    #[test]
    fn identifiers_are_quoted_where_they_must() {
        let text = table(&[("Doe, \"J\"", "B"), ("007", "C"), ("two\nlines", "D")]);
        assert!(text.contains("\n007,C\n\"Doe, \"\"J\"\"\",B\n\"two\nlines\",D\n"), "{text}");
    }

    #[test]
    fn no_cell_is_run_as_a_formula_and_each_is_read_back_exactly() {
        let cells = [
            "=HYPERLINK(\"x\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "  =1",
            "\t=1",
            "\r1",
            "＝1",
            "'=1",
            "''-1",
            "'t Hooft",
            "7",
            "",
        ];
        for cell in cells {
            let written = harmless_cell(cell);
            let bare = written.trim_start();
            assert!(
                !bare.starts_with(['=', '+', '-', '@', '＝']) && !written.starts_with(['\t', '\r']),
                "{written:?}"
            );
            assert_eq!(plain_cell(&written), cell);
        }
        assert!(table(&[("=1+1", "A")]).contains("\n'=1+1,A\n"));
    }

    #[test]
    fn a_reader_of_csv_gets_back_what_was_written() {
        let text = table(&[(" a;b ", "1"), ("\u{6771}", "2")]);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<(String, String)> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(rows, [(" a;b ".into(), "1".into()), ("\u{6771}".into(), "2".into())]);
    }
}
