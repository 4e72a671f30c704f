//! What only an opaque block of GE scanners tells and the standard has an attribute for: in which order an EPI image's
//! lines were taken, (0018,9034), which says to which side the picture is distorted. The block itself never stays.

use crate::proven::of_block;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

const ORDER: Tag = tags::RECTILINEAR_PHASE_ENCODE_REORDERING;
const MANUFACTURER: &str = "GE";
/// User defined data, (0043,xx2A) of GEMS_PARM_01; offsets as dcm2niix and its GE test sets have them.
const BLOCK: (u16, &str, u8) = (0x0043, "GEMS_PARM_01", 0x2A);
const HEADER_AT: usize = 24;
const IS_EPI_AT: usize = 0x3A;
const IS_EPI: u16 = 0x0800;
const POLARITY_AT: usize = 0x30;
const FLIPPED: u16 = 0x0004;
const LINES_AT: usize = 0x0394;
const SHORTEST: usize = 916;
/// From this version on there is more before the parts.
const LONGER: f32 = 25.002;

/// The attribute that the source lacks, from its block.
pub(crate) fn order(before: &DataSet) -> Option<Element> {
    let maker = before.text(tags::MANUFACTURER).unwrap_or_default();
    if !maker.to_ascii_uppercase().starts_with(MANUFACTURER) || before.get(ORDER).is_some() {
        return None;
    }
    let (group, creator, low) = BLOCK;
    let order =
        if is_flipped(of_block(before, group, creator, low)?.bytes())? { "LINEAR" } else { "REVERSE_LINEAR" };
    Some(Element::new(ORDER, VR::CS, order))
}

/// Whether the lines run the other way; `None` where it is no EPI image, or the block is not understood.
fn is_flipped(block: &[u8]) -> Option<bool> {
    let number = |at: usize| block.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes);
    let header = usize::from(number(HEADER_AT)?);
    // A shorter block is another kind of it.
    block.get(header..header.checked_add(SHORTEST)?)?;
    let version = f32::from_le_bytes(block.get(header..header.checked_add(4)?)?.try_into().ok()?);
    if !(5.0..=40.0).contains(&version) {
        return None;
    }
    let (more, less) = if version >= LONGER { (0x4C, 0x8C) } else { (0, 0) };
    let at = |offset: usize| number(header + more + offset);
    if at(IS_EPI_AT)? & IS_EPI == 0 {
        return None;
    }
    let lines = match at(LINES_AT - less)? {
        0 => false,
        1 => true,
        _ => return None,
    };
    Some((at(POLARITY_AT)? & FLIPPED != 0) != lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(version: f32, polarity: u16, lines: u16, epi: u16) -> Vec<u8> {
        let mut block = vec![0_u8; 1200];
        let header = 40_usize;
        block[24..26].copy_from_slice(&40_u16.to_le_bytes());
        block[header..header + 4].copy_from_slice(&version.to_le_bytes());
        let (more, less) = if version >= 25.002 { (0x4C, 0x8C) } else { (0, 0) };
        for (at, value) in [(0x3A, epi), (0x30, polarity), (0x394 - less, lines)] {
            block[header + more + at..header + more + at + 2].copy_from_slice(&value.to_le_bytes());
        }
        block
    }

    #[test]
    fn the_order_of_lines_is_read_in_both_versions_of_the_block() {
        for version in [20.0, 26.0] {
            assert_eq!(is_flipped(&block(version, 4, 0, 0x800)), Some(true));
            assert_eq!(is_flipped(&block(version, 0, 0, 0x800)), Some(false));
            assert_eq!(is_flipped(&block(version, 4, 1, 0x800)), Some(false));
            assert_eq!(is_flipped(&block(version, 0, 1, 0x800)), Some(true));
            assert_eq!(is_flipped(&block(version, 4, 0, 0)), None, "no EPI image");
        }
        assert_eq!(is_flipped(&block(3.0, 4, 0, 0x800)), None);
        assert_eq!(is_flipped(&[255; 1200]), None);
        let whole = block(26.0, 4, 0, 0x800);
        assert!((0..40 + SHORTEST).all(|end| is_flipped(&whole[..end]).is_none()));
    }

    #[test]
    fn it_is_written_where_the_source_lacks_it_and_the_maker_is_known() {
        let of = |maker: &str, order: Option<&str>| {
            let mut dataset: DataSet = [
                Element::new(tags::MANUFACTURER, VR::LO, maker),
                Element::new(Tag(0x0043, 0x0010), VR::LO, "GEMS_PARM_01"),
                Element::new(Tag(0x0043, 0x102A), VR::OB, block(26.0, 4, 0, 0x800)),
            ]
            .into_iter()
            .collect();
            if let Some(order) = order {
                dataset.put(Element::new(ORDER, VR::CS, order));
            }
            super::order(&dataset).and_then(|element| element.ascii().map(str::to_owned))
        };
        assert_eq!(of("GE MEDICAL SYSTEMS", None).as_deref(), Some("LINEAR"));
        assert_eq!(of("GE MEDICAL SYSTEMS", Some("REVERSE_LINEAR")), None);
        assert_eq!(of("SIEMENS", None), None);
    }
}
