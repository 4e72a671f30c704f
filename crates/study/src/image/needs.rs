//! What an object must hold by its SOP class (PS3.3): pixels, frames, content. A file that was cut off where an element
//! ends can be read whole, and lacks it.

use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::OnceLock;
use veilig_dicom::{DataSet, Head, Tag};
use veilig_reason::Reason;

/// By SOP class: what its mandatory modules cannot do without. Alternatives are parted by `|`.
const NEEDS: &str = include_str!("../../../../data/class_needs.csv");

/// What is missing in an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lack {
    /// Pixel data.
    Pixels,
    /// Functional groups for each frame.
    Frames,
    /// What it tells: report content, contours, a registration.
    Content,
}

impl Lack {
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            Self::Pixels => Reason::LacksPixels,
            Self::Frames => Reason::LacksFrames,
            Self::Content => Reason::LacksContent,
        }
    }
}

/// One thing that an object of a class must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Pixels,
    Frames,
    Element(Tag),
}

/// What the object must hold by its SOP class, and does not; `None` where nothing is missing or the class is unknown.
#[must_use]
pub fn lack(head: &Head) -> Option<Lack> {
    static TABLE: OnceLock<HashMap<&'static str, Vec<Vec<Need>>>> = OnceLock::new();
    let class = head.dataset.text(tags::SOP_CLASS_UID)?;
    let needs = TABLE.get_or_init(table).get(class)?;
    let missing = needs.iter().find(|needs| !needs.iter().any(|need| need.is_met(head)))?;
    Some(match missing.first()? {
        Need::Pixels => Lack::Pixels,
        Need::Frames => Lack::Frames,
        Need::Element(_) => Lack::Content,
    })
}

/// There is pixel data, and a size to draw it in.
pub(crate) fn has_pixels(head: &Head) -> bool {
    let sized = |tag| head.dataset.integer(tag).is_some_and(|size| size > 0);
    head.pixels.is_some_and(|place| place.length != Some(0)) && sized(tags::ROWS) && sized(tags::COLUMNS)
}

fn table() -> HashMap<&'static str, Vec<Vec<Need>>> {
    let rows = NEEDS.lines().skip(1).filter_map(|line| {
        let (class, rest) = line.split_once(',')?;
        let (_, needs) = rest.rsplit_once(',')?;
        let needs = needs.split(' ').map(|one| one.split('|').filter_map(Need::read).collect());
        Some((class, needs.collect()))
    });
    rows.collect()
}

impl Need {
    fn read(text: &str) -> Option<Self> {
        match text {
            "pixels" => Some(Self::Pixels),
            "frames" => Some(Self::Frames),
            tag => {
                let number = u32::from_str_radix(tag, 16).ok()?;
                Some(Self::Element(Tag(
                    u16::try_from(number >> 16).ok()?,
                    u16::try_from(number & 0xFFFF).ok()?,
                )))
            }
        }
    }

    fn is_met(self, head: &Head) -> bool {
        match self {
            Self::Pixels => has_pixels(head),
            Self::Frames => has_frames(&head.dataset),
            Self::Element(tag) => head
                .dataset
                .get(tag)
                .is_some_and(|element| !element.items().is_empty() || !element.bytes().is_empty()),
        }
    }
}

/// Functional groups for each frame (PS3.3 C.7.6.16); tiles that fill a grid need none.
fn has_frames(set: &DataSet) -> bool {
    let full = set.text(tags::DIMENSION_ORGANIZATION_TYPE) == Some("TILED_FULL");
    let groups =
        set.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).map_or(0, |element| element.items().len());
    let frames =
        set.integer(tags::NUMBER_OF_FRAMES).and_then(|frames| usize::try_from(frames).ok()).unwrap_or(1);
    full && groups == 0 || groups > 0 && groups == frames
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{Element, PixelPlace, TransferSyntax, VR};

    const STORAGE: &str = "1.2.840.10008.5.1.4.1.1.";

    fn head(class: &str, elements: Vec<Element>, pixels: bool) -> Head {
        let class = Element::new(tags::SOP_CLASS_UID, VR::UI, format!("{STORAGE}{class}"));
        let size = [Element::new(tags::ROWS, VR::US, [2, 0]), Element::new(tags::COLUMNS, VR::US, [3, 0])];
        let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(12) };
        Head {
            meta: DataSet::new(),
            syntax: TransferSyntax::explicit(),
            dataset: elements.into_iter().chain([class]).chain(size).collect(),
            pixels: pixels.then_some(place),
        }
    }

    fn items(tag: Tag, count: usize) -> Element {
        Element::sequence(tag, vec![DataSet::new(); count])
    }

    #[test]
    fn every_class_of_images_needs_pixels() {
        for class in [
            "1", "1.1", "1.2", "2", "2.1", "4", "4.1", "7", "7.4", "6.1", "12.1", "20", "30", "66.4",
            "77.1.4", "128", "481.1", "481.2",
        ] {
            assert_eq!(lack(&head(class, vec![], false)), Some(Lack::Pixels), "{class}");
        }
        for class in ["1", "2", "4", "7", "6.1", "12.1", "20", "77.1.4", "128", "481.1", "481.2"] {
            assert_eq!(lack(&head(class, vec![], true)), None, "{class}");
        }
    }

    #[test]
    fn a_dose_may_hold_histograms_instead_of_a_grid() {
        assert_eq!(lack(&head("481.2", vec![items(tags::DVH_SEQUENCE, 1)], false)), None);
        assert_eq!(lack(&head("481.2", vec![items(tags::DVH_SEQUENCE, 0)], false)), Some(Lack::Pixels));
    }

    #[test]
    fn enhanced_objects_need_functional_groups_for_each_frame() {
        let of = |groups: usize, frames: &'static str, class: &str| {
            let frames = Element::new(tags::NUMBER_OF_FRAMES, VR::IS, frames);
            let groups = items(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, groups);
            lack(&head(class, vec![frames, groups], true))
        };
        for class in ["2.1", "4.1", "30", "66.4", "77.1.6"] {
            assert_eq!(of(2, "2", class), None, "{class}");
            assert_eq!(of(1, "2", class), Some(Lack::Frames), "{class}");
            assert_eq!(of(0, "2", class), Some(Lack::Frames), "{class}");
        }
        let tiles = Element::new(tags::DIMENSION_ORGANIZATION_TYPE, VR::CS, *b"TILED_FULL");
        assert_eq!(lack(&head("77.1.6", vec![tiles], true)), None);
    }

    #[test]
    fn reports_structure_sets_plans_and_registrations_need_what_they_tell() {
        let sr = |items: usize| lack(&head("88.33", vec![self::items(tags::CONTENT_SEQUENCE, items)], false));
        assert_eq!((sr(1), sr(0)), (None, Some(Lack::Content)));
        let structures =
            [tags::STRUCTURE_SET_ROI_SEQUENCE, tags::ROI_CONTOUR_SEQUENCE, tags::RTROI_OBSERVATIONS_SEQUENCE];
        let with = |count: usize| {
            lack(&head("481.3", structures.iter().take(count).map(|tag| items(*tag, 1)).collect(), false))
        };
        assert_eq!(with(3), None);
        assert!((0..3).all(|count| with(count) == Some(Lack::Content)), "cut after each of them");
        for (class, tag) in [
            ("66.1", tags::REGISTRATION_SEQUENCE),
            ("481.5", tags::FRACTION_GROUP_SEQUENCE),
            ("66.5", tags::SURFACE_SEQUENCE),
        ] {
            assert_eq!(lack(&head(class, vec![], false)), Some(Lack::Content), "{class}");
            assert_eq!(lack(&head(class, vec![items(tag, 1)], false)), None, "{class}");
        }
    }

    #[test]
    fn the_table_can_be_read_and_presentation_states_need_nothing_of_it() {
        assert!(NEEDS.lines().skip(1).all(|line| line.starts_with("1.2.840.10008.")));
        assert!(table().len() > 100);
        assert!(table().values().flatten().all(|needs| !needs.is_empty()), "every need is known");
        assert_eq!(lack(&head("11.1", vec![], false)), None);
    }
}
