//! Person names (VR PN) as far as telling people apart needs it.

use unicode_normalization::UnicodeNormalization;

/// A name in a form in which spellings of one name are equal: `A^B` is `A^B^`, case and padding don't count.
/// The three component groups (alphabetic, ideographic, phonetic) may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonName {
    groups: [Vec<String>; 3],
}

impl PersonName {
    /// Reads a decoded value, like `Yamada^Tarou=山田^太郎`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut groups: [Vec<String>; 3] = Default::default();
        for (group, text) in groups.iter_mut().zip(text.splitn(3, '=')) {
            *group = text.split('^').map(plain).collect();
            while group.last().is_some_and(String::is_empty) {
                group.pop();
            }
        }
        Self { groups }
    }

    /// Nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(Vec::is_empty)
    }

    /// The family name, lower case; of the first group that has one.
    #[must_use]
    pub fn family(&self) -> &str {
        self.component(0)
    }

    /// The given name, lower case; of the first group that has one.
    #[must_use]
    pub fn given(&self) -> &str {
        self.component(1)
    }

    /// Both may be the same person: no group that both have differs.
    #[must_use]
    pub fn is_compatible(&self, other: &Self) -> bool {
        self.groups.iter().zip(&other.groups).all(|(a, b)| a.is_empty() || b.is_empty() || a == b)
    }

    /// The component groups, trailing empty components left off.
    pub(crate) fn groups(&self) -> &[Vec<String>; 3] {
        &self.groups
    }

    fn component(&self, place: usize) -> &str {
        self.groups.iter().filter_map(|group| group.get(place)).find(|c| !c.is_empty()).map_or("", |c| c)
    }
}

/// A name as people read it: `Jansen^Maria^E.^^MD` is `Jansen, Maria E., MD`; further component groups follow
/// in brackets.
///
/// ```
/// assert_eq!(veilig_study::readable_name("Jansen^Maria^E.^^MD"), "Jansen, Maria E., MD");
/// ```
#[must_use]
pub fn readable_name(text: &str) -> String {
    let mut groups = text.splitn(3, '=').map(readable_group).filter(|group| !group.is_empty());
    let first = groups.next().unwrap_or_default();
    groups.fold(first, |name, group| format!("{name} ({group})"))
}

fn readable_group(group: &str) -> String {
    let mut parts = group.split('^').map(str::trim);
    let mut part = || parts.next().unwrap_or_default();
    let (family, given, middle, prefix, suffix) = (part(), part(), part(), part(), part());
    let joined = |words: &[&str], by: &str| {
        words.iter().copied().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(by)
    };
    joined(&[family, &joined(&[prefix, given, middle], " "), suffix], ", ")
}

/// One component: composed, lower case, blanks single.
fn plain(text: &str) -> String {
    let text: String = text.replace('\0', " ").nfkc().collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trailing_delimiters_case_and_padding_make_no_other_name() {
        assert_eq!(PersonName::new("Doe^John"), PersonName::new("DOE^JOHN^^ "));
        assert_ne!(PersonName::new("Doe^John"), PersonName::new("Doe^Jane"));
        assert!(PersonName::new("^^=").is_empty());
    }

    #[test]
    fn names_are_shown_as_people_read_them() {
        for (raw, read) in [
            ("Jansen^Maria^E.", "Jansen, Maria E."),
            ("JANSEN", "JANSEN"),
            ("^Maria", "Maria"),
            ("Berg^Anna^^Dr^MD", "Berg, Dr Anna, MD"),
            ("Yamada^Tarou=山田^太郎=", "Yamada, Tarou (山田, 太郎)"),
            ("", ""),
        ] {
            assert_eq!(readable_name(raw), read);
        }
    }

    #[test]
    fn component_groups_that_only_one_has_do_not_conflict() {
        let both = PersonName::new("Yamada^Tarou=山田^太郎");
        assert!(both.is_compatible(&PersonName::new("yamada^tarou")));
        assert!(both.is_compatible(&PersonName::new("=山田^太郎")));
        assert!(!both.is_compatible(&PersonName::new("Yamada^Tarou=山田^花子")));
        assert_eq!((both.family(), both.given()), ("yamada", "tarou"));
    }
}
