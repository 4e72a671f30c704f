//! Which number is black (PS3.3 C.7.6.3.1.2).

use dicom_dictionary_std::tags;
use veilig_codec::PixelError;
use veilig_dicom::{Head, Tag};

/// The samples of a black pixel, as the bits that are stored for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Black([u32; 4]);

/// The bits of a sample that hold its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct SampleBits {
    pub stored: u32,
    pub high: u32,
    pub signed: bool,
}

impl SampleBits {
    /// The least and the greatest number.
    fn range(self) -> (i64, i64) {
        let stored = self.stored.clamp(1, 32);
        if self.signed {
            (-(1_i64 << (stored - 1)), (1_i64 << (stored - 1)) - 1)
        } else {
            (0, (1_i64 << stored) - 1)
        }
    }

    /// The number's place in the sample; the sign is extended to the bits above.
    fn at(self, number: i64) -> u32 {
        let low = self.high.saturating_add(1).saturating_sub(self.stored);
        (number as u32).checked_shl(low).unwrap_or(0)
    }
}

impl Black {
    /// Black for a photometric interpretation (in capitals). The palette is the head's. `darkest_seen`: the least
    /// number of a frame, if that is known. Signed grey values take it: the least number that there can be lies tens of
    /// thousands below any image, and a window made of all values would show nothing else.
    pub fn new(
        photometric: &str,
        bits: SampleBits,
        head: &Head,
        darkest_seen: Option<i64>,
    ) -> Result<Self, PixelError> {
        let (least, most) = bits.range();
        let middle = 1_i64 << (bits.stored.clamp(1, 32) - 1);
        let numbers = match photometric {
            "MONOCHROME1" => [most; 4],
            "PALETTE COLOR" => [darkest(head, bits.signed, least, most).ok_or(PixelError::Unsupported)?; 4],
            // Ink: all of it.
            "CMYK" => [most; 4],
            // Black is 16 of 256 there.
            "YBR_PARTIAL_422" | "YBR_PARTIAL_420" => [middle / 8, middle, middle, 0],
            name if name.starts_with("YBR") => [0, middle, middle, 0],
            "MONOCHROME2" | "" if bits.signed => [darkest_seen.unwrap_or(least).clamp(least, most); 4],
            "MONOCHROME2" | "" => [least; 4],
            "RGB" | "HSV" | "ARGB" => [0; 4],
            _ => return Err(PixelError::Unsupported),
        };
        Ok(Self(numbers.map(|number| bits.at(number))))
    }

    /// The bits of the sample with this number.
    pub fn of(&self, sample: usize) -> u32 {
        self.0.get(sample).copied().unwrap_or(0)
    }
}

/// The number that stands for the palette's darkest colour.
fn darkest(head: &Head, signed: bool, least: i64, most: i64) -> Option<i64> {
    let words = |tag: Tag| -> Option<Vec<u16>> {
        let bytes = head.dataset.get(tag)?.bytes();
        Some(bytes.as_chunks::<2>().0.iter().map(|word| u16::from_le_bytes(*word)).collect())
    };
    let [count, first, bits] = words(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR)?.try_into().ok()?;
    let count = if count == 0 { 0x1_0000 } else { usize::from(count) };
    let first = if signed { i64::from(first.cast_signed()) } else { i64::from(first) };
    let table = |tag: Tag| -> Option<Vec<u32>> {
        let bytes = head.dataset.get(tag)?.bytes();
        // Entries of 8 bits may lie in bytes (PS3.3 C.7.6.3.1.6).
        if bits == 8 && bytes.len() < count.checked_mul(2)? {
            return bytes.get(..count).map(|bytes| bytes.iter().map(|&byte| byte.into()).collect());
        }
        let words = words(tag)?;
        words.get(..count).map(|words| words.iter().map(|&word| word.into()).collect())
    };
    let red = table(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
    let green = table(tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
    let blue = table(tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
    let light = |((red, green), blue): ((u32, u32), u32)| {
        299 * u64::from(red) + 587 * u64::from(green) + 114 * u64::from(blue)
    };
    let lights = red.into_iter().zip(green).zip(blue).map(light);
    let numbered = (first..).zip(lights).filter(|(number, _)| (least..=most).contains(number));
    numbered.min_by_key(|(_, light)| *light).map(|(number, _)| number)
}
