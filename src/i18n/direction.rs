//! Letters of two directions in one sentence: a value keeps its own order, and the sentence around it its own.

/// Begins what is told in its own direction (first strong isolate), and ends it (Unicode TR 9).
const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A sentence whose values stand in marks, with those marks only that it needs: around letters that are read the other
/// way than it is. A report's font, and whoever copies a text, then see none where none is needed.
pub(super) fn needed(text: &str, is_right_to_left: bool) -> String {
    let [begin, end] = MARKS;
    if !text.contains(begin) {
        return text.to_owned();
    }
    // For each mark that is open: where it stands, and whether it is needed.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == begin {
            open.push((out.len(), false));
            out.push(begin);
        } else if let Some((place, is_needed)) = open.pop_if(|_| letter == end) {
            if is_needed {
                out.push(end);
            } else {
                out.remove(place);
            }
        } else {
            if runs(letter) == Some(!is_right_to_left) {
                open.iter_mut().for_each(|(_, is_needed)| *is_needed = true);
            }
            out.push(letter);
        }
    }
    out
}

/// Whether a letter runs from right to left; `None` for digits and marks, which follow what is around them.
fn runs(letter: char) -> Option<bool> {
    match letter {
        // Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic; their forms; the scripts of the second plane.
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => letter.is_alphabetic().then_some(true),
        letter => letter.is_alphabetic().then_some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_that_are_read_the_other_way_are_marked() {
        let marked = |value: &str| format!("ID \u{2068}{value}\u{2069} 4");
        assert_eq!(needed(&marked("ABC"), false), "ID ABC 4");
        assert_eq!(needed(&marked("12"), true), "ID 12 4");
        assert_eq!(needed(&marked("علي"), false), marked("علي"));
        assert_eq!(needed(&marked("ABC"), true), marked("ABC"));
        assert_eq!(needed(&marked("שלום 3"), true), "ID שלום 3 4");
        assert_eq!(needed("plain", true), "plain");
    }

    #[test]
    fn marks_within_marks_and_marks_that_never_end_stay_in_their_order() {
        assert_eq!(
            needed("\u{2068}a \u{2068}علي\u{2069}\u{2069}", false),
            "\u{2068}a \u{2068}علي\u{2069}\u{2069}"
        );
        assert_eq!(needed("\u{2068}\u{2068}a\u{2069} b\u{2069}", false), "a b");
        assert_eq!(needed("\u{2069} \u{2068}a", false), "\u{2069} \u{2068}a");
    }
}
