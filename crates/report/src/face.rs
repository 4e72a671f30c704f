//! The embedded font: what it can draw and how wide that is.

use super::ReportError;
use skrifa::{
    FontRef, GlyphId16, MetadataProvider,
    charmap::Charmap,
    instance::LocationRef,
    metrics::{GlyphMetrics, Metrics},
    prelude::Size,
};
use std::sync::OnceLock;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// A subset of Noto Sans, see `www/fonts/README.md`.
pub(super) const FONT: &[u8] = include_bytes!("../../../www/fonts/report.ttf");

/// Characters that are looked up once for all reports: Latin, Greek and Cyrillic, of which most texts are. Each letter is
/// asked for several times, and thousands of patients have a report each.
const OFTEN: u32 = 0x530;

/// A character's glyph, and how wide it is in parts of the size.
type Glyph = Option<(GlyphId16, f32)>;

/// The font of the report.
pub(super) struct Face {
    /// Measures of the whole font, in parts of the size as all are.
    metrics: Metrics,
    glyphs: GlyphMetrics<'static>,
    characters: Charmap<'static>,
    often: &'static [Glyph],
}

impl Face {
    /// Reads the embedded font.
    pub(super) fn embedded() -> Result<Self, ReportError> {
        let font = FontRef::new(FONT).map_err(|_| ReportError)?;
        let (size, regular) = (Size::new(1.0), LocationRef::default());
        static ALL: OnceLock<Vec<Glyph>> = OnceLock::new();
        let mut face = Self {
            metrics: font.metrics(size, regular),
            glyphs: font.glyph_metrics(size, regular),
            characters: font.charmap(),
            often: &[],
        };
        face.often = ALL.get_or_init(|| (0..OFTEN).map(|c| face.look_up(char::from_u32(c)?)).collect());
        Ok(face)
    }

    /// Heights and the like.
    pub(super) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Whether the font draws all of `text` right. Combining marks would stand beside their letter.
    pub(super) fn draws(&self, text: &str) -> bool {
        text.chars().all(|c| self.glyph(c).is_some() && canonical_combining_class(c) == 0)
    }

    /// Width in points; a character that the font lacks counts as a square.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.known(c).map_or(1.0, |(_, width)| width)).sum::<f32>() * size
    }

    /// The glyph of a character. `None`: the font lacks it.
    pub(super) fn glyph(&self, c: char) -> Option<GlyphId16> {
        self.known(c).map(|(glyph, _)| glyph)
    }

    fn known(&self, c: char) -> Glyph {
        let often = usize::try_from(u32::from(c)).ok().and_then(|place| self.often.get(place));
        often.copied().unwrap_or_else(|| self.look_up(c))
    }

    fn look_up(&self, c: char) -> Glyph {
        let glyph = GlyphId16::try_from(self.characters.map(c)?).ok().filter(|glyph| glyph.to_u16() != 0)?;
        Some((glyph, self.glyphs.advance_width(glyph.into()).unwrap_or(1.0)))
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
    fn what_is_looked_up_once_for_all_is_what_the_font_says() {
        let face = Face::embedded().unwrap();
        assert_eq!(face.often.len(), OFTEN as usize);
        for c in (0..OFTEN).filter_map(char::from_u32) {
            assert_eq!(face.known(c), face.look_up(c), "{c:?}");
        }
        assert!(face.glyph('Щ').is_some() && face.glyph('€').is_some() && face.glyph('\0').is_none());
    }

    #[test]
    fn marks_are_composed() {
        assert_eq!(clean("Mu\u{308}ller\n\tA"), "Müller  A");
        assert!(Face::embedded().unwrap().draws(&clean("e\u{301}")));
    }
}
