//! What becomes of each element of an object, and why: the engine is applied, and what it made is laid beside the source.

mod line;
mod shown;
mod why;

pub use line::{ExplainedElement, Fate, PathItem};
pub use why::Why;

use crate::Deidentified;
use crate::person::identifiers::charset_of;
use crate::rewrite::engine::Engine;
use crate::rewrite::inserted::markers;
use crate::rewrite::kinds::safe_private::{CHARACTERISTICS, block_of};
use crate::rewrite::reasons::Reasons;
use dicom_dictionary_std::tags;
use shown::{is_same, shown};
use std::collections::HashSet;
use veilig_dicom::{Charset, DataSet, Element, Head, Tag, TransferSyntax, VR, file_meta, read_written};
use veilig_reason::Refusal;

impl Engine {
    /// Each element of the head (file meta information included, pixel data not) before and after, in order: those of
    /// the source exactly once, and those that are added. `looked` as in [`Engine::apply`], whose result this tells.
    ///
    /// # Errors
    /// Why the object can't go out.
    pub fn explain(&self, head: &Head, looked: bool) -> Result<Vec<ExplainedElement>, Refusal> {
        self.explain_with(head, looked, &head.syntax, |_| {})
    }

    /// The same for an object whose pixels are changed: `change` makes its data set tell so, `syntax` is the transfer
    /// syntax in which it goes out.
    ///
    /// # Errors
    /// Why the object can't go out.
    pub fn explain_with(
        &self,
        head: &Head,
        looked: bool,
        syntax: &TransferSyntax,
        change: impl FnOnce(&mut DataSet),
    ) -> Result<Vec<ExplainedElement>, Refusal> {
        let reasons = Reasons::kept();
        let mut made = self.applied(head, looked.into(), &reasons)?;
        let unchanged = made.dataset.clone();
        change(&mut made.dataset);
        let mut sides = Sides {
            reasons: &reasons,
            changed: differing(&unchanged, &made.dataset),
            looked,
            inserted: self.inserted_in(&made.dataset),
            utf8: Charset::from_value(b"ISO_IR 192"),
            path: Vec::new(),
            lines: Vec::new(),
        };
        let ascii = Charset::default();
        sides.dataset(&head.meta, &written_meta(&made, syntax), &ascii, Some(Why::Shell));
        sides.dataset(&head.dataset, &made.dataset, &charset_of(&head.dataset, &ascii), None);
        Ok(sides.lines)
    }
}

/// The file meta information that goes out.
fn written_meta(made: &Deidentified, syntax: &TransferSyntax) -> DataSet {
    let bytes = file_meta(&made.sop_class, &made.sop_instance, syntax);
    read_written(&bytes).map(|written| written.meta).unwrap_or_default()
}

/// The attributes that only one of two data sets has, or that differ.
fn differing(one: &DataSet, other: &DataSet) -> HashSet<Tag> {
    let all = one.elements().iter().chain(other.elements()).map(|element| element.tag);
    all.filter(|tag| one.get(*tag) != other.get(*tag)).collect()
}

/// Source and result side by side.
struct Sides<'a> {
    reasons: &'a Reasons,
    /// What a change of the pixels changed at the top level.
    changed: HashSet<Tag>,
    looked: bool,
    /// What the sender typed, and its companions.
    inserted: Vec<Tag>,
    utf8: Charset,
    path: Vec<PathItem>,
    lines: Vec<ExplainedElement>,
}

impl Sides<'_> {
    /// The lines of a data set. `within`: the reason for all of it.
    fn dataset(&mut self, before: &DataSet, after: &DataSet, charset: &Charset, within: Option<Why>) {
        let mut pairs: Vec<(Tag, Option<&Element>, Option<&Element>)> = Vec::new();
        let mut met = HashSet::new();
        for element in before.elements() {
            // A private element goes out in the block that was noted, or not at all.
            let private = element.tag.0 % 2 == 1;
            let tag = if private { self.reasons.place(element) } else { Some(element.tag) };
            let result = tag.and_then(|tag| after.get(tag));
            met.extend(result.map(|result| result.tag));
            pairs.push((element.tag, Some(element), result));
        }
        let added = after.elements().iter().filter(|element| !met.contains(&element.tag));
        pairs.extend(added.map(|element| (element.tag, None, Some(element))));
        pairs.sort_by_key(|(tag, ..)| *tag);
        for (_, before, after) in pairs {
            self.element(before, after, charset, within);
        }
    }

    /// The line of an element and those of what it holds.
    fn element(
        &mut self,
        before: Option<&Element>,
        after: Option<&Element>,
        charset: &Charset,
        within: Option<Why>,
    ) {
        let Some(element) = before.or(after) else { return };
        let own = self.written_by_engine(element.tag, after.is_some());
        let why = within.or(own).or_else(|| self.reasons.of(before?)).unwrap_or(Why::Plain);
        // A private value that the file calls UN is read as what it goes out as.
        let vr = after.map(|after| after.vr).filter(|_| element.vr == VR::UN).unwrap_or(element.vr);
        let fate = match (before, after) {
            (None, _) => Fate::Added,
            (_, None) => Fate::Removed,
            (Some(before), Some(after)) => {
                let same = is_same(vr, (&before.value, charset), (&after.value, &self.utf8));
                let same = same && !is_dummy(why, before);
                if same { Fate::Kept } else { Fate::Replaced }
            }
        };
        self.lines.push(ExplainedElement {
            path: self.path.clone(),
            tag: element.tag,
            tag_after: after.map_or(element.tag, |after| after.tag),
            vr: vr.to_string().to_owned(),
            before: before.map(|before| shown(&before.value, vr, charset)).unwrap_or_default(),
            after: after.map(|after| shown(&after.value, after.vr, &self.utf8)),
            fate,
            why,
        });
        // What the engine writes itself, or nobody noted a reason for, has the reason of its sequence.
        let within = within.or(own).or_else(|| before.is_none().then_some(why));
        self.items(element.tag, (items(before), items(after)), charset, (within, why));
    }

    /// The lines of a sequence's items, those of the source first.
    fn items(
        &mut self,
        tag: Tag,
        (before, after): (&[DataSet], &[DataSet]),
        charset: &Charset,
        (within, why): (Option<Why>, Why),
    ) {
        let nothing = DataSet::new();
        let mut pairs: Vec<(&DataSet, Option<&DataSet>)> = Vec::new();
        let mut rest = after.iter().peekable();
        for item in before {
            pairs.push((item, rest.next_if(|result| is_counterpart(tag, item, result))));
        }
        let kept = pairs.into_iter().map(|(item, result)| match result {
            Some(result) => (item, result, within),
            None => (item, &nothing, Some(Why::Enclosing)),
        });
        let all: Vec<_> = kept.chain(rest.map(|result| (&nothing, result, Some(why)))).collect();
        for ((before, after, within), item) in all.into_iter().zip(1..) {
            self.path.push(PathItem { tag, item });
            self.dataset(before, after, &charset_of(before, charset), within);
            self.path.pop();
        }
    }

    /// What the engine writes itself at the top level, whatever stood there.
    fn written_by_engine(&self, tag: Tag, is_there: bool) -> Option<Why> {
        match tag {
            _ if !self.path.is_empty() => None,
            _ if self.changed.contains(&tag) => Some(Why::Pixels),
            tags::ISSUER_OF_ACCESSION_NUMBER_SEQUENCE if self.inserted.contains(&tags::ACCESSION_NUMBER) => {
                Some(Why::Order)
            }
            _ if !is_there => None,
            tags::PATIENT_NAME | tags::PATIENT_ID | tags::STUDY_ID => Some(Why::Identity),
            tags::SPECIFIC_CHARACTER_SET => Some(Why::CharacterSet),
            tag if self.inserted.contains(&tag) => Some(Why::Order),
            markers::BURNED_IN => self.looked.then_some(Why::Marker),
            _ => markers::is_marker(tag).then_some(Why::Marker),
        }
    }
}

fn items(element: Option<&Element>) -> &[DataSet] {
    element.map(Element::items).unwrap_or_default()
}

/// A sequence whose one item is made of dummies.
fn is_dummy(why: Why, element: &Element) -> bool {
    let dummy = matches!(why, Why::Row { action: super::Action::Dummy, .. });
    dummy && !element.items().is_empty()
}

/// Whether an item came of this one. The engine keeps items in their order; only these two sequences lose some.
fn is_counterpart(tag: Tag, before: &DataSet, after: &DataSet) -> bool {
    match tag {
        markers::CODES => before.text(tags::CODE_VALUE) == after.text(tags::CODE_VALUE),
        CHARACTERISTICS => block_of(before) == block_of(after),
        _ => true,
    }
}

#[cfg(test)]
mod tests;
