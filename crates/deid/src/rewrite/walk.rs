//! The walk through a data set: each element by its row of Table E.1-1 or, where it has none, by its VR.

use super::dummy;
use super::kinds::dates::Class;
use super::kinds::{codes, contrast, dates, structured};
use crate::Why;
use crate::elements::is_free_text;
use crate::memory::{ElementKey, Place};
use crate::person::identifiers::{Means, charset_of, means};
use crate::person::search::opaque::is_written;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::rewrite::kinds::labels::whole_or_cleaned;
use crate::rewrite::values::{fits, fits_binary, is_reviewed_bytes, number_kind};
use crate::tables::removed::outright;
use crate::tables::table::{Action, AttributePlace, action, basic_action, is_reference, ruling};
use crate::vocabulary::cleaning::cleaned;
use crate::world::IodLevel;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, VR, Value, trim_text};

impl Engine {
    pub(crate) fn dataset(&self, before: &DataSet, here: Here<'_>) -> DataSet {
        let here = Here { local_code: codes::is_local(before), ..here };
        let place = here.remembered_place();
        let became = |element| {
            self.remembered(element, None, place, here, |here| {
                self.element(element, here).or_else(|| self.required(element, here))
            })
        };
        let mut after: DataSet = before.elements().iter().filter_map(became).collect();
        if !here.is_wide() && !here.local_code {
            codes::refuse_foreign_value(&mut after);
        }
        if !here.dummy {
            self.number_labels(before, &mut after, here);
            here.safe.keep(self, before, (here, place), &mut after);
        }
        after
    }

    /// What became of an equal element at this place before, or else what `make` makes of it, which may read nothing but
    /// the engine, the element, where the walk is, and the creator.
    pub(crate) fn remembered<'a>(
        &self,
        element: &Element,
        creator: Option<&str>,
        place: Option<Place>,
        here: Here<'a>,
        make: impl FnOnce(Here<'_>) -> Option<Element>,
    ) -> Option<Element> {
        let (Some(memory), Some(place)) = (here.memory, place) else { return make(here) };
        let key = ElementKey { place, creator, element };
        memory.outcome(key, here.gathered, |gathered| make(Here { gathered, ..here }))
    }

    pub(crate) fn item(&self, item: &DataSet, here: Here<'_>) -> DataSet {
        let charset = charset_of(item, here.charset);
        self.dataset(item, Here { place: AttributePlace::Nested, charset: &charset, ..here })
    }

    /// What becomes of one element; `None`: removed.
    fn element(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        if let Some(why) = outright(element, here.place) {
            here.because(element, why);
            return None;
        }
        if contrast::is_agent(element.tag) && !here.dummy {
            return self.agent(element, here);
        }
        if !here.is_wide() && !self.is_in_world(element, here) {
            here.because(element, Why::NotInIod);
            return None;
        }
        match ruling(element.tag, here.place, &self.options) {
            _ if here.dummy && matches!(element.value, Value::Bytes(_)) => {
                here.because(element, Why::DummyItem);
                self.in_dummy(element, here)
            }
            Some((action, option)) => {
                let is_listed = here.lists_series && is_reference(element.tag) && action == Action::Remove;
                let action = if is_listed { Action::Uid } else { action };
                here.because(element, Why::Row { action, option });
                self.act(action, element, here)
            }
            None => self.without_row(element, here),
        }
    }

    /// Contrast/Bolus Agent tells whether contrast was given, in its cleaned words or by ours; one that says nothing is
    /// left empty.
    fn agent(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let text = here.charset.decode(element.bytes(), false);
        let said = contrast::said(&text.unwrap_or_else(|| String::from_utf8_lossy(element.bytes()).into()));
        let ruling = ruling(element.tag, here.place, &self.options);
        let (action, option) = ruling.unwrap_or((Action::Remove, None));
        let cleaned = || if action == Action::Clean { self.clean(element, here) } else { None };
        let Some(said) = said else {
            here.because(element, Why::Row { action, option });
            let stays = action != Action::Remove && (here.is_wide() || self.is_in_world(element, here));
            let empty = || stays.then(|| Element::new(element.tag, VR::LO, Vec::new()));
            return cleaned().or_else(empty);
        };
        here.because(element, Why::Row { action: Action::Clean, option });
        let says_so = |kept: &Element| kept.ascii().and_then(contrast::said) == Some(said);
        if said == contrast::GIVEN
            && let Some(kept) = cleaned().filter(says_so)
        {
            return Some(kept);
        }
        here.because(element, Why::Row { action: Action::Dummy, option: None });
        Some(Element::new(element.tag, VR::LO, said))
    }

    /// Inside a dummy item: classes of references stay, other UIDs are mapped, code strings keep the structure valid,
    /// all else is a dummy; what the table removes stays away.
    fn in_dummy(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        if action(element.tag, here.place, &self.options) == Some(Action::Remove) {
            return None;
        }
        match element.vr {
            VR::UI | VR::CS => self.keep(element, here),
            VR::AE | VR::UR | VR::UN | VR::OB | VR::OW => None,
            _ if element.tag == tags::CODING_SCHEME_DESIGNATOR => {
                Some(Element::new(element.tag, element.vr, codes::SCHEME))
            }
            _ => Some(self.dummy(element, here)),
        }
    }

    pub(crate) fn act(&self, action: Action, element: &Element, here: Here<'_>) -> Option<Element> {
        match action {
            Action::Remove => None,
            Action::Empty => Some(match element.value {
                Value::Items(_) => Element::sequence(element.tag, Vec::new()),
                Value::Bytes(_) => Element::new(element.tag, element.vr, Vec::new()),
            }),
            Action::Dummy => Some(self.dummy(element, here)),
            Action::Uid => self.keep(element, here),
            Action::Keep => self.kept_row(element, here).or_else(|| self.basic(element, here)),
            Action::Clean => self.clean(element, here).or_else(|| self.basic(element, here)),
        }
    }

    /// What keeping or cleaning leaves empty gets the Basic Profile's action.
    fn basic(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let basic = basic_action(element.tag, here.place)?;
        let was_empty = element.bytes().is_empty();
        here.reasons.note_over_row(element, |row| match row.option() {
            _ if was_empty => Why::Row { action: basic, option: None },
            option => Why::LeftNothing { option },
        });
        if matches!(basic, Action::Clean | Action::Keep) { None } else { self.act(basic, element, here) }
    }

    /// D: a value that stands for none; a sequence keeps one item of dummies. IDs get short ones that differ.
    pub(crate) fn dummy(&self, element: &Element, here: Here<'_>) -> Element {
        match &element.value {
            Value::Items(items) => {
                let (world, iod) = (here.world.items(element.tag), here.iod.items(element.tag));
                let here =
                    Here { place: AttributePlace::Nested, dummy: true, world: &world, iod: &iod, ..here };
                let item = items.first().map(|item| self.item(item, here)).unwrap_or_default();
                Element::sequence(element.tag, vec![item])
            }
            Value::Bytes(bytes) if element.vr == VR::UI => {
                let old = String::from_utf8_lossy(bytes).into_owned();
                Element::new(element.tag, VR::UI, self.new_uid(trim_text(&old), here.gathered))
            }
            Value::Bytes(bytes) => {
                let old = String::from_utf8_lossy(bytes);
                let old = trim_text(&old);
                let id = means(element.tag) == Some(Means::Id) && is_free_text(element.vr);
                if id && !old.is_empty() && !here.dummy {
                    return Element::new(element.tag, element.vr, self.short("id", old));
                }
                dummy::value(element.tag, element.vr, bytes)
            }
        }
    }

    /// An option keeps the attribute.
    pub(crate) fn kept_row(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let kept = match element.vr {
            VR::DA | VR::DT | VR::TM if dates::class(element.tag) == Class::Birth => None,
            // Retain Device Identity keeps the device's UID whatever becomes of other UIDs.
            // But not one that holds a number of the patient.
            VR::UI => Some(self.each_uid(element, element.bytes(), |value| {
                let kept = fits(VR::UI, value) && !self.subject.identifiers.hit_own_uid(value);
                if kept { value.to_owned() } else { self.new_uid(value, here.gathered) }
            })),
            VR::PN => self.text(element, here, |value| Some(value.to_owned())),
            VR::OB | VR::OW if !is_reviewed_bytes(element.tag) => None,
            _ => self.keep(element, here),
        }?;
        (!kept.bytes().is_empty() || element.vr == VR::SQ).then_some(kept)
    }

    /// C: dates are shifted, descriptors cleaned.
    pub(crate) fn clean(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        if let Some(content) = structured::of(self, element, here) {
            return Some(content);
        }
        let kept = match element.vr {
            VR::DA | VR::DT | VR::TM => self.shifted(element, here),
            VR::SQ => return self.keep(element, here),
            // Characteristics of the patient that are numbers or codes hold no words to clean.
            VR::CS | VR::AS | VR::DS | VR::IS => self.fitting(element, here),
            vr if is_free_text(vr) => {
                self.text(element, here, |value| Some(whole_or_cleaned(element.tag, value, cleaned(value))))
            }
            _ => None,
        }?;
        (!kept.bytes().is_empty()).then_some(kept)
    }

    /// Modified Dates: dates of the patient's events shift, those that are public or of a device become a dummy.
    pub(crate) fn shifted(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let back = self.days_back;
        match (dates::class(element.tag), element.vr) {
            (Class::Birth, _) => None,
            (Class::Fixed, _) => Some(dummy::value(element.tag, element.vr, &[])),
            (Class::Event, VR::DA) => self.text(element, here, |value| dates::shift_date(value, back)),
            (Class::Event, VR::DT) => self.text(element, here, |value| dates::shift_date_time(value, back)),
            (Class::Event, _) => self.fitting(element, here),
        }
    }

    /// Keeps what may stay: sequences are walked, UIDs mapped, text cleaned of identifiers, numbers as they are.
    pub(crate) fn keep(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        match &element.value {
            Value::Items(items) => {
                let (world, iod) = (here.world.items(element.tag), here.iod.items(element.tag));
                let inside = Here { world: &world, iod: &iod, ..here };
                let items: Vec<DataSet> = items.iter().map(|item| self.item(item, inside)).collect();
                // Outside of its IOD a sequence stays for what it holds.
                let empty = items.iter().all(|item| item.elements().is_empty());
                if world == IodLevel::Outside && empty && !here.is_wide() {
                    here.because(element, Why::NotInIod);
                    return None;
                }
                Some(Element::sequence(element.tag, items))
            }
            Value::Bytes(bytes) => match element.vr {
                VR::UI => Some(self.uids(element, bytes, here)),
                VR::DS | VR::IS | VR::CS | VR::AS | VR::DA | VR::TM | VR::DT => {
                    let moved = self.moved_from_ids(element, here);
                    moved.or_else(|| self.fitting(element, here)).or_else(|| self.emptied(element, here))
                }
                vr if is_free_text(vr) => self.text(element, here, |value| Some(value.to_owned())),
                VR::PN | VR::AE | VR::UR | VR::UN | VR::SQ => {
                    here.because(
                        element,
                        match element.vr {
                            VR::PN => Why::Person,
                            VR::AE | VR::UR => Why::Address,
                            _ => Why::Unreadable,
                        },
                    );
                    None
                }
                vr if !fits_binary(vr, bytes) => {
                    here.because(element, Why::Unreadable);
                    None
                }
                vr if self.subject.identifiers.hit_bytes(vr, bytes)
                    || self.subject.identifiers.hit_values(vr, bytes, number_kind(element.tag))
                    || is_written(bytes) =>
                {
                    here.because(element, Why::Identifier);
                    None
                }
                _ => Some(element.clone()),
            },
        }
    }
}
