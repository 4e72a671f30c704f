//! The protocol of Siemens scanners, which stands as text in the series header, (0029,xx20) of SIEMENS CSA HEADER, and by
//! itself in (0021,xx19) of SIEMENS MR SDS 01: 1,500 lines of `key = value`, names of protocols and of persons among them.
//! It never goes out as it is: a new one is written with the lines of `data/siemens_protocol.csv` whose values are numbers
//! within the row's limits, or words of its list. Layout: nibabel's and dcm2niix's readers.

use crate::proven::csa;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use veilig_dicom::VR;

pub(crate) const TABLE: &str = include_str!("../../../../data/siemens_protocol.csv");
/// Between these the lines stand.
const BEGIN: &str = "### ASCCONV BEGIN";
const END: &str = "### ASCCONV END";
/// The entry of the series header that holds the protocol, and how this program writes it.
const ENTRY: csa::CsaEntry = csa::CsaEntry("MrPhoenixProtocol", 1, VR::UN, 0, csa::CsaPurpose::Other);
/// Longer numbers are no measures of a scanner, and longer words are no lists of coils.
const LONGEST_NUMBER: usize = 20;
const LONGEST_WORDS: usize = 64;
/// Numbers within words, as in `HeadNeck_64`, have no more digits.
const MOST_DIGITS: usize = 3;

/// A line that may stay.
#[derive(Debug)]
struct ProtocolRow {
    /// Limits of a number, both allowed.
    limits: Option<(f64, f64)>,
    /// The words that the value may be made of; `=` begins one that it may be as a whole.
    words: Vec<&'static str>,
}

/// The rows by their keys, in which an index is left out: `alTE[]`.
fn rows() -> &'static HashMap<&'static str, ProtocolRow> {
    static ROWS: OnceLock<HashMap<&'static str, ProtocolRow>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let rows = TABLE.lines().skip(1).filter_map(|line| {
            let mut fields = line.split(',');
            let key = fields.next()?;
            let (least, most, words) = (fields.next()?.parse(), fields.next()?.parse(), fields.next()?);
            let limits = least.ok().zip(most.ok());
            Some((
                key,
                ProtocolRow { limits, words: words.split(' ').filter(|word| !word.is_empty()).collect() },
            ))
        });
        rows.collect()
    })
}

impl ProtocolRow {
    fn allows(&self, value: &str) -> bool {
        match self.limits {
            Some((least, most)) => number(value).is_some_and(|number| (least..=most).contains(&number)),
            None => self.is_of_words(unquoted(value)),
        }
    }

    fn is_of_words(&self, text: &str) -> bool {
        let is_whole = |word: &&str| word.strip_prefix('=') == Some(text);
        let mark = |c: char| c.is_ascii_digit() || " ;,:-+()_/\\%".contains(c);
        let mut words = text.split(mark).filter(|word| !word.is_empty());
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        let mut is_made = || {
            words.all(|word| self.words.contains(&word)) && numbers.all(|number| number.len() <= MOST_DIGITS)
        };
        text.len() <= LONGEST_WORDS && (self.words.iter().any(is_whole) || is_made())
    }
}

/// A number as scanners write it: decimal, or `0x10`.
fn number(value: &str) -> Option<f64> {
    if value.is_empty() || value.len() > LONGEST_NUMBER {
        return None;
    }
    if let Some(digits) = value.strip_prefix("0x") {
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        return is_hex.then(|| u32::from_str_radix(digits, 16).ok().map(f64::from)).flatten();
    }
    let is_plain = value.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    is_plain.then(|| value.parse::<f64>().ok()).flatten().filter(|number| number.is_finite())
}

fn unquoted(value: &str) -> &str {
    value.trim_matches('"')
}

/// One line of a protocol: its key as it stands, the row of it, and its value.
type Line<'a> = (&'a str, &'static str, &'a str);

/// The lines that may stay, in their order; the first of a key counts, as for readers.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut known = HashSet::new();
    let lines = text.lines().filter_map(|line| {
        let (key, value) = line.split_once('=')?;
        let (key, value) = (key.trim(), value.trim());
        let (name, row) = rows().get_key_value(without_indices(key)?.as_str())?;
        (known.insert(key) && row.allows(value)).then_some((key, *name, value))
    });
    lines.collect()
}

/// `alTE[]` of `alTE[12]`; `None` where an index is no short number.
fn without_indices(key: &str) -> Option<String> {
    let mut parts = key.split('[');
    let mut name = parts.next()?.to_owned();
    for part in parts {
        let (index, rest) = part.split_once(']')?;
        if index.is_empty() || index.len() > MOST_DIGITS || !index.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        name.push_str("[]");
        name.push_str(rest);
    }
    Some(name)
}

/// The text between the marks, and whether a series header holds it.
fn found(bytes: &[u8]) -> Option<(String, bool)> {
    let at = |of: &[u8], what: &[u8]| of.windows(what.len()).position(|window| window == what);
    let named = at(bytes, ENTRY.0.as_bytes());
    let is_header = named.is_some() && !bytes.starts_with(b"<") && !bytes.starts_with(b"#");
    let from = bytes.get(named.filter(|_| is_header).unwrap_or_default()..)?;
    let from = from.get(at(from, BEGIN.as_bytes())?..)?;
    let from = from.get(from.iter().position(|byte| *byte == b'\n')?..)?;
    let text = from.get(..at(from, END.as_bytes())?)?;
    // Other letters than ASCII's stand in no line that stays.
    let ascii = text.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' });
    Some((ascii.collect(), is_header))
}

/// A new protocol with the lines of this one that may stay; `None` where it is none, or has none of them. All values of a
/// row go where `hit` finds one of them, or several together, to identify, or `hit_words` its words.
pub(crate) fn rewritten(
    bytes: &[u8],
    hit: impl Fn(&[&str]) -> bool,
    hit_words: impl Fn(&str) -> bool,
) -> Option<Vec<u8>> {
    let (text, is_header) = found(bytes)?;
    let lines = lines(&text);
    let is_hit = |name: &&str| {
        let shown = shown(&lines, name);
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        let is_number = rows().get(*name).is_some_and(|row| row.limits.is_some());
        if is_number { hit(&shown) } else { shown.iter().any(|words| hit_words(words)) }
    };
    let names: HashSet<&str> = lines.iter().map(|(_, name, _)| *name).collect();
    let gone: HashSet<&str> = names.into_iter().filter(is_hit).collect();
    let kept = lines.iter().filter(|(_, name, _)| !gone.contains(name));
    let kept: String = kept.map(|(key, _, value)| format!("{key}\t = \t{value}\n")).collect();
    if kept.is_empty() {
        return None;
    }
    let text = format!("{BEGIN} ###\n{kept}{END} ###\n");
    Some(if is_header {
        csa::written(&[(&ENTRY, &vec![text.as_str()])])
    } else {
        // Readers skip a byte where they look for a header's mark.
        let mut bytes = format!("\n{text}").into_bytes();
        bytes.resize(bytes.len().next_multiple_of(2), b'\n');
        bytes
    })
}

/// The values of a row as they are searched: numbers in decimal digits, words without their marks.
fn shown(lines: &[Line<'_>], name: &str) -> Vec<String> {
    let of_row = lines.iter().filter(|(_, of, _)| *of == name);
    let shown = of_row.map(|(_, _, value)| match value.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).map(|number| number.to_string()).unwrap_or_default(),
        None => unquoted(value).to_owned(),
    });
    shown.collect()
}

/// Whether these bytes are a protocol as [`rewritten`] writes it.
pub(crate) fn is_ours(bytes: &[u8]) -> bool {
    rewritten(bytes, |_| false, |_| false).is_some_and(|ours| ours == bytes)
}

/// The values that a protocol of ours holds, those of each row together: numbers, then words.
pub(crate) fn values(bytes: &[u8]) -> (Vec<Vec<String>>, Vec<String>) {
    let Some((text, _)) = found(bytes) else { return Default::default() };
    let lines = lines(&text);
    let (mut numbers, mut words) = (Vec::new(), Vec::new());
    for (name, row) in rows() {
        let shown = shown(&lines, name);
        if row.limits.is_some() {
            numbers.push(shown);
        } else {
            words.extend(shown);
        }
    }
    (numbers, words)
}

#[cfg(test)]
mod tests;
