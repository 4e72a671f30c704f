//! Turns the large tables of `data/` into static ones.

#[path = "src/tables/make.rs"]
mod make;
#[path = "src/world/make.rs"]
mod world;

use std::path::Path;
use std::{env, fs};

/// Where the tables of the standard's IODs lie.
const IOD: &str = "../../data/iod";
/// Where the others lie.
const DATA: &str = "../../data";

/// A table's source, the file that is made of it, and how.
type Made = (&'static str, &'static str, fn(&str) -> String);

const TABLES: &[Made] = &[
    ("iod_types.csv", "types.rs", make::types),
    ("ps315_e1_1.csv", "profile.rs", make::profile),
    ("ps36_uids.csv", "uids.rs", |csv| make::first_column("UIDS", csv)),
    ("safe_private.csv", "safe_private.rs", make::safe_private),
];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo says where");
    println!("cargo::rerun-if-changed={IOD}");
    println!("cargo::rerun-if-changed=../../data/code_meanings.txt");
    let table = |name: &str| fs::read_to_string(Path::new(IOD).join(name)).expect("a table of data/iod");
    fs::write(Path::new(&out).join("world.rs"), world::tables(&table)).expect("the build's folder");
    for (source, made, make) in TABLES {
        let source = Path::new(DATA).join(source);
        println!("cargo::rerun-if-changed={}", source.display());
        let table = make(&fs::read_to_string(source).expect("a table of data"));
        fs::write(Path::new(&out).join(made), table).expect("the build's folder");
    }
}
