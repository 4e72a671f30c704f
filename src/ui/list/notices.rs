//! What the user should know of the files that were loaded: conflicts, files that are no images, locked folders.

use crate::job::{Gaps, ReasonGroup, Refusal};
use crate::study::Warning;
use crate::ui::controls::icons;
use crate::ui::form::tick;
use crate::ui::name;
use crate::ui::state::Claim;
use crate::ui::words::Translation;
use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

/// Folders that are named at most.
const MOST: usize = 20;

/// Images that are named at once; of more only how many there are, until somebody asks.
const FEW: usize = 3;

/// Studies that hold images of several patients.
pub(super) fn mixed(words: &Translation, warnings: &[Warning]) -> Html {
    let mixed = warnings.iter().filter_map(|warning| match warning {
        Warning::PatientsInStudy(patients) => Some(words.count("warning-mixed", "patients", patients.len())),
        Warning::DuplicateInstance(..) | Warning::SamePatient(_) => None,
    });
    html! { <>{ for mixed.map(|text| html! { <p class="notice warn" role="alert">{ icons::warning() }{ text }</p> }) }</> }
}

/// Different files that claim to be one image: which, of which patient, in which row.
pub(super) fn claims(words: &Translation, warnings: &[Warning], named: &[Vec<Claim>]) -> Html {
    let all = warnings.iter().filter(|warning| matches!(warning, Warning::DuplicateInstance(..))).count();
    if all == 0 {
        return Html::default();
    }
    let told: usize = named.iter().map(|files| files.len().saturating_sub(1)).sum();
    let file = |claim: &Claim| {
        html! {
            <li>
                { name::value(&claim.path) }{ " – " }{ name::person(words, &claim.name) }{ ", " }{ name::value(&claim.row) }
            </li>
        }
    };
    html! {
        <details class="notice warn claims" open={named.len() <= FEW}>
            <summary>{ icons::warning() }<span role="alert">{ words.count("warning-duplicates", "files", all) }</span></summary>
            { for named.iter().map(|files| html! { <ul>{ for files.iter().map(file) }</ul> }) }
            if told < all { <p class="soft">{ words.count("and-more", "files", all.saturating_sub(told)) }</p> }
        </details>
    }
}

/// Files that are no longer what was loaded.
pub(super) fn changed(words: &Translation, files: usize) -> Html {
    if files == 0 {
        return Html::default();
    }
    html! {
        <p class="notice warn" role="alert">{ icons::warning() }{ words.count("warning-changed", "files", files) }</p>
    }
}

/// What is missing from the list as a whole.
pub(super) fn incomplete(words: &Translation, gaps: &Gaps) -> Html {
    if !gaps.stop() {
        return Html::default();
    }
    html! {
        <p class="notice warn" role="alert">
            { icons::warning() }<b>{ words.text("incomplete") }</b>{ " " }
            { crate::i18n::incomplete(words, gaps).join(" ") }{ " " }{ words.text("incomplete-do") }
        </p>
    }
}

/// Folders and files that the browser did not open.
pub(super) fn locked(words: &Translation, names: &[String]) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <p class="notice warn" role="alert">
            { icons::warning() }{ words.text("locked") }{ " " }{ names.join(", ") }
        </p>
    }
}

/// Folders in which the browser hides something: how many images are missing, nobody can tell.
pub(super) fn hidden(words: &Translation, folders: &BTreeSet<String>) -> Html {
    if folders.is_empty() {
        return Html::default();
    }
    let named: Vec<&str> =
        folders.iter().map(String::as_str).filter(|name| !name.is_empty()).take(MOST).collect();
    html! {
        <p class="notice warn" role="alert">
            { icons::warning() }{ words.text("hidden-files") }{ " " }{ named.join(", ") }
            if folders.len() > MOST { { " " }{ words.count("and-more", "files", folders.len() - MOST) } }
        </p>
    }
}

/// The box for series that are neither CT nor MR: beside the status that says so.
pub(super) fn others(
    words: &Translation,
    series: usize,
    chosen: bool,
    frozen: bool,
    on_others: &Callback<bool>,
) -> Html {
    if series == 0 {
        return Html::default();
    }
    html! {
        <div class="notice warn others">
            { tick("other-modalities", words.count("other-modalities", "series", series), chosen, frozen, on_others.clone()) }
            <span>{ words.text("other-modalities-hint") }</span>
        </div>
    }
}

/// Whether an image may be missing; files of which none is missing are rightly left aside.
fn is_loud(refusal: &Refusal) -> bool {
    refusal.reason.group() != ReasonGroup::NoImage
}

/// Files that are no images, and louder those that may be some but can't be read: how many, and on demand each with
/// its reason. `open`: nothing else was loaded, so the reasons are what matters.
pub(super) fn sorted_out(words: &Translation, files: &[(String, Refusal)], open: bool) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let mut by_reason: BTreeMap<(bool, String), Vec<&str>> = BTreeMap::new();
    for (path, reason) in files {
        by_reason.entry((!is_loud(reason), words.refusal(reason))).or_default().push(path);
    }
    let loud = files.iter().filter(|(_, reason)| is_loud(reason)).count();
    let quiet = files.len().saturating_sub(loud);
    html! {
        <details class={classes!("notice", (loud > 0).then_some("warn"))} {open}>
            <summary>
                if loud > 0 { { icons::warning() }<b>{ words.count("unread", "files", loud) }</b>{ " " } }
                if quiet > 0 { <span>{ words.count("sorted-out", "files", quiet) }</span> }
            </summary>
            { for by_reason.iter().map(|((_, reason), paths)| html! {
                <section>
                    <h3>{ reason }{ " " }<span class="soft">{ format!("({})", paths.len()) }</span></h3>
                    // A disc of viewer software holds thousands of files: the first tell enough.
                    <ul>{ for paths.iter().take(100).map(|path| html! { <li>{ *path }</li> }) }</ul>
                    if paths.len() > 100 {
                        <p class="soft">{ words.count("and-more", "files", paths.len() - 100) }</p>
                    }
                </section>
            }) }
        </details>
    }
}
