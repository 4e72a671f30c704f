//! What must not leave, planted into a head; and the search for it in what was made.

use veilig::deid::{AnonymousId, Dates, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{DataSet, Element, Head, Tag, VR, Value, file_meta, pixel_header, write_dataset};

/// What must not leave: a name, a Patient ID, an accession number.
pub const PLANTED: &[&str] = &["ZYXQUVEMOR", "QX99XJ77KW", "KWQ8844201"];

pub fn written(dataset: &DataSet, class: &str, instance: &str, head: &Head) -> Vec<u8> {
    let mut bytes = file_meta(class, instance, &head.syntax);
    bytes.extend(write_dataset(dataset, &head.syntax));
    if let Some(place) = &head.pixels {
        bytes.extend(pixel_header(place, &head.syntax));
    }
    bytes
}

/// A head of the patient whose identifiers are planted, with all that an export needs, and that patient's engine; none
/// where the head tells too much.
pub fn engine_of(mut head: Head, options: Options) -> Option<(Head, Engine)> {
    head.dataset.put(Element::new(Tag(0x0010, 0x0010), VR::PN, PLANTED[0]));
    head.dataset.put(Element::new(Tag(0x0010, 0x0020), VR::LO, PLANTED[1]));
    head.dataset.put(Element::new(Tag(0x0008, 0x0050), VR::SH, PLANTED[2]));
    for tag in [Tag(0x0008, 0x0018), Tag(0x0020, 0x000D), Tag(0x0020, 0x000E)] {
        if head.dataset.text(tag).is_none_or(str::is_empty) {
            head.dataset.put(Element::new(tag, VR::UI, "1.2.3.4"));
        }
    }
    if head.dataset.text(Tag(0x0008, 0x0016)).is_none_or(str::is_empty) {
        head.dataset.put(Element::new(Tag(0x0008, 0x0016), VR::UI, "1.2.840.10008.5.1.4.1.1.2"));
    }
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    if identifiers.are_too_many() {
        return None;
    }
    let subject = Subject {
        anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
        key: Key::draw().expect("random numbers"),
        identifiers,
    };
    Some((head, Engine::new(options, subject)))
}

/// The attribute whose value holds this text: in any case of letters, and in the byte order of any width of numbers.
pub fn holder(dataset: &DataSet, text: &str) -> Option<Tag> {
    let found = |bytes: &[u8]| {
        [1, 2, 4, 8].iter().any(|width| {
            let swapped: Vec<u8> =
                bytes.chunks(*width).flat_map(|number| number.iter().rev().copied()).collect();
            swapped.to_ascii_uppercase().windows(text.len()).any(|window| window == text.as_bytes())
        })
    };
    dataset.elements().iter().find_map(|element| match &element.value {
        Value::Items(items) => items.iter().find_map(|item| holder(item, text)),
        Value::Bytes(bytes) => found(bytes).then_some(element.tag),
    })
}

/// Options by the file's own bytes, so that a case runs again as it did.
pub fn options(bytes: &[u8]) -> Options {
    let draw = bytes.iter().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)));
    match draw % 5 {
        0 => Options::strict(),
        1 => Options::research(),
        3 => Options::planning(),
        2 => Options { clean_structured_content: true, clean_graphics: true, ..Options::research() },
        _ => Options {
            retain_device: true,
            retain_institution: true,
            dates: Dates::Keep,
            ..Options::research()
        },
    }
}
