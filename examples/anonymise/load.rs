//! Reading what the command line named, through the same worker as the page.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use veilig::deid::Identifiers;
use veilig::dicom::Source;
use veilig::job::{Reason, Reply, Request, Worker};
use veilig::study::{Added, Catalogue, Patient, SourceId, Warning};

/// What was loaded.
#[derive(Default)]
pub struct Loaded {
    /// The files by number.
    pub paths: Vec<PathBuf>,
    pub catalogue: Catalogue,
    pub identifiers: HashMap<SourceId, Identifiers>,
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
                if let Added::Twin(other) = self.catalogue.add(id, scanned.image) {
                    let same = self.digest(other, worker).is_some_and(|d| Some(d) == self.digest(id, worker));
                    self.catalogue.settle(other, id, same);
                }
                self.identifiers.insert(id, scanned.identifiers);
            }
        }
    }

    fn digest(&self, id: SourceId, worker: &mut Worker) -> Option<[u8; 32]> {
        let mut file = File::open(self.paths.get(id.0 as usize)?).ok()?;
        match worker.handle(Request::Digest, &mut [&mut file as &mut dyn Source], &mut std::io::sink()) {
            Reply::Digests(mut digests) => digests.pop().flatten(),
            _ => None,
        }
    }

    /// What identifies a patient, from all loaded files of that patient; and the numbers of the other patients,
    /// which new UIDs shall not hold by chance.
    pub fn identifiers_of(&self, patient: &Patient) -> Identifiers {
        let mut all = Identifiers::default();
        let series = || patient.studies.iter().flat_map(|study| &study.series);
        let own: HashSet<SourceId> = series().flat_map(|series| &series.images).copied().collect();
        for (source, identifiers) in &self.identifiers {
            if own.contains(source) {
                all.merge(identifiers);
            } else {
                all.avoid(identifiers);
            }
        }
        all
    }

    /// Whether a conflict within a study blocks this patient.
    pub fn is_blocked(&self, patient: &Patient) -> bool {
        self.catalogue.warnings().iter().any(
            |warning| matches!(warning, Warning::PatientsInStudy(patients) if patients.contains(&patient.key)),
        )
    }
}
