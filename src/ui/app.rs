//! The page as a whole: it owns all state, takes every message, and puts the parts of the screen together.

use super::dialog::{Dialog, Dialogs};
use super::form::{Edit, FormPart};
use super::list::{ListPart, Pick};
use super::results::Results;
use super::state::State;
use super::top::Top;
use super::viewer::{Header, Look, Viewer, ViewerPart};
use super::words::Tongue;
use super::work::exporting::{Event, Exporting};
use super::work::loading::Loading;
use super::work::searching::Searching;
use crate::browser::intake::{self, Found, Picked};
use crate::browser::settings::{self, Setting};
use crate::browser::{Answer, Pool, environment};
use crate::job::{Reason, TextTask};
use crate::study::SourceId;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What happened.
pub enum Msg {
    /// Files were dropped: what was found of them.
    Found(Found),
    /// A drop began to be walked.
    Dropped(web_sys::DataTransfer),
    /// Something is held over the window, or no more.
    Hovering(bool),
    /// Files were chosen.
    Chosen(Vec<Picked>),
    /// A worker read the heads of these files.
    Scanned(Vec<SourceId>, Answer),
    /// A worker compared two files.
    Compared([SourceId; 2], Answer),
    /// A worker looked for burned-in text.
    Searched(TextTask, Answer),
    /// A worker made a thumbnail.
    Thumbnail(Answer),
    /// The list is to be emptied.
    Clear,
    /// Something was done with the rows.
    Pick(Pick),
    /// Something was entered.
    Edit(Edit),
    /// A study key was typed.
    StudyKey(String),
    /// A worker derived its key.
    Derived(Answer),
    /// Something was done in the viewer.
    Look(Look),
    /// The button Export.
    Export,
    /// The export's dialog was confirmed.
    Start,
    /// A worker answered about the export.
    Exporting(Event),
    /// A report was printed, and the zip read back.
    Printed(Box<super::state::Exported>),
    /// The button Cancel.
    Cancel,
    /// A dialog was closed.
    Close,
    /// The first-use dialog was read.
    Understood,
    /// A result is to go from the screen.
    Dismiss(usize),
}

/// The page.
pub struct App {
    pub(super) state: State,
    pub(super) viewer: Viewer,
    pub(super) header: Header,
    pub(super) loading: Option<Loading>,
    pub(super) exporting: Option<Exporting>,
    pub(super) searching: Searching,
    pub(super) pool: Rc<Pool>,
    pub(super) words: Tongue,
    pub(super) dialog: Dialog,
    /// Derives the study key's key, and ends afterwards: a wasm memory of 64 MiB never shrinks again.
    pub(super) deriver: Option<Pool>,
    hovering: bool,
    /// When progress was shown last.
    drawn: f64,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let words = Tongue::load(&environment::language());
        environment::set_page_language(words.language());
        let understood = settings::get(Setting::Understood).is_some();
        Self {
            state: State::new(settings::get(Setting::GroupId).unwrap_or_default()),
            viewer: Viewer::default(),
            header: Header::default(),
            loading: None,
            exporting: None,
            searching: Searching::default(),
            pool: Rc::new(Pool::new(environment::cores())),
            words,
            dialog: if understood { Dialog::None } else { Dialog::FirstUse },
            deriver: None,
            hovering: false,
            drawn: 0.0,
            _listeners: listen(ctx),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Hovering(hovering) => {
                return std::mem::replace(&mut self.hovering, hovering) != hovering;
            }
            Msg::Dropped(transfer) => {
                self.hovering = false;
                if self.exporting.is_none() {
                    self.loading.get_or_insert_with(Loading::new).walking += 1;
                    let link = ctx.link().clone();
                    intake::gather(&transfer, Rc::new(move |found| link.send_message(Msg::Found(found))));
                }
            }
            Msg::Found(found) => self.found(ctx, found),
            Msg::Chosen(files) => self.load(ctx, files),
            Msg::Scanned(sources, answer) => return self.scanned(ctx, &sources, answer),
            Msg::Compared(pair, answer) => return self.compared(ctx, pair, answer),
            Msg::Thumbnail(answer) => self.thumbnail(ctx, answer),
            Msg::Searched(task, answer) => return self.searched(ctx, task, answer),
            Msg::Clear => {
                // Late answers would be taken for those about files that come later under the same numbers.
                self.cancel();
                self.searching = Searching::default();
                self.state.clear();
                self.viewer = Viewer::default();
                self.header = Header::default();
            }
            Msg::Pick(pick) => self.pick(ctx, pick),
            Msg::Edit(edit) => {
                self.state.edit(edit);
                self.show(ctx);
            }
            Msg::StudyKey(text) => self.derive(ctx, text),
            Msg::Derived(answer) => self.derived(answer),
            Msg::Look(look) => return self.look(ctx, look),
            Msg::Export => self.export(ctx),
            Msg::Start => self.start_export(ctx),
            Msg::Exporting(event) => {
                self.export_event(ctx, event);
                // Two messages an image: drawing the page at each would cost more than the images.
                return self.exporting.is_none() || self.is_due();
            }
            Msg::Printed(exported) => self.printed(ctx, *exported),
            Msg::Cancel => self.cancel(),
            Msg::Close => self.dialog = Dialog::None,
            Msg::Understood => {
                settings::set(Setting::Understood, "1");
                self.dialog = Dialog::None;
            }
            Msg::Dismiss(place) => {
                if place < self.state.results.len() {
                    self.state.results.remove(place);
                } else {
                    self.state.failure = None;
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let stops = self.stops();
        let busy = self.loading.is_some() || self.exporting.is_some();
        html! {
            <ContextProvider<Tongue> context={self.words.clone()}>
                <div class={classes!("page", self.hovering.then_some("hovering"))}>
                    <Top />
                    <FormPart
                        form={self.state.form.clone()}
                        overview={self.state.overview.clone()}
                        patient={self.state.active_key()}
                        settings={self.state.settings()}
                        other_modalities={self.state.other_modalities}
                        loaded={!self.state.files.is_empty()}
                        progress={self.progress()}
                        search={self.search_progress()}
                        search_paused={self.searching.is_paused}
                        search_waited={self.searching.waited.is_some()}
                        text_news={self.searching.news}
                        exporting={self.exporting.is_some()}
                        stops={stops}
                        on_files={link.callback(Msg::Chosen)}
                        on_clear={link.callback(|()| Msg::Clear)}
                        on_edit={link.callback(Msg::Edit)}
                        on_study_key={link.callback(Msg::StudyKey)}
                        on_export={link.callback(|()| Msg::Export)}
                        on_cancel={link.callback(|()| Msg::Cancel)}
                    />
                    <main class="viewer">
                        <Results
                            results={self.state.results.clone()}
                            failure={self.state.failure.clone()}
                            on_dismiss={link.callback(Msg::Dismiss)}
                        />
                        <ViewerPart
                            shown={self.viewer.shown(&self.state)}
                            header={self.header.is_open}
                            told={self.header.told.clone()}
                            empty={self.state.overview.patients.is_empty() && !busy}
                            on_look={link.callback(Msg::Look)}
                        />
                    </main>
                    <ListPart
                        overview={self.state.overview.clone()}
                        sorted_out={self.state.sorted_out.clone()}
                        locked={self.state.locked.clone()}
                        thumbnails={self.state.thumbnails.made()}
                        selected={self.state.selected.clone()}
                        active={self.state.active}
                        sorting={self.state.sorting}
                        can_undo={self.state.can_undo}
                        frozen={self.exporting.is_some()}
                        on_pick={link.callback(Msg::Pick)}
                    />
                    <Dialogs
                        dialog={self.dialog}
                        form={self.state.form.clone()}
                        overview={self.state.overview.clone()}
                        on_edit={link.callback(Msg::Edit)}
                        on_start={link.callback(|()| Msg::Start)}
                        on_close={link.callback(|()| Msg::Close)}
                        on_understood={link.callback(|()| Msg::Understood)}
                    />
                </div>
            </ContextProvider<Tongue>>
        }
    }
}

impl App {
    /// It is time to show progress again.
    pub(super) fn is_due(&mut self) -> bool {
        let now = environment::milliseconds();
        let due = now - self.drawn > 150.0;
        if due {
            self.drawn = now;
        }
        due
    }

    /// Ends what is under way. What was loaded until now stays; of an export nothing stays.
    fn cancel(&mut self) {
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        if self.exporting.take().is_none() && self.loading.take().is_some() {
            self.state.refresh();
        }
    }

    /// Takes the picture that the viewer wants next, and asks for it.
    pub(super) fn look(&mut self, ctx: &Context<Self>, look: Look) -> bool {
        if let (Look::Mark(mark), Some((series, source, frame))) = (&look, self.viewer.seen()) {
            if self.exporting.is_none() {
                self.state.mark(*mark, series, source, frame);
                self.show(ctx);
            }
            return true;
        }
        let changed = match look {
            Look::Tab(open) => {
                self.header.is_open = open;
                true
            }
            Look::Explained(round, answer) => self.header.take(round, answer),
            Look::NextText => self.viewer.go_to_text(&self.state),
            look => self.viewer.take(look),
        };
        self.show(ctx);
        changed
    }

    /// Has the viewer's next picture decoded, if one is missing.
    pub(super) fn show(&mut self, ctx: &Context<Self>) {
        let busy = self.loading.is_some() || self.exporting.is_some();
        let link = ctx.link().clone();
        let tell = Callback::from(move |look| link.send_message(Msg::Look(look)));
        self.viewer.request(&self.pool, &self.state, busy, &tell);
        if !busy {
            let seen = self.viewer.seen().map(|(_, source, _)| source);
            self.header.request(&self.pool, &self.state, seen, &tell);
        }
        self.make_thumbnail(ctx);
        self.search(ctx);
    }

    fn pick(&mut self, ctx: &Context<Self>, pick: Pick) {
        self.state.pick(pick);
        self.viewer.open(&self.state);
        self.show(ctx);
    }

    /// An export failed as a whole: nothing of it stays.
    pub(super) fn fail(&mut self, reason: Reason) {
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        self.exporting = None;
        self.state.failure = Some(reason);
    }
}

/// The whole window takes a drop at any time; keys that work everywhere.
fn listen(ctx: &Context<App>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let active = EventListenerOptions::enable_prevent_default();
    let hover = |name: &'static str, hovering: bool| {
        let link = ctx.link().clone();
        EventListener::new_with_options(&window, name, active, move |event| {
            event.prevent_default();
            link.send_message(Msg::Hovering(hovering));
        })
    };
    let link = ctx.link().clone();
    let drop = EventListener::new_with_options(&window, "drop", active, move |event| {
        event.prevent_default();
        let transfer = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
        link.send_message(transfer.map_or(Msg::Hovering(false), Msg::Dropped));
    });
    vec![hover("dragover", true), hover("dragleave", false), drop]
}
