//! How the program lies in the page: the wasm as xz, and as gzip, which every browser inflates, the small module that
//! unpacks it. The same bytes on every machine.

use crate::page::checks;
use crate::run::{command, root, run};
use lzma_rust2::{CheckType, XzOptions, XzWriter};
use std::fs;
use std::io::Write;

/// xz, as small as it gets; `quick` as fast as it gets.
pub fn xz(data: &[u8], quick: bool) -> Result<Vec<u8>, String> {
    let mut options = XzOptions::with_preset(if quick { 0 } else { 9 });
    options.set_check_sum_type(CheckType::Crc32);
    if !quick {
        // Code and tables of wasm are aligned to nothing.
        options.lzma_options.pb = 0;
        options.lzma_options.nice_len = 273;
    }
    let failed = |error: std::io::Error| format!("xz: {error}");
    let mut writer = XzWriter::new(Vec::new(), options).map_err(failed)?;
    writer.write_all(data).map_err(failed)?;
    writer.finish().map_err(failed)
}

/// The wasm of the crate `unpack`, built as the page is. It may import nothing.
pub fn unpacker() -> Result<Vec<u8>, String> {
    let target = "wasm32-unknown-unknown";
    let build = ["build", "-p", "unpack", "--target", target, "--profile", "page", "--locked", "--quiet"];
    run(command("cargo", &build))?;
    let path = root().join("target").join(target).join("page/unpack.wasm");
    let wasm = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    checks::imports(&wasm)?;
    Ok(wasm)
}

/// gzip with no name and no time.
pub fn gzip(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    out.extend(miniz_oxide::deflate::compress_to_vec(data, 10));
    out.extend(crc32fast::hash(data).to_le_bytes());
    // The format wants the length modulo 2^32.
    out.extend((data.len() as u32).to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Vec<u8> {
        (0..300_000u32).map(|n| (n / 7 % 251) as u8).collect()
    }

    #[test]
    fn a_program_is_packed_the_same_each_time_and_unpacks_with_the_pages_own_unpacker() {
        for quick in [true, false] {
            let packed = xz(&data(), quick).unwrap();
            assert_eq!(packed, xz(&data(), quick).unwrap());
            assert_eq!(unpack::inflate(&packed), Some(data()));
        }
    }

    #[test]
    fn a_damaged_program_is_refused() {
        let packed = xz(&data(), false).unwrap();
        for at in (0..packed.len()).step_by(packed.len() / 40 + 1) {
            let mut damaged = packed.clone();
            damaged[at] ^= 0x10;
            assert_ne!(unpack::inflate(&damaged), Some(data()), "byte {at}");
        }
        assert_eq!(unpack::inflate(&packed[..packed.len() / 2]), None);
    }

    #[test]
    fn what_is_gzipped_is_the_same_each_time_and_inflates() {
        let packed = gzip(&data());
        assert_eq!(packed, gzip(&data()));
        let body = &packed[10..packed.len() - 8];
        assert_eq!(miniz_oxide::inflate::decompress_to_vec(body).unwrap(), data());
    }
}
