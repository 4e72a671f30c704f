//! The content of streams, deflated (ISO 32000-1, 7.4.4).

use super::ReportError;
use flate2::{Compression, write::ZlibEncoder};
use std::io::Write;

/// The bytes as a zlib stream.
pub(super) fn packed(bytes: &[u8]) -> Result<Vec<u8>, ReportError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|_| ReportError)
}
