//! Makes static tables of `data/iod/*.csv` when the program is built: no worker parses them again. Their fields hold
//! no commas but at their end.

#[path = "hash.rs"]
mod hash;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Items that may hold any attribute.
const ANY: u16 = u16::MAX;
/// No items.
const NONE: u16 = u16::MAX - 1;

/// The source of the tables: `CLASSES`, `IODS`, `NODES`, `TAGS`, `ITEMS`, `MEANINGS`, `TERMS`, `NEEDS`.
pub fn tables(read: &dyn Fn(&str) -> String) -> String {
    let rows = |name: &str| -> Vec<Vec<String>> {
        let text = read(name);
        text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
    };
    let field = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();

    // Nodes by their new numbers, in the order of the file.
    let mut numbers: BTreeMap<String, u16> = BTreeMap::new();
    let nodes = rows("nodes.csv");
    for row in &nodes {
        let next = u16::try_from(numbers.len()).expect("fewer nodes");
        numbers.entry(field(row, 0)).or_insert(next);
    }
    let mut levels: BTreeMap<u16, BTreeMap<u32, (u8, u16)>> = BTreeMap::new();
    for row in &nodes {
        let tag = u32::from_str_radix(&field(row, 1), 16).expect("a tag");
        // 1C and 2C count as 1 and 2: whether the condition holds can't be known.
        let kind = field(row, 2).bytes().next().map_or(3, |digit| digit - b'0');
        let items = match field(row, 3).as_str() {
            "" => NONE,
            "*" => ANY,
            node => numbers.get(node).copied().unwrap_or(NONE),
        };
        levels.entry(numbers[&field(row, 0)]).or_default().insert(tag, (kind, items));
    }
    let modules: BTreeMap<String, u16> = rows("modules.csv")
        .iter()
        .filter_map(|row| Some((field(row, 0), *numbers.get(&field(row, 1))?)))
        .collect();
    let mut iods: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for row in rows("iods.csv") {
        iods.entry(field(&row, 0)).or_default().extend(modules.get(&field(&row, 1)));
    }
    let names: Vec<&String> = iods.keys().collect();
    let mut classes: Vec<(String, usize)> = rows("sop_classes.csv")
        .iter()
        .filter_map(|row| Some((field(row, 0), names.iter().position(|name| **name == field(row, 1))?)))
        .collect();
    classes.sort();
    let mut items: BTreeMap<u32, BTreeSet<u16>> = BTreeMap::new();
    for (tag, (_, inner)) in levels.values().flatten().filter(|(_, (_, inner))| *inner < NONE) {
        items.entry(*tag).or_default().insert(*inner);
    }
    let mut tags: BTreeSet<u32> = levels.values().flat_map(|level| level.keys().copied()).collect();

    // What older objects have and receivers read, though no IOD of today lists it.
    tags.extend(rows("needs.csv").iter().filter_map(|row| u32::from_str_radix(row.first()?, 16).ok()));

    let mut out = String::new();
    let _ = writeln!(out, "pub(super) static CLASSES: &[(&str, u16)] = &{classes:?};");
    let iods: Vec<Vec<u16>> = iods.into_values().map(|nodes| nodes.into_iter().collect()).collect();
    let _ = writeln!(out, "pub(super) static IODS: &[&[u16]] = &[");
    for nodes in &iods {
        let _ = writeln!(out, "&{nodes:?},");
    }
    let _ = writeln!(out, "];\npub(super) static NODES: &[&[(u32, u8, u16)]] = &[");
    for level in levels.values() {
        let rows: Vec<(u32, u8, u16)> =
            level.iter().map(|(tag, (kind, items))| (*tag, *kind, *items)).collect();
        let _ = writeln!(out, "&{rows:?},");
    }
    let tags: Vec<u32> = tags.into_iter().collect();
    let _ = writeln!(out, "];\npub(super) static TAGS: &[u32] = &{tags:?};");
    let _ = writeln!(out, "pub(super) static ITEMS: &[(u32, &[u16])] = &[");
    for (tag, nodes) in items {
        let _ = writeln!(out, "({tag}, &{:?}),", nodes.into_iter().collect::<Vec<_>>());
    }
    out.push_str("];\n");
    let meanings = read("../code_meanings.txt");
    let meanings = meanings.lines().filter(|line| !line.starts_with('#')).filter_map(hash::of);
    let meanings: BTreeSet<u32> = meanings.collect();
    let meanings: Vec<u32> = meanings.into_iter().collect();
    let _ = writeln!(out, "pub(super) static MEANINGS: &[u32] = &{meanings:?};");
    out.push_str(&terms(&rows("terms.csv")));
    // Numbers and terms stay by the rule; the rest by this list.
    let needs: BTreeSet<u32> = rows("needs.csv")
        .iter()
        .filter(|row| row.last().is_some_and(|keep| matches!(keep.as_str(), "always" | "sequence")))
        .filter_map(|row| u32::from_str_radix(row.first()?, 16).ok())
        .collect();
    let _ = writeln!(out, "pub(super) static NEEDS: &[u32] = &{:?};", needs.into_iter().collect::<Vec<_>>());
    out
}

/// Terms by attribute: position (0 any, 131 from the third on), whether it is an enumerated or defined term of the
/// standard in the order of its tables, and the term in capitals.
fn terms(rows: &[Vec<String>]) -> String {
    let mut terms: BTreeMap<u32, Vec<(u8, u8, String)>> = BTreeMap::new();
    for row in rows {
        let [tag, position, kind, value] = &row[..] else { panic!("a term holds a comma") };
        let tag = u32::from_str_radix(tag, 16).expect("a tag");
        let position = match position.as_str() {
            "any" => 0,
            "3+" => 131,
            number => number.parse().expect("a position"),
        };
        let standard = u8::from(kind != "observed");
        let term = (position, standard, value.to_ascii_uppercase());
        let of_tag = terms.entry(tag).or_default();
        if !of_tag.contains(&term) {
            of_tag.push(term);
        }
    }
    let mut out = String::from(
        "pub(super) type Term = (u8, u8, &'static str);\npub(super) static TERMS: &[(u32, &[Term])] = &[\n",
    );
    for (tag, terms) in terms {
        let _ = writeln!(out, "({tag}, &{terms:?}),");
    }
    out.push_str("];\n");
    out
}
