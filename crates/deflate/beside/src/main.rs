//! Beside libdeflate, natively: `cargo run --release -- FOLDER...` in this folder.

#[path = "../../benches/common/mod.rs"]
mod common;

use libdeflater::{CompressionLvl, Compressor};

fn main() {
    let mut ways = common::ways();
    for level in [1, 2, 6] {
        ways.push((format!("libdeflate {level}"), Box::new(move |bytes| pack(bytes, level))));
    }
    common::run(&ways, "libdeflate 1");
}

fn pack(bytes: &[u8], level: i32) -> usize {
    let mut compressor = Compressor::new(CompressionLvl::new(level).expect("a level"));
    let mut packed = vec![0; compressor.deflate_compress_bound(bytes.len())];
    compressor.deflate_compress(bytes, &mut packed).expect("there is room")
}
