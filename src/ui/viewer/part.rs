//! Bar and stage together.

use super::bar::Bar;
use super::shown::Shown;
use super::stage::Stage;
use super::state::Look;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Option<Shown>,
    /// Nothing is loaded, and nothing is being loaded.
    pub empty: bool,
    pub on_look: Callback<Look>,
}

/// The viewer.
#[function_component]
pub fn ViewerPart(props: &Props) -> Html {
    let words = use_words();
    match &props.shown {
        Some(shown) => html! {
            <>
                <Bar shown={shown.clone()} on_look={props.on_look.clone()} />
                <Stage shown={shown.clone()} on_look={props.on_look.clone()} />
            </>
        },
        None => html! {
            <div class="stage welcome">
                if props.empty {
                    <div class="target">
                        <h2>{ words.text("welcome") }</h2>
                        <p>{ words.text("welcome-drop") }</p>
                        <ol>
                            <li>{ words.text("welcome-1") }</li>
                            <li>{ words.text("welcome-2") }</li>
                            <li>{ words.text("welcome-3") }</li>
                        </ol>
                    </div>
                }
            </div>
        },
    }
}
