//! How MIDI-B's scorer passes each of its actions: text by tokens, without stop words, numbers as numbers.

use super::path;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use veilig::dicom::DataSet;

/// What was written of one instance.
pub struct Output {
    pub dataset: DataSet,
    pub pixels_sha256: String,
}

/// Both mapping tables: what was replaced by what.
#[derive(Default)]
pub struct Tables {
    pub uids: BTreeMap<String, String>,
    pub patient_ids: BTreeMap<String, String>,
}

const STOP_WORDS: &[&str] =
    &["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

fn tokens(text: &str) -> Vec<String> {
    let split = text.split(|c: char| c.is_whitespace() || "\\^,;:=()/".contains(c));
    let words = split.filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.filter(|word| !STOP_WORDS.contains(&word.as_str())).map(|word| as_number(&word)).collect()
}

fn as_number(word: &str) -> String {
    word.parse::<f64>().map_or_else(|_| word.to_owned(), |number| number.to_string())
}

/// Whether one answer is right.
pub fn passes(answer: &Json, output: &Output, tables: &Tables) -> bool {
    let part = |name: &str| answer[name].as_str().expect("text");
    let found = path::find(&output.dataset, &path::parse(part("tag")));
    let new = found.map(path::text).unwrap_or_default();
    let wanted = part("action_text").trim_start_matches('<').trim_end_matches('>');
    let there = tokens(&new);
    match part("action") {
        "tag_retained" => found.is_some(),
        "text_notnull" => !new.is_empty(),
        "text_retained" => tokens(wanted).iter().all(|token| there.contains(token)),
        "text_removed" => !tokens(wanted).iter().any(|token| there.contains(token)),
        "date_shifted" | "uid_changed" => !new.contains(wanted),
        "uid_consistent" => !new.is_empty() && tables.uids.get(wanted) == Some(&new),
        "patid_consistent" => !new.is_empty() && tables.patient_ids.get(wanted) == Some(&new),
        "pixels_retained" => output.pixels_sha256 == part("value"),
        action => panic!("{action}"),
    }
}
