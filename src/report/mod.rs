//! The confidential PDF that links the anonymous ID to the patient.
//!
//! [`print()`] takes finished strings in the user's language ([`Report`]) and knows nothing of options or
//! languages. Text that the embedded font can't draw is asked of [`Glyphs`].

mod columns;
mod face;
mod layout;
mod line;
mod paint;
mod sheet;

use serde::{Deserialize, Serialize};

/// Draws text that the embedded font lacks (the browser: on a canvas with its own fonts; natively: a visible
/// substitute).
pub trait Glyphs {
    /// A picture of one line of text, or `None` where this can't be drawn: then a substitute that says so
    /// is printed, never a wrong letter.
    fn draw(&self, text: &str, pixels_high: u32) -> Option<Drawn>;
}

/// A line of text as grey picture: 0 is ink, 255 paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// One byte a pixel, row by row.
    pub grey: Vec<u8>,
}

/// No glyphs beside the embedded font's: the substitute is printed.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoGlyphs;

impl Glyphs for NoGlyphs {
    fn draw(&self, _text: &str, _pixels_high: u32) -> Option<Drawn> {
        None
    }
}

/// What is printed, in reading order; every string is final.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Large title: `Confidential: keep in the hospital, do not send with the images`.
    pub title: String,
    /// The anonymous ID, printed large and as PDF title.
    pub anonymous_id: String,
    /// Parts below.
    pub sections: Vec<Section>,
    /// Foot of each page: version and build hash; page numbers are added as `1 / 3`.
    pub foot: String,
    /// Printed in place of a text that can't be drawn, before its code points.
    pub undrawable: String,
}

/// One part of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Heading.
    pub heading: String,
    /// Content.
    pub body: Body,
}

/// What a section holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// Label and value in two columns.
    Facts(Vec<(String, String)>),
    /// A table: column headings, rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Lines of text.
    Lines(Vec<String>),
}

/// The PDF could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be made")]
pub struct ReportError;

/// Prints the report on A4.
///
/// # Errors
/// If the PDF library fails.
pub fn print(report: &Report, glyphs: &dyn Glyphs) -> Result<Vec<u8>, ReportError> {
    let face = face::Face::embedded()?;
    let setter = line::Setter { face: &face, glyphs, undrawable: &report.undrawable };
    paint::paint(layout::lay_out(report, &setter), &report.anonymous_id, &face)
}

#[cfg(test)]
mod tests;
