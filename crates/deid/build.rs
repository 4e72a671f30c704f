//! Turns the tables of `data/iod` and the Types of `data/iod_types.csv` into static ones.

#[path = "src/tables/make.rs"]
mod types;
#[path = "src/world/make.rs"]
mod world;

use std::path::Path;
use std::{env, fs};

/// Where the tables of the standard's IODs lie.
const IOD: &str = "../../data/iod";
/// The Types of the attributes with compound codes.
const TYPES: &str = "../../data/iod_types.csv";

fn main() {
    let out = env::var("OUT_DIR").expect("cargo says where");
    println!("cargo::rerun-if-changed={IOD}");
    println!("cargo::rerun-if-changed=../../data/code_meanings.txt");
    println!("cargo::rerun-if-changed={TYPES}");
    let table = |name: &str| fs::read_to_string(Path::new(IOD).join(name)).expect("a table of data/iod");
    fs::write(Path::new(&out).join("world.rs"), world::tables(&table)).expect("the build's folder");
    let types = types::types(&fs::read_to_string(TYPES).expect("data/iod_types.csv"));
    fs::write(Path::new(&out).join("types.rs"), types).expect("the build's folder");
}
