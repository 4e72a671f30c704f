//! Values as people read them.

use crate::elements::is_free_text;
use crate::rewrite::values::is_multi_valued;
use veilig_dicom::{Charset, VR, Value, trim_text};

/// Longest value shown, in characters.
const LONGEST: usize = 200;

/// A value as text of at most 200 characters: numbers and texts joined by the backslash, bytes and items counted.
pub(super) fn shown(value: &Value, vr: VR, charset: &Charset) -> String {
    let bytes = match value {
        Value::Items(items) => return count(items.len(), "item"),
        Value::Bytes(bytes) => bytes,
    };
    match vr {
        VR::OB | VR::OW | VR::OF | VR::OD | VR::OL | VR::OV | VR::UN | VR::SQ => count(bytes.len(), "byte"),
        VR::US => numbers(bytes, |b| u16::from_le_bytes(b).to_string()),
        VR::SS => numbers(bytes, |b| i16::from_le_bytes(b).to_string()),
        VR::UL => numbers(bytes, |b| u32::from_le_bytes(b).to_string()),
        VR::SL => numbers(bytes, |b| i32::from_le_bytes(b).to_string()),
        VR::UV => numbers(bytes, |b| u64::from_le_bytes(b).to_string()),
        VR::SV => numbers(bytes, |b| i64::from_le_bytes(b).to_string()),
        VR::FL => numbers(bytes, |b| f32::from_le_bytes(b).to_string()),
        VR::FD => numbers(bytes, |b| f64::from_le_bytes(b).to_string()),
        VR::AT => numbers(bytes, |[a, b, c, d]: [u8; 4]| {
            format!("({:04X},{:04X})", u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]))
        }),
        _ => shortened(&text(bytes, vr, charset)),
    }
}

/// Whether two values of one VR say the same, whatever their padding and character set.
pub(super) fn is_same(
    vr: VR,
    (before, charset): (&Value, &Charset),
    (after, utf8): (&Value, &Charset),
) -> bool {
    match (before, after) {
        (Value::Items(before), Value::Items(after)) => before.len() == after.len(),
        (Value::Bytes(old), Value::Bytes(new)) => {
            old == new || (is_text(vr) && text(old, vr, charset) == text(new, vr, utf8))
        }
        _ => false,
    }
}

fn is_text(vr: VR) -> bool {
    is_free_text(vr)
        || matches!(vr, VR::PN | VR::UR | VR::UI | VR::CS | VR::DS | VR::IS)
        || matches!(vr, VR::DA | VR::TM | VR::DT | VR::AS | VR::AE)
}

/// A text by its character set, without the padding of its values.
fn text(bytes: &[u8], vr: VR, charset: &Charset) -> String {
    let decoded = if is_free_text(vr) || matches!(vr, VR::PN | VR::UR) {
        charset.decode(bytes, vr == VR::PN)
    } else {
        None
    };
    let text = decoded.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned());
    if is_multi_valued(vr) {
        text.split('\\').map(trim_text).collect::<Vec<_>>().join("\\")
    } else {
        trim_text(&text).to_owned()
    }
}

/// As many numbers as can be shown; bytes that are no whole numbers are counted.
fn numbers<const N: usize>(bytes: &[u8], one: impl Fn([u8; N]) -> String) -> String {
    if !bytes.len().is_multiple_of(N) {
        return count(bytes.len(), "byte");
    }
    let numbers = bytes.chunks_exact(N).take(LONGEST).filter_map(|chunk| chunk.try_into().ok().map(&one));
    shortened(&numbers.collect::<Vec<_>>().join("\\"))
}

/// At most 200 characters, control characters made visible.
fn shortened(text: &str) -> String {
    let visible = |c: char| match u32::from(c) {
        code @ 0..0x20 if c != '\n' => char::from_u32(0x2400 + code).unwrap_or(c),
        _ => c,
    };
    if text.chars().nth(LONGEST).is_none() {
        return text.chars().map(visible).collect();
    }
    text.chars().take(LONGEST - 1).map(visible).chain(['…']).collect()
}

fn count(number: usize, unit: &str) -> String {
    if number == 1 { format!("<1 {unit}>") } else { format!("<{number} {unit}s>") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::DataSet;

    fn of(vr: VR, bytes: &[u8]) -> String {
        shown(&Value::Bytes(bytes.to_vec()), vr, &Charset::from_value(b"ISO_IR 100"))
    }

    #[test]
    fn texts_are_decoded_and_numbers_read() {
        assert_eq!(of(VR::LO, b" M\xFCller \\b "), "Müller\\b");
        assert_eq!(of(VR::US, &[1, 0, 2, 1]), "1\\258");
        assert_eq!(of(VR::FD, &1.5_f64.to_le_bytes()), "1.5");
        assert_eq!(of(VR::AT, &[0x28, 0, 0x10, 0]), "(0028,0010)");
        assert_eq!(of(VR::UI, b"1.2.3\0"), "1.2.3");
    }

    #[test]
    fn bytes_and_items_are_counted() {
        assert_eq!(of(VR::OB, b"abc"), "<3 bytes>");
        assert_eq!(of(VR::US, b"abc"), "<3 bytes>");
        let sequence = Value::Items(vec![DataSet::new()]);
        assert_eq!(shown(&sequence, VR::SQ, &Charset::default()), "<1 item>");
    }

    #[test]
    fn a_long_value_is_shortened_to_200_characters() {
        assert_eq!(of(VR::LT, &[b'a'; 200]).chars().count(), 200);
        let long = of(VR::LT, &[b'a'; 201]);
        assert_eq!(long.chars().count(), 200);
        assert!(long.ends_with('…'));
        assert_eq!(of(VR::US, &[9; 2000]).chars().count(), 200);
    }

    #[test]
    fn padding_and_character_set_make_no_difference_and_hidden_bytes_do() {
        let (latin, utf8) = (Charset::from_value(b"ISO_IR 100"), Charset::from_value(b"ISO_IR 192"));
        let value = |bytes: &[u8]| Value::Bytes(bytes.to_vec());
        let same = |a: &[u8], b: &[u8]| is_same(VR::LO, (&value(a), &latin), (&value(b), &utf8));
        assert!(same(b"\xFCber ", "über".as_bytes()));
        assert!(!same(b"Abdomen\0Jansen", b"Abdomen"));
    }
}
