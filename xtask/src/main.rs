//! The project's own commands: `cargo xtask build`, `serve` and `test`.

mod assurance;
mod bench;
#[cfg(test)]
mod circles;
mod dependencies;
mod e2e;
#[cfg(test)]
mod folders;
#[cfg(test)]
mod ignored;
mod mutants;
#[cfg(test)]
mod names;
mod page;
mod release;
mod run;
mod serve;
mod stages;
mod tools;

use dependencies::third_party;
use page::build::{self, BuildKind};
use page::pack;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build             make dist/veilig.html, the whole program in one file, and dist/SHA256SUMS
cargo xtask build --quick     the same for trying things out: larger, slower, and built in a fraction of the time
cargo xtask build --with-program   the same as build, and the command line program in target/release
cargo xtask release           build the commit twice in two folders, compare, and write dist/release: page, program, checksums
                              signed with the key that VEILIG_SIGNING_KEY names, SBOM, provenance, conformance, changes
cargo xtask release --unsigned     the same without a key, to try it
cargo xtask build --named     target/named/veilig.html, the program with its functions' names: for benches/profile.mjs
cargo xtask serve [PORT]      build, then serve dist/ on 127.0.0.1 (8080) until Ctrl-C
cargo xtask test [STAGE...]   run all tests, or these stages: fmt licences clippy native fuzz docs wasm page e2e;
                              by hand: deny (licences and advisories), mutants (long)
cargo xtask assurance [ID...] run the tests of all promises, or of these, and write docs/assurance.md;
                              --of-last-test: of what `cargo xtask test` told last, without running them again
cargo xtask bench [ROUNDS]    measure every goal of speed in one run, 300 slices in both browsers and natively, and print which is
                              met; --long: up to 10,000 images, too; --write: keep the table in docs/measured
cargo xtask tools             install what the commands above need, and stop
cargo xtask licences          write www/licences.txt, which the dialog About shows
cargo xtask pack              for those who have Trunk: its hook, which makes one file of what it built
cargo xtask help              this text

What is missing is installed, and said: the wasm target by rustup; wasm-bindgen-cli by cargo into target/tools; wasm-opt and the browsers' drivers by npm into node_modules; browsers and readers by apt on Debian;
the Python packages of the tests into target/python.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let done = match args.next().as_deref() {
        Some("build") => match args.next().as_deref() {
            None => build::build(BuildKind::Release),
            Some("--quick") => build::build(BuildKind::Quick),
            Some("--named") => build::build(BuildKind::Named),
            Some("--with-program") => {
                build::build(BuildKind::Release).and_then(|()| build::command_line_program())
            }
            Some(other) => Err(format!("build knows no '{other}'")),
        },
        Some("serve") => serve::serve(args.next().as_deref()),
        Some("test") => stages::test(&args.collect::<Vec<_>>()),
        Some("bench") => bench::bench(&args.collect::<Vec<_>>()),
        Some("tools") => tools::all(),
        Some("licences") => third_party::write(),
        Some("release") => match args.next().as_deref() {
            None => release::release(false),
            Some("--unsigned") => release::release(true),
            Some(other) => Err(format!("release knows no '{other}'")),
        },
        Some("assurance") => assurance::assurance(&args.collect::<Vec<_>>()),
        Some("pack") => pack::hook(),
        Some("help" | "--help") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => Err(format!("there is no command '{other}'\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
