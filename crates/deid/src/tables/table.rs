//! The standard's tables, as the CSV files of `data/` have them.
//!
//! PS3.15 Table E.1-1 gives each attribute its action; the Types of PS3.3 (`iod_types.csv`) decide compound codes. Both are
//! made static by the build.

use crate::options::ALL;
use crate::{Choice, Options};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use veilig_dicom::Tag;

// `COLUMNS` and `ROWS`: PS3.15 Table E.1-1; tags are in order.
include!(concat!(env!("OUT_DIR"), "/profile.rs"));

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
#[derive(Clone, Copy, Debug)]
struct ProfileRow {
    basic: &'static str,
    /// Of each column its letter; a blank where the table says nothing.
    letters: &'static str,
}

/// Where an attribute stands, as far as its Type can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AttributePlace<'a> {
    /// At the top level of an object of this SOP class.
    Top(&'a str),
    /// In an item of a sequence: the tables of Types say nothing.
    Nested,
}

/// The row of Table E.1-1 for an attribute; `None` where it has none.
fn row(tag: Tag) -> Option<&'static ProfileRow> {
    let tag = number(tag);
    found(ROWS, |(other, _)| other.cmp(&tag)).map(|(_, row)| row)
}

/// Where each option of [`ALL`] has its column, by its name in the table's head: the order of columns says nothing.
fn places() -> &'static [Option<usize>; ALL.len()] {
    static PLACES: OnceLock<[Option<usize>; ALL.len()]> = OnceLock::new();
    PLACES.get_or_init(|| {
        let place = |name: &str| COLUMNS.iter().position(|column| *column == name);
        ALL.each_ref().map(|option| option.choice.and(option.column).and_then(place))
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
    let row = row(tag)?;
    let of = |letter| chosen(row, options).find(|(code, _)| *code == letter).map(|(_, option)| option);
    // Where Retain Device Identity says K and Modified Dates C (11 rows), C wins.
    let by_option = of('C').map(|option| (Action::Clean, option));
    let by_option = by_option.or_else(|| of('K').map(|option| (Action::Keep, option)));
    Some(match by_option {
        Some((action, option)) => (action, Some(option)),
        None if row.basic.ends_with("U*") && options.keeps_references() => (Action::Uid, None),
        None => (resolve(row.basic, kind(tag, place)), None),
    })
}

/// Whether the table lets this attribute keep its references to other objects, mapped: X/Z/U*.
pub(crate) fn is_reference(tag: Tag) -> bool {
    row(tag).is_some_and(|row| row.basic.ends_with("U*"))
}

/// Whether an option keeps this attribute: its value may then be what identifies a device or an institution.
pub(crate) fn keeps(tag: Tag, options: &Options) -> bool {
    row(tag).is_some_and(|row| {
        let has = |letter| chosen(row, options).any(|(code, _)| code == letter);
        has('K') && !has('C')
    })
}

/// Whether the UIDs of this attribute are replaced even with Retain UIDs: the table has a row for it whose column of that
/// option is empty. (0040,A124) and (0400,0100) are two.
pub(crate) fn replaces_all_uids(tag: Tag) -> bool {
    let only = Options { retain_uids: true, ..Options::default() };
    row(tag).is_some_and(|row| !chosen(row, &only).any(|(code, _)| code == 'K'))
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
    Some(resolve(row(tag)?.basic, kind(tag, place)))
}

/// The codes of the options that are on.
fn chosen(row: &ProfileRow, options: &Options) -> impl Iterator<Item = (char, Choice)> {
    let columns = ALL.iter().zip(places()).filter(|(option, _)| option.is_on(options));
    columns.filter_map(|(option, place)| {
        let letter = row.letters.as_bytes().get((*place)?)?;
        Some((char::from(*letter), option.choice?))
    })
}

/// What the object needs of an attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ClassNeed {
    Known(u8),
    /// The SOP class is listed, the attribute not.
    NotOfThisClass,
    /// Nested, or of a SOP class that is not listed.
    Unknown,
}

fn kind(tag: Tag, place: AttributePlace<'_>) -> ClassNeed {
    let AttributePlace::Top(class) = place else { return ClassNeed::Unknown };
    let Some(types) = found(TYPES, |(other, _)| (*other).cmp(class)).map(|(_, types)| *types) else {
        return ClassNeed::Unknown;
    };
    let tag = number(tag);
    found(types, |(other, _)| other.cmp(&tag))
        .map_or(ClassNeed::NotOfThisClass, |(_, kind)| ClassNeed::Known(*kind))
}

/// A tag as the tables have it.
fn number(tag: Tag) -> u32 {
    u32::from(tag.0) << 16 | u32::from(tag.1)
}

/// The row of a table in order that a comparison finds equal.
fn found<T>(table: &[T], order: impl FnMut(&T) -> std::cmp::Ordering) -> Option<&T> {
    table.get(table.binary_search_by(order).ok()?)
}

/// Compound codes: the leftmost that keeps the object valid; X serves Type 3, Z serves 2 and 3, D always.
fn resolve(code: &str, kind: ClassNeed) -> Action {
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
        ClassNeed::NotOfThisClass => Action::Remove,
        ClassNeed::Unknown => last(),
        ClassNeed::Known(kind) => code
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
    use crate::options::basic;
    use crate::tables::csv::{header, records, tags};

    const PROFILE: &str = include_str!("../../../../data/ps315_e1_1.csv");
    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

    #[test]
    fn the_table_is_whole() {
        let exact = ROWS.iter().filter(|(tag, _)| !(0x6000..=0x601E).contains(&(tag >> 16))).count();
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
    fn the_rows_of_the_build_are_those_of_the_file() {
        let head = header(PROFILE);
        assert!(head.iter().eq(COLUMNS.iter()));
        let place =
            head.iter().position(|name| Some(name.as_ref()) == basic::OPTION.column).expect("a column");
        for record in records(PROFILE) {
            for tag in tags(&record[0]) {
                let row = row(tag).expect("a row");
                assert_eq!(row.basic, record[place], "{tag}");
                assert!(row.letters.chars().eq(record.iter().map(|cell| cell.chars().next().unwrap_or(' '))));
            }
        }
        assert!(ROWS.is_sorted_by_key(|(tag, _)| *tag));
    }

    #[test]
    fn the_types_of_the_build_are_those_of_the_file() {
        let file = include_str!("../../../../data/iod_types.csv");
        let mut rows = 0;
        for record in records(file) {
            let [class, _, tag, _, _, wanted] = &record[..] else { panic!("{record:?}") };
            let wanted = wanted.bytes().next().expect("a Type") - b'0';
            let tag = tags(tag)[0];
            assert!(kind(tag, AttributePlace::Top(class)) == ClassNeed::Known(wanted), "{class} {tag}");
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
            ("X/Z", ClassNeed::Known(3), Action::Remove),
            ("X/Z", ClassNeed::Known(2), Action::Empty),
            ("X/D", ClassNeed::Known(2), Action::Dummy),
            ("X/Z/D", ClassNeed::Known(1), Action::Dummy),
            ("Z/D", ClassNeed::Known(3), Action::Empty),
            ("Z/D", ClassNeed::Known(1), Action::Dummy),
            ("Z/D", ClassNeed::NotOfThisClass, Action::Remove),
            ("X/Z/D", ClassNeed::Unknown, Action::Dummy),
            ("X/Z/U*", ClassNeed::Known(3), Action::Remove),
            ("X/Z/U*", ClassNeed::Known(2), Action::Uid),
            ("X/Z/U*", ClassNeed::Unknown, Action::Uid),
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
