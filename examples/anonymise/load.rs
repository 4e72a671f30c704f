//! Reading what the command line named, through the same worker as the page.

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use veilig::dicom::Source;
use veilig::job::{Collection, Reason, Reply, Request, Searched, TextSearch, Worker};
use veilig::study::{Added, SourceId};

/// What was loaded.
#[derive(Default)]
pub struct Loaded {
    /// The files by number.
    pub paths: Vec<PathBuf>,
    /// What was read of them.
    pub collection: Collection,
    /// What is no image that can be read, and why.
    pub sorted_out: Vec<(PathBuf, Reason)>,
}

impl Loaded {
    /// Reads all files and folders.
    pub fn read(inputs: &[PathBuf], worker: &mut Worker) -> Self {
        let mut loaded = Self::default();
        for input in inputs {
            loaded.walk(input, worker);
        }
        loaded
    }

    fn walk(&mut self, path: &Path, worker: &mut Worker) {
        if !path.is_dir() {
            return self.file(path, worker);
        }
        let mut entries: Vec<_> =
            std::fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect();
        entries.sort();
        for entry in entries {
            self.walk(&entry, worker);
        }
    }

    fn file(&mut self, path: &Path, worker: &mut Worker) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let id = SourceId(u32::try_from(self.paths.len()).unwrap_or(u32::MAX));
        let scanned = File::open(&path).ok().and_then(|mut file| {
            let reply =
                worker.handle(Request::Scan, &mut [&mut file as &mut dyn Source], &mut std::io::sink());
            if let Reply::Scanned(mut results) = reply { results.pop() } else { None }
        });
        match scanned.unwrap_or_else(|| Err(Reason::new("unreadable"))) {
            Err(reason) => self.sorted_out.push((path, reason)),
            Ok(scanned) => {
                self.paths.push(path);
                if let Added::Twin(other) = self.collection.add(id, scanned) {
                    let same = self.digest(other, worker).is_some_and(|d| Some(d) == self.digest(id, worker));
                    self.collection.catalogue_mut().settle(other, id, same);
                }
            }
        }
    }

    /// Looks for burned-in text in all images.
    pub fn search(&self, worker: &mut Worker) -> Searched {
        let (catalogue, mut search) = (self.collection.catalogue(), TextSearch::default());
        search.update(catalogue, &catalogue.patients());
        while let Some(task) = search.next_task() {
            let file = self.paths.get(task.source.0 as usize).and_then(|path| File::open(path).ok());
            let reply = file.map(|mut file| {
                worker.handle(task.request(), &mut [&mut file as &mut dyn Source], &mut std::io::sink())
            });
            search.done(task, reply);
        }
        search.update(catalogue, &catalogue.patients());
        search.searched(&HashMap::new())
    }

    fn digest(&self, id: SourceId, worker: &mut Worker) -> Option<[u8; 32]> {
        let mut file = File::open(self.paths.get(id.0 as usize)?).ok()?;
        match worker.handle(Request::Digest, &mut [&mut file as &mut dyn Source], &mut std::io::sink()) {
            Reply::Digests(mut digests) => digests.pop().flatten(),
            _ => None,
        }
    }
}
