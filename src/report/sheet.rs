//! Pages of marks: what stands where on A4, before it is a PDF.

use super::line::{Line, PICTURE_HEIGHT, Piece};

/// A4 in points.
pub(super) const WIDTH: f32 = 595.28;
/// A4 in points.
pub(super) const HEIGHT: f32 = 841.89;
/// Left and right of the text.
pub(super) const MARGIN: f32 = 54.0;
/// Between the margins.
pub(super) const COLUMN: f32 = WIDTH - 2.0 * MARGIN;

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
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
    pub(super) fn rgb(self) -> [u8; 3] {
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
pub(super) struct Style {
    /// Points.
    pub(super) size: f32,
    /// Colour.
    pub(super) tone: Tone,
    /// What it stands on.
    pub(super) ground: Tone,
    /// Stronger letters.
    pub(super) strong: bool,
}

impl Style {
    /// On paper.
    pub(super) const fn new(size: f32, tone: Tone) -> Self {
        Self { size, tone, ground: Tone::Paper, strong: false }
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f32 {
        self.size * 1.42
    }
}

/// A mark on a page; `y` counts from the top.
pub(super) enum Mark {
    /// Text on a baseline.
    Text { x: f32, y: f32, style: Style, text: String },
    /// A picture of text, its upper left corner.
    Picture { x: f32, y: f32, width: f32, height: f32, style: Style, text: String, drawn: super::Drawn },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, tone: Tone },
}

/// A page's marks.
#[derive(Default)]
pub(super) struct Sheet {
    /// In the order of reading.
    pub(super) marks: Vec<Mark>,
}

impl Sheet {
    /// Fills a rectangle.
    pub(super) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, tone: Tone) {
        self.marks.push(Mark::Fill { x, y, width, height, tone });
    }

    /// A thin line over the column.
    pub(super) fn rule(&mut self, y: f32) {
        self.fill(MARGIN, y, COLUMN, 0.6, Tone::Rule);
    }

    /// One line of text whose room begins at `top`.
    pub(super) fn line(&mut self, x: f32, top: f32, style: Style, line: Line) {
        let baseline = top + style.leading() * 0.5 + style.size * 0.36;
        for (at, piece) in line.pieces {
            self.marks.push(match piece {
                Piece::Words(text) => Mark::Text { x: x + at, y: baseline, style, text },
                Piece::Picture { text, drawn, width } => {
                    let height = style.size * PICTURE_HEIGHT;
                    let y = top + (style.leading() - height) / 2.0;
                    Mark::Picture { x: x + at, y, width, height, style, text, drawn }
                }
            });
        }
    }

    /// Lines of text below each other; returns where the last ends.
    pub(super) fn lines(&mut self, x: f32, mut top: f32, style: Style, lines: Vec<Line>) -> f32 {
        for line in lines {
            self.line(x, top, style, line);
            top += style.leading();
        }
        top
    }
}
