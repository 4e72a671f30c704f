//! What a person judges of a series: its slices, what is black on them, the text that was found.

use super::Rectangle;
use crate::{FoundText, TextSearch};
use std::collections::HashMap;
use veilig_archive::FoundTextRecord;
use veilig_redaction::Redaction;
use veilig_study::{Catalogue, Series, SeriesKey, SourceId};

/// A frame of an image, from 0.
pub type SliceId = (SourceId, u32);

/// More frames than any object has would only be a lie of its head.
const MOST_FRAMES: u32 = 100_000;

/// What a person judges. Two that are equal look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewSubject {
    /// Which series.
    pub series: SeriesKey,
    /// Its slices in order.
    pub slices: Vec<SliceId>,
    /// Images with pixels of which not all frames are slices.
    pub(super) partial: Vec<SourceId>,
    black: HashMap<SourceId, Vec<Redaction>>,
    text: Vec<(FoundText, TextFate)>,
}

/// What became of a line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextFate {
    Open,
    Blackened,
    Dismissed,
}

/// The frames of a series' images, in order, as the viewer shows them.
#[must_use]
pub fn slices(catalogue: &Catalogue, series: &Series) -> Vec<SliceId> {
    let frames = |source: &SourceId| match catalogue.image(*source) {
        Some(image) if image.has_pixels => image.geometry.frames.min(MOST_FRAMES),
        _ => 0,
    };
    series.images.iter().flat_map(|source| (0..frames(source)).map(|frame| (*source, frame))).collect()
}

impl ReviewSubject {
    /// Of a series as it is. `search`: what was found in its pixels; `None` if nobody wants them searched.
    #[must_use]
    pub fn of(
        catalogue: &Catalogue,
        series: &Series,
        redactions: &HashMap<SourceId, Vec<Redaction>>,
        search: Option<&TextSearch>,
    ) -> Self {
        let is_partial = |source: &&SourceId| {
            catalogue
                .image(**source)
                .is_some_and(|image| image.has_pixels && !(1..=MOST_FRAMES).contains(&image.geometry.frames))
        };
        let found = search.map(|search| search.found(series.key)).unwrap_or_default();
        let fate = |text: &FoundText| match search {
            Some(search) if search.is_dismissed(series.key, text.rectangle) => TextFate::Dismissed,
            _ if text.is_covered(redactions) => TextFate::Blackened,
            _ => TextFate::Open,
        };
        let black = series.images.iter().filter_map(|one| Some((*one, redactions.get(one)?.clone())));
        Self {
            series: series.key,
            slices: slices(catalogue, series),
            partial: series.images.iter().filter(is_partial).copied().collect(),
            black: black.collect(),
            text: found.iter().map(|text| (text.clone(), fate(text))).collect(),
        }
    }

    /// Lines that are neither blackened nor called none.
    pub(super) fn open(&self) -> usize {
        self.text.iter().filter(|(_, fate)| *fate == TextFate::Open).count()
    }

    /// One rectangle that lies on the slice now holds all of this one.
    pub(super) fn is_black(&self, (source, frame): SliceId, [left, top, width, height]: Rectangle) -> bool {
        let holds = |one: &Redaction| {
            one.frame.is_none_or(|of| of == frame)
                && one.left <= left
                && one.top <= top
                && one.left.saturating_add(one.width) >= left.saturating_add(width)
                && one.top.saturating_add(one.height) >= top.saturating_add(height)
        };
        self.black.get(&source).is_some_and(|all| all.iter().any(holds))
    }

    /// The text for the record.
    pub(super) fn record(&self) -> Vec<FoundTextRecord> {
        let record = |(text, fate): &(FoundText, TextFate)| {
            let [left, top, width, height] = text.rectangle;
            let (slices, dismissed) = (text.seen.len(), *fate == TextFate::Dismissed);
            FoundTextRecord { left, top, width, height, slices, dismissed }
        };
        self.text.iter().map(record).collect()
    }
}
