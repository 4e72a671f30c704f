//! Private attributes: those of Table E.3.10-1, and those that this implementation states to be safe.

use super::cell;
use super::prose::{CURATED_OPENING, PROTOCOL_OPENING, PROVEN_OPENING};
use crate::tables::csv::records;
use std::fmt::Write;

pub(super) const PRIVATE: &str = include_str!("../../../../data/safe_private.csv");

pub(super) const PROVEN: &str = crate::proven::TABLE;

pub(super) fn private(text: &mut String) {
    text.push_str("\n## Private attributes of Table E.3.10-1 (Retain Safe Private)\n\n| tag | creator | VR | meaning |\n|---|---|---|---|\n");
    for row in records(PRIVATE) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            cell(&row, 0),
            cell(&row, 1),
            cell(&row, 2),
            cell(&row, 4).replace('|', "/")
        );
    }
}

/// What is stated to be safe by this implementation.
pub(super) fn proven(text: &mut String) {
    text.push_str(PROVEN_OPENING);
    let _ = writeln!(
        text,
        "Entries of (0029,xx10) that are written: {}.\n\n| tag | creator | VR | words | meaning | source | presets |\n|---|---|---|---|---|---|---|",
        crate::proven::csa::names().collect::<Vec<_>>().join(", ")
    );
    for row in records(PROVEN) {
        let presets = match cell(&row, 5) {
            "tiles" => "all, of tiled images",
            "scheme" => "all, of diffusion images",
            _ => "",
        };
        let _ = writeln!(
            text,
            "| ({},xx{}) | {} | {} | {} | {} | {} | {presets} |",
            cell(&row, 0),
            cell(&row, 2),
            cell(&row, 1),
            cell(&row, 3),
            cell(&row, 4),
            cell(&row, 6),
            cell(&row, 7)
        );
    }
    protocol(text);
    text.push_str(CURATED_OPENING);
    for row in records(crate::proven::CURATED) {
        let elements: Vec<String> = cell(&row, 2)
            .split(' ')
            .filter_map(|part| {
                let (vr, elements) = part.split_at_checked(2)?;
                let pairs = elements
                    .as_bytes()
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .filter_map(|pair| std::str::from_utf8(pair).ok());
                Some(format!("{vr} {}", pairs.collect::<Vec<_>>().join(" ")))
            })
            .collect();
        let _ = writeln!(text, "| ({},xx) | {} | {} |", cell(&row, 0), cell(&row, 1), elements.join("; "));
    }
}

/// The lines of Siemens' protocols that are written.
fn protocol(text: &mut String) {
    text.push_str(PROTOCOL_OPENING);
    for row in records(crate::proven::protocol::TABLE) {
        let limits = match cell(&row, 1) {
            "" => String::new(),
            least => format!("{least} to {}", cell(&row, 2)),
        };
        // `=` begins a word that is the whole value.
        let words = cell(&row, 3).replace('=', "");
        let _ = writeln!(
            text,
            "| {} | {limits} | {words} | {} | {} |",
            cell(&row, 0),
            cell(&row, 4),
            cell(&row, 5)
        );
    }
}
