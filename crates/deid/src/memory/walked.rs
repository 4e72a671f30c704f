//! The engine's memory: what became of elements that were walked.

use super::{Key, Memories, Memory, Place, weight};
use crate::pseudonyms::mapping::Gathered;
use crate::rewrite::kinds::private::SafePrivate;
use crate::rewrite::walk::Here;
use crate::tables::table::AttributePlace;
use crate::world::Level;
use std::cell::RefCell;
use veilig_dicom::{Charset, Element};

/// All that a rule may read beside the engine and the element itself.
struct Context {
    class: Option<String>,
    world: Level,
    iod: Level,
    charset: Charset,
    lists_series: bool,
    dummy: bool,
    local_code: bool,
    safe: SafePrivate,
}

impl Context {
    fn of(here: Here<'_>) -> Self {
        Self {
            class: class(here.place).map(str::to_owned),
            world: here.world.clone(),
            iod: here.iod.clone(),
            charset: here.charset.clone(),
            lists_series: here.lists_series,
            dummy: here.dummy,
            local_code: here.local_code,
            safe: here.safe.clone(),
        }
    }

    /// A new field of [`Here`] must be named here: what a rule can read tells places apart.
    fn is(&self, here: Here<'_>) -> bool {
        let Here {
            place,
            world,
            iod,
            charset,
            lists_series,
            dummy,
            local_code,
            safe,
            memory: _,
            gathered: _,
            reasons: _,
        } = here;
        self.dummy == dummy
            && self.local_code == local_code
            && self.lists_series == lists_series
            && self.class.as_deref() == class(place)
            && self.world == *world
            && self.iod == *iod
            && self.charset == *charset
            && self.safe == *safe
    }
}

/// The SOP class of the top level; `None` below it.
fn class(place: AttributePlace<'_>) -> Option<&str> {
    match place {
        AttributePlace::Top(class) => Some(class),
        AttributePlace::Nested => None,
    }
}

/// What became of an element, and which UIDs were replaced in it.
struct Outcome {
    after: Option<Element>,
    uids: Vec<(String, String)>,
}

/// A memory while an image is walked.
#[derive(Default)]
pub(crate) struct Walked(RefCell<Memory<Context, Outcome>>);

impl Walked {
    /// The place of a walk.
    pub fn place(&self, here: Here<'_>) -> Option<Place> {
        self.0.borrow_mut().place(|place| place.is(here), || Context::of(here))
    }

    /// What became of an equal element at this place before, or what `make` makes of it and must make of each equal one.
    pub fn outcome(
        &self,
        key: Key<'_>,
        gathered: &Gathered,
        make: impl FnOnce(&Gathered) -> Option<Element>,
    ) -> Option<Element> {
        if let Some(outcome) = self.0.borrow().get(key) {
            outcome.uids.iter().for_each(|(old, new)| gathered.note(old, new));
            return outcome.after.clone();
        }
        if weight(key.element).is_none() {
            return make(gathered);
        }
        let own = Gathered::default();
        let after = make(&own);
        let uids: Vec<(String, String)> = own.into_pairs().into_iter().collect();
        uids.iter().for_each(|(old, new)| gathered.note(old, new));
        self.0.borrow_mut().put(key, Outcome { after: after.clone(), uids });
        after
    }
}

impl Memories<Walked> {
    /// One for an image.
    pub fn begin(&self) -> Walked {
        let walked = self.take();
        walked.0.borrow_mut().begin();
        walked
    }

    /// Keeps it for the next one.
    pub fn end(&self, walked: Walked) {
        self.give(walked);
    }
}
