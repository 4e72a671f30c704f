//! Turns the tables of `data/iod` into static ones.

#[path = "src/world/make.rs"]
mod world;

use std::path::Path;
use std::{env, fs};

/// Where the tables of the standard's IODs lie.
const IOD: &str = "../../data/iod";

fn main() {
    let out = env::var("OUT_DIR").expect("cargo says where");
    println!("cargo::rerun-if-changed={IOD}");
    println!("cargo::rerun-if-changed=../../data/code_meanings.txt");
    let table = |name: &str| fs::read_to_string(Path::new(IOD).join(name)).expect("a table of data/iod");
    fs::write(Path::new(&out).join("world.rs"), world::tables(&table)).expect("the build's folder");
}
