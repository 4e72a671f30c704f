//! The pages of a report: filled from the top, turned when they are full, numbered at the end.

use super::Press;
use super::sheet::{COLUMN, EDGE, HEIGHT, MARGIN, Sheet, Style, Tone, WIDTH};
use super::structure::Structure;
use crate::{Report, line::Setter};

const TITLE_AGAIN: Style = Style { size: 8.5, tone: Tone::Band, ground: Tone::Paper, strong: true };
const FOOT: Style = Style::new(7.5, Tone::Quiet);

/// Room kept free on the right of the foot for `12 / 34`.
const NUMBER: f32 = 60.0;

/// The page being filled; those that are full are printed.
pub(crate) struct Pages<'a> {
    pub(crate) report: &'a Report,
    pub(crate) setter: &'a Setter<'a>,
    pub(crate) structure: Structure,
    press: &'a mut dyn Press,
    /// How many pages are printed.
    printed: usize,
    pub(crate) sheet: Sheet,
    /// The next free height.
    pub(crate) y: f32,
    /// Where the foot begins.
    pub(crate) foot: f32,
    /// Width of the labels of all facts, so that they stand in line over the sections.
    pub(crate) label: f32,
}

impl<'a> Pages<'a> {
    /// The first page, empty. `label`: width of the labels of all facts.
    pub(crate) fn new(
        report: &'a Report,
        setter: &'a Setter<'a>,
        label: f32,
        press: &'a mut dyn Press,
    ) -> Self {
        let foot_lines = setter.set(&report.foot, FOOT.size, COLUMN - NUMBER).len();
        #[allow(clippy::cast_precision_loss, reason = "few lines")]
        let foot = HEIGHT - EDGE - foot_lines as f32 * FOOT.leading() - 14.0;
        Self {
            report,
            setter,
            structure: Structure::new(),
            press,
            printed: 0,
            sheet: Sheet::default(),
            y: EDGE,
            foot,
            label,
        }
    }

    /// What stands over each further page: the anonymous ID and the title, small.
    fn again(&mut self) {
        let text = format!("{} · {}", self.report.anonymous_id, self.report.title);
        let lines = self.setter.set(&text, TITLE_AGAIN.size, COLUMN);
        self.y = self.sheet.lines(MARGIN, EDGE, TITLE_AGAIN, lines, None) + 4.0;
        self.sheet.fill(MARGIN, self.y, COLUMN, 1.2, Tone::Band);
        self.y += 14.0;
    }

    /// Turns the page if less than `height` is free; says whether it did.
    pub(crate) fn need(&mut self, height: f32) -> bool {
        let turn = self.y + height > self.foot;
        if turn {
            self.print();
            self.again();
        }
        turn
    }

    /// Hands the page over: marks take many times what is printed of them, so that only one page's are held.
    fn print(&mut self) {
        self.press.page(std::mem::take(&mut self.sheet), &self.structure);
        self.printed += 1;
    }

    /// Prints the feet, now that the number of pages is known.
    pub(crate) fn finish(mut self) -> Structure {
        self.print();
        let top = self.foot + 14.0;
        for page in 0..self.printed {
            let mut sheet = Sheet::default();
            sheet.rule(MARGIN, top - 5.0, COLUMN);
            let lines = self.setter.set(&self.report.foot, FOOT.size, COLUMN - NUMBER);
            sheet.lines(MARGIN, top, FOOT, lines, None);
            let number = self.setter.set(&format!("{} / {}", page + 1, self.printed), FOOT.size, NUMBER);
            for line in number {
                let x = WIDTH - MARGIN - line.width;
                sheet.line(x, top, FOOT, line, None);
            }
            self.press.foot(page, sheet, &self.structure);
        }
        self.structure
    }
}
