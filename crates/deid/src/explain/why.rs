//! The reasons, with stable codes: words for people are under `why-<code>` in the Fluent files.

use crate::{Action, Choice};
use serde::{Deserialize, Serialize};

/// Why an element goes out as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Why {
    /// Its row of Table E.1-1, and the option whose column decided; `None`: the Basic Profile.
    Row {
        /// What is done.
        action: Action,
        /// The option.
        option: Option<Choice>,
    },
    /// An option would have kept or cleaned it, but nothing was left: the Basic Profile's action.
    LeftNothing {
        /// The option.
        option: Option<Choice>,
    },
    /// Text without a row: only words of the vocabulary stay.
    Vocabulary,
    /// Text without a row that is listed as harmless: makers, models, technique.
    ReviewedText,
    /// A code of a registered scheme.
    Code,
    /// A code of a scheme of the hospital's own.
    LocalCode,
    /// A palette or another table of the image.
    ImageTable,
    /// A colour profile that the object must have: a plain one takes its place.
    ColourProfile,
    /// Bytes that nobody can tell the meaning of.
    Opaque,
    /// A number, a code string or a sequence without a row.
    Plain,
    /// A date or time without a row.
    Date,
    /// A person's name without a row.
    Person,
    /// A network name or address without a row.
    Address,
    /// A UID without a row.
    Uid,
    /// A UID that all the world shares.
    PublicUid,
    /// A private element.
    Private,
    /// A private element that the standard's list or the object itself calls safe.
    SafePrivate,
    /// A private element without which an image is not understood, and whose values are proven harmless.
    ProvenPrivate,
    /// A part of a diffusion scheme whose other part can't stay.
    HalfScheme,
    /// In no dictionary.
    NotInDictionary,
    /// The IOD of the object's class does not know it at its place, and receivers don't need it.
    NotInIod,
    /// A code string that is no term of its attribute.
    UnknownTerm,
    /// It can't be read as what it should be.
    Unreadable,
    /// The value holds something that identifies the patient.
    Identifier,
    /// An age above 89 years.
    Age,
    /// How the patient is built, beside weight and size, which have rows.
    Build,
    /// What is around the object: file meta information, group lengths, padding, signatures.
    Shell,
    /// Never kept, whatever the options.
    NeverKept,
    /// An overlay, a curve or an icon.
    Graphics,
    /// The character set: text is written anew in UTF-8.
    CharacterSet,
    /// A content tree in an object that is no report.
    Misplaced,
    /// A content item, by Table E.3.4-1.
    Structured,
    /// In a sequence of which only the structure stays, with dummies.
    DummyItem,
    /// It goes with the sequence or item that holds it.
    Enclosing,
    /// The anonymous patient or study takes its place.
    Identity,
    /// What the sender typed, or a companion that it needs.
    Order,
    /// It says that and how the object was de-identified.
    Marker,
    /// It describes pixels that were blackened.
    Pixels,
}

impl Why {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Row { action, .. } => match action {
                Action::Dummy => "row-dummy",
                Action::Empty => "row-empty",
                Action::Remove => "row-remove",
                Action::Keep => "row-keep",
                Action::Clean => "row-clean",
                Action::Uid => "row-uid",
            },
            Self::LeftNothing { .. } => "left-nothing",
            Self::Vocabulary => "vocabulary",
            Self::ReviewedText => "reviewed-text",
            Self::Code => "code",
            Self::LocalCode => "local-code",
            Self::ImageTable => "image-table",
            Self::ColourProfile => "colour-profile",
            Self::Opaque => "opaque",
            Self::Plain => "plain",
            Self::Date => "date",
            Self::Person => "person",
            Self::Address => "address",
            Self::Uid => "uid",
            Self::PublicUid => "public-uid",
            Self::Private => "private",
            Self::SafePrivate => "safe-private",
            Self::ProvenPrivate => "proven-private",
            Self::HalfScheme => "half-scheme",
            Self::NotInDictionary => "not-in-dictionary",
            Self::NotInIod => "not-in-iod",
            Self::UnknownTerm => "unknown-term",
            Self::Unreadable => "unreadable",
            Self::Identifier => "identifier",
            Self::Age => "age",
            Self::Build => "build",
            Self::Shell => "shell",
            Self::NeverKept => "never-kept",
            Self::Graphics => "graphics",
            Self::CharacterSet => "character-set",
            Self::Misplaced => "misplaced",
            Self::Structured => "structured",
            Self::DummyItem => "dummy-item",
            Self::Enclosing => "enclosing",
            Self::Identity => "identity",
            Self::Order => "order",
            Self::Marker => "marker",
            Self::Pixels => "pixels",
        }
    }

    /// All, each once; rows with every action.
    pub const ALL: [Self; 43] = [
        Self::Row { action: Action::Dummy, option: None },
        Self::Row { action: Action::Empty, option: None },
        Self::Row { action: Action::Remove, option: None },
        Self::Row { action: Action::Keep, option: None },
        Self::Row { action: Action::Clean, option: None },
        Self::Row { action: Action::Uid, option: None },
        Self::LeftNothing { option: None },
        Self::Vocabulary,
        Self::ReviewedText,
        Self::Code,
        Self::LocalCode,
        Self::ImageTable,
        Self::ColourProfile,
        Self::Opaque,
        Self::Plain,
        Self::Date,
        Self::Person,
        Self::Address,
        Self::Uid,
        Self::PublicUid,
        Self::Private,
        Self::SafePrivate,
        Self::ProvenPrivate,
        Self::HalfScheme,
        Self::NotInDictionary,
        Self::NotInIod,
        Self::UnknownTerm,
        Self::Unreadable,
        Self::Identifier,
        Self::Age,
        Self::Build,
        Self::Shell,
        Self::NeverKept,
        Self::Graphics,
        Self::CharacterSet,
        Self::Misplaced,
        Self::Structured,
        Self::DummyItem,
        Self::Enclosing,
        Self::Identity,
        Self::Order,
        Self::Marker,
        Self::Pixels,
    ];

    /// The option that decided; `None` where none did.
    #[must_use]
    pub fn option(self) -> Option<Choice> {
        match self {
            Self::Row { option, .. } | Self::LeftNothing { option } => option,
            Self::SafePrivate => Some(Choice::SafePrivate),
            Self::Structured => Some(Choice::StructuredContent),
            _ => None,
        }
    }

    /// Where the standard says so; empty for a rule of this program's own.
    #[must_use]
    pub fn section(self) -> &'static str {
        if let Some(option) = self.option() {
            return option.option().section;
        }
        match self {
            Self::Row { .. } | Self::LeftNothing { .. } | Self::Identity => "PS3.15 Table E.1-1",
            Self::Private | Self::Misplaced | Self::Marker | Self::Shell => "PS3.15 E.1.1",
            Self::Uid | Self::PublicUid => "PS3.15 E.1.1",
            Self::ProvenPrivate => "PS3.15 E.3.10",
            Self::Graphics => "PS3.15 E.3.3",
            Self::Age => "PS3.15 E.3.7",
            Self::Pixels => "PS3.15 E.3.1",
            Self::Order => "PS3.3 C.7.1.3",
            Self::CharacterSet => "PS3.3 C.12.1.1.2",
            _ => "",
        }
    }
}
