//! Letters that look alike count as one: the reader takes one for the other.

/// The one capital or digit that stands for all that look like it; none for what is neither.
pub(crate) fn alike(letter: char) -> Option<u8> {
    match letter {
        'O' | 'Q' | 'D' | 'Ø' => Some(b'0'),
        'I' | 'L' | 'Ł' => Some(b'1'),
        'Z' => Some(b'2'),
        'S' => Some(b'5'),
        'G' => Some(b'6'),
        'B' => Some(b'8'),
        _ => u8::try_from(letter).ok().filter(u8::is_ascii_alphanumeric),
    }
}
