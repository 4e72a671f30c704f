//! Numbers whose sign the file leaves open (US or SS in PS3.6): in implicit VR, and in UN, Pixel Representation of the
//! same data set or of one around it says whether they are signed. It may stand behind them.

use crate::{DataSet, Element};
use dicom_core::{Tag, VR};
use dicom_dictionary_std::tags;

/// An item: of which sequence, and its number.
type ItemStep = (Tag, usize);

/// Where such numbers were met, as the parser goes.
#[derive(Debug, Default)]
pub(crate) struct OpenSigns {
    /// The items that the parser is in.
    path: Vec<ItemStep>,
    met: Vec<(Vec<ItemStep>, Tag)>,
}

impl OpenSigns {
    /// The parser enters an item.
    pub fn enter(&mut self, sequence: Tag, item: usize) {
        self.path.push((sequence, item));
    }

    /// The parser leaves the item.
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Such a number stands here.
    pub fn note(&mut self, tag: Tag) {
        self.met.push((self.path.clone(), tag));
    }

    /// How far the parser has come, for [`Self::back_to`].
    pub fn mark(&self) -> (usize, usize) {
        (self.path.len(), self.met.len())
    }

    /// What was read since is read again otherwise.
    pub fn back_to(&mut self, (path, met): (usize, usize)) {
        self.path.truncate(path);
        self.met.truncate(met);
    }

    /// Gives each its VR, once the data set is whole.
    pub fn settle(&self, dataset: &mut DataSet) {
        for (path, tag) in &self.met {
            sign(dataset, path, *tag, false);
        }
    }
}

/// Follows the path; the innermost Pixel Representation counts.
fn sign(dataset: &mut DataSet, path: &[ItemStep], tag: Tag, outer: bool) {
    let own = dataset.integer(tags::PIXEL_REPRESENTATION);
    let signed = own.map_or(outer, |own| own == 1);
    match path.split_first() {
        Some(((sequence, item), rest)) => {
            let inner = dataset.get_mut(*sequence).and_then(|element| element.item_mut(*item));
            if let Some(inner) = inner {
                sign(inner, rest, tag, signed);
            }
        }
        None if signed => {
            if let Some(element) = dataset.get_mut(tag).filter(|element| element.vr == VR::US) {
                *element = Element { vr: VR::SS, ..element.clone() };
            }
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TransferSyntax, Value, file_meta};
    use crate::{read_head, write_dataset};
    use std::io::Cursor;

    const CLASS: &str = "1.2.840.10008.5.1.4.1.1.2";

    /// The data set as a file with this syntax holds it, read.
    fn read(dataset: &DataSet, syntax: &TransferSyntax) -> DataSet {
        let mut bytes = file_meta(CLASS, "1.2.3", syntax);
        bytes.extend(write_dataset(dataset, syntax));
        read_head(&mut Cursor::new(bytes)).expect("reads").dataset
    }

    fn numbers(signed: u16, vr: VR) -> DataSet {
        let number = |tag| Element::new(tag, vr, (-1024_i16).to_le_bytes());
        let lut: DataSet =
            [Element::new(tags::LUT_DESCRIPTOR, vr, [0, 1, 0, 0xFC, 16, 0])].into_iter().collect();
        [
            Element::new(tags::SOP_CLASS_UID, VR::UI, CLASS),
            Element::new(tags::PIXEL_REPRESENTATION, VR::US, signed.to_le_bytes()),
            number(tags::SMALLEST_IMAGE_PIXEL_VALUE),
            number(tags::PIXEL_PADDING_VALUE),
            number(tags::PIXEL_PADDING_RANGE_LIMIT),
            Element::new(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, vr, [0, 1, 0, 0xFC, 16, 0]),
            // Before Pixel Representation, and inside of an item.
            Element::sequence(tags::REAL_WORLD_VALUE_MAPPING_SEQUENCE, vec![lut.clone()]),
            Element::sequence(Tag(0x0018, 0x9006), vec![lut.clone()]),
            Element::sequence(tags::VOILUT_SEQUENCE, vec![lut]),
        ]
        .into_iter()
        .collect()
    }

    fn vrs(dataset: &DataSet, found: &mut Vec<VR>) {
        for element in dataset.elements() {
            match &element.value {
                Value::Items(items) => items.iter().for_each(|item| vrs(item, found)),
                Value::Bytes(bytes) if bytes.contains(&0xFC) => found.push(element.vr),
                Value::Bytes(_) => {}
            }
        }
    }

    #[test]
    fn a_number_whose_sign_the_file_leaves_open_is_signed_as_the_pixels_are() {
        for (signed, right) in [(1, VR::SS), (0, VR::US)] {
            // UN in explicit VR, and implicit VR, where nothing names it.
            for (vr, syntax) in [(VR::UN, TransferSyntax::explicit()), (VR::US, TransferSyntax::implicit())] {
                let mut found = Vec::new();
                vrs(&read(&numbers(signed, vr), &syntax), &mut found);
                assert_eq!(found, [right; 7], "{vr:?}, {signed}");
            }
            let mut found = Vec::new();
            vrs(&read(&numbers(signed, VR::US), &TransferSyntax::explicit()), &mut found);
            assert_eq!(found, [VR::US; 7], "what the file names stays");
        }
    }

    #[test]
    fn an_item_with_pixels_of_its_own_has_its_own_signs() {
        let icon: DataSet = [
            Element::new(tags::PIXEL_REPRESENTATION, VR::US, 0_u16.to_le_bytes()),
            Element::new(tags::SMALLEST_IMAGE_PIXEL_VALUE, VR::US, 7_u16.to_le_bytes()),
        ]
        .into_iter()
        .collect();
        let mut dataset = numbers(1, VR::US);
        dataset.put(Element::sequence(tags::ICON_IMAGE_SEQUENCE, vec![icon]));
        let read = read(&dataset, &TransferSyntax::implicit());
        let icon = read.get(tags::ICON_IMAGE_SEQUENCE).expect("there").items().first().expect("an item");
        assert_eq!(icon.get(tags::SMALLEST_IMAGE_PIXEL_VALUE).map(|element| element.vr), Some(VR::US));
    }

    #[test]
    fn floats_of_unknown_vr_are_read_as_the_dictionary_says() {
        let floats: Vec<u8> = [0.5_f32, 12.25, -3.0].iter().flat_map(|number| number.to_le_bytes()).collect();
        let dataset: DataSet = [
            Element::new(tags::SOP_CLASS_UID, VR::UI, CLASS),
            Element::new(Tag(0x0018, 0x9352), VR::UN, floats.clone()),
        ]
        .into_iter()
        .collect();
        let read = read(&dataset, &TransferSyntax::explicit());
        let element = read.get(Tag(0x0018, 0x9352)).expect("there");
        assert_eq!((element.vr, element.bytes()), (VR::FL, floats.as_slice()));
    }

    #[test]
    fn an_element_that_stands_twice_stays_once_or_makes_the_file_unreadable() {
        use crate::HeadError;
        let twice = |first: &str, second: &str, nested: bool| {
            let one = |text: &str| -> Vec<u8> {
                let set: DataSet = [Element::new(tags::PATIENT_ID, VR::LO, text)].into_iter().collect();
                write_dataset(&set, &TransferSyntax::explicit())
            };
            let both = [one(first), one(second)].concat();
            let mut bytes = file_meta(CLASS, "1.2.3", &TransferSyntax::explicit());
            if nested {
                bytes.extend(b"\x08\x00\x10\x11SQ\x00\x00");
                bytes.extend((both.len() as u32 + 8).to_le_bytes());
                bytes.extend(b"\xFE\xFF\x00\xE0");
                bytes.extend((both.len() as u32).to_le_bytes());
            }
            bytes.extend(both);
            read_head(&mut Cursor::new(bytes)).map(|head| head.dataset)
        };
        for nested in [false, true] {
            let good = twice("A1 ", "A1", nested).expect("equal ones are one");
            let sequence = good.get(Tag(0x0008, 0x1110));
            let set = sequence.and_then(|sequence| sequence.items().first()).unwrap_or(&good);
            let there = set.elements().iter().filter(|element| element.tag == tags::PATIENT_ID);
            assert_eq!(there.count(), 1);
            let bad = twice("A1", "B2", nested);
            assert_eq!(bad, Err(HeadError::Duplicate(tags::PATIENT_ID)), "{nested}");
        }
    }
}
