//! One row.

use super::rows::Row;
use super::thumb::Thumb;
use super::{Column, Pick, RowChoice};
use crate::image::Thumbnail;
use crate::job::{Reason, ReasonGroup};
use crate::ui::controls::icons;
use crate::ui::name;
use crate::ui::words::Translation;
use std::rc::Rc;
use yew::prelude::*;

/// Draws a row. `place` is its number in the grid, from 2 (the headings are 1).
pub(super) fn draw(
    words: &Translation,
    row: Row<'_>,
    place: usize,
    columns: &[Column],
    [is_selected, is_active]: [bool; 2],
    thumbnail: Option<Rc<Thumbnail>>,
    on_pick: &Callback<Pick>,
) -> Html {
    let key = row.series.key;
    let click = on_pick.reform(move |event: MouseEvent| {
        let how = match (event.ctrl_key() || event.meta_key(), event.shift_key()) {
            (_, true) => RowChoice::Range,
            (true, _) => RowChoice::Toggle,
            _ => RowChoice::Only,
        };
        Pick::Row(key, how)
    });
    let cells = columns.iter().map(|column| match column {
        Column::Status => html! { <td role="gridcell"><div class="first"><Thumb picture={thumbnail.clone()} />{ status(words, row) }</div></td> },
        column => {
            let number = matches!(column, Column::Date | Column::Images | Column::Dimension | Column::Voxel);
            let text = row.text(words, *column);
            html! {
                <td role="gridcell" class={number.then_some("num")}>
                    if text.is_empty() { { "–" } } else { { name::value(&text) } }
                </td>
            }
        }
    });
    html! {
        <tr
            key={key.0}
            role="row"
            id={format!("series-{}", key.0)}
            aria-rowindex={place.to_string()}
            aria-selected={is_selected.to_string()}
            class={is_active.then_some("active")}
            onclick={click}
        >
            { for cells }
        </tr>
    }
}

/// What would become of the series, and why.
fn status(words: &Translation, row: Row<'_>) -> Html {
    let fate = row.fate();
    let tag = |class: &'static str, text: String, why: String| {
        html! { <span class={classes!("tag", class)} title={why}>{ icons::warning() }{ text }</span> }
    };
    if let Some(reason) = row.patient.why_blocked {
        let key = if reason == Reason::PatientUnsure { "status-unsure" } else { "status-mixed" };
        return tag("stop", words.text(key), words.reason(reason));
    }
    if let (None, Some(first)) = (&fate.reason, fate.quality.first()) {
        // It goes out all the same, and says what of its geometry will trouble who gets it.
        let all = fate.quality.iter().map(|one| format!("{}. {}", words.finding(one), words.advice(one)));
        let all = all.collect::<Vec<_>>().join("\n");
        return html! { <>{ going(words, fate.searching) }{ tag("warn", words.finding(first), all) }</> };
    }
    let why = fate.reason.as_ref().map(|refusal| words.refusal(refusal)).unwrap_or_default();
    match (fate.reason.as_ref().map(|refusal| refusal.reason), fate.images) {
        (None, _) => going(words, fate.searching),
        (Some(Reason::Mammography), 0) => tag("stop", words.text("status-mammography"), why),
        // No option lets a document go.
        (Some(Reason::OtherModality), 0) if row.series.facts.modality == "DOC" => {
            let why = words.reason(Reason::EncapsulatedDocument);
            tag("stop", words.text("status-document"), why)
        }
        (Some(Reason::OtherModality), 0) => tag("warn", what_it_is(words, &row.series.facts.modality), why),
        (Some(reason), 0) if reason.group() == ReasonGroup::Suspect => {
            tag("warn", words.text("status-look"), why)
        }
        (Some(_), 0) => tag("stop", words.text("status-out"), why),
        (Some(_), _) => tag("warn", words.count("status-part", "images", fate.left_out), why),
    }
}

/// What a series is that is neither CT nor MR, by its modality (PS3.3 C.7.3.1.1.1).
fn what_it_is(words: &Translation, modality: &str) -> String {
    let key = match modality {
        "" | "OT" => "status-other",
        "SR" => "status-report",
        "KO" => "status-key-images",
        "PR" => "status-presentation",
        "SEG" => "status-segmentation",
        "RTDOSE" | "RTIMAGE" | "RTPLAN" | "RTRECORD" | "RTSTRUCT" => "status-radiotherapy",
        _ => return words.named("status-images", "modality", modality),
    };
    words.text(key)
}

/// It goes out, or will unless something is found in its pixels.
fn going(words: &Translation, searching: bool) -> Html {
    if searching {
        return html! { <span class="soft" title={words.text("searching")}>{ words.text("status-searching") }</span> };
    }
    let text = words.text("status-good");
    html! { <span class="good" title={text.clone()} role="img" aria-label={text}>{ icons::done() }</span> }
}
