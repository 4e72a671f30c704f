//! The menu Help.

use crate::ui::controls::icons;
use crate::ui::controls::menu::Menu;
use crate::ui::dialog::Dialog;
use crate::ui::words::use_words;
use yew::prelude::*;

/// What it offers.
const ITEMS: [(&str, Dialog); 4] = [
    ("manual", Dialog::Manual),
    ("shortcuts", Dialog::Shortcuts),
    ("intended-use", Dialog::IntendedUse),
    ("about", Dialog::About),
];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub on_open: Callback<Dialog>,
}

/// The button and its menu.
#[function_component]
pub fn Help(props: &Props) -> Html {
    let words = use_words();
    let on_pick =
        props.on_open.reform(|place: usize| ITEMS.get(place).map_or(Dialog::None, |(_, dialog)| *dialog));
    html! {
        <Menu
            id="help"
            label={words.text("help")}
            items={ITEMS.iter().map(|(key, _)| words.text(key)).collect::<Vec<_>>()}
            {on_pick}
        >
            { icons::question() }{ words.text("help") }{ icons::down() }
        </Menu>
    }
}
