//! What stands over the picture: in the corners what, how, which slice; at the edges the patient's sides; a scale.

use super::pointer;
use crate::i18n::{Words, format};
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::viewport::Viewport;
use crate::ui::viewer::which;
use yew::prelude::*;

/// What lies under the pointer, in words.
pub type Reading = Option<String>;

/// All of it, on a stage of this size. Whose it is stands above the picture.
pub fn draw(
    words: &Words,
    shown: &Shown,
    reading: Reading,
    stage: [f64; 2],
    viewport: Viewport,
    hidden: bool,
) -> Html {
    let facts = &shown.facts;
    let number = facts.number.map(|number| format!("Se {number}")).unwrap_or_default();
    let picture = shown.picture.as_ref();
    let window = picture.and_then(|picture| picture.window);
    let window = window.map(|window| format!("W {:.0}  L {:.0}", window.width, window.center));
    let voxel = shown.voxel.map(|[row, column, slice]| {
        let sizes = [column, row, slice].map(|size| words.decimal(size, 2));
        format!("{} mm", sizes.join(" × "))
    });
    let bar = pointer::bar(shown, stage, viewport).filter(|_| !hidden);
    html! {
        <>
            <div class="corner top right">{ which::series(shown) }<br />{ format!("{}  {number}", format::date(&facts.date)) }</div>
            <div class="corner bottom left">
                if let Some(reading) = reading { <span class="reading">{ reading }</span><br /> }
                if let Some(window) = window { { window }<br /> }
                { voxel }
            </div>
            if shown.count > 0 { <div class="corner bottom right">{ which::count(shown, "") }</div> }
            if let Some(bar) = bar { { pointer::draw(words, bar) } }
            if let Some(letters) = shown.letters.as_ref().filter(|_| !hidden) { { sides(letters) } }
        </>
    }
}

/// What lies at the left, right, top and bottom edge.
pub fn sides(letters: &[String; 4]) -> Html {
    let places = ["at-left", "at-right", "at-top", "at-bottom"];
    html! {
        { for places.iter().zip(letters).map(|(place, letter)| html! {
            <div class={classes!("letter", *place)}>{ letter }</div>
        }) }
    }
}
