//! Codes (PS3.3 8.8): those of registered schemes are published words; those of a hospital's own scheme are replaced.

use super::engine::Engine;
use super::registered::is_registered_scheme;
use super::vocabulary::cleaned;
use super::walk::Here;
use super::{Why, dummy};
use crate::dicom::{DataSet, Element, Tag, VR};
use dicom_dictionary_std::tags;

/// The designator of what stands for a local code.
pub(super) const SCHEME: &str = "99VEILIG";

const LONG_CODE_VALUE: Tag = Tag(0x0008, 0x0119);
const SCHEME_VERSION: Tag = Tag(0x0008, 0x0103);

/// Whether an item is a code of a scheme that is not registered.
pub(super) fn is_local(item: &DataSet) -> bool {
    let coded = item.get(tags::CODE_VALUE).is_some() || item.get(LONG_CODE_VALUE).is_some();
    coded && !item.text(tags::CODING_SCHEME_DESIGNATOR).is_some_and(is_registered_scheme)
}

/// The text attributes of a code.
pub(super) fn is_code(tag: Tag) -> bool {
    matches!(
        tag,
        tags::CODE_VALUE
            | LONG_CODE_VALUE
            | tags::CODING_SCHEME_DESIGNATOR
            | SCHEME_VERSION
            | tags::CODE_MEANING
    )
}

/// What becomes of them: of a registered scheme they stay unless they hold an identifier; a local code gets a short
/// dummy, the same for the same code, and keeps the harmless words of its meaning.
pub(super) fn text(engine: &Engine, element: &Element, here: Here<'_>) -> Option<Element> {
    let (tag, vr) = (element.tag, element.vr);
    let plain = |value: &str| Some(Element::new(tag, vr, value));
    here.because(element, if here.local_code { Why::LocalCode } else { Why::Code });
    if !here.local_code {
        let kept = engine.text(element, here, |value| Some(value.to_owned()));
        return kept.or_else(|| engine.emptied(element, here));
    }
    match tag {
        tags::CODING_SCHEME_DESIGNATOR => plain(SCHEME),
        SCHEME_VERSION => None,
        tags::CODE_MEANING => engine
            .text(element, here, |value| Some(cleaned(value)))
            .filter(|kept| !kept.bytes().is_empty())
            .or_else(|| plain(dummy::TEXT)),
        _ => {
            let old = String::from_utf8_lossy(element.bytes()).into_owned();
            plain(&engine.short("code", crate::dicom::trim_text(&old)))
        }
    }
}

/// A code that stands for none.
pub(super) fn dummy_code() -> DataSet {
    let text = |tag, vr, value: &str| Element::new(tag, vr, value);
    [
        text(tags::CODE_VALUE, VR::SH, dummy::TEXT),
        text(tags::CODING_SCHEME_DESIGNATOR, VR::SH, SCHEME),
        text(tags::CODE_MEANING, VR::LO, dummy::TEXT),
    ]
    .into_iter()
    .collect()
}
