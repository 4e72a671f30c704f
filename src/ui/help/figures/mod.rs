//! The manual's figures: parts of the screen, drawn by the components that draw the screen itself, of a study that is made
//! up, in the language of the manual. Nothing in them can be used, and nothing outside finds what is in them: whoever can't
//! see a figure is told what it shows.

mod anatomy;
mod parts;
mod sample;

use crate::browser::apart::{self, Styles};
use crate::browser::size::SizeWatch;
use crate::i18n::manual::Figure;
use crate::ui::words::Translation;
use sample::Sample;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What all figures are drawn with.
pub(super) struct Figures {
    sample: Sample,
    /// `None` if the browser can't draw apart from the page.
    styles: Option<Styles>,
}

impl Figures {
    /// Makes the study up.
    pub fn new() -> Self {
        Self { sample: Sample::new(), styles: Styles::of_page() }
    }
}

#[derive(Properties)]
pub(super) struct Props {
    pub figure: Figure,
    /// What it shows, for who can't see it.
    pub told: String,
    /// The manual's language.
    pub words: Translation,
    pub figures: Rc<Figures>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.figure, &self.told, &self.words) == (other.figure, &other.told, &other.words)
            && Rc::ptr_eq(&self.figures, &other.figures)
    }
}

/// A figure, as large as the manual's text has room for.
#[function_component]
pub(super) fn Drawn(props: &Props) -> Html {
    let (frame, host) = (use_node_ref(), use_node_ref());
    let room = use_state(|| None::<Element>);
    {
        let (host, room, figures) = (host.clone(), room.clone(), props.figures.clone());
        use_effect_with((), move |()| {
            let host = host.cast::<Element>().zip(figures.styles.as_ref());
            room.set(host.and_then(|(host, styles)| apart::room(&host, styles)));
        });
    }
    {
        let (frame, host) = (frame.clone(), host.clone());
        use_effect_with((), move |()| {
            let both = frame.cast::<HtmlElement>().zip(host.cast::<HtmlElement>());
            // The window makes the frame narrower, a language what is in it higher.
            let watches = both.map(|(frame, host)| {
                [frame.clone(), host.clone()].map(|seen| {
                    let (frame, host) = (frame.clone(), host.clone());
                    SizeWatch::new(&seen, move |_| apart::fit(&host, &frame))
                })
            });
            move || drop(watches)
        });
    }
    let words = &props.words;
    let drawn = room.as_ref().map(|room| {
        let inside = html! {
            <ContextProvider<Translation> context={words.clone()}>
                <div class={classes!("apart", props.figure.name())} lang={words.language().to_owned()} dir={words.direction()}>
                    { parts::draw(props.figure, words, &props.figures.sample) }
                </div>
            </ContextProvider<Translation>>
        };
        create_portal(inside, room.clone())
    });
    html! {
        <div ref={frame} class={classes!("figure", props.figure.name())} role="img" aria-label={props.told.clone()}>
            <div ref={host} inert=true aria-hidden="true" />
            { drawn.unwrap_or_default() }
        </div>
    }
}
