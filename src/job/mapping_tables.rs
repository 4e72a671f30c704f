//! The confidential mapping tables: old and new identifiers as CSV.

use std::collections::BTreeMap;

/// A mapping table: `id_old,id_new` and a line for each pair, quoted where RFC 4180 asks for it. Identifiers stay
/// exact, so a spreadsheet may read one as a formula or number.
#[must_use]
pub fn mapping_csv(pairs: &BTreeMap<String, String>) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for (old, new) in [("id_old", "id_new")].into_iter().chain(pairs.iter().map(|(a, b)| (&**a, &**b))) {
        // Writing to memory can't fail.
        let _ = table.write_record([old, new]);
    }
    table.into_inner().unwrap_or_default()
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
    fn identifiers_stay_exact_and_are_quoted_where_they_must() {
        let text = table(&[("=1+1", "A"), ("Doe, \"J\"", "B"), ("007", "C"), ("two\nlines", "D")]);
        assert!(text.contains("\n007,C\n=1+1,A\n\"Doe, \"\"J\"\"\",B\n\"two\nlines\",D\n"), "{text}");
    }

    #[test]
    fn a_reader_of_csv_gets_back_what_was_written() {
        let text = table(&[(" a;b ", "1"), ("\u{6771}", "2")]);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<(String, String)> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(rows, [(" a;b ".into(), "1".into()), ("\u{6771}".into(), "2".into())]);
    }
}
