//! Running other programs from the project's root.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The variable that names the copy of the project to work in.
pub const COPY: &str = "VEILIG_COPY";

/// What went wrong, for people.
pub type Done = Result<(), String>;

/// The project's root: this one, or the copy of it that a release is built in.
pub fn root() -> PathBuf {
    if let Some(copy) = std::env::var_os(COPY) {
        return PathBuf::from(copy);
    }
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// A program with its arguments, started in the root; the project's own tools come first.
pub fn command(program: &str, args: &[&str]) -> Command {
    let own = [root().join("target/tools/bin"), root().join("node_modules/.bin")];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(own.into_iter().chain(std::env::split_paths(&path)));
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    if let Ok(path) = path {
        command.env("PATH", path);
    }
    command
}

/// Runs it; an error names it.
pub fn run(mut command: Command) -> Done {
    println!("$ {}", shown(&command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", shown(&command))),
        Err(error) => Err(format!("{} could not be started: {error}", shown(&command))),
    }
}

/// Runs it like [`run`], and keeps what it prints in this file, too.
pub fn run_and_keep(mut command: Command, file: &Path) -> Done {
    println!("$ {}", shown(&command));
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut kept = std::fs::File::create(file).map_err(failed)?;
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", shown(&command)))?;
    let told = child.stdout.take().ok_or("it prints nothing")?;
    for line in BufReader::new(told).lines() {
        let line = line.map_err(failed)?;
        println!("{line}");
        writeln!(kept, "{line}").map_err(failed)?;
    }
    let status = child.wait().map_err(failed)?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", shown(&command))) }
}

/// Does a step and says how long it took.
pub fn timed(what: &str, step: impl FnOnce() -> Done) -> Done {
    println!("-- {what}");
    let start = Instant::now();
    step()?;
    println!("-- {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// Whether it can be started and ends well; its output is dropped.
pub fn works(program: &str, args: &[&str]) -> bool {
    command(program, args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What it prints.
pub fn output(program: &str, args: &[&str]) -> Result<String, String> {
    let output = command(program, args).output().map_err(|error| format!("{program}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{program} ended with {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{program} printed no text"))
}

fn shown(command: &Command) -> String {
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    std::iter::once(command.get_program().to_string_lossy()).chain(args).collect::<Vec<_>>().join(" ")
}
