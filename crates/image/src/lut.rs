//! Look-up tables: modality and VOI (PS3.3 C.11.1, C.11.2).

use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, VR};

/// A table from whole numbers to whole numbers.
pub struct Lut {
    /// The number that the first entry is for.
    first: i64,
    entries: Vec<u16>,
    /// Bits of an entry, 8 to 16.
    bits: u32,
}

impl Lut {
    /// The table of an item of Modality LUT Sequence or VOI LUT Sequence; `signed` where its input can be
    /// negative.
    pub fn of(item: &DataSet, signed: bool) -> Option<Self> {
        let descriptor = item.get(tags::LUT_DESCRIPTOR)?;
        let signed = signed || descriptor.vr == VR::SS;
        let [count, first, bits] = *descriptor.bytes().as_chunks::<2>().0 else { return None };
        let count = match u16::from_le_bytes(count) {
            0 => 0x1_0000,
            count => usize::from(count),
        };
        let first = u16::from_le_bytes(first);
        let first = if signed { i64::from(first.cast_signed()) } else { i64::from(first) };
        let bytes = item.get(tags::LUT_DATA)?.bytes();
        let entries: Vec<u16> = match bytes.as_chunks::<2>().0.get(..count) {
            Some(words) => words.iter().map(|word| u16::from_le_bytes(*word)).collect(),
            // Entries of 8 bits, two in a word.
            None => bytes.get(..count)?.iter().map(|&byte| byte.into()).collect(),
        };
        // Some files say 16 where their entries are of fewer bits or the other way round.
        let most = entries.iter().copied().max().unwrap_or(0);
        let bits = u32::from(u16::from_le_bytes(bits)).clamp(8, 16).max(16 - most.leading_zeros());
        Some(Self { first, entries, bits })
    }

    /// The entry for a number; numbers outside take the table's ends.
    pub fn entry(&self, number: f64) -> u16 {
        let last = self.entries.len().saturating_sub(1);
        let place = (number.round() as i64).saturating_sub(self.first).max(0);
        let place = usize::try_from(place).unwrap_or(last).min(last);
        self.entries.get(place).copied().unwrap_or(0)
    }

    /// The entry as brightness, 0 to 1.
    pub fn brightness(&self, number: f64) -> f64 {
        let most = f64::from((1_u32 << self.bits) - 1);
        f64::from(self.entry(number)) / most
    }

    /// First and last number that have an entry of their own.
    pub fn input(&self) -> (f64, f64) {
        let last = self.first.saturating_add(self.entries.len() as i64).saturating_sub(1);
        (self.first as f64, last as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::Element;

    fn item(descriptor: [u16; 3], data: &[u8]) -> DataSet {
        let words: Vec<u8> = descriptor.iter().flat_map(|word| word.to_le_bytes()).collect();
        [Element::new(tags::LUT_DESCRIPTOR, VR::US, words), Element::new(tags::LUT_DATA, VR::OW, data)]
            .into_iter()
            .collect()
    }

    #[test]
    fn numbers_outside_take_the_ends_and_the_first_may_be_negative() {
        let lut = Lut::of(&item([3, 0xFFFE, 12], &[1, 0, 2, 0, 0xFF, 0x0F]), true).unwrap();
        assert_eq!([-9.0, -2.0, -1.4, 0.0, 7.0].map(|number| lut.entry(number)), [1, 1, 2, 4095, 4095]);
        assert_eq!((lut.brightness(5.0), lut.input()), (1.0, (-2.0, 0.0)));
    }

    #[test]
    fn entries_of_eight_bits_may_share_a_word_and_missing_ones_are_refused() {
        let lut = Lut::of(&item([4, 0, 8], &[9, 8, 7, 255]), false).unwrap();
        assert_eq!([0.0, 1.0, 3.0].map(|number| lut.entry(number)), [9, 8, 255]);
        assert!(Lut::of(&item([0, 0, 16], &[9, 8]), false).is_none());
    }
}
