//! The embedded font in the PDF: the glyphs that are used, and which character each stands for.

use super::{objects::Objects, packed::packed};
use crate::{
    ReportError,
    face::{FONT, Face},
};
use pdf_writer::{
    Filter, Name, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Six letters, as a subset's name must begin (ISO 32000-1, 9.6.4).
const NAME: Name<'static> = Name(b"VEILIG+NotoSans");

/// How the font's characters are numbered: by nobody's order but ours.
const SYSTEM: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The characters that are used, each with a number (CID) of its own: two that look alike are copied as what they are.
#[derive(Default)]
pub(crate) struct Used {
    numbers: BTreeMap<char, u16>,
    /// By number less one; number 0 is the glyph of what is missing.
    characters: Vec<char>,
}

impl Used {
    /// The text as the numbers of its characters, two bytes each; the font must draw them.
    pub(crate) fn encode(&mut self, text: &str) -> Vec<u8> {
        text.chars().flat_map(|c| self.number(c).to_be_bytes()).collect()
    }

    fn number(&mut self, c: char) -> u16 {
        if let Some(number) = self.numbers.get(&c) {
            return *number;
        }
        // The font has fewer glyphs than there are numbers: what is beyond would be drawn as missing.
        let number = u16::try_from(self.characters.len() + 1).unwrap_or(0);
        if number != 0 {
            self.characters.push(c);
            self.numbers.insert(c, number);
        }
        number
    }

    /// Writes the font as object `font`.
    pub(crate) fn write(&self, objects: &mut Objects, face: &Face, font: Ref) -> Result<(), ReportError> {
        let [descendant, descriptor, file, glyphs, unicode] = std::array::from_fn(|_| objects.next());
        let pdf = &mut objects.pdf;
        let mut remapper = GlyphRemapper::new();
        let mut map = vec![0, 0];
        let mut widths = vec![0.0];
        let mut meaning = UnicodeCmap::new(Name(b"Veilig"), SYSTEM);
        for (c, number) in self.characters.iter().zip(1_u16..) {
            let glyph = face.glyph(*c).ok_or(ReportError)?;
            map.extend(remapper.remap(glyph.to_u16()).to_be_bytes());
            widths.push(face.width(c.encode_utf8(&mut [0; 4]), 1000.0));
            meaning.pair(number, *c);
        }
        pdf.type0_font(font)
            .base_font(NAME)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(descendant)
            .to_unicode(unicode);
        let mut cid = pdf.cid_font(descendant);
        cid.subtype(CidFontType::Type2).base_font(NAME).system_info(SYSTEM).font_descriptor(descriptor);
        cid.cid_to_gid_map_stream(glyphs).default_width(0.0).widths().consecutive(0, widths);
        drop(cid);
        let metrics = face.metrics();
        let bounds = metrics.bounds.unwrap_or_default();
        let [left, bottom, right, top] =
            [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|part| part * 1000.0);
        pdf.font_descriptor(descriptor)
            .name(NAME)
            .flags(FontFlags::NON_SYMBOLIC)
            .bbox(Rect::new(left, bottom, right, top))
            .italic_angle(0.0)
            .ascent(metrics.ascent * 1000.0)
            .descent(metrics.descent * 1000.0)
            .cap_height(metrics.cap_height.unwrap_or(metrics.ascent) * 1000.0)
            .stem_v(90.0)
            .font_file2(file);
        let subset = subsetter::subset(FONT, 0, &remapper).map_err(|_| ReportError)?;
        pdf.stream(file, &packed(&subset)?).filter(Filter::FlateDecode);
        pdf.stream(glyphs, &packed(&map)?).filter(Filter::FlateDecode);
        pdf.stream(unicode, &packed(&meaning.finish())?).filter(Filter::FlateDecode);
        Ok(())
    }
}
