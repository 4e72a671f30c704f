//! The embedded font: what it can draw and how wide that is.

use super::ReportError;
use printpdf::ParsedFont;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// A subset of Noto Sans, see `www/fonts/README.md`.
const FONT: &[u8] = include_bytes!("../../../www/fonts/report.ttf");

/// The font of the report.
pub(super) struct Face {
    parsed: ParsedFont,
}

impl Face {
    /// Reads the embedded font.
    pub(super) fn embedded() -> Result<Self, ReportError> {
        let mut parsed = ParsedFont::from_bytes(FONT, 0, &mut Vec::new()).ok_or(ReportError)?;
        parsed.font_name = Some("NotoSans-Subset".to_owned());
        Ok(Self { parsed })
    }

    /// For the PDF.
    pub(super) fn parsed(&self) -> &ParsedFont {
        &self.parsed
    }

    /// Whether the font draws all of `text` right. Combining marks would stand beside their letter.
    pub(super) fn draws(&self, text: &str) -> bool {
        text.chars().all(|c| self.advance(c).is_some() && canonical_combining_class(c) == 0)
    }

    /// Width in points; a character that the font lacks counts as a square.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c).unwrap_or(1.0)).sum::<f32>() * size
    }

    /// In parts of the size. `None`: the font lacks it.
    fn advance(&self, c: char) -> Option<f32> {
        let glyph = self.parsed.lookup_glyph_index(u32::from(c)).filter(|&glyph| glyph != 0)?;
        Some(f32::from(self.parsed.get_glyph_width(glyph)?) / f32::from(self.parsed.units_per_em))
    }
}

/// Composes letters with their marks, and makes one blank of what is blank or a control.
pub(super) fn clean(text: &str) -> String {
    text.nfc().map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c }).collect()
}

/// Leaves out what is never seen: marks of direction, joiners, soft hyphens, variation selectors.
pub(super) fn visible(word: &str) -> String {
    word.chars()
        .filter(|c| {
            !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_draws_latin_greek_and_cyrillic_and_nothing_that_needs_shaping() {
        let face = Face::embedded().unwrap();
        for text in ["Müller-Łukasz Đặng", "Παπαδόπουλος", "Щербаков Їжак", "½ € № – …"]
        {
            assert!(face.draws(text), "{text}");
        }
        for text in ["山田", "محمد", "כהן", "x\u{323}\u{301}", "\u{FFFD}"] {
            assert!(!face.draws(&clean(text)), "{text}");
        }
    }

    #[test]
    fn marks_are_composed() {
        assert_eq!(clean("Mu\u{308}ller\n\tA"), "Müller  A");
        assert!(Face::embedded().unwrap().draws(&clean("e\u{301}")));
    }
}
