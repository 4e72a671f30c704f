//! What is missing from the list: a list that was cut short must not be told as a whole one.

use crate::ReasonGroup;
use crate::Refusal;
use std::collections::{BTreeMap, BTreeSet};
use veilig_archive::Incomplete;

/// A file that was found: its path and its bytes. Another folder may hold files of the same paths.
pub type FoundFile = (String, u64);

/// What is missing from the list, until it is loaded again or emptied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Files that were found and not read, since loading was cancelled.
    not_read: BTreeSet<FoundFile>,
    /// Folders that were not walked to their end, by the first part of their paths, and what was found in them.
    not_walked: BTreeMap<String, BTreeSet<FoundFile>>,
    /// Folders that the browser did not open.
    locked: usize,
    not_opened: usize,
    zips: usize,
    crashed: usize,
    damaged: usize,
}

impl Gaps {
    /// Loading was cancelled: these files were found and not read.
    pub fn cancelled(&mut self, not_read: impl IntoIterator<Item = FoundFile>) {
        self.not_read.extend(not_read);
    }

    /// A drop was not walked to its end; `found` is what it gave until then. Nothing of a drop that gave nothing is in
    /// the list: nothing of it is told as whole.
    pub fn cut_short(&mut self, found: impl IntoIterator<Item = FoundFile>) {
        for file in found {
            self.not_walked.entry(root(&file.0).to_owned()).or_default().insert(file);
        }
    }

    /// A loading came to its end: what it found and read is missing no more, and folders in which it found all that was
    /// found before.
    pub fn loaded(&mut self, found: &BTreeSet<FoundFile>) {
        self.not_read.retain(|file| !found.contains(file));
        self.not_walked.retain(|_, before| !before.is_subset(found));
    }

    /// Counts what can't be read among what was loaded; `locked` folders the browser did not open.
    pub fn count(&mut self, sorted_out: &[(String, Refusal)], locked: usize) {
        let of =
            |group: ReasonGroup| sorted_out.iter().filter(|(_, why)| why.reason.group() == group).count();
        self.locked = locked.saturating_add(of(ReasonGroup::Folder));
        self.not_opened = of(ReasonGroup::NotOpened);
        self.zips = of(ReasonGroup::Zip);
        self.crashed = of(ReasonGroup::Crashed);
        self.damaged = of(ReasonGroup::File);
    }

    /// Nobody can know what is missing: an export waits until the list is loaded again, or a person takes it as it is.
    /// Damaged files alone are named one by one, so that nobody takes the list for more than it is.
    #[must_use]
    pub fn stop(&self) -> bool {
        self.missing() > 0 || self.folders() > 0
    }

    /// Something is missing, or damaged.
    #[must_use]
    pub fn any(&self) -> bool {
        self.stop() || self.damaged > 0
    }

    /// Files that are known to be missing, a zip counted as one.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.not_read.len() + self.not_opened + self.zips + self.crashed
    }

    /// Folders of which an unknown number of files is missing.
    #[must_use]
    pub fn folders(&self) -> usize {
        self.not_walked.len() + self.locked
    }

    /// Files that are damaged or can't be read for sure.
    #[must_use]
    pub fn damaged(&self) -> usize {
        self.damaged
    }
}

impl From<&Gaps> for Incomplete {
    fn from(gaps: &Gaps) -> Self {
        Self {
            files_not_read: gaps.not_read.len(),
            folders_not_walked: gaps.folders(),
            files_not_opened: gaps.not_opened,
            zips_not_listed: gaps.zips,
            files_crashed: gaps.crashed,
            files_damaged: gaps.damaged,
        }
    }
}

/// What was dropped or chosen, of which this path is a part.
fn root(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reason;

    fn sorted_out(reasons: &[Reason]) -> Vec<(String, Refusal)> {
        reasons.iter().map(|reason| (String::new(), Refusal::from(*reason))).collect()
    }

    fn files(paths: &[&str]) -> BTreeSet<FoundFile> {
        paths.iter().map(|path| ((*path).to_owned(), 9)).collect()
    }

    #[test]
    fn a_cancelled_list_is_incomplete_until_the_same_files_were_read() {
        let mut gaps = Gaps::default();
        assert!(!gaps.any() && !gaps.stop());
        gaps.cancelled(files(&["A/1", "A/2"]));
        assert_eq!((gaps.missing(), gaps.stop()), (2, true));
        gaps.loaded(&files(&["A/1"]));
        assert_eq!((gaps.missing(), gaps.stop()), (1, true));
        gaps.loaded(&[("A/2".to_owned(), 8)].into());
        assert!(gaps.stop(), "another folder's file of that name");
        gaps.loaded(&files(&["A/2", "A/3"]));
        assert!(!gaps.any());
    }

    #[test]
    fn a_folder_that_was_not_walked_to_its_end_is_missing_until_it_was() {
        let mut gaps = Gaps::default();
        gaps.cut_short(files(&["A/1", "A/B/2"]));
        assert_eq!((gaps.folders(), gaps.missing(), gaps.stop()), (1, 0, true));
        gaps.loaded(&files(&["B/1", "A/1"]));
        assert!(gaps.stop(), "not all of it");
        gaps.loaded(&files(&["A/1", "A/B/2", "A/B/3"]));
        assert!(!gaps.stop());
        gaps.cut_short(files(&[]));
        assert!(!gaps.stop(), "nothing of it is in the list");
    }

    #[test]
    fn what_never_answered_crashed_or_could_not_be_listed_is_missing_and_what_is_damaged_is_told() {
        for (codes, missing, folders) in [
            (&[Reason::NotAnswered][..], 1, 0),
            (&[Reason::NotHandedOver], 1, 0),
            (&[Reason::Crashed], 1, 0),
            (&[Reason::TookTooLong], 1, 0),
            (&[Reason::ZipBroken, Reason::ZipTooMany, Reason::ZipTooDeep], 3, 0),
            (&[Reason::FolderUnreadable], 0, 1),
        ] {
            let mut gaps = Gaps::default();
            gaps.count(&sorted_out(codes), 0);
            assert_eq!((gaps.missing(), gaps.folders(), gaps.stop()), (missing, folders, true), "{codes:?}");
        }
        let mut gaps = Gaps::default();
        gaps.count(&sorted_out(&[Reason::Truncated, Reason::Empty, Reason::ZipDamaged]), 0);
        assert_eq!((gaps.damaged(), gaps.stop(), gaps.any()), (3, false, true));
        gaps.count(&sorted_out(&[Reason::NotDicom, Reason::Directory, Reason::ZipWithoutImages]), 1);
        assert_eq!((gaps.damaged(), gaps.folders()), (0, 1), "a locked folder");
        let incomplete = Incomplete::from(&gaps);
        assert_eq!((incomplete.folders_not_walked, incomplete.files_damaged), (1, 0));
    }
}
