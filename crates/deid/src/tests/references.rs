//! References between objects, and what an object's definition requires of its items.

use crate::Options;
use crate::tests::fixture::{CT, ct, deidentify, item, object, text};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

fn sequence(tag: Tag, items: impl IntoIterator<Item = DataSet>) -> Element {
    Element::sequence(tag, items.into_iter().collect())
}

#[test]
fn references_between_images_stay_with_mapped_uids_in_planning_and_research() {
    let localizer = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.9"),
    ]);
    let source = || {
        [tags::REFERENCED_IMAGE_SEQUENCE, tags::SOURCE_IMAGE_SEQUENCE]
            .map(|tag| sequence(tag, [localizer.clone()]))
    };
    for options in [Options::planning(), Options::research()] {
        let out = ct(options, source());
        for tag in [tags::REFERENCED_IMAGE_SEQUENCE, tags::SOURCE_IMAGE_SEQUENCE] {
            let inside = &out.get(tag).expect("stays").items()[0];
            assert_eq!(inside.text(tags::REFERENCED_SOP_CLASS_UID), Some(CT));
            let mapped = inside.text(tags::REFERENCED_SOP_INSTANCE_UID).expect("an instance");
            assert!(mapped.starts_with("2.25.") && !mapped.contains("48211907"), "{mapped}");
        }
    }
    for options in [Options::strict(), Options { clean_descriptors: true, ..Options::strict() }] {
        assert_eq!(ct(options, source()).get(tags::REFERENCED_IMAGE_SEQUENCE), None, "Type 3: X");
    }
}

#[test]
fn an_object_that_lists_the_series_it_refers_to_keeps_its_references_mapped() {
    let image = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.9"),
    ]);
    let series = item([
        text(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.8"),
        sequence(tags::REFERENCED_INSTANCE_SEQUENCE, [image.clone()]),
    ]);
    let listed = sequence(tags::REFERENCED_SERIES_SEQUENCE, [series]);
    let out = ct(Options::strict(), [sequence(tags::SOURCE_IMAGE_SEQUENCE, [image]), listed]);
    let instance = |set: &DataSet, tag| {
        let item = &set.get(tag).expect("stays").items()[0];
        (item.clone(), item.text(tags::REFERENCED_SOP_INSTANCE_UID).map(str::to_owned))
    };
    let (_, referred) = instance(&out, tags::SOURCE_IMAGE_SEQUENCE);
    let (series, _) = instance(&out, tags::REFERENCED_SERIES_SEQUENCE);
    assert_eq!(instance(&series, tags::REFERENCED_INSTANCE_SEQUENCE).1, referred);
    assert!(referred.is_some_and(|uid| uid.starts_with("2.25.")));
}

#[test]
fn what_the_iod_requires_of_an_item_becomes_a_dummy_and_is_not_removed() {
    const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
    let map = item([text(tags::METABOLITE_MAP_DESCRIPTION, VR::ST, "Quistmann")]);
    let shared = item([sequence(tags::MR_METABOLITE_MAP_SEQUENCE, [map])]);
    let head = object(ENHANCED_MR, [sequence(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE, [shared])]);
    for options in [Options::strict(), Options::planning(), Options::research()] {
        let out = deidentify(options, &head).expect("goes out");
        let groups = &out.get(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE).expect("stays").items()[0];
        let map = &groups.get(tags::MR_METABOLITE_MAP_SEQUENCE).expect("stays").items()[0];
        assert_eq!(map.text(tags::METABOLITE_MAP_DESCRIPTION), Some("REMOVED"));
    }
}
