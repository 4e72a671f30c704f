//! Which kinds of objects can't go out whole, by their SOP class (PS3.4 B.5).

use crate::Options;
use crate::tables::registered::is_registered;
use dicom_dictionary_std::tags;
use veilig_dicom::DataSet;
use veilig_reason::Reason;

/// Why an object can't go out; `None` if it can.
pub(crate) fn why_not(class: &str, dataset: &DataSet, options: &Options) -> Option<Reason> {
    let plain = class.len() <= 64 && class.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !plain || !is_registered(class) {
        return Some(Reason::PrivateSopClass);
    }
    let Some(rest) = class.strip_prefix("1.2.840.10008.5.1.4.1.1.") else {
        return Some(Reason::UnsupportedObject);
    };
    if rest.starts_with("104.") {
        return Some(Reason::EncapsulatedDocument);
    }
    if is_report(rest) && !options.clean_structured_content {
        return Some(Reason::StructuredReport);
    }
    let annotated = dataset.get(tags::GRAPHIC_ANNOTATION_SEQUENCE).is_some();
    if rest.starts_with("11.") && annotated && !options.clean_graphics {
        return Some(Reason::PresentationState);
    }
    // Waveforms hold speech or signals as opaque bytes; videos can't be checked frame by frame; raw data is the
    // maker's own.
    let waveform = rest.starts_with("9.");
    let video = matches!(rest, "77.1.1.1" | "77.1.2.1" | "77.1.4.1");
    (waveform || video || rest == "66" || rest.is_empty()).then_some(Reason::UnsupportedObject)
}

/// Structured reports, key object selections among them.
fn is_report(rest: &str) -> bool {
    rest.starts_with("88.")
}

/// Whether an object of this class has its content tree at the top level.
pub(crate) fn has_content(class: &str) -> bool {
    class.strip_prefix("1.2.840.10008.5.1.4.1.1.").is_some_and(is_report)
}
