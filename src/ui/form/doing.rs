//! What the form must know of the work that is done, and what it tells of the user.

use super::{Edit, Stop, WantedField};
use crate::browser::intake::Picked;
use crate::ui::work::BarProgress;
use yew::prelude::*;

/// What is under way, what stops an export, and where the user is to be led.
#[derive(Clone, Default, PartialEq)]
pub struct Doing {
    /// Something is loaded.
    pub loaded: bool,
    /// How far the work is that is under way.
    pub progress: Option<BarProgress>,
    /// How far the search for burned-in text is, until it is over.
    pub search: Option<BarProgress>,
    /// It goes on only with an export.
    pub search_paused: bool,
    /// An export waits for it.
    pub search_waited: bool,
    /// It found something, so that the export did not start.
    pub text_news: bool,
    /// That work is an export.
    pub exporting: bool,
    /// What stops an export.
    pub stops: Vec<Stop>,
    /// Where the user is to be led.
    pub wanted: Option<WantedField>,
}

/// What the user does in the form.
#[derive(Clone, Default)]
pub struct FormEvents {
    /// Chose files.
    pub on_files: Callback<Vec<Picked>>,
    /// Chose a list of IDs.
    pub on_ids: Callback<Picked>,
    /// Wants the list emptied.
    pub on_clear: Callback<()>,
    /// Entered something.
    pub on_edit: Callback<Edit>,
    /// Typed a study key, or wants one drawn.
    pub on_study_key: Callback<Option<String>>,
    /// Pressed Export.
    pub on_export: Callback<()>,
    /// Pressed Cancel.
    pub on_cancel: Callback<()>,
}
