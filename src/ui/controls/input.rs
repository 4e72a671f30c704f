//! Every control of the page: text, boxes, choices, files. What is entered must not stay in the browser's files.
//!
//! Browsers write what stands in controls into their session files, to bring it back after a crash or a restart, and
//! keep it there after a normal exit. Chromium and Firefox pass over a control with `autocomplete="off"`; older
//! Chromium and Safari's engine look at the form of text areas and choices instead. So every control has both, and no
//! other file of the page makes one: `tests/controls.rs` holds that, `tests/e2e/traces.test.mjs` looks into the files.

use web_sys::{FileList, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The `id` of the form that all controls belong to.
const UNKEPT: &str = "unkept";

/// The form that all controls belong to: it keeps browsers from remembering them, and is never sent.
#[function_component]
pub fn Unkept() -> Html {
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! { <form id={UNKEPT} autocomplete="off" hidden=true {onsubmit} /> }
}

/// What a line of text is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EntryKind {
    /// Any text.
    #[default]
    Text,
    /// Nobody shall read it over the user's shoulder.
    Secret,
    /// It is searched for.
    Search,
}

#[derive(Properties, PartialEq)]
pub struct EntryProps {
    #[prop_or_default]
    pub id: Option<String>,
    #[prop_or_default]
    pub kind: EntryKind,
    /// The value; `None`: the field keeps what is typed to itself.
    #[prop_or_default]
    pub value: Option<String>,
    /// Its accessible name, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<String>,
    #[prop_or_default]
    pub placeholder: Option<String>,
    /// The `id`s of what describes it.
    #[prop_or_default]
    pub describedby: Option<String>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub readonly: bool,
    #[prop_or_default]
    pub autofocus: bool,
    #[prop_or_default]
    pub required: Option<bool>,
    #[prop_or_default]
    pub invalid: Option<bool>,
    /// Small letters become capitals while they are typed.
    #[prop_or_default]
    pub capitals: bool,
    /// Each letter is told.
    #[prop_or_default]
    pub on_input: Option<Callback<String>>,
    /// The text is told when the field is left.
    #[prop_or_default]
    pub on_change: Option<Callback<String>>,
    #[prop_or_default]
    pub on_key: Option<Callback<KeyboardEvent>>,
}

/// One line of text.
#[function_component]
pub fn Entry(props: &EntryProps) -> Html {
    let (kind, autocomplete) = match props.kind {
        EntryKind::Text => ("text", "off"),
        // No browser keeps it in a session; this keeps them from offering one that they know.
        EntryKind::Secret => ("password", "new-password"),
        EntryKind::Search => ("search", "off"),
    };
    let flag = |flag: Option<bool>| flag.map(|on| on.to_string());
    let capitals = props.capitals;
    let value = move |input: Option<HtmlInputElement>| {
        input.map(|input| if capitals { capital(&input) } else { input.value() }).unwrap_or_default()
    };
    let oninput = props.on_input.as_ref();
    let oninput = oninput.map(|tell| tell.reform(move |event: InputEvent| value(event.target_dyn_into())));
    let onchange = props.on_change.as_ref();
    let onchange = onchange.map(|tell| tell.reform(move |event: Event| value(event.target_dyn_into())));
    html! {
        <input
            id={props.id.clone()}
            type={kind}
            {autocomplete}
            form={UNKEPT}
            spellcheck="false"
            value={props.value.clone()}
            placeholder={props.placeholder.clone()}
            class={props.class.clone()}
            disabled={props.disabled}
            readonly={props.readonly}
            autofocus={props.autofocus}
            aria-label={props.label.clone()}
            aria-invalid={flag(props.invalid)}
            aria-required={flag(props.required)}
            aria-describedby={props.describedby.clone()}
            {oninput}
            {onchange}
            onkeydown={props.on_key.clone()}
        />
    }
}

/// The text of a field whose letters become capitals; the caret stays where it is.
fn capital(input: &HtmlInputElement) -> String {
    let (typed, caret) = (input.value(), input.selection_start().ok().flatten());
    let text = typed.to_ascii_uppercase();
    if text != typed {
        input.set_value(&text);
        let _ = input.set_selection_start(caret);
        let _ = input.set_selection_end(caret);
    }
    text
}

#[derive(Properties, PartialEq)]
pub struct AreaProps {
    pub id: String,
    #[prop_or_default]
    pub value: Option<String>,
    #[prop_or_default]
    pub describedby: Option<String>,
    #[prop_or_default]
    pub disabled: bool,
    /// Each letter is told.
    pub on_input: Callback<String>,
}

/// Several lines of text.
#[function_component]
pub fn Area(props: &AreaProps) -> Html {
    let oninput = props.on_input.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
    });
    html! {
        <textarea
            id={props.id.clone()}
            autocomplete="off"
            form={UNKEPT}
            spellcheck="false"
            rows="2"
            value={props.value.clone()}
            disabled={props.disabled}
            aria-describedby={props.describedby.clone()}
            {oninput}
        />
    }
}

#[derive(Properties, PartialEq)]
pub struct CheckProps {
    #[prop_or_default]
    pub id: Option<String>,
    /// Its accessible name, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<String>,
    pub checked: bool,
    #[prop_or_default]
    pub disabled: bool,
    pub on_change: Callback<bool>,
}

/// A box to tick.
#[function_component]
pub fn Check(props: &CheckProps) -> Html {
    let onchange = props.on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    html! {
        <input
            id={props.id.clone()}
            type="checkbox"
            autocomplete="off"
            form={UNKEPT}
            checked={props.checked}
            disabled={props.disabled}
            aria-label={props.label.clone()}
            {onchange}
        />
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    #[prop_or_default]
    pub id: Option<String>,
    /// Its accessible name, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<String>,
    #[prop_or_default]
    pub disabled: bool,
    pub on_change: Callback<String>,
    /// The answers, as `option` elements.
    pub children: Html,
}

/// One of a few answers.
#[function_component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.on_change.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
    });
    html! {
        <select
            id={props.id.clone()}
            autocomplete="off"
            form={UNKEPT}
            disabled={props.disabled}
            aria-label={props.label.clone()}
            title={props.label.clone()}
            {onchange}
        >
            { props.children.clone() }
        </select>
    }
}

#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// Through which a button opens the browser's own dialog.
    pub node: NodeRef,
    #[prop_or_default]
    pub id: Option<&'static str>,
    /// Folders are chosen, not files.
    #[prop_or_default]
    pub folder: bool,
    #[prop_or_default]
    pub accept: Option<&'static str>,
    pub on_files: Callback<FileList>,
}

/// Files. It is never seen: a browser's own button would speak of uploads.
#[function_component]
pub fn Files(props: &FilesProps) -> Html {
    let on_files = props.on_files.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files() {
            on_files.emit(files);
        }
        // The same folder may be chosen again, and its name is kept nowhere.
        input.set_value("");
    });
    html! {
        <input
            ref={props.node.clone()}
            id={props.id}
            type="file"
            autocomplete="off"
            form={UNKEPT}
            hidden=true
            tabindex="-1"
            aria-hidden="true"
            multiple=true
            webkitdirectory={props.folder}
            accept={props.accept}
            {onchange}
        />
    }
}
