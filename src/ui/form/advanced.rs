//! The tab Advanced: options of the confidentiality profile in plain words, each with its DICOM name.

use super::Edit;
use super::field::{Field, tick};
use crate::i18n::FluentArgs;
use crate::site::{Setting, SettingValue, Site};
use crate::ui::controls::input::Choice;
use crate::ui::state::StudyKey;
use crate::ui::words::Translation;
use std::rc::Rc;
use yew::prelude::*;

/// The key of a setting's words, and its DICOM name.
fn about(setting: Setting) -> (&'static str, &'static str) {
    match setting {
        Setting::Dates => ("dates", "Retain Longitudinal Temporal Information"),
        Setting::Profile(choice) => (choice.option().key, choice.option().short_name()),
        Setting::BurnedInText => ("option-find-text", ""),
        Setting::Compression => ("packing", ""),
        Setting::FileSet => ("file-set", ""),
        Setting::OrderInImages => ("order-in-images", ""),
        Setting::MappingTables => ("mapping-tables", ""),
    }
}

/// The key of a setting's label.
pub fn setting_key(setting: Setting) -> &'static str {
    about(setting).0
}

/// A setting's value in words.
pub fn value_words(words: &Translation, setting: Setting, value: SettingValue) -> String {
    match value {
        SettingValue::Flag(true) => words.text("is-on"),
        SettingValue::Flag(false) => words.text("is-off"),
        SettingValue::Word(word) => words.text(&format!("{}-{word}", setting_key(setting))),
    }
}

/// What the tab needs.
pub(super) struct Advanced<'a> {
    pub words: &'a Translation,
    pub settings: &'a Settings,
    /// Nothing can be entered now.
    pub frozen: bool,
    pub on_edit: &'a Callback<Edit>,
    pub on_study_key: &'a Callback<Option<String>>,
}

/// What is set in the tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Every setting.
    pub values: Vec<(Setting, SettingValue)>,
    /// The preset that they are; `None`: the user's own choice.
    pub preset: Option<String>,
    /// For each preset's name what the site locked to something else.
    pub otherwise: Vec<(String, Vec<Setting>)>,
    /// What the site locked or hid.
    pub site: Rc<Site>,
    /// How far the study key is.
    pub study_key: StudyKey,
    /// The study key that was drawn, and what was made of it since.
    pub drawn_key: Option<String>,
    /// The zip's password is easy to guess.
    pub easy_password: bool,
}

impl Settings {
    /// Order number and Group ID go into the images.
    pub fn order_in_images(&self) -> bool {
        self.values.contains(&(Setting::OrderInImages, SettingValue::Flag(true)))
    }

    /// What is set, in words: the preset, and what the site sets to something else; no preset is claimed that it is not.
    pub fn told(&self, words: &Translation) -> String {
        match &self.preset {
            Some(name) => self.name(words, name),
            None => words.text("preset-custom"),
        }
    }

    /// A preset as it comes out on this site.
    fn name(&self, words: &Translation, name: &str) -> String {
        let plain = preset_name(words, name);
        let otherwise = self.otherwise.iter().find(|(one, _)| one == name).map(|(_, settings)| settings);
        let options = otherwise.into_iter().flatten().filter_map(|setting| {
            let (_, value) = self.values.iter().find(|(one, _)| one == setting)?;
            let (key, _) = about(*setting);
            Some(match value {
                SettingValue::Flag(true) => words.text(key),
                SettingValue::Flag(false) => words.named("option-off", "option", &words.text(key)),
                SettingValue::Word(word) => {
                    format!("{}: {}", words.text(key), words.text(&format!("{key}-{word}")))
                }
            })
        });
        let options: Vec<String> = options.collect();
        if options.is_empty() {
            return plain;
        }
        let mut arguments = FluentArgs::new();
        arguments.set("preset", plain);
        arguments.set("options", options.join("; "));
        words.with("preset-but", &arguments)
    }
}

impl Advanced<'_> {
    /// Draws it.
    pub fn draw(&self) -> Html {
        html! {
            <>
                { self.preset() }
                { self.all(true) }
                { self.study_key() }
                { Field {
                    disabled: self.frozen,
                    secret: true,
                    hint: Some(self.words.text(if self.settings.easy_password { "password-easy" } else { "password-hint" })),
                    ..Field::new("password", self.words.text("password"), None)
                }.line(self.on_edit.reform(Edit::Password)) }
                { self.all(false) }
            </>
        }
    }

    /// The settings that are seen: those of the profile, or the others.
    fn all(&self, of_profile: bool) -> Html {
        let all = self.settings.values.iter().filter(|(setting, _)| {
            setting.is_of_profile() == of_profile && !self.settings.site.given(*setting).hidden
        });
        html! { <>{ for all.map(|(setting, value)| self.one(*setting, *value)) }</> }
    }

    fn one(&self, setting: Setting, value: SettingValue) -> Html {
        let (words, (key, name)) = (self.words, about(setting));
        let locked = self.settings.site.given(setting).locked;
        let disabled = self.frozen || locked;
        let lock = locked.then(|| html! { <p class="hint">{ words.text("locked-by-site") }</p> });
        match value {
            SettingValue::Flag(on) => {
                let on_change = self.on_edit.reform(move |on| Edit::Set(setting, SettingValue::Flag(on)));
                html! {
                    <div class="option">
                        { tick(key, words.text(key), on, disabled, on_change) }
                        <p class="hint">{ words.text(&format!("{key}-hint")) }{ " " }<span lang="en">{ name }</span></p>
                        { lock }
                    </div>
                }
            }
            SettingValue::Word(chosen) => {
                let answers: Vec<_> = setting
                    .words()
                    .iter()
                    .map(|word| (*word, words.text(&format!("{key}-{word}"))))
                    .collect();
                let on_change = self.on_edit.reform(move |text: String| {
                    let word = setting.words().iter().find(|word| **word == text);
                    Edit::Set(setting, word.map_or(value, |word| SettingValue::Word(word)))
                });
                html! { <>{ choice(key, words.text(key), &answers, chosen, disabled, on_change) }{ lock }</> }
            }
        }
    }

    fn preset(&self) -> Html {
        let (words, settings) = (self.words, self.settings);
        let presets: Vec<String> = settings.site.all_presets().map(|preset| preset.name).collect();
        let mut answers: Vec<_> =
            presets.iter().map(|name| (name.as_str(), settings.name(words, name))).collect();
        answers.push(("custom", words.text("preset-custom")));
        let chosen = settings.preset.as_deref().unwrap_or("custom");
        let hint = match chosen {
            "strict" => "preset-strict-hint",
            "planning" => "preset-planning-hint",
            "research" => "preset-research-hint",
            "custom" => "preset-custom-hint",
            _ => "preset-site-hint",
        };
        html! {
            <>
                { choice("preset", words.text("preset"), &answers, chosen, self.frozen, self.on_edit.reform(Edit::Preset)) }
                <p class="hint">{ words.text(hint) }</p>
            </>
        }
    }

    /// The study key: it is told when the field is left, since deriving its key takes a while.
    fn study_key(&self) -> Html {
        let (words, state) = (self.words, &self.settings.study_key);
        let problem = match state {
            StudyKey::Refused(refusal) => Some(words.refusal(refusal)),
            _ => None,
        };
        let hint = match state {
            StudyKey::Deriving => "study-key-deriving",
            StudyKey::Ready => "study-key-ready",
            _ => "study-key-hint",
        };
        // A drawn one can be read, since it stands nowhere else and must be written down.
        let drawn = self.settings.drawn_key.as_deref();
        let hint = if drawn.is_some() { "study-key-drawn" } else { hint };
        let field = Field {
            disabled: self.frozen,
            secret: drawn.is_none(),
            problem,
            hint: Some(words.text(hint)),
            ..Field::new("study-key", words.text("study-key"), drawn)
        }
        .line_when_left(self.on_study_key.reform(Some));
        html! {
            <>
                { field }
                <button class="btn" disabled={self.frozen} onclick={self.on_study_key.reform(|_| None)}>
                    { words.text("study-key-draw") }
                </button>
            </>
        }
    }
}

/// A preset in words; a site's own has its own name.
fn preset_name(words: &Translation, name: &str) -> String {
    match name {
        "strict" => words.text("preset-strict"),
        "planning" => words.text("preset-planning"),
        "research" => words.text("preset-research"),
        name => name.to_owned(),
    }
}

/// A field with a few answers.
fn choice(
    id: &'static str,
    label: String,
    answers: &[(&str, String)],
    chosen: &str,
    disabled: bool,
    on_change: Callback<String>,
) -> Html {
    html! {
        <div class="field">
            <div class="label"><label for={id}>{ label }</label></div>
            <Choice {id} {disabled} {on_change}>
                { for answers.iter().map(|(name, text)| html! {
                    <option value={(*name).to_owned()} selected={*name == chosen}>{ text }</option>
                }) }
            </Choice>
        </div>
    }
}
