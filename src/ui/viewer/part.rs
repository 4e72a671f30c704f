//! Bar and stage together.

use super::bar::Bar;
use super::stage::Stage;
use super::state::Look;
use crate::job::Reason;
use crate::pixel::{Picture, Window};
use crate::study::{PatientFacts, SeriesFacts};
use crate::ui::words::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// What is to be drawn of a series.
#[derive(Clone)]
pub struct Shown {
    /// Whose it is: always in sight.
    pub patient: PatientFacts,
    /// What it is.
    pub facts: SeriesFacts,
    /// Voxel size in mm.
    pub voxel: Option<[f64; 3]>,
    /// The slice, from 0.
    pub place: usize,
    /// Of so many.
    pub count: usize,
    /// Its picture is still being decoded; an earlier one may be shown.
    pub waiting: bool,
    /// The picture.
    pub picture: Option<Rc<Picture>>,
    /// The user's window.
    pub window: Option<Window>,
    /// Why it can't be shown.
    pub problem: Option<Reason>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let same_picture = match (&self.picture, &other.picture) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_picture
            && self.patient == other.patient
            && self.facts == other.facts
            && self.voxel == other.voxel
            && (self.place, self.count, self.waiting) == (other.place, other.count, other.waiting)
            && self.window == other.window
            && self.problem == other.problem
    }
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Option<Shown>,
    /// Nothing is loaded, and nothing is being loaded.
    pub empty: bool,
    pub on_look: Callback<Look>,
}

/// The viewer.
#[function_component]
pub fn ViewerPart(props: &Props) -> Html {
    let words = use_words();
    match &props.shown {
        Some(shown) => html! {
            <>
                <Bar shown={shown.clone()} on_look={props.on_look.clone()} />
                <Stage shown={shown.clone()} on_look={props.on_look.clone()} />
            </>
        },
        None => html! {
            <div class="stage welcome">
                if props.empty {
                    <div class="target">
                        <h2>{ words.text("welcome") }</h2>
                        <p>{ words.text("welcome-drop") }</p>
                        <ol>
                            <li>{ words.text("welcome-1") }</li>
                            <li>{ words.text("welcome-2") }</li>
                            <li>{ words.text("welcome-3") }</li>
                        </ol>
                    </div>
                }
            </div>
        },
    }
}
