//! Why a list of IDs is refused, in words.

use super::Words;
use crate::job::ListFault;

impl Words {
    /// Why, and at which lines.
    #[must_use]
    pub fn list_fault(&self, fault: &ListFault) -> String {
        let why = self.text(&format!("ids-{}", fault.why.code()));
        if fault.lines.is_empty() {
            return why;
        }
        let lines: Vec<String> = fault.lines.iter().map(u64::to_string).collect();
        format!("{why} {}", self.named("ids-lines", "lines", &lines.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;
    use crate::job::IdList;

    /// Take a language's rows out of `data/id_list_headings.csv`, and this fails.
    #[test]
    fn a_list_with_the_headings_that_the_page_itself_names_is_taken_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            let [patient, anonymous, order] =
                ["column-patient-id", "anonymous-id", "order-number"].map(|key| words.text(key));
            let told = words.text("ids-no-columns");
            assert!(told.contains(&patient) && told.contains(&anonymous), "{}: {told}", language.tag);
            let list = format!("{patient};{anonymous};{order}\nMRN4821;TRIAL-001;555001\n");
            let read = IdList::read(list.as_bytes());
            assert_eq!(read.map(|list| list.len()).ok(), Some(1), "{}: {list}", language.tag);
        }
    }

    /// The column is taken as the order number, not passed over: one that is too long is told.
    #[test]
    fn the_heading_of_the_order_number_is_known_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            let [patient, anonymous, order] =
                ["column-patient-id", "anonymous-id", "order-number"].map(|key| words.text(key));
            let list = format!("{patient};{anonymous};{order}\nMRN4821;TRIAL-001;{}\n", "7".repeat(65));
            let told = IdList::read(list.as_bytes()).err().map(|fault| words.list_fault(&fault));
            let wanted =
                format!("{} {}", words.text("ids-bad-order"), words.named("ids-lines", "lines", "2"));
            assert_eq!(told, Some(wanted), "{}", language.tag);
        }
    }
}
