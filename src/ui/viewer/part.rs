//! Bar and stage together.

use super::bar::Bar;
use super::marks::Reach;
use super::shown::Shown;
use super::stage::Stage;
use super::state::Look;
use super::suspect::Suspect;
use super::tools::{Lie, Tool};
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
    let tool = use_state(Tool::default);
    let reach = use_state(Reach::default);
    let lie = use_state(Lie::default);
    {
        // Another series is seen whole at first.
        let lie = lie.clone();
        use_effect_with(props.shown.as_ref().map(|shown| shown.series), move |_| lie.set(Lie::default()));
    }
    let on_lie = {
        let lie = lie.clone();
        Callback::from(move |new| lie.set(new))
    };
    let set_reach = {
        let reach = reach.clone();
        Callback::from(move |new| reach.set(new))
    };
    let set_tool = {
        let tool = tool.clone();
        Callback::from(move |new| tool.set(new))
    };
    match &props.shown {
        Some(shown) => html! {
            <>
                <Bar
                    shown={shown.clone()}
                    tool={*tool}
                    lie={*lie}
                    on_look={props.on_look.clone()}
                    on_tool={set_tool}
                    reach={*reach}
                    on_reach={set_reach}
                    on_lie={on_lie.clone()}
                />
                <Suspect shown={shown.clone()} on_look={props.on_look.clone()} />
                <Stage shown={shown.clone()} tool={*tool} reach={*reach} lie={*lie} on_look={props.on_look.clone()} {on_lie} />
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
