//! A modal dialog: the browser keeps the focus inside and the rest of the page out of reach, and gives the focus back
//! when it goes.

use crate::ui::controls::icons;
use crate::ui::words::use_words;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The heading.
    pub title: String,
    /// Called on Escape and by the cross; without it the dialog stays.
    #[prop_or_default]
    pub on_close: Option<Callback<()>>,
    /// More room than a dialog takes by itself.
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

/// The frame.
#[function_component]
pub fn Frame(props: &Props) -> Html {
    let words = use_words();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // It fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
            // Closing gives the focus back to what had it before; taking the element away would not.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
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
        <dialog ref={dialog} {oncancel} class={props.class.clone()} aria-labelledby="dialog-title">
            <div class="dialog-head">
                <h2 id="dialog-title">{ &props.title }</h2>
                if let Some(on_close) = &props.on_close {
                    <button class="ghost" aria-label={words.text("close")} title={words.text("close")} onclick={on_close.reform(|_| ())}>{ icons::close() }</button>
                }
            </div>
            { props.children.clone() }
        </dialog>
    }
}
