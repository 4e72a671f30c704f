//! The elements of a header as people look for them: in groups, those that identify first, and by any name.

use super::Words;
use crate::deid::ExplainedElement;
use crate::dicom::Tag;

/// A group of the tab Header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The patient: group 0010.
    Patient,
    /// When, where and by whom: study, series, people and their numbers.
    Study,
    /// How the image was made and what it is.
    Image,
    /// A maker's own elements.
    Private,
    /// The file's wrapping: group 0002.
    File,
}

impl Part {
    /// The group in which an element stands: with the outermost list that holds it.
    #[must_use]
    pub fn of(line: &ExplainedElement) -> Self {
        let tag = line.path.first().map_or(line.tag, |step| step.tag);
        match tag.group() {
            0x0002 => Self::File,
            0x0010 => Self::Patient,
            group if group % 2 == 1 => Self::Private,
            0x0008 | 0x0012 | 0x0020 | 0x0032 | 0x0038 | 0x0040 => Self::Study,
            _ => Self::Image,
        }
    }

    /// The key of its words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Patient => "header-patient",
            Self::Study => "header-study",
            Self::Image => "header-image",
            Self::Private => "header-private",
            Self::File => "header-file",
        }
    }
}

/// Elements that the list of series shows under a name of its own: the key of that name.
const NAMES: &[(Tag, &str)] = &[
    (Tag(0x0008, 0x0022), "column-date"),
    (Tag(0x0008, 0x0060), "column-modality"),
    (Tag(0x0008, 0x0090), "referring-physician"),
    (Tag(0x0008, 0x1030), "column-study"),
    (Tag(0x0008, 0x103E), "column-series"),
    (Tag(0x0010, 0x0010), "column-name"),
    (Tag(0x0010, 0x0020), "column-patient-id"),
    (Tag(0x0010, 0x0030), "report-birth-date"),
    (Tag(0x0010, 0x1010), "column-age"),
    (Tag(0x0018, 0x5100), "column-position"),
    (Tag(0x0028, 0x0030), "column-voxel"),
];

/// What somebody looks for in a header.
pub struct HeaderSearch {
    /// In small letters.
    wanted: String,
    /// Without blanks, as keywords are written; of a tag the digits alone.
    joined: String,
}

impl HeaderSearch {
    /// From what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let wanted = typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let joined = wanted.chars().filter(|letter| !" (),".contains(*letter)).collect();
        Self { wanted, joined }
    }

    /// Whether it is this element: by tag, keyword, value, what the list of series calls it, or what becomes of it and why,
    /// in the words of the language.
    #[must_use]
    pub fn finds(&self, words: &Words, line: &ExplainedElement) -> bool {
        if self.wanted.is_empty() {
            return true;
        }
        let Tag(group, element) = line.tag;
        let keyword = line.keyword().to_lowercase();
        if !self.joined.is_empty()
            && (keyword.contains(&self.joined) || format!("{group:04x}{element:04x}") == self.joined)
        {
            return true;
        }
        let has = |text: &str| text.to_lowercase().contains(&self.wanted);
        let name = NAMES.iter().find(|(tag, _)| *tag == line.tag).map(|(_, key)| words.text(key));
        has(&line.tag.to_string())
            || has(&line.before)
            || line.after.as_deref().is_some_and(has)
            || name.is_some_and(|name| has(&name))
            || has(&fate(words, line))
            || has(&words.text(&format!("why-{}", line.why.code())))
    }
}

/// What becomes of an element, in words.
#[must_use]
pub fn fate(words: &Words, line: &ExplainedElement) -> String {
    words.text(&format!("fate-{}", line.fate.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::{Fate, PathItem, Why};

    fn line(tag: Tag, path: Vec<PathItem>) -> ExplainedElement {
        ExplainedElement {
            path,
            tag,
            tag_after: tag,
            vr: "PN".into(),
            before: "Jansen^Piet".into(),
            after: Some("RG7".into()),
            fate: Fate::Replaced,
            why: Why::Person,
        }
    }

    fn finds(language: &str, typed: &str) -> bool {
        let name = line(Tag(0x0010, 0x0010), Vec::new());
        HeaderSearch::new(typed).finds(&Words::load(language), &name)
    }

    #[test]
    fn an_element_is_found_by_keyword_words_tag_value_and_fate() {
        for typed in [
            "",
            "patient name",
            "PatientName",
            " Patient  Name ",
            "(0010,0010)",
            "0010,0010",
            "00100010",
            "jansen",
            "rg7",
            "replaced",
            "0010",
        ] {
            assert!(finds("en", typed), "{typed}");
        }
        for typed in ["patient weight", "00100020", "removed", "janssen", "1000"] {
            assert!(!finds("en", typed), "{typed}");
        }
    }

    #[test]
    fn an_element_is_found_by_the_words_of_the_users_language() {
        for (language, typed) in
            [("nl", "patiënt"), ("de", "ersetzt"), ("fr", "nom du patient"), ("pl", "nazwisko i imię")]
        {
            let words = Words::load(language);
            let told = [words.text("column-name"), words.text("fate-replaced")].join(" / ");
            assert!(finds(language, typed), "{language}: {typed} in {told}");
        }
        assert!(!finds("de", "entfernt"));
    }

    #[test]
    fn what_identifies_stands_first_and_what_is_nested_stands_with_its_list() {
        let part = |tag| Part::of(&line(tag, Vec::new()));
        let inner = line(Tag(0x0010, 0x0010), vec![PathItem { tag: Tag(0x0040, 0x0275), item: 1 }]);
        assert_eq!(part(Tag(0x0010, 0x0030)), Part::Patient);
        assert_eq!(Part::of(&inner), Part::Study);
        assert_eq!(part(Tag(0x0009, 0x0010)), Part::Private);
        let mut parts = [Tag(0x0002, 0), Tag(0x7FE0, 0x10), Tag(0x0008, 0x60), Tag(0x0010, 0x10)].map(part);
        parts.sort();
        assert_eq!(parts, [Part::Patient, Part::Study, Part::Image, Part::File]);
    }
}
