//! The second series beside the first: its picture, and how both go together.

mod state;

use crate::job::Together;
use crate::ui::viewer::lie::Lie;
use crate::ui::viewer::look::Look;
use crate::ui::viewer::marks::Reach;
use crate::ui::viewer::stage::Stage;
use crate::ui::viewer::tools::Tool;
use crate::ui::viewer::which;
use crate::ui::words::use_words;
use yew::prelude::*;

pub use state::{Beside, Line, ShownBeside, choices};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub beside: ShownBeside,
    pub tool: Tool,
    pub reach: Reach,
    /// Text stands over pictures, as far as the user wants.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    /// What happened in the second series.
    pub on_look: Callback<Look>,
    /// Both are to go together, or each by itself.
    pub on_link: Callback<()>,
    pub on_play: Callback<()>,
}

/// The second series.
#[function_component]
pub fn BesidePart(props: &Props) -> Html {
    let words = use_words();
    let lie = use_state(Lie::default);
    let beside = &props.beside;
    let shown = &beside.shown;
    {
        // Another series is seen whole at first.
        let lie = lie.clone();
        use_effect_with(shown.series, move |_| lie.set(Lie::default()));
    }
    let on_lie = {
        let lie = lie.clone();
        Callback::from(move |new| lie.set(new))
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
                lie={*lie}
                held={None::<usize>}
                marked={None::<[u32; 4]>}
                cut={beside.cuts[1]}
                overlay={is_over}
                on_overlay={props.on_overlay.clone()}
                on_look={props.on_look.clone()}
                {on_lie}
                on_play={props.on_play.clone()}
            />
        </div>
    }
}
