//! Which of two series beside each other.

use super::{SecondSeries, Viewer};

/// In which of two series something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one that is active in the list.
    First,
    /// The one beside it.
    Beside,
}

impl Side {
    /// Its viewer.
    pub fn of<'a>(
        self,
        first: &'a mut Viewer,
        beside: &'a mut Option<SecondSeries>,
    ) -> Option<&'a mut Viewer> {
        match self {
            Self::First => Some(first),
            Self::Beside => beside.as_mut().map(|beside| &mut beside.viewer),
        }
    }
}
