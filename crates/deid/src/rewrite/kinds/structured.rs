//! Clean Structured Content (PS3.15 E.3.4): content items of reports, and of Acquisition Context and Specimen Preparation,
//! by Table E.3.4-1. What is not known to be harmless is replaced in place by a dummy, since items refer to each other
//! by their position.

use super::codes::dummy_code;
use super::dates;
use crate::elements::is_free_text;
use crate::options::ALL;
use crate::rewrite::dummy;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::tables::csv::{header, records};
use crate::tables::table::AttributePlace;
use crate::vocabulary::cleaning::cleaned;
use crate::{Dates, Options, Why};
use dicom_dictionary_std::tags;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use veilig_dicom::{DataSet, Element, Tag, VR, Value};

const TABLE: &str = include_str!("../../../../../data/sr_items.csv");

pub(crate) const UID: Tag = Tag(0x0040, 0xA124);
const TEXT: Tag = Tag(0x0040, 0xA160);
const PERSON: Tag = Tag(0x0040, 0xA123);
const DATE_TIME: Tag = Tag(0x0040, 0xA120);
const DATE: Tag = Tag(0x0040, 0xA121);
const TIME: Tag = Tag(0x0040, 0xA122);
const CODE: Tag = Tag(0x0040, 0xA168);
const MEASURED: Tag = Tag(0x0040, 0xA300);
const NUMBER: Tag = Tag(0x0040, 0xA30A);
const CONCEPT: Tag = Tag(0x0040, 0xA043);
const CONTENT: Tag = Tag(0x0040, 0xA730);

/// What a row and the options say of a content item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// No row: by its value type.
    Unlisted,
    /// An option keeps the value.
    Keep,
    /// An option cleans or shifts it.
    Clean,
    /// A dummy takes its place.
    Dummy,
}

struct ContentRow {
    /// The cell of each option, blank where the table has no column for it.
    options: [char; ALL.len()],
}

/// A concept's code and scheme, and the value type.
type Concept = [Cow<'static, str>; 3];

/// The rows by concept and value type.
fn table() -> &'static HashMap<Concept, ContentRow> {
    static ROWS: OnceLock<HashMap<Concept, ContentRow>> = OnceLock::new();
    ROWS.get_or_init(|| {
        // The columns by the names in the table's head: their order says nothing.
        let head = header(TABLE);
        let place = |name: &str| head.iter().position(|column| column == name);
        let places = ALL.each_ref().map(|option| option.choice.and(option.column).and_then(place));
        let rows = records(TABLE).filter_map(|record| {
            let cell = |place: usize| record.get(place).and_then(|cell| cell.chars().next());
            let options = places.map(|place| place.and_then(cell).unwrap_or(' '));
            let key = [record.first()?.clone(), record.get(1)?.clone(), record.get(3)?.clone()];
            Some((key, ContentRow { options }))
        });
        rows.collect()
    })
}

/// The rule for a content item.
pub(crate) fn rule(code: &str, scheme: &str, value_type: &str, options: &Options) -> Rule {
    let (code, scheme) = successor(code, scheme);
    let Some(row) =
        table().get(&[code.to_owned().into(), scheme.to_owned().into(), value_type.to_owned().into()])
    else {
        return Rule::Unlisted;
    };
    let chosen = |letter| {
        let mut columns = ALL.iter().zip(row.options);
        columns.any(|(option, cell)| cell == letter && option.is_on(options))
    };
    if chosen('C') {
        return Rule::Clean;
    }
    if chosen('K') { Rule::Keep } else { Rule::Dummy }
}

/// Retired codes of the table's concepts, by their successors (PS3.16 Annex O).
fn successor<'a>(code: &'a str, scheme: &'a str) -> (&'a str, &'a str) {
    match (code, scheme) {
        ("G-C0E3", "SRT" | "SNM3" | "99SDM") => ("363698007", "SCT"),
        ("121069", "DCM") => ("121110", "DCM"),
        (code, "99SDM" | "SNM3") => (code, "SRT"),
        other => other,
    }
}

/// The content items of a sequence that the option cleans; `None` for other elements.
pub(crate) fn of(engine: &Engine, element: &Element, here: Here<'_>) -> Option<Element> {
    let content = matches!(element.tag, CONTENT | Tag(0x0040, 0x0555 | 0x0610 | 0xB020));
    if !content || !engine.options.clean_structured_content || here.dummy {
        return None;
    }
    let Value::Items(items) = &element.value else { return None };
    here.because(element, Why::Structured);
    let (world, iod) = (here.world.items(element.tag), here.iod.items(element.tag));
    let here = Here { place: AttributePlace::Nested, world: &world, iod: &iod, ..here };
    let items = items.iter().map(|item| content_item(engine, item, here)).collect();
    Some(Element::sequence(element.tag, items))
}

/// One content item: the structure stays, the value by its row. Specimen Preparation nests its items one deeper.
fn content_item(engine: &Engine, item: &DataSet, here: Here<'_>) -> DataSet {
    let mut after = engine.item(item, here);
    let Some(rule) = rule_of(item, &engine.options) else { return after };
    let (code, scheme) = concept_of(item);
    let charset = crate::person::identifiers::charset_of(item, here.charset);
    let here = Here { charset: &charset, ..here };
    for tag in [TEXT, PERSON, DATE_TIME, DATE, TIME, CODE, MEASURED] {
        if let Some(element) = item.get(tag) {
            let new = new_value(engine, element, (code, scheme), rule, here);
            after.put(new);
        }
    }
    if let Some(uid) = item.get(UID).filter(|_| rule == Rule::Keep) {
        here.because(uid, Why::Structured);
        if let Some(kept) = engine.kept_row(uid, here) {
            after.put(kept);
        }
    }
    after
}

/// Whether an option keeps the UID of a content item, whatever becomes of other UIDs in (0040,A124).
pub(crate) fn keeps_uid(item: &DataSet, options: &Options) -> bool {
    options.clean_structured_content && rule_of(item, options) == Some(Rule::Keep)
}

/// The rule for a content item; `None` where it is none.
fn rule_of(item: &DataSet, options: &Options) -> Option<Rule> {
    let (code, scheme) = concept_of(item);
    Some(rule(code, scheme, item.text(tags::VALUE_TYPE)?, options))
}

/// Code and scheme of a content item's concept; empty where it has none.
fn concept_of(item: &DataSet) -> (&str, &str) {
    let concept = item.get(CONCEPT).and_then(|concept| concept.items().first());
    let part = |tag| concept.and_then(|concept| concept.text(tag)).unwrap_or_default();
    (part(tags::CODE_VALUE), part(tags::CODING_SCHEME_DESIGNATOR))
}

fn new_value(
    engine: &Engine,
    element: &Element,
    concept: (&str, &str),
    rule: Rule,
    here: Here<'_>,
) -> Element {
    here.because(element, Why::Structured);
    let dummy = || {
        here.reasons.note_all(element, Why::Structured);
        dummy_value(engine, element, concept, here)
    };
    match (element.tag, rule) {
        (PERSON, _) => dummy(),
        (DATE | TIME | DATE_TIME, rule) => dated(engine, element, rule, here).unwrap_or_else(dummy),
        (CODE | MEASURED, Rule::Dummy) => dummy(),
        (CODE, _) => engine.keep(element, here).unwrap_or_else(dummy),
        (MEASURED, _) => {
            let kept = engine.keep(element, here).unwrap_or_else(dummy);
            if concept == ("121033", "DCM") { at_most_90(&kept, element, here) } else { kept }
        }
        (_, Rule::Keep) => engine
            .text(element, here, |value| Some(value.to_owned()))
            .filter(|kept| !kept.bytes().is_empty())
            .unwrap_or_else(dummy),
        // Free text of concepts without a row counts as a description.
        (_, Rule::Clean) | (TEXT, Rule::Unlisted)
            if engine.options.clean_descriptors && is_free_text(element.vr) =>
        {
            engine
                .text(element, here, |value| Some(cleaned(value)))
                .filter(|kept| !kept.bytes().is_empty())
                .unwrap_or_else(dummy)
        }
        _ => dummy(),
    }
}

/// Dates by the option, whether the concept has a row or not; a birth date has one that no option touches.
fn dated(engine: &Engine, element: &Element, rule: Rule, here: Here<'_>) -> Option<Element> {
    if rule == Rule::Dummy {
        return None;
    }
    let back = engine.days_back;
    match (engine.options.dates, element.vr) {
        (Dates::Remove, _) => None,
        (Dates::Keep, _) | (Dates::Shift, VR::TM) => engine.fitting(element, here),
        (Dates::Shift, VR::DA) => engine.text(element, here, |value| dates::shift_date(value, back)),
        (Dates::Shift, _) => engine.text(element, here, |value| dates::shift_date_time(value, back)),
    }
    .filter(|kept| !kept.bytes().is_empty())
}

/// A dummy of the item's own type; the subject is the anonymous one.
fn dummy_value(engine: &Engine, element: &Element, concept: (&str, &str), here: Here<'_>) -> Element {
    match element.tag {
        CODE => Element::sequence(CODE, vec![dummy_code()]),
        MEASURED => Element::sequence(
            MEASURED,
            element.items().iter().map(|item| with_number(engine, item, here)).take(1).collect(),
        ),
        PERSON if concept == ("121029", "DCM") => {
            Element::new(PERSON, VR::PN, engine.subject.anonymous_id.as_str())
        }
        tag => dummy::value(tag, element.vr, element.bytes()),
    }
}

/// A measured value of zero with the same unit, nothing else.
fn with_number(engine: &Engine, item: &DataSet, here: Here<'_>) -> DataSet {
    let unit = item.get(Tag(0x0040, 0x08EA)).filter(|unit| !unit.items().iter().any(super::codes::is_local));
    let (world, iod) = (here.world.items(MEASURED), here.iod.items(MEASURED));
    let here = Here { place: AttributePlace::Nested, world: &world, iod: &iod, ..here };
    let unit = unit.and_then(|unit| engine.keep(unit, here));
    unit.into_iter().chain([Element::new(NUMBER, VR::DS, "0")]).collect()
}

/// Ages over 89 years become 90, as in Patient's Age.
fn at_most_90(measured: &Element, before: &Element, here: Here<'_>) -> Element {
    let items = measured.items().iter().zip(before.items()).map(|(item, before)| {
        let years = item.decimals(NUMBER).and_then(|numbers| numbers.first().copied());
        let unit = item.get(Tag(0x0040, 0x08EA)).and_then(|unit| unit.items().first());
        let in_years = unit.and_then(|unit| unit.text(tags::CODE_VALUE)).is_none_or(|unit| unit == "a");
        let mut item = item.clone();
        if in_years && years.is_some_and(|years| years > 89.0) {
            item.put(Element::new(NUMBER, VR::DS, "90"));
            // The same number once more, as floating point or rational.
            let others = [Tag(0x0040, 0xA161), Tag(0x0040, 0xA162), Tag(0x0040, 0xA163)];
            for tag in others {
                item.remove(tag);
            }
            let changed = before.elements().iter().filter(|e| e.tag == NUMBER || others.contains(&e.tag));
            changed.for_each(|element| here.because(element, Why::Age));
        }
        item
    });
    Element::sequence(MEASURED, items.collect())
}

#[cfg(test)]
#[path = "structured_tests.rs"]
mod tests;
