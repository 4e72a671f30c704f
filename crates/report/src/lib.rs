//! The confidential PDF that links the anonymous ID to the patient.
//!
//! [`print()`] takes finished strings in the user's language ([`Report`]) and knows nothing of options or
//! languages. Text that the embedded font can't draw is asked of [`Glyphs`].
//!
//! ```
//! use veilig_report::{NoGlyphs, Report, print};
//!
//! let report = Report {
//!     language: "en".into(),
//!     title: "Confidential".into(),
//!     anonymous_id: "STUDY-42".into(),
//!     ..Report::default()
//! };
//! let pdf = print(&report, &NoGlyphs)?;
//! assert!(pdf.starts_with(b"%PDF-"));
//! # Ok::<(), veilig_report::ReportError>(())
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod face;
mod layout;
mod line;
mod pdf;
mod qr;

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
    /// Tag of the language of its words, like `en`: readers speak it so.
    pub language: String,
    /// Large title: `Confidential: keep in the hospital, do not send with the images`.
    pub title: String,
    /// Stands above the anonymous ID.
    pub id_label: String,
    /// The anonymous ID, printed large, as QR code and in the PDF's title.
    pub anonymous_id: String,
    /// What the QR code is, for who can't see it.
    pub qr_says: String,
    /// Label and value beside the QR code; short ones.
    pub summary: Vec<(String, String)>,
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
    /// Column headings, and things of which more is to be told than a row holds.
    Records(Vec<String>, Vec<Record>),
    /// Lines of text.
    Lines(Vec<String>),
}

/// A row with a picture beside it and facts below it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The picture; where it is missing or unsound its place stays empty.
    pub thumbnail: Option<PrintedThumbnail>,
    /// What the picture shows, for who can't see it.
    pub thumbnail_says: String,
    /// One cell for each column.
    pub cells: Vec<String>,
    /// Label and value, printed small.
    pub details: Vec<(String, String)>,
}

/// A small picture, at most [`PrintedThumbnail::MOST`] pixels wide and high.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedThumbnail {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Row by row: one byte a pixel where it is grey, else three (red, green, blue).
    pub pixels: Vec<u8>,
}

impl PrintedThumbnail {
    /// Most pixels in width and height.
    pub const MOST: u32 = 128;

    /// Bytes a pixel, 1 or 3. `None`: it has not the pixels that it says, or too many.
    fn channels(&self) -> Option<usize> {
        let small = |size: u32| (1..=Self::MOST).contains(&size);
        let pixels =
            (small(self.width) && small(self.height)).then(|| (self.width * self.height) as usize)?;
        [1, 3].into_iter().find(|channels| pixels * channels == self.pixels.len())
    }
}

/// The PDF could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be made")]
pub struct ReportError;

/// Prints the report on A4, with all content where US Letter has paper too.
///
/// # Errors
/// If the PDF library fails.
pub fn print(report: &Report, glyphs: &dyn Glyphs) -> Result<Vec<u8>, ReportError> {
    let face = face::Face::embedded()?;
    let setter = line::Setter { face: &face, glyphs, undrawable: &report.undrawable };
    let mut printer = pdf::Printer::new(&face);
    let structure = layout::lay_out(report, &setter, &mut printer);
    printer.finish(&structure, report)
}

#[cfg(test)]
mod tests;
