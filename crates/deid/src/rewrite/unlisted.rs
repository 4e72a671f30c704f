//! What becomes of attributes that Table E.1-1 does not name: by their place in the closed world, by VR, and by reviewed
//! lists.

use super::dummy;
use super::kinds::{codes, icc};
use crate::elements::is_free_text;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::rewrite::kinds::labels::whole_or_cleaned;
use crate::rewrite::values::{
    is_build, is_counter, is_reviewed_bytes, is_reviewed_text, needs_presence, needs_text, tells_apart,
};
use crate::tables::registered::is_shared_uid;
use crate::tables::removed::outright;
use crate::tables::table::{Action, ruling};
use crate::vocabulary::cleaning::cleaned;
use crate::vocabulary::{devices, technical};
use crate::world::{IodStanding, dummy_term, is_published, is_term};
use crate::{Dates, Why};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, VR, Value, dictionary_vr, number_width, trim_text};

/// No series has so many images with numbers of six digits and more.
const NEAR: u64 = 5_000;
/// Shorter numbers are not searched for IDs.
const SHORTEST_ID: u64 = 100_000;

impl Engine {
    /// Whether an element may stand at its place in the closed world: the IOD knows it there or receivers need it; else
    /// it is a number, a named term, or a reference, that some IOD knows and no row of Table E.1-1 acts on.
    pub(crate) fn is_in_world(&self, element: &Element, here: Here<'_>) -> bool {
        let elsewhere = match here.world.standing(element.tag) {
            IodStanding::Free | IodStanding::Known(_) | IodStanding::Needed => return true,
            IodStanding::Elsewhere => true,
            IodStanding::Unknown => false,
        };
        match ruling(element.tag, here.place, &self.options) {
            // An option was chosen to keep it; a mapped UID tells nothing.
            Some((action, option)) => option.is_some() || action == Action::Uid,
            None if !elsewhere => false,
            None => match element.vr {
                VR::CS => element.ascii().is_some_and(|text| {
                    let mut values = text.split('\\').enumerate();
                    values.any(|(index, value)| is_term(element.tag, index, value))
                }),
                VR::UI => is_shared_uid(element.tag),
                VR::OB | VR::OW => is_reviewed_bytes(element.tag),
                VR::SQ | VR::DS | VR::IS | VR::AT => true,
                vr => number_width(vr) > 1,
            },
        }
    }

    /// Attributes that the table does not name: by VR and by reviewed lists.
    pub(crate) fn without_row(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let dictionary = dictionary_vr(element.tag)?;
        let bytes = matches!(dictionary, VR::OB | VR::OW) || matches!(element.vr, VR::OB | VR::OW);
        here.because(
            element,
            match element.vr {
                VR::PN => Why::Person,
                VR::UR | VR::AE => Why::Address,
                VR::UN => Why::Unreadable,
                VR::DA | VR::DT | VR::TM => Why::Date,
                _ if bytes && is_reviewed_bytes(element.tag) => Why::ImageTable,
                _ if bytes => Why::Opaque,
                VR::UI => Why::Uid,
                _ => Why::Plain,
            },
        );
        match element.vr {
            VR::PN | VR::UR | VR::AE | VR::UN => None,
            _ if is_build(element.tag) && !self.options.retain_patient_characteristics => {
                here.because(element, Why::Build);
                None
            }
            _ if here.local_code && codes::names_scheme(element.tag) => {
                here.because(element, Why::LocalCode);
                None
            }
            VR::DA | VR::DT | VR::TM => match self.options.dates {
                Dates::Remove => None,
                Dates::Shift => self.shifted(element, here),
                Dates::Keep => self.fitting(element, here),
            },
            _ if element.tag == tags::ICC_PROFILE
                && here.iod.standing(element.tag) == IodStanding::Known(1) =>
            {
                let plain = icc::plain(element.bytes())?;
                here.because(element, Why::ColourProfile);
                Some(Element::new(element.tag, VR::OB, plain))
            }
            _ if bytes => is_reviewed_bytes(element.tag).then(|| self.keep(element, here)).flatten(),
            vr if is_free_text(vr) => self.unlisted_text(element, here),
            _ => self.keep(element, here),
        }
    }

    /// Text without a row: kept on a reviewed list, else cleaned by the vocabulary, whatever the options.
    pub(crate) fn unlisted_text(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        if codes::is_code(element.tag) {
            return codes::text(self, element, here);
        }
        let cleaned = if is_reviewed_text(element.tag) {
            here.because(element, Why::ReviewedText);
            let wide = here.is_wide();
            self.text(element, here, |value| {
                let is_device = devices::is_known(element.tag, value);
                if wide || is_device || is_term(element.tag, 0, value) || is_published(value) {
                    return Some(value.to_owned());
                }
                let kept = technical::cleaned(value);
                if kept != value {
                    here.because(element, Why::Vocabulary);
                }
                Some(kept)
            })
            .filter(|kept| !kept.bytes().is_empty() || element.bytes().is_empty())
        } else {
            here.because(element, Why::Vocabulary);
            self.text(element, here, |value| Some(whole_or_cleaned(element.tag, value, cleaned(value))))
        };
        if cleaned.is_none() && tells_apart(element.tag) {
            let old = String::from_utf8_lossy(element.bytes());
            return Some(Element::new(element.tag, element.vr, self.short("label", trim_text(&old))));
        }
        cleaned.or_else(|| self.emptied(element, here))
    }

    /// What is left of an element without a row that does not go out, where the object's IOD requires the attribute: an
    /// empty one (Type 2), or a dummy (Type 1), but of no number, which would place or scale an image.
    pub(crate) fn required(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let (tag, Value::Bytes(old)) = (element.tag, &element.value) else { return None };
        let IodStanding::Known(kind @ (1 | 2)) = here.iod.standing(tag) else { return None };
        let vr = dictionary_vr(tag)?;
        let is_gone = outright(element, here.place).is_some_and(|why| why != Why::Unreadable);
        let is_left = here.dummy || is_gone || codes::is_code(tag);
        if is_left || ruling(tag, here.place, &self.options).is_some() {
            return None;
        }
        if kind == 2 || old.is_empty() {
            return Some(Element::new(tag, vr, Vec::new()));
        }
        match vr {
            VR::CS => dummy_term(tag, 0).map(|term| Element::new(tag, vr, term)),
            VR::PN | VR::AE | VR::DA | VR::DT | VR::TM => Some(dummy::value(tag, vr, &[])),
            vr if is_free_text(vr) => Some(dummy::value(tag, vr, &[])),
            _ => None,
        }
    }

    /// The number of an image or of a time where it lies near an ID of the patient's, moved together with all others that do:
    /// if that alone which is the ID became another one, the images would be in another order.
    pub(crate) fn moved_from_ids(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        if !matches!(element.tag, tags::INSTANCE_NUMBER | tags::TEMPORAL_POSITION_IDENTIFIER) {
            return None;
        }
        let number: u64 = trim_text(element.ascii()?).parse().ok()?;
        if number < SHORTEST_ID {
            return None;
        }
        let ids = self.subject.identifiers.ids.iter().filter_map(|id| id.parse::<u64>().ok());
        let near = ids.filter(|id| *id >= SHORTEST_ID && id.abs_diff(number) < NEAR).min()?;
        here.because(element, Why::Identifier);
        let moved = number.saturating_add(NEAR).checked_sub(near)?;
        Some(Element::new(element.tag, element.vr, moved.to_string()))
    }

    /// What stands for a value that cleaning emptied: a dummy where objects need a value, an empty one where they need
    /// the attribute.
    pub(crate) fn emptied(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let (tag, vr) = (element.tag, element.vr);
        let standing = here.iod.standing(tag);
        if vr == VR::CS && standing == IodStanding::Known(1) {
            return Some(Element::new(tag, vr, dummy_term(tag, 0).unwrap_or(dummy::TEXT)));
        }
        // Series and images are sorted and told apart by their numbers: one that is the patient's ID becomes another.
        if is_counter(tag) && !element.bytes().is_empty() {
            let number = self.subject.key.number("series-number", &String::from_utf8_lossy(element.bytes()));
            return Some(Element::new(tag, vr, number.to_string()));
        }
        let text = is_free_text(vr);
        if needs_text(tag) || text && standing == IodStanding::Known(1) {
            return Some(dummy::value(tag, vr, &[]));
        }
        (needs_presence(tag) || standing == IodStanding::Known(2)).then(|| Element::new(tag, vr, Vec::new()))
    }
}
