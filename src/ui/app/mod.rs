//! The page as a whole: it owns all state and takes every message. `screen` draws it.

mod clearing;
mod create;
mod ending;
mod listen;
mod message;
mod showing;

pub use message::Msg;

use clearing::Cleared;

use super::dialog::Dialog;
use super::form::{Edit, WantedField};
use super::list::Pick;
use super::state::State;
use super::strips::recalled::Recalled;
use super::strips::results::Dismissed;
use super::top::Theme;
use super::viewer::{HeaderTab, SecondSeries, Side, Viewer};
use super::words::Translation;
use super::work::exporting::Exporting;
use super::work::loading::Loading;
use super::work::searching::Searching;
use super::work::warming::warm;
use crate::browser::intake::{self};
use crate::browser::settings::{self, Remembered};
use crate::browser::shelf::Shelf;
use crate::browser::{Pool, environment, page};
use crate::job::Pace;
use crate::site::{RememberedSettings, Site, SiteError, Validity, mark};
use gloo_events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
pub struct App {
    pub(super) state: State,
    /// What was there before the list was emptied, for a while.
    pub(super) cleared: Option<Cleared>,
    pub(super) viewer: Viewer,
    /// A second series beside the first.
    pub(super) beside: Option<SecondSeries>,
    pub(super) header: HeaderTab,
    pub(super) loading: Option<Loading>,
    /// Tells drops that are still walked from those that were cancelled.
    pub(super) round: u32,
    pub(super) exporting: Option<Exporting>,
    pub(super) searching: Searching,
    pub(super) pool: Rc<Pool>,
    /// Where results lie until they are saved.
    pub(super) shelf: Shelf,
    pub(super) words: Translation,
    pub(super) dialog: Dialog,
    /// The patients were being paired when help was opened: that goes on afterwards.
    pub(super) pairing: bool,
    /// Derives the study key's key, and ends afterwards: a wasm memory of 64 MiB never shrinks again.
    pub(super) deriver: Option<Pool>,
    /// What the site's administrator set.
    pub(super) site: Rc<Site>,
    /// What is wrong with it: then nothing works.
    pub(super) fault: Option<SiteError>,
    pub(super) validity: Validity,
    pub(super) reminded: bool,
    /// Where the form is to lead the user.
    pub(super) wanted: Option<WantedField>,
    /// What was taken from the browser's memory, until the user said something to it.
    pub(super) recalled: Recalled,
    pub(super) theme: Theme,
    pub(super) hovering: bool,
    /// Leaving the page would lose something.
    guard: Rc<Cell<bool>>,
    /// When progress may be shown again.
    drawn: Pace,
    /// When the page was begun to be drawn last.
    draws: Cell<f64>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        Self::begin(ctx)
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        if self.fault.is_some() {
            return false;
        }
        let changed = self.take(ctx, msg);
        self.guard.set(self.exporting.is_some() || self.searching.waited.is_some());
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draws.set(environment::milliseconds());
        self.draw(ctx)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // All parts of the page stand now. Laying out a long list takes as long as drawing it, and belongs to it.
        if self.is_working() {
            page::lay_out();
        }
        self.drawn.was_done(self.draws.get(), environment::milliseconds());
    }
}

impl App {
    /// Does what a message says; `true` if the screen changes.
    fn take(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Hovering(hovering) => {
                if hovering && !self.hovering && self.loading.is_none() && self.exporting.is_none() {
                    warm(&self.pool);
                }
                return std::mem::replace(&mut self.hovering, hovering) != hovering;
            }
            Msg::Dropped(transfer) => {
                self.hovering = false;
                self.receive(ctx, |finder| intake::gather(&transfer, finder));
            }
            // What was cancelled may come in further.
            Msg::Found(round, _) if round != self.round => return false,
            Msg::Found(_, found) => {
                self.found(ctx, found);
                // Thousands of files come in: drawing the page at each message would cost more than reading their heads.
                return self.loading.is_none() || self.is_due();
            }
            Msg::Chosen(files) => self.receive(ctx, |finder| intake::hand_over(files, finder)),
            Msg::Ids(file) => self.read_ids(ctx, &file),
            Msg::IdsRead(answer) => self.ids_read(answer),
            Msg::Scanned(sources, answer) => return self.scanned(ctx, &sources, answer),
            Msg::Unzipped(source, answer) => return self.unzipped(ctx, source, answer),
            Msg::Compared(pair, answer) => return self.compared(ctx, pair, answer),
            Msg::Thumbnail(answer) => {
                self.thumbnail(ctx, answer);
                // One message a series.
                return self.state.thumbnails.is_idle() || self.is_due();
            }
            Msg::Searched(task, answer) => return self.searched(ctx, task, answer),
            Msg::Clear if self.dialog == Dialog::None && self.state.would_lose() => {
                self.dialog = Dialog::Clear;
            }
            Msg::Clear => self.clear(ctx),
            Msg::ForgetCleared => self.cleared = None,
            Msg::Pick(pick) => self.pick(ctx, pick),
            Msg::Undo if self.dialog == Dialog::None && self.exporting.is_none() => {
                if self.cleared.is_some() || !self.state.undo_drawn() {
                    self.pick(ctx, Pick::Undo);
                } else {
                    self.show(ctx);
                }
            }
            Msg::Undo => return false,
            Msg::Edit(edit) => {
                let is_setting = matches!(edit, Edit::Set(..) | Edit::Preset(_));
                self.state.edit(edit, &self.site);
                if is_setting {
                    settings::set(
                        Remembered::Settings,
                        &RememberedSettings::text(&self.state.shared, environment::today()),
                    );
                }
                self.show(ctx);
            }
            Msg::StudyKey(typed) => self.take_study_key(ctx, typed),
            Msg::Derived(answer) => self.derived(answer),
            Msg::Viewer(event) => return self.viewer_event(ctx, Side::First, event),
            Msg::Beside(event) => return self.viewer_event(ctx, Side::Beside, event),
            Msg::Export => self.export(ctx),
            Msg::Start => self.start_export(ctx),
            Msg::Exporting(event) => {
                self.export_event(ctx, event);
                // Two messages an image: drawing the page at each would cost more than the images.
                return self.exporting.is_none() || self.is_due();
            }
            Msg::Printed(exported) => {
                self.printed(ctx, *exported);
                // One message a patient, and each draws all results.
                return self.exporting.is_none() || self.is_due();
            }
            Msg::Cancel => self.cancel(),
            Msg::Close => {
                if self.dialog == Dialog::Patients {
                    self.searching.waited = None;
                }
                let is_paired = !std::mem::take(&mut self.pairing);
                self.dialog = if is_paired { Dialog::None } else { Dialog::Patients };
            }
            // What must be read first stays.
            Msg::Open(_) if self.dialog == Dialog::FirstUse => return false,
            Msg::Open(dialog) => {
                self.pairing |= self.dialog == Dialog::Patients;
                self.dialog = dialog;
            }
            Msg::Language(tag) => {
                settings::set(Remembered::Language, &tag);
                self.words = Translation::load(&tag);
                environment::set_page_language(self.words.language(), self.words.direction());
            }
            Msg::Theme(theme) => {
                theme.choose();
                self.theme = theme;
            }
            Msg::Reminded => self.reminded = true,
            Msg::Recalled(forget) => {
                self.recalled = Recalled::default();
                if forget {
                    settings::forget(Remembered::Settings);
                    self.state.use_defaults(&self.site);
                    self.show(ctx);
                }
            }
            Msg::Understood => {
                settings::set(Remembered::Understood, &mark(&environment::build(), environment::today()));
                self.dialog = Dialog::None;
            }
            Msg::Dismiss(Dismissed::Failure) => self.state.failure = None,
            Msg::Dismiss(Dismissed::Result(closed)) => {
                self.state.results.retain(|one| !Rc::ptr_eq(one, &closed));
            }
        }
        true
    }
}
