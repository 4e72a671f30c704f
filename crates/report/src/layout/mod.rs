//! Sections onto pages.

pub(crate) mod columns;
pub(crate) mod pages;
pub(crate) mod row;
pub(crate) mod sheet;
pub(crate) mod structure;

use super::{
    Body, Record, Report, Section,
    line::{SetLine, Setter},
    qr::squares,
};
use columns::columns;
use pages::Pages;
use row::{COLUMN_HEADING, Cell, CellRow, GAP, Heads, PAD, RowPicture};
use sheet::{COLUMN, MARGIN, MarkContent, Sheet, Style, Tone};
use structure::{NodeId, Role, Structure};

const TITLE: Style = Style { size: 15.0, tone: Tone::Paper, ground: Tone::Band, strong: true };
const ID: Style = Style { size: 32.0, tone: Tone::Ink, ground: Tone::Paper, strong: true };
const HEADING: Style = Style { size: 12.0, tone: Tone::Heading, ground: Tone::Paper, strong: true };
const TEXT: Style = Style::new(9.5, Tone::Ink);
const LABEL: Style = Style::new(9.5, Tone::Quiet);
const CELL: Style = Style::new(9.0, Tone::Ink);
const DETAIL: Style = Style::new(7.5, Tone::Ink);
const DETAIL_LABEL: Style = Style::new(7.5, Tone::Quiet);

/// Above and below a record.
const RECORD_PAD: f32 = 6.0;
/// Width and height of the QR code: with 21 modules, each is more than a millimetre.
const QR: f32 = 84.0;
/// Width and height of a thumbnail's place.
const THUMBNAIL: f32 = 56.0;

/// What prints pages as they get full.
pub(super) trait Press {
    /// Prints the next page.
    fn page(&mut self, sheet: Sheet, structure: &Structure);

    /// Prints more marks on a page that was printed, the first is 0: what can only be said when all are.
    fn foot(&mut self, page: usize, sheet: Sheet, structure: &Structure);
}

/// Lays the report out on pages, which are printed as they get full; gives what their marks are.
pub(super) fn lay_out(report: &Report, setter: &Setter<'_>, press: &mut dyn Press) -> Structure {
    let facts = report.sections.iter().filter_map(|section| match &section.body {
        Body::Facts(facts) => Some(facts),
        _ => None,
    });
    let labels = facts.flatten().chain(&report.summary).map(|(label, _)| label);
    let widest = labels.map(|label| setter.natural(label, LABEL.size)).fold(0.0, f32::max);
    let mut pages = Pages::new(report, setter, (widest + 1.0).clamp(100.0, COLUMN * 0.35), press);
    pages.first();
    for section in &report.sections {
        pages.section(section);
    }
    pages.finish()
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
            let qr = MarkContent::Qr { x: MARGIN + COLUMN - QR, y: top, side: QR, squares };
            self.sheet.put(qr, Some(figure));
        }
        self.facts(section, &self.report.summary, room);
        self.y = self.y.max(top + QR);
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
                RowPicture { side: THUMBNAIL, thumbnail, node }
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

    /// The cells of one row of a table.
    fn cells(
        &mut self,
        row: NodeId,
        role: Role,
        left: f32,
        widths: &[f32],
        texts: &[String],
        style: Style,
    ) -> CellRow {
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
}
