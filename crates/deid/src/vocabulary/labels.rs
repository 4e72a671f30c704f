//! Labels that tell the members of one object apart: structures, segments, beams. A rest of a label misleads more than none
//! (`SpinalCord_PRV05` is not the spinal cord), and two rests may be equal: a label that cleaning would change becomes a
//! numbered one.

use dicom_dictionary_std::tags;
use veilig_dicom::Tag;

/// A label, the number beside it, and what it is called by that.
pub(crate) const LABELS: &[(Tag, Tag, &str)] = &[
    (tags::ROI_NAME, tags::ROI_NUMBER, "ROI"),
    (Tag(0x3006, 0x0085), tags::REFERENCED_ROI_NUMBER, "ROI"),
    (tags::SEGMENT_LABEL, tags::SEGMENT_NUMBER, "Segment"),
    (tags::TRACKING_ID, tags::SEGMENT_NUMBER, "Segment"),
    (tags::BEAM_NAME, tags::BEAM_NUMBER, "Beam"),
];

/// Whether an attribute is such a label.
pub(crate) fn is_label(tag: Tag) -> bool {
    LABELS.iter().any(|(label, ..)| *label == tag)
}

/// Whether an attribute is the number that stands beside a label.
pub(crate) fn is_number_of_label(tag: Tag) -> bool {
    LABELS.iter().any(|(_, number, _)| *number == tag)
}

#[cfg(test)]
mod tests {
    use crate::Options;
    use crate::tests::fixture::{ct, deidentify, item, object, text, text_of};
    use dicom_dictionary_std::tags;
    use std::collections::BTreeSet;
    use veilig_dicom::{DataSet, Element, Tag, VR};

    /// Segments and dimensions stand in objects of these classes; Strict knows them nowhere else.
    const SEGMENTATION: &str = "1.2.840.10008.5.1.4.1.1.66.4";
    const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";

    fn segments(options: Options, labels: &[&str]) -> Vec<String> {
        let items = labels.iter().zip(1_u16..).map(|(label, n)| {
            item([
                Element::new(tags::SEGMENT_NUMBER, VR::US, n.to_le_bytes()),
                text(tags::SEGMENT_LABEL, VR::LO, label),
                text(tags::TRACKING_ID, VR::UT, label),
            ])
        });
        let segments = [Element::sequence(tags::SEGMENT_SEQUENCE, items.collect())];
        let out = deidentify(options, &object(SEGMENTATION, segments)).expect("goes out");
        of(&out, tags::SEGMENT_SEQUENCE, tags::SEGMENT_LABEL)
    }

    fn of(out: &DataSet, sequence: Tag, label: Tag) -> Vec<String> {
        let items = out.get(sequence).map(Element::items).unwrap_or_default();
        items.iter().map(|item| text_of(item, label).unwrap_or_default().trim().to_owned()).collect()
    }

    #[test]
    fn a_label_stays_whole_or_becomes_a_number() {
        let labels = [
            "Tumor core",
            "Tumor core v2",
            "Tumor core Ferrowick",
            "Liver seg. 4a",
            "SpinalCord",
            "SpinalCord_PRV05",
            "GREEN",
            "IAN_R",
            "sinus maxillaris Ferrowick",
        ];
        for options in [Options::strict(), Options::research()] {
            let made = segments(options, &labels);
            assert_eq!(made[2], "Segment 3");
            assert_eq!(made[8], "Segment 9");
            for (old, new) in labels.iter().zip(&made) {
                assert!(new == old || new.starts_with("Segment "), "{old}: {new}");
            }
            assert_eq!(made.iter().collect::<BTreeSet<_>>().len(), labels.len(), "{made:?}");
            assert_eq!([made[4].as_str(), made[5].as_str()], ["SpinalCord", "SpinalCord_PRV05"]);
        }
    }

    #[test]
    fn names_of_structures_are_known_with_their_sides_doses_and_margins() {
        let names = [
            "PTV_7000",
            "PTVp_7000",
            "PTVp2_5040",
            "zPTVopt",
            "CN_VIII_R",
            "LN_Neck_IIA_L",
            "Lung_RUL",
            "Nrv_Peripheral",
            "Urethra_Prostatc",
            "PTV_DVH",
            "GTVn_L",
            "CTVn_5412",
            "BrainStem_PRV03",
            "SpinalCord_PRV05",
            "Glnd_Submand_L",
            "Bowel_Bag",
            "Femur_Head_L",
            "OpticNrv_R",
            "Lens_L",
            "A_LAD",
            "SeminalVes",
            "PenileBulb",
            "Hippocampus_L",
            "PTV-Boost 60Gy",
            "Bolus 5mm",
            "Couch Interior",
            "Rueckenmark",
            "Herz",
            "z_ring",
            "PTV7000",
            "Eye_R",
        ];
        let items = names.iter().zip(1..).map(|(name, n): (_, u32)| {
            item([text(tags::ROI_NUMBER, VR::IS, &n.to_string()), text(tags::ROI_NAME, VR::LO, name)])
        });
        let out =
            ct(Options::research(), [Element::sequence(tags::STRUCTURE_SET_ROI_SEQUENCE, items.collect())]);
        assert_eq!(of(&out, tags::STRUCTURE_SET_ROI_SEQUENCE, tags::ROI_NAME), names);
    }

    #[test]
    fn a_label_of_which_nothing_stays_is_told_by_its_number_where_others_keep_their_words() {
        let made = |options: Options| {
            let items =
                ["Kidney_R", "SILVER", "z_opt_Ferrowick"].iter().zip(1..).map(|(name, n): (_, u32)| {
                    item([text(tags::ROI_NUMBER, VR::IS, &n.to_string()), text(tags::ROI_NAME, VR::LO, name)])
                });
            let out = ct(options, [Element::sequence(tags::STRUCTURE_SET_ROI_SEQUENCE, items.collect())]);
            of(&out, tags::STRUCTURE_SET_ROI_SEQUENCE, tags::ROI_NAME)
        };
        assert_eq!(made(Options::research()), ["Kidney_R", "ROI 2", "ROI 3"]);
    }

    #[test]
    fn a_label_that_is_the_number_of_another_one_never_falls_together_with_it() {
        for names in [["ROI 2", "SILVER", "roi 2"], ["ROI 3", "ROI 1", "ROI2"]] {
            let items = names.iter().zip(1..).map(|(name, n): (_, u32)| {
                item([text(tags::ROI_NUMBER, VR::IS, &n.to_string()), text(tags::ROI_NAME, VR::LO, name)])
            });
            let items = Element::sequence(tags::STRUCTURE_SET_ROI_SEQUENCE, items.collect());
            let out = ct(Options::research(), [items]);
            assert_eq!(
                of(&out, tags::STRUCTURE_SET_ROI_SEQUENCE, tags::ROI_NAME),
                ["ROI 1", "ROI 2", "ROI 3"]
            );
        }
    }

    #[test]
    fn strings_with_a_structure_stay_whole_or_go_whole() {
        let label = |value: &str| {
            let items = vec![item([text(tags::DIMENSION_DESCRIPTION_LABEL, VR::LO, value)])];
            let dimensions = [Element::sequence(tags::DIMENSION_INDEX_SEQUENCE, items)];
            let out = deidentify(Options::strict(), &object(ENHANCED_MR, dimensions)).expect("goes out");
            of(&out, tags::DIMENSION_INDEX_SEQUENCE, tags::DIMENSION_DESCRIPTION_LABEL).concat()
        };
        assert_eq!(label("In-Stack Position Number"), "In-Stack Position Number");
        assert_eq!(label("Stack Ferrowick Number"), "");
    }
}
