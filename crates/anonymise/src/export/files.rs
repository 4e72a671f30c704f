//! The files of one patient: all of them come to stand under their names, or none.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use veilig::deid::AnonymousId;

/// Where the files of one anonymous ID stand.
#[derive(Clone, Debug)]
pub struct OutputNames {
    pub zip: PathBuf,
    pub report: PathBuf,
    pub uids: PathBuf,
    pub patient_ids: PathBuf,
}

impl OutputNames {
    pub fn new(out: &Path, id: &AnonymousId) -> Self {
        let name = |ending: &str| out.join(format!("{}{ending}", id.as_str()));
        Self {
            zip: name(".zip"),
            report: name("_CONFIDENTIAL_report.pdf"),
            uids: name("_CONFIDENTIAL_uid_mapping.csv"),
            patient_ids: name("_CONFIDENTIAL_patid_mapping.csv"),
        }
    }

    fn all(&self) -> [&Path; 4] {
        [&self.zip, &self.report, &self.uids, &self.patient_ids]
    }

    /// What stands there already and would be lost. With `overwrite`, files may be; a folder never.
    pub fn taken(&self, overwrite: bool) -> Option<&Path> {
        let is_lost = |path: &&Path| {
            path.symlink_metadata().is_ok_and(|found| !overwrite || !(found.is_file() || found.is_symlink()))
        };
        self.all().into_iter().find(is_lost)
    }
}

/// Files that are written beside their names. What is not published is removed.
pub struct Aside {
    names: OutputNames,
    overwrite: bool,
    /// Each with its file beside, and its name.
    parts: Vec<(File, PathBuf, PathBuf)>,
}

impl Aside {
    /// Nothing written yet. `overwrite`: all that stands under these names makes way.
    pub fn new(names: OutputNames, overwrite: bool) -> Self {
        Self { names, overwrite, parts: Vec::new() }
    }

    /// Begins a file, to be found at `name` in the end.
    pub fn create(&mut self, name: &Path) -> io::Result<File> {
        self.begin(name, &mut OpenOptions::new())
    }

    /// Writes a file that only its owner may read.
    pub fn write_confidential(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        self.begin(name, &mut options)?.write_all(bytes)
    }

    fn begin(&mut self, name: &Path, options: &mut OpenOptions) -> io::Result<File> {
        let beside = beside(name, "part")?;
        let file = options.write(true).create_new(true).open(&beside)?;
        let again = file.try_clone();
        self.parts.push((file, beside, name.to_owned()));
        again
    }

    /// Brings all files to the disk, then gives them their names. If that fails, none has its name, and what stood there
    /// stands there again.
    pub fn publish(self) -> io::Result<()> {
        for (file, ..) in &self.parts {
            synced(file.sync_all())?;
        }
        let mut done = Renamed::default();
        let published = self.rename(&mut done);
        match published {
            Ok(()) => done.old.iter().for_each(|(old, _)| drop(fs::remove_file(old))),
            Err(_) => done.undo(),
        }
        published
    }

    fn rename(&self, done: &mut Renamed) -> io::Result<()> {
        if self.overwrite {
            for name in self.names.all() {
                let old = beside(name, "old")?;
                match fs::rename(name, &old) {
                    Ok(()) => done.old.push((old, name.to_owned())),
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
        }
        // The zip was begun first and comes last: whatever happens, it is never there without its report.
        for (_, beside, name) in self.parts.iter().rev() {
            give_name(beside, name)?;
            done.new.push(name.clone());
        }
        #[cfg(unix)]
        if let Some(folder) = self.names.zip.parent() {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            synced(File::open(folder)?.sync_all())?;
        }
        Ok(())
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for (_, beside, _) in &self.parts {
            // One that was published has its name besides.
            let _ = fs::remove_file(beside);
        }
    }
}

/// What was renamed so far.
#[derive(Default)]
struct Renamed {
    new: Vec<PathBuf>,
    /// What made way: where it is now, and where it was.
    old: Vec<(PathBuf, PathBuf)>,
}

impl Renamed {
    fn undo(&self) {
        self.new.iter().for_each(|name| drop(fs::remove_file(name)));
        self.old.iter().for_each(|(old, name)| drop(fs::rename(old, name)));
    }
}

/// Gives a file its name, unless that is taken: another program may have been faster.
fn give_name(beside: &Path, name: &Path) -> io::Result<()> {
    match fs::hard_link(beside, name) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            // A disk without links, as most USB sticks: a file that is made here takes the name first.
            File::create_new(name)?;
            fs::rename(beside, name).inspect_err(|_| drop(fs::remove_file(name)))
        }
        linked => linked,
    }
}

/// A name in the same folder that no other run uses, not even one on another computer.
fn beside(name: &Path, ending: &str) -> io::Result<PathBuf> {
    let number = getrandom::u64().map_err(io::Error::other)?;
    let mut file: OsString = name.file_name().unwrap_or_default().to_owned();
    file.push(format!(".{number:016x}.{ending}"));
    Ok(name.with_file_name(file))
}

/// Some network drives and devices know nothing of this.
fn synced(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => Ok(()),
        result => result,
    }
}
