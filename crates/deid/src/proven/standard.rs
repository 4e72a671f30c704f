//! What only private elements tell and the standard has an attribute for: it is written there, in every preset.

use crate::proven::{of_block, polarity};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, VR};

/// The attributes that the source lacks.
pub(crate) fn in_standard_terms(before: &DataSet) -> Vec<Element> {
    polarity::order(before).into_iter().chain(complex_part(before)).collect()
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
