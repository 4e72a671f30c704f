//! Codes (PS3.3 8.8): those of registered schemes are published words; those of a hospital's own scheme are replaced.

use super::code_values;
use crate::Why;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;

use crate::rewrite::dummy;
use crate::tables::registered::{is_registered, is_registered_scheme};
use crate::vocabulary::cleaning::cleaned;
use crate::vocabulary::technical;
use crate::vocabulary::technical::{is_known, is_technical_word};
use crate::vocabulary::terms::is_harmless;
use crate::vocabulary::words::fold;
use crate::world::is_published;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

/// The designator of what stands for a local code.
pub(crate) const SCHEME: &str = "99VEILIG";

const LONG_CODE_VALUE: Tag = Tag(0x0008, 0x0119);
const SCHEME_VERSION: Tag = Tag(0x0008, 0x0103);

/// Whether an item is a code of a scheme that is not registered.
pub(crate) fn is_local(item: &DataSet) -> bool {
    let coded = item.get(tags::CODE_VALUE).is_some() || item.get(LONG_CODE_VALUE).is_some();
    // An item of Coding Scheme Identification names a scheme and no code.
    let coded = coded || item.get(tags::CODING_SCHEME_DESIGNATOR).is_some();
    coded && !item.text(tags::CODING_SCHEME_DESIGNATOR).is_some_and(is_registered_scheme)
}

/// The text attributes of a code.
pub(crate) fn is_code(tag: Tag) -> bool {
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
pub(crate) fn text(engine: &Engine, element: &Element, here: Here<'_>) -> Option<Element> {
    let (tag, vr) = (element.tag, element.vr);
    let plain = |value: &str| Some(Element::new(tag, vr, value));
    here.because(element, if here.local_code { Why::LocalCode } else { Why::Code });
    if !here.local_code && !here.is_wide() {
        let change = |value: &str| match tag {
            // A rest would mean something else: whole or nothing.
            tags::CODE_MEANING => {
                (is_published(value) || is_harmless_phrase(value)).then(|| value.to_owned())
            }
            // A version of numbers and marks, whole.
            SCHEME_VERSION => (technical::cleaned(value) == value).then(|| value.to_owned()),
            tags::CODE_VALUE | LONG_CODE_VALUE => is_code_value(value).then(|| value.to_owned()),
            _ => Some(value.to_owned()),
        };
        let kept = engine.text(element, here, change).filter(|kept| !kept.bytes().is_empty());
        return kept.or_else(|| if tag == SCHEME_VERSION { None } else { plain(dummy::TEXT) });
    }
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
            plain(&engine.short("code", veilig_dicom::trim_text(&old)))
        }
    }
}

/// Takes the place of a value that its registered scheme can't have given out: a number of somebody's beside a meaning that is
/// known.
pub(crate) fn refuse_foreign_value(after: &mut DataSet) {
    let Some(scheme) = after.text(tags::CODING_SCHEME_DESIGNATOR).map(str::to_owned) else { return };
    for tag in [tags::CODE_VALUE, LONG_CODE_VALUE] {
        let is_foreign = |element: &&Element| {
            let value = element.ascii().map(veilig_dicom::trim_text).unwrap_or_default();
            !value.is_empty() && value != dummy::TEXT && !code_values::fits(&scheme, value)
        };
        if let Some(vr) = after.get(tag).filter(is_foreign).map(|element| element.vr) {
            after.put(Element::new(tag, vr, dummy::TEXT));
        }
    }
}

/// Whether each word is one of the vocabulary, or a number with its unit.
fn is_harmless_phrase(value: &str) -> bool {
    let mut words = value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let counted = word.bytes().any(|b| b.is_ascii_digit()) && is_known(word);
        counted || is_harmless(&fold(word)) || is_technical_word(word)
    })
}

/// Whether a value looks like one of a registered scheme: digits, a few letters, signs of units; no words.
fn is_code_value(value: &str) -> bool {
    let letters = value.split(|c: char| !c.is_ascii_alphabetic());
    value.is_ascii()
        && letters.into_iter().all(|run| run.len() <= 4 || is_harmless(&fold(run)) || is_technical_word(run))
}

/// Attributes that name a scheme or who is responsible for it: gone where the scheme is a hospital's own.
pub(crate) fn names_scheme(tag: Tag) -> bool {
    matches!(tag, tags::CODING_SCHEME_UID | Tag(0x0008, 0x0112 | 0x0114 | 0x0115 | 0x0116))
}

/// Whether a coding scheme's UID is public: of PS3.6, of HL7's registry of code systems, of the NCI.
pub(crate) fn is_public_scheme(uid: &str) -> bool {
    let hl7 = uid.strip_prefix("2.16.840.1.113883.6.");
    let hl7 = hl7.is_some_and(|rest| rest.len() <= 3 && rest.bytes().all(|b| b.is_ascii_digit()));
    is_registered(uid) || hl7 || uid == "2.16.840.1.113883.3.26.1.1" || uid == "1.0.3166.1"
}

/// A code that stands for none.
pub(crate) fn dummy_code() -> DataSet {
    let text = |tag, vr, value: &str| Element::new(tag, vr, value);
    [
        text(tags::CODE_VALUE, VR::SH, dummy::TEXT),
        text(tags::CODING_SCHEME_DESIGNATOR, VR::SH, SCHEME),
        text(tags::CODE_MEANING, VR::LO, dummy::TEXT),
    ]
    .into_iter()
    .collect()
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
