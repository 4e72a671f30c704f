//! Sections onto pages.

use super::{
    Body, Report, Section,
    columns::columns,
    line::{Line, Setter},
    sheet::{COLUMN, HEIGHT, MARGIN, Sheet, Style, Tone, WIDTH},
};

const TITLE: Style = Style { size: 19.0, tone: Tone::Paper, ground: Tone::Band, strong: true };
const TITLE_AGAIN: Style = Style { size: 9.0, tone: Tone::Paper, ground: Tone::Band, strong: true };
const ID: Style = Style { size: 30.0, tone: Tone::Ink, ground: Tone::Paper, strong: true };
const HEADING: Style = Style { size: 12.0, tone: Tone::Heading, ground: Tone::Paper, strong: true };
const TEXT: Style = Style::new(9.5, Tone::Ink);
const LABEL: Style = Style::new(9.5, Tone::Quiet);
const CELL: Style = Style::new(8.5, Tone::Ink);
const COLUMN_HEADING: Style = Style::new(8.0, Tone::Quiet);
const FOOT: Style = Style::new(7.5, Tone::Quiet);

/// Between columns.
const GAP: f32 = 12.0;
/// Above and below a row's text.
const PAD: f32 = 3.0;
/// Room kept free on the right of the foot for `12 / 34`.
const NUMBER: f32 = 60.0;

/// The finished pages.
pub(super) fn lay_out(report: &Report, setter: &Setter<'_>) -> Vec<Sheet> {
    let foot_lines = setter.set(&report.foot, FOOT.size, COLUMN - NUMBER).len();
    #[allow(clippy::cast_precision_loss, reason = "few lines")]
    let foot = HEIGHT - 36.0 - foot_lines as f32 * FOOT.leading();
    let mut pages = Pages { report, setter, sheets: Vec::new(), sheet: Sheet::default(), y: 0.0, foot };
    pages.first();
    for section in &report.sections {
        pages.section(section);
    }
    pages.finish()
}

/// The page being filled and those that are full.
struct Pages<'a> {
    report: &'a Report,
    setter: &'a Setter<'a>,
    sheets: Vec<Sheet>,
    sheet: Sheet,
    /// The next free height.
    y: f32,
    /// Where the foot begins.
    foot: f32,
}

impl Pages<'_> {
    /// The band over the first page, and the anonymous ID.
    fn first(&mut self) {
        let lines = self.setter.set(&self.report.title, TITLE.size, COLUMN);
        self.band(TITLE, lines, 22.0);
        let id = self.setter.set(&self.report.anonymous_id, ID.size, COLUMN);
        self.y = self.sheet.lines(MARGIN, self.y + 14.0, ID, id);
    }

    /// The band over each further page: the title and the anonymous ID, small.
    fn again(&mut self) {
        let text = format!("{} · {}", self.report.anonymous_id, self.report.title);
        let lines = self.setter.set(&text, TITLE_AGAIN.size, COLUMN);
        self.band(TITLE_AGAIN, lines, 9.0);
        self.y += 20.0;
    }

    fn band(&mut self, style: Style, lines: Vec<Line>, pad: f32) {
        #[allow(clippy::cast_precision_loss, reason = "few lines")]
        let height = lines.len() as f32 * style.leading() + 2.0 * pad;
        self.sheet.fill(0.0, 0.0, WIDTH, height, Tone::Band);
        self.sheet.lines(MARGIN, pad, style, lines);
        self.y = height;
    }

    fn section(&mut self, section: &Section) {
        let heading = self.setter.set(&section.heading, HEADING.size, COLUMN);
        // A heading does not stand alone at a page's end.
        self.need(100.0);
        self.y = self.sheet.lines(MARGIN, self.y + 18.0, HEADING, heading) + 3.0;
        match &section.body {
            Body::Facts(facts) => self.facts(facts),
            Body::Table(headings, rows) => self.table(headings, rows),
            Body::Lines(lines) => self.text(lines),
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let widest =
            facts.iter().map(|(label, _)| self.setter.natural(label, LABEL.size)).fold(0.0, f32::max);
        let label = (widest + 1.0).clamp(110.0, COLUMN * 0.4);
        let value = COLUMN - label - GAP;
        for (name, text) in facts {
            self.rule();
            let cells = vec![
                (MARGIN, LABEL, self.setter.set(name, LABEL.size, label)),
                (MARGIN + label + GAP, TEXT, self.setter.set(text, TEXT.size, value)),
            ];
            self.row(cells, &mut |_| {});
        }
    }

    fn text(&mut self, lines: &[String]) {
        for text in lines {
            let cells = vec![(MARGIN, TEXT, self.setter.set(text, TEXT.size, COLUMN))];
            self.row(cells, &mut |_| {});
        }
    }

    fn table(&mut self, headings: &[String], rows: &[Vec<String>]) {
        let widths = columns(self.setter, headings, rows, COLUMN, GAP, CELL.size);
        let cells = |texts: &[String], style: Style, setter: &Setter<'_>| {
            let mut x = MARGIN;
            let mut cells = Vec::new();
            for (i, width) in widths.iter().enumerate() {
                let text = texts.get(i).map_or("", String::as_str);
                cells.push((x, style, setter.set(text, style.size, *width)));
                x += width + GAP;
            }
            cells
        };
        let mut heading = |pages: &mut Self| {
            let row = cells(headings, COLUMN_HEADING, pages.setter);
            pages.row(row, &mut |_| {});
        };
        heading(self);
        for row in rows {
            self.rule();
            let row = cells(row, CELL, self.setter);
            self.row(row, &mut heading);
        }
    }

    /// A line between rows.
    fn rule(&mut self) {
        self.sheet.rule(self.y);
    }

    /// Cells side by side, kept together on a page unless they are taller than one. `again` prints the
    /// table's heading on a new page.
    fn row(&mut self, cells: Vec<(f32, Style, Vec<Line>)>, again: &mut dyn FnMut(&mut Self)) {
        let leading = cells.iter().map(|(_, style, _)| style.leading()).fold(0.0, f32::max);
        let count = cells.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0);
        #[allow(clippy::cast_precision_loss, reason = "few lines")]
        let height = count as f32 * leading + 2.0 * PAD;
        let whole = height < self.foot - 120.0;
        if whole && self.need(height) {
            again(self);
            self.rule();
        }
        self.y += PAD;
        let mut cells: Vec<_> =
            cells.into_iter().map(|(x, style, lines)| (x, style, lines.into_iter())).collect();
        for _ in 0..count {
            if !whole && self.need(leading) {
                again(self);
            }
            for (x, style, lines) in &mut cells {
                if let Some(line) = lines.next() {
                    self.sheet.line(*x, self.y, *style, line);
                }
            }
            self.y += leading;
        }
        self.y += PAD;
    }

    /// Turns the page if less than `height` is free; says whether it did.
    fn need(&mut self, height: f32) -> bool {
        let turn = self.y + height > self.foot;
        if turn {
            self.sheets.push(std::mem::take(&mut self.sheet));
            self.again();
        }
        turn
    }

    /// Writes the feet, now that the number of pages is known.
    fn finish(mut self) -> Vec<Sheet> {
        self.sheets.push(self.sheet);
        let count = self.sheets.len();
        for (i, sheet) in self.sheets.iter_mut().enumerate() {
            let top = self.foot + 8.0;
            sheet.rule(top - 5.0);
            sheet.lines(MARGIN, top, FOOT, self.setter.set(&self.report.foot, FOOT.size, COLUMN - NUMBER));
            let number = self.setter.set(&format!("{} / {count}", i + 1), FOOT.size, NUMBER);
            for line in number {
                let x = WIDTH - MARGIN - line.width;
                sheet.line(x, top, FOOT, line);
            }
        }
        self.sheets
    }
}
