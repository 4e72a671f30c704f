//! Starts the page, or, inside a worker, the worker.

fn main() {}
