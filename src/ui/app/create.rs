//! The page as it begins: what the site sets and what the browser remembers.

use super::App;
use super::listen::listen;
use crate::browser::settings::{self, Remembered};
use crate::browser::shelf::Shelf;
use crate::browser::{Pool, environment};
use crate::i18n::{LANGUAGES, Language};
use crate::job::Pace;
use crate::site::{Day, RememberedSettings, Setting, Site, Validity, group_id, marked, settle};
use crate::ui::controls::divider::Boundary;
use crate::ui::dialog::Dialog;
use crate::ui::state::State;
use crate::ui::strips::recalled::Recalled;
use crate::ui::top::Theme;
use crate::ui::viewer::{HeaderTab, Viewer};
use crate::ui::words::Translation;
use crate::ui::work::searching::Searching;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// The page before anything was loaded.
    pub(super) fn begin(ctx: &Context<Self>) -> Self {
        let tags: Vec<&str> = LANGUAGES.iter().flat_map(Language::tags).collect();
        let (site, fault) = match Site::read(&environment::site_config(), &tags) {
            Ok(site) => (site, None),
            Err(error) => (Site::default(), Some(error)),
        };
        let words = Translation::load(language(&site));
        environment::set_page_language(words.language(), words.direction());
        let known_group = settings::get(Remembered::GroupId).and_then(|text| group_id(&text));
        let mut state = State::new(known_group.clone().or_else(|| site.group_id.clone()).unwrap_or_default());
        state.group_recalled = known_group.is_some();
        let kept = RememberedSettings::read(&settings::get(Remembered::Settings).unwrap_or_default());
        settle(&site, &kept.settings, &mut state.shared);
        state.form.lacks_receiver = site.receivers.len() > 1;
        let only = site.receivers.first().filter(|_| site.receivers.len() == 1);
        if let Some(only) = only {
            state.take_receiver(only, &site);
        }
        let built = environment::built().map(Day::of_seconds);
        let understood = settings::get(Remembered::Understood);
        let understood =
            understood.and_then(|text| marked(&text, &environment::build(), environment::today()));
        // What the receiver sets is not what was remembered.
        let is_kept = |setting: &Setting| !only.is_some_and(|only| only.sets(*setting));
        let differences = kept.differences(&site).into_iter().filter(is_kept);
        let recalled = Recalled {
            settings: differences.map(|setting| (setting, setting.get(&state.shared))).collect(),
            since: kept.since,
            read: understood.filter(|_| environment::shares_its_memory()),
        };
        let guard = Rc::new(Cell::new(false));
        Boundary::Form.recall();
        Boundary::List.recall();
        Self {
            state,
            cleared: None,
            viewer: Viewer::default(),
            beside: None,
            header: HeaderTab::default(),
            loading: None,
            round: 0,
            exporting: None,
            searching: Searching::default(),
            pool: Rc::new(Pool::new(environment::cores())),
            shelf: Shelf::open(),
            words,
            dialog: if understood.is_some() { Dialog::None } else { Dialog::FirstUse },
            pairing: false,
            deriver: None,
            validity: Validity::of(built, site.validity_days, environment::today()),
            site: Rc::new(site),
            fault,
            reminded: false,
            wanted: None,
            recalled,
            theme: Theme::remembered(),
            hovering: false,
            drawn: Pace::every(150.0),
            draws: Cell::new(0.0),
            _listeners: listen(ctx, guard.clone()),
            guard,
        }
    }
}

/// The language: asked for in the address, else chosen by hand, else the site's, else the browser's.
fn language(site: &Site) -> &'static str {
    let by_hand = [environment::asked_language(), settings::get(Remembered::Language), site.lang.clone()];
    let browser = environment::languages();
    let tags = by_hand.iter().flatten().chain(&browser);
    Language::choose(tags.map(String::as_str)).tag
}
