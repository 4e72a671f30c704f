//! Names that systems cut off.

use super::words::words_of;

/// A text of so many characters that begins another one was cut off.
const CUT: usize = 16;

/// One text is the beginning of the other, and so long that it was cut off. Where nothing but the end of a first given name
/// lacks, it may be another one (`^Jean` and `^Jeanne`); so it is where a number or a generation follows.
pub(super) fn is_cut_off(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let short_enough = short.chars().count() >= CUT;
    let Some(rest) = long.strip_prefix(short.trim_end()).filter(|_| short_enough) else { return false };
    let is_number = rest.chars().any(|c| c.is_ascii_digit());
    let generation = |text: &str| words_of(&[text.to_owned()]).generation;
    !is_number && generation(short) == generation(long) && !(ends_in_given_name(short) && continues(rest))
}

/// A text that stops in what may be the whole first given name.
fn ends_in_given_name(text: &str) -> bool {
    let given = text.split_once('^').map(|(_, given)| given.trim()).unwrap_or_default();
    given.chars().count() > 2 && given.chars().all(char::is_alphanumeric)
}

/// The word goes on.
fn continues(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}
