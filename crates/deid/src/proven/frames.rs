//! Diffusion schemes of enhanced objects of Philips: each frame has its direction in a private item, which goes where private
//! elements don't stay. It is written to the frame's attributes of the standard then (PS3.3 C.8.13.5.9).

use crate::proven::{diffusion, of_block, standard};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, VR};

/// The frames of `after` with b-values and directions in the standard's attributes; `None` where nothing is to be written:
/// the source has no whole scheme, or it stayed.
pub(crate) fn frames_in_standard_terms(
    before: &DataSet,
    after: &DataSet,
    is_hit: impl Fn(&Element) -> bool,
) -> Option<Element> {
    let tag = tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE;
    let (source, made) = (before.get(tag)?.items(), after.get(tag)?.items());
    if source.len() != made.len() || diffusion::is_whole(after) || !diffusion::is_whole(before) {
        return None;
    }
    let told: Vec<Vec<Element>> = source.iter().map(scheme).collect();
    if told.iter().all(Vec::is_empty) || told.iter().flatten().any(is_hit) {
        return None;
    }
    let frames = made.iter().zip(told).map(|(frame, told)| {
        let mut frame = frame.clone();
        if !told.is_empty() {
            frame.put(with_scheme(&frame, told));
        }
        frame
    });
    Some(Element::sequence(tag, frames.collect()))
}

/// b-value and direction of a frame: of its private item, and of the standard's attributes what that lacks.
fn scheme(frame: &DataSet) -> Vec<Element> {
    let private = of_block(frame, 0x2005, "PHILIPS MR IMAGING DD 005", 0x0F);
    let Some(private) = private.and_then(|private| private.items().first()) else { return Vec::new() };
    let own = frame.get(tags::MR_DIFFUSION_SEQUENCE).and_then(|own| own.items().first());
    let weighting = own.and_then(|own| own.get(tags::DIFFUSION_B_VALUE)).cloned();
    standard::scheme(&private.elements().iter().cloned().chain(weighting).collect())
}

/// The MR Diffusion Sequence of a frame with these.
fn with_scheme(frame: &DataSet, told: Vec<Element>) -> Element {
    let own = frame.get(tags::MR_DIFFUSION_SEQUENCE).and_then(|own| own.items().first());
    let mut item = own.cloned().unwrap_or_else(DataSet::new);
    for element in told {
        if element.tag == tags::DIFFUSION_GRADIENT_ORIENTATION {
            let direction = vec![[element].into_iter().collect()];
            item.put(Element::sequence(tags::DIFFUSION_GRADIENT_DIRECTION_SEQUENCE, direction));
            item.put(Element::new(tags::DIFFUSION_DIRECTIONALITY, VR::CS, "DIRECTIONAL"));
        } else {
            item.put(element);
        }
    }
    Element::sequence(tags::MR_DIFFUSION_SEQUENCE, vec![item])
}

#[cfg(test)]
mod tests {
    use crate::Options;
    use crate::tests::fixture::{deidentify, item, object, text};
    use dicom_dictionary_std::tags;
    use veilig_dicom::{DataSet, Element, Tag, VR};

    const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";

    fn doubles(values: &[f64]) -> Vec<u8> {
        values.iter().flat_map(|value| value.to_le_bytes()).collect()
    }

    /// A frame with its b-value in the standard's attribute or in the private item, and its direction in the latter.
    fn frame(is_standard: bool, weighting: f32, direction: [f32; 3]) -> DataSet {
        let float = |tag, value: f32| Element::new(tag, VR::FL, value.to_le_bytes());
        let axes = (0xB0..).zip(direction).map(|(low, value)| float(Tag(0x2005, 0x1000 + low), value));
        let mut private = item(axes.chain([text(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 001")]));
        let mut frame = item([text(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 005")]);
        if is_standard {
            let own = item([Element::new(tags::DIFFUSION_B_VALUE, VR::FD, doubles(&[f64::from(weighting)]))]);
            frame.put(Element::sequence(tags::MR_DIFFUSION_SEQUENCE, vec![own]));
        } else {
            private.put(text(Tag(0x2001, 0x0010), VR::LO, "Philips Imaging DD 001"));
            private.put(float(Tag(0x2001, 0x1003), weighting));
        }
        frame.put(Element::sequence(Tag(0x2005, 0x100F), vec![private]));
        frame
    }

    #[test]
    fn nothing_is_written_where_a_number_identifies_the_scheme_stayed_or_frames_are_missing() {
        let head = |frames: Vec<DataSet>| -> DataSet {
            [Element::sequence(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames)].into_iter().collect()
        };
        let frames: Vec<DataSet> =
            [[0.0, 0.5, -0.5], [1.0, 0.0, 0.0]].map(|to| frame(true, 800.0, to)).into_iter().collect();
        let (before, after) = (head(frames.clone()), head(vec![DataSet::new(), DataSet::new()]));
        assert!(super::frames_in_standard_terms(&before, &after, |_| false).is_some());
        assert!(super::frames_in_standard_terms(&before, &after, |_| true).is_none(), "it identifies");
        assert!(super::frames_in_standard_terms(&before, &before, |_| false).is_none(), "it stayed");
        let fewer = head(vec![DataSet::new()]);
        assert!(super::frames_in_standard_terms(&before, &fewer, |_| false).is_none(), "a frame is missing");
        let half = head(vec![item([text(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 005")]); 2]);
        assert!(super::frames_in_standard_terms(&half, &after, |_| false).is_none(), "no whole scheme");
    }

    #[test]
    fn directions_of_philips_frames_go_out_where_private_elements_do_not_stay() {
        for is_standard in [true, false] {
            let frames = [[0.0, 0.5, -0.5], [1.0, 0.0, 0.0]].map(|to| frame(is_standard, 800.0, to));
            let frames =
                Element::sequence(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames.into_iter().collect());
            for options in [Options::strict(), Options::planning()] {
                let out = deidentify(options, &object(ENHANCED_MR, [frames.clone()])).unwrap();
                let made = out.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).unwrap().items();
                let told = made.iter().map(|frame| {
                    let own = &frame.get(tags::MR_DIFFUSION_SEQUENCE).unwrap().items()[0];
                    let to = &own.get(tags::DIFFUSION_GRADIENT_DIRECTION_SEQUENCE).unwrap().items()[0];
                    let bytes = |dataset: &DataSet, tag| dataset.get(tag).unwrap().bytes().to_vec();
                    (
                        bytes(own, tags::DIFFUSION_B_VALUE),
                        bytes(to, tags::DIFFUSION_GRADIENT_ORIENTATION),
                        own.text(tags::DIFFUSION_DIRECTIONALITY).map(str::to_owned),
                    )
                });
                let expected = [[0.0, 0.5, -0.5], [1.0, 0.0, 0.0]]
                    .map(|to| (doubles(&[800.0]), doubles(&to), Some("DIRECTIONAL".to_owned())));
                assert_eq!(told.collect::<Vec<_>>(), expected, "{is_standard}");
            }
        }
    }
}
