//! Lines that everyone shall read: the site's notice, and how old this build is.

use crate::site::{AfterExpiry, Site, Validity};
use crate::ui::controls::icons;
use crate::ui::words::use_words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub site: Rc<Site>,
    pub validity: Validity,
    /// The reminder was closed; it comes again at the next start.
    pub closed: bool,
    pub on_close: Callback<()>,
}

/// The lines.
#[function_component]
pub fn Banner(props: &Props) -> Html {
    let words = use_words();
    let contact = |text: String| match &props.site.contact {
        Some(contact) => format!("{text} {}", words.named("contact-is", "contact", contact)),
        None => text,
    };
    let days = |key, days: i64| contact(words.count(key, "days", usize::try_from(days).unwrap_or(0)));
    let (class, text) = match (props.validity, props.site.after_expiry) {
        (Validity::Fine, _) => ("", None),
        (Validity::Remind(_) | Validity::Urge(_), _) if props.closed => ("", None),
        (Validity::Remind(left), _) => ("info", Some(days("validity-remind", left))),
        (Validity::Urge(left), _) => ("warn", Some(days("validity-urge", left))),
        (Validity::Over, AfterExpiry::Warn) => ("warn", Some(contact(words.text("validity-over")))),
        (Validity::Over, AfterExpiry::Block) => ("stop", Some(contact(words.text("validity-blocked")))),
    };
    let can_close = props.validity != Validity::Over;
    html! {
        <aside class="banners" aria-label={words.text("notices")}>
            if let Some(notice) = &props.site.notice {
                <p class="notice info">{ icons::info() }<span>{ notice }</span></p>
            }
            if let Some(text) = text {
                <p class={classes!("notice", class)} role="status">
                    { icons::warning() }<span>{ text }</span>
                    if can_close {
                        <button class="ghost" aria-label={words.text("close-reminder")} title={words.text("close-reminder")} onclick={props.on_close.reform(|_| ())}>{ icons::close() }</button>
                    }
                </p>
            }
        </aside>
    }
}
