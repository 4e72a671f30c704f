//! Labelled fields with their messages. The accessible name is the label alone: asterisk, message and hint stand
//! outside it and are tied to the field by `aria-describedby`.

use crate::job::Problem;
use crate::ui::controls::icons;
use crate::ui::controls::input::{Area, Check, Entry, EntryKind};
use crate::ui::words::Translation;
use yew::prelude::*;

/// A field of text.
pub struct Field<'a> {
    /// Its `id`, unique on the page.
    pub id: &'a str,
    /// The label.
    pub label: String,
    /// The value; `None`: the field keeps what is typed to itself.
    pub value: Option<String>,
    /// It must be filled in.
    pub required: bool,
    /// Nobody may type into it now.
    pub disabled: bool,
    /// It only shows its value.
    pub readonly: bool,
    /// Nobody shall read it over the user's shoulder.
    pub secret: bool,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Nothing else is wrong than that it is empty: no reason to be loud.
    pub missing: bool,
    /// What it is for.
    pub hint: Option<String>,
    /// Small letters become capitals.
    pub capitals: bool,
    /// Whose value it holds: another's stands in a new field, since Ctrl+Z would bring back the former's.
    pub whose: String,
}

impl<'a> Field<'a> {
    /// A field that is not required, with nothing wrong.
    pub fn new(id: &'a str, label: String, value: Option<&str>) -> Self {
        Self {
            id,
            label,
            value: value.map(str::to_owned),
            required: false,
            disabled: false,
            readonly: false,
            secret: false,
            problem: None,
            missing: false,
            hint: None,
            capitals: false,
            whose: String::new(),
        }
    }

    /// One line; each letter is told.
    pub fn line(self, on_input: Callback<String>) -> Html {
        self.input(Some(on_input), None)
    }

    /// One line; it is told when it is left.
    pub fn line_when_left(self, on_change: Callback<String>) -> Html {
        self.input(None, Some(on_change))
    }

    fn input(self, on_input: Option<Callback<String>>, on_change: Option<Callback<String>>) -> Html {
        let control = html! {
            <Entry
                key={self.whose.clone()}
                id={self.id.to_owned()}
                kind={if self.secret { EntryKind::Secret } else { EntryKind::Text }}
                value={self.value.clone()}
                disabled={self.disabled}
                readonly={self.readonly}
                class={classes!(self.missing.then_some("wanting"), self.readonly.then_some("shown"))}
                invalid={self.problem.is_some()}
                required={self.required}
                capitals={self.capitals}
                describedby={self.describedby()}
                {on_input}
                {on_change}
            />
        };
        self.with(control)
    }

    /// Several lines.
    pub fn lines(self, on_input: Callback<String>) -> Html {
        let control = html! {
            <Area
                key={self.whose.clone()}
                id={self.id.to_owned()}
                value={self.value.clone()}
                disabled={self.disabled}
                describedby={self.describedby()}
                {on_input}
            />
        };
        self.with(control)
    }

    fn describedby(&self) -> Option<String> {
        let message = self.problem.as_ref().map(|_| format!("{}-problem", self.id));
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let ids: Vec<String> = message.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn with(&self, control: Html) -> Html {
        html! {
            <div class="field">
                <div class="label">
                    <label for={self.id.to_owned()}>{ &self.label }</label>
                    if self.required { <span class="star" aria-hidden="true">{ "*" }</span> }
                </div>
                { control }
                if let Some(problem) = &self.problem {
                    <p class={classes!("problem", self.missing.then_some("wanting"))} id={format!("{}-problem", self.id)}>{ icons::warning() }{ problem }</p>
                }
                if let Some(hint) = &self.hint {
                    <p class="hint" id={format!("{}-hint", self.id)}>{ hint }</p>
                }
            </div>
        }
    }
}

/// A checkbox.
pub fn tick(id: &str, label: String, checked: bool, disabled: bool, on_change: Callback<bool>) -> Html {
    html! {
        <div class="tick">
            <Check id={id.to_owned()} {checked} {disabled} {on_change} />
            <label for={id.to_owned()}>{ label }</label>
        </div>
    }
}

/// What is wrong with a field, in words: `missing` says what to enter, the rest is the same for all fields.
pub fn problem(words: &Translation, problem: Option<Problem>, missing: &str) -> Option<String> {
    problem.map(|problem| match problem {
        Problem::Missing => words.text(missing),
        other => words.text(&format!("problem-{}", other.code())),
    })
}
