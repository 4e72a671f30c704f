//! The words of the user's language, for every part of the screen.

use crate::i18n::Words;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// The words, shared.
#[derive(Clone)]
pub struct Tongue {
    words: Rc<Words>,
}

impl Tongue {
    /// The words of a language.
    pub fn load(language: &str) -> Self {
        Self { words: Rc::new(Words::load(language)) }
    }
}

impl Deref for Tongue {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl PartialEq for Tongue {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The words, inside a component.
#[hook]
pub fn use_words() -> Tongue {
    let given = use_context::<Tongue>();
    given.unwrap_or_else(|| Tongue::load("en"))
}
