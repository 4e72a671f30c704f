//! The tab Advanced: options of the confidentiality profile in plain words, each with its DICOM name.

use super::Edit;
use super::field::{Field, tick};
use crate::archive::Compression;
use crate::deid::{Dates, Options};
use crate::ui::state::StudyKey;
use crate::ui::words::Tongue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

type Get = fn(&Options) -> bool;
type Set = fn(&mut Options, bool);

/// Options that are on or off: key of the words, DICOM name, reading, writing.
const TICKS: [(&str, &str, Get, Set); 8] = [
    ("option-descriptors", "Clean Descriptors", |o| o.clean_descriptors, |o, on| o.clean_descriptors = on),
    (
        "option-characteristics",
        "Retain Patient Characteristics",
        |o| o.retain_patient_characteristics,
        |o, on| o.retain_patient_characteristics = on,
    ),
    ("option-private", "Retain Safe Private", |o| o.retain_safe_private, |o, on| o.retain_safe_private = on),
    (
        "option-structured",
        "Clean Structured Content",
        |o| o.clean_structured_content,
        |o, on| o.clean_structured_content = on,
    ),
    ("option-graphics", "Clean Graphics", |o| o.clean_graphics, |o, on| o.clean_graphics = on),
    ("option-device", "Retain Device Identity", |o| o.retain_device, |o, on| o.retain_device = on),
    (
        "option-institution",
        "Retain Institution Identity",
        |o| o.retain_institution,
        |o, on| o.retain_institution = on,
    ),
    ("option-uids", "Retain UIDs", |o| o.retain_uids, |o, on| o.retain_uids = on),
];

/// What the tab needs.
pub(super) struct Advanced<'a> {
    pub words: &'a Tongue,
    pub shared: &'a Settings,
    /// Nothing can be entered now.
    pub frozen: bool,
    pub on_edit: &'a Callback<Edit>,
    pub on_study_key: &'a Callback<String>,
}

/// What is set in the tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Options of the profile.
    pub options: Options,
    /// How the zip is packed.
    pub compression: Compression,
    /// The mapping tables are saved too.
    pub mapping_tables: bool,
    /// How far the study key is.
    pub study_key: StudyKey,
    /// The pixels are searched for burned-in text.
    pub find_text: bool,
}

impl Advanced<'_> {
    /// Draws it.
    pub fn draw(&self) -> Html {
        html! {
            <>
                { self.profile() }
                { self.pixels() }
                { self.study_key() }
                { self.output() }
            </>
        }
    }

    /// The study key: it is told when the field is left, since deriving its key takes a while.
    fn study_key(&self) -> Html {
        let (words, state) = (self.words, &self.shared.study_key);
        let problem = match state {
            StudyKey::Refused(reason) => Some(words.reason(reason)),
            _ => None,
        };
        let hint = match state {
            StudyKey::Deriving => "study-key-deriving",
            StudyKey::Ready => "study-key-ready",
            _ => "study-key-hint",
        };
        Field {
            disabled: self.frozen,
            secret: true,
            problem,
            hint: Some(words.text(hint)),
            ..Field::new("study-key", words.text("study-key"), None)
        }
        .line_when_left(self.on_study_key.clone())
    }

    /// The search for burned-in text.
    fn pixels(&self) -> Html {
        let on_change = self.on_edit.reform(Edit::FindText);
        html! {
            <div class="option">
                { tick("find-text", self.words.text("option-find-text"), self.shared.find_text, self.frozen, on_change) }
                <p class="hint">{ self.words.text("option-find-text-hint") }</p>
            </div>
        }
    }

    /// What comes out beside the images.
    fn output(&self) -> Html {
        let (words, on_edit, frozen) = (self.words, self.on_edit, self.frozen);
        let packing = match self.shared.compression {
            Compression::Store => "store",
            Compression::Fast => "fast",
            Compression::Small => "small",
        };
        let on_packing = on_edit.reform(|name: String| {
            Edit::Compression(match name.as_str() {
                "store" => Compression::Store,
                "small" => Compression::Small,
                _ => Compression::Fast,
            })
        });
        html! {
            <>
                { choice("packing", words.text("packing"),
                    ["fast", "small", "store"].map(|name| (name, words.text(&format!("packing-{name}")))),
                    packing, frozen, on_packing) }
                { Field {
                    disabled: frozen,
                    secret: true,
                    hint: Some(words.text("password-hint")),
                    ..Field::new("password", words.text("password"), None)
                }.line(on_edit.reform(Edit::Password)) }
                <div class="option">
                    { tick("mapping", words.text("mapping-tables"), self.shared.mapping_tables, frozen,
                        on_edit.reform(Edit::MappingTables)) }
                    <p class="hint">{ words.text("mapping-tables-hint") }</p>
                </div>
            </>
        }
    }

    /// The options of the profile.
    fn profile(&self) -> Html {
        let (words, options, on_edit, frozen) = (self.words, &self.shared.options, self.on_edit, self.frozen);
        let preset = if *options == Options::strict() {
            "strict"
        } else if *options == Options::research() {
            "research"
        } else {
            "custom"
        };
        let presets =
            ["strict", "research", "custom"].map(|name| (name, words.text(&format!("preset-{name}"))));
        let on_preset = on_edit.reform({
            let now = options.clone();
            move |name: String| {
                Edit::Options(match name.as_str() {
                    "strict" => Options::strict(),
                    "research" => Options::research(),
                    _ => now.clone(),
                })
            }
        });
        let dates = match options.dates {
            Dates::Remove => "remove",
            Dates::Shift => "shift",
            Dates::Keep => "keep",
        };
        let on_dates = on_edit.reform({
            let now = options.clone();
            move |name: String| {
                let dates = match name.as_str() {
                    "shift" => Dates::Shift,
                    "keep" => Dates::Keep,
                    _ => Dates::Remove,
                };
                Edit::Options(Options { dates, ..now.clone() })
            }
        });
        html! {
            <>
                { choice("preset", words.text("preset"), presets, preset, frozen, on_preset) }
                <p class="hint">{ words.text(&format!("preset-{preset}-hint")) }</p>
                { choice("dates", words.text("dates"),
                    ["remove", "shift", "keep"].map(|name| (name, words.text(&format!("dates-{name}")))),
                    dates, frozen, on_dates) }
                { for TICKS.iter().map(|(key, name, get, set)| {
                    let now = options.clone();
                    let on_change = on_edit.reform(move |on| {
                        let mut options = now.clone();
                        set(&mut options, on);
                        Edit::Options(options)
                    });
                    html! {
                        <div class="option">
                            { tick(key, words.text(key), get(options), frozen, on_change) }
                            <p class="hint">{ words.text(&format!("{key}-hint")) }{ " " }<span lang="en">{ *name }</span></p>
                        </div>
                    }
                }) }
            </>
        }
    }
}

/// A field with a few answers.
fn choice<const N: usize>(
    id: &'static str,
    label: String,
    answers: [(&'static str, String); N],
    chosen: &str,
    disabled: bool,
    on_change: Callback<String>,
) -> Html {
    let onchange = on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
    });
    html! {
        <div class="field">
            <div class="label"><label for={id}>{ label }</label></div>
            <select {id} {disabled} {onchange}>
                { for answers.iter().map(|(name, text)| html! {
                    <option value={*name} selected={*name == chosen}>{ text }</option>
                }) }
            </select>
        </div>
    }
}
