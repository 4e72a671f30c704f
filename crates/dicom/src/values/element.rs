//! The data set as a tree of elements.

use dicom_core::{Tag, VR};

/// One data element. Its value is what the file holds, only normalised in byte order and VR.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The element's tag.
    pub tag: Tag,
    /// The VR by which the value is to be read; the dictionary's where the file's value allows it.
    pub vr: VR,
    /// The value.
    pub value: Value,
}

/// The value of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// The value's bytes: binary numbers in little endian, text in the data set's character set,
    /// padding included (the writer pads odd lengths).
    Bytes(Vec<u8>),
    /// The items of a sequence (VR SQ).
    Items(Vec<DataSet>),
}

/// A data set or the inside of an item: elements in ascending order of their tags, each tag once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataSet {
    elements: Vec<Element>,
}

impl Element {
    /// An element with a plain value.
    #[must_use]
    pub fn new(tag: Tag, vr: VR, bytes: impl Into<Vec<u8>>) -> Self {
        Self { tag, vr, value: Value::Bytes(bytes.into()) }
    }

    /// A sequence.
    #[must_use]
    pub fn sequence(tag: Tag, items: Vec<DataSet>) -> Self {
        Self { tag, vr: VR::SQ, value: Value::Items(items) }
    }

    /// The value's bytes; empty for a sequence.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.value {
            Value::Bytes(bytes) => bytes,
            Value::Items(_) => &[],
        }
    }

    /// Whether a reader sees the same value in both, whatever fills up an odd length.
    fn is_equal(&self, other: &Self) -> bool {
        fn plain(bytes: &[u8]) -> &[u8] {
            let padding = bytes.iter().rev().take_while(|byte| matches!(byte, b' ' | 0)).count();
            bytes.get(..bytes.len() - padding).unwrap_or_default()
        }
        let text = super::width::width(self.vr) == 1 && !matches!(self.vr, VR::OB | VR::UN);
        match (&self.value, &other.value) {
            (Value::Bytes(a), Value::Bytes(b)) if text => plain(a) == plain(b),
            (a, b) => a == b,
        }
    }

    /// The items; empty for a plain value.
    #[must_use]
    pub fn items(&self) -> &[DataSet] {
        match &self.value {
            Value::Items(items) => items,
            Value::Bytes(_) => &[],
        }
    }

    /// An item, to be changed.
    pub(crate) fn item_mut(&mut self, number: usize) -> Option<&mut DataSet> {
        match &mut self.value {
            Value::Items(items) => items.get_mut(number),
            Value::Bytes(_) => None,
        }
    }

    /// The value as ASCII text without the padding (spaces and NUL) at its end; `None` where it is not ASCII.
    /// For the VRs that the character set does not touch: UI, CS, DS, IS, DA, TM, DT, AS, AE.
    #[must_use]
    pub fn ascii(&self) -> Option<&str> {
        let text = std::str::from_utf8(self.bytes()).ok().filter(|text| text.is_ascii())?;
        Some(text.trim_matches(|c: char| c == ' ' || c == '\0'))
    }
}

/// Bytes of a value in which its first part stands, if it is one of those that [`DataSet::text`] is asked for.
const LONGEST: usize = 4096;

impl DataSet {
    /// An empty data set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The elements in ascending order.
    #[must_use]
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// The elements, owned.
    #[must_use]
    pub fn into_elements(self) -> Vec<Element> {
        self.elements
    }

    /// The element with this tag.
    #[must_use]
    pub fn get(&self, tag: Tag) -> Option<&Element> {
        let place = self.elements.binary_search_by_key(&tag, |element| element.tag).ok()?;
        self.elements.get(place)
    }

    /// The element with this tag, to be changed.
    pub(crate) fn get_mut(&mut self, tag: Tag) -> Option<&mut Element> {
        let place = self.elements.binary_search_by_key(&tag, |element| element.tag).ok()?;
        self.elements.get_mut(place)
    }

    /// The elements of a file, in whatever order it has them; sorted at once, since a hostile file has them all the
    /// wrong way round. Of several equal ones with one tag one stays.
    ///
    /// # Errors
    /// The tag of one that stands there with another value, too.
    pub(crate) fn of_file(mut elements: Vec<Element>) -> Result<Self, Tag> {
        if !elements.is_sorted_by(|one, next| one.tag < next.tag) {
            elements.sort_by_key(|element| element.tag);
            let mut single: Vec<Element> = Vec::with_capacity(elements.len());
            for element in elements {
                match single.last() {
                    Some(last) if last.tag == element.tag && !last.is_equal(&element) => {
                        return Err(element.tag);
                    }
                    Some(last) if last.tag == element.tag => {}
                    _ => single.push(element),
                }
            }
            elements = single;
        }
        Ok(Self { elements })
    }

    /// Puts an element in its place; one with the same tag is replaced.
    pub fn put(&mut self, element: Element) {
        // Files are nearly always in order: the common case is the end.
        match self.elements.last() {
            Some(last) if last.tag >= element.tag => {
                match self.elements.binary_search_by_key(&element.tag, |e| e.tag) {
                    Ok(place) => {
                        if let Some(slot) = self.elements.get_mut(place) {
                            *slot = element;
                        }
                    }
                    Err(place) => self.elements.insert(place, element),
                }
            }
            _ => self.elements.push(element),
        }
    }

    /// Takes an element out.
    pub fn remove(&mut self, tag: Tag) -> Option<Element> {
        let place = self.elements.binary_search_by_key(&tag, |element| element.tag).ok()?;
        Some(self.elements.remove(place))
    }

    /// The first value of an ASCII element (split at the backslash, trimmed); `None` where absent, empty
    /// or not ASCII.
    #[must_use]
    pub fn text(&self, tag: Tag) -> Option<&str> {
        let element = self.get(tag)?;
        // A value that is longer than any of these texts is not gone through each time that one asks.
        let start = element.bytes().get(..LONGEST).and_then(|start| std::str::from_utf8(start).ok());
        let first = match start {
            Some(start) => start.split_once('\\').map(|(first, _)| first).filter(|first| first.is_ascii())?,
            None => element.ascii()?.split('\\').next()?,
        };
        let first = first.trim();
        (!first.is_empty()).then_some(first)
    }

    /// An unsigned 16-bit value (VR US), or a number written as text (IS).
    #[must_use]
    pub fn integer(&self, tag: Tag) -> Option<i64> {
        let element = self.get(tag)?;
        let bytes = element.bytes();
        match element.vr {
            VR::US => Some(i64::from(u16::from_le_bytes(bytes.get(..2)?.try_into().ok()?))),
            VR::SS => Some(i64::from(i16::from_le_bytes(bytes.get(..2)?.try_into().ok()?))),
            VR::UL => Some(i64::from(u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?))),
            VR::SL => Some(i64::from(i32::from_le_bytes(bytes.get(..4)?.try_into().ok()?))),
            _ => self.text(tag)?.parse().ok(),
        }
    }

    /// The numbers of an element, binary or written (FD, FL, US, IS, DS ...); `None` where it is absent, empty or one of
    /// them is no finite number.
    #[must_use]
    pub fn numbers(&self, tag: Tag) -> Option<Vec<f64>> {
        let element = self.get(tag)?;
        let bytes = element.bytes();
        let numbers: Vec<f64> = match element.vr {
            VR::FD => {
                bytes.chunks_exact(8).filter_map(|b| Some(f64::from_le_bytes(b.try_into().ok()?))).collect()
            }
            VR::FL => bytes
                .chunks_exact(4)
                .filter_map(|b| Some(f64::from(f32::from_le_bytes(b.try_into().ok()?))))
                .collect(),
            VR::US => bytes
                .chunks_exact(2)
                .filter_map(|b| Some(f64::from(u16::from_le_bytes(b.try_into().ok()?))))
                .collect(),
            VR::UL => bytes
                .chunks_exact(4)
                .filter_map(|b| Some(f64::from(u32::from_le_bytes(b.try_into().ok()?))))
                .collect(),
            _ => return self.decimals(tag).filter(|all| all.iter().all(|number| number.is_finite())),
        };
        (!numbers.is_empty() && numbers.iter().all(|number| number.is_finite())).then_some(numbers)
    }

    /// The first number of an element.
    #[must_use]
    pub fn number(&self, tag: Tag) -> Option<f64> {
        self.numbers(tag)?.first().copied()
    }

    /// The numbers of a DS element; `None` where one of them is no number.
    #[must_use]
    pub fn decimals(&self, tag: Tag) -> Option<Vec<f64>> {
        let text = self.get(tag)?.ascii()?;
        text.split('\\').map(|part| part.trim().parse().ok()).collect()
    }
}

impl FromIterator<Element> for DataSet {
    fn from_iter<I: IntoIterator<Item = Element>>(elements: I) -> Self {
        let mut dataset = Self::new();
        elements.into_iter().for_each(|element| dataset.put(element));
        dataset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A million elements the wrong way round would take hours if each were put into its place by itself.
    #[test]
    fn a_files_elements_are_sorted_at_once_and_of_equal_ones_one_stays() {
        let of = |n: u32, value: &str| Element::new(Tag((n >> 16) as u16, n as u16), VR::LO, value);
        let falling = (0..1_000_000_u32).rev().map(|n| of(n, "x")).chain([of(7, "x")]);
        let set = DataSet::of_file(falling.collect()).expect("no two values");
        assert_eq!(set.elements().len(), 1_000_000);
        assert!(set.elements().is_sorted_by(|one, next| one.tag < next.tag));
        let twice = vec![of(9, "a"), of(7, "a"), of(9, "b")];
        assert_eq!(DataSet::of_file(twice), Err(Tag(0, 9)));
    }
}
