//! Letters that stand in a line.

use super::components::Component;

/// Letters are at least so high in a level's pixels; smaller ones are not legible.
pub(crate) const LEAST_HEIGHT: u32 = 5;
/// Higher ones are found in the next level of half the size.
pub(crate) const MOST_HEIGHT: u32 = 30;
/// A word whose letters run together is at most so many times wider than high.
const MOST_WIDTHS: u32 = 16;
/// Space between letters of a line, in heights: between words, and in type of fixed width.
const MOST_GAP: f32 = 1.3;
/// Rows of a bucket in which neighbours are looked for.
const BUCKET: u32 = 16;

/// A row of letters at one threshold: places in the list of components, from left to right.
pub(crate) type LetterRow = Vec<u32>;

/// Whether a component may be a letter or a word whose letters run together, by size and density alone.
pub(crate) fn is_letter_like(component: &Component) -> bool {
    let (width, height) = (component.width(), component.height());
    let box_area = width.saturating_mul(height);
    (LEAST_HEIGHT..=MOST_HEIGHT).contains(&height)
        && width <= height.saturating_mul(MOST_WIDTHS)
        // A thin diagonal stroke fills a seventh of its box.
        && component.area.saturating_mul(8) >= box_area
        // Only strokes that stand upright (I, l, 1) fill theirs.
        && (component.area.saturating_mul(10) <= box_area.saturating_mul(9) || width.saturating_mul(2) <= height)
}

/// Joins components to lines.
#[derive(Debug, Default)]
pub(crate) struct Liner {
    buckets: Vec<Vec<u32>>,
    taken: Vec<bool>,
}

impl Liner {
    /// All lines of the components, which get sorted from left to right; also of a single one.
    pub fn lines(&mut self, letters: &mut [Component], height: usize) -> Vec<LetterRow> {
        letters.sort_unstable_by_key(|letter| (letter.left, letter.top));
        self.buckets.iter_mut().for_each(Vec::clear);
        self.buckets.resize(height / BUCKET as usize + 2, Vec::new());
        for (number, letter) in letters.iter().enumerate() {
            if let Some(bucket) = self.buckets.get_mut((middle(letter) / BUCKET) as usize) {
                bucket.push(number as u32);
            }
        }
        self.taken.clear();
        self.taken.resize(letters.len(), false);
        let mut lines = Vec::new();
        for first in 0..letters.len() as u32 {
            if self.taken.get(first as usize) != Some(&false) {
                continue;
            }
            let mut line = vec![first];
            let mut last = first;
            loop {
                if let Some(taken) = self.taken.get_mut(last as usize) {
                    *taken = true;
                }
                let Some(next) = self.next(letters, last) else { break };
                line.push(next);
                last = next;
            }
            lines.push(line);
        }
        lines
    }

    /// The nearest letter to the right that fits this one.
    fn next(&self, letters: &[Component], last: u32) -> Option<u32> {
        let letter = letters.get(last as usize)?;
        let bucket = middle(letter) / BUCKET;
        let near = bucket.saturating_sub(2)..=bucket.saturating_add(2);
        let mut best: Option<(f32, u32)> = None;
        for bucket in near {
            let Some(bucket) = self.buckets.get(bucket as usize) else { continue };
            let start = bucket.partition_point(|&number| number <= last);
            for &number in bucket.iter().skip(start) {
                let Some(other) = letters.get(number as usize) else { continue };
                let gap = other.left as f32 - letter.right as f32;
                if gap > MOST_GAP * MOST_HEIGHT as f32 {
                    break;
                }
                if self.taken.get(number as usize) == Some(&false)
                    && best.is_none_or(|(least, _)| gap < least)
                    && fits(letter, other, gap)
                {
                    best = Some((gap, number));
                }
            }
        }
        best.map(|(_, number)| number)
    }
}

fn middle(letter: &Component) -> u32 {
    letter.top.midpoint(letter.bottom)
}

/// Whether two letters may stand side by side.
fn fits(a: &Component, b: &Component, gap: f32) -> bool {
    let (high, low) = (a.height().max(b.height()), a.height().min(b.height()));
    let size = high as f32;
    // Capitals and small letters, not more.
    if low.saturating_mul(21) < high.saturating_mul(10) || gap > MOST_GAP * size || gap < -0.2 * size {
        return false;
    }
    let near = (size * 0.12).max(1.0) as u32;
    let aligned = a.bottom.abs_diff(b.bottom) <= near || a.top.abs_diff(b.top) <= near;
    let shared = a.bottom.min(b.bottom).saturating_sub(a.top.max(b.top));
    aligned
        && shared.saturating_mul(2) >= low
        && alike(a.contrast(), b.contrast(), 2.0)
        && alike(a.stroke(), b.stroke(), 2.5)
}

fn alike(a: f32, b: f32, times: f32) -> bool {
    a <= b * times && b <= a * times
}
