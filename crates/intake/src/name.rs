//! Names of entries, to be shown.

use encoding_rs::SHIFT_JIS;

/// Longer names are cut in their middle: their end tells the files apart.
const LONGEST: usize = 240;

/// A name as a path to be shown: `decoded` is its reading as UTF-8 or code page 437.
pub(super) fn shown(raw: &[u8], decoded: &str) -> String {
    let japanese = japanese(raw);
    let name = japanese.as_deref().unwrap_or(decoded);
    let steps = name.split(['/', '\\']).filter(|step| !matches!(*step, "" | "." | ".."));
    let path: Vec<String> = steps.map(|step| step.chars().map(plain).collect()).collect();
    let path = path.join("/");
    let count = path.chars().count();
    if count == 0 {
        return "?".to_owned();
    }
    if count <= LONGEST {
        return path;
    }
    let half = LONGEST / 2;
    let (start, end) = (path.chars().take(half), path.chars().skip(count - half));
    start.chain(['…']).chain(end).collect()
}

/// What would move the text around it is no part of a name.
fn plain(letter: char) -> char {
    let turns = matches!(letter, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if turns || letter.is_control() { '\u{FFFD}' } else { letter }
}

/// Japanese systems write names in Shift-JIS, and no flag tells. A single such letter beside Latin ones is an accent of
/// code page 437 and the letter after it: `R\x94ntgen`.
fn japanese(raw: &[u8]) -> Option<String> {
    if std::str::from_utf8(raw).is_ok() {
        return None;
    }
    let name = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(raw)?;
    let wide = |letter: char| matches!(letter, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '々');
    let narrow = |letter: char| matches!(letter, '\u{FF61}'..='\u{FF9F}');
    let letters = || name.chars().filter(|letter| !letter.is_ascii());
    let runs = name.split(|letter: char| letter.is_ascii()).filter(|run| !run.is_empty());
    let fits = letters().all(|letter| {
        wide(letter) || narrow(letter) || matches!(letter, '\u{3000}' | '\u{FF01}'..='\u{FF5E}')
    });
    (fits && letters().any(wide) && runs.map(|run| run.chars().count()).max()? >= 2)
        .then(|| name.into_owned())
}
