//! Labelled fields with their messages. The accessible name is the label alone: asterisk, message and hint stand
//! outside it and are tied to the field by `aria-describedby`.

use crate::job::Problem;
use crate::ui::icons;
use crate::ui::words::Tongue;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
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
        let value = |input: Option<HtmlInputElement>| input.map(|input| input.value()).unwrap_or_default();
        let oninput =
            on_input.map(|tell| tell.reform(move |event: InputEvent| value(event.target_dyn_into())));
        let onchange = on_change.map(|tell| tell.reform(move |event: Event| value(event.target_dyn_into())));
        let describedby = self.describedby();
        let control = html! {
            <input
                id={self.id.to_owned()}
                type={if self.secret { "password" } else { "text" }}
                autocomplete={if self.secret { "new-password" } else { "off" }}
                spellcheck="false"
                value={self.value.clone()}
                disabled={self.disabled}
                readonly={self.readonly}
                class={classes!(self.missing.then_some("wanting"), self.readonly.then_some("shown"))}
                aria-invalid={self.problem.is_some().to_string()}
                aria-required={self.required.to_string()}
                aria-describedby={describedby}
                {oninput}
                {onchange}
            />
        };
        self.with(control)
    }

    /// Several lines.
    pub fn lines(self, on_input: Callback<String>) -> Html {
        let oninput = on_input.reform(|event: InputEvent| {
            event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
        });
        let control = html! {
            <textarea
                id={self.id.to_owned()}
                rows="2"
                value={self.value.clone()}
                disabled={self.disabled}
                aria-describedby={self.describedby()}
                {oninput}
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
    let onchange = on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    html! {
        <div class="tick">
            <input id={id.to_owned()} type="checkbox" {checked} {disabled} {onchange} />
            <label for={id.to_owned()}>{ label }</label>
        </div>
    }
}

/// What is wrong with a field, in words: `missing` says what to enter, the rest is the same for all fields.
pub fn problem(words: &Tongue, problem: Option<Problem>, missing: &str) -> Option<String> {
    problem.map(|problem| match problem {
        Problem::Missing => words.text(missing),
        other => words.text(&format!("problem-{}", other.code())),
    })
}
