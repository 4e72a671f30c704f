//! What each figure shows.

use super::sample::Sample;
use crate::i18n::manual::Figure;
use crate::ui::form::{Doing, FormEvents};
use crate::ui::parts::{form, list};
use crate::ui::state::State;
use crate::ui::strips::results;
use crate::ui::strips::whose::Whose;
use crate::ui::top::{Theme, Top};
use crate::ui::viewer::{Shown, Tool, ViewerPart};
use crate::ui::words::Translation;
use yew::prelude::*;

/// A figure's part of the screen, in these words.
pub(super) fn draw(figure: Figure, words: &Translation, sample: &Sample) -> Html {
    match figure {
        Figure::Start => start(sample),
        Figure::List => list(&sample.state, [false; 2], Callback::noop(), Callback::noop()),
        Figure::Viewer => viewer(sample),
        Figure::Form => filled(&sample.state, sample, true),
        Figure::Results => {
            let exports = results::Props {
                results: sample.results.clone(),
                failure: None,
                on_dismiss: Callback::noop(),
            };
            html! { <div class="results">{ results::lines(words, &exports) }</div> }
        }
    }
}

/// The form, of a list or of none.
fn filled(state: &State, sample: &Sample, loaded: bool) -> Html {
    form(state, &sample.site, Doing { loaded, ..Doing::default() }, FormEvents::default())
}

/// The picture's part of the screen.
fn stage(shown: Option<Shown>, tool: Tool) -> Html {
    html! {
        <section class="viewer">
            <ViewerPart
                empty={shown.is_none()}
                {shown}
                {tool}
                on_event={Callback::noop()}
            />
        </section>
    }
}

/// The whole page, before anything is loaded.
fn start(sample: &Sample) -> Html {
    html! {
        <div class="page">
            <Top
                theme={Theme::default()}
                on_language={Callback::noop()}
                on_theme={Callback::noop()}
                on_open={Callback::noop()}
            />
            <div class="parts">
                { filled(&sample.blank, sample, false) }
                { stage(None, Tool::default()) }
                { list(&sample.blank, [false; 2], Callback::noop(), Callback::noop()) }
            </div>
        </div>
    }
}

/// A picture with text, and a black rectangle over the name.
fn viewer(sample: &Sample) -> Html {
    let shown = sample.viewer.shown(&sample.state);
    html! {
        <div class="page">
            <Whose patient={shown.as_ref().map(|shown| shown.patient.clone())} />
            { stage(shown, Tool::Redact) }
        </div>
    }
}
