//! A modal dialog: the browser keeps the focus inside and the rest of the page out of reach.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The heading.
    pub title: String,
    /// Called on Escape; without it the dialog stays.
    #[prop_or_default]
    pub on_close: Option<Callback<()>>,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

/// The frame.
#[function_component]
pub fn Frame(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
        });
    }
    let on_close = props.on_close.clone();
    let oncancel = Callback::from(move |event: Event| {
        event.prevent_default();
        if let Some(on_close) = &on_close {
            on_close.emit(());
        }
    });
    html! {
        <dialog ref={dialog} class={props.class.clone()} {oncancel} aria-labelledby="dialog-title">
            <h2 id="dialog-title">{ &props.title }</h2>
            { props.children.clone() }
        </dialog>
    }
}
