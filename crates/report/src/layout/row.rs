//! One row: cells side by side, strips of them below each other, a picture at their left.

use super::pages::Pages;
use super::sheet::{MARGIN, MarkContent, Style, Tone};
use super::structure::NodeId;
use crate::{PrintedThumbnail, line::SetLine};

/// How the headings of columns look.
pub(crate) const COLUMN_HEADING: Style = Style::new(8.0, Tone::Quiet);
/// Between columns.
pub(crate) const GAP: f32 = 12.0;
/// Above and below a row's text.
pub(crate) const PAD: f32 = 3.0;
/// Between a row's first strip and the smaller ones below it.
const BELOW_FIRST: f32 = 2.5;

/// Text in its place.
pub(crate) struct Cell {
    /// Where its lines begin.
    pub(crate) x: f32,
    /// How they look.
    pub(crate) style: Style,
    /// The text.
    pub(crate) lines: Vec<SetLine>,
    /// What it is.
    pub(crate) node: Option<NodeId>,
}

/// Cells side by side.
pub(crate) type CellRow = Vec<Cell>;

/// A picture at the left of a row.
pub(crate) struct RowPicture {
    /// Width and height of its place.
    pub(crate) side: f32,
    /// The picture, which is sound.
    pub(crate) thumbnail: PrintedThumbnail,
    /// What it is.
    pub(crate) node: NodeId,
}

/// The headings of a table's columns.
pub(crate) struct Heads {
    /// The headings.
    pub(crate) texts: Vec<String>,
    /// How wide the columns are.
    pub(crate) widths: Vec<f32>,
    /// Where the first begins.
    pub(crate) left: f32,
}

/// How high a strip is.
fn strip_height(strip: &CellRow) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "few lines")]
    let count = count(strip) as f32;
    count * leading(strip)
}

fn count(strip: &CellRow) -> usize {
    strip.iter().map(|cell| cell.lines.len()).max().unwrap_or(0)
}

fn leading(strip: &CellRow) -> f32 {
    strip.iter().map(|cell| cell.style.leading()).fold(0.0, f32::max)
}

impl Pages<'_> {
    /// Prints a row, kept together on a page unless it is taller than one. `ruled`: a thin line above, how long,
    /// and the space above and below. `heads` are printed again on a new page.
    pub(crate) fn row(
        &mut self,
        ruled: Option<(f32, f32)>,
        strips: Vec<CellRow>,
        picture: Option<RowPicture>,
        heads: Option<&Heads>,
    ) {
        let (rule, pad) = ruled.unwrap_or((0.0, 1.5));
        let below_first = if strips.len() > 1 { BELOW_FIRST } else { 0.0 };
        let text = strips.iter().map(strip_height).sum::<f32>() + below_first;
        let side = picture.as_ref().map_or(0.0, |picture| picture.side);
        let height = text.max(side) + 2.0 * pad;
        let whole = height < self.foot - 220.0;
        self.make_room(if whole { height } else { 60.0 }, heads);
        if ruled.is_some() {
            self.sheet.rule(MARGIN, self.y, rule);
        }
        self.y += pad;
        let top = self.y;
        if let Some(picture) = picture {
            self.picture(picture);
        }
        for (number, strip) in strips.into_iter().enumerate() {
            if number == 1 {
                self.y += below_first;
            }
            let (count, leading) = (count(&strip), leading(&strip));
            let mut cells: Vec<_> = strip
                .into_iter()
                .map(|cell| (cell.x, cell.style, cell.node, cell.lines.into_iter()))
                .collect();
            for _ in 0..count {
                if !whole {
                    self.make_room(leading, heads);
                }
                for (x, style, node, lines) in &mut cells {
                    if let Some(line) = lines.next() {
                        self.sheet.line(*x, self.y, *style, line, *node);
                    }
                }
                self.y += leading;
            }
        }
        if whole {
            self.y = self.y.max(top + side);
        }
        self.y += pad;
    }

    /// Turns the page if there is not so much room.
    fn make_room(&mut self, height: f32, heads: Option<&Heads>) {
        if self.need(height)
            && let Some(heads) = heads
        {
            self.heads_again(heads);
        }
    }

    /// Prints the headings once more.
    fn heads_again(&mut self, heads: &Heads) {
        let mut x = heads.left;
        let top = self.y;
        for (text, width) in heads.texts.iter().zip(&heads.widths) {
            let lines = self.setter.set(text, COLUMN_HEADING.size, *width);
            self.y = self.sheet.lines(x, top, COLUMN_HEADING, lines, None).max(self.y);
            x += width + GAP;
        }
        self.y += PAD;
    }

    /// Prints a picture as large as its place lets it be, in the place's middle.
    fn picture(&mut self, picture: RowPicture) {
        let RowPicture { side, thumbnail, node } = picture;
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let (columns, rows) = (thumbnail.width as f32, thumbnail.height as f32);
        let scale = side / columns.max(rows);
        let (width, height) = (columns * scale, rows * scale);
        let (x, y) = (MARGIN + (side - width) / 2.0, self.y + (side - height) / 2.0);
        self.sheet
            .put(MarkContent::Thumbnail { x, y, width, height, thumbnail: Box::new(thumbnail) }, Some(node));
    }
}
