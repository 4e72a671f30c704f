//! What `benches/deflate.mjs` calls in WebAssembly.
//!
//! The script asks for [`room`], writes a file there and packs it in one of the ways; each returns the packed size.

#![deny(missing_docs)]

use std::io::Write;
use std::sync::Mutex;

static FILE: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Makes room for a file of so many bytes; where they are to be written.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *const u8 {
    let Ok(mut file) = FILE.lock() else { return std::ptr::null() };
    file.resize(length, 0);
    file.as_ptr()
}

/// By veilig-deflate.
#[unsafe(no_mangle)]
pub extern "C" fn ours() -> usize {
    packed(|file| {
        let mut encoder = veilig_deflate::Encoder::new(Vec::with_capacity(file.len()));
        encoder.write_all(file).ok()?;
        encoder.finish().ok()
    })
}

/// By zlib-rs at a level.
#[unsafe(no_mangle)]
pub extern "C" fn zlib(level: u32) -> usize {
    packed(|file| {
        let sink = Vec::with_capacity(file.len());
        let mut encoder = flate2::write::DeflateEncoder::new(sink, flate2::Compression::new(level));
        encoder.write_all(file).ok()?;
        encoder.finish().ok()
    })
}

fn packed(pack: impl Fn(&[u8]) -> Option<Vec<u8>>) -> usize {
    FILE.lock().ok().and_then(|file| pack(&file)).map_or(0, |packed| packed.len())
}
