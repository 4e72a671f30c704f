//! Functional groups of enhanced objects (PS3.3 C.7.6.16): what holds for one frame.

use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Head, Tag};

/// A functional group of a frame (from 0): the frame's own, else the shared one.
pub fn functional(head: &Head, frame: usize, group: Tag) -> Option<&DataSet> {
    let item =
        |groups: Tag, place: usize| head.dataset.get(groups)?.items().get(place)?.get(group)?.items().first();
    item(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frame)
        .or_else(|| item(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE, 0))
}

/// The first number of a DS element.
pub fn first_number(set: &DataSet, tag: Tag) -> Option<f64> {
    set.text(tag)?.parse().ok().filter(|number: &f64| number.is_finite())
}
