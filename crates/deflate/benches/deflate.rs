//! This crate beside zlib-rs, in one run: `cargo bench -p veilig-deflate`, or with folders of files:
//! `cargo bench -p veilig-deflate -- FOLDER...`.

mod common;

fn main() {
    common::run(&common::ways(), "zlib-rs 2");
}
