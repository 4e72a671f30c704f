//! What people bring besides images, and the report that is printed of all of it.

use std::collections::HashSet;
use veilig::deid::AnonymousId;
use veilig::job::{IdList, ListAnswer};
use veilig::report::{Body, Drawn, Glyphs, Record, Report, Section, print};
use veilig::study::{Patient, PatientFacts, PatientKey};

/// Pieces of lists of IDs, for bytes to put together.
const CELLS: &[&str] = &[
    "MRN1", "mrn-001", "MRN2", "0", "UNKNOWN", "A1", "B2", "C3", ",", ";", "\t", "\n", "\r\n", "\r", "\"",
    "\"\"", "=1+1", "'=1", " ", "\0", "é", "\u{FEFF}", "\u{202E}", "אב", "Order", "x",
];

/// Any text as a list of IDs: it is refused, or each patient is found under the one ID that stands in it, and no ID twice.
pub fn ids(bytes: &[u8]) {
    let mut text = String::from("Patient ID,Anonymous ID,Order number\nMRN1,");
    bytes.iter().take(60).for_each(|byte| text.push_str(CELLS[usize::from(*byte) % CELLS.len()]));
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for list in [text.as_bytes(), &wide, &bytes[..bytes.len().min(4000)]] {
        let Ok(read) = IdList::read(list) else { continue };
        let mut given = HashSet::new();
        for id in ["MRN1", "MRN2", "A1", "B2", "C3", "UNKNOWN", "x"] {
            let facts = PatientFacts { id: id.to_owned(), ..PatientFacts::default() };
            let patient = Patient { key: PatientKey(0), facts, who: Default::default(), studies: Vec::new() };
            if let ListAnswer::Found(found) = read.find(&patient) {
                assert!(AnonymousId::parse(found.anonymous_id.as_str()).is_some(), "no ID that may go out");
                assert!(given.insert(found.anonymous_id.as_str().to_owned()), "two patients under one ID");
            }
        }
        assert!(given.len() <= read.len(), "more than it has");
    }
}

/// Pieces of texts, for bytes to put together.
const TEXTS: &[&str] = &[
    "Müller",
    "^",
    "=",
    " ",
    "\n",
    "\u{5D0}\u{5D1}\u{5D2}",
    "\u{627}\u{644}",
    "(12)",
    "山田",
    "e\u{301}\u{323}",
    "\u{202E}",
    "\u{200F}",
    "\u{2068}",
    "\u{2069}",
    "\0",
    "\u{FFFD}",
    "😀",
    "1.2.840.10008",
    "----------------------",
    "\u{AD}",
    "fi",
    "\t",
    "\u{7F}",
    "W",
    "\\",
    "()",
    "\u{E000}",
    "½ € №",
];

/// Draws nothing, a sound picture, or one that is not what it says, by the text's length.
struct Odd;

impl Glyphs for Odd {
    fn draw(&self, text: &str, pixels_high: u32) -> Option<Drawn> {
        let (width, height) = (text.chars().count() as u32 * 9, pixels_high);
        let grey = vec![128; (width * height) as usize];
        match text.len() % 4 {
            0 => None,
            1 => Some(Drawn { width, height: 0, grey }),
            2 => Some(Drawn { width: width + 1, height, grey }),
            _ => Some(Drawn { width, height, grey }),
        }
    }
}

/// A report of any texts: it is printed, in any direction and whatever the font lacks, and is no longer than its texts allow.
pub fn report(bytes: &[u8]) {
    let mut left = bytes.iter().take(300);
    let mut letters = 0;
    let mut text = |most: usize| {
        let count = left.next().map_or(0, |byte| usize::from(*byte) % most);
        let text: String =
            left.by_ref().take(count).map(|byte| TEXTS[usize::from(*byte) % TEXTS.len()]).collect();
        letters += text.len();
        text
    };
    let columns: Vec<String> = (0..4).map(|_| text(4)).collect();
    let rows: Vec<Vec<String>> = (0..5).map(|row| (0..row).map(|_| text(20)).collect()).collect();
    let details = (0..3).map(|_| (text(6), text(40))).collect();
    let records = vec![Record { cells: columns.clone(), details, thumbnail_says: text(5), thumbnail: None }];
    let section = |heading: String, body| Section { heading, body };
    let printed = Report {
        language: text(3),
        title: text(12),
        id_label: text(4),
        anonymous_id: text(6),
        qr_says: text(4),
        summary: vec![(text(5), text(9))],
        foot: text(9),
        undrawable: text(4),
        sections: vec![
            section(text(6), Body::Facts(vec![(text(9), text(60))])),
            section(text(6), Body::Table(columns.clone(), rows)),
            section(text(6), Body::Records(columns, records)),
            section(text(6), Body::Lines(vec![text(80), text(3)])),
        ],
    };
    let pdf = print(&printed, &Odd).expect("whatever the texts, there is a report");
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"), "no PDF");
    assert!(pdf.len() < 200_000 + 2_000 * letters, "{} bytes of {letters}", pdf.len());
}
