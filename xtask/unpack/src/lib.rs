//! What the page unpacks its program with: xz, which no browser can, a quarter smaller than gzip, which all can.
//!
//! The page's first script asks for [`room`], writes the packed bytes there, calls [`unpack`], and reads as many bytes as
//! that says from where [`unpacked`] says. Memory is this module's own; it goes when the script lets go of the module.

#![deny(missing_docs)]

use lzma_rust2::XzReader;
use std::io::Read;
use std::sync::Mutex;

static PACKED: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static UNPACKED: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// As many bytes are unpacked at once.
const PIECE: usize = 1 << 16;

/// Makes room for so many packed bytes; where they are to be written.
#[expect(unsafe_code, reason = "a name that is exported must be the only one of its kind")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *const u8 {
    let Ok(mut packed) = PACKED.lock() else { return std::ptr::null() };
    *packed = vec![0; length];
    packed.as_ptr()
}

/// Unpacks what was written; how many bytes came out, 0 where they are no xz file, or one that is damaged.
#[expect(unsafe_code, reason = "a name that is exported must be the only one of its kind")]
#[unsafe(no_mangle)]
pub extern "C" fn unpack() -> usize {
    let (Ok(packed), Ok(mut unpacked)) = (PACKED.lock(), UNPACKED.lock()) else { return 0 };
    *unpacked = inflate(&packed).unwrap_or_default();
    unpacked.len()
}

/// Where the unpacked bytes are.
#[expect(unsafe_code, reason = "a name that is exported must be the only one of its kind")]
#[unsafe(no_mangle)]
pub extern "C" fn unpacked() -> *const u8 {
    UNPACKED.lock().map_or(std::ptr::null(), |unpacked| unpacked.as_ptr())
}

/// The content of an xz file; `None` where it is damaged, which its own checksum tells.
#[must_use]
pub fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let mut reader = XzReader::new(packed, false);
    let (mut all, mut piece) = (Vec::with_capacity(4 * packed.len()), vec![0; PIECE]);
    loop {
        match reader.read(&mut piece).ok()? {
            0 => return Some(all),
            length => all.extend_from_slice(piece.get(..length)?),
        }
    }
}
