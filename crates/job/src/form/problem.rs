//! What can be wrong with an entry of the form.

use veilig_deid::FoundIn;

/// What is wrong with an entry. Its words are in the Fluent files under `problem-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered, and something must be.
    Missing,
    /// It holds patient information.
    Identifies(FoundIn),
    /// It is too long, or holds characters that can't be seen.
    Unfit,
    /// No anonymous ID: 1 to 16 of A-Z, 0-9 and -, no Windows device name.
    NoId,
    /// Another patient of the export has this ID.
    Taken,
    /// A result of this session has this ID, of another patient or of this one without a study key.
    Used,
    /// The system has no random numbers.
    NoRandom,
    /// The patient is not in the list of IDs.
    NotListed,
    /// Several patients of the list of IDs may be this one.
    ListUnsure,
    /// No receiver was chosen.
    NoReceiver,
    /// The receiver requires something without which nothing of the patient goes out.
    Receiver,
}

impl Problem {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Identifies(FoundIn::Name) => "name",
            Self::Identifies(FoundIn::PatientId) => "patient-id",
            Self::Identifies(FoundIn::Accession) => "accession",
            Self::Identifies(FoundIn::BirthDate) => "birth-date",
            Self::Identifies(FoundIn::Other) => "other-identifier",
            Self::Identifies(FoundIn::EventDate) => "event-date",
            Self::Unfit => "unfit",
            Self::NoId => "no-id",
            Self::Taken => "taken",
            Self::Used => "used",
            Self::NoRandom => "no-random",
            Self::NotListed => "not-listed",
            Self::ListUnsure => "list-unsure",
            Self::NoReceiver => "no-receiver",
            Self::Receiver => "receiver",
        }
    }
}
