//! The words of the user's language, for every part of the screen.

use crate::i18n::Words;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// All words of the page in one language, shared by its parts.
#[derive(Clone)]
pub struct Translation {
    words: Rc<Words>,
}

impl Translation {
    /// The words of a language.
    pub fn load(language: &str) -> Self {
        Self { words: Rc::new(Words::load(language)) }
    }
}

impl Deref for Translation {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl PartialEq for Translation {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The words, inside a component.
#[hook]
pub fn use_words() -> Translation {
    let given = use_context::<Translation>();
    given.unwrap_or_else(|| Translation::load("en"))
}
