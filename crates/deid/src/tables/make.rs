//! Makes a static table of `data/iod_types.csv` when the program is built: of its 363 kB a worker needs 32, and parses none.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The source of the table `TYPES`: for each SOP class the Type of its attributes with compound codes, all in order. `csv`: the file.
pub fn types(csv: &str) -> String {
    let mut classes: BTreeMap<String, BTreeMap<u32, u8>> = BTreeMap::new();
    for record in csv::Reader::from_reader(csv.as_bytes()).records() {
        let record = record.expect("a line of the table");
        let hex: String = record[2].chars().filter(char::is_ascii_hexdigit).collect();
        let tag = u32::from_str_radix(&hex, 16).expect("a tag");
        // 1C and 2C count as 1 and 2: whether the condition holds can't be known.
        let kind = record[5].bytes().next().map_or(3, |digit| digit - b'0');
        classes.entry(record[0].to_owned()).or_default().insert(tag, kind);
    }
    let mut out = String::from("static TYPES: &[(&str, &[(u32, u8)])] = &[\n");
    for (class, types) in classes {
        let types: Vec<(u32, u8)> = types.into_iter().collect();
        let _ = writeln!(out, "({class:?}, &{types:?}),");
    }
    out + "];\n"
}
