//! Pointers of dimensions (PS3.3 C.7.6.17) to private elements: they follow where these went, since blocks that stay are
//! counted anew.

use crate::elements::{creator_of, is_private_data, known_as, low_byte};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

/// A pointer and the creator of the private element that it points to.
const PAIRS: [(Tag, Tag); 2] = [
    (tags::DIMENSION_INDEX_POINTER, tags::DIMENSION_INDEX_PRIVATE_CREATOR),
    (tags::FUNCTIONAL_GROUP_POINTER, tags::FUNCTIONAL_GROUP_PRIVATE_CREATOR),
];

/// Lets the pointers in `after` follow the private elements that stayed; `before` is the source's data set.
pub(crate) fn follow(after: &mut DataSet, before: &DataSet) {
    let source = before.get(tags::DIMENSION_INDEX_SEQUENCE).map(Element::items).unwrap_or_default();
    let Some(sequence) = after.get(tags::DIMENSION_INDEX_SEQUENCE) else { return };
    let mut items = sequence.items().to_vec();
    for (item, source) in items.iter_mut().zip(source) {
        for (pointer, creator) in PAIRS {
            let Some(old) = source.get(pointer).and_then(tag_of).filter(|tag| is_private_data(*tag)) else {
                continue;
            };
            let Some(name) = source.text(creator) else { continue };
            let found = find(after, old, &known_as(name)).map(|(tag, spelling)| (tag, spelling.to_owned()));
            if let Some((new, spelling)) = found {
                let [group, element] = [new.0.to_le_bytes(), new.1.to_le_bytes()];
                item.put(Element::new(pointer, VR::AT, [group, element].concat()));
                // As the block itself spells it: whoever reads looks for that.
                item.put(Element::new(creator, VR::LO, spelling.as_bytes()));
            }
        }
    }
    after.put(Element::sequence(tags::DIMENSION_INDEX_SEQUENCE, items));
}

/// The tag that an AT holds.
fn tag_of(element: &Element) -> Option<Tag> {
    let [a, b, c, d] = <[u8; 4]>::try_from(element.bytes().get(..4)?).ok()?;
    Some(Tag(u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])))
}

/// Where the element of this creator, in the form in which creators are compared, stands now, at any depth; and how its block spells the
/// creator.
fn find<'a>(dataset: &'a DataSet, old: Tag, creator: &str) -> Option<(Tag, &'a str)> {
    dataset.elements().iter().find_map(|element| {
        let tag = element.tag;
        let same = tag.0 == old.0 && is_private_data(tag) && low_byte(tag) == low_byte(old);
        let spelling = creator_of(dataset, tag).filter(|spelling| same && known_as(spelling) == creator);
        if let Some(spelling) = spelling {
            return Some((tag, spelling));
        }
        element.items().iter().find_map(|item| find(item, old, creator))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::tests::fixture::{ct, item, text};

    #[test]
    fn a_dimension_points_to_the_private_element_where_it_stands_now() {
        let at = |tag: Tag| [tag.0.to_le_bytes(), tag.1.to_le_bytes()].concat();
        let philips = "Philips Imaging DD 001";
        let dimension = item([
            Element::new(tags::DIMENSION_INDEX_POINTER, VR::AT, at(Tag(0x2001, 0x1208))),
            // Its case does not count, as that of a block does not (D-383).
            text(tags::DIMENSION_INDEX_PRIVATE_CREATOR, VR::LO, "PHILIPS IMAGING  DD 001"),
        ]);
        let out = ct(
            Options::research(),
            [
                Element::sequence(tags::DIMENSION_INDEX_SEQUENCE, vec![dimension]),
                text(Tag(0x2001, 0x0010), VR::LO, "Ward block"),
                text(Tag(0x2001, 0x1008), VR::LO, "Jansen"),
                text(Tag(0x2001, 0x0012), VR::LO, philips),
                text(Tag(0x2001, 0x1208), VR::IS, "3"),
            ],
        );
        let item = &out.get(tags::DIMENSION_INDEX_SEQUENCE).unwrap().items()[0];
        let pointer = tag_of(item.get(tags::DIMENSION_INDEX_POINTER).unwrap()).unwrap();
        assert_eq!(out.text(pointer), Some("3"), "{pointer}");
        assert_eq!(pointer, Tag(0x2001, 0x1008));
        assert_eq!(item.text(tags::DIMENSION_INDEX_PRIVATE_CREATOR), Some(philips));
    }

    #[test]
    fn the_element_that_is_pointed_to_is_of_the_same_group_creator_and_last_byte() {
        let private = |group: u16, element: u16, value: &str| text(Tag(group, element), VR::LO, value);
        let dataset = item([
            private(0x2001, 0x0010, "A"),
            private(0x2001, 0x0011, "B"),
            private(0x2001, 0x1007, "x"),
            private(0x2001, 0x1008, "x"),
            private(0x2001, 0x1108, "x"),
            private(0x2003, 0x0010, "A"),
            private(0x2003, 0x1007, "x"),
            private(0x2003, 0x1008, "x"),
        ]);
        for (old, creator, new) in [
            (Tag(0x2001, 0x1208), "A", Some(Tag(0x2001, 0x1008))),
            (Tag(0x2001, 0x1208), "B", Some(Tag(0x2001, 0x1108))),
            (Tag(0x2003, 0x1208), "A", Some(Tag(0x2003, 0x1008))),
            (Tag(0x2001, 0x1209), "A", None),
            (Tag(0x2005, 0x1208), "A", None),
            (Tag(0x2001, 0x1207), "B", None),
        ] {
            let found = find(&dataset, old, creator);
            assert_eq!(found, new.map(|tag| (tag, creator)), "{old} {creator}");
        }
    }
}
