//! Language and colours.

use crate::browser::{page, settings, settings::Remembered};
use crate::i18n::LANGUAGES;
use crate::ui::controls::input::Choice;
use crate::ui::words::use_words;
use yew::prelude::*;

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has them.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

    /// What was chosen on this computer, now in force.
    pub fn remembered() -> Self {
        let theme = settings::get(Remembered::Theme).map(|name| Self::named(&name)).unwrap_or_default();
        theme.apply();
        theme
    }

    /// Puts it in force and remembers it.
    pub fn choose(self) {
        self.apply();
        settings::set(Remembered::Theme, self.name());
    }

    fn apply(self) {
        page::set_theme((self != Self::System).then(|| self.name()));
    }
}

#[derive(Properties, PartialEq)]
pub struct LanguagesProps {
    pub on_language: Callback<String>,
}

/// The languages, each by its own name.
#[function_component]
pub fn Languages(props: &LanguagesProps) -> Html {
    let words = use_words();
    html! {
        <Choice label={words.text("language")} on_change={props.on_language.clone()}>
            { for LANGUAGES.iter().map(|language| html! {
                <option value={language.tag} lang={language.tag} selected={language.tag == words.language()}>{ language.name }</option>
            }) }
        </Choice>
    }
}

#[derive(Properties, PartialEq)]
pub struct ThemesProps {
    pub theme: Theme,
    pub on_theme: Callback<Theme>,
}

/// Light, dark, or as the system has it.
#[function_component]
pub fn Themes(props: &ThemesProps) -> Html {
    let words = use_words();
    let on_change = props.on_theme.reform(|name: String| Theme::named(&name));
    html! {
        <Choice label={words.text("theme")} {on_change}>
            { for Theme::ALL.iter().map(|theme| html! {
                <option value={theme.name()} selected={*theme == props.theme}>{ words.text(&format!("theme-{}", theme.name())) }</option>
            }) }
        </Choice>
    }
}
