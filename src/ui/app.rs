//! The page as a whole: it owns all state and takes every message. `screen` draws it.

use super::dialog::Dialog;
use super::divider::Line;
use super::form::Edit;
use super::list::Pick;
use super::listen::listen;
use super::state::State;
use super::top::Theme;
use super::viewer::{Header, Look, Viewer};
use super::words::Tongue;
use super::work::exporting::{Event, Exporting};
use super::work::loading::Loading;
use super::work::searching::Searching;
use crate::browser::intake::{self, Found, Picked};
use crate::browser::settings::{self, Memory};
use crate::browser::shelf::Shelf;
use crate::browser::{Answer, Pool, environment};
use crate::i18n::{LANGUAGES, Language};
use crate::job::{Reason, TextTask};
use crate::site::{Day, Site, SiteError, Validity, remembered, settle, to_remember};
use crate::study::SourceId;
use gloo_events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What happened.
pub enum Msg {
    /// Files were dropped: what was found of them, and the round of loading that it belongs to.
    Found(u32, Found),
    /// A drop began to be walked.
    Dropped(web_sys::DataTransfer),
    /// Something is held over the window, or no more.
    Hovering(bool),
    /// Files were chosen.
    Chosen(Vec<Picked>),
    /// A worker read the heads of these files.
    Scanned(Vec<SourceId>, Answer),
    /// A worker listed or unpacked a zip.
    Unzipped(SourceId, Answer),
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
    /// A dialog is to open.
    Open(Dialog),
    /// Another language was chosen.
    Language(String),
    /// Other colours were chosen.
    Theme(Theme),
    /// The reminder of the build's age was read.
    Reminded,
}

/// The page.
pub struct App {
    pub(super) state: State,
    pub(super) viewer: Viewer,
    pub(super) header: Header,
    pub(super) loading: Option<Loading>,
    /// Tells drops that are still walked from those that were cancelled.
    round: u32,
    pub(super) exporting: Option<Exporting>,
    pub(super) searching: Searching,
    pub(super) pool: Rc<Pool>,
    /// Where results lie until they are saved.
    pub(super) shelf: Shelf,
    pub(super) words: Tongue,
    pub(super) dialog: Dialog,
    /// Derives the study key's key, and ends afterwards: a wasm memory of 64 MiB never shrinks again.
    pub(super) deriver: Option<Pool>,
    /// What the site's administrator set.
    pub(super) site: Rc<Site>,
    /// What is wrong with it: then nothing works.
    pub(super) fault: Option<SiteError>,
    pub(super) validity: Validity,
    pub(super) reminded: bool,
    pub(super) theme: Theme,
    pub(super) hovering: bool,
    /// Leaving the page would lose something.
    guard: Rc<Cell<bool>>,
    /// When progress was shown last.
    drawn: f64,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
        let (site, fault) = match Site::read(&environment::site_config(), &tags) {
            Ok(site) => (site, None),
            Err(error) => (Site::default(), Some(error)),
        };
        let words = Tongue::load(language(&site));
        environment::set_page_language(words.language());
        let group_id = settings::get(Memory::GroupId).or_else(|| site.group_id.clone()).unwrap_or_default();
        let mut state = State::new(group_id);
        let remembered = remembered(&settings::get(Memory::Settings).unwrap_or_default());
        settle(&site, &remembered, &mut state.shared);
        let today = Day::of_seconds(environment::local_seconds());
        let built = environment::built().map(Day::of_seconds);
        let understood = settings::get(Memory::Understood).is_some();
        let guard = Rc::new(Cell::new(false));
        Line::Form.recall();
        Line::List.recall();
        Self {
            state,
            viewer: Viewer::default(),
            header: Header::default(),
            loading: None,
            round: 0,
            exporting: None,
            searching: Searching::default(),
            pool: Rc::new(Pool::new(environment::cores())),
            shelf: Shelf::open(),
            words,
            dialog: if understood { Dialog::None } else { Dialog::FirstUse },
            deriver: None,
            validity: Validity::of(built, site.validity_days, today),
            site: Rc::new(site),
            fault,
            reminded: false,
            theme: Theme::remembered(),
            hovering: false,
            drawn: 0.0,
            _listeners: listen(ctx, guard.clone()),
            guard,
        }
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
        self.draw(ctx)
    }
}

impl App {
    /// Does what a message says; `true` if the screen changes.
    fn take(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Hovering(hovering) => {
                return std::mem::replace(&mut self.hovering, hovering) != hovering;
            }
            Msg::Dropped(transfer) => {
                self.hovering = false;
                if self.exporting.is_none() {
                    let begin = self.state.begin_loading();
                    self.loading.get_or_insert_with(|| Loading::new(begin)).walking += 1;
                    let (link, round) = (ctx.link().clone(), self.round);
                    let finder = move |found| link.send_message(Msg::Found(round, found));
                    intake::gather(&transfer, Rc::new(finder));
                }
            }
            // A drop that was cancelled is walked on by the browser.
            Msg::Found(round, _) if round != self.round => return false,
            Msg::Found(_, found) => self.found(ctx, found),
            Msg::Chosen(files) => self.load(ctx, files),
            Msg::Scanned(sources, answer) => return self.scanned(ctx, &sources, answer),
            Msg::Unzipped(source, answer) => return self.unzipped(ctx, source, answer),
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
                let is_setting = matches!(edit, Edit::Set(..) | Edit::Preset(_));
                self.state.edit(edit, &self.site);
                if is_setting {
                    settings::set(Memory::Settings, &to_remember(&self.state.shared));
                }
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
            // What must be read first stays.
            Msg::Open(_) if self.dialog == Dialog::FirstUse => return false,
            Msg::Open(dialog) => self.dialog = dialog,
            Msg::Language(tag) => {
                settings::set(Memory::Language, &tag);
                self.words = Tongue::load(&tag);
                environment::set_page_language(self.words.language());
            }
            Msg::Theme(theme) => {
                theme.choose();
                self.theme = theme;
            }
            Msg::Reminded => self.reminded = true,
            Msg::Understood => {
                settings::set(Memory::Understood, "1");
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
        self.round = self.round.wrapping_add(1);
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        if self.exporting.take().is_none()
            && let Some(loading) = self.loading.take()
        {
            self.state.cut_short(&loading);
            self.state.refresh();
            self.state.stay();
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

/// The language: asked for in the address, else chosen by hand, else the site's, else the browser's.
fn language(site: &Site) -> &'static str {
    let by_hand = [environment::asked_language(), settings::get(Memory::Language), site.lang.clone()];
    let browser = environment::languages();
    let tags = by_hand.iter().flatten().chain(&browser);
    Language::choose(tags.map(String::as_str)).tag
}
