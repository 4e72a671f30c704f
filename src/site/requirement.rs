//! The block `requirements` of a receiver.

use super::reading::{LONGEST_TEXT, entries, flag, join, known, object, text_of, wrong};
use super::{ExpectedValue, SiteError};
use crate::quality::requirements::{Phase, Required, RequirementLevel, Requirements, WantedSeries};
use serde_json::{Map, Value as Json};

/// Lengths at most, mm: beyond that a unit was mistaken.
const LONGEST_MM: f64 = 1000.0;
/// Images at most.
const MOST_IMAGES: u64 = 100_000;
/// Characters of a modality (VR CS) and of a word of a description (VR LO) at most.
const LONGEST_MODALITY: usize = 16;
const LONGEST_WORD: usize = 64;

/// `{thickestSlice: {mm, unmet, words}, ..}`.
pub(super) fn requirements(json: &Json, path: &str) -> Result<Requirements, SiteError> {
    let mut all = Requirements::default();
    for (key, json) in object(json, path)? {
        let path = &join(path, key);
        let one = |value: &[&str]| RequirementKeys::of(json, path, value);
        match key.as_str() {
            "modalities" => {
                let parts = one(&["oneOf"])?;
                all.modalities =
                    Some(parts.required(modalities(parts.must("oneOf")?, &parts.path("oneOf"))?)?);
            }
            "thickestSlice" => {
                let parts = one(&["mm"])?;
                all.thickest_slice = Some(parts.required(length(parts.must("mm")?, &parts.path("mm"))?)?);
            }
            "largestSpacing" => {
                let parts = one(&["mm"])?;
                all.largest_spacing = Some(parts.required(length(parts.must("mm")?, &parts.path("mm"))?)?);
            }
            "fewestImages" => {
                let parts = one(&["images"])?;
                all.fewest_images =
                    Some(parts.required(count(parts.must("images")?, &parts.path("images"))?)?);
            }
            "noTilt" => all.no_tilt = Some(one(&[])?.required(())?),
            "complete" => all.complete = Some(one(&[])?.required(())?),
            "contrastPhases" => {
                let parts = one(&["all"])?;
                let read = |json: &Json, path: &str| phase(json, path);
                all.contrast_phases =
                    Some(parts.required(list(parts.must("all")?, &parts.path("all"), read)?)?);
            }
            "series" => all.series = list(json, path, series)?,
            _ => return Err(wrong(path, ExpectedValue::KnownKey)),
        }
    }
    Ok(all)
}

/// The keys of one requirement.
struct RequirementKeys<'a> {
    parts: &'a Map<String, Json>,
    path: &'a str,
}

impl<'a> RequirementKeys<'a> {
    /// `value`: the keys beside `unmet` and `words`.
    fn of(json: &'a Json, path: &'a str, value: &[&str]) -> Result<Self, SiteError> {
        let parts = object(json, path)?;
        known(parts, path, &[value, &["unmet", "words"]].concat())?;
        Ok(Self { parts, path })
    }

    fn path(&self, key: &str) -> String {
        join(self.path, key)
    }

    fn must(&self, key: &str) -> Result<&'a Json, SiteError> {
        self.parts.get(key).ok_or_else(|| wrong(&self.path(key), ExpectedValue::Present))
    }

    fn required<T>(&self, wanted: T) -> Result<Required<T>, SiteError> {
        let level = match self.must("unmet")?.as_str() {
            Some("warn") => RequirementLevel::Warn,
            Some("block") => RequirementLevel::Block,
            _ => return Err(wrong(&self.path("unmet"), ExpectedValue::WarnOrBlock)),
        };
        let words = self.parts.get("words").map(|json| text_of(json, &self.path("words"), LONGEST_TEXT));
        Ok(Required { wanted, level, words: words.transpose()?.filter(|words| !words.is_empty()) })
    }
}

/// A list that holds something, and not too much.
fn list<T>(
    json: &Json,
    path: &str,
    read: impl Fn(&Json, &str) -> Result<T, SiteError>,
) -> Result<Vec<T>, SiteError> {
    let all = entries(json, path)?;
    all.iter().enumerate().map(|(place, json)| read(json, &format!("{path}[{place}]"))).collect()
}

fn modalities(json: &Json, path: &str) -> Result<Vec<String>, SiteError> {
    list(json, path, modality)
}

fn modality(json: &Json, path: &str) -> Result<String, SiteError> {
    filled(json, path, LONGEST_MODALITY).map(|text| text.to_uppercase())
}

/// A text that is not empty.
fn filled(json: &Json, path: &str, longest: usize) -> Result<String, SiteError> {
    let text = text_of(json, path, longest)?;
    if text.is_empty() { Err(wrong(path, ExpectedValue::Present)) } else { Ok(text) }
}

fn length(json: &Json, path: &str) -> Result<f64, SiteError> {
    let mm = json.as_f64().filter(|mm| *mm > 0.0 && *mm <= LONGEST_MM);
    mm.ok_or_else(|| wrong(path, ExpectedValue::Length))
}

fn count(json: &Json, path: &str) -> Result<u32, SiteError> {
    let count = json.as_u64().filter(|count| (1..=MOST_IMAGES).contains(count));
    count.and_then(|count| u32::try_from(count).ok()).ok_or_else(|| wrong(path, ExpectedValue::Count))
}

fn phase(json: &Json, path: &str) -> Result<Phase, SiteError> {
    json.as_str().and_then(Phase::named).ok_or_else(|| wrong(path, ExpectedValue::OneOf(&Phase::NAMES)))
}

/// `{name, modality, descriptions, phase, thickestSlice, largestSpacing, fewestImages, noTilt, complete, unmet, words}`.
fn series(json: &Json, path: &str) -> Result<Required<WantedSeries>, SiteError> {
    let keys = [
        "name",
        "modality",
        "descriptions",
        "phase",
        "thickestSlice",
        "largestSpacing",
        "fewestImages",
        "noTilt",
        "complete",
    ];
    let parts = RequirementKeys::of(json, path, &keys)?;
    let mut wanted = WantedSeries::default();
    for (key, json) in parts.parts {
        let path = &parts.path(key);
        match key.as_str() {
            "name" => wanted.name = filled(json, path, LONGEST_WORD)?,
            "modality" => wanted.modality = Some(modality(json, path)?),
            "descriptions" => {
                wanted.descriptions = list(json, path, |json, path| filled(json, path, LONGEST_WORD))?;
            }
            "phase" => wanted.phase = Some(phase(json, path)?),
            "thickestSlice" => wanted.thickest_slice = Some(length(json, path)?),
            "largestSpacing" => wanted.largest_spacing = Some(length(json, path)?),
            "fewestImages" => wanted.fewest_images = Some(count(json, path)?),
            "noTilt" => wanted.no_tilt = flag(json, path)?,
            "complete" => wanted.complete = flag(json, path)?,
            _ => {}
        }
    }
    if wanted.name.is_empty() {
        return Err(wrong(&parts.path("name"), ExpectedValue::Present));
    }
    parts.required(wanted)
}
