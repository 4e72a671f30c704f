//! Sections onto pages.

use super::{
    Body, Record, Report, Section,
    columns::columns,
    line::{SetLine, Setter},
    qr::squares,
    row::{Cell, Heads, Picture, Strip},
    sheet::{COLUMN, Content, EDGE, HEIGHT, MARGIN, Sheet, Style, Tone, WIDTH},
    structure::{NodeId, Role, Structure},
};

const TITLE: Style = Style { size: 15.0, tone: Tone::Paper, ground: Tone::Band, strong: true };
const TITLE_AGAIN: Style = Style { size: 8.5, tone: Tone::Band, ground: Tone::Paper, strong: true };
const ID: Style = Style { size: 32.0, tone: Tone::Ink, ground: Tone::Paper, strong: true };
const HEADING: Style = Style { size: 12.0, tone: Tone::Heading, ground: Tone::Paper, strong: true };
const TEXT: Style = Style::new(9.5, Tone::Ink);
const LABEL: Style = Style::new(9.5, Tone::Quiet);
const CELL: Style = Style::new(9.0, Tone::Ink);
const COLUMN_HEADING: Style = Style::new(8.0, Tone::Quiet);
const DETAIL: Style = Style::new(7.5, Tone::Ink);
const DETAIL_LABEL: Style = Style::new(7.5, Tone::Quiet);
const FOOT: Style = Style::new(7.5, Tone::Quiet);

/// Between columns.
const GAP: f32 = 12.0;
/// Above and below a row's text.
const PAD: f32 = 3.0;
/// Above and below a record.
const RECORD_PAD: f32 = 6.0;
/// Room kept free on the right of the foot for `12 / 34`.
const NUMBER: f32 = 60.0;
/// Width and height of the QR code: with 21 modules, each is more than a millimetre.
const QR: f32 = 84.0;
/// Width and height of a thumbnail's place.
const THUMBNAIL: f32 = 56.0;

/// The finished pages, and what their marks are.
pub(super) fn lay_out(report: &Report, setter: &Setter<'_>) -> (Vec<Sheet>, Structure) {
    let foot_lines = setter.set(&report.foot, FOOT.size, COLUMN - NUMBER).len();
    #[allow(clippy::cast_precision_loss, reason = "few lines")]
    let foot = HEIGHT - EDGE - foot_lines as f32 * FOOT.leading() - 14.0;
    let facts = report.sections.iter().filter_map(|section| match &section.body {
        Body::Facts(facts) => Some(facts),
        _ => None,
    });
    let labels = facts.flatten().chain(&report.summary).map(|(label, _)| label);
    let widest = labels.map(|label| setter.natural(label, LABEL.size)).fold(0.0, f32::max);
    let mut pages = Pages {
        report,
        setter,
        structure: Structure::new(),
        sheets: Vec::new(),
        sheet: Sheet::default(),
        y: EDGE,
        foot,
        label: (widest + 1.0).clamp(100.0, COLUMN * 0.35),
    };
    pages.first();
    for section in &report.sections {
        pages.section(section);
    }
    pages.finish()
}

/// The page being filled and those that are full.
pub(super) struct Pages<'a> {
    report: &'a Report,
    setter: &'a Setter<'a>,
    structure: Structure,
    sheets: Vec<Sheet>,
    pub(super) sheet: Sheet,
    /// The next free height.
    pub(super) y: f32,
    /// Where the foot begins.
    pub(super) foot: f32,
    /// Width of the labels of all facts, so that they stand in line over the sections.
    label: f32,
}

impl Pages<'_> {
    /// The band that says confidential; the anonymous ID, its QR code, and what belongs to it.
    fn first(&mut self) {
        let title = self.structure.add(Structure::ROOT, Role::Title);
        let lines = self.setter.set(&self.report.title, TITLE.size, COLUMN - 28.0);
        #[allow(clippy::cast_precision_loss, reason = "few lines")]
        let height = lines.len() as f32 * TITLE.leading() + 20.0;
        self.sheet.fill(MARGIN, self.y, COLUMN, height, Tone::Band);
        self.sheet.lines(MARGIN + 14.0, self.y + 10.0, TITLE, lines, Some(title));
        self.y += height + 22.0;

        let top = self.y;
        let room = COLUMN - QR - 2.0 * GAP;
        let section = self.structure.add(Structure::ROOT, Role::Section);
        if !self.report.id_label.is_empty() {
            let label = self.structure.add(section, Role::Heading);
            let lines = self.setter.set(&self.report.id_label, LABEL.size, room);
            self.y = self.sheet.lines(MARGIN, self.y - 3.0, LABEL, lines, Some(label));
        }
        let id = self.structure.add(section, Role::Text);
        let lines = self.setter.set(&self.report.anonymous_id, ID.size, room);
        self.y = self.sheet.lines(MARGIN, self.y - 4.0, ID, lines, Some(id)) + 4.0;
        if let Some(squares) = squares(&self.report.anonymous_id) {
            let figure = self.structure.figure(section, &self.report.qr_says);
            let qr = Content::Qr { x: MARGIN + COLUMN - QR, y: top, side: QR, squares };
            self.sheet.put(qr, Some(figure));
        }
        self.facts(section, &self.report.summary, room);
        self.y = self.y.max(top + QR);
    }

    /// What stands over each further page: the anonymous ID and the title, small.
    fn again(&mut self) {
        let text = format!("{} · {}", self.report.anonymous_id, self.report.title);
        let lines = self.setter.set(&text, TITLE_AGAIN.size, COLUMN);
        self.y = self.sheet.lines(MARGIN, EDGE, TITLE_AGAIN, lines, None) + 4.0;
        self.sheet.fill(MARGIN, self.y, COLUMN, 1.2, Tone::Band);
        self.y += 14.0;
    }

    fn section(&mut self, section: &Section) {
        let node = self.structure.add(Structure::ROOT, Role::Section);
        let title = self.structure.add(node, Role::Heading);
        let heading = self.setter.set(&section.heading, HEADING.size, COLUMN);
        // A heading does not stand alone at a page's end.
        if !self.need(110.0) {
            self.y += 20.0;
        }
        self.y = self.sheet.lines(MARGIN, self.y, HEADING, heading, Some(title)) + 4.0;
        match &section.body {
            Body::Facts(facts) => self.facts(node, facts, COLUMN),
            Body::Table(headings, rows) => self.table(node, headings, rows),
            Body::Records(headings, records) => self.records(node, headings, records),
            Body::Lines(lines) => self.text(node, lines),
        }
    }

    fn facts(&mut self, section: NodeId, facts: &[(String, String)], width: f32) {
        let table = self.structure.add(section, Role::Table);
        let value = (width - self.label - GAP).max(width / 3.0);
        for (name, text) in facts {
            let row = self.structure.add(table, Role::Row);
            let strip = vec![
                self.cell(row, Role::RowHead, MARGIN, LABEL, name, self.label),
                self.cell(row, Role::Cell, MARGIN + self.label + GAP, TEXT, text, value),
            ];
            self.row(Some((width, PAD)), vec![strip], None, None);
        }
    }

    fn text(&mut self, section: NodeId, lines: &[String]) {
        for text in lines {
            let strip = vec![self.cell(section, Role::Text, MARGIN, TEXT, text, COLUMN)];
            self.row(None, vec![strip], None, None);
        }
    }

    fn table(&mut self, section: NodeId, headings: &[String], rows: &[Vec<String>]) {
        let widths = columns(self.setter, headings, rows.iter().map(Vec::as_slice), COLUMN, GAP, CELL.size);
        let table = self.structure.add(section, Role::Table);
        let heads = self.headings(table, headings, MARGIN, &widths);
        for texts in rows {
            let row = self.structure.add(table, Role::Row);
            let strip = self.cells(row, Role::Cell, MARGIN, &widths, texts, CELL);
            self.row(Some((COLUMN, PAD)), vec![strip], None, Some(&heads));
        }
    }

    fn records(&mut self, section: NodeId, headings: &[String], records: &[Record]) {
        let left = MARGIN + THUMBNAIL + GAP;
        let room = COLUMN - THUMBNAIL - GAP;
        let rows = records.iter().map(|record| record.cells.as_slice());
        let widths = columns(self.setter, headings, rows, room, GAP, CELL.size);
        let labels = records.iter().flat_map(|record| &record.details).map(|(label, _)| label);
        let label = labels.map(|label| self.setter.natural(label, DETAIL_LABEL.size)).fold(0.0, f32::max);
        let label = (label + 1.0).min(room * 0.4);
        let table = self.structure.add(section, Role::Table);
        let heads = self.headings(table, headings, left, &widths);
        for record in records {
            let row = self.structure.add(table, Role::Row);
            let picture = record.thumbnail.clone().filter(|thumbnail| thumbnail.channels().is_some());
            let picture = picture.map(|thumbnail| {
                let node = self.structure.figure(row, &record.thumbnail_says);
                Picture { side: THUMBNAIL, thumbnail, node }
            });
            let mut strips = vec![self.cells(row, Role::Cell, left, &widths, &record.cells, CELL)];
            for (name, text) in &record.details {
                let row = self.structure.add(table, Role::Row);
                let value = room - label - GAP;
                strips.push(vec![
                    self.cell(row, Role::RowHead, left, DETAIL_LABEL, name, label),
                    self.cell(row, Role::Cell, left + label + GAP, DETAIL, text, value),
                ]);
            }
            self.row(Some((COLUMN, RECORD_PAD)), strips, picture, Some(&heads));
        }
    }

    /// Prints the headings of columns; gives what is printed again on a further page.
    fn headings(&mut self, table: NodeId, texts: &[String], left: f32, widths: &[f32]) -> Heads {
        let row = self.structure.add(table, Role::Row);
        let strip = self.cells(row, Role::ColumnHead, left, widths, texts, COLUMN_HEADING);
        self.row(None, vec![strip], None, None);
        Heads { texts: texts.to_vec(), widths: widths.to_vec(), left }
    }

    /// Prints the headings once more.
    pub(super) fn heads_again(&mut self, heads: &Heads) {
        let mut x = heads.left;
        let top = self.y;
        for (text, width) in heads.texts.iter().zip(&heads.widths) {
            let lines = self.setter.set(text, COLUMN_HEADING.size, *width);
            self.y = self.sheet.lines(x, top, COLUMN_HEADING, lines, None).max(self.y);
            x += width + GAP;
        }
        self.y += PAD;
    }

    /// The cells of one row of a table.
    fn cells(
        &mut self,
        row: NodeId,
        role: Role,
        left: f32,
        widths: &[f32],
        texts: &[String],
        style: Style,
    ) -> Strip {
        let mut x = left;
        let mut cells = Vec::new();
        for (i, width) in widths.iter().enumerate() {
            let text = texts.get(i).map_or("", String::as_str);
            cells.push(self.cell(row, role, x, style, text, *width));
            x += width + GAP;
        }
        cells
    }

    fn cell(&mut self, parent: NodeId, role: Role, x: f32, style: Style, text: &str, width: f32) -> Cell {
        let node = self.structure.add(parent, role);
        let lines: Vec<SetLine> = self.setter.set(text, style.size, width);
        Cell { x, style, lines, node: Some(node) }
    }

    /// Turns the page if less than `height` is free; says whether it did.
    pub(super) fn need(&mut self, height: f32) -> bool {
        let turn = self.y + height > self.foot;
        if turn {
            self.sheets.push(std::mem::take(&mut self.sheet));
            self.again();
        }
        turn
    }

    /// Writes the feet, now that the number of pages is known.
    fn finish(mut self) -> (Vec<Sheet>, Structure) {
        self.sheets.push(self.sheet);
        let count = self.sheets.len();
        for (i, sheet) in self.sheets.iter_mut().enumerate() {
            let top = self.foot + 14.0;
            sheet.rule(MARGIN, top - 5.0, COLUMN);
            let lines = self.setter.set(&self.report.foot, FOOT.size, COLUMN - NUMBER);
            sheet.lines(MARGIN, top, FOOT, lines, None);
            let number = self.setter.set(&format!("{} / {count}", i + 1), FOOT.size, NUMBER);
            for line in number {
                let x = WIDTH - MARGIN - line.width;
                sheet.line(x, top, FOOT, line, None);
            }
        }
        (self.sheets, self.structure)
    }
}
