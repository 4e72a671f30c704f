//! Under the form: what will go out, what stops it, the button; while work is under way, how far it is.

use super::{Doing, FormEvents};
use crate::job::{Overview, Totals};
use crate::ui::words::Translation;
use crate::ui::work::BarProgress;
use yew::prelude::*;

/// What would go out, what still stops it, and the button.
pub(super) fn ready(
    words: &Translation,
    (overview, done): (&Overview, bool),
    doing: &Doing,
    events: &FormEvents,
    preset: &str,
) -> Html {
    let (stops, FormEvents { on_export, on_clear, .. }) = (&doing.stops, events);
    let totals = overview.totals();
    html! {
        <div class="foot pad">
            if !overview.patients.is_empty() {
                <p class="sum">{ summary(words, totals) }{ " " }{ words.named("preset-is", "preset", preset) }</p>
            }
            { search(words, doing) }
            <ul class="stops" id="stops" aria-live="polite">
                { for stops.iter().map(|stop| html! { <li>{ words.text(stop.key()) }{ " " }</li> }) }
            </ul>
            if done {
                <button class="btn primary wide" onclick={on_clear.reform(|_| ())}>{ words.text("clear-next") }</button>
            }
            // It can be reached and asked why it does nothing, so it is not disabled.
            <button
                class={classes!("btn", "wide", (!done).then_some("primary"))}
                aria-disabled={(!stops.is_empty()).to_string()}
                aria-describedby="stops"
                onclick={on_export.reform(|_| ())}
            >
                { words.text("export") }
            </button>
        </div>
    }
}

/// How far loading or export is, and the button to end it.
pub(super) fn busy(
    words: &Translation,
    progress: BarProgress,
    title: &str,
    on_cancel: &Callback<()>,
) -> Html {
    let BarProgress { files, files_total, bytes, bytes_total, left } = progress;
    let exporting = title == "exporting";
    let title = words.text(title);
    let (done, all) =
        if exporting { (bytes as f64, bytes_total as f64) } else { (files as f64, files_total as f64) };
    html! {
        <div class="foot pad">
            <p class="sum" role="status"><b>{ &title }</b></p>
            <progress max={all.max(1.0).to_string()} value={done.to_string()} aria-label={title.clone()} />
            <p class="sum num">
                { format!("{files} / {files_total}") }
                if exporting { { format!(" · {} / {}", words.bytes(bytes), words.bytes(bytes_total)) } }
                if let Some(left) = left { { " · " }{ time_left(words, left) } }
            </p>
            <button class="btn wide" onclick={on_cancel.reform(|_| ())}>{ words.text("cancel") }</button>
        </div>
    }
}

/// How far the search for burned-in text is while nothing waits for it, and what it found.
fn search(words: &Translation, doing: &Doing) -> Html {
    if doing.text_news {
        return html! { <p class="notice warn" role="alert">{ words.text("text-news") }</p> };
    }
    let Some(BarProgress { files, files_total, .. }) = doing.search else { return Html::default() };
    let title = words.text(if doing.search_paused { "search-paused" } else { "searching" });
    html! {
        <p class="searching soft">
            <span>{ &title }{ format!(" {files} / {files_total}") }</span>
            <progress max={files_total.max(1).to_string()} value={files.to_string()} aria-label={title} />
        </p>
    }
}

fn summary(words: &Translation, totals: Totals) -> String {
    let Totals { patients, series, images, bytes, left_out } = totals;
    // Noughts in a row would say less than nothing.
    let out = (images > 0).then(|| {
        format!(
            "{}, {} ({}, {}).",
            words.count("sum-series", "series", series),
            words.count("sum-images", "images", images),
            words.count("sum-patients", "patients", patients),
            words.bytes(bytes),
        )
    });
    let left_out = (left_out > 0).then(|| words.count("sum-left-out", "images", left_out));
    out.into_iter().chain(left_out).collect::<Vec<_>>().join(" ")
}

fn time_left(words: &Translation, milliseconds: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an estimate, never negative")]
    let seconds = (milliseconds.max(0.0) / 1000.0).ceil() as usize;
    if seconds < 90 {
        words.count("seconds-left", "seconds", seconds)
    } else {
        words.count("minutes-left", "minutes", seconds.div_ceil(60))
    }
}
