//! What the user should know of the files that were loaded: conflicts, files that are no images, locked folders.

use crate::job::Reason;
use crate::study::Warning;
use crate::ui::icons;
use crate::ui::words::Tongue;
use std::collections::BTreeMap;
use yew::prelude::*;

/// Conflicts between files, in words.
pub(super) fn warnings(words: &Tongue, warnings: &[Warning]) -> Html {
    let mixed = warnings.iter().filter_map(|warning| match warning {
        Warning::PatientsInStudy(patients) => Some(words.count("warning-mixed", "patients", patients.len())),
        Warning::DuplicateInstance(..) => None,
    });
    let conflicts =
        warnings.iter().filter(|warning| matches!(warning, Warning::DuplicateInstance(..))).count();
    let conflicts = (conflicts > 0).then(|| words.count("warning-duplicates", "files", conflicts));
    let lines = mixed.chain(conflicts);
    html! { <>{ for lines.map(|text| html! { <p class="notice warn" role="alert">{ icons::warning() }{ text }</p> }) }</> }
}

/// Folders and files that the browser did not open.
pub(super) fn locked(words: &Tongue, names: &[String]) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <p class="notice warn" role="alert">
            { icons::warning() }{ words.text("locked") }{ " " }{ names.join(", ") }
        </p>
    }
}

/// Files that are no images: how many, and on demand each with its reason.
pub(super) fn sorted_out(words: &Tongue, files: &[(String, Reason)]) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let mut by_reason: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (path, reason) in files {
        by_reason.entry(words.reason(reason)).or_default().push(path);
    }
    html! {
        <details class="notice">
            <summary>{ words.count("sorted-out", "files", files.len()) }</summary>
            { for by_reason.iter().map(|(reason, paths)| html! {
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
