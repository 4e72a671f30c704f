//! A value that no header names (a ward, a nickname, a number), planted in every attribute that any IOD knows: what of it
//! a CT image lets out.

use super::tables::TAGS;
use super::{IodLevel, IodStanding};
use crate::Options;
use crate::tests::fixture::{CT, ct};
use veilig_dicom::{DataSet, Element, Tag, VR, Value, dictionary_vr};

/// A word of its own for each attribute, so that none is known as a name from another one.
fn word(tag: Tag) -> String {
    let number = u32::from(tag.0) << 16 | u32::from(tag.1);
    let letters = (0..7).map(|place| char::from(b'B' + ((number >> (place * 5)) % 25) as u8));
    format!("QUX{}", letters.collect::<String>())
}

/// The planted value of an attribute, as the search for it sees it.
fn planted(tag: Tag, vr: VR) -> Option<(Vec<u8>, Vec<u8>)> {
    let text = |text: &str| Some((text.as_bytes().to_vec(), text.as_bytes().to_vec()));
    match vr {
        VR::CS | VR::LO | VR::SH | VR::ST | VR::LT | VR::UT | VR::UC | VR::PN | VR::AE | VR::UR => {
            text(&word(tag))
        }
        VR::DS | VR::IS => text("7351"),
        VR::US | VR::SS | VR::UL | VR::SL | VR::FL | VR::FD => {
            let number = match vr {
                VR::FL => 7351_f32.to_le_bytes().to_vec(),
                VR::FD => 7351_f64.to_le_bytes().to_vec(),
                VR::UL | VR::SL => 7351_u32.to_le_bytes().to_vec(),
                _ => 7351_u16.to_le_bytes().to_vec(),
            };
            Some((number.clone(), number))
        }
        _ => None,
    }
}

fn holds(dataset: &DataSet, tag: Tag, value: &[u8]) -> bool {
    dataset.elements().iter().any(|element| match &element.value {
        Value::Items(items) => items.iter().any(|item| holds(item, tag, value)),
        Value::Bytes(bytes) => element.tag == tag && bytes.windows(value.len()).any(|window| window == value),
    })
}

/// Attributes whose planted value is left, with their VR.
fn left(options: &Options, nested: bool) -> Vec<(Tag, VR)> {
    let tags = TAGS.iter().map(|number| Tag((number >> 16) as u16, (number & 0xFFFF) as u16));
    let known = tags.filter_map(|tag| Some((tag, dictionary_vr(tag)?)));
    let planted: Vec<(Tag, VR, Vec<u8>, Vec<u8>)> =
        known.filter_map(|(tag, vr)| planted(tag, vr).map(|(value, seen)| (tag, vr, value, seen))).collect();
    // Without what the object can't be without, and what would make it another one.
    let free = |tag: Tag| !matches!(tag, Tag(0x0008, 0x0005 | 0x0016 | 0x0018) | Tag(0x0010 | 0x0028, _));
    let elements = planted
        .iter()
        .filter(|(tag, ..)| free(*tag))
        .map(|(tag, vr, value, _)| Element::new(*tag, *vr, value.clone()));
    let elements: Vec<Element> = elements.collect();
    let object = if nested {
        vec![Element::sequence(Tag(0x0018, 0x9346), vec![elements.into_iter().collect()])]
    } else {
        elements
    };
    let out = ct(options.clone(), object);
    planted
        .into_iter()
        .filter(|(tag, _, _, seen)| free(*tag) && holds(&out, *tag, seen))
        .map(|(tag, vr, ..)| (tag, vr))
        .collect()
}

#[test]
fn no_word_that_nobody_knows_leaves_in_strict_wherever_it_stands() {
    for nested in [false, true] {
        let words: Vec<_> = left(&Options::strict(), nested)
            .into_iter()
            .filter(|(_, vr)| !matches!(vr, VR::DS | VR::IS) && veilig_dicom::number_width(*vr) == 1)
            .collect();
        assert!(words.is_empty(), "{words:?}");
    }
    // The wider rule lets coded values pass that nobody knows: the sweep does plant them.
    let codes =
        left(&crate::tests::fixture::wide(), false).into_iter().filter(|(_, vr)| *vr == VR::CS).count();
    assert!(codes > 100, "{codes}");
}

#[test]
fn numbers_stay_by_their_place_or_the_rule() {
    let numbers = left(&Options::strict(), false);
    let top = IodLevel::of(CT, &Options::strict());
    let by_place =
        numbers.iter().filter(|(tag, _)| matches!(top.standing(*tag), IodStanding::Known(_))).count();
    assert!(by_place > 50, "{by_place}");
    let unknown = numbers.iter().find(|(tag, _)| top.standing(*tag) == IodStanding::Unknown);
    assert_eq!(unknown, None);
}
