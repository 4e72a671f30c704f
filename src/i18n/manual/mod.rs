//! The user manual: its text in each language, and what stands in it.

mod parse;
mod search;
#[cfg(test)]
mod tests;

pub use parse::{Block, Section, Span, sections};
pub use search::marked;

/// The manuals: tag and Markdown. A new language is one file and one line.
const MANUALS: &[(&str, &str)] = &[("en", include_str!("../../../www/locales/en/manual.md"))];

/// The manual in a language (`nl`, `nl-BE`), the English one where there is no such file.
#[must_use]
pub fn manual(language: &str) -> &'static str {
    let english = MANUALS.first().map_or("", |(_, text)| text);
    in_language(language).unwrap_or(english)
}

/// The manual is there in this language.
#[must_use]
pub fn has_manual(language: &str) -> bool {
    in_language(language).is_some()
}

fn in_language(language: &str) -> Option<&'static str> {
    let base = language.split(['-', '_']).next()?.to_ascii_lowercase();
    MANUALS.iter().find(|(tag, _)| *tag == base).map(|(_, text)| *text)
}
