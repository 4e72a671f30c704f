//! The standard's tables, as the CSV files of `data/` have them.
//!
//! PS3.15 Table E.1-1 gives each attribute its action; the Types of PS3.3 (`iod_types.csv`, made static by the build) decide
//! compound codes.

use crate::options::{ALL, basic};
use crate::tables::csv::{header, records, tags};
use crate::{Choice, Options};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::OnceLock;
use veilig_dicom::Tag;

const PROFILE: &str = include_str!("../../../../data/ps315_e1_1.csv");

// `TYPES`: Type (1, 2 or 3) of the attributes with compound codes, by SOP class; classes and tags are in order.
include!(concat!(env!("OUT_DIR"), "/types.rs"));

/// What is done to an attribute (PS3.15 Table E.1-1a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Action {
    /// A dummy value of the right VR.
    Dummy,
    /// Zero length.
    Empty,
    /// Removed, a sequence with all its items.
    Remove,
    /// Kept; a sequence is walked.
    Keep,
    /// Cleaned.
    Clean,
    /// UIDs replaced consistently.
    Uid,
}

/// One row of Table E.1-1: the codes of the Basic Profile and of the options, as written.
#[derive(Clone, Debug)]
struct Row {
    basic: Cow<'static, str>,
    /// Of each option of [`ALL`]; a blank where the table says nothing.
    options: [char; ALL.len()],
}

/// Where an attribute stands, as far as its Type can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AttributePlace<'a> {
    /// At the top level of an object of this SOP class.
    Top(&'a str),
    /// In an item of a sequence: the tables of Types say nothing.
    Nested,
}

/// The rows of Table E.1-1, read once.
fn rows() -> &'static FxHashMap<Tag, Row> {
    static ROWS: OnceLock<FxHashMap<Tag, Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows = FxHashMap::default();
        // The columns by the names in the table's head: their order says nothing.
        let head = header(PROFILE);
        let place = |name: &str| head.iter().position(|column| column == name);
        let basic = basic::OPTION.column.and_then(place);
        let places = ALL.each_ref().map(|option| option.choice.and(option.column).and_then(place));
        for record in records(PROFILE) {
            let cell = |place: usize| record.get(place).cloned().unwrap_or_default();
            let options =
                places.map(|place| place.and_then(|place| cell(place).chars().next()).unwrap_or(' '));
            let row = Row { basic: basic.map(cell).unwrap_or_default(), options };
            let Some(name) = record.first() else { continue };
            for tag in tags(name) {
                rows.insert(tag, row.clone());
            }
        }
        rows
    })
}

/// The action for an attribute; `None` where the table has no row for it.
pub(crate) fn action(tag: Tag, place: AttributePlace<'_>, options: &Options) -> Option<Action> {
    ruling(tag, place, options).map(|(action, _)| action)
}

/// The action for an attribute and the option that it comes from; `None` where the table has no row for it.
pub(crate) fn ruling(
    tag: Tag,
    place: AttributePlace<'_>,
    options: &Options,
) -> Option<(Action, Option<Choice>)> {
    let row = rows().get(&tag)?;
    let of = |letter| chosen(row, options).find(|(code, _)| *code == letter).map(|(_, option)| option);
    // Where Retain Device Identity says K and Modified Dates C (11 rows), C wins.
    let by_option = of('C').map(|option| (Action::Clean, option));
    let by_option = by_option.or_else(|| of('K').map(|option| (Action::Keep, option)));
    Some(match by_option {
        Some((action, option)) => (action, Some(option)),
        None if row.basic.ends_with("U*") && options.keeps_references() => (Action::Uid, None),
        None => (resolve(&row.basic, kind(tag, place)), None),
    })
}

/// Whether the table lets this attribute keep its references to other objects, mapped: X/Z/U*.
pub(crate) fn is_reference(tag: Tag) -> bool {
    rows().get(&tag).is_some_and(|row| row.basic.ends_with("U*"))
}

/// Whether an option keeps this attribute: its value may then be what identifies a device or an institution.
pub(crate) fn keeps(tag: Tag, options: &Options) -> bool {
    rows().get(&tag).is_some_and(|row| {
        let has = |letter| chosen(row, options).any(|(code, _)| code == letter);
        has('K') && !has('C')
    })
}

/// Whether the UIDs of this attribute are replaced even with Retain UIDs: the table has a row for it whose column of that
/// option is empty. (0040,A124) and (0400,0100) are two.
pub(crate) fn replaces_all_uids(tag: Tag) -> bool {
    let only = Options { retain_uids: true, ..Options::default() };
    rows().get(&tag).is_some_and(|row| !chosen(row, &only).any(|(code, _)| code == 'K'))
}

/// Whether Retain Device or Institution Identity keeps this attribute: its text then is what identifies them.
pub(crate) fn keeps_identity(tag: Tag, options: &Options) -> bool {
    let options = Options {
        retain_device: options.retain_device,
        retain_institution: options.retain_institution,
        ..Options::default()
    };
    keeps(tag, &options)
}

/// The action of the Basic Profile alone, for what an option could not clean.
pub(crate) fn basic_action(tag: Tag, place: AttributePlace<'_>) -> Option<Action> {
    Some(resolve(&rows().get(&tag)?.basic, kind(tag, place)))
}

/// The codes of the options that are on.
fn chosen(row: &Row, options: &Options) -> impl Iterator<Item = (char, Choice)> {
    let columns = ALL.iter().zip(row.options).filter(|(option, _)| option.is_on(options));
    columns.filter_map(|(option, code)| Some((code, option.choice?)))
}

/// What the object needs of an attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Known(u8),
    /// The SOP class is listed, the attribute not.
    NotOfThisClass,
    /// Nested, or of a SOP class that is not listed.
    Unknown,
}

fn kind(tag: Tag, place: AttributePlace<'_>) -> Kind {
    let AttributePlace::Top(class) = place else { return Kind::Unknown };
    let Some(types) = found(TYPES, |(other, _)| (*other).cmp(class)).map(|(_, types)| *types) else {
        return Kind::Unknown;
    };
    let tag = u32::from(tag.0) << 16 | u32::from(tag.1);
    found(types, |(other, _)| other.cmp(&tag)).map_or(Kind::NotOfThisClass, |(_, kind)| Kind::Known(*kind))
}

/// The row of a table in order that a comparison finds equal.
fn found<T>(table: &[T], order: impl FnMut(&T) -> std::cmp::Ordering) -> Option<&T> {
    table.get(table.binary_search_by(order).ok()?)
}

/// Compound codes: the leftmost that keeps the object valid; X serves Type 3, Z serves 2 and 3, D always.
fn resolve(code: &str, kind: Kind) -> Action {
    let simple = |code: &str| match code {
        "D" => Action::Dummy,
        "Z" => Action::Empty,
        "K" => Action::Keep,
        "C" => Action::Clean,
        "U" | "U*" => Action::Uid,
        _ => Action::Remove,
    };
    if !code.contains('/') {
        return simple(code);
    }
    let last = || simple(code.rsplit('/').next().unwrap_or("X"));
    match kind {
        Kind::NotOfThisClass => Action::Remove,
        Kind::Unknown => last(),
        Kind::Known(kind) => code
            .split('/')
            .map(simple)
            .find(|action| match action {
                Action::Remove => kind >= 3,
                // For X/Z/U* what the object requires keeps its references, mapped.
                Action::Empty => kind >= 2 && !code.ends_with("U*"),
                _ => true,
            })
            .unwrap_or_else(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

    #[test]
    fn the_table_is_whole() {
        let exact = rows().iter().filter(|(tag, _)| tag.0 < 0x6000 || tag.0 > 0x601E).count();
        assert_eq!(exact, 653);
        let count = |code: &str| records(PROFILE).filter(|record| record[4] == code).count();
        for (code, rows) in [
            ("X", 417),
            ("D", 93),
            ("U", 55),
            ("Z", 42),
            ("X/D", 23),
            ("X/Z", 11),
            ("X/Z/D", 8),
            ("Z/D", 6),
            ("X/Z/U*", 2),
        ] {
            assert_eq!(count(code), rows, "{code}");
        }
    }

    #[test]
    fn the_types_of_the_build_are_those_of_the_file() {
        let file = include_str!("../../../../data/iod_types.csv");
        let mut rows = 0;
        for record in records(file) {
            let [class, _, tag, _, _, wanted] = &record[..] else { panic!("{record:?}") };
            let wanted = wanted.bytes().next().expect("a Type") - b'0';
            let tag = tags(tag)[0];
            assert!(kind(tag, AttributePlace::Top(class)) == Kind::Known(wanted), "{class} {tag}");
            rows += 1;
        }
        assert_eq!((TYPES.len(), rows), (179, 3361));
        assert_eq!(TYPES.iter().map(|(_, types)| types.len()).sum::<usize>(), rows);
    }

    #[test]
    fn each_option_has_the_column_that_it_names_in_the_table() {
        let head = header(PROFILE);
        for option in ALL.iter().filter_map(|option| option.column) {
            assert!(head.iter().any(|column| column == option), "{option}");
        }
        let named = ALL.iter().filter(|option| option.column.is_some()).count();
        assert_eq!(head.len(), named + 4, "and every column but tag, name and the two flags is an option's");
    }

    #[test]
    fn compound_codes_follow_the_type() {
        for (code, kind, action) in [
            ("X/Z", Kind::Known(3), Action::Remove),
            ("X/Z", Kind::Known(2), Action::Empty),
            ("X/D", Kind::Known(2), Action::Dummy),
            ("X/Z/D", Kind::Known(1), Action::Dummy),
            ("Z/D", Kind::Known(3), Action::Empty),
            ("Z/D", Kind::Known(1), Action::Dummy),
            ("Z/D", Kind::NotOfThisClass, Action::Remove),
            ("X/Z/D", Kind::Unknown, Action::Dummy),
            ("X/Z/U*", Kind::Known(3), Action::Remove),
            ("X/Z/U*", Kind::Known(2), Action::Uid),
            ("X/Z/U*", Kind::Unknown, Action::Uid),
        ] {
            assert!(resolve(code, kind) == action, "{code}");
        }
    }

    #[test]
    fn an_option_overrides_the_basic_profile() {
        let sex = Tag(0x0010, 0x0040);
        let strict = Options::strict();
        let kept = Options { retain_patient_characteristics: true, ..Options::default() };
        assert_eq!(action(sex, AttributePlace::Top(CT), &strict), Some(Action::Empty));
        assert_eq!(action(sex, AttributePlace::Top(CT), &kept), Some(Action::Keep));
    }
}
