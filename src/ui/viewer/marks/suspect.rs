//! Above a series that may show the patient in its pixels: why it stays out, the text that was found, what is missing
//! before the user's word counts, and the word.

use super::Mark;
use crate::burned_in::Says;
use crate::i18n::{FluentArgs, run};
use crate::job::{Reason, ReviewProgress};
use crate::ui::controls::icons;
use crate::ui::state::Rectangle;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::shown::Shown;
use crate::ui::words::{Translation, use_words};
use yew::prelude::*;

/// Lines that get buttons of their own at a time: a screen full of text is blackened as a whole, and what is settled
/// makes room for the next.
const MOST: usize = 3;
/// Runs of slices that are named.
const RUNS: usize = 4;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    /// At which of the text that was found the user points.
    pub on_marked: Callback<Option<Rectangle>>,
    pub on_event: Callback<ViewerEvent>,
}

/// The notice. Only what was seen can be confirmed.
#[function_component]
pub fn Suspect(props: &Props) -> Html {
    let words = use_words();
    let shown = &props.shown;
    let Some(standing) = &shown.standing else { return Html::default() };
    let (series, looked) = (shown.series, shown.looked);
    let onclick =
        props.on_event.reform(move |_: MouseEvent| ViewerEvent::Mark(Mark::Looked(series, !looked)));
    let ask = match &shown.suspect {
        _ if looked => words.text("looked"),
        // One image that can't be searched holds itself, not its series.
        Some(refusal) if refusal.reason == Reason::SuspectNotSeen => String::new(),
        Some(_) => words.text("look"),
        None => words.text("look-drawn"),
    };
    let missing = missing(&words, standing);
    let reason = shown.suspect.as_ref().map(|refusal| words.refusal(refusal)).unwrap_or_default();
    html! {
        <>
            <div class={classes!("suspect", shown.suspect.is_none().then_some("drawn"))}>
                if shown.suspect.is_some() { { icons::warning() } }
                <p role="status">{ reason }{ " " }{ ask }</p>
                if !standing.unseen.is_empty() {
                    <button class="btn" onclick={props.on_event.reform(|_: MouseEvent| ViewerEvent::NextUnseen)}>
                        { words.text("next-unseen") }
                    </button>
                }
                <button
                    class="btn confirm"
                    aria-pressed={looked.to_string()}
                    aria-describedby={missing.is_some().then_some("missing")}
                    disabled={!standing.is_ready() && !looked}
                    {onclick}
                >
                    { words.text("confirm-look") }
                </button>
            </div>
            if let Some(missing) = missing { <p class="suspect missing" id="missing">{ missing }</p> }
            if shown.with_text > 0 { { found(&words, props) } }
        </>
    }
}

/// What is missing before the word counts, and what it will not hold for.
fn missing(words: &Translation, standing: &ReviewProgress) -> Option<String> {
    let told = [
        slices(words, "unseen", &standing.unseen),
        slices(words, "unshowable", &standing.failed),
        (standing.open > 0).then(|| words.count("text-open", "lines", standing.open)),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// A sentence about runs of slices; nothing where there are none.
fn slices(words: &Translation, key: &str, runs: &[[usize; 2]]) -> Option<String> {
    let count = |runs: &[[usize; 2]]| -> usize {
        runs.iter().map(|[first, last]| last.saturating_sub(*first).saturating_add(1)).sum()
    };
    let (named, rest) = runs.split_at(runs.len().min(RUNS));
    let mut names: Vec<String> = named.iter().map(|one| run(words, *one)).collect();
    if !rest.is_empty() {
        names.push(words.count("and-more", "files", count(rest)));
    }
    let mut arguments = FluentArgs::new();
    arguments.set("count", count(runs));
    arguments.set("slices", names.join(", "));
    (!runs.is_empty()).then(|| words.with(key, &arguments))
}

/// The text that was found: all of the series, and the lines of this slice one by one.
fn found(words: &Translation, props: &Props) -> Html {
    let shown = &props.shown;
    let mark = |mark: Mark| props.on_event.reform(move |_: MouseEvent| ViewerEvent::Mark(mark));
    let lines = shown.found.iter().take(MOST).zip(1_usize..).map(|((rectangle, says), number)| {
        let line = words.count("found-line", "number", number);
        let says = match says {
            Says::Unknown => None,
            Says::PatientName => Some(words.text("found-says-name")),
            Says::PatientId => Some(words.text("found-says-id")),
            Says::BirthDate => Some(words.text("found-says-birth-date")),
        };
        let name = says.map_or_else(|| line.clone(), |says| format!("{line} ({says})"));
        let button = |key: &str, what: Mark| {
            let text = words.text(key);
            html! { <button class="btn" aria-label={format!("{name}: {text}")} onclick={mark(what)}>{ text }</button> }
        };
        let rectangle = *rectangle;
        html! {
            <span
                class="line"
                onpointerenter={props.on_marked.reform(move |_: PointerEvent| Some(rectangle))}
                onpointerleave={props.on_marked.reform(|_: PointerEvent| None)}
                onfocusin={props.on_marked.reform(move |_: FocusEvent| Some(rectangle))}
                onfocusout={props.on_marked.reform(|_: FocusEvent| None)}
            >
                { &name }
                { button("found-blacken", Mark::Blacken(Some(rectangle))) }
                { button("found-dismiss", Mark::Dismiss(rectangle)) }
            </span>
        }
    });
    html! {
        <div class="suspect found" role="group" aria-label={words.text("found")}>
            <button class="btn primary" onclick={mark(Mark::Blacken(None))}>{ words.text("found-blacken-all") }</button>
            if shown.count > 1 {
                <button class="btn" onclick={props.on_event.reform(|_: MouseEvent| ViewerEvent::NextText)}>
                    { words.count("found-next", "slices", shown.with_text) }
                </button>
            }
            { for lines }
        </div>
    }
}
