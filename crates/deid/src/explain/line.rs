//! One line of the explanation: an element before and after.

use super::Why;
use serde::{Deserialize, Serialize};
use veilig_dicom::{Tag, keyword};

/// An element before and after. It holds values of the patient's file: for the screen only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedElement {
    /// The sequences and items that hold it, the outermost first.
    pub path: Vec<PathItem>,
    /// The element in the source; for an added one as it goes out.
    #[serde(with = "AsNumbers")]
    pub tag: Tag,
    /// The element as it goes out: another one only where a private block moves.
    #[serde(with = "AsNumbers")]
    pub tag_after: Tag,
    /// The VR that the value is read by.
    pub vr: String,
    /// The value in the source, as people read it; empty for an added element.
    pub before: String,
    /// The value that goes out; `None`: the element does not.
    pub after: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// Why.
    pub why: Why,
}

/// One item on the way to a nested element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PathItem {
    /// The sequence.
    #[serde(with = "AsNumbers")]
    pub tag: Tag,
    /// The item, from 1, as in the source; what is added counts on.
    pub item: u32,
}

/// What becomes of an element. Words for people are under `fate-<code>` in the Fluent files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fate {
    /// It goes out as it is; a sequence: its items have their own lines.
    Kept,
    /// It goes out with another value, or none.
    Replaced,
    /// It does not go out.
    Removed,
    /// It was not there.
    Added,
}

impl ExplainedElement {
    /// How deep it is nested; 0 at the top level.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.path.len()
    }

    /// The attribute's keyword, like `PatientName`; empty for private and unknown ones.
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        keyword(self.tag).unwrap_or_default()
    }

    /// Where the standard says so; empty for a rule of this program's own.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.why.section()
    }
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Replaced, Self::Removed, Self::Added];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Replaced => "replaced",
            Self::Removed => "removed",
            Self::Added => "added",
        }
    }
}

/// A tag as its two numbers.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Tag")]
struct AsNumbers(u16, u16);
