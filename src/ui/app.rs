//! The page as a whole: it owns all state and takes every message. `screen` draws it.

use super::dialog::Dialog;
use super::divider::Line;
use super::form::{Edit, Wanted};
use super::list::Pick;
use super::listen::listen;
use super::recalled::Recalled;
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
use crate::job::{Refusal, TextTask};
use crate::site::{Day, Kept, Setting, Site, SiteError, Validity, group_id, mark, marked, settle};
use crate::study::SourceId;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
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
    /// A list of IDs was chosen.
    Ids(Picked),
    /// A worker read it.
    IdsRead(Answer),
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
    /// The list is to be emptied, unless that must be asked first.
    Clear,
    /// The time in which that can be undone is over.
    ForgetCleared,
    /// Something was done with the rows.
    Pick(Pick),
    /// Undo was pressed somewhere.
    Undo,
    /// Something was entered.
    Edit(Edit),
    /// A study key was typed; `None`: one shall be drawn.
    StudyKey(Option<String>),
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
    /// What was recalled is to be forgotten, or (`false`) nothing more to be said of it.
    Recalled(bool),
}

/// How long an emptied list can be brought back, in milliseconds.
const BACK: u32 = 20_000;

/// A list that was emptied, until its time is over.
pub struct Cleared {
    state: State,
    _timer: Timeout,
}

/// The page.
pub struct App {
    pub(super) state: State,
    /// What was there before the list was emptied, for a while.
    pub(super) cleared: Option<Cleared>,
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
    /// Where the form is to lead the user.
    pub(super) wanted: Option<Wanted>,
    /// What was taken from the browser's memory, until the user said something to it.
    pub(super) recalled: Recalled,
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
        let tags: Vec<&str> = LANGUAGES.iter().flat_map(Language::tags).collect();
        let (site, fault) = match Site::read(&environment::site_config(), &tags) {
            Ok(site) => (site, None),
            Err(error) => (Site::default(), Some(error)),
        };
        let words = Tongue::load(language(&site));
        environment::set_page_language(words.language(), words.direction());
        let known_group = settings::get(Memory::GroupId).and_then(|text| group_id(&text));
        let mut state = State::new(known_group.clone().or_else(|| site.group_id.clone()).unwrap_or_default());
        state.group_recalled = known_group.is_some();
        let kept = Kept::read(&settings::get(Memory::Settings).unwrap_or_default());
        settle(&site, &kept.settings, &mut state.shared);
        state.form.lacks_receiver = site.receivers.len() > 1;
        let only = site.receivers.first().filter(|_| site.receivers.len() == 1);
        if let Some(only) = only {
            state.take_receiver(only, &site);
        }
        let built = environment::built().map(Day::of_seconds);
        let understood = settings::get(Memory::Understood);
        let understood = understood.and_then(|text| marked(&text, &environment::build(), today()));
        // What the receiver sets is not what was remembered.
        let is_kept = |setting: &Setting| !only.is_some_and(|only| only.sets(*setting));
        let differences = kept.differences(&site).into_iter().filter(is_kept);
        let recalled = Recalled {
            settings: differences.map(|setting| (setting, setting.get(&state.shared))).collect(),
            since: kept.since,
            read: understood.filter(|_| environment::shares_its_memory()),
        };
        let guard = Rc::new(Cell::new(false));
        Line::Form.recall();
        Line::List.recall();
        Self {
            state,
            cleared: None,
            viewer: Viewer::default(),
            header: Header::default(),
            loading: None,
            round: 0,
            exporting: None,
            searching: Searching::default(),
            pool: Rc::new(Pool::new(environment::cores())),
            shelf: Shelf::open(),
            words,
            dialog: if understood.is_some() { Dialog::None } else { Dialog::FirstUse },
            deriver: None,
            validity: Validity::of(built, site.validity_days, today()),
            site: Rc::new(site),
            fault,
            reminded: false,
            wanted: None,
            recalled,
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
                self.cleared = None;
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
            Msg::Chosen(files) => {
                self.cleared = None;
                self.load(ctx, files);
            }
            Msg::Ids(file) => self.read_ids(ctx, &file),
            Msg::IdsRead(answer) => self.ids_read(answer),
            Msg::Scanned(sources, answer) => return self.scanned(ctx, &sources, answer),
            Msg::Unzipped(source, answer) => return self.unzipped(ctx, source, answer),
            Msg::Compared(pair, answer) => return self.compared(ctx, pair, answer),
            Msg::Thumbnail(answer) => self.thumbnail(ctx, answer),
            Msg::Searched(task, answer) => return self.searched(ctx, task, answer),
            Msg::Clear if self.dialog == Dialog::None && self.state.would_lose() => {
                self.dialog = Dialog::Clear;
            }
            Msg::Clear => self.clear(ctx),
            Msg::ForgetCleared => self.cleared = None,
            Msg::Pick(pick) => self.pick(ctx, pick),
            Msg::Undo if self.dialog == Dialog::None && self.exporting.is_none() => {
                self.pick(ctx, Pick::Undo)
            }
            Msg::Undo => return false,
            Msg::Edit(edit) => {
                let is_setting = matches!(edit, Edit::Set(..) | Edit::Preset(_));
                self.state.edit(edit, &self.site);
                if is_setting {
                    settings::set(Memory::Settings, &Kept::text(&self.state.shared, today()));
                }
                self.show(ctx);
            }
            Msg::StudyKey(typed) => self.take_study_key(ctx, typed),
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
                    settings::forget(Memory::Settings);
                    self.state.use_defaults(&self.site);
                    self.show(ctx);
                }
            }
            Msg::Understood => {
                settings::set(Memory::Understood, &mark(&environment::build(), today()));
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
        if let Some(source) = self.changed_source(&look) {
            self.state.mark_changed(source);
        }
        let changed = match look {
            Look::Tab(open) => {
                self.header.is_open = open;
                true
            }
            Look::Explained(round, answer) => self.header.take(round, answer),
            Look::NextText => self.viewer.go_to_text(&self.state),
            Look::NextUnseen => self.viewer.go_to_unseen(&self.state),
            Look::Seen(series, slice, black) => self.state.reviews.show(series, slice, &black),
            look => self.viewer.take(look) | self.note_failures(),
        };
        self.show(ctx);
        changed
    }

    /// The image whose file a worker found to be no longer the one that was loaded.
    fn changed_source(&self, look: &Look) -> Option<SourceId> {
        let (source, answer) = match look {
            Look::Done(round, place, answer) => (self.viewer.source(*round, *place)?, answer),
            Look::Values(list, place, answer) => (self.viewer.source_of_values(*list, *place)?, answer),
            Look::Reduced(round, place, answer) => (self.viewer.source_of_small(*round, *place)?, answer),
            Look::Explained(round, answer) => (self.header.source(*round)?, answer),
            _ => return None,
        };
        answer.tells_change().then_some(source)
    }

    /// What can't be decoded can't be confirmed; `true` if that is new.
    fn note_failures(&mut self) -> bool {
        let (Some((series, failed)), reviews) = (self.viewer.failures(), &mut self.state.reviews) else {
            return false;
        };
        failed.iter().fold(false, |new, (slice, reason)| reviews.fail(series, *slice, reason) | new)
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
        self.make_planes(ctx);
        self.search(ctx);
    }

    /// Empties the list, which can be brought back for a while.
    fn clear(&mut self, ctx: &Context<Self>) {
        self.dialog = Dialog::None;
        let next = self.state.emptied();
        let had_something = !self.state.files.is_empty();
        let before = self.turn_to(next);
        let link = ctx.link().clone();
        let timer = Timeout::new(BACK, move || link.send_message(Msg::ForgetCleared));
        self.cleared = had_something.then_some(Cleared { state: before, _timer: timer });
    }

    /// Puts another list in the place of this one.
    fn turn_to(&mut self, state: State) -> State {
        // Late answers would be taken for those about files of the other list under the same numbers.
        self.cancel();
        self.searching = Searching::default();
        self.viewer = Viewer::default();
        self.header = Header::default();
        std::mem::replace(&mut self.state, state)
    }

    fn pick(&mut self, ctx: &Context<Self>, pick: Pick) {
        match (pick, self.cleared.take()) {
            (Pick::Undo, Some(Cleared { mut state, .. })) => {
                // Fields of the empty list are not used again either.
                state.round = self.state.round.wrapping_add(1);
                state.thumbnails.forget_requests();
                self.turn_to(state);
                self.state.refresh();
            }
            (pick, cleared) => {
                self.cleared = cleared;
                self.state.pick(pick);
            }
        }
        self.viewer.open(&self.state);
        self.show(ctx);
    }

    /// An export failed as a whole: nothing of it stays.
    pub(super) fn fail(&mut self, reason: Refusal) {
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        self.exporting = None;
        self.state.failure = Some(reason);
    }
}

/// This day on this computer.
fn today() -> Day {
    Day::of_seconds(environment::local_seconds())
}

/// The language: asked for in the address, else chosen by hand, else the site's, else the browser's.
fn language(site: &Site) -> &'static str {
    let by_hand = [environment::asked_language(), settings::get(Memory::Language), site.lang.clone()];
    let browser = environment::languages();
    let tags = by_hand.iter().flatten().chain(&browser);
    Language::choose(tags.map(String::as_str)).tag
}
