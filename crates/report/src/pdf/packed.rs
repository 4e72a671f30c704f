//! The content of streams, deflated (ISO 32000-1, 7.4.4).

use crate::ReportError;
use flate2::{Compress, Compression, FlushCompress, Status};
use std::cell::RefCell;

/// Bytes by which the output grows, at least.
const ROOM: usize = 4096;

thread_local! {
    /// One compressor for all streams of all reports: its tables are larger than most of what it packs.
    static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::default(), true));
}

/// The bytes as a zlib stream.
pub(crate) fn packed(bytes: &[u8]) -> Result<Vec<u8>, ReportError> {
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + ROOM);
        loop {
            let read = usize::try_from(compress.total_in()).map_err(|_| ReportError)?;
            let rest = bytes.get(read..).ok_or(ReportError)?;
            match compress.compress_vec(rest, &mut out, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return Ok(out),
                Ok(_) => out.reserve(out.len() / 2 + ROOM),
                Err(_) => return Err(ReportError),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{read::ZlibDecoder, write::ZlibEncoder};
    use std::io::{Read, Write};

    #[test]
    fn each_stream_is_as_a_new_compressor_would_make_it_whatever_was_packed_before() {
        let noise: Vec<u8> = (0..300_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for bytes in [&b""[..], b"q", &noise, &[7; 100_000], &noise[..5000], b""] {
            let made = packed(bytes).unwrap();
            let mut new = ZlibEncoder::new(Vec::new(), Compression::default());
            new.write_all(bytes).unwrap();
            assert_eq!(made, new.finish().unwrap());
            let mut read = Vec::new();
            ZlibDecoder::new(&*made).read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }
}
