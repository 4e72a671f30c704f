//! A user who ends the program by Ctrl-C, or a system that does: nothing half-written stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the program was told to end.
#[derive(Clone, Debug, Default)]
pub struct StopSignal(Arc<AtomicBool>);

impl StopSignal {
    /// Begins to watch. Whoever says it twice means at once.
    #[cfg(unix)]
    pub fn watch() -> Self {
        use signal_hook::consts::{SIGINT, SIGTERM, SIGXFSZ};
        use signal_hook::flag;
        let stop = Self::default();
        // Not SIGHUP: `nohup` has it ignored, which a watch would undo.
        for signal in [SIGINT, SIGTERM] {
            // Where a signal can't be watched it ends the program as ever.
            let _ = flag::register_conditional_default(signal, stop.0.clone());
            let _ = flag::register(signal, stop.0.clone());
        }
        // A file that may not grow further is an error of writing, not the end.
        let _ = flag::register(SIGXFSZ, Arc::default());
        stop
    }

    /// Elsewhere the system ends the program at once.
    #[cfg(not(unix))]
    pub fn watch() -> Self {
        Self::default()
    }

    /// Whether to end now.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
