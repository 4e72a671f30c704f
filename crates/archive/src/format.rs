//! What stands around the content of a zip's entries: local headers, the directory, its end (PKWARE's APPNOTE 6.3.10,
//! whose sections are cited).
//!
//! Sizes and checksum are known before a header is written, so there are no data descriptors, and a reader that can't
//! seek knows where each entry ends. Zip64 is used only in the places where a number does not fit (4.5.3): strict
//! readers take it for an error elsewhere.

use std::io;

/// What a field of 32 or 16 bits holds if the number stands in a zip64 record (4.4.1.4).
const ELSEWHERE_32: u64 = 0xFFFF_FFFF;
const ELSEWHERE_16: u64 = 0xFFFF;

/// 1980-01-01 00:00:00, the first moment that the format knows (4.4.6).
const TIME: u16 = 0;
const DATE: u16 = 1 << 5 | 1;
/// Unix, and the edition of the format (4.4.2).
const MADE_BY: u16 = 3 << 8 | 63;
/// A file that all may read and its owner may write (4.4.15).
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// Versions that a reader must have (4.4.3.2).
const NEEDS_NOTHING: u16 = 10;
const NEEDS_DEFLATE: u16 = 20;
const NEEDS_ZIP64: u16 = 45;
const NEEDS_AES: u16 = 51;

/// Bits of the flags (4.4.4).
const ENCRYPTED: u16 = 1;
const UTF_8: u16 = 1 << 11;

/// How the content is packed (4.4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Stored = 0,
    Deflated = 8,
}

/// An entry, as its two headers tell of it.
#[derive(Clone, Debug)]
pub(super) struct EntryHeaders {
    pub(super) name: Vec<u8>,
    pub(super) method: Method,
    /// The strength that WinZip's AE-2 gives the length of its key, if the content is encrypted.
    pub(super) aes_strength: Option<u8>,
    /// Of the content; 0 if it is encrypted, since AE-2 must not tell it.
    pub(super) crc32: u32,
    /// Bytes in the zip, and unpacked.
    pub(super) packed: u64,
    pub(super) bytes: u64,
}

impl EntryHeaders {
    /// The local file header (4.3.7), without what stands after it: the content.
    ///
    /// # Errors
    /// If the name is longer than a header can say.
    pub(super) fn local_header(&self) -> io::Result<Vec<u8>> {
        // Here zip64 tells both sizes or none (4.5.3).
        let is_large = self.packed >= ELSEWHERE_32 || self.bytes >= ELSEWHERE_32;
        let sizes = [self.bytes, self.packed];
        let extra = self.extra(if is_large { &sizes } else { &[] });
        let size = |size: u64| if is_large { low_32(ELSEWHERE_32) } else { low_32(size) };
        let mut header = b"PK\x03\x04".to_vec();
        self.common(is_large, &mut header);
        header.extend(size(self.packed));
        header.extend(size(self.bytes));
        header.extend(length_16(&self.name)?);
        header.extend(length_16(&extra)?);
        header.extend(&self.name);
        header.extend(extra);
        Ok(header)
    }

    /// The header in the directory (4.3.12) of the entry whose local header stands at `offset`.
    ///
    /// # Errors
    /// If the name is longer than a header can say.
    pub(super) fn central_header(&self, offset: u64) -> io::Result<Vec<u8>> {
        // Here zip64 tells what does not fit, in this order.
        let large: Vec<u64> =
            [self.bytes, self.packed, offset].into_iter().filter(|number| !fits(*number)).collect();
        let extra = self.extra(&large);
        let mut header = b"PK\x01\x02".to_vec();
        header.extend(MADE_BY.to_le_bytes());
        self.common(!large.is_empty(), &mut header);
        header.extend(low_32(self.packed));
        header.extend(low_32(self.bytes));
        header.extend(length_16(&self.name)?);
        header.extend(length_16(&extra)?);
        // No comment, the first disk, nothing known of the content.
        header.extend([0; 6]);
        header.extend(ATTRIBUTES.to_le_bytes());
        header.extend(low_32(offset));
        header.extend(&self.name);
        header.extend(extra);
        Ok(header)
    }

    /// What both headers say alike, from the version that is needed to the checksum.
    fn common(&self, zip64: bool, header: &mut Vec<u8>) {
        let is_encrypted = self.aes_strength.is_some();
        let needed = match self.method {
            _ if is_encrypted => NEEDS_AES,
            _ if zip64 => NEEDS_ZIP64,
            Method::Deflated => NEEDS_DEFLATE,
            Method::Stored => NEEDS_NOTHING,
        };
        let flags = if is_encrypted { ENCRYPTED } else { 0 } | if self.name.is_ascii() { 0 } else { UTF_8 };
        // The method of an encrypted entry stands in its extra field.
        let method = if is_encrypted { 99 } else { self.method as u16 };
        for field in [needed, flags, method, TIME, DATE] {
            header.extend(field.to_le_bytes());
        }
        header.extend(self.crc32.to_le_bytes());
    }

    /// The extra fields: zip64 (4.5.3) with these numbers, if there are any, and WinZip's of AES.
    fn extra(&self, large: &[u64]) -> Vec<u8> {
        let mut extra = Vec::new();
        if !large.is_empty() {
            let numbers: Vec<u8> = large.iter().flat_map(|number| number.to_le_bytes()).collect();
            // Three numbers at most: 24 bytes.
            extra.extend([1, 0, u8::try_from(numbers.len()).unwrap_or_default(), 0]);
            extra.extend(numbers);
        }
        if let Some(strength) = self.aes_strength {
            extra.extend([0x01, 0x99, 7, 0, 2, 0, b'A', b'E', strength]);
            extra.extend((self.method as u16).to_le_bytes());
        }
        extra
    }
}

/// What stands after the directory: its end (4.3.16), before it the end of zip64 and the way to it (4.3.14, 4.3.15) if
/// a number asks for them. `offset` is where the directory begins, `size` its bytes.
pub(super) fn end(entries: u64, offset: u64, size: u64) -> Vec<u8> {
    let mut end = Vec::new();
    if entries >= ELSEWHERE_16 || !fits(offset) || !fits(size) {
        end.extend(b"PK\x06\x06");
        // Bytes of this record after this number.
        end.extend(44_u64.to_le_bytes());
        end.extend(MADE_BY.to_le_bytes());
        end.extend(NEEDS_ZIP64.to_le_bytes());
        // One disk only.
        end.extend([0; 8]);
        for number in [entries, entries, size, offset] {
            end.extend(number.to_le_bytes());
        }
        end.extend(b"PK\x06\x07");
        end.extend([0; 4]);
        end.extend(offset.saturating_add(size).to_le_bytes());
        end.extend(1_u32.to_le_bytes());
    }
    let [low, high, ..] = entries.min(ELSEWHERE_16).to_le_bytes();
    end.extend(b"PK\x05\x06");
    end.extend([0; 4]);
    end.extend([low, high, low, high]);
    end.extend(low_32(size));
    end.extend(low_32(offset));
    // No comment.
    end.extend([0; 2]);
    end
}

/// Whether a field of 32 bits can hold the number.
fn fits(number: u64) -> bool {
    number < ELSEWHERE_32
}

/// The number in 32 bits, or that it stands elsewhere.
fn low_32(number: u64) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn length_16(bytes: &[u8]) -> io::Result<[u8; 2]> {
    let too_long = |_| io::Error::new(io::ErrorKind::InvalidInput, "a name that is too long");
    u16::try_from(bytes.len()).map(u16::to_le_bytes).map_err(too_long)
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
