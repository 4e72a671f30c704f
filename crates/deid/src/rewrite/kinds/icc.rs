//! ICC profiles (PS3.3 C.11.15): a source's one is opaque bytes with a date, a serial number and free text, so none leaves.
//! Where the object must have one, a plain one of ours stands for it: sRGB or grey with the curve of sRGB, of ICC
//! version 4.3, the same bytes in every file.

/// Where a profile says which colours it is for: its header's data colour space (ICC.1 7.2.6).
const SPACE: std::ops::Range<usize> = 16..20;
const HEADER: usize = 128;
/// Of a tag in the list of tags: signature, offset, size.
const ENTRY: usize = 12;
/// The white of the connection space, D50, as it stands in the header and as the media's white.
const WHITE: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];
/// From sRGB's white, D65, to D50 by the Bradford transform.
const ADAPTATION: [u32; 9] =
    [0x1_0C42, 0x05DE, 0xFFFF_F325, 0x0793, 0xFD90, 0xFFFF_FBA1, 0xFFFF_FDA2, 0x03DC, 0xC06E];
const RED: [u32; 3] = [0x6FA0, 0x38F5, 0x0390];
const GREEN: [u32; 3] = [0x6297, 0xB787, 0x18DA];
const BLUE: [u32; 3] = [0x249F, 0x0F84, 0xB6C3];
/// sRGB's curve (IEC 61966-2-1) as a parametric one of type 3: g, a, b, c, d.
const CURVE: [u32; 5] = [0x2_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B];

/// A plain profile for the colours that the source's one is for; `None` where those are neither RGB nor grey.
///
/// The length is even, as that of every value, and says the same as the profile's first four bytes.
pub(crate) fn plain(source: &[u8]) -> Option<Vec<u8>> {
    let curve = || numbers(*b"para", &[&[3 << 16], CURVE.as_slice()].concat());
    // Words that are nobody's name, since the check searches these bytes as all others.
    let common = [
        (*b"desc", text("sRGB")),
        (*b"cprt", text("CC0")),
        (*b"wtpt", numbers(*b"XYZ ", &WHITE)),
        (*b"chad", numbers(*b"sf32", &ADAPTATION)),
    ];
    match source.get(SPACE)? {
        b"RGB " => {
            let colours = [(*b"rXYZ", RED), (*b"gXYZ", GREEN), (*b"bXYZ", BLUE)];
            let colours = colours.map(|(name, xyz)| (name, numbers(*b"XYZ ", &xyz)));
            let curves = [*b"rTRC", *b"gTRC", *b"bTRC"].map(|name| (name, curve()));
            Some(profile(*b"RGB ", &[common.as_slice(), &colours, &curves].concat()))
        }
        b"GRAY" => Some(profile(*b"GRAY", &[common.as_slice(), &[(*b"kTRC", curve())]].concat())),
        _ => None,
    }
}

/// A profile of an input device (ICC.1 8.3) with these tags; equal contents stand once.
fn profile(space: [u8; 4], tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let (mut list, mut contents) = (Vec::new(), Vec::new());
    let start = HEADER + 4 + ENTRY * tags.len();
    let mut placed: Vec<(&[u8], usize)> = Vec::new();
    for (name, content) in tags {
        let known = placed.iter().find(|(known, _)| known == content).map(|(_, at)| *at);
        let at = known.unwrap_or_else(|| {
            let at = start + contents.len();
            contents.extend_from_slice(content);
            contents.resize(contents.len().next_multiple_of(4), 0);
            placed.push((content, at));
            at
        });
        list.extend_from_slice(name);
        list.extend([at, content.len()].into_iter().flat_map(big));
    }
    // Size, no preferred software, version, class, colours, connection space; our dummy date; the mark of a profile.
    let mut all = big(start + contents.len()).to_vec();
    all.extend([0; 4]);
    all.extend([4, 0x30, 0, 0]);
    all.extend(*b"scnr");
    all.extend(space);
    all.extend(*b"XYZ ");
    all.extend([1900_u16, 1, 1, 0, 0, 0].into_iter().flat_map(u16::to_be_bytes));
    all.extend(*b"acsp");
    // No platform, maker, model; rendering as it comes.
    all.resize(68, 0);
    all.extend(WHITE.into_iter().flat_map(u32::to_be_bytes));
    all.resize(HEADER, 0);
    all.extend(big(tags.len()));
    all.append(&mut list);
    all.append(&mut contents);
    all
}

/// A length or a place; a profile of ours has less than a thousand bytes.
fn big(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(0).to_be_bytes()
}

/// A tag's content of numbers.
fn numbers(kind: [u8; 4], numbers: &[u32]) -> Vec<u8> {
    let numbers = numbers.iter().flat_map(|number| number.to_be_bytes());
    kind.into_iter().chain([0; 4]).chain(numbers).collect()
}

/// A tag's content of words, in one language (ICC.1 10.15).
fn text(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut content = numbers(*b"mluc", &[1, 12]);
    content.extend(*b"enUS");
    content.extend(big(units.len()));
    content.extend(big(28));
    content.extend(units);
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(space: &[u8; 4]) -> Vec<u8> {
        let mut source = vec![0xEE; 300];
        source[SPACE].copy_from_slice(space);
        plain(&source).unwrap()
    }

    #[test]
    fn a_plain_profile_is_of_the_sources_colours_and_whole() {
        for space in [b"RGB ", b"GRAY"] {
            let profile = of(space);
            let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
            assert_eq!(number(0), profile.len());
            assert!(profile.len().is_multiple_of(4) && profile.len() < 1000);
            assert_eq!((&profile[SPACE], &profile[36..40]), (space.as_slice(), b"acsp".as_slice()));
            for at in (0..number(HEADER)).map(|tag| HEADER + 4 + tag * ENTRY) {
                let (place, size) = (number(at + 4), number(at + 8));
                assert!(place.is_multiple_of(4) && place + size <= profile.len());
            }
        }
    }

    #[test]
    fn nothing_of_the_source_is_in_it() {
        assert!(!of(b"RGB ").contains(&0xEE));
    }

    #[test]
    fn the_colours_add_up_to_the_white() {
        for axis in 0..3 {
            assert_eq!(RED[axis] + GREEN[axis] + BLUE[axis], WHITE[axis]);
        }
    }

    #[test]
    fn there_is_none_for_other_colours_or_a_broken_source() {
        assert_eq!(plain(b"CMYK"), None);
        let mut source = vec![0; 128];
        source[SPACE].copy_from_slice(b"CMYK");
        assert_eq!(plain(&source), None);
    }

    #[test]
    fn each_part_of_a_profile_is_of_its_kind_and_stands_behind_the_others() {
        let profile = of(b"RGB ");
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        let mut ends = vec![HEADER + 4 + number(HEADER) * ENTRY];
        for at in (0..number(HEADER)).map(|tag| HEADER + 4 + tag * ENTRY) {
            let (place, size) = (number(at + 4), number(at + 8));
            let part = &profile[place..place + size];
            let kind: &[u8] = match &profile[at..at + 4] {
                b"desc" | b"cprt" => b"mluc",
                b"chad" => b"sf32",
                name if name.ends_with(b"TRC") => b"para",
                _ => b"XYZ ",
            };
            assert_eq!(&part[..8], [kind, &[0; 4]].concat());
            assert!(kind != b"para" || part[8..12] == [0, 3, 0, 0], "a curve of type 3");
            // Equal contents stand once; a new one stands behind all before it.
            assert!(
                ends.contains(&place.next_multiple_of(4))
                    || profile[..at].windows(4).any(|four| four == &profile[at + 4..at + 8])
            );
            ends.push((place + size).next_multiple_of(4));
        }
        assert_eq!(ends.iter().max(), Some(&profile.len()));
    }
}
