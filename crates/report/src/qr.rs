//! The QR code of the anonymous ID, as runs of dark modules.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code.
pub(super) struct Squares {
    /// Modules in width and height, without the quiet zone.
    pub(super) size: u16,
    /// Dark runs: column, row, how many modules.
    pub(super) runs: Vec<(u16, u16, u16)>,
}

/// The code of a text; a quarter of it may be torn or stained. `None`: too long for any code, or empty.
pub(super) fn squares(text: &str) -> Option<Squares> {
    if text.is_empty() {
        return None;
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
    let size = u16::try_from(code.size()).ok()?;
    let dark = |x: u16, y: u16| code.get_module(x.into(), y.into());
    let mut runs: Vec<(u16, u16, u16)> = Vec::new();
    for y in 0..size {
        for x in (0..size).filter(|&x| dark(x, y)) {
            match runs.last_mut() {
                Some((start, row, count)) if *row == y && *start + *count == x => *count += 1,
                _ => runs.push((x, y, 1)),
            }
        }
    }
    Some(Squares { size, runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anonymous_id_of_any_length_is_the_smallest_code() {
        for id in ["A", "29NR0BE6E7", "ABCDEFGHIJ-12345"] {
            assert_eq!(squares(id).unwrap().size, 21, "{id}");
        }
        assert!(squares("").is_none());
    }
}
