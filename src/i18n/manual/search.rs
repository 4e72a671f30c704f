//! Finding words in the manual.

use super::{ManualBlock, ManualSection, ManualSpan};

impl ManualSection {
    /// It holds these words, in its heading or below, in capitals or not.
    #[must_use]
    pub fn holds(&self, words: &str) -> bool {
        let words = words.trim().to_lowercase();
        self.title.to_lowercase().contains(&words) || self.body.iter().any(|block| block.holds(&words))
    }
}

impl ManualBlock {
    fn holds(&self, words: &str) -> bool {
        match self {
            Self::Paragraph(spans) => in_line(spans, words),
            Self::List(_, items) => items.iter().flatten().any(|block| block.holds(words)),
            Self::Table(head, rows) => {
                head.iter().chain(rows.iter().flatten()).any(|cell| in_line(cell, words))
            }
            Self::Code(text) | Self::Figure(_, text) => text.to_lowercase().contains(words),
            Self::Options => false,
        }
    }
}

/// A line holds these words, whatever is bold in it.
fn in_line(spans: &[ManualSpan], words: &str) -> bool {
    let line: String = spans.iter().map(ManualSpan::text).collect();
    line.to_lowercase().contains(words)
}

/// A text cut where these words stand in it: pieces, and whether each is a find.
#[must_use]
pub fn marked<'a>(text: &'a str, words: &str) -> Vec<(&'a str, bool)> {
    let (small, words) = (text.to_lowercase(), words.trim().to_lowercase());
    // Some letters change their length with their case: then places in one text mean nothing in the other.
    if words.is_empty() || small.len() != text.len() {
        return vec![(text, false)];
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, found) in small.match_indices(&words) {
        let (Some(before), Some(find)) = (text.get(from..at), text.get(at..at + found.len())) else { break };
        pieces.push((before, false));
        pieces.push((find, true));
        from = at + found.len();
    }
    pieces.push((text.get(from..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}
