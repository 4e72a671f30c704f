//! Thumbnails of the series: of each one's middle image, made one after the other, and anew where it is blackened.

use crate::image::Thumbnail;
use crate::job::Overview;
use crate::redaction::Redaction;
use crate::study::{Catalogue, Series, SeriesKey, SourceId};
use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

/// Bytes of all thumbnails at most, those of four thousand grey series: a list is loaded from small zips, too.
const ROOM: usize = 64 << 20;

/// Thumbnails by their series.
pub type ThumbnailsBySeries = HashMap<SeriesKey, Rc<Thumbnail>>;

/// What a thumbnail is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedThumbnail {
    /// The image.
    pub source: SourceId,
    /// The frame, from 0.
    pub frame: u32,
    /// What is black in it.
    pub redactions: Vec<Redaction>,
}

/// The thumbnails.
#[derive(Default)]
pub struct Thumbnails {
    /// Those that are there.
    made: ThumbnailsBySeries,
    /// The same as they were given out last, unless others came since.
    given: RefCell<Option<Rc<ThumbnailsBySeries>>>,
    /// Their bytes.
    bytes: usize,
    /// What each was made of, or could not be made of.
    of: HashMap<SeriesKey, WantedThumbnail>,
    waiting: VecDeque<(SeriesKey, WantedThumbnail)>,
    out: Option<(SeriesKey, WantedThumbnail)>,
    seen: Option<Rc<Overview>>,
}

impl Thumbnails {
    /// Those that are there, by series.
    pub fn made(&self) -> Rc<ThumbnailsBySeries> {
        self.given.borrow_mut().get_or_insert_with(|| Rc::new(self.made.clone())).clone()
    }

    /// None is being made, and none waits.
    pub fn is_idle(&self) -> bool {
        self.out.is_none()
    }

    /// Takes one that no worker made: of a study that is in no file.
    pub fn give(&mut self, key: SeriesKey, thumbnail: Thumbnail) {
        self.given.take();
        self.made.insert(key, Rc::new(thumbnail));
    }

    /// The next one to make, after a look at the list if that changed; one at a time.
    pub fn next(
        &mut self,
        overview: &Rc<Overview>,
        catalogue: &Catalogue,
        redactions: &HashMap<SourceId, Vec<Redaction>>,
    ) -> Option<(SeriesKey, WantedThumbnail)> {
        if !self.seen.as_ref().is_some_and(|seen| Rc::ptr_eq(seen, overview)) {
            self.seen = Some(overview.clone());
            let studies = overview.patients.iter().flat_map(|one| &one.patient.studies);
            let wanted = studies
                .flat_map(|study| &study.series)
                .filter_map(|series| Some((series.key, middle(series, catalogue, redactions)?)));
            self.waiting = wanted.filter(|(key, wanted)| self.of.get(key) != Some(wanted)).collect();
        }
        if self.out.is_some() {
            return None;
        }
        // Where there is no more room those that are there are made anew all the same: something in them was blackened.
        let is_there = |(key, _): &(SeriesKey, WantedThumbnail)| self.made.contains_key(key);
        let place = if self.bytes < ROOM { Some(0) } else { self.waiting.iter().position(is_there) };
        self.out = place.and_then(|place| self.waiting.remove(place));
        self.out.clone()
    }

    /// Takes what a worker made; `None` if it can't be made. Tells of which image.
    pub fn done(&mut self, thumbnail: Option<Thumbnail>) -> Option<SourceId> {
        let (key, wanted) = self.out.take()?;
        let source = wanted.source;
        self.of.insert(key, wanted);
        self.given.take();
        let new = thumbnail.as_ref().map_or(0, |one| one.pixels.len());
        let old = match thumbnail {
            Some(thumbnail) => self.made.insert(key, Rc::new(thumbnail)),
            None => self.made.remove(&key),
        };
        let old = old.map_or(0, |one| one.pixels.len());
        self.bytes = self.bytes.saturating_add(new).saturating_sub(old);
        Some(source)
    }

    /// The workers were ended: what was asked for is looked for again.
    pub fn forget_requests(&mut self) {
        self.out = None;
        self.seen = None;
    }
}

/// The middle frame of a series.
fn middle(
    series: &Series,
    catalogue: &Catalogue,
    redactions: &HashMap<SourceId, Vec<Redaction>>,
) -> Option<WantedThumbnail> {
    let frames = |source: &SourceId| {
        let image = catalogue.image(*source).filter(|image| image.has_pixels);
        image.map_or(0, |image| u64::from(image.geometry.frames))
    };
    let mut left = series.images.iter().map(frames).sum::<u64>() / 2;
    for source in &series.images {
        let here = frames(source);
        if left < here {
            let redactions = redactions.get(source).cloned().unwrap_or_default();
            return Some(WantedThumbnail { source: *source, frame: u32::try_from(left).ok()?, redactions });
        }
        left = left.saturating_sub(here);
    }
    None
}
