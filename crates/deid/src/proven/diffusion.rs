//! All of a diffusion scheme or nothing of it: b-values without directions make receivers read directions of zero.

use crate::Why;
use crate::elements::{creator_of, is_creator, is_private_data, known_as, low_byte};
use crate::proven::{csa, of_block};
use crate::rewrite::reasons::Reasons;
use dicom_dictionary_std::tags;
use std::collections::HashSet;
use veilig_dicom::{DataSet, Element, Tag, VR, Value, trim_text};

/// Who writes the scheme, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SchemeWriter {
    Standard,
    Comments,
    Siemens,
    SiemensHeader,
    Ge,
    Philips,
    Uih,
}

const ALL: [SchemeWriter; 7] = [
    SchemeWriter::Standard,
    SchemeWriter::Comments,
    SchemeWriter::Siemens,
    SchemeWriter::SiemensHeader,
    SchemeWriter::Ge,
    SchemeWriter::Philips,
    SchemeWriter::Uih,
];

/// Which half an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SchemePart {
    Weighting,
    Direction,
    Both,
    /// It tells nothing by itself and goes with the rest.
    Companion,
}

/// A number of a comment's scheme is shorter than this many characters, and smaller than this.
const LONGEST: usize = 8;
const MOST: f64 = 100_000.0;
/// What GE's scanners add to a b-value; and what none of them reaches.
const GE_ADDS: u64 = 1_000_000_000;
const MOST_OF_GE: u64 = 100_000;

/// How many elements with values a data set has of each half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SchemeParts {
    weightings: usize,
    directions: usize,
}

impl SchemeParts {
    fn is_less(self, than: Self) -> bool {
        self.weightings < than.weightings || self.directions < than.directions
    }
}

/// Takes out what is left of a scheme of which a part did not stay: `before` is the source's data set, `after` what is
/// made of it.
pub(crate) fn both_or_neither(before: &DataSet, after: DataSet, reasons: &Reasons) -> DataSet {
    let source = counts(before);
    if source.iter().all(|count| *count == SchemeParts::default()) {
        return after;
    }
    let kept = counts(&after);
    let mut gone: Vec<SchemeWriter> = Vec::new();
    for ((by, source), kept) in ALL.iter().zip(&source).zip(&kept) {
        if kept.is_less(*source) {
            gone.push(*by);
        }
    }
    let left = |part: fn(&SchemeParts) -> usize| {
        let stays = ALL.iter().zip(&kept).filter(|(by, _)| !gone.contains(by));
        stays.map(|(_, count)| part(count)).sum::<usize>()
    };
    let had = |part: fn(&SchemeParts) -> usize| source.iter().map(part).sum::<usize>() > 0;
    let (weightings, directions) =
        (|count: &SchemeParts| count.weightings, |count: &SchemeParts| count.directions);
    let is_half = had(directions) && left(directions) == 0 || had(weightings) && left(weightings) == 0;
    if is_half {
        gone = ALL.to_vec();
    }
    if gone.is_empty() { after } else { without(after, &gone, before, reasons) }
}

/// Whether a data set holds a scheme of GE or UIH, whose readers look for it in private elements alone. GE's scanners write
/// a b-value in each image: it counts where it is not 0, or where the image is an echo planar one, as each of a scheme is.
pub(crate) fn is_private(dataset: &DataSet) -> bool {
    let of_uih = |low| of_block(dataset, 0x0065, "IMAGE PRIVATE HEADER", low).is_some();
    if of_uih(0x09) || of_uih(0x37) {
        return true;
    }
    let Some(weighting) = of_block(dataset, 0x0043, "GEMS_PARM_01", 0x39) else { return false };
    let first = weighting.bytes().split(|byte| *byte == b'\\').next().unwrap_or_default();
    let is_echo_planar = || {
        let sequence = dataset.get(tags::SCANNING_SEQUENCE).and_then(Element::ascii);
        sequence.is_some_and(|sequence| sequence.split('\\').any(|value| trim_text(value) == "EP"))
    };
    first.iter().any(|byte| matches!(byte, b'1'..=b'9')) || is_echo_planar()
}

/// Whether an element belongs to a scheme.
pub(crate) fn is_part(dataset: &DataSet, element: &Element) -> bool {
    part(dataset, element).is_some()
}

/// Whether a data set tells a b-value, at whatever depth.
pub(crate) fn has_weighting(dataset: &DataSet) -> bool {
    counts(dataset).iter().any(|count| count.weightings > 0)
}

/// Whether a data set tells both halves.
pub(crate) fn is_whole(dataset: &DataSet) -> bool {
    let counts = counts(dataset);
    counts.iter().any(|count| count.weightings > 0) && counts.iter().any(|count| count.directions > 0)
}

fn counts(dataset: &DataSet) -> [SchemeParts; 7] {
    let mut counts = [SchemeParts::default(); 7];
    count(dataset, &mut counts);
    counts
}

fn count(dataset: &DataSet, counts: &mut [SchemeParts; 7]) {
    for element in dataset.elements() {
        if let Some((by, part)) = part(dataset, element)
            && let Some(count) = ALL.iter().position(|one| *one == by).and_then(|at| counts.get_mut(at))
        {
            let (weighting, direction) = match part {
                SchemePart::Weighting => (true, false),
                SchemePart::Direction => (false, true),
                SchemePart::Both => (true, true),
                SchemePart::Companion => (false, false),
            };
            count.weightings += usize::from(weighting);
            count.directions += usize::from(direction);
        }
        element.items().iter().for_each(|item| self::count(item, counts));
    }
}

/// Whose scheme an element belongs to and which half it is; nothing of an empty one.
fn part(dataset: &DataSet, element: &Element) -> Option<(SchemeWriter, SchemePart)> {
    let Value::Bytes(bytes) = &element.value else { return None };
    if bytes.iter().all(|byte| matches!(byte, b' ' | 0)) && element.vr != VR::FD && element.vr != VR::FL {
        return None;
    }
    if bytes.is_empty() {
        return None;
    }
    match element.tag {
        tags::DIFFUSION_B_VALUE => return Some((SchemeWriter::Standard, SchemePart::Weighting)),
        tags::DIFFUSION_GRADIENT_ORIENTATION => return Some((SchemeWriter::Standard, SchemePart::Direction)),
        Tag(0x0018, 0x9602..=0x9607) => return Some((SchemeWriter::Standard, SchemePart::Direction)),
        tags::DIFFUSION_DIRECTIONALITY => return Some((SchemeWriter::Standard, SchemePart::Companion)),
        tags::IMAGE_COMMENTS => {
            return scheme_in(element.ascii()?).map(|_| (SchemeWriter::Comments, SchemePart::Both));
        }
        tag if !is_private_data(tag) => return None,
        _ => {}
    }
    // The creator is looked for last: most private elements are not at a place of any scheme.
    let (creator, by, part) = match (element.tag.0, low_byte(element.tag)) {
        (0x0019, 0x0C) => ("SIEMENS MR HEADER", SchemeWriter::Siemens, SchemePart::Weighting),
        (0x0019, 0x0E | 0x27) => ("SIEMENS MR HEADER", SchemeWriter::Siemens, SchemePart::Direction),
        (0x0019, 0x0D) => ("SIEMENS MR HEADER", SchemeWriter::Siemens, SchemePart::Companion),
        (0x0029, 0x10) => ("SIEMENS CSA HEADER", SchemeWriter::SiemensHeader, SchemePart::Both),
        (0x0043, 0x39) => ("GEMS_PARM_01", SchemeWriter::Ge, SchemePart::Weighting),
        (0x0043, 0x30) => ("GEMS_PARM_01", SchemeWriter::Ge, SchemePart::Companion),
        (0x0019, 0xBB..=0xBD) => ("GEMS_ACQU_01", SchemeWriter::Ge, SchemePart::Direction),
        (0x0021, 0x5A) => ("GEMS_RELA_01", SchemeWriter::Ge, SchemePart::Companion),
        (0x2001, 0x03) => ("PHILIPS IMAGING DD 001", SchemeWriter::Philips, SchemePart::Weighting),
        (0x2001, 0x04) => ("PHILIPS IMAGING DD 001", SchemeWriter::Philips, SchemePart::Companion),
        (0x2005, 0xB0..=0xB2) => ("PHILIPS MR IMAGING DD 001", SchemeWriter::Philips, SchemePart::Direction),
        (0x2005, 0x12 | 0x13) => ("PHILIPS MR IMAGING DD 005", SchemeWriter::Philips, SchemePart::Companion),
        (0x0065, 0x09) => ("IMAGE PRIVATE HEADER", SchemeWriter::Uih, SchemePart::Weighting),
        (0x0065, 0x37) => ("IMAGE PRIVATE HEADER", SchemeWriter::Uih, SchemePart::Direction),
        _ => return None,
    };
    if known_as(creator_of(dataset, element.tag)?) != creator {
        return None;
    }
    if by != SchemeWriter::SiemensHeader {
        return Some((by, part));
    }
    match csa::diffusion(bytes) {
        (true, true) => Some((by, SchemePart::Both)),
        (true, false) => Some((by, SchemePart::Weighting)),
        (false, true) => Some((by, SchemePart::Direction)),
        (false, false) => None,
    }
}

/// GE's b-value alone and without the thousand million that its scanners add: readers take no more of it, and what stays is
/// too short to be an ID. `None` where it is no such element.
pub(crate) fn plain_weighting(element: &Element) -> Option<Element> {
    if (element.tag.0, low_byte(element.tag)) != (0x0043, 0x39) || element.vr != VR::IS {
        return None;
    }
    let first = trim_text(element.ascii()?.split('\\').next()?).parse::<u64>().ok()?;
    let plain = first.checked_sub(GE_ADDS).unwrap_or(first);
    (plain < MOST_OF_GE).then(|| Element::new(element.tag, VR::IS, plain.to_string()))
}

/// What a comment of Canon's scanners tells of its scheme: `b=1500(0.895,0.000,0.445)`.
pub(crate) fn scheme_in(text: &str) -> Option<&str> {
    let start = text.find("b=")?;
    let (_, rest) = text.split_at_checked(start)?;
    let end = rest.find(')')?.checked_add(1)?;
    let scheme = rest.get(..end)?;
    let (weighting, direction) = scheme.strip_prefix("b=")?.strip_suffix(')')?.split_once('(')?;
    let number = |text: &str| {
        let text = text.trim();
        text.len() <= LONGEST && text.parse::<f64>().is_ok_and(|number| number.abs() < MOST)
    };
    let whole = number(weighting) && direction.split(',').count() == 3 && direction.split(',').all(number);
    whole.then_some(scheme)
}

/// The data set without what belongs to these schemes.
fn without(dataset: DataSet, gone: &[SchemeWriter], before: &DataSet, reasons: &Reasons) -> DataSet {
    let of_scheme = |element: &Element| part(&dataset, element).filter(|(by, _)| gone.contains(by));
    let changed: Vec<Option<Element>> = dataset
        .elements()
        .iter()
        .map(|element| {
            let Some((by, _)) = of_scheme(element) else {
                return match &element.value {
                    Value::Items(items) => {
                        let items: Vec<DataSet> =
                            items.iter().map(|item| without(item.clone(), gone, before, reasons)).collect();
                        Some(Element::sequence(element.tag, items))
                    }
                    Value::Bytes(_) => Some(element.clone()),
                };
            };
            if let Some(source) = before.get(element.tag) {
                reasons.note(source, Why::HalfScheme);
            }
            let header = || csa::rewritten(element.bytes(), csa::CsaSelection::WithoutDiffusion, |_| false);
            (by == SchemeWriter::SiemensHeader)
                .then(header)
                .flatten()
                .map(|bytes| Element { value: Value::Bytes(bytes), ..element.clone() })
        })
        .collect();
    let kept: Vec<Element> = changed.into_iter().flatten().collect();
    let blocks: HashSet<(u16, u16)> = kept
        .iter()
        .map(|element| (element.tag.0, element.tag.1 >> 8))
        .filter(|(_, block)| *block > 0)
        .collect();
    // A block of which nothing is left needs no creator.
    let is_used = |tag: Tag| !is_creator(tag) || blocks.contains(&(tag.0, tag.1));
    kept.into_iter().filter(|element| is_used(element.tag)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proven::csa::tests::header;

    fn doubles(values: &[f64]) -> Vec<u8> {
        values.iter().flat_map(|value| value.to_le_bytes()).collect()
    }

    fn b() -> Element {
        Element::new(tags::DIFFUSION_B_VALUE, VR::FD, doubles(&[1000.0]))
    }

    fn direction() -> Element {
        Element::new(tags::DIFFUSION_GRADIENT_ORIENTATION, VR::FD, doubles(&[0.0, 0.6, 0.8]))
    }

    fn ge(parts: &[u16]) -> Vec<Element> {
        let mut elements = vec![Element::new(Tag(0x0019, 0x0010), VR::LO, "GEMS_ACQU_01")];
        elements.extend(parts.iter().map(|low| Element::new(Tag(0x0019, 0x1000 + low), VR::DS, "0.5")));
        elements
    }

    fn made(before: &[Element], after: &[Element]) -> Vec<Tag> {
        let set = |elements: &[Element]| elements.iter().cloned().collect::<DataSet>();
        let out = both_or_neither(&set(before), set(after), &Reasons::default());
        out.elements()
            .iter()
            .map(|element| element.tag)
            .filter(|tag| !crate::elements::is_creator(*tag))
            .collect()
    }

    #[test]
    fn a_weighting_whose_direction_is_gone_goes_and_a_direction_alone_too() {
        assert_eq!(made(&[b(), direction()], &[b(), direction()]).len(), 2);
        assert!(made(&[b(), direction()], &[b()]).is_empty());
        assert!(made(&[b(), direction()], &[direction()]).is_empty());
        let comment = Element::new(tags::IMAGE_COMMENTS, VR::LT, "b=1500(0.895,0.000,0.445)");
        assert!(made(&[b(), comment.clone()], &[b()]).is_empty(), "Canon, where comments go");
        assert_eq!(made(&[b(), comment.clone()], &[b(), comment]).len(), 2);
    }

    #[test]
    fn a_weighting_of_0_a_matrix_and_the_word_for_the_direction_are_parts_of_a_scheme() {
        let zero = Element::new(tags::DIFFUSION_B_VALUE, VR::FD, doubles(&[0.0]));
        assert!(made(&[zero.clone(), direction()], &[zero]).is_empty());
        let philips = |value: f32| {
            let creator = Element::new(Tag(0x2001, 0x0010), VR::LO, "Philips Imaging DD 001");
            vec![creator, Element::new(Tag(0x2001, 0x1003), VR::FL, value.to_le_bytes())]
        };
        for value in [0.0, 700.0] {
            assert!(
                made(&[philips(value), vec![direction()]].concat(), &philips(value)).is_empty(),
                "{value}"
            );
        }
        let matrix = Element::new(Tag(0x0018, 0x9602), VR::FD, doubles(&[0.5]));
        assert!(made(&[b(), matrix], &[b()]).is_empty());
        let word = Element::new(tags::DIFFUSION_DIRECTIONALITY, VR::CS, "DIRECTIONAL");
        assert!(made(&[b(), direction(), word.clone()], &[b(), word]).is_empty());
        let uih = |low: u16| Element::new(Tag(0x0065, 0x1000 + low), VR::FD, doubles(&[0.0, 0.6, 0.8]));
        let creator = Element::new(Tag(0x0065, 0x0010), VR::LO, "Image Private Header");
        for left in [0x09, 0x37] {
            let all = [creator.clone(), uih(0x09), uih(0x37)];
            assert!(made(&all, &[creator.clone(), uih(left)]).is_empty(), "{left:02X}");
        }
    }

    #[test]
    fn what_tells_nothing_by_itself_goes_with_the_scheme_of_its_maker() {
        let creator = |group, block, name: &str| Element::new(Tag(group, block), VR::LO, name);
        let number = |group, low: u16| Element::new(Tag(group, low), VR::DS, "1");
        let ge = |low: u16| (number(0x0043, 0x1139), number(0x0019, 0x10BB), low);
        let siemens = |low: u16| (number(0x0019, 0x110C), number(0x0019, 0x110E), low);
        let philips = |low: u16| (number(0x2001, 0x1003), number(0x2005, 0x10B0), low);
        let companions = [
            (0x0019, siemens(0x110D)),
            (0x0043, ge(0x1130)),
            (0x0021, ge(0x105A)),
            (0x2001, philips(0x1004)),
            (0x2005, philips(0x1112)),
            (0x2005, philips(0x1113)),
        ];
        for (group, (weighting, direction, low)) in companions {
            let after = vec![
                creator(0x0019, 0x0010, "GEMS_ACQU_01"),
                creator(0x0019, 0x0011, "SIEMENS MR HEADER"),
                creator(0x0021, 0x0010, "GEMS_RELA_01"),
                creator(0x0043, 0x0011, "GEMS_PARM_01"),
                creator(0x2001, 0x0010, "PHILIPS IMAGING DD 001"),
                creator(0x2005, 0x0010, "PHILIPS MR IMAGING DD 001"),
                creator(0x2005, 0x0011, "PHILIPS MR IMAGING DD 005"),
                weighting,
                number(group, low),
            ];
            let before = [after.clone(), vec![direction.clone()]].concat();
            assert_eq!(made(&before, &before).len(), 3, "({group:04X},{low:04X})");
            assert!(made(&before, &after).is_empty(), "({group:04X},{low:04X})");
        }
    }

    #[test]
    fn of_a_scheme_that_goes_the_creator_goes_and_other_blocks_keep_theirs() {
        let other = [
            Element::new(Tag(0x0019, 0x0011), VR::LO, "SIEMENS MR HEADER"),
            Element::new(Tag(0x0019, 0x110A), VR::US, 40_u16.to_le_bytes()),
        ];
        let before: DataSet = [ge(&[0xBB]), other.to_vec(), vec![b()]].concat().into_iter().collect();
        let after: DataSet = [ge(&[0xBB]), other.to_vec()].concat().into_iter().collect();
        let out = both_or_neither(&before, after, &Reasons::default());
        let left: Vec<Tag> = out.elements().iter().map(|element| element.tag).collect();
        assert_eq!(left, [Tag(0x0019, 0x0011), Tag(0x0019, 0x110A)]);
    }

    #[test]
    fn a_weighting_of_ge_is_a_scheme_s_where_it_is_not_0_or_the_image_an_echo_planar_one() {
        let of = |weighting: &str, sequence: &str| {
            let dataset = [
                Element::new(Tag(0x0043, 0x0010), VR::LO, "GEMS_PARM_01"),
                Element::new(Tag(0x0043, 0x1039), VR::IS, weighting),
                Element::new(tags::SCANNING_SEQUENCE, VR::CS, sequence),
            ];
            is_private(&dataset.into_iter().collect())
        };
        assert!(of("0\\8", "EP") && of("0", "SE\\EP") && of("700", "SE"));
        assert!(!of("0\\8", "SE") && !of("0", "GR\\IR"));
        for low in [0x09, 0x37] {
            let dataset = [
                Element::new(Tag(0x0065, 0x0010), VR::LO, "IMAGE PRIVATE HEADER"),
                Element::new(Tag(0x0065, 0x1000 + low), VR::FD, doubles(&[700.0])),
            ];
            assert!(is_private(&dataset.into_iter().collect()), "either half of UIH's");
        }
    }

    #[test]
    fn a_comment_tells_its_scheme_among_other_words_and_nothing_else_is_one() {
        for text in ["b=1500(0.895,0.000,0.445)", "Jansen b=1500(0.895,0.000,0.445) head"] {
            assert_eq!(scheme_in(text), Some("b=1500(0.895,0.000,0.445)"));
        }
        assert_eq!(scheme_in("b=1000 (0, -0.6, 0.8)"), Some("b=1000 (0, -0.6, 0.8)"));
        for text in [
            "b=1500",
            "b=1500(1,2)",
            "b=1500(a,b,c)",
            "b=48211907(1,0,0)",
            "b=1(19610417,0,0)",
            "b=)",
            "1500(1,0,0)",
        ] {
            assert_eq!(scheme_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_source_with_a_weighting_alone_keeps_it() {
        assert_eq!(made(&[b()], &[b()]).len(), 1);
    }

    #[test]
    fn the_halves_of_two_schemes_are_one_and_two_whole_schemes_are_two() {
        let private = ge(&[0xBB, 0xBC, 0xBD]);
        let with = |elements: &[Element], more: Vec<Element>| [elements.to_vec(), more].concat();
        assert!(made(&with(&[b()], private.clone()), &[b()]).is_empty(), "directions were private");
        assert_eq!(made(&with(&[b()], private.clone()), &with(&[b()], private.clone())).len(), 4);
        assert_eq!(made(&with(&[b(), direction()], private.clone()), &[b(), direction()]).len(), 2);
        let one_less = with(&[b(), direction()], ge(&[0xBB, 0xBC]));
        assert_eq!(made(&with(&[b(), direction()], private), &one_less).len(), 2, "two of three axes go");
    }

    #[test]
    fn it_holds_in_each_frame_and_in_the_header_of_siemens() {
        let frame = |elements: Vec<Element>| elements.into_iter().collect::<DataSet>();
        let frames = |frames: Vec<DataSet>| {
            vec![Element::sequence(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames)]
        };
        let before = frames(vec![frame(vec![b(), direction()]), frame(vec![b(), direction()])]);
        let after = frames(vec![frame(vec![b(), direction()]), frame(vec![b()])]);
        let set = |elements: &[Element]| elements.iter().cloned().collect::<DataSet>();
        let out = both_or_neither(&set(&before), set(&after), &Reasons::default());
        let items = out.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).unwrap().items();
        assert!(items.iter().all(|item| item.elements().is_empty()));

        let csa = |entries: &[(&str, &[&str])]| {
            let bytes = csa::rewritten(&header(true, entries), csa::CsaSelection::All, |_| false).unwrap();
            vec![
                Element::new(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
                Element::new(Tag(0x0029, 0x1010), VR::OB, bytes),
            ]
        };
        let whole: &[(&str, &[&str])] = &[
            ("NumberOfImagesInMosaic", &["9"]),
            ("B_value", &["1000"]),
            ("DiffusionGradientDirection", &["1", "0", "0"]),
        ];
        let out = both_or_neither(&set(&csa(whole)), set(&csa(&whole[..2])), &Reasons::default());
        let left = out.get(Tag(0x0029, 0x1010)).unwrap();
        assert_eq!(csa::diffusion(left.bytes()), (false, false));
        assert!(csa::is_ours(left.bytes()));
    }
}
