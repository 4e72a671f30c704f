//! UIDs: each value that is not empty is mapped, but for those that everyone shares.

use super::codes;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::rewrite::values::fits;
use crate::tables::registered::{is_known_class, is_registered, is_shared_uid};
use crate::tables::table::{Action, replaces_all_uids};
use crate::{Choice, Why};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, VR, trim_text};

impl Engine {
    /// Every value of a UI: any that is not empty is mapped, but for UIDs that everyone shares.
    pub(crate) fn uids(&self, element: &Element, bytes: &[u8], here: Here<'_>) -> Element {
        let tag = element.tag;
        let replaced = self.each_uid(element, bytes, |value| {
            let public = here.is_wide()
                || match tag {
                    tags::CODING_SCHEME_UID => codes::is_public_scheme(value),
                    tags::CONTEXT_UID | tags::MAPPING_RESOURCE_UID => is_registered(value),
                    // Of any other root nobody knows whom or what it names.
                    _ => is_known_class(value),
                };
            let shared = is_shared_uid(tag)
                && public
                && fits(VR::UI, value)
                && !self.subject.identifiers.hit_class(value);
            match () {
                () if shared => value.to_owned(),
                () if replaces_all_uids(tag) => self.new_uid(value, here.gathered),
                () => self.uid(value, here.gathered),
            }
        });
        if !replaced.bytes().is_empty()
            && replaced.ascii() == Some(trim_text(&String::from_utf8_lossy(bytes)))
        {
            let option = Some(Choice::Uids);
            let kept = Why::Row { action: Action::Keep, option };
            here.because(element, if self.options.retain_uids { kept } else { Why::PublicUid });
        }
        replaced
    }

    /// A UI whose values, where there are any, are what `change` makes of them.
    pub(crate) fn each_uid(
        &self,
        element: &Element,
        bytes: &[u8],
        change: impl Fn(&str) -> String,
    ) -> Element {
        let text = String::from_utf8_lossy(bytes);
        let one = |value: &str| {
            let value = trim_text(value.split('\0').next().unwrap_or_default());
            if value.is_empty() { String::new() } else { change(value) }
        };
        Element::new(element.tag, VR::UI, text.split('\\').map(one).collect::<Vec<_>>().join("\\"))
    }
}
