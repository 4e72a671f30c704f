//! One form for all values: little endian, and the VR of the dictionary.

use super::text::is_us_or_ss;
use super::width::width;
use crate::{Element, Value, dictionary_vr, trim_text};
use dicom_core::{Tag, VR};

/// Swaps a big endian value to little endian, or back.
pub(crate) fn to_little_endian(vr: VR, value: &mut [u8]) {
    let width = width(vr);
    if width > 1 {
        value.chunks_exact_mut(width).for_each(<[u8]>::reverse);
    }
}

/// Gives a value the VR of the dictionary: a text keeps its bytes, a number written as text becomes binary and
/// the other way round, UN content is taken as that VR. What does not fit stays or becomes UN.
pub(crate) fn normalise(tag: Tag, vr: VR, value: Vec<u8>) -> Element {
    let plain = |vr, value| Element { tag, vr, value: Value::Bytes(value) };
    let Some(right) = dictionary_vr(tag) else { return plain(vr, value) };
    if vr == right || value.is_empty() && right != VR::SQ {
        return plain(right, value);
    }
    if right == VR::SQ {
        return if value.is_empty() { Element::sequence(tag, Vec::new()) } else { plain(VR::UN, value) };
    }
    let words = |vr| matches!(vr, VR::US | VR::SS | VR::OW | VR::OB);
    if words(vr) && words(right) {
        return plain(vr, value);
    }
    match (vr, right) {
        // Of the right size the bytes are what the dictionary says, else nobody can tell.
        (VR::UN, _) if width(right) > 1 && is_written(&value) => plain(VR::UN, value),
        (VR::UN, _) if value.len().is_multiple_of(width(right)) => plain(right, value),
        (VR::UN, _) => plain(VR::UN, value),
        _ if is_text(vr) && is_text(right) => plain(right, value),
        _ if is_text(vr) => match text_to_binary(right, &value) {
            None if right == VR::US && is_us_or_ss(tag) => {
                plain_or_unknown(tag, VR::SS, text_to_binary(VR::SS, &value), value)
            }
            numbers => plain_or_unknown(tag, right, numbers, value),
        },
        _ if is_text(right) => plain_or_unknown(tag, right, binary_to_text(vr, &value), value),
        _ => {
            let text = binary_to_text(vr, &value);
            plain_or_unknown(tag, right, text.and_then(|text| text_to_binary(right, &text)), value)
        }
    }
}

fn plain_or_unknown(tag: Tag, vr: VR, converted: Option<Vec<u8>>, value: Vec<u8>) -> Element {
    match converted {
        Some(converted) => Element { tag, vr, value: Value::Bytes(converted) },
        None => Element { tag, vr: VR::UN, value: Value::Bytes(value) },
    }
}

/// Whether bytes look like words rather than numbers.
fn is_written(value: &[u8]) -> bool {
    let letters = value.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    letters >= 4 && value.iter().all(|byte| matches!(byte, b' '..=b'~' | 0))
}

fn is_text(vr: VR) -> bool {
    width(vr) == 1 && !matches!(vr, VR::OB | VR::UN | VR::SQ)
}

/// `1\2` as numbers of this VR.
fn text_to_binary(vr: VR, value: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(value).ok()?;
    let mut bytes = Vec::new();
    for part in trim_text(text).split('\\') {
        let part = part.trim();
        match vr {
            VR::US => bytes.extend(part.parse::<u16>().ok()?.to_le_bytes()),
            VR::SS => bytes.extend(part.parse::<i16>().ok()?.to_le_bytes()),
            VR::UL => bytes.extend(part.parse::<u32>().ok()?.to_le_bytes()),
            VR::SL => bytes.extend(part.parse::<i32>().ok()?.to_le_bytes()),
            VR::UV => bytes.extend(part.parse::<u64>().ok()?.to_le_bytes()),
            VR::SV => bytes.extend(part.parse::<i64>().ok()?.to_le_bytes()),
            VR::FL => bytes.extend(part.parse::<f32>().ok()?.to_le_bytes()),
            VR::FD => bytes.extend(part.parse::<f64>().ok()?.to_le_bytes()),
            _ => return None,
        }
    }
    Some(bytes)
}

/// The numbers of a binary value as `1\2`.
fn binary_to_text(vr: VR, value: &[u8]) -> Option<Vec<u8>> {
    let width = width(vr);
    if width == 1 || !value.len().is_multiple_of(width) {
        return None;
    }
    let numbers: Option<Vec<String>> = value
        .chunks_exact(width)
        .map(|bytes| {
            Some(match vr {
                VR::US => u16::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::SS => i16::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::UL => u32::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::SL => i32::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::UV => u64::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::SV => i64::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::FL => f32::from_le_bytes(bytes.try_into().ok()?).to_string(),
                VR::FD => f64::from_le_bytes(bytes.try_into().ok()?).to_string(),
                _ => return None,
            })
        })
        .collect();
    Some(numbers?.join("\\").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;

    #[test]
    fn a_number_written_as_text_becomes_the_dictionarys_binary_number() {
        let element = normalise(tags::ROWS, VR::IS, b"512 ".to_vec());
        assert_eq!((element.vr, element.bytes()), (VR::US, &512_u16.to_le_bytes()[..]));
    }

    #[test]
    fn a_binary_number_becomes_the_dictionarys_text() {
        let element = normalise(tags::INSTANCE_NUMBER, VR::US, 7_u16.to_le_bytes().to_vec());
        assert_eq!((element.vr, element.bytes()), (VR::IS, &b"7"[..]));
    }

    #[test]
    fn a_name_where_a_number_belongs_is_not_taken_for_numbers() {
        let element = normalise(tags::ROWS, VR::LO, b"JOHN".to_vec());
        assert_eq!(element.vr, VR::UN);
    }

    #[test]
    fn a_name_in_unknown_bytes_is_not_taken_for_numbers() {
        assert_eq!(normalise(tags::ROWS, VR::UN, b"JOHN".to_vec()).vr, VR::UN);
        assert_eq!(normalise(tags::ROWS, VR::UN, vec![0, 2]).vr, VR::US);
    }

    #[test]
    fn unknown_bytes_of_a_known_attribute_get_its_vr() {
        assert_eq!(normalise(tags::PATIENT_NAME, VR::UN, b"A^B".to_vec()).vr, VR::PN);
    }
}
