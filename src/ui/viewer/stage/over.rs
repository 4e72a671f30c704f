//! Lines over the picture: where the planes cross it, and what was measured.

use crate::i18n::Words;
use crate::ui::viewer::shown::{ReferenceLine, Shown};
use crate::ui::viewer::tools::{Ruler, length};
use crate::ui::viewer::viewport::{Viewport, on_stage};
use yew::prelude::*;

/// The lines, on a stage of this size. They are drawn on the stage, not on the picture, so that they are as thin at any zoom.
/// `crosses`: the planes' lines too, and one in which another series' slice cuts this one.
pub fn draw(
    words: &Words,
    shown: &Shown,
    stage: [f64; 2],
    viewport: Viewport,
    crosses: Option<Option<ReferenceLine>>,
    ruler: Option<&Ruler>,
) -> Html {
    let Some(picture) = shown.picture.as_ref().filter(|_| shown.problem.is_none()) else {
        return Html::default();
    };
    let place = |pixel: [f64; 2]| on_stage(picture, stage, viewport, pixel).map(|at| format!("{at:.1}"));
    let [width, height] = stage.map(|length| format!("{length:.0}"));
    let across = shown.across.as_ref().filter(|_| crosses.is_some());
    let cross = across.and_then(|across| across.planes.pixel(across.place?, across.point));
    let cross = cross.map(|pixel| {
        let [x, y] = place(pixel);
        html! { <path class="cross" d={format!("M{x} 0V{height}M0 {y}H{width}")} /> }
    });
    let cut = crosses.flatten().map(|ends| {
        let [[a, b], [c, d]] = ends.map(place);
        html! { <path class="cross cut" d={format!("M{a} {b}L{c} {d}")} /> }
    });
    let ruler = ruler.map(|ruler| {
        let [[a, b], [c, d]] = ruler.ends.map(place);
        html! {
            <>
                <path class="ruler" d={format!("M{a} {b}L{c} {d}")} />
                <text x={c} y={d} dx="9" dy="-6">{ length(words, shown, ruler) }</text>
            </>
        }
    });
    html! { <svg class="over" width={width.clone()} height={height.clone()} aria-hidden="true">{ cross.unwrap_or_default() }{ cut.unwrap_or_default() }{ ruler.unwrap_or_default() }</svg> }
}
