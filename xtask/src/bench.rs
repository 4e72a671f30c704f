//! `cargo xtask bench`: every goal of speed beside what is measured here, in one run.

use crate::page::{build, origin, pack};
use crate::run::{Done, command, output, root, run, run_and_keep};
use crate::tools;
use std::fs;
use std::path::Path;

/// Slices of the reference work, and of those that only `--long` loads.
const REFERENCE: u32 = 300;
const LONG: &[u32] = &[1000, 3000, 10_000];

/// Measures. `--long`: also 1,000, 3,000 and 10,000 images, which takes long and 8 GB; `--write`: the table goes to
/// `docs/measured`, under this day; a number: rounds.
pub fn bench(args: &[String]) -> Done {
    let has = |name: &str| args.iter().any(|arg| arg == name);
    let rounds = args.iter().find(|arg| arg.parse::<u32>().is_ok()).map_or("3", String::as_str);
    if let Some(other) = args.iter().find(|arg| !["--long", "--write", rounds].contains(&arg.as_str())) {
        return Err(format!("bench knows no '{other}'"));
    }
    tools::node_modules()?;
    // `zip` is one of them.
    tools::readers()?;
    tools::chromium()?;
    tools::firefox()?;
    build::build(build::BuildKind::Release)?;
    build::command_line_program()?;
    let page = root().join("dist").join(pack::PAGE);
    let folder = root().join("target/goals");
    let mut works = Vec::new();
    for count in [REFERENCE].iter().chain(LONG.iter().filter(|_| has("--long"))) {
        let slices = folder.join(count.to_string());
        if !slices.is_dir() {
            make(&slices, *count)?;
        }
        works.push(format!("{count}={}", slices.display()));
    }
    let program = root().join(build::PROGRAM_FOLDER).join(build::program_file());
    let mut node = command("node", &["benches/goals.mjs", &program.display().to_string(), rounds]);
    node.args(works).env("VEILIG_PAGE", page);
    let told = folder.join("told.md");
    run_and_keep(node, &told)?;
    if has("--write") { write(&told) } else { Ok(()) }
}

/// Slices made by code, with a scanner's noise.
fn make(folder: &Path, count: u32) -> Done {
    let (folder, count) = (folder.display().to_string(), count.to_string());
    run(command(
        "cargo",
        &["bench", "-q", "-p", "anonymise", "--bench", "export", "--", "make", &folder, &count],
    ))
}

/// Keeps the table under its day.
fn write(told: &Path) -> Done {
    let day = output("date", &["+%Y-%m-%d"])?.trim().to_owned();
    let failed = |error: std::io::Error| format!("docs/measured: {error}");
    let table = fs::read_to_string(told).map_err(failed)?;
    let text = format!(
        "# Goals of speed, {day}\n\n`cargo xtask bench --write`, commit {}.\n\n{table}",
        origin::commit()
    );
    fs::write(root().join(format!("docs/measured/{day}-goals.md")), text).map_err(failed)
}
