//! The Conformance Statement on de-identification (PS3.15 E.1.3), generated from the tables that the engine works by.

mod attributes;
mod private;
mod prose;
mod ps3_2;

use attributes::{beyond, dates, inserted};
use private::{private, proven};
use prose::{ACTIONS, CLOSING, OPENING, PRESETS};

use crate::options::profile::profile_options;
use crate::tables::csv::records;
use std::borrow::Cow;
use std::fmt::Write;

const PROFILE: &str = include_str!("../../../../data/ps315_e1_1.csv");

const CONTENT: &str = include_str!("../../../../data/sr_items.csv");

/// The columns of Table E.1-1 behind the Basic Profile, as headings and options.
const COLUMNS: [&str; 10] = [
    "Safe Private",
    "UIDs",
    "Device",
    "Institution",
    "Patient Char.",
    "Full Dates",
    "Modified Dates",
    "Descriptors",
    "Structured Content",
    "Graphics",
];

/// The statement, as it stands in `docs/conformance.md`.
#[must_use]
pub fn conformance_statement() -> String {
    let mut text = String::with_capacity(128 << 10);
    text.push_str(OPENING);
    options(&mut text);
    text.push_str(PRESETS);
    ps3_2::profiles(&mut text);
    text.push_str(ACTIONS);
    ps3_2::elements(&mut text);
    beyond(&mut text);
    dates(&mut text);
    text.push_str(CLOSING);
    inserted(&mut text);
    content(&mut text);
    private(&mut text);
    proven(&mut text);
    text
}

fn options(text: &mut String) {
    text.push_str(
        "| code | option | described in | Strict | Planning | Research |\n|---|---|---|---|---|---|\n",
    );
    let yes = |on: bool| if on { "yes" } else { "" };
    for option in profile_options() {
        let strict = yes(option.in_strict());
        let (planning, research) = (yes(option.in_planning()), yes(option.in_research()));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {strict} | {planning} | {research} |",
            option.code, option.name, option.section
        );
    }
}

fn cell<'a>(row: &'a [Cow<'static, str>], at: usize) -> &'a str {
    row.get(at).map_or("", AsRef::as_ref)
}

fn content(text: &mut String) {
    text.push_str("\n## Content items of Table E.3.4-1 (Clean Structured Content)\n\n| code | scheme | meaning | value type | Basic Profile | options |\n|---|---|---|---|---|---|\n");
    let columns = [COLUMNS[1], COLUMNS[2], COLUMNS[3], COLUMNS[4], COLUMNS[5], COLUMNS[6], COLUMNS[7]];
    for row in records(CONTENT) {
        let cells = row.iter().skip(7).zip(columns).filter(|(cell, _)| !cell.is_empty());
        let options: Vec<String> = cells.map(|(cell, option)| format!("{option} {cell}")).collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            cell(&row, 0),
            cell(&row, 1),
            cell(&row, 2),
            cell(&row, 3),
            cell(&row, 6),
            options.join(", ")
        );
    }
}

#[cfg(test)]
mod tests;
