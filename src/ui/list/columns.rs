//! Which columns are shown: the user hides some, and this computer remembers it.

use super::Column;
use crate::browser::settings::{self, Remembered};
use crate::ui::controls::icons;
use crate::ui::controls::menu::Menu;
use crate::ui::words::use_words;
use yew::prelude::*;

/// The columns that the user hides, as they are remembered: the keys of their names.
pub(super) fn hidden() -> Vec<Column> {
    let kept = settings::get(Remembered::HiddenColumns).unwrap_or_default();
    choices().into_iter().filter(|column| kept.split(' ').any(|key| key == column.key())).collect()
}

/// Those that can be hidden: all but the status.
fn choices() -> Vec<Column> {
    Column::ALL.into_iter().filter(|column| *column != Column::Status).collect()
}

/// Those that are left.
pub(super) fn shown(hidden: &[Column]) -> Vec<Column> {
    Column::ALL.into_iter().filter(|column| !hidden.contains(column)).collect()
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub hidden: Vec<Column>,
    pub on_hidden: Callback<Vec<Column>>,
}

/// The button with the list of all columns.
#[function_component]
pub(super) fn Columns(props: &Props) -> Html {
    let words = use_words();
    let all = choices();
    let items: Vec<String> = all.iter().map(|column| words.text(column.key())).collect();
    let checked: Vec<bool> = all.iter().map(|column| !props.hidden.contains(column)).collect();
    let on_pick = {
        let (hidden, on_hidden) = (props.hidden.clone(), props.on_hidden.clone());
        Callback::from(move |place: usize| {
            let Some(picked) = all.get(place) else { return };
            let mut new: Vec<Column> = hidden.iter().copied().filter(|column| column != picked).collect();
            if new.len() == hidden.len() {
                new.push(*picked);
            }
            let keys: Vec<&str> = new.iter().map(|column| column.key()).collect();
            settings::set(Remembered::HiddenColumns, &keys.join(" "));
            on_hidden.emit(new);
        })
    };
    html! {
        <Menu id="columns" label={words.text("columns")} {items} {checked} {on_pick}>{ icons::columns() }</Menu>
    }
}
