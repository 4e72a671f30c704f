//! Character sets of text values: PS3.3 C.12.1.1.2, PS3.5 6.1, with ISO 2022 code extensions.

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6,
    ISO_8859_7, ISO_8859_8, ISO_8859_15, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1254,
};

/// What (0008,0005) says, ready to decode with.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Charset {
    terms: Vec<Term>,
}

/// One value of (0008,0005).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Term {
    /// The default repertoire, ISO 646.
    Ascii,
    /// ISO 8859-1.
    Latin1,
    /// A single-byte set in the upper half, by its decoder.
    Upper(&'static Encoding),
    /// JIS X 0201: katakana above, almost ASCII below.
    JisX0201,
    /// A multi-byte encoding of the whole value, without code extensions.
    Whole(&'static Encoding),
    /// Sets that only an escape sequence brings in (JIS X 0208, JIS X 0212).
    Escaped,
    /// KS X 1001 or GB 2312 in the upper half once an escape sequence named it.
    Double(&'static Encoding),
    /// Not known: what lies beyond ASCII can't be decoded.
    Unknown,
}

impl Term {
    fn from_name(name: &str) -> Self {
        let name = name.trim_matches(|c: char| c == ' ' || c == '\0').to_ascii_uppercase();
        let short = name
            .replace("ISO 2022 IR ", "ISO_IR ")
            .replace("ISO-IR ", "ISO_IR ")
            .replace("ISO IR ", "ISO_IR ");
        match short.as_str() {
            "" | "ISO_IR 6" => Self::Ascii,
            "ISO_IR 100" => Self::Latin1,
            "ISO_IR 101" => Self::Upper(ISO_8859_2),
            "ISO_IR 109" => Self::Upper(ISO_8859_3),
            "ISO_IR 110" => Self::Upper(ISO_8859_4),
            "ISO_IR 144" => Self::Upper(ISO_8859_5),
            "ISO_IR 127" => Self::Upper(ISO_8859_6),
            "ISO_IR 126" => Self::Upper(ISO_8859_7),
            "ISO_IR 138" => Self::Upper(ISO_8859_8),
            "ISO_IR 148" => Self::Upper(WINDOWS_1254),
            "ISO_IR 203" => Self::Upper(ISO_8859_15),
            "ISO_IR 166" => Self::Upper(WINDOWS_874),
            "ISO_IR 13" => Self::JisX0201,
            "ISO_IR 87" | "ISO_IR 159" => Self::Escaped,
            "ISO_IR 149" => Self::Double(EUC_KR),
            "ISO_IR 58" => Self::Double(GBK),
            "ISO_IR 192" => Self::Whole(UTF_8),
            "GB18030" => Self::Whole(GB18030),
            "GBK" => Self::Whole(GBK),
            // Not of the standard, but met.
            "BIG5" => Self::Whole(BIG5),
            _ => Self::Unknown,
        }
    }
}

impl Charset {
    /// The charset that the bytes of a (0008,0005) value name. Unknown terms make [`Charset::decode`] fail
    /// on what is not ASCII.
    #[must_use]
    pub fn from_value(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        Self { terms: text.split('\\').map(Term::from_name).collect() }
    }

    /// Decodes a text value, before it is split at the backslash. `person` for PN, whose `^` and `=` also
    /// end a code extension. `None` where the bytes are not of this character set.
    #[must_use]
    pub fn decode(&self, bytes: &[u8], person: bool) -> Option<String> {
        let first = self.terms.first().copied().unwrap_or(Term::Ascii);
        if let Term::Whole(encoding) = first {
            // No code extension may stand beside these (PS3.3 C.12.1.1.2); what one brings in can't be read.
            return if bytes.contains(&0x1B) { None } else { whole(encoding, bytes) };
        }
        if !bytes.contains(&0x1B) {
            if bytes.is_ascii() && first != Term::JisX0201 {
                return std::str::from_utf8(bytes).ok().map(str::to_owned);
            }
            return self.segment(Initial, bytes);
        }
        self.extended(bytes, person)
    }

    /// Decodes a value with escape sequences (PS3.5 6.1.2.5).
    fn extended(&self, bytes: &[u8], person: bool) -> Option<String> {
        let mut text = String::with_capacity(bytes.len());
        let mut active = Active { low: Low::Ascii, high: None };
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            if byte == 0x1B {
                let (escape, length) = Escape::read(rest)?;
                active.apply(escape);
                rest = rest.get(length..)?;
                continue;
            }
            let two_byte_low = matches!(active.low, Low::Jis208 | Low::Jis212);
            let end = rest
                .iter()
                .position(|&b| b == 0x1B || is_reset(b, person, two_byte_low))
                .unwrap_or(rest.len());
            if end == 0 {
                // A delimiter ends every code extension; it stands for itself.
                active = Active { low: Low::Ascii, high: None };
                text.push(char::from(byte));
                rest = rest.get(1..)?;
                continue;
            }
            let (part, after) = rest.split_at(end);
            text.push_str(&self.segment(active, part)?);
            rest = after;
        }
        Some(text)
    }

    /// Decodes bytes without escape sequences.
    fn segment(&self, active: impl Into<Option<Active>>, bytes: &[u8]) -> Option<String> {
        let active = active.into().unwrap_or(Active { low: Low::Ascii, high: None });
        match active.low {
            Low::Jis208 => return raised(EUC_JP, bytes, None),
            Low::Jis212 => return raised(EUC_JP, bytes, Some(0x8F)),
            Low::Ascii | Low::Jis201 => {}
        }
        let first = self.terms.first().copied().unwrap_or(Term::Ascii);
        let high = active.high.unwrap_or(first);
        let text = match high {
            Term::Latin1 => bytes.iter().map(|&b| char::from(b)).collect(),
            Term::Upper(encoding) | Term::Double(encoding) | Term::Whole(encoding) => whole(encoding, bytes)?,
            Term::JisX0201 => whole(SHIFT_JIS, bytes)?,
            Term::Ascii | Term::Escaped | Term::Unknown => {
                if !bytes.is_ascii() {
                    return None;
                }
                std::str::from_utf8(bytes).ok()?.to_owned()
            }
        };
        let japanese = active.low == Low::Jis201 || (active.high.is_none() && first == Term::JisX0201);
        // The yen sign of JIS X 0201 has the backslash's code and, like it, parts values (PS3.5 6.1.2.3): it stays one.
        Some(if japanese { text.replace('~', "‾") } else { text })
    }
}

/// No escape sequence yet: the first value of (0008,0005) holds.
struct Initial;

impl From<Initial> for Option<Active> {
    fn from(_: Initial) -> Self {
        None
    }
}

/// Which sets are in use.
#[derive(Clone, Copy)]
struct Active {
    low: Low,
    high: Option<Term>,
}

/// What the lower half means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Low {
    Ascii,
    Jis201,
    Jis208,
    Jis212,
}

/// What an escape sequence says.
#[derive(Clone, Copy)]
enum Escape {
    Low(Low),
    High(Term),
}

impl Active {
    fn apply(&mut self, escape: Escape) {
        match escape {
            Escape::Low(low) => self.low = low,
            Escape::High(term) => self.high = Some(term),
        }
    }
}

impl Escape {
    /// Reads the escape sequence at the start of `bytes`, and its length (PS3.3 Tables C.12-3 and C.12-4).
    fn read(bytes: &[u8]) -> Option<(Self, usize)> {
        let found = match bytes.get(1..4).unwrap_or(bytes.get(1..).unwrap_or_default()) {
            [b'$', b')', b'C'] => (Self::High(Term::Double(EUC_KR)), 4),
            [b'$', b')', b'A'] => (Self::High(Term::Double(GBK)), 4),
            [b'$', b'(', b'D'] => (Self::Low(Low::Jis212), 4),
            [b'$', b'B' | b'@', ..] => (Self::Low(Low::Jis208), 3),
            [b'(', b'B', ..] => (Self::Low(Low::Ascii), 3),
            [b'(', b'J', ..] => (Self::Low(Low::Jis201), 3),
            [b')', b'I', ..] => (Self::High(Term::JisX0201), 3),
            [b'-', b'A', ..] => (Self::High(Term::Latin1), 3),
            [b'-', b'B', ..] => (Self::High(Term::Upper(ISO_8859_2)), 3),
            [b'-', b'C', ..] => (Self::High(Term::Upper(ISO_8859_3)), 3),
            [b'-', b'D', ..] => (Self::High(Term::Upper(ISO_8859_4)), 3),
            [b'-', b'L', ..] => (Self::High(Term::Upper(ISO_8859_5)), 3),
            [b'-', b'G', ..] => (Self::High(Term::Upper(ISO_8859_6)), 3),
            [b'-', b'F', ..] => (Self::High(Term::Upper(ISO_8859_7)), 3),
            [b'-', b'H', ..] => (Self::High(Term::Upper(ISO_8859_8)), 3),
            [b'-', b'M', ..] => (Self::High(Term::Upper(WINDOWS_1254)), 3),
            [b'-', b'T', ..] => (Self::High(Term::Upper(WINDOWS_874)), 3),
            [b'-', b'b', ..] => (Self::High(Term::Upper(ISO_8859_15)), 3),
            _ => return None,
        };
        Some(found)
    }
}

/// Bytes that end a code extension; inside a set of two 7-bit bytes only control characters can be told.
fn is_reset(byte: u8, person: bool, two_byte_low: bool) -> bool {
    match byte {
        b'\r' | b'\n' | 0x0C | b'\t' => true,
        b'\\' => !two_byte_low,
        b'^' | b'=' => person && !two_byte_low,
        _ => false,
    }
}

/// Decodes strictly: nothing is replaced.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

/// Decodes a set of two 7-bit bytes through its EUC form, where both have the high bit.
fn raised(encoding: &'static Encoding, bytes: &[u8], lead: Option<u8>) -> Option<String> {
    let mut euc = Vec::with_capacity(bytes.len() * 3 / 2);
    let mut pairs = bytes.chunks_exact(2);
    for pair in &mut pairs {
        euc.extend(lead);
        euc.extend(pair.iter().map(|byte| byte | 0x80));
    }
    if !pairs.remainder().iter().all(|&b| b == b' ' || b == 0) {
        return None;
    }
    whole(encoding, &euc)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(terms: &str, bytes: &[u8]) -> Option<String> {
        Charset::from_value(terms.as_bytes()).decode(bytes, true)
    }

    /// The examples of PS3.5 annexes H, I, J and K.
    #[test]
    fn the_standards_own_names_are_read() {
        let table: &[(&str, &[u8], &str)] = &[
            ("ISO_IR 100", b"Buc^J\xe9r\xf4me", "Buc^Jérôme"),
            ("ISO_IR 126", b"\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2", "Διονυσιος"),
            ("ISO_IR 144", b"\xbb\xee\xda", "Люк"),
            ("ISO_IR 192", "王^小東".as_bytes(), "王^小東"),
            ("GB18030", b"\xcd\xf5^\xd0\xa1\xb6\xab", "王^小东"),
            (
                "\\ISO 2022 IR 87",
                b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
                "Yamada^Tarou=山田^太郎=やまだ^たろう",
            ),
            (
                "ISO 2022 IR 13\\ISO 2022 IR 87",
                b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
                "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
            ),
            (
                "\\ISO 2022 IR 149",
                b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
                "Hong^Gildong=洪^吉洞=홍^길동",
            ),
        ];
        for (terms, bytes, name) in table {
            assert_eq!(decode(terms, bytes).as_deref(), Some(*name), "{terms}");
        }
    }

    #[test]
    fn bytes_that_are_not_of_the_character_set_are_refused() {
        assert_eq!(decode("ISO_IR 192", b"\xff\xfe"), None);
        assert_eq!(decode("", b"M\xfcller"), None);
        assert_eq!(decode("KLINGON", b"M\xfcller"), None);
    }
}
