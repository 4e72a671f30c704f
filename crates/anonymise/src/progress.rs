//! How far the program is, on a terminal; what is piped or logged stays quiet.

use std::cell::Cell;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// From one line to the next.
const EVERY: Duration = Duration::from_millis(200);
/// Sooner nobody can say how long the rest takes.
const FIRST_GUESS: Duration = Duration::from_secs(2);

/// One line on standard error, which is written over again and again. It names no file and no patient.
#[derive(Debug)]
pub struct ProgressLine {
    is_shown: bool,
    /// When what is under way began, and when it was last told how far it is.
    began: Cell<Instant>,
    told: Cell<Option<Instant>>,
}

impl ProgressLine {
    /// Shown if standard error is a terminal.
    pub fn new() -> Self {
        Self { is_shown: io::stderr().is_terminal(), began: Cell::new(Instant::now()), told: Cell::default() }
    }

    /// Something else begins: its time counts from now on.
    pub fn begin(&self) {
        self.began.set(Instant::now());
    }

    /// Writes the line, if it is time to. `line` makes it, and may ask for the words on the time left by what is done of
    /// how much.
    pub fn tell(&self, line: impl FnOnce(&dyn Fn(u64, u64) -> String) -> String) {
        let now = Instant::now();
        if !self.is_shown || self.told.get().is_some_and(|told| now.duration_since(told) < EVERY) {
            return;
        }
        self.told.set(Some(now));
        let spent = now.duration_since(self.began.get());
        let line = line(&|done, total| left(spent, done, total));
        // Whoever can't read it misses nothing.
        let _ = write!(io::stderr(), "\r{line}\x1b[K").and_then(|()| io::stderr().flush());
    }

    /// Takes the line away.
    pub fn end(&self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\x1b[K").and_then(|()| io::stderr().flush());
        }
    }
}

/// The time that is left, in words to be put behind the rest; nothing as long as nobody can say.
fn left(spent: Duration, done: u64, total: u64) -> String {
    if spent < FIRST_GUESS || done == 0 || done >= total {
        return String::new();
    }
    let rest = spent.as_secs_f64() / done as f64 * (total - done) as f64;
    let seconds = Duration::from_secs_f64(rest.min(1e7)).as_secs() + 1;
    match seconds {
        0..=99 => format!(", about {seconds} s left"),
        100..=5999 => format!(", about {} min left", seconds.div_ceil(60)),
        _ => format!(", about {} h left", seconds.div_ceil(3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_guessed_from_what_is_done_and_never_at_once() {
        let seconds = Duration::from_secs;
        assert_eq!(left(seconds(1), 10, 100), "", "too early");
        assert_eq!(left(seconds(9), 0, 100), "", "nothing is done");
        assert_eq!(left(seconds(10), 100, 100), "", "nothing is left");
        assert_eq!(left(seconds(10), 50, 100), ", about 11 s left");
        assert_eq!(left(seconds(60), 10, 100), ", about 10 min left");
        assert_eq!(left(seconds(3600), 1, 10), ", about 10 h left");
    }
}
