//! A table as text: its character set, what parts its cells, and its lines.

use super::headings::{IdColumn, column};
use super::{ListFault, Refused};
use csv::{ReaderBuilder, StringRecord};
use std::borrow::Cow;
use std::collections::HashMap;

/// What parts cells.
const SEPARATORS: [u8; 3] = *b";,\t";
/// Lines at most.
const MOST_LINES: usize = 50_000;

/// A line that holds something, its number from 1, and the cells of our columns.
#[derive(Clone, Debug, Default)]
pub(super) struct FilledLine {
    pub number: u64,
    pub patient: String,
    pub anonymous: String,
    pub order: String,
}

/// The text of a table: UTF-8 or UTF-16 as its first bytes say, UTF-8 where it is, else Windows-1252.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ListFault> {
    let text = match (encoding_rs::Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0,
        (None, Ok(text)) => Cow::Borrowed(text),
        (None, Err(_)) => encoding_rs::WINDOWS_1252.decode(bytes).0,
    };
    let acts = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n');
    if text.contains(acts) { Err(ListFault::new(Refused::NoText)) } else { Ok(text) }
}

/// The lines below the headings.
pub(super) fn lines(text: &str) -> Result<Vec<FilledLine>, ListFault> {
    // Spreadsheets tell by it what parts the cells.
    let told =
        text.lines().next().and_then(|line| line.to_ascii_lowercase().strip_prefix("sep=").map(str::len));
    let (text, before) = match text.split_once('\n').filter(|_| told.is_some()) {
        Some((_, rest)) => (rest, 1),
        None => (text, 0),
    };
    let tables = SEPARATORS.map(|separator| Columns::of(text, separator));
    let mut faults = Vec::new();
    for (separator, columns) in SEPARATORS.into_iter().zip(tables) {
        match columns {
            Ok(columns) => return columns.lines(text, separator, before),
            Err(fault) => faults.push(fault),
        }
    }
    let worst = faults.into_iter().find(|fault| fault.why == Refused::TwoColumns);
    Err(worst.unwrap_or(ListFault::new(Refused::NoColumns)))
}

/// Where our columns stand.
struct Columns {
    places: HashMap<IdColumn, usize>,
    width: usize,
}

impl Columns {
    fn of(text: &str, separator: u8) -> Result<Self, ListFault> {
        let Some(Ok(first)) = reader(text, separator).records().next() else {
            return Err(ListFault::new(Refused::NoColumns));
        };
        let mut places = HashMap::new();
        for (place, heading) in first.iter().enumerate() {
            if let Some(column) = column(heading)
                && places.insert(column, place).is_some()
            {
                return Err(ListFault::new(Refused::TwoColumns));
            }
        }
        let has = |column| places.contains_key(&column);
        if has(IdColumn::Patient) && has(IdColumn::Anonymous) {
            Ok(Self { places, width: first.len() })
        } else {
            Err(ListFault::new(Refused::NoColumns))
        }
    }

    fn lines(&self, text: &str, separator: u8, before: u64) -> Result<Vec<FilledLine>, ListFault> {
        let mut lines = Vec::new();
        let mut ragged = Vec::new();
        for record in reader(text, separator).records().skip(1) {
            let record = record.map_err(|_| ListFault::new(Refused::NoText))?;
            let number = record.position().map_or(0, |place| number(text, place)) + before;
            let line = self.line(number, &record);
            if line.is_none() || record.iter().skip(self.width).any(|cell| !cell.trim().is_empty()) {
                ragged.push(number);
            }
            lines.extend(line.filter(|line| !line.is_empty()));
            if lines.len() > MOST_LINES {
                return Err(ListFault::new(Refused::TooLong));
            }
        }
        if ragged.is_empty() { Ok(lines) } else { Err(ListFault::at(Refused::Ragged, ragged)) }
    }

    /// `None`: one of its cells goes over several lines, as behind a quote that never ends.
    fn line(&self, number: u64, record: &StringRecord) -> Option<FilledLine> {
        let cell = |column| {
            let cell = self.places.get(&column).and_then(|place| record.get(*place)).unwrap_or_default();
            crate::plain_cell(cell).trim().to_owned()
        };
        let line = FilledLine {
            number,
            patient: cell(IdColumn::Patient),
            anonymous: cell(IdColumn::Anonymous),
            order: cell(IdColumn::Order),
        };
        let is_one =
            [&line.patient, &line.anonymous, &line.order].iter().all(|cell| !cell.contains(char::is_control));
        is_one.then_some(line)
    }
}

impl FilledLine {
    fn is_empty(&self) -> bool {
        self.patient.is_empty() && self.anonymous.is_empty() && self.order.is_empty()
    }
}

/// The number of a line: where its reading begins, behind empty lines.
fn number(text: &str, place: &csv::Position) -> u64 {
    let rest = usize::try_from(place.byte()).ok().and_then(|from| text.as_bytes().get(from..));
    let empty = rest.unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    place.line() + empty.filter(|byte| **byte == b'\n').count() as u64
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes())
}
