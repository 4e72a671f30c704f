//! The files of the folders that the command line named.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use veilig::job::Reason;
use veilig::job::Refusal;

/// A walk through folders. Links are followed; a folder that is reached twice, as in a loop of links, is entered once.
#[derive(Default)]
pub struct Walk {
    /// The folders that were entered, by their path without links.
    entered: HashSet<PathBuf>,
}

impl Walk {
    /// Tells of all files at a path and below, in the order of their names, and of what is none or can't be read.
    /// Pipes, sockets and devices are not opened: some never end.
    pub fn visit(&mut self, path: &Path, meet: &mut dyn FnMut(&Path, Result<(), Refusal>)) {
        match fs::metadata(path) {
            Ok(found) if found.is_file() => meet(path, Ok(())),
            Ok(found) if found.is_dir() => self.enter(path, meet),
            Ok(_) => meet(path, Err(Refusal::from(Reason::NoFile))),
            Err(_) => meet(path, Err(Refusal::from(Reason::Unreadable))),
        }
    }

    fn enter(&mut self, folder: &Path, meet: &mut dyn FnMut(&Path, Result<(), Refusal>)) {
        let Ok(way) = folder.canonicalize() else {
            return meet(folder, Err(Refusal::from(Reason::FolderUnreadable)));
        };
        if !self.entered.insert(way) {
            return;
        }
        let (paths, whole) = entries(folder);
        for path in paths {
            self.visit(&path, meet);
        }
        // Some of it may have been read nevertheless.
        if whole.is_err() {
            meet(folder, Err(Refusal::from(Reason::FolderUnreadable)));
        }
    }
}

/// What lies in a folder, and whether that is all.
fn entries(folder: &Path) -> (Vec<PathBuf>, io::Result<()>) {
    let mut paths = Vec::new();
    let whole = fs::read_dir(folder).and_then(|entries| {
        for entry in entries {
            paths.push(entry?.path());
        }
        Ok(())
    });
    paths.sort();
    (paths, whole)
}
