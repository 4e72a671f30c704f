//! From lines at many thresholds to one box for each line of text.

use super::TextBox;

/// The margin around a line by its letters' height, for blurred edges and accents; at least [`LEAST_MARGIN`] pixels.
const MARGIN: f32 = 0.2;
const LEAST_MARGIN: u32 = 2;
/// Boxes side by side with less than this many heights between them are parts of one line.
const SAME_LINE: u32 = 1;

/// Joins lines that overlap or follow each other, and gives them their margin.
pub(super) fn joined(lines: Vec<TextBox>, width: u32, height: u32) -> Vec<TextBox> {
    merged(lines).into_iter().map(|found| with_margin(&found, width, height)).collect()
}

/// Joins boxes that overlap or follow each other, the surest first: of a frame that was looked at in several ways each line
/// counts once.
#[must_use]
pub fn merged(mut lines: Vec<TextBox>) -> Vec<TextBox> {
    lines.sort_by(|a, b| b.points.total_cmp(&a.points));
    let mut boxes: Vec<TextBox> = Vec::new();
    for line in lines {
        match boxes.iter_mut().find(|kept| belongs(kept, &line)) {
            Some(kept) => *kept = around(kept, &line),
            None => boxes.push(line),
        }
    }
    // A box that grew may have reached another one.
    let mut merged: Vec<TextBox> = Vec::new();
    for next in boxes {
        match merged.iter_mut().find(|kept| belongs(kept, &next)) {
            Some(kept) => *kept = around(kept, &next),
            None => merged.push(next),
        }
    }
    merged
}

/// Whether a line is a part of this box or goes on with it.
fn belongs(kept: &TextBox, line: &TextBox) -> bool {
    let shared = kept.bottom().min(line.bottom()).saturating_sub(kept.top.max(line.top));
    let (high, low) = (kept.height.max(line.height), kept.height.min(line.height));
    let gap = kept.left.max(line.left).saturating_sub(kept.right().min(line.right()));
    let inside = kept.right().min(line.right()).saturating_sub(kept.left.max(line.left));
    let same_line =
        shared.saturating_mul(10) >= high.saturating_mul(6) && gap <= low.saturating_mul(SAME_LINE);
    let part = shared.saturating_mul(2) >= line.height && inside.saturating_mul(2) >= line.width && gap == 0;
    same_line || part
}

/// The box around both.
fn around(a: &TextBox, b: &TextBox) -> TextBox {
    let (left, top) = (a.left.min(b.left), a.top.min(b.top));
    TextBox {
        left,
        top,
        width: a.right().max(b.right()).saturating_sub(left),
        height: a.bottom().max(b.bottom()).saturating_sub(top),
        points: a.points.max(b.points),
        says: a.says.max(b.says),
    }
}

fn with_margin(found: &TextBox, width: u32, height: u32) -> TextBox {
    // A line that runs from top to bottom is as wide as its letters are high.
    let margin = ((found.height.min(found.width) as f32 * MARGIN) as u32).max(LEAST_MARGIN);
    let (left, top) = (found.left.saturating_sub(margin), found.top.saturating_sub(margin));
    let right = found.right().saturating_add(margin).min(width);
    let bottom = found.bottom().saturating_add(margin).min(height);
    TextBox { left, top, width: right.saturating_sub(left), height: bottom.saturating_sub(top), ..*found }
}
