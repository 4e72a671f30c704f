//! The search in numbers that are written as text (DS, IS, TM) and in UIDs of classes: IDs and dates as their digits.

use super::identifiers::Identifiers;
use super::notations::{is_date_in_three, is_date_of};
use super::registered::is_registered;

/// Shorter IDs can't be told from measures.
const SHORTEST: usize = 6;
/// Digits behind the point are measures so often that only longer ones are told from them.
const SHORTEST_FRACTION: usize = 7;
/// The digits of the longest ID that is put together from several values.
const LONGEST: usize = 20;

impl Identifiers {
    /// Whether a number is an ID of six digits and more or a date of the patient: its whole part, with one digit more
    /// before or after, or its fraction. `placing`: it places the image or its pixels, so that its fraction is a measure
    /// whatever it looks like.
    pub(super) fn hit_number(&self, text: &str, placing: bool) -> bool {
        let text = text.trim().trim_start_matches(['+', '-']);
        if text.contains(['e', 'E']) {
            let number = text.parse::<f64>().ok().filter(|number| number.fract() == 0.0);
            return number.is_some_and(|number| self.hit_digits(&format!("{number:.0}")));
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if self.hit_digits(&whole.replace(':', "")) {
            return true;
        }
        let fraction = fraction.trim_end_matches('0');
        !placing
            && fraction.bytes().all(|b| b.is_ascii_digit())
            && (fraction.len() >= SHORTEST_FRACTION && self.ids.contains(fraction.trim_start_matches('0'))
                || is_date_of(fraction, &self.dates)
                || self.short_births.contains(fraction))
    }

    /// The same for the whole part of a number.
    fn hit_digits(&self, whole: &str) -> bool {
        let digits = whole.trim_start_matches('0');
        if digits.len() < 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        let is_id = |id: &str| id.len() >= SHORTEST && self.ids.contains(id.trim_start_matches('0'));
        let one_less = [whole.get(1..), whole.get(..whole.len() - 1), digits.get(1..)];
        is_id(digits)
            || is_date_of(whole, &self.dates)
            || one_less.iter().flatten().any(|less| is_id(less) || is_date_of(less, &self.births))
            || whole.len() == 6 && self.short_births.contains(whole)
            || whole.len() == 5 && self.short_births.contains(&format!("0{whole}"))
    }

    /// Whether several values of one element together are an ID or a date, from the beginning of one to the end of
    /// another: `27\08\1937`, `34\27\128`.
    pub(super) fn hit_joined(&self, values: &[&str]) -> bool {
        if values.len() < 2 {
            return false;
        }
        let values: Vec<&str> = values.iter().map(|value| value.trim()).collect();
        let is_whole = |value: &str| !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        values.windows(3).any(|three| matches!(three, [a, b, c] if is_date_in_three([a, b, c], &self.dates)))
            || (0..values.len()).any(|start| {
                let mut joined = String::new();
                for (count, value) in values.iter().skip(start).enumerate() {
                    if !is_whole(value) || joined.len() + value.len() > LONGEST {
                        return false;
                    }
                    joined.push_str(value);
                    let together = count > 0 && joined.len() >= SHORTEST;
                    let id = || self.ids.contains(joined.trim_start_matches('0'));
                    let all = start == 0 && count + 1 == values.len();
                    let birth = || all && self.short_births.contains(&joined);
                    if together && (id() || is_date_of(&joined, &self.dates) || birth()) {
                        return true;
                    }
                }
                false
            })
    }

    /// Whether a UID of a class or scheme is one of the source's own, or holds one of its numbers or dates. A registered
    /// one does not, whatever its digits.
    pub(super) fn hit_class(&self, uid: &str) -> bool {
        let number = |id: &&String| id.len() >= 5 && id.bytes().all(|b| b.is_ascii_digit());
        self.has_uid(uid)
            || !is_registered(uid)
                && (self.ids.iter().filter(number).any(|id| uid.contains(id.as_str()))
                    || super::notations::any_date(uid, |date| self.dates.contains(date))
                    || uid.split('.').any(|part| self.short_births.contains(part)))
    }
}
