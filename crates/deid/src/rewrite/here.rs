//! Where the walk is: what a rule may read beside the engine and the element itself.

use crate::Why;
use crate::memory::Place;
use crate::memory::walked::{Surroundings, WalkMemory};
use crate::pseudonyms::mapping::ReplacedUids;
use crate::rewrite::kinds::safe_private::SafePrivate;
use crate::rewrite::reasons::Reasons;
use crate::tables::table::AttributePlace;
use crate::world::{IodLevel, IodStanding};
use dicom_dictionary_std::tags;
use veilig_dicom::{Charset, Element, Tag};

/// Where the walk is.
#[derive(Clone, Copy)]
pub(crate) struct Here<'a> {
    pub place: AttributePlace<'a>,
    /// What may stand at this level.
    pub world: &'a IodLevel,
    /// What the object's IOD has at this level, whatever the options.
    pub iod: &'a IodLevel,
    pub charset: &'a Charset,
    /// The object lists the series that it refers to (PS3.3 C.12.2): its references stay, mapped, else it would list what
    /// nothing refers to.
    pub lists_series: bool,
    /// Inside a sequence that is replaced by a dummy: nothing but structure is kept.
    pub dummy: bool,
    /// Inside a code of a scheme that is not registered.
    pub local_code: bool,
    /// The private elements that may stay.
    pub safe: &'a SafePrivate,
    /// What became of equal elements before; `None` where reasons are asked for, which are found anew.
    pub memory: Option<&'a WalkMemory>,
    /// Collects what was replaced by what.
    pub gathered: &'a ReplacedUids,
    /// Collects why.
    pub reasons: &'a Reasons,
}

impl Here<'_> {
    /// Whether whatever the dictionary knows may stand here.
    pub fn is_wide(&self) -> bool {
        self.dummy || *self.world == IodLevel::Wide
    }

    /// Whether the object needs a value here: a Type 1 attribute's first, and the first two of Image Type.
    pub fn needs_value(&self, tag: Tag, index: usize) -> bool {
        let first = if tag == tags::IMAGE_TYPE { 2 } else { 1 };
        index < first && self.world.standing(tag) == IodStanding::Known(1)
    }

    /// Notes why an element becomes what it becomes.
    pub fn because(&self, element: &Element, why: Why) {
        self.reasons.note(element, why);
    }

    /// This place in the memory of what was walked; `None` where nothing is remembered, or of too many places.
    pub fn remembered_place(self) -> Option<Place> {
        self.memory?.place(|before| self.is_at(before), || self.surroundings())
    }

    fn surroundings(self) -> Surroundings {
        Surroundings {
            class: class(self.place).map(str::to_owned),
            world: self.world.clone(),
            iod: self.iod.clone(),
            charset: self.charset.clone(),
            lists_series: self.lists_series,
            dummy: self.dummy,
            local_code: self.local_code,
            safe: self.safe.clone(),
        }
    }

    /// A new field of [`Here`] must be named here: what a rule can read tells places apart.
    fn is_at(self, before: &Surroundings) -> bool {
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
        } = self;
        before.dummy == dummy
            && before.local_code == local_code
            && before.lists_series == lists_series
            && before.class.as_deref() == class(place)
            && before.world == *world
            && before.iod == *iod
            && before.charset == *charset
            && before.safe == *safe
    }
}

/// The SOP class of the top level; `None` below it.
fn class(place: AttributePlace<'_>) -> Option<&str> {
    match place {
        AttributePlace::Top(class) => Some(class),
        AttributePlace::Nested => None,
    }
}
