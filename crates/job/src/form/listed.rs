//! A list of IDs that somebody else gave, and what it says of the patients.

use super::{ExportForm, PatientForm};
use crate::{IdList, ListAnswer, Listed, Overview};
use std::rc::Rc;

/// A list, the same if it is that one.
#[derive(Clone, Debug)]
pub(super) struct SharedList(Rc<IdList>);

impl PartialEq for SharedList {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ExportForm {
    /// How many patients the list of IDs has; `None`: there is no list.
    #[must_use]
    pub fn listed(&self) -> Option<usize> {
        self.list.as_ref().map(|list| list.0.len())
    }

    /// The list of IDs.
    #[must_use]
    pub fn list(&self) -> Option<Rc<IdList>> {
        self.list.as_ref().map(|list| list.0.clone())
    }

    /// Takes a list of IDs, or none.
    pub fn set_list(&mut self, list: Option<Rc<IdList>>, overview: &Overview) {
        self.list = list.map(SharedList);
        self.handed = None;
        self.look_up(overview);
    }

    /// Gives every patient what the list of IDs says of it, by what is known by now.
    pub fn look_up(&mut self, overview: &Overview) {
        for one in &overview.patients {
            let listing = self.list.as_ref().map_or(ListAnswer::NoList, |list| list.0.find(&one.patient));
            if let Some(part) = self.patients.get_mut(&one.patient.key) {
                part.take_listing(listing);
            }
        }
    }
}

impl PatientForm {
    /// Takes what a list of IDs says, and its order number where none was typed.
    pub(super) fn take_listing(&mut self, listing: ListAnswer) {
        let order = |listing: &ListAnswer| match listing {
            ListAnswer::Found(Listed { order_number, .. }) => order_number.clone(),
            _ => None,
        };
        if listing != self.listing {
            let is_listed = order(&self.listing).is_some_and(|order| order == self.order_number);
            if is_listed || self.order_number.is_empty() {
                self.order_number = order(&listing).unwrap_or_default();
            }
            self.listing = listing;
        }
    }
}
