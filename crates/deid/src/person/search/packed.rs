//! Bytes that are text or deflated once more: base64, hexadecimal digits, deflate, zlib, gzip. Each is undone once.

use flate2::{Decompress, FlushDecompress, Status};

/// Shorter runs of digits or letters hold no name.
const SHORTEST: usize = 8;
/// What is inflated at most, so that a small value can't take much time.
const MOST: usize = 1 << 20;
/// Beginnings of deflated streams that are tried.
const STREAMS: usize = 16;

/// Calls `found` with each way in which bytes can be unpacked; stops when it says so.
pub(crate) fn any(bytes: &[u8], mut found: impl FnMut(&[u8]) -> bool) -> bool {
    let base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    let long = |run: &&[u8]| run.len() >= SHORTEST;
    // Lines may break the run.
    let joined: Vec<u8> = bytes.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    for text in [bytes, &joined] {
        for run in text.split(|byte| !base64(byte)).filter(long) {
            if (0..4).any(|start| found(&sextets(run.get(start..).unwrap_or_default()))) {
                return true;
            }
        }
        for run in text.split(|byte| !byte.is_ascii_hexdigit()).filter(long) {
            if (0..2).any(|start| found(&pairs(run.get(start..).unwrap_or_default()))) {
                return true;
            }
        }
    }
    let starts =
        |window: &[u8]| matches!(window, [0x78, 0x01 | 0x5E | 0x9C | 0xDA, ..] | [0x1F, 0x8B, 8, ..]);
    let places = bytes.windows(3).enumerate().filter(|(_, window)| starts(window)).map(|(at, _)| at);
    std::iter::once(0).chain(places.take(STREAMS)).any(|at| {
        let stream = bytes.get(at..).unwrap_or_default();
        let (zlib, stream) = match stream {
            [0x1F, 0x8B, 8, ..] => (false, stream.get(10..).unwrap_or_default()),
            _ if starts(stream) => (true, stream),
            _ => (false, stream),
        };
        let inner = inflated(stream, zlib);
        inner.len() >= SHORTEST / 2 && found(&inner)
    })
}

/// Base64, of either alphabet.
fn sextets(run: &[u8]) -> Vec<u8> {
    let value = |byte: &u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        _ => 63,
    };
    let mut bytes = Vec::with_capacity(run.len());
    for four in run.chunks(4) {
        let bits = four.iter().fold(0_u32, |bits, byte| bits << 6 | u32::from(value(byte)));
        let [_, a, b, c] = (bits << (6 * (4 - four.len()))).to_be_bytes();
        bytes.extend([a, b, c].iter().take(four.len() - 1));
    }
    bytes
}

/// Two hexadecimal digits a byte.
fn pairs(run: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = run.as_chunks::<2>().0.iter();
    pairs.filter_map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

/// What a deflated stream gives until it breaks.
fn inflated(stream: &[u8], zlib: bool) -> Vec<u8> {
    let mut inflater = Decompress::new(zlib);
    let mut bytes: Vec<u8> = Vec::new();
    while bytes.len() < MOST {
        bytes.reserve(1 << 12);
        let read = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX);
        let before = (inflater.total_in(), inflater.total_out());
        let rest = stream.get(read..).unwrap_or_default();
        let status = inflater.decompress_vec(rest, &mut bytes, FlushDecompress::Sync);
        let stands = before == (inflater.total_in(), inflater.total_out());
        if stands || matches!(status, Err(_) | Ok(Status::StreamEnd)) {
            break;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn finds(bytes: &[u8]) -> bool {
        any(bytes, |inner| inner.windows(7).any(|window| window == b"Roskoth"))
    }

    #[test]
    fn text_that_is_packed_once_is_seen() {
        for packed in [
            "eHh4Um9za290aHl5",
            "..QVJvc2tvdGg=..",
            "526f736b6f7468",
            "x5 526F736B6F7468 y",
            "eHh4Um9z\r\na290aHl5",
        ] {
            assert!(finds(packed.as_bytes()), "{packed}");
        }
        let plain = b"this is what Roskoth said, and said, and said";
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        zlib.write_all(plain).unwrap();
        let zlib = zlib.finish().unwrap();
        assert!(finds(&zlib) && finds(&[b"head".to_vec(), zlib].concat()));
        let mut gzip = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(plain).unwrap();
        let raw = gzip.finish().unwrap();
        let header = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
        assert!(finds(&raw) && finds(&[header.to_vec(), raw].concat()));
        assert!(!finds(b"nothing to see here, nothing at all"));
    }

    #[test]
    fn a_small_value_that_inflates_without_end_takes_no_memory() {
        let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        deflate.write_all(&vec![0; 8 << 20]).unwrap();
        let stream = deflate.finish().unwrap();
        assert!(inflated(&stream, false).len() < 2 << 20);
    }

    #[test]
    fn what_inflates_to_four_bytes_or_says_the_name_after_much_else_is_seen() {
        let deflated = |plain: &[u8]| {
            let mut made = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            made.write_all(plain).unwrap();
            made.finish().unwrap()
        };
        assert!(any(&deflated(b"Kova"), |inner| inner == b"Kova"));
        let long = [vec![b'.'; 20_000], b"Roskoth".to_vec()].concat();
        assert!(finds(&deflated(&long)));
    }

    #[test]
    fn both_alphabets_of_base64_are_read() {
        for run in ["eHhT+HJieQ", "eHhT-HJieQ"] {
            assert!(any(run.as_bytes(), |inner| inner == b"xxS\xF8rby"), "{run}");
        }
    }
}
