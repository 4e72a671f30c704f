//! The left of the screen: load, fill in, export.

mod advanced;
mod doing;
mod field;
mod foot;
mod general;
mod load;
mod part;
mod receiver;

pub use advanced::{Settings, setting_key, value_words};
pub use doing::{Doing, FormEvents};
pub use field::{problem, tick};
pub use part::FormPart;
pub use receiver::lines as unmet_lines;

use crate::job::Problem;
use crate::site::{Setting, SettingValue};
use crate::study::PatientKey;

/// Something that was entered; fields of a patient carry whose they are.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Group ID.
    Group(String),
    /// Order number.
    Order(Option<PatientKey>, String),
    /// Whether the order number is unknown.
    OrderUnknown(Option<PatientKey>, bool),
    /// Whether the user types the anonymous ID.
    Specify(Option<PatientKey>, bool),
    /// The anonymous ID.
    Id(Option<PatientKey>, String),
    /// Another ID is to be drawn.
    Draw(Option<PatientKey>),
    /// Referring physician, for the report.
    Physician(Option<PatientKey>, String),
    /// Comments, for the report.
    Comments(Option<PatientKey>, String),
    /// A setting of the tab Advanced.
    Set(Setting, SettingValue),
    /// All options of the profile at once.
    Preset(String),
    /// The zip's password; empty: none.
    Password(String),
    /// Series that are neither CT nor MR go out too.
    OtherModalities(bool),
    /// An incomplete list is taken as it is.
    AcceptIncomplete(bool),
    /// Who gets the images, by the place in the site's list.
    Receiver(Option<usize>),
    /// The list of IDs is not wanted any more.
    RemoveIds,
}

impl Edit {
    /// Whose field it is, if it is a patient's.
    pub fn patient(&self) -> Option<PatientKey> {
        match self {
            Self::Order(key, _)
            | Self::OrderUnknown(key, _)
            | Self::Specify(key, _)
            | Self::Id(key, _)
            | Self::Draw(key)
            | Self::Physician(key, _)
            | Self::Comments(key, _) => *key,
            _ => None,
        }
    }
}

/// A place to which the user is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WantedField {
    /// Its `id`.
    pub id: &'static str,
    /// It is in the tab Advanced (`true`) or General; `None`: outside of both.
    pub advanced: Option<bool>,
    /// Each time is a new one.
    pub round: u32,
}

/// What still stops the export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// This build's time is over, and the site wants it to stop then.
    Expired,
    /// Nothing is in the list.
    NothingLoaded,
    /// Loading is under way.
    Loading,
    /// Something is missing from the list.
    Incomplete,
    /// One study holds images of several patients.
    Mixed,
    /// It is not sure whether two patients are one.
    Unsure,
    /// Every series is left out.
    NothingGoesOut,
    /// The study key's key is being derived.
    Deriving,
    /// The study key can't be used.
    StudyKey,
    /// There is no receiver, or it does not take the images as they are.
    Receiver(Problem),
    /// The Group ID is missing or refused.
    Group(Problem),
    /// The order number is missing or refused.
    Order(Problem),
    /// The anonymous ID is missing or refused.
    Id(Problem),
}

impl Stop {
    /// Where it is mended: the `id` of that part of the screen.
    pub fn place(self) -> Option<&'static str> {
        match self {
            Self::Receiver(Problem::NoReceiver) => Some("receiver"),
            Self::Receiver(_) => Some("receiver-wants"),
            Self::Group(_) => Some("group"),
            Self::Order(_) => Some("order"),
            Self::Id(_) => Some("anonymous"),
            Self::Deriving | Self::StudyKey => Some("study-key"),
            Self::Incomplete => Some("accept-incomplete"),
            Self::NothingLoaded => Some("load"),
            Self::Unsure => Some("who-is-who"),
            Self::Mixed | Self::NothingGoesOut => Some("series"),
            Self::Expired | Self::Loading => None,
        }
    }

    /// That place is in the tab Advanced (`true`) or General; `None`: outside of both.
    pub fn is_advanced(self) -> Option<bool> {
        match self {
            Self::Receiver(_) | Self::Group(_) | Self::Order(_) | Self::Id(_) => Some(false),
            Self::Deriving | Self::StudyKey => Some(true),
            _ => None,
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Expired => "stop-expired",
            Self::NothingLoaded => "stop-nothing-loaded",
            Self::Loading => "stop-loading",
            Self::Incomplete => "stop-incomplete",
            Self::Mixed => "stop-mixed",
            Self::Unsure => "stop-unsure",
            Self::NothingGoesOut => "stop-nothing-goes-out",
            Self::Deriving => "stop-deriving",
            Self::StudyKey => "stop-study-key",
            Self::Receiver(Problem::NoReceiver) => "stop-no-receiver",
            Self::Receiver(_) => "stop-receiver",
            Self::Group(Problem::Missing) => "stop-group-missing",
            Self::Group(_) => "stop-group",
            Self::Order(Problem::Missing) => "stop-order-missing",
            Self::Order(_) => "stop-order",
            Self::Id(Problem::NotListed | Problem::ListUnsure) => "stop-not-listed",
            Self::Id(Problem::Missing) => "stop-id-missing",
            Self::Id(_) => "stop-id",
        }
    }
}
