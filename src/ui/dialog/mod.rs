//! Dialogs: the intended use, the pairing of several patients with their IDs, and what the menu Help opens.

mod about;
mod clear;
mod frame;
mod intended_use;
mod patients;
mod shortcuts;

pub use frame::Frame;

use super::form::Edit;
use super::help::Manual;
use crate::job::{ExportForm, Gaps, Overview, UsedIds};
use crate::quality::requirements::Receiver;
use crate::site::Site;
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// None.
    None,
    /// The intended use, before the first use.
    FirstUse,
    /// Whether the list is to be emptied.
    Clear,
    /// Several patients and their IDs.
    Patients,
    /// The user manual.
    Manual,
    /// The keys.
    Shortcuts,
    /// The intended use.
    IntendedUse,
    /// Version, hashes, licences.
    About,
}

#[derive(Properties)]
pub struct Props {
    pub dialog: Dialog,
    pub site: Rc<Site>,
    pub form: ExportForm,
    pub overview: Rc<Overview>,
    /// Order number and Group ID go into the images.
    pub order_in_images: bool,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// Who gets the images.
    pub receiver: Option<Arc<Receiver>>,
    /// The anonymous IDs of this session's results.
    pub used: Rc<UsedIds>,
    pub on_edit: Callback<Edit>,
    pub on_start: Callback<()>,
    pub on_clear: Callback<()>,
    pub on_close: Callback<()>,
    pub on_understood: Callback<()>,
    pub on_language: Callback<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.dialog == other.dialog
            && self.form == other.form
            && self.gaps == other.gaps
            && self.order_in_images == other.order_in_images
            && self.receiver == other.receiver
            && Rc::ptr_eq(&self.used, &other.used)
            && Rc::ptr_eq(&self.overview, &other.overview)
    }
}

/// The dialog that is open.
#[function_component]
pub fn Dialogs(props: &Props) -> Html {
    let contact = props.site.contact.clone();
    let on_close = props.on_close.clone();
    match props.dialog {
        Dialog::None => Html::default(),
        Dialog::Manual => html! { <Manual {on_close} /> },
        Dialog::FirstUse => html! {
            <intended_use::IntendedUse key="first" {contact} on_language={props.on_language.clone()} on_understood={props.on_understood.clone()} />
        },
        Dialog::Clear => html! { <clear::Clear on_clear={props.on_clear.clone()} {on_close} /> },
        Dialog::IntendedUse => html! { <intended_use::IntendedUse key="use" {contact} {on_close} /> },
        Dialog::Shortcuts => html! { <shortcuts::Shortcuts {on_close} /> },
        Dialog::About => html! { <about::About site={props.site.clone()} {on_close} /> },
        Dialog::Patients => html! {
            <patients::Patients
                form={props.form.clone()}
                overview={props.overview.clone()}
                order_in_images={props.order_in_images}
                gaps={props.gaps.clone()}
                receiver={props.receiver.clone()}
                used={props.used.clone()}
                on_edit={props.on_edit.clone()}
                on_start={props.on_start.clone()}
                {on_close}
            />
        },
    }
}
