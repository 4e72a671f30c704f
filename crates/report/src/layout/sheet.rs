//! Pages of marks: what stands where, before it is a PDF.
//!
//! The page is A4. Printed at 100 % on US Letter, which is 16.7 points wider and 49.9 points lower, nothing may be
//! lost, whether the printer centres the page or lays it to the top or the bottom, and though it can't print the
//! outermost quarter inch: so much stays free.

use super::structure::NodeId;
use crate::{
    PrintedThumbnail,
    line::{LinePiece, PICTURE_HEIGHT, SetLine},
    qr::Squares,
};

/// A4 in points.
pub(crate) const WIDTH: f32 = 595.28;
/// A4 in points.
pub(crate) const HEIGHT: f32 = 841.89;
/// Left and right of the text.
pub(crate) const MARGIN: f32 = 54.0;
/// Above and below all content: Letter's difference and what a printer can't reach.
pub(crate) const EDGE: f32 = 49.9 + 18.0;
/// Between the margins.
pub(crate) const COLUMN: f32 = WIDTH - 2.0 * MARGIN;

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Text.
    Ink,
    /// Labels, column headings, foot.
    Quiet,
    /// Section headings.
    Heading,
    /// Lines between rows.
    Rule,
    /// The band that says confidential.
    Band,
    /// Text on the band.
    Paper,
}

impl Tone {
    /// Red, green, blue.
    pub(crate) fn rgb(self) -> [u8; 3] {
        match self {
            Self::Ink => [0x1A, 0x1D, 0x21],
            Self::Quiet => [0x5A, 0x63, 0x6E],
            Self::Heading => [0x1F, 0x4E, 0x6B],
            Self::Rule => [0xD5, 0xDA, 0xDF],
            Self::Band => [0x9B, 0x1C, 0x1C],
            Self::Paper => [0xFF, 0xFF, 0xFF],
        }
    }
}

/// How text looks.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// Points.
    pub(crate) size: f32,
    /// Colour.
    pub(crate) tone: Tone,
    /// What it stands on.
    pub(crate) ground: Tone,
    /// Stronger letters.
    pub(crate) strong: bool,
}

impl Style {
    /// On paper.
    pub(crate) const fn new(size: f32, tone: Tone) -> Self {
        Self { size, tone, ground: Tone::Paper, strong: false }
    }

    /// From one line to the next.
    pub(crate) fn leading(self) -> f32 {
        self.size * 1.42
    }
}

/// A mark on a page; `y` counts from the top. What few marks have is boxed: there are hundreds of thousands of texts.
pub(crate) enum MarkContent {
    /// Text on a baseline.
    Text { x: f32, y: f32, style: Style, text: Box<str> },
    /// A picture of text, its upper left corner.
    Picture {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        style: Style,
        text: Box<str>,
        drawn: Box<crate::Drawn>,
    },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, tone: Tone },
    /// A picture, its upper left corner.
    Thumbnail { x: f32, y: f32, width: f32, height: f32, thumbnail: Box<PrintedThumbnail> },
    /// A QR code, its upper left corner.
    Qr { x: f32, y: f32, side: f32, squares: Squares },
}

/// A mark and the element that it belongs to; `None`: it only adorns, or repeats what was told.
pub(crate) struct SheetMark {
    /// What is seen.
    pub(crate) content: MarkContent,
    /// Whose it is.
    pub(crate) node: Option<NodeId>,
}

/// A page's marks.
#[derive(Default)]
pub(crate) struct Sheet {
    /// In the order of reading.
    pub(crate) marks: Vec<SheetMark>,
}

impl Sheet {
    /// Puts a mark.
    pub(crate) fn put(&mut self, content: MarkContent, node: Option<NodeId>) {
        self.marks.push(SheetMark { content, node });
    }

    /// Fills a rectangle.
    pub(crate) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, tone: Tone) {
        self.put(MarkContent::Fill { x, y, width, height, tone }, None);
    }

    /// A thin line.
    pub(crate) fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.fill(x, y, width, 0.5, Tone::Rule);
    }

    /// One line of text whose room begins at `top`.
    pub(crate) fn line(&mut self, x: f32, top: f32, style: Style, line: SetLine, node: Option<NodeId>) {
        let baseline = top + style.leading() * 0.5 + style.size * 0.36;
        for (at, piece) in line.pieces {
            let content = match piece {
                LinePiece::Words(text) => {
                    MarkContent::Text { x: x + at, y: baseline, style, text: text.into() }
                }
                LinePiece::Picture { text, drawn, width } => {
                    let height = style.size * PICTURE_HEIGHT;
                    let y = top + (style.leading() - height) / 2.0;
                    MarkContent::Picture {
                        x: x + at,
                        y,
                        width,
                        height,
                        style,
                        text: text.into(),
                        drawn: Box::new(drawn),
                    }
                }
            };
            self.put(content, node);
        }
    }

    /// Lines of text below each other; returns where the last ends.
    pub(crate) fn lines(
        &mut self,
        x: f32,
        mut top: f32,
        style: Style,
        lines: Vec<SetLine>,
        node: Option<NodeId>,
    ) -> f32 {
        for line in lines {
            self.line(x, top, style, line, node);
            top += style.leading();
        }
        top
    }
}
