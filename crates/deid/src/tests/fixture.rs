//! Small heads for the tests of this room.

use crate::{AnonymousId, Deidentified, Engine, Identifiers, Key, Options, Subject};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, VR, file_meta, write_dataset};
use veilig_reason::Refusal;

pub(crate) const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// A head of these elements only.
pub(crate) fn head(elements: impl IntoIterator<Item = Element>) -> Head {
    Head::from_iter(elements)
}

pub(crate) fn text(tag: Tag, vr: VR, value: &str) -> Element {
    Element::new(tag, vr, value.as_bytes())
}

/// An item of these elements.
pub(crate) fn item(elements: impl IntoIterator<Item = Element>) -> DataSet {
    elements.into_iter().collect()
}

/// An item of a code.
pub(crate) fn code(value: &str, scheme: &str, meaning: &str) -> DataSet {
    item([
        text(tags::CODE_VALUE, VR::SH, value),
        text(tags::CODING_SCHEME_DESIGNATOR, VR::SH, scheme),
        text(tags::CODE_MEANING, VR::LO, meaning),
    ])
}

/// A head of an object of this class with the patient Jansen and these elements.
pub(crate) fn object(class: &str, elements: impl IntoIterator<Item = Element>) -> Head {
    let mut head = head([
        text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
        text(tags::SOP_CLASS_UID, VR::UI, class),
        text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"),
        text(tags::STUDY_DATE, VR::DA, "20190412"),
        text(tags::ACCESSION_NUMBER, VR::SH, "ACC7731902"),
        text(tags::PATIENT_NAME, VR::PN, "Jansen^Maria"),
        text(tags::PATIENT_ID, VR::LO, "MRN48211907"),
        text(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        text(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.2"),
        text(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.3"),
    ]);
    elements.into_iter().for_each(|element| head.dataset.put(element));
    head
}

/// The Basic Profile with the wider rule: what the dictionary knows may stand anywhere.
pub(crate) fn wide() -> Options {
    Options { retain_safe_private: true, ..Options::default() }
}

pub(crate) fn engine(options: Options, head: &Head) -> Engine {
    engine_with(options, head, Key::of([7; 32]))
}

pub(crate) fn engine_with(options: Options, head: &Head, key: Key) -> Engine {
    let mut identifiers = Identifiers::default();
    identifiers.add(head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    Engine::new(options, Subject { anonymous_id, key, identifiers })
}

/// De-identifies a head and checks what is written of it.
pub(crate) fn deidentify(options: Options, head: &Head) -> Result<DataSet, Refusal> {
    let engine = engine(options, head);
    let made = engine.apply(head, false)?;
    engine.check(&written(&made, head), head, &made)?;
    Ok(made.dataset)
}

/// The file's bytes.
pub(crate) fn written(made: &Deidentified, head: &Head) -> Vec<u8> {
    let mut bytes = file_meta(&made.sop_class, &made.sop_instance, &head.syntax);
    bytes.extend(write_dataset(&made.dataset, &head.syntax));
    bytes
}

/// A CT image with these elements, de-identified.
pub(crate) fn ct(options: Options, elements: impl IntoIterator<Item = Element>) -> DataSet {
    deidentify(options, &object(CT, elements)).expect("goes out")
}

/// The text of an element; `None` where it is absent.
pub(crate) fn text_of(dataset: &DataSet, tag: Tag) -> Option<String> {
    dataset.get(tag).map(|element| String::from_utf8_lossy(element.bytes()).into_owned())
}
