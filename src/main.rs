//! Starts the page, or, inside a worker, the worker: both are this one program.

#[cfg(target_arch = "wasm32")]
fn main() {
    veilig::browser::fault::silence();
    match veilig::browser::environment::worker() {
        Some(scope) => {
            std::panic::set_hook(veilig::browser::fault::hook());
            veilig::browser::shell::run(scope);
        }
        None => veilig::ui::start(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs inside a browser: `cargo xtask build` makes its page.");
    eprintln!("The command line program: `cargo run --release --bin anonymise -- --help`.");
}
