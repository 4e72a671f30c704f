//! What the frames of a series say together.

use std::collections::{BTreeMap, HashMap};
use veilig_burned_in::{Says, SeriesText, TextBox};
use veilig_redaction::Redaction;
use veilig_study::SourceId;

/// Text on so many frames or fewer, and on less than half of them, is blackened there alone.
const FEW: usize = 8;

/// A line of text in a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundText {
    /// Left, top, width, height in pixels of the image.
    pub rectangle: [u32; 4],
    /// Images and frames that show it.
    pub seen: Vec<(SourceId, u32)>,
    /// It stays in its place: it belongs to the series, not to a few of its frames.
    pub stays: bool,
    /// Which of the patient's values it says, where that could be read.
    pub says: Says,
}

/// An image that was looked at.
pub(super) struct Looked<'a> {
    pub source: SourceId,
    /// Columns, rows.
    pub size: [u32; 2],
    pub frames: u32,
    /// Frames with boxes.
    pub boxes: &'a [(u32, Vec<TextBox>)],
}

/// The text of a series' images, each size for itself.
pub(super) fn found<'a>(images: impl Iterator<Item = Looked<'a>>) -> Vec<FoundText> {
    let mut sizes: BTreeMap<[u32; 2], Vec<Looked<'a>>> = BTreeMap::new();
    for image in images {
        sizes.entry(image.size).or_default().push(image);
    }
    let mut all = Vec::new();
    for images in sizes.values() {
        let mut text = SeriesText::new();
        for image in images {
            image.boxes.iter().for_each(|(_, boxes)| text.add(boxes));
            text.add_empty(image.frames.saturating_sub(u32::try_from(image.boxes.len()).unwrap_or(u32::MAX)));
        }
        let frames: u64 = images.iter().map(|image| u64::from(image.frames)).sum();
        all.extend(text.boxes().into_iter().map(|found| {
            let shows = |boxes: &Vec<TextBox>| boxes.iter().any(|one| meet(one, &found));
            let seen: Vec<(SourceId, u32)> = images
                .iter()
                .flat_map(|image| image.boxes.iter().map(|(frame, boxes)| (image.source, *frame, boxes)))
                .filter(|(.., boxes)| shows(boxes))
                .map(|(source, frame, _)| (source, frame))
                .collect();
            let stays = seen.len() > FEW || (seen.len() as u64).saturating_mul(2) >= frames;
            let rectangle = [found.left, found.top, found.width, found.height];
            FoundText { rectangle, seen, stays, says: found.says }
        }));
    }
    all
}

fn meet(a: &TextBox, b: &TextBox) -> bool {
    a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom()
}

impl FoundText {
    /// On each frame that shows it one rectangle holds it wholly.
    #[must_use]
    pub fn is_covered(&self, redactions: &HashMap<SourceId, Vec<Redaction>>) -> bool {
        let [left, top, width, height] = self.rectangle;
        let holds = |one: &Redaction, frame: u32| {
            one.frame.is_none_or(|of| of == frame)
                && one.left <= left
                && one.top <= top
                && one.left.saturating_add(one.width) >= left.saturating_add(width)
                && one.top.saturating_add(one.height) >= top.saturating_add(height)
        };
        let covered = |(source, frame): &(SourceId, u32)| {
            redactions.get(source).is_some_and(|all| all.iter().any(|one| holds(one, *frame)))
        };
        self.seen.iter().all(covered)
    }
}
