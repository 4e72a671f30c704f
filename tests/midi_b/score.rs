//! How MIDI-B's scorer passes each of its actions: text by tokens, without stop words, numbers as numbers.

use super::path;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use veilig::dicom::{DataSet, Tag};
use veilig::job::hex;
use veilig::redaction::Redaction;

/// What was written of one instance.
pub struct Output {
    pub dataset: DataSet,
    pub pixels: Vec<u8>,
}

/// A rectangle that must be hidden, in pixels of 16 bits.
#[derive(Clone, Copy)]
pub struct Area {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

impl Area {
    /// As the key tells it.
    pub fn told(&self) -> String {
        format!("{},{},{},{}", self.left, self.top, self.width, self.height)
    }

    /// What an answer wants hidden; `None` for other actions.
    pub fn hidden_by(answer: &Json) -> Option<Self> {
        let text = answer["action_text"].as_str().filter(|_| answer["action"] == "pixels_hidden")?;
        let numbers = text.trim_start_matches('<').trim_end_matches('>').split(',');
        let numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
        let [left, top, width, height] = numbers[..] else { return None };
        Some(Self { left, top, width, height })
    }

    pub fn redaction(&self) -> Redaction {
        let [left, top, width, height] = [self.left, self.top, self.width, self.height].map(|n| n as u32);
        Redaction { frame: None, left, top, width, height }
    }

    /// The bytes of the samples outside.
    pub fn outside(&self, pixels: &[u8], columns: u16) -> Vec<u8> {
        self.part(pixels, columns, false)
    }

    fn inside(&self, pixels: &[u8], columns: u16) -> Vec<u8> {
        self.part(pixels, columns, true)
    }

    fn part(&self, pixels: &[u8], columns: u16, wanted: bool) -> Vec<u8> {
        let columns = usize::from(columns.max(1));
        let is_in = |at: usize| {
            let (x, y) = (at % columns, at / columns);
            (self.left..self.left + self.width).contains(&x)
                && (self.top..self.top + self.height).contains(&y)
        };
        let samples = pixels.chunks_exact(2).enumerate().filter(|(at, _)| is_in(*at) == wanted);
        samples.flat_map(|(_, sample)| sample.to_vec()).collect()
    }
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
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
        "pixels_retained" => sha256(&output.pixels) == part("value"),
        "pixels_hidden" => Area::hidden_by(answer).is_some_and(|area| {
            let columns = output.dataset.integer(Tag(0x0028, 0x0011)).unwrap_or(0) as u16;
            let inside = area.inside(&output.pixels, columns);
            let one = inside.chunks_exact(2).all(|sample| sample == &inside[..2]);
            !inside.is_empty() && one && sha256(&area.outside(&output.pixels, columns)) == part("value")
        }),
        action => panic!("{action}"),
    }
}
