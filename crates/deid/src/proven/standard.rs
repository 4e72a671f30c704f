//! What only private elements tell and the standard has an attribute for: it is written there, in every preset.

use crate::proven::{csa, diffusion, of_block, polarity};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, VR, trim_text};

/// The attributes that the source lacks; of diffusion where of a scheme not both halves stayed in `after`.
pub(crate) fn in_standard_terms(before: &DataSet, after: &DataSet) -> Vec<Element> {
    let is_told = if diffusion::is_whole(before) { diffusion::is_whole } else { diffusion::has_weighting };
    let scheme = if is_told(after) { Vec::new() } else { scheme(before) };
    polarity::order(before).into_iter().chain(complex_part(before)).chain(scheme).collect()
}

/// b-value and direction of Siemens and Philips, which are those of the standard: s/mm2, and a unit vector in the patient's
/// coordinates (PS3.3 C.8.13.5.9); where one half of them stands in the standard's attribute already, with that one. Other
/// makers' directions count along the picture's sides, and from where is not told.
pub(super) fn scheme(before: &DataSet) -> Vec<Element> {
    let numbers = |tag| {
        let bytes = before.get(tag).filter(|element| element.vr == VR::FD).map(Element::bytes);
        bytes.unwrap_or_default().as_chunks::<8>().0.iter().map(|one| f64::from_le_bytes(*one))
    };
    let Some((weighting, direction)) = siemens(before).or_else(|| philips(before)) else { return Vec::new() };
    let own = || numbers(tags::DIFFUSION_B_VALUE).next().filter(|number| number.is_finite());
    let Some(weighting) = weighting.or_else(own) else { return Vec::new() };
    let direction = direction.or_else(|| three(numbers(tags::DIFFUSION_GRADIENT_ORIENTATION)));
    let bytes = |values: &[f64]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    let direction = direction
        .map(|direction| Element::new(tags::DIFFUSION_GRADIENT_ORIENTATION, VR::FD, bytes(&direction)));
    let weighting = Element::new(tags::DIFFUSION_B_VALUE, VR::FD, bytes(&[weighting]));
    [weighting].into_iter().chain(direction).collect()
}

type Scheme = (Option<f64>, Option<[f64; 3]>);

/// What elements of their own tell, and else the header; `None` where neither tells anything.
fn siemens(before: &DataSet) -> Option<Scheme> {
    let own = |low| of_block(before, 0x0019, "SIEMENS MR HEADER", low).map(Element::bytes);
    let header = of_block(before, 0x0029, "SIEMENS CSA HEADER", 0x10).map(Element::bytes);
    let of_header = |name| {
        let values = header.map(|header| csa::value(header, name)).unwrap_or_default();
        values.into_iter().filter_map(measure)
    };
    let text = own(0x0C).and_then(|bytes| std::str::from_utf8(bytes).ok()).map(trim_text);
    let weighting = text.and_then(|text| measure(text.trim())).or_else(|| of_header("B_value").next());
    let direction = own(0x0E)
        .and_then(|bytes| three(bytes.as_chunks::<8>().0.iter().map(|one| f64::from_le_bytes(*one))));
    let direction = direction.or_else(|| three(of_header("DiffusionGradientDirection")));
    (weighting.is_some() || direction.is_some()).then_some((weighting, direction))
}

fn philips(before: &DataSet) -> Option<Scheme> {
    let number = |group, creator, low| {
        let bytes = of_block(before, group, creator, low)?.bytes().try_into().ok()?;
        Some(f64::from(f32::from_le_bytes(bytes))).filter(|number| number.is_finite())
    };
    let weighting = number(0x2001, "PHILIPS IMAGING DD 001", 0x03);
    let axis = |low| number(0x2005, "PHILIPS MR IMAGING DD 001", low);
    let direction = three([0xB0, 0xB1, 0xB2].into_iter().filter_map(axis));
    (weighting.is_some() || direction.is_some()).then_some((weighting, direction))
}

fn measure(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Three numbers; none where there are more or fewer.
fn three(mut numbers: impl Iterator<Item = f64>) -> Option<[f64; 3]> {
    let three = [numbers.next()?, numbers.next()?, numbers.next()?];
    (numbers.next().is_none() && three.iter().all(|number| number.is_finite())).then_some(three)
}

/// Which part of a complex image it is, where (0043,xx2F) of GE says that it is no magnitude: real and imaginary parts
/// of a place would be taken for images of two times.
fn complex_part(before: &DataSet) -> Option<Element> {
    if before.get(tags::COMPLEX_IMAGE_COMPONENT).is_some() {
        return None;
    }
    let kind = of_block(before, 0x0043, "GEMS_PARM_01", 0x2F)?;
    let part = match <[u8; 2]>::try_from(kind.bytes()).ok().map(u16::from_le_bytes)? {
        1 => "PHASE",
        2 => "REAL",
        3 => "IMAGINARY",
        _ => return None,
    };
    Some(Element::new(tags::COMPLEX_IMAGE_COMPONENT, VR::CS, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::Tag;

    #[test]
    fn the_scheme_of_siemens_and_philips_is_written_in_the_standard_s_terms() {
        let doubles =
            |values: &[f64]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        let floats = |value: f32| value.to_le_bytes().to_vec();
        let read = |dataset: &[Element]| {
            let dataset: DataSet = dataset.iter().cloned().collect();
            let made = scheme(&dataset);
            made.iter().map(|element| (element.tag, element.bytes().to_vec())).collect::<Vec<_>>()
        };
        let expected = [
            (tags::DIFFUSION_B_VALUE, doubles(&[700.0])),
            (tags::DIFFUSION_GRADIENT_ORIENTATION, doubles(&[0.0, 0.5, -0.5])),
        ];
        let siemens = [
            Element::new(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            Element::new(Tag(0x0019, 0x100C), VR::IS, "700 "),
            Element::new(Tag(0x0019, 0x100E), VR::UN, doubles(&[0.0, 0.5, -0.5])),
        ];
        assert_eq!(read(&siemens), expected);
        assert_eq!(read(&siemens[..2]), expected[..1], "a trace has no direction");
        let entries: &[(&str, &[&str])] =
            &[("B_value", &["700"]), ("DiffusionGradientDirection", &["0.0", "0.5", "-0.5"])];
        let header = [
            Element::new(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
            Element::new(Tag(0x0029, 0x1010), VR::OB, csa::tests::header(true, entries)),
        ];
        assert_eq!(read(&header), expected);
        let philips = [
            Element::new(Tag(0x2001, 0x0010), VR::LO, "Philips Imaging DD 001"),
            Element::new(Tag(0x2001, 0x1003), VR::FL, floats(700.0)),
            Element::new(Tag(0x2005, 0x0010), VR::LO, "PHILIPS MR IMAGING DD 001"),
            Element::new(Tag(0x2005, 0x10B0), VR::FL, floats(0.0)),
            Element::new(Tag(0x2005, 0x10B1), VR::FL, floats(0.5)),
            Element::new(Tag(0x2005, 0x10B2), VR::FL, floats(-0.5)),
        ];
        assert_eq!(read(&philips), expected);
        assert!(read(&[]).is_empty());
        let weighting = [Element::new(tags::DIFFUSION_B_VALUE, VR::FD, doubles(&[700.0]))];
        let direction =
            [Element::new(tags::DIFFUSION_GRADIENT_ORIENTATION, VR::FD, doubles(&[0.0, 0.5, -0.5]))];
        let mixed = [
            [&siemens[..2], &direction[..]].concat(),
            [&siemens[..1], &siemens[2..], &weighting[..]].concat(),
            [&philips[..2], &direction[..]].concat(),
            [&philips[2..], &weighting[..]].concat(),
            [&header[..], &direction[..]].concat(),
        ];
        for half in mixed {
            assert_eq!(read(&half), expected, "one half in the standard's attribute: {half:?}");
        }
        assert!(read(&philips[2..]).is_empty(), "directions alone");
    }

    #[test]
    fn a_weighting_without_a_direction_is_written_unless_it_stayed() {
        let weighting = Element::new(tags::DIFFUSION_B_VALUE, VR::FD, 700.0_f64.to_le_bytes());
        let before: DataSet = [
            Element::new(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            Element::new(Tag(0x0019, 0x100C), VR::IS, "700 "),
        ]
        .into_iter()
        .collect();
        assert_eq!(in_standard_terms(&before, &DataSet::new()), [weighting]);
        assert!(in_standard_terms(&before, &before).is_empty());
    }

    #[test]
    fn a_direction_is_three_numbers_that_are_some_and_no_more() {
        let of = |numbers: &[f64]| three(numbers.iter().copied());
        assert_eq!(of(&[0.0, 0.5, -0.5]), Some([0.0, 0.5, -0.5]));
        for wrong in
            [&[0.0, 0.5][..], &[0.0, 0.5, -0.5, 1.0], &[0.0, f64::NAN, 1.0], &[f64::INFINITY, 0.0, 0.0]]
        {
            assert_eq!(of(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_part_of_a_complex_image_is_written_where_it_is_no_magnitude() {
        let of = |kind: u16| {
            let dataset: DataSet = [
                Element::new(Tag(0x0043, 0x0010), VR::LO, "GEMS_PARM_01"),
                Element::new(Tag(0x0043, 0x102F), VR::SS, kind.to_le_bytes()),
            ]
            .into_iter()
            .collect();
            complex_part(&dataset).and_then(|element| element.ascii().map(str::to_owned))
        };
        assert_eq!(of(0), None);
        assert_eq!([of(1), of(2), of(3)].map(Option::unwrap), ["PHASE", "REAL", "IMAGINARY"]);
        assert_eq!(of(9), None);
    }
}
