//! The image header of Siemens scanners, (0029,xx10) of SIEMENS CSA HEADER: named entries with values as text, names of
//! coils and histories among them. It never goes out as it is: a new header is written with a few entries whose values
//! are numbers. Layout: nibabel's and dcm2niix's readers; all numbers are little endian.

use crate::rewrite::values::fits;
use veilig_dicom::{VR, trim_text};

/// Begins a header of the newer kind; the older one begins with the number of entries.
const NEWER: &[u8] = b"SV10\x04\x03\x02\x01";
/// Stands behind the number of entries, and in each item that has a value.
const MARK: u32 = 77;
/// The same where there is no value.
const NO_VALUE: u32 = 205;
/// Scanners write as many items, empty ones too, and readers rely on that.
const ITEMS: usize = 6;
/// More entries than any scanner writes, and more values in one of them.
const MOST_ENTRIES: u32 = 256;
const MOST_VALUES: u32 = 4096;
/// Bytes of an entry's name.
const NAME: usize = 64;

/// What an entry is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CsaPurpose {
    Tiles,
    Diffusion,
    Other,
}

/// An entry that stays: its name, how many values it has (0: any number), its VR, Siemens' number of that VR.
#[derive(Debug)]
pub(super) struct CsaEntry(
    pub(super) &'static str,
    pub(super) usize,
    pub(super) VR,
    pub(super) u32,
    pub(super) CsaPurpose,
);

/// The entries that stay, in the order in which they are written. Readers take the times of a mosaic last.
const ENTRIES: [CsaEntry; 13] = [
    CsaEntry("ProtocolSliceNumber", 1, VR::IS, 6, CsaPurpose::Tiles),
    CsaEntry("NumberOfImagesInMosaic", 1, VR::US, 10, CsaPurpose::Tiles),
    CsaEntry("SliceNormalVector", 3, VR::FD, 4, CsaPurpose::Tiles),
    CsaEntry("B_value", 1, VR::IS, 6, CsaPurpose::Diffusion),
    CsaEntry("DiffusionGradientDirection", 3, VR::FD, 4, CsaPurpose::Diffusion),
    CsaEntry("B_matrix", 6, VR::FD, 4, CsaPurpose::Diffusion),
    CsaEntry("RealDwellTime", 1, VR::IS, 6, CsaPurpose::Other),
    CsaEntry("SliceMeasurementDuration", 1, VR::DS, 3, CsaPurpose::Other),
    CsaEntry("PhaseEncodingDirectionPositive", 1, VR::IS, 6, CsaPurpose::Other),
    CsaEntry("TimeAfterStart", 1, VR::DS, 3, CsaPurpose::Other),
    CsaEntry("ImaRelTablePosition", 3, VR::IS, 6, CsaPurpose::Other),
    CsaEntry("BandwidthPerPixelPhaseEncode", 1, VR::FD, 4, CsaPurpose::Other),
    CsaEntry("MosaicRefAcqTimes", 0, VR::FD, 4, CsaPurpose::Other),
];

/// The names of the entries that stay.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().map(|entry| entry.0)
}

/// Which entries are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CsaSelection {
    /// All of [`ENTRIES`].
    All,
    /// All but the diffusion scheme.
    WithoutDiffusion,
    /// Those that tell how tiles are slices.
    Tiles,
}

/// A new header with the wanted entries of this one; `None` where it is none, or holds none of them. An entry with a
/// value that is no number, or that `hit` finds to identify, is left out whole; one value too few, too.
pub(crate) fn rewritten(
    bytes: &[u8],
    wanted: CsaSelection,
    hit: impl Fn(&[&str]) -> bool,
) -> Option<Vec<u8>> {
    let found = entries(bytes)?;
    let kept: Vec<(&CsaEntry, &Vec<&str>)> = ENTRIES
        .iter()
        .filter(|entry| match wanted {
            CsaSelection::All => true,
            CsaSelection::WithoutDiffusion => entry.4 != CsaPurpose::Diffusion,
            CsaSelection::Tiles => entry.4 == CsaPurpose::Tiles,
        })
        .filter_map(|entry| {
            let (_, values) = found.iter().find(|(name, _)| *name == entry.0)?;
            let number = |value: &&str| fits(VR::DS, value);
            let counted = if entry.1 == 0 { !values.is_empty() } else { values.len() == entry.1 };
            (counted && values.iter().all(number) && !hit(values)).then_some((entry, values))
        })
        .collect();
    (!kept.is_empty()).then(|| written(&kept))
}

/// Whether these bytes are a header as [`rewritten`] writes it.
pub(crate) fn is_ours(bytes: &[u8]) -> bool {
    rewritten(bytes, CsaSelection::All, |_| false).is_some_and(|ours| ours == bytes)
}

/// All values that a header holds under the names that stay.
pub(crate) fn values(bytes: &[u8]) -> Vec<Vec<&str>> {
    let found = entries(bytes).unwrap_or_default();
    found
        .into_iter()
        .filter(|(name, _)| names().any(|known| known == *name))
        .map(|(_, values)| values)
        .collect()
}

/// The values of one entry.
pub(crate) fn value<'a>(bytes: &'a [u8], name: &str) -> Vec<&'a str> {
    let found = entries(bytes).unwrap_or_default();
    found.into_iter().find(|(known, _)| *known == name).map(|(_, values)| values).unwrap_or_default()
}

/// Whether a header has a b-value, and whether it has a direction or matrix.
pub(crate) fn diffusion(bytes: &[u8]) -> (bool, bool) {
    let found = entries(bytes).unwrap_or_default();
    let has = |name: &str| found.iter().any(|(known, values)| *known == name && !values.is_empty());
    (has("B_value"), has("DiffusionGradientDirection") || has("B_matrix"))
}

/// Whether a header says how many slices its picture holds.
pub(crate) fn tells_tiles(bytes: &[u8]) -> bool {
    let found = entries(bytes).unwrap_or_default();
    let is_many = |value: &&str| value.parse::<f64>().is_ok_and(|number| number > 1.0);
    found
        .iter()
        .any(|(name, values)| *name == "NumberOfImagesInMosaic" && values.first().is_some_and(is_many))
}

/// The names and values of a header's entries, those without values, too; the first of a name counts.
fn entries(bytes: &[u8]) -> Option<Vec<(&str, Vec<&str>)>> {
    let (newer, bytes) = match bytes.strip_prefix(NEWER) {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let mut reader = CsaReader(bytes);
    let count = reader.number().filter(|count| (1..=MOST_ENTRIES).contains(count))?;
    reader.number().filter(|mark| *mark == MARK)?;
    let mut first_count = None;
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for _ in 0..count {
        let name = until_nul(reader.take(NAME)?);
        let _vm_vr_and_type = reader.take(12)?;
        let items = reader.number().filter(|items| *items <= MOST_VALUES)?;
        reader.number()?;
        // The older kind adds the first entry's number of items to each length.
        let more = *first_count.get_or_insert(items);
        let mut values = Vec::new();
        for _ in 0..items {
            let lengths = [reader.number()?, reader.number()?, reader.number()?, reader.number()?];
            let length = if newer { lengths[1] } else { lengths[0].checked_sub(more)? };
            let length = usize::try_from(length).ok()?;
            let value = until_nul(reader.take(length)?).trim();
            reader.take(length.next_multiple_of(4) - length)?;
            if !value.is_empty() {
                values.push(value);
            }
        }
        if !name.is_empty() && !found.iter().any(|(known, _)| *known == name) {
            found.push((name, values));
        }
    }
    Some(found)
}

/// Text up to its NUL; none where it is not ASCII.
fn until_nul(bytes: &[u8]) -> &str {
    let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    std::str::from_utf8(text).ok().filter(|text| text.is_ascii()).map_or("", trim_text)
}

/// The bytes of a header with these entries.
pub(super) fn written(entries: &[(&CsaEntry, &Vec<&str>)]) -> Vec<u8> {
    let mut out = NEWER.to_vec();
    let number = |out: &mut Vec<u8>, number: usize| {
        out.extend(u32::try_from(number).unwrap_or_default().to_le_bytes());
    };
    number(&mut out, entries.len());
    number(&mut out, MARK as usize);
    for (CsaEntry(name, many, vr, kind, _), values) in entries {
        let mut field = name.as_bytes().to_vec();
        field.resize(NAME, 0);
        out.extend(field);
        number(&mut out, *many);
        out.extend(vr.to_string().bytes().chain([0, 0]));
        number(&mut out, *kind as usize);
        let items = values.len().max(ITEMS);
        number(&mut out, items);
        number(&mut out, MARK as usize);
        for value in values.iter().map(|value| format!("{value}\0")) {
            let mut bytes = value.into_bytes();
            for part in [bytes.len(), bytes.len(), MARK as usize, bytes.len()] {
                number(&mut out, part);
            }
            bytes.resize(bytes.len().next_multiple_of(4), 0);
            out.extend(bytes);
        }
        for _ in values.len()..items {
            for part in [0, 0, NO_VALUE as usize, 0] {
                number(&mut out, part);
            }
        }
    }
    out
}

struct CsaReader<'a>(&'a [u8]);

impl<'a> CsaReader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A header as a scanner writes it: names with their values.
    pub(crate) fn header(newer: bool, entries: &[(&str, &[&str])]) -> Vec<u8> {
        let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        let mut out = if newer { NEWER.to_vec() } else { Vec::new() };
        out.extend([number(entries.len()), number(77)].concat());
        let first = entries[0].1.len().max(6);
        for (name, values) in entries {
            let mut field = name.as_bytes().to_vec();
            // What stands behind the name's end is whatever stood there before.
            field.push(0);
            field.resize(64, b'#');
            out.extend(field);
            out.extend([number(values.len()), *b"UT\0\0", number(22)].concat());
            let items = values.len().max(6);
            out.extend([number(items), number(77)].concat());
            for index in 0..items {
                let value = values.get(index).map(|value| format!("{value}\0")).unwrap_or_default();
                let length = if newer { value.len() } else { value.len() + first };
                out.extend([number(length), number(value.len()), number(77), number(value.len())].concat());
                out.extend(value.bytes());
                out.resize(out.len().next_multiple_of(4), 0);
            }
        }
        out
    }

    const SCANNER: &[(&str, &[&str])] = &[
        ("ImageHistory", &["Rosenthal", "CC:SoS"]),
        ("NumberOfImagesInMosaic", &["40      "]),
        ("SliceNormalVector", &["0.0", "-0.15988119", "-0.98713626"]),
        ("B_value", &["1000"]),
        ("DiffusionGradientDirection", &["0.1", "0.2", "0.97"]),
        ("PhaseEncodingDirectionPositive", &["0"]),
        ("MosaicRefAcqTimes", &["0", "50.5", "101", "151.5", "202", "252.5", "303"]),
    ];

    #[test]
    fn a_new_header_holds_the_numbers_and_nothing_else_of_either_kind() {
        for newer in [true, false] {
            let ours = rewritten(&header(newer, SCANNER), CsaSelection::All, |_| false).unwrap();
            let read = entries(&ours).unwrap();
            let names: Vec<&str> = read.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), 6, "{names:?}");
            assert!(!names.contains(&"ImageHistory"));
            assert!(!ours.windows(9).any(|bytes| bytes == b"Rosenthal") && !ours.contains(&b'#'));
            assert_eq!(read.last().unwrap().1, SCANNER[6].1);
            assert_eq!(read[1], ("SliceNormalVector", vec!["0.0", "-0.15988119", "-0.98713626"]));
            assert!(is_ours(&ours) && !is_ours(&header(newer, SCANNER)));
        }
    }

    #[test]
    fn without_the_option_only_the_geometry_of_the_tiles_stays() {
        let ours = rewritten(&header(true, SCANNER), CsaSelection::Tiles, |_| false).unwrap();
        let names: Vec<&str> = entries(&ours).unwrap().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["NumberOfImagesInMosaic", "SliceNormalVector"]);
        assert_eq!(
            diffusion(&rewritten(&header(true, SCANNER), CsaSelection::WithoutDiffusion, |_| false).unwrap()),
            (false, false)
        );
        assert_eq!(diffusion(&header(true, SCANNER)), (true, true));
    }

    #[test]
    fn an_entry_with_a_word_or_a_number_of_the_patient_is_left_out_whole() {
        let spoilt: &[(&str, &[&str])] = &[
            ("NumberOfImagesInMosaic", &["48211907"]),
            ("SliceNormalVector", &["0.0", "Jansen", "1"]),
            ("B_value", &["700"]),
            ("DiffusionGradientDirection", &["0.1", "0.2"]),
        ];
        let hit = |values: &[&str]| values.contains(&"48211907");
        let ours = rewritten(&header(true, spoilt), CsaSelection::All, hit).unwrap();
        assert_eq!(entries(&ours).unwrap(), [("B_value", vec!["700"])]);
    }

    #[test]
    fn a_header_that_is_cut_or_lies_gives_none_and_no_panic() {
        let whole = header(true, SCANNER);
        for end in 0..whole.len() {
            assert!(
                end + 4 > whole.len() || rewritten(&whole[..end], CsaSelection::All, |_| false).is_none(),
                "{end}"
            );
        }
        let mut wild = 7_u32;
        for _ in 0..20_000 {
            let mut bytes = whole.clone();
            for _ in 0..3 {
                wild = wild.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (wild >> 8) as usize % bytes.len();
                bytes[at] = (wild >> 3) as u8;
            }
            if let Some(ours) = rewritten(&bytes, CsaSelection::All, |_| false) {
                assert!(is_ours(&ours));
            }
        }
    }
}
