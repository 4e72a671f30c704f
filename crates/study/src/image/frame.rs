//! Where the frames of an enhanced object lie, told by its functional groups (PS3.3 C.7.6.16).

use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};
use veilig_dicom::{DataSet, Element, Tag, Value};

/// One frame: its place, and which of the object's volumes it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FramePlace {
    /// (0020,0032) of the frame, mm; `None` where only the whole object has one, or none.
    pub position: Option<[f64; 3]>,
    /// (0020,0037) of the frame, where the frames do not share one.
    pub orientation: Option<Box<[f64; 6]>>,
    /// Equal for frames of one volume: a digest of stack, time, echo, b-value, phase, frame type and whatever else
    /// the object's dimensions tell, but for the place.
    pub volume: u64,
}

/// Macros that tell volumes apart, and in each the attributes that do.
const TOLD: &[(Tag, &[Tag])] = &[
    (tags::FRAME_CONTENT_SEQUENCE, &[tags::STACK_ID, tags::TEMPORAL_POSITION_INDEX]),
    (tags::MR_IMAGE_FRAME_TYPE_SEQUENCE, &[tags::FRAME_TYPE]),
    (tags::CT_IMAGE_FRAME_TYPE_SEQUENCE, &[tags::FRAME_TYPE]),
    (tags::PET_FRAME_TYPE_SEQUENCE, &[tags::FRAME_TYPE]),
    (tags::MR_ECHO_SEQUENCE, &[tags::EFFECTIVE_ECHO_TIME]),
    (tags::MR_DIFFUSION_SEQUENCE, &[tags::DIFFUSION_B_VALUE, tags::DIFFUSION_DIRECTIONALITY]),
    (
        tags::CARDIAC_SYNCHRONIZATION_SEQUENCE,
        &[tags::NOMINAL_PERCENTAGE_OF_CARDIAC_PHASE, tags::NOMINAL_CARDIAC_TRIGGER_DELAY_TIME],
    ),
    (tags::CT_RECONSTRUCTION_SEQUENCE, &[tags::CONVOLUTION_KERNEL]),
    (tags::CTX_RAY_DETAILS_SEQUENCE, &[tags::KVP]),
];
/// Dimensions that only say where a frame lies.
const PLACES: &[Tag] = &[tags::IN_STACK_POSITION_NUMBER, tags::IMAGE_POSITION_PATIENT, tags::SLICE_LOCATION];

impl FramePlace {
    /// The frames of an object, at most as many as it says that it has; none without functional groups for each.
    pub(crate) fn all(set: &DataSet, frames: u32) -> Vec<Self> {
        let Some(groups) = set.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).map(Element::items) else {
            return Vec::new();
        };
        let dimensions = dimensions(set);
        groups.iter().take(frames as usize).map(|group| Self::of(group, &dimensions)).collect()
    }

    fn of(group: &DataSet, dimensions: &[bool]) -> Self {
        let decimals = |sequence, tag| first(group, sequence)?.numbers(tag);
        let orientation: Option<[f64; 6]> =
            decimals(tags::PLANE_ORIENTATION_SEQUENCE, tags::IMAGE_ORIENTATION_PATIENT)
                .and_then(|all| all.try_into().ok());
        Self {
            position: decimals(tags::PLANE_POSITION_SEQUENCE, tags::IMAGE_POSITION_PATIENT)
                .and_then(|all| all.try_into().ok()),
            orientation: orientation.map(Box::new),
            volume: volume(group, dimensions),
        }
    }
}

/// For each of the object's dimensions whether it tells volumes apart.
fn dimensions(set: &DataSet) -> Vec<bool> {
    let items = set.get(tags::DIMENSION_INDEX_SEQUENCE).map(Element::items).unwrap_or_default();
    let pointer = |item: &DataSet| {
        let bytes = item.get(tags::DIMENSION_INDEX_POINTER)?.bytes();
        let [a, b, c, d] = bytes.get(..4)?.try_into().ok()?;
        Some(Tag(u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])))
    };
    items.iter().map(|item| pointer(item).is_some_and(|tag| !PLACES.contains(&tag))).collect()
}

/// A digest of all that tells the volume of a frame.
fn volume(group: &DataSet, dimensions: &[bool]) -> u64 {
    let mut digest = DefaultHasher::new();
    for (sequence, attributes) in TOLD {
        let item = first(group, *sequence);
        for tag in *attributes {
            item.and_then(|item| item.get(*tag)).map(Element::bytes).hash(&mut digest);
        }
    }
    let direction = first(group, tags::MR_DIFFUSION_SEQUENCE)
        .and_then(|item| first(item, tags::DIFFUSION_GRADIENT_DIRECTION_SEQUENCE))
        .and_then(|item| item.get(tags::DIFFUSION_GRADIENT_ORIENTATION));
    direction.map(Element::bytes).hash(&mut digest);
    let indices = first(group, tags::FRAME_CONTENT_SEQUENCE)
        .and_then(|item| item.get(tags::DIMENSION_INDEX_VALUES))
        .map(Element::bytes)
        .unwrap_or_default();
    for (index, tells) in indices.chunks(4).zip(dimensions) {
        if *tells {
            index.hash(&mut digest);
        }
    }
    digest.finish()
}

fn first(set: &DataSet, sequence: Tag) -> Option<&DataSet> {
    match &set.get(sequence)?.value {
        Value::Items(items) => items.first(),
        Value::Bytes(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::VR;

    fn item(elements: impl IntoIterator<Item = Element>) -> Vec<DataSet> {
        vec![elements.into_iter().collect()]
    }

    fn group(z: &str, time: u32, place: u32) -> DataSet {
        let index = [time.to_le_bytes(), place.to_le_bytes()].concat();
        let position = Element::new(tags::IMAGE_POSITION_PATIENT, VR::DS, format!("0\\0\\{z}"));
        [
            Element::sequence(
                tags::FRAME_CONTENT_SEQUENCE,
                item([Element::new(tags::DIMENSION_INDEX_VALUES, VR::UL, index)]),
            ),
            Element::sequence(tags::PLANE_POSITION_SEQUENCE, item([position])),
        ]
        .into_iter()
        .collect()
    }

    fn pointer(tag: Tag) -> DataSet {
        let bytes = [tag.0.to_le_bytes(), tag.1.to_le_bytes()].concat();
        [Element::new(tags::DIMENSION_INDEX_POINTER, VR::AT, bytes)].into_iter().collect()
    }

    #[test]
    fn frames_of_one_time_are_one_volume_whatever_their_place() {
        let set: DataSet = [
            Element::sequence(
                tags::DIMENSION_INDEX_SEQUENCE,
                vec![pointer(tags::TEMPORAL_POSITION_INDEX), pointer(tags::IN_STACK_POSITION_NUMBER)],
            ),
            Element::sequence(
                tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                vec![group("1", 1, 1), group("2", 1, 2), group("1", 2, 1), group("2", 2, 2)],
            ),
        ]
        .into_iter()
        .collect();
        let frames = FramePlace::all(&set, 4);
        let places: Vec<f64> = frames.iter().filter_map(|frame| Some(frame.position?[2])).collect();
        assert_eq!(places, [1.0, 2.0, 1.0, 2.0]);
        let volumes: Vec<u64> = frames.iter().map(|frame| frame.volume).collect();
        assert_eq!(volumes[0], volumes[1]);
        assert_eq!(volumes[2], volumes[3]);
        assert_ne!(volumes[0], volumes[2]);
        assert_eq!(FramePlace::all(&set, 3).len(), 3, "no more than the object has");
    }
}
