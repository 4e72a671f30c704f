//! The languages of the page. A new language is one folder of `www/locales`.

use super::messages;

/// A language: its tag, its own name, its messages, its manual.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// The tag of its folder (BCP 47).
    pub tag: &'static str,
    /// Other tags that it speaks for: `pt` is Brazilian, `pt-AO` European Portuguese, `iw` the old tag of Hebrew.
    pub also: &'static [&'static str],
    /// As its speakers call it.
    pub name: &'static str,
    /// The values of its messages, for [`messages`](Self::messages).
    packed: &'static str,
    /// The user manual, for [`manual::sections`](super::manual::sections).
    pub manual: &'static [u8],
}

/// The keys of the messages, which all languages share.
const KEYS: &str = include_str!(concat!(env!("OUT_DIR"), "/keys"));

/// All of them, English first; `build.rs` makes the list.
pub const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Those of them that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["he"];

const ENGLISH: Language = match LANGUAGES.first() {
    Some(english) => *english,
    None => Language { tag: "", also: &[], name: "", packed: "", manual: &[] },
};

impl Language {
    /// English: what every other language falls back to.
    #[must_use]
    pub fn english() -> Self {
        ENGLISH
    }

    /// Its messages as a Fluent file.
    pub(super) fn messages(&self) -> String {
        messages::file(KEYS, self.packed)
    }

    /// The first of these tags (`nl-BE`, `nl`) that the page speaks, else English.
    #[must_use]
    pub fn choose<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::of).unwrap_or_else(Self::english)
    }

    /// The language of a tag: of the whole tag first (`pt-PT`), then of its base (`nl` of `nl-BE` and `NL`).
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let tag = tag.replace('_', "-");
        let base = tag.split('-').next().unwrap_or_default();
        let answers = |name: &str| LANGUAGES.iter().find(|language| language.answers(name)).copied();
        answers(&tag).or_else(|| answers(base))
    }

    /// It is what this tag asks for.
    fn answers(&self, tag: &str) -> bool {
        self.tags().any(|own| own.eq_ignore_ascii_case(tag))
    }

    /// All tags that name it, its folder's first.
    pub fn tags(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.tag).chain(self.also.iter().copied())
    }

    /// It is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        RIGHT_TO_LEFT.contains(&self.tag)
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

    /// CLDR: plain `pt` is Brazil's; Africa, Macau and Timor write as Portugal does.
    #[test]
    fn a_whole_tag_comes_before_its_base_and_each_portuguese_gets_its_own() {
        for (tag, wanted) in [
            ("pt-PT", "pt-PT"),
            ("PT_pt", "pt-PT"),
            ("pt-BR", "pt-BR"),
            ("pt", "pt-BR"),
            ("pt-US", "pt-BR"),
            ("pt-AO", "pt-PT"),
            ("pt-Latn-BR", "pt-BR"),
            ("nl-BE", "nl"),
        ] {
            assert_eq!(Language::of(tag).map(|language| language.tag), Some(wanted), "{tag}");
        }
        assert!(Language::of("p").is_none() && Language::of("pt2").is_none());
    }

    /// Who reads Norwegian or Danish can mostly read Swedish, but words of the clinic differ, and a warning that is half
    /// understood is none (D-367).
    #[test]
    fn swedish_answers_to_swedish_and_finland_swedish_and_not_to_its_neighbours() {
        for tag in ["sv", "sv-SE", "SV_fi"] {
            assert_eq!(Language::of(tag).map(|language| language.tag), Some("sv"), "{tag}");
        }
        for tag in ["no", "nb", "nb-NO", "nn", "da", "da-DK", "fi", "is"] {
            assert_eq!(Language::choose([tag]).tag, "en", "{tag}");
        }
    }

    #[test]
    fn no_tag_names_two_languages() {
        let mut tags: Vec<&str> = LANGUAGES.iter().flat_map(Language::tags).collect();
        let count = tags.len();
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), count);
    }
}
