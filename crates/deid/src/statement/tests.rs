//! The statement is that of the tables.

use super::*;

/// `VEILIG_WRITE_DOCS=1 cargo test statement` writes the file anew.
#[test]
fn the_statement_in_the_docs_is_the_one_of_the_code() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/conformance.md");
    let statement = conformance_statement();
    if std::env::var_os("VEILIG_WRITE_DOCS").is_some() {
        std::fs::write(path, &statement).expect("written");
    }
    let file = std::fs::read_to_string(path).unwrap_or_default();
    assert!(file == statement, "docs/conformance.md is not what the code says: write it anew");
}

#[test]
fn the_statement_lists_every_row_and_option() {
    let statement = conformance_statement();
    for row in records(PROFILE) {
        assert!(statement.contains(row[0].as_ref()), "{}", row[0]);
    }
    for code in [
        "113100", "113103", "113104", "113105", "113106", "113107", "113108", "113109", "113110", "113111",
        "113112",
    ] {
        assert!(statement.contains(code), "{code}");
    }
}
