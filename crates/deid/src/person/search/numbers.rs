//! The search in numbers that are written as text (DS, IS, TM) and in UIDs of classes: IDs and dates as their digits.

use crate::person::identifiers::Identifiers;
use crate::person::spelling::notations::{is_date_in_three, is_date_of};
use crate::rewrite::values::NumberKind;
use crate::tables::registered::is_registered;
use veilig_dicom::{Tag, VR, dictionary_vr, number_width};

/// Shorter IDs can't be told from measures.
const SHORTEST: usize = 6;
/// Digits behind the point are measures so often that only longer ones are told from them.
const SHORTEST_FRACTION: usize = 7;
/// So many binary numbers are looked at one by one.
const MOST: usize = 16;
/// The digits of the longest ID that is put together from several values.
const LONGEST: usize = 20;

impl Identifiers {
    /// Whether a number is an ID of six digits and more or a date of the patient: its whole part, with one digit more
    /// before or after, or its fraction, unless this is a measure whatever it looks like.
    pub(crate) fn hit_number(&self, text: &str, kind: NumberKind) -> bool {
        let text = text.trim().trim_start_matches(['+', '-']);
        if text.contains(['e', 'E']) {
            // Written out, unless it is so large or small that no ID is in it.
            let number = text.parse::<f64>().ok().filter(|number| number.abs() < 1e20);
            let written = number.map(|number| format!("{number}")).filter(|text| !text.contains(['e', 'E']));
            return written.is_some_and(|written| self.hit_number(&written, kind));
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if self.hit_digits(&whole.replace(':', ""), kind) {
            return true;
        }
        let placing = kind == NumberKind::Place;
        let digits = format!("{whole}{fraction}");
        let fraction = fraction.trim_end_matches('0');
        !placing && !fraction.is_empty() && self.is_parted(&digits)
            || !placing
                && fraction.bytes().all(|b| b.is_ascii_digit())
                && (fraction.len() >= SHORTEST_FRACTION
                    && self.ids.contains(fraction.trim_start_matches('0'))
                    || is_date_of(fraction, &self.dates)
                    || self.short_births.contains(fraction))
    }

    /// Whether the digits on both sides of a point are together an ID or a birth date: `4471.983`, `1961.0417`.
    fn is_parted(&self, digits: &str) -> bool {
        let id = digits.trim_start_matches('0');
        id.len() >= SHORTEST_FRACTION && self.ids.contains(id) || is_date_of(digits, &self.births)
    }

    /// Whether a number begins with a birth date, as national numbers and moments do: `61041712345`, `19610417101500`.
    fn begins_with_birth(&self, whole: &str) -> bool {
        let short = || whole.get(..6).is_some_and(|six| self.short_births.contains(six));
        let long = || whole.get(..8).is_some_and(|eight| is_date_of(eight, &self.births));
        (9..=13).contains(&whole.len()) && short() || whole.len() >= 10 && long()
    }

    /// Whether one of several measures written as text is an ID or a date, or all together; fractions are measures.
    pub(crate) fn hit_measures(&self, values: &[&str]) -> bool {
        values.iter().any(|value| self.hit_number(value, NumberKind::Place))
            || self.hit_joined(values, NumberKind::Any)
    }

    /// The same for the whole part of a number.
    fn hit_digits(&self, whole: &str, kind: NumberKind) -> bool {
        let digits = whole.trim_start_matches('0');
        // Who was born in 2000 has a birth date of six digits that begins with zeros.
        if whole.len() < 5 || !whole.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        let is_id = |id: &str| id.len() >= SHORTEST && self.ids.contains(id.trim_start_matches('0'));
        let one_less = [whole.get(1..), whole.get(..whole.len() - 1), digits.get(1..)];
        is_id(digits)
            || is_date_of(whole, &self.dates)
            || self.begins_with_birth(whole)
            || one_less.iter().flatten().any(|less| is_id(less) || is_date_of(less, &self.births))
            || whole.len() == 6 && self.short_births.contains(whole)
            || whole.len() == 5
                && kind != NumberKind::Count
                && self.short_births.contains(&format!("0{whole}"))
    }

    /// Whether several values of one element together are an ID or a date, from the beginning of one to the end of
    /// another: `27\08\1937`, `34\27\128`. Of places and counts only three that are a date with all its digits: what many
    /// of them say together is like an ID or a birth date by chance, and where one of them went it would tell which.
    pub(crate) fn hit_joined(&self, values: &[&str], kind: NumberKind) -> bool {
        if values.len() < 2 {
            return false;
        }
        let values: Vec<&str> = values.iter().map(|value| value.trim()).collect();
        let is_date = |three: &[&str]| matches!(three, [a, b, c] if is_date_in_three([a, b, c], &self.dates));
        if values.windows(3).any(is_date) {
            return true;
        }
        if kind != NumberKind::Any {
            return false;
        }
        let is_whole = |value: &str| !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        let short = |three: &[&str]| {
            three.iter().all(|value| is_whole(value) && value.len() <= 2)
                && self
                    .short_births
                    .contains(&three.iter().map(|value| format!("{value:0>2}")).collect::<String>())
        };
        values.len() == 3 && short(&values)
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

    /// Whether binary numbers are IDs or dates of the patient, each by itself or together, as a reader shows them. Of
    /// longer lists some number is like an ID by chance.
    pub(crate) fn hit_values(&self, vr: VR, bytes: &[u8], kind: NumberKind) -> bool {
        let width = number_width(vr);
        if vr == VR::AT && bytes.as_chunks::<4>().0.iter().all(names_attribute) {
            return false;
        }
        if width == 1 || vr == VR::OW || bytes.len() > MOST * width {
            return false;
        }
        let values: Vec<String> = bytes.chunks_exact(width).filter_map(|bytes| as_shown(vr, bytes)).collect();
        let texts: Vec<&str> = values.iter().map(String::as_str).collect();
        // Fractions of binary numbers are measures.
        let each = if kind == NumberKind::Any { NumberKind::Place } else { kind };
        texts.iter().any(|text| self.hit_number(text, each)) || self.hit_joined(&texts, kind)
    }

    /// Whether a UID of a class or scheme is one of the source's own, or holds one of its numbers or dates. A registered
    /// one does not, whatever its digits.
    pub(crate) fn hit_class(&self, uid: &str) -> bool {
        let number = |id: &&String| id.len() >= 5 && id.bytes().all(|b| b.is_ascii_digit());
        self.has_uid(uid)
            || !is_registered(uid)
                && (self.ids.iter().filter(number).any(|id| uid.contains(id.as_str()))
                    || crate::person::spelling::notations::any_date(uid, |date| self.dates.contains(date))
                    || uid.split('.').any(|part| self.short_births.contains(part)))
    }
}

/// Whether an AT names an attribute of the standard.
fn names_attribute(bytes: &[u8; 4]) -> bool {
    let [a, b, c, d] = *bytes;
    dictionary_vr(Tag(u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]))).is_some()
}

/// One binary number as a reader shows it.
pub(crate) fn as_shown(vr: VR, bytes: &[u8]) -> Option<String> {
    Some(match vr {
        VR::US | VR::AT => u16::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::SS => i16::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::UL | VR::OL => u32::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::SL => i32::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::UV | VR::OV => u64::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::SV => i64::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::FL | VR::OF => f32::from_le_bytes(bytes.try_into().ok()?).to_string(),
        VR::FD | VR::OD => f64::from_le_bytes(bytes.try_into().ok()?).to_string(),
        _ => return None,
    })
}
