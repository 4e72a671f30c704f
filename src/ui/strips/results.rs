//! What an export gave: a strip above the viewer, until it is closed.

use super::save_as::SaveAs;
use crate::browser::download::{Download, save_in_turn};
use crate::job::Refusal;
use crate::ui::controls::icons;
use crate::ui::name;
use crate::ui::state::FinishedExport;
use crate::ui::words::{Translation, use_words};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Files that are listed here at most; the report lists all.
const MOST: usize = 200;

#[derive(Properties)]
pub struct Props {
    pub results: Vec<Rc<FinishedExport>>,
    pub failure: Option<Refusal>,
    pub on_dismiss: Callback<Dismissed>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let both = || self.results.iter().zip(&other.results);
        self.failure == other.failure
            && self.results.len() == other.results.len()
            && both().all(|(one, other)| Rc::ptr_eq(one, other))
    }
}

/// What the user closed.
#[derive(Clone)]
pub enum Dismissed {
    /// What told why an export failed.
    Failure,
    /// A result.
    Result(Rc<FinishedExport>),
}

/// The strip.
#[function_component]
pub fn Results(props: &Props) -> Html {
    let words = use_words();
    let strip = use_node_ref();
    {
        // Where the parts stand one below the other, results would come out of sight.
        let strip = strip.clone();
        use_effect_with(props.results.len(), move |count| {
            if let Some(strip) = strip.cast::<Element>().filter(|_| *count > 0) {
                strip.scroll_into_view();
            }
        });
    }
    html! { <div ref={strip} class="results" role="status" aria-live="polite">{ lines(&words, props) }</div> }
}

/// What stands in the strip.
pub fn lines(words: &Translation, props: &Props) -> Html {
    let is_one_of_several = props.results.len() > 1;
    // A result is known by where it lies: two exports may have gone out under the same ID. A list of its own, since what has
    // no key beside them would cost all theirs.
    let results: Html = props.results.iter().enumerate().map(|(place, one)| html! {
        <Line key={Rc::as_ptr(one).addr() as u64} exported={one.clone()} is_first={place == 0} {is_one_of_several} on_dismiss={props.on_dismiss.clone()} />
    }).collect();
    html! {
        <>
            if let Some(reason) = &props.failure {
                <div class="result stop">
                    { icons::warning() }
                    <p class="what"><b>{ words.text("export-failed") }</b>{ " " }{ words.refusal(reason) }</p>
                    { close(words, props.on_dismiss.reform(|_| Dismissed::Failure)) }
                </div>
            }
            { results }
        </>
    }
}

/// The button that closes.
fn close(words: &Translation, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="ghost" aria-label={words.text("close")} title={words.text("close")} {onclick}>{ icons::close() }</button>
    }
}

#[derive(Properties)]
struct LineProps {
    exported: Rc<FinishedExport>,
    is_first: bool,
    is_one_of_several: bool,
    on_dismiss: Callback<Dismissed>,
}

impl PartialEq for LineProps {
    /// Of hundreds of results each is drawn once: what the button does is always the same.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.exported, &other.exported)
            && (self.is_first, self.is_one_of_several) == (other.is_first, other.is_one_of_several)
    }
}

/// One result.
#[function_component]
fn Line(props: &LineProps) -> Html {
    let words = &use_words();
    let (one, several) = (&props.exported, props.is_one_of_several);
    let dismissed = one.clone();
    html! {
        <div class={classes!("result", several.then_some("line"))}>
            { if one.written > 0 { icons::done() } else { icons::warning() } }
            <div class="what">
                <p><b class="mono">{ &one.id }</b>{ " " }if several { <span class="whom">{ name::value(&one.name) }{ ": " }</span> }{ words.count("result-written", "images", one.written) }</p>
                <p class="soft files">{ names(one) }</p>
                if props.is_first && one.written > 0 {
                    <p class="soft">{ words.text("result-hint") }{ " " }{ words.text("result-next") }</p>
                }
                if one.incomplete && one.written > 0 { <p><b>{ words.text("result-incomplete") }</b></p> }
                { left_out(words, &one.left_out) }
            </div>
            <div class="saves">
                { save(words, "save-zip", &one.zip, several) }
                { save(words, "save-report", &one.report, several) }
                if let Some(zip) = &one.zip { <SaveAs download={zip.clone()} {several} /> }
                { tables(words, &one.tables) }
            </div>
            { close(words, props.on_dismiss.reform(move |_| Dismissed::Result(dismissed.clone()))) }
        </div>
    }
}

/// The names of the files that were saved.
fn names(one: &FinishedExport) -> String {
    let all = [&one.report, &one.zip].into_iter().flatten().chain(&one.tables);
    all.map(Download::name).collect::<Vec<_>>().join(" · ")
}

/// The button that saves once more; where several results stand, it says of which.
fn save(words: &Translation, key: &str, download: &Option<Download>, several: bool) -> Html {
    let Some(download) = download.clone() else { return Html::default() };
    let text = words.text(key);
    let label = several.then(|| format!("{text}: {}", download.name()));
    let onclick = Callback::from(move |_: MouseEvent| download.save());
    html! { <button class="btn" aria-label={label} {onclick}>{ icons::save() }{ text }</button> }
}

/// The button that saves the mapping tables once more.
fn tables(words: &Translation, tables: &[Download]) -> Html {
    if tables.is_empty() {
        return Html::default();
    }
    let tables = tables.to_vec();
    let onclick = Callback::from(move |_: MouseEvent| save_in_turn(tables.clone()));
    html! { <button class="btn" {onclick}>{ icons::save() }{ words.text("save-tables") }</button> }
}

fn left_out(words: &Translation, files: &[(String, Refusal)]) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ words.count("result-left-out", "images", files.len()) }</summary>
            <ul>{ for files.iter().take(MOST).map(|(path, reason)| html! { <li>{ path }{ ": " }{ words.refusal(reason) }</li> }) }</ul>
            if files.len() > MOST {
                <p class="soft">{ words.count("and-more", "files", files.len() - MOST) }{ " " }{ words.text("all-in-report") }</p>
            }
        </details>
    }
}
