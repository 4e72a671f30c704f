//! The table itself: headings, groups, keys.

use super::columns::{self, Columns};
use super::rows::rows;
use super::window::use_window;
use super::{Column, Pick, RowChoice, Sorting, notices, question, row};
use crate::browser::page;
use crate::i18n::{FluentArgs, format, spelling};
use crate::job::{Gaps, Overview, PatientOverview, Refusal};
use crate::study::{PatientKey, SeriesKey};
use crate::ui::controls::icons;
use crate::ui::name;
use crate::ui::state::{Claim, Sent};
use crate::ui::words::{Translation, use_words};
use crate::ui::work::thumbnails::ThumbnailsBySeries;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub overview: Rc<Overview>,
    /// Images that several different files claim to be.
    pub claims: Vec<Vec<Claim>>,
    pub sorted_out: Vec<(String, Refusal)>,
    pub locked: Vec<String>,
    pub hidden: BTreeSet<String>,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// The user said of patients whether they are one.
    pub answered: bool,
    /// The anonymous IDs under which the patients go out.
    pub ids: Vec<(PatientKey, String)>,
    /// Under which ID and when patients were exported.
    pub exported: Vec<(PatientKey, Sent)>,
    pub thumbnails: Rc<ThumbnailsBySeries>,
    pub selected: BTreeSet<SeriesKey>,
    pub active: Option<SeriesKey>,
    pub sorting: Sorting,
    pub can_undo: bool,
    /// The list was emptied and can come back.
    pub cleared: bool,
    /// Nothing can be removed now.
    pub frozen: bool,
    /// Series that are neither CT nor MR are to go out.
    pub other_modalities: bool,
    pub on_pick: Callback<Pick>,
    pub on_others: Callback<bool>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.overview, &other.overview)
            && self.claims == other.claims
            && self.sorted_out.len() == other.sorted_out.len()
            && self.locked.len() == other.locked.len()
            && self.hidden == other.hidden
            && (&self.gaps, self.answered) == (&other.gaps, other.answered)
            && self.ids == other.ids
            && self.exported == other.exported
            && Rc::ptr_eq(&self.thumbnails, &other.thumbnails)
            && self.selected == other.selected
            && self.active == other.active
            && self.sorting == other.sorting
            && (self.can_undo, self.cleared) == (other.can_undo, other.cleared)
            && (self.frozen, self.other_modalities) == (other.frozen, other.other_modalities)
    }
}

/// The loaded series.
#[function_component]
pub fn ListPart(props: &Props) -> Html {
    let words = use_words();
    let hidden = use_state(columns::hidden);
    let on_hidden = {
        let hidden = hidden.clone();
        Callback::from(move |new| hidden.set(new))
    };
    let columns = columns::shown(&hidden);
    let count: usize = props.overview.patients.iter().map(|one| one.series.len()).sum();
    let on_pick = props.on_pick.clone();
    let can_remove = !props.frozen && !props.selected.is_empty();
    let can_undo = !props.frozen;
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let how = if event.shift_key() { RowChoice::Range } else { RowChoice::Only };
        let command = event.ctrl_key() || event.meta_key();
        let pick = match page::key(&event).as_str() {
            "ArrowDown" => Pick::Step(1, how),
            "ArrowUp" => Pick::Step(-1, how),
            "Home" => Pick::Step(isize::MIN, how),
            "End" => Pick::Step(isize::MAX, how),
            "Delete" if can_remove => Pick::Remove,
            "a" if command => Pick::All,
            "z" if command && can_undo => Pick::Undo,
            _ => return,
        };
        event.prevent_default();
        on_pick.emit(pick);
    });
    let ids: HashMap<PatientKey, &str> = props.ids.iter().map(|(key, id)| (*key, id.as_str())).collect();
    let exported: HashMap<PatientKey, &Sent> =
        props.exported.iter().rev().map(|(key, sent)| (*key, sent)).collect();
    let window = use_window(&props.overview, props.sorting, props.active);
    let mut end = 0;
    let mut body: Vec<Html> = window.before(&words, columns.len()).into_iter().collect();
    for patient in &props.overview.patients {
        let own = end..end + 1 + patient.series.len();
        end = own.end;
        if !window.meets(&own) {
            continue;
        }
        let (id, sent) = (ids.get(&patient.patient.key), exported.get(&patient.patient.key));
        body.push(group(&words, patient, own.start + 2, columns.len(), id.copied(), sent.copied()));
        for (row, one) in (own.start + 1..).zip(rows(patient, props.sorting)) {
            if !window.holds(row) {
                continue;
            }
            // The headings are the first row of the grid.
            let place = row + 2;
            let key = one.series.key;
            let (selected, active) = (props.selected.contains(&key), props.active == Some(key));
            body.push(row::draw(
                &words,
                one,
                place,
                &columns,
                [selected, active],
                props.thumbnails.get(&key).cloned(),
                &props.on_pick,
            ));
        }
    }
    body.extend(window.after(&words, columns.len()));
    html! {
        <section class="list" aria-label={words.text("list")}>
            <div class="bar">
                <h2>{ words.count("list-series", "series", count) }</h2>
                <span class="spacer" />
                if props.cleared {
                    <button class="ghost" onclick={props.on_pick.reform(|_| Pick::Undo)}>
                        { icons::undo() }{ words.text("undo-clear") }
                    </button>
                } else if props.can_undo && !props.frozen {
                    <button class="ghost" onclick={props.on_pick.reform(|_| Pick::Undo)}>
                        { icons::undo() }{ words.text("undo-removal") }
                    </button>
                }
                if count > 0 {
                    <Columns hidden={(*hidden).clone()} {on_hidden} />
                }
                if can_remove {
                    <button class="ghost" onclick={props.on_pick.reform(|_| Pick::Remove)} title={words.text("remove-hint")}>
                        { icons::close() }{ words.text("remove") }
                    </button>
                }
            </div>
            { notices::incomplete(&words, &props.gaps) }
            { question::draw(&words, &props.overview, props.frozen, &props.on_pick) }
            if props.answered {
                <p class="notice">
                    { words.text("answered") }{ " " }
                    <button class="ghost" disabled={props.frozen} onclick={props.on_pick.reform(|_| Pick::AskAgain)}>{ words.text("ask-again") }</button>
                </p>
            }
            { notices::mixed(&words, &props.overview.warnings) }
            { notices::claims(&words, &props.overview.warnings, &props.claims) }
            { notices::changed(&words, props.overview.changed) }
            { notices::locked(&words, &props.locked) }
            { notices::hidden(&words, &props.hidden) }
            { notices::others(&words, props.overview.other_modalities.len(), props.other_modalities, props.frozen, &props.on_others) }
            { notices::sorted_out(&words, &props.sorted_out, count == 0) }
            if count > 0 {
                <table
                    id="series"
                    role="grid"
                    aria-multiselectable="true"
                    aria-label={words.text("list")}
                    aria-rowcount={(window.count() + 1).to_string()}
                    aria-activedescendant={props.active.map(|key| format!("series-{}", key.0))}
                    tabindex="0"
                    {onkeydown}
                >
                    <thead>
                        <tr role="row" onkeydown={turning(columns.len())}>
                            { for columns.iter().enumerate().map(|(place, column)| heading(&words, place, *column, &columns, props)) }
                        </tr>
                    </thead>
                    <tbody>{ for body }</tbody>
                </table>
            } else {
                <p class="nothing">{ words.text("list-empty") }</p>
            }
        </section>
    }
}

/// Arrow keys go from heading to heading: the headings are one stop for the tabulator.
fn turning(columns: usize) -> Callback<KeyboardEvent> {
    Callback::from(move |event| turn(&event, columns.saturating_sub(1)))
}

fn turn(event: &KeyboardEvent, last: usize) {
    let target = event.target_dyn_into::<web_sys::Element>();
    let place = target.and_then(|target| target.id().strip_prefix("sort-")?.parse::<usize>().ok());
    let Some(place) = place else { return };
    let next = match page::along_the_reading(&event.key()) {
        "ArrowRight" => (place + 1).min(last),
        "ArrowLeft" => place.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    page::focus(&format!("sort-{next}"));
}

fn heading(words: &Translation, place: usize, column: Column, columns: &[Column], props: &Props) -> Html {
    let is_sorted = columns.contains(&props.sorting.column);
    let is_stop = if is_sorted { props.sorting.column == column } else { place == 0 };
    let (sort, mark) = match (props.sorting.column == column, props.sorting.descending) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", " ▴"),
        (true, true) => ("descending", " ▾"),
    };
    html! {
        <th role="columnheader" scope="col" aria-sort={sort}>
            <button id={format!("sort-{place}")} tabindex={if is_stop { "0" } else { "-1" }} onclick={props.on_pick.reform(move |_| Pick::Sort(column))}>
                { words.text(column.key()) }{ mark }
            </button>
        </th>
    }
}

/// Under which ID and when a patient was exported.
fn exported_as(words: &Translation, sent: &Sent) -> String {
    let mut about = FluentArgs::new();
    about.set("id", sent.id.as_str());
    about.set("time", sent.time.as_str());
    words.with("exported-as", &about)
}

/// The head of a patient's rows.
fn group(
    words: &Translation,
    one: &PatientOverview,
    place: usize,
    columns: usize,
    id: Option<&str>,
    sent: Option<&Sent>,
) -> Html {
    // The ID of an export is told as that, until another one is drawn for the next.
    let id = id.filter(|id| sent.is_none_or(|sent| sent.id != *id));
    let facts = &one.patient.facts;
    let about = [
        (!facts.id.is_empty()).then(|| words.named("patient-id-is", "id", &facts.id)),
        (!facts.birth_date.is_empty()).then(|| words.named("born", "date", &format::date(&facts.birth_date))),
        Some(words.count("studies", "studies", one.patient.studies.len())),
        Some(words.count("list-series", "series", one.series.len())),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let who = &one.patient.who;
    let spellings: Vec<String> = who.spellings.iter().map(|one| spelling(words, one)).collect();
    html! {
        <tr key={format!("patient-{}", one.patient.key.0)} role="row" class="group" aria-rowindex={place.to_string()}>
            <th role="rowheader" scope="rowgroup" colspan={columns.to_string()}>
                { name::person(words, &facts.name) }<span>{ name::value(&about.join(", ")) }</span>
                if let Some(sent) = sent { <span class="good">{ icons::done() }{ exported_as(words, sent) }</span> }
                if !spellings.is_empty() { <span>{ name::value(&words.named("also-written", "spellings", &spellings.join("; "))) }</span> }
                if who.said_one { <span>{ words.text("said-one") }</span> }
                if let Some(id) = id { <span>{ words.named("goes-out-as", "id", id) }</span> }
            </th>
        </tr>
    }
}
