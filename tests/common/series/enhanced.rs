//! A series as one enhanced object: its frames' functional groups (PS3.3 C.7.6.16).

use super::file::{decimals, text};
use super::{Kind, Series, Slice};
use dicom_dictionary_std::tags;
use veilig::dicom::{DataSet, Element, Tag, VR};

fn group(tag: Tag, elements: impl IntoIterator<Item = Element>) -> Element {
    Element::sequence(tag, vec![elements.into_iter().collect()])
}

fn pointer(tag: Tag, to: Tag) -> Element {
    Element::new(tag, VR::AT, [to.0.to_le_bytes(), to.1.to_le_bytes()].concat())
}

impl Series {
    /// The object of these frames and a head.
    pub fn object(&self, slices: &[Slice], mut set: DataSet) -> DataSet {
        set.put(text(tags::NUMBER_OF_FRAMES, VR::IS, slices.len()));
        let mut pointers = vec![tags::STACK_ID, tags::IN_STACK_POSITION_NUMBER];
        if self.slices.iter().any(|slice| slice.volume > 1) {
            pointers.push(tags::TEMPORAL_POSITION_INDEX);
        }
        let dimensions = pointers.iter().map(|to| {
            let elements = [
                pointer(tags::DIMENSION_INDEX_POINTER, *to),
                pointer(tags::FUNCTIONAL_GROUP_POINTER, tags::FRAME_CONTENT_SEQUENCE),
            ];
            elements.into_iter().collect::<DataSet>()
        });
        set.put(Element::sequence(tags::DIMENSION_INDEX_SEQUENCE, dimensions.collect()));
        let first = &slices[0];
        let is_shared = slices.iter().all(|slice| slice.orientation == first.orientation);
        let mut shared = vec![group(
            tags::PIXEL_MEASURES_SEQUENCE,
            [
                text(tags::SLICE_THICKNESS, VR::DS, decimals(&[first.thickness.unwrap_or(1.0)], 4)),
                text(tags::PIXEL_SPACING, VR::DS, decimals(&first.pixel_spacing.unwrap_or([1.0; 2]), 6)),
            ],
        )];
        if is_shared {
            shared.extend(self.orientation(first));
        }
        set.put(group(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared));
        let frames = slices.iter().map(|slice| self.frame(slice, !is_shared));
        set.put(Element::sequence(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames.collect()));
        set
    }

    fn orientation(&self, slice: &Slice) -> Option<Element> {
        let all = decimals(&slice.orientation?, 6);
        Some(group(tags::PLANE_ORIENTATION_SEQUENCE, [text(tags::IMAGE_ORIENTATION_PATIENT, VR::DS, all)]))
    }

    fn frame(&self, slice: &Slice, own_orientation: bool) -> DataSet {
        let place = slice.number.unwrap_or(1) as u32;
        let index: Vec<u8> =
            [slice.stack, place, slice.volume].iter().flat_map(|index| index.to_le_bytes()).collect();
        let index = &index[..if self.slices.iter().any(|slice| slice.volume > 1) { 12 } else { 8 }];
        let type_tag = match self.kind {
            Kind::Ct => tags::CT_IMAGE_FRAME_TYPE_SEQUENCE,
            Kind::Mr => tags::MR_IMAGE_FRAME_TYPE_SEQUENCE,
            Kind::Pet => tags::PET_FRAME_TYPE_SEQUENCE,
        };
        let mut set: DataSet = [
            group(
                tags::FRAME_CONTENT_SEQUENCE,
                [
                    text(tags::STACK_ID, VR::SH, slice.stack),
                    Element::new(tags::IN_STACK_POSITION_NUMBER, VR::UL, place.to_le_bytes()),
                    Element::new(tags::DIMENSION_INDEX_VALUES, VR::UL, index),
                ],
            ),
            group(type_tag, [text(tags::FRAME_TYPE, VR::CS, &slice.image_type)]),
        ]
        .into_iter()
        .collect();
        if let Some(position) = slice.position {
            let position = text(tags::IMAGE_POSITION_PATIENT, VR::DS, decimals(&position, self.decimals));
            set.put(group(tags::PLANE_POSITION_SEQUENCE, [position]));
        }
        if let Some(orientation) = own_orientation.then(|| self.orientation(slice)).flatten() {
            set.put(orientation);
        }
        // What the frame's own macros tell: diffusion, echo and the like.
        slice.more.iter().for_each(|element| set.put(element.clone()));
        set
    }
}
