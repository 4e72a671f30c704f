//! What the search said of a text before, and which UID took an old one's place. The images of a series repeat most of
//! their texts and UIDs, and each text is searched when it is cleaned and once more by the check; the search depends on
//! nothing but text and kind.

use crate::Identifiers;
use crate::person::search::TextKind;
use std::collections::HashMap;
use std::sync::Mutex;

/// As many texts are remembered of each kind; then all are forgotten.
const MOST: usize = 4096;
/// Longer texts are searched each time.
const LONGEST: usize = 128;

/// Texts and whether they hold an identifier, for each kind of text; and old UIDs with the new ones.
#[derive(Default)]
pub(crate) struct RememberedSearches {
    texts: [Mutex<HashMap<String, bool>>; 3],
    uids: Mutex<HashMap<String, String>>,
}

/// Shows nothing: the texts are those of patients' files.
impl std::fmt::Debug for RememberedSearches {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RememberedSearches(..)")
    }
}

impl RememberedSearches {
    /// [`Identifiers::hit_packed`], remembered. The identifiers must be the same in each call.
    pub fn hit(&self, identifiers: &Identifiers, text: &str, kind: TextKind) -> bool {
        let [person, free, code] = &self.texts;
        let texts = match kind {
            TextKind::Person => person,
            TextKind::Text => free,
            TextKind::Code => code,
        };
        // A thread that died left a map of right answers behind or none: without the lock all is searched.
        let Some(mut texts) = texts.lock().ok().filter(|_| text.len() <= LONGEST) else {
            return identifiers.hit_packed(text, kind);
        };
        if let Some(known) = texts.get(text) {
            return *known;
        }
        let hit = identifiers.hit_packed(text, kind);
        remember(&mut texts, text, hit);
        hit
    }

    /// The new UID for an old one, made by `new` if it is not remembered. It must depend on nothing but the old one.
    pub fn uid(&self, old: &str, new: impl FnOnce() -> String) -> String {
        let Some(mut uids) = self.uids.lock().ok().filter(|_| old.len() <= LONGEST) else { return new() };
        if let Some(known) = uids.get(old) {
            return known.clone();
        }
        let made = new();
        remember(&mut uids, old, made.clone());
        made
    }
}

fn remember<V>(map: &mut HashMap<String, V>, text: &str, value: V) {
    if map.len() >= MOST {
        map.clear();
    }
    map.insert(text.to_owned(), value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture::{CT, object};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_remembered_is_what_the_search_says(texts in prop::collection::vec("(Jansen|head|MRN48211907|17|[a-zé .0-9]{0,9}){0,3}", 1..40)) {
            let mut identifiers = Identifiers::default();
            identifiers.add(&object(CT, []));
            let known = RememberedSearches::default();
            for text in texts.iter().chain(&texts) {
                for kind in [TextKind::Person, TextKind::Text, TextKind::Code] {
                    prop_assert_eq!(known.hit(&identifiers, text, kind), identifiers.hit(text, kind));
                }
            }
        }
    }

    #[test]
    fn no_more_is_remembered_than_was_agreed() {
        let (known, identifiers) = (RememberedSearches::default(), Identifiers::default());
        for number in 0..2 * MOST {
            known.hit(&identifiers, &number.to_string(), TextKind::Text);
        }
        known.hit(&identifiers, &"x".repeat(LONGEST + 1), TextKind::Text);
        let texts = known.texts[1].lock().unwrap();
        assert!(texts.len() <= MOST && texts.keys().all(|text| text.len() <= LONGEST));
    }
}
