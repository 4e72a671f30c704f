//! Which program made an export.

/// What a receiver or an officer compares with a release: both stand in its provenance and checksums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Build {
    /// The first 16 digits of a SHA-256: of the page's program as it was packed, or of the file of the command line program.
    /// Empty where it is not known.
    pub hash: String,
    /// The commit of the source, in hexadecimal digits. Empty where it is not known.
    pub commit: String,
}

impl Build {
    /// How many digits of a commit are shown to people: enough for one of any history.
    const SHOWN: usize = 12;

    /// The commit as people read it.
    #[must_use]
    pub fn short_commit(&self) -> &str {
        self.commit.get(..Self::SHOWN).unwrap_or(&self.commit)
    }
}
