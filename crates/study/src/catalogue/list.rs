//! What the list is made of: keys, patients, studies, series and warnings.

use crate::patient::same_person::Fact;
use crate::{Common, PatientFacts, SeriesFacts, StudyFacts, Suspicion};
use serde::{Deserialize, Serialize};

/// Number of a loaded file: its place in the page's list of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceId(pub u32);

/// Tells series apart in the screen and in messages; stable while the list lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SeriesKey(pub u32);

/// Tells patients apart in the screen and in messages; stable while the list lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PatientKey(pub u32);

/// What became of a file given to the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// A new image.
    New,
    /// Looks the same as a file that is already there (same SOP Instance UID, same head, same length): the
    /// page compares both files' SHA-256 and calls [`settle`](crate::Catalogue::settle).
    SameInstance(SourceId),
    /// Same SOP Instance UID as another file but different content: both are left out, unless what they hold, decoded, says
    /// which of them stays ([`settle_copies`](crate::Catalogue::settle_copies)).
    Conflict(SourceId),
    /// The same as many others already: all are left out, and nothing more is compared.
    ConflictOfMany,
}

/// One patient with what was loaded of him or her.
#[derive(Clone, Debug)]
pub struct Patient {
    /// Key.
    pub key: PatientKey,
    /// The most complete facts among the images.
    pub facts: PatientFacts,
    /// How it is known that all of this is one patient.
    pub who: Who,
    /// The studies, by date.
    pub studies: Vec<Study>,
}

/// How it is known who a patient is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Who {
    /// How files write this patient otherwise: name, ID and birth date of each spelling beside the patient's facts.
    pub spellings: Vec<PatientFacts>,
    /// A person said that what the files leave open is this one patient.
    pub said_one: bool,
    /// A person said that this and another one are two patients.
    pub said_two: bool,
}

/// One study.
#[derive(Clone, Debug)]
pub struct Study {
    /// Facts of its first image.
    pub facts: Common<StudyFacts>,
    /// The series, by number.
    pub series: Vec<Series>,
}

/// One series.
#[derive(Clone, Debug)]
pub struct Series {
    /// Key.
    pub key: SeriesKey,
    /// Facts of its first image.
    pub facts: Common<SeriesFacts>,
    /// What its first image says of the patient.
    pub patient: Common<PatientFacts>,
    /// The images in order of position, else of instance number.
    pub images: Vec<SourceId>,
    /// Why the series needs a look.
    pub suspicions: Vec<Suspicion>,
    /// Voxel size in mm: row spacing, column spacing, distance of slices; `None` where unknown or uneven.
    pub voxel: Option<[f64; 3]>,
    /// Columns and rows; `None` where the images differ or have none.
    pub size: Option<[u32; 2]>,
    /// Frames of all images together.
    pub frames: u32,
}

/// Something that does not fit together; shown to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// One study holds images of patients that differ (by ID, name or birth date): blocks the export of these patients.
    PatientsInStudy(Vec<PatientKey>),
    /// It is not sure whether these are one patient: blocks the export of both until a person says so.
    SamePatient(Question),
    /// Two different files claim the same SOP Instance UID: both are left out.
    DuplicateInstance(SourceId, SourceId),
}

/// Whether two patients are one: what a person must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which patients.
    pub patients: [PatientKey; 2],
    /// In what they differ.
    pub differ: Vec<Fact>,
}
