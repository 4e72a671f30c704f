//! The languages of the page. A new language is one folder of `www/locales`.

/// A language: its tag, its own name, its messages, its manual.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// The tag of its folder (BCP 47).
    pub tag: &'static str,
    /// As its speakers call it.
    pub name: &'static str,
    pub(super) messages: &'static str,
    /// The user manual, for [`manual::sections`](super::manual::sections).
    pub manual: &'static [u8],
}

/// All of them, English first; `build.rs` makes the list.
pub const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

const ENGLISH: Language = match LANGUAGES.first() {
    Some(english) => *english,
    None => Language { tag: "", name: "", messages: "", manual: &[] },
};

impl Language {
    /// English: what every other language falls back to.
    #[must_use]
    pub fn english() -> Self {
        ENGLISH
    }

    /// The first of these tags (`nl-BE`, `nl`) that the page speaks, else English.
    #[must_use]
    pub fn choose<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::of).unwrap_or_else(Self::english)
    }

    /// The language of a tag; of `nl-BE` and `NL` it is `nl`.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let base = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(base)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_the_page_speaks_is_chosen_else_english() {
        for (tags, wanted) in
            [(vec![], "en"), (vec!["xx", "EN-gb"], "en"), (vec!["", "-", "en_US"], "en"), (vec!["ja"], "en")]
        {
            assert_eq!(Language::choose(tags.iter().copied()).tag, wanted, "{tags:?}");
        }
        assert_eq!(Language::english().tag, "en");
    }
}
