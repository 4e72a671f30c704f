//! Makes static tables of the large ones of `data/` when the program is built: of their 460 kB a worker needs 60, and parses
//! none.

use std::collections::{BTreeMap, BTreeSet};
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

/// The source of the tables of PS3.15 Table E.1-1. `COLUMNS`: the names of its columns; `ROWS`: for each attribute, in
/// order, the code of the Basic Profile and of each column its letter, a blank where it has none. `csv`: the file.
pub fn profile(csv: &str) -> String {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let columns: Vec<String> =
        reader.headers().expect("the table's head").iter().map(str::to_owned).collect();
    let basic = columns.iter().position(|name| name == "basic_profile").expect("the Basic Profile");
    let mut rows: BTreeMap<u32, (String, String)> = BTreeMap::new();
    for record in reader.records() {
        let record = record.expect("a line of the table");
        let letters: String =
            record.iter().map(|cell| cell.chars().next().filter(char::is_ascii).unwrap_or(' ')).collect();
        for tag in tags(&record[0]) {
            rows.insert(tag, (record[basic].to_owned(), letters.clone()));
        }
    }
    let mut out =
        format!("static COLUMNS: &[&str] = &{columns:?};\nstatic ROWS: &[(u32, ProfileRow)] = &[\n");
    for (tag, (basic, letters)) in rows {
        let _ = writeln!(out, "({tag}, ProfileRow {{ basic: {basic:?}, letters: {letters:?} }}),");
    }
    out + "];\n"
}

/// The tags of `(gggg,eeee)`; `60xx` stands for the 16 even groups 6000 to 601E; none for whole groups and private
/// attributes, which the engine knows.
fn tags(name: &str) -> Vec<u32> {
    let (group, element) = name.trim_matches(['(', ')']).split_once(',').unwrap_or_default();
    let Ok(element) = u32::from_str_radix(element, 16) else { return Vec::new() };
    if let Some(start) = group.strip_suffix("xx").and_then(|start| u32::from_str_radix(start, 16).ok()) {
        return (0..16).map(|n| ((start << 8) + 2 * n) << 16 | element).collect();
    }
    u32::from_str_radix(group, 16).map(|group| vec![group << 16 | element]).unwrap_or_default()
}

/// The source of a table of what stands in a file's first column, in order.
pub fn first_column(name: &str, csv: &str) -> String {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let records = reader.records().map(|record| record.expect("a line of the table")[0].to_owned());
    let all: BTreeSet<String> = records.collect();
    format!("static {name}: &[&str] = &{:?};\n", all.into_iter().collect::<Vec<_>>())
}

/// The source of the table `SAFE` of PS3.15 Table E.3.10-1: creator in capitals, group, the element's last byte; and the
/// VR, empty where the table names none. In order. `csv`: the file.
pub fn safe_private(csv: &str) -> String {
    let mut rows: BTreeMap<(String, u16, u8), String> = BTreeMap::new();
    for record in csv::Reader::from_reader(csv.as_bytes()).records() {
        let record = record.expect("a line of the table");
        let (group, element) = record[0].trim_matches(['(', ')']).split_once(',').expect("a tag");
        let group = u16::from_str_radix(group, 16).expect("a group");
        let element = u8::from_str_radix(element.trim_start_matches("xx"), 16).expect("an element");
        let vr = record[2].split('/').next().unwrap_or_default();
        rows.insert((record[1].trim().to_ascii_uppercase(), group, element), vr.to_owned());
    }
    format!("static SAFE: &[((&str, u16, u8), &str)] = &{:?};\n", rows.into_iter().collect::<Vec<_>>())
}
