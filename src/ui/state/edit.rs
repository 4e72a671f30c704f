//! What is entered: in the form, and in the tab Advanced.

use super::State;
use crate::deid::{Secret, is_easy_to_guess};
use crate::job::Shared;
use crate::site::{ReceiverSettings, Setting, Site, choose, chosen, locked_otherwise, settle, take};
use crate::ui::form::{Edit, Settings};
use std::collections::BTreeMap;
use std::rc::Rc;

impl State {
    /// What is set in the tab Advanced.
    pub fn settings(&self, site: &Rc<Site>) -> Settings {
        Settings {
            values: Setting::all().map(|setting| (setting, setting.get(&self.shared))).collect(),
            preset: chosen(site, &self.shared).map(|preset| preset.name),
            otherwise: site
                .all_presets()
                .map(|preset| (preset.name.clone(), locked_otherwise(site, &preset, &self.shared)))
                .collect(),
            site: site.clone(),
            study_key: self.study_key.clone(),
            drawn_key: self.drawn_key.clone(),
            easy_password: self.shared.password.as_ref().is_some_and(|one| is_easy_to_guess(one.expose())),
        }
    }

    /// Takes what was entered.
    pub fn edit(&mut self, edit: Edit, site: &Site) {
        let known = |key| self.overview.patient(key).map(|one| one.identifiers.clone());
        if edit.patient().is_some() {
            self.follow_first = false;
            self.form.settle();
        }
        let dates = self.shared.options.dates;
        match edit {
            Edit::Group(text) => (self.form.group_id, self.group_recalled) = (text, false),
            Edit::Order(key, text) => self.form.patient_mut(key).order_number = text,
            Edit::OrderUnknown(key, unknown) => self.form.patient_mut(key).order_unknown = unknown,
            Edit::Specify(key, specify) => {
                let part = self.form.patient_mut(key);
                part.specify = specify;
                // What is drawn is a beginning.
                if let (true, true, Some(drawn)) = (specify, part.typed.is_empty(), &part.drawn) {
                    part.typed = drawn.as_str().to_owned();
                }
            }
            Edit::Id(key, text) => self.form.patient_mut(key).typed = text,
            Edit::Draw(key) => {
                let known = key.and_then(known).unwrap_or_default();
                self.form.patient_mut(key).draw_another(&known);
            }
            Edit::Physician(key, text) => self.form.patient_mut(key).referring_physician = text,
            Edit::Comments(key, text) => self.form.patient_mut(key).comments = text,
            Edit::Set(setting, value) if !site.given(setting).locked => {
                setting.set(&mut self.shared, value);
                // What stays out depends on it.
                if setting == Setting::BurnedInText {
                    self.refresh();
                }
            }
            Edit::Set(..) => {}
            Edit::Preset(name) => {
                if let Some(preset) = site.preset_named(Some(&name)) {
                    choose(site, &preset, &mut self.shared);
                }
            }
            Edit::Password(text) => {
                self.shared.password = Some(text).filter(|text| !text.is_empty()).map(Secret::new);
            }
            Edit::Receiver(place) => {
                match place.and_then(|place| site.receivers.get(place)) {
                    Some(receiver) => self.take_receiver(receiver, site),
                    None => {
                        self.shared.receiver = None;
                        self.form.lacks_receiver = site.receivers.len() > 1;
                    }
                }
                self.refresh();
            }
            Edit::RemoveIds => {
                self.ids_fault = None;
                self.form.set_list(None, &self.overview);
            }
            Edit::AcceptIncomplete(accepted) => self.accept_incomplete = accepted,
            Edit::OtherModalities(wanted) => {
                self.other_modalities = wanted;
                self.refresh();
            }
        }
        // What may be typed depends on it.
        if self.shared.options.dates != dates {
            self.refresh();
        }
    }

    /// Takes a receiver: its Group ID, preset and options, and what it requires.
    pub fn take_receiver(&mut self, receiver: &ReceiverSettings, site: &Site) {
        take(site, receiver, &mut self.shared);
        self.form.lacks_receiver = false;
        if let Some(group_id) = &receiver.group_id {
            (self.form.group_id, self.group_recalled) = (group_id.clone(), false);
        }
    }

    /// Sets everything of the tab Advanced to what it is where nothing was remembered.
    pub fn use_defaults(&mut self, site: &Site) {
        let mut fresh = Shared::default();
        settle(site, &BTreeMap::new(), &mut fresh);
        let name = self.shared.receiver.as_ref().map(|receiver| &receiver.name);
        if let Some(receiver) = site.receivers.iter().find(|one| Some(&one.receiver.name) == name) {
            take(site, receiver, &mut fresh);
        }
        for setting in Setting::all() {
            setting.set(&mut self.shared, setting.get(&fresh));
        }
        self.refresh();
    }
}
