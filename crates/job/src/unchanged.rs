//! What is done with a file is done with the file that was loaded: whoever opens one again compares first, and again
//! at the end.

use super::{Reason, Reply};
use veilig_dicom::{Head, Source, read_head};
use veilig_study::{CHANGED, Fingerprint, Stored};

impl Reason {
    /// A file is no longer the one that was loaded, or can't be read any more.
    #[must_use]
    pub fn changed() -> Self {
        Self::new(CHANGED)
    }
}

impl Reply {
    /// The file that was asked about is no longer the one that was loaded.
    #[must_use]
    pub fn tells_change(&self) -> bool {
        let reason = match self {
            Self::Picture(Err(reason))
            | Self::Values(Err(reason))
            | Self::Thumbnail(Err(reason))
            | Self::Reduced(Err(reason))
            | Self::Text(Err(reason))
            | Self::Explained(Err(reason))
            | Self::LeftOut(reason) => reason,
            Self::Both(both) => return both.iter().any(Self::tells_change),
            _ => return false,
        };
        reason.code == CHANGED
    }
}

/// Does some work with a file and its head, if the file is the one that was loaded and stays it meanwhile. Nothing of
/// the work's result may be used otherwise.
///
/// Both ways a file that can't be read has changed: it could be read when it was loaded.
///
/// # Errors
/// That of the work; [`Reason::changed`] goes before it, since a file that changes makes all sorts of them.
pub fn unchanged<T>(
    source: &mut dyn Source,
    expected: &Fingerprint,
    work: impl FnOnce(&mut dyn Source, &Head) -> Result<T, Reason>,
) -> Result<T, Reason> {
    let head = read_head(source).map_err(|_| Reason::changed())?;
    if !Fingerprint::of(source, &head).is_ok_and(|now| now == *expected) {
        return Err(Reason::changed());
    }
    let done = work(source, &head);
    let is_still = Stored::of(source, &head).is_ok_and(|now| now == expected.stored);
    // In a zip a byte that nobody looked at may be why it failed.
    if is_still && (done.is_ok() || source.verify().is_ok()) { done } else { Err(Reason::changed()) }
}
