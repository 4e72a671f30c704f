//! Dialogs: the intended use before the first use, and the pairing of several patients with their IDs.

mod first_use;
mod frame;
mod patients;

pub use frame::Frame;

use super::form::Edit;
use crate::job::{Form, Overview};
use std::rc::Rc;
use yew::prelude::*;

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// None.
    None,
    /// The intended use.
    FirstUse,
    /// Several patients and their IDs.
    Patients,
}

#[derive(Properties)]
pub struct Props {
    pub dialog: Dialog,
    pub form: Form,
    pub overview: Rc<Overview>,
    pub on_edit: Callback<Edit>,
    pub on_start: Callback<()>,
    pub on_close: Callback<()>,
    pub on_understood: Callback<()>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.dialog == other.dialog && self.form == other.form && Rc::ptr_eq(&self.overview, &other.overview)
    }
}

/// The dialog that is open.
#[function_component]
pub fn Dialogs(props: &Props) -> Html {
    match props.dialog {
        Dialog::None => Html::default(),
        Dialog::FirstUse => html! { <first_use::FirstUse on_understood={props.on_understood.clone()} /> },
        Dialog::Patients => html! {
            <patients::Patients
                form={props.form.clone()}
                overview={props.overview.clone()}
                on_edit={props.on_edit.clone()}
                on_start={props.on_start.clone()}
                on_close={props.on_close.clone()}
            />
        },
    }
}
