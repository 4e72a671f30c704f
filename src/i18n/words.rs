//! One language's words.

use super::{Language, direction};
use crate::job::Reason;
use crate::job::Refusal;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language (`nl`, `nl-BE`), English where there is no such folder.
    #[must_use]
    pub fn load(language: &str) -> Self {
        let language = Language::choose([language]);
        let (tag, text) = (language.tag, language.messages());
        let mut bundle = FluentBundle::new(tag.parse().into_iter().collect());
        // A faulty message is left out by the parser; a test finds it.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The words for the PDF: these, or English where the PDF can't be laid out in their direction (D-320).
    #[must_use]
    pub fn of_report(&self) -> Self {
        Self::load(if self.language.is_right_to_left() { Language::english().tag } else { self.language.tag })
    }

    /// A message without arguments; its key where it is missing.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &FluentArgs::new())
    }

    /// A message with arguments; its key where it is missing.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A message with a count.
    #[must_use]
    pub fn count(&self, key: &str, name: &str, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name.to_owned(), count);
        self.with(key, &arguments)
    }

    /// A message with one text.
    #[must_use]
    pub fn named(&self, key: &str, name: &str, value: &str) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name.to_owned(), value.to_owned());
        self.with(key, &arguments)
    }

    /// A number with so many digits behind the language's decimal mark.
    #[must_use]
    pub fn decimal(&self, value: f64, digits: usize) -> String {
        format!("{value:.digits$}").replace('.', &self.text("decimal-mark"))
    }

    /// Bytes as people of this language write them: `1.2 GB`, `1,2 Go`.
    #[must_use]
    pub fn bytes(&self, count: u64) -> String {
        let (number, unit) = super::format::bytes(count);
        format!("{} {}", number.replace('.', &self.text("decimal-mark")), self.text(unit))
    }

    /// The language's tag.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language.tag
    }

    /// The direction that it is read in, as HTML names it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// A reason in words.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        self.text(reason.key())
    }

    /// A refusal in words: its reason and its place.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let text = self.reason(refusal.reason);
        if refusal.place.is_empty() { text } else { format!("{text} {}", refusal.place) }
    }

    fn find(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new());
        Some(direction::needed(&text, self.language.is_right_to_left()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::{Fate, Why, profile_options};
    use crate::i18n::LANGUAGES;

    #[test]
    fn every_languages_messages_can_be_read() {
        for language in LANGUAGES {
            assert!(FluentResource::try_new(language.messages()).is_ok(), "{}", language.tag);
        }
    }

    #[test]
    fn a_report_is_written_in_the_users_language_where_it_can_be_laid_out_so_else_in_english() {
        for language in LANGUAGES {
            let wanted = if language.is_right_to_left() { "en" } else { language.tag };
            assert_eq!(Words::load(language.tag).of_report().language(), wanted);
        }
        assert_eq!(Words::load("he").direction(), "rtl");
        assert_eq!(Words::load("iw").language(), "he");
    }

    #[test]
    fn a_value_that_is_read_the_other_way_keeps_its_order_in_a_sentence() {
        assert_eq!(Words::load("he").named("patient-id-is", "id", "AB-1"), "מזהה \u{2068}AB-1\u{2069}");
        assert_eq!(Words::load("en").named("patient-id-is", "id", "AB-1"), "ID AB-1");
        assert_eq!(Words::load("en").named("patient-id-is", "id", "אב"), "ID \u{2068}אב\u{2069}");
    }

    #[test]
    fn every_fate_every_explanation_and_every_option_of_an_element_has_words() {
        let words = Words::load("en");
        let fates = Fate::ALL.iter().map(|fate| format!("fate-{}", fate.code()));
        let whys = Why::ALL.iter().map(|why| format!("why-{}", why.code()));
        let options = profile_options().iter().map(|option| option.key.to_owned());
        for key in fates.chain(whys).chain(options) {
            assert_ne!(words.text(&key), key);
        }
    }
}
