//! The second series beside the first: its picture, and how both go together.

mod state;

use crate::job::Together;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::marks::MarkReach;
use crate::ui::viewer::stage::Stage;
use crate::ui::viewer::tools::Tool;
use crate::ui::viewer::viewport::Viewport;
use crate::ui::viewer::which;
use crate::ui::words::use_words;
use yew::prelude::*;

pub use state::{SecondSeries, SeriesChoices, ShownBeside, choices};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub beside: ShownBeside,
    pub tool: Tool,
    pub reach: MarkReach,
    /// Text stands over pictures, as far as the user wants.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    /// What happened in the second series.
    pub on_event: Callback<ViewerEvent>,
    /// Both are to go together, or each by itself.
    pub on_link: Callback<()>,
    pub on_play: Callback<()>,
}

/// The second series.
#[function_component]
pub fn BesidePart(props: &Props) -> Html {
    let words = use_words();
    let viewport = use_state(Viewport::default);
    let beside = &props.beside;
    let shown = &beside.shown;
    {
        // Another series is seen whole at first.
        let viewport = viewport.clone();
        use_effect_with(shown.series, move |_| viewport.set(Viewport::default()));
    }
    let on_viewport = {
        let viewport = viewport.clone();
        Callback::from(move |new| viewport.set(new))
    };
    // Nothing of ours lies on a picture that may show the patient.
    let is_over = props.overlay && shown.suspect.is_none();
    let together = words.text(match beside.together {
        Together::Position => "beside-position",
        Together::Number => "beside-number",
    });
    // A difference that is written as 0 is none.
    let apart = beside.apart.filter(|mm| *mm >= 0.05).map(|mm| format!(" (Δ {} mm)", words.decimal(mm, 1)));
    html! {
        <div class="beside">
            <div class="tools">
                <button aria-pressed={beside.is_linked.to_string()} onclick={props.on_link.reform(|_: MouseEvent| ())}>
                    { words.text("beside-link") }
                </button>
                <span class="how" role="status">{ together }{ apart.unwrap_or_default() }</span>
            </div>
            if !is_over { { which::draw(shown) } }
            <Stage
                label={words.text("beside")}
                shown={shown.clone()}
                tool={props.tool}
                reach={props.reach}
                viewport={*viewport}
                held={None::<usize>}
                marked={None::<[u32; 4]>}
                cut={beside.cuts[1]}
                overlay={is_over}
                on_overlay={props.on_overlay.clone()}
                on_event={props.on_event.clone()}
                {on_viewport}
                on_play={props.on_play.clone()}
            />
        </div>
    }
}
