//! Heads with too many of something.

use super::dicom::{
    About, DEFLATED, Tag, deflated_noughts, element, implicit, implicit_file, item, meta, short, text,
};
use std::fmt::Write;

/// A sequence of items, implicit VR.
fn implicit_items(tag: Tag, items: &[u8]) -> (Tag, Vec<u8>) {
    (tag, implicit(tag, items))
}

/// A sequence of items, explicit VR.
fn items_of(tag: Tag, count: usize, content: impl Fn(usize) -> Vec<u8>) -> (Tag, Vec<u8>) {
    let items: Vec<u8> = (0..count).flat_map(|number| item(&content(number))).collect();
    (tag, element(tag, "SQ", &items))
}

fn file(more: (Tag, Vec<u8>)) -> Vec<u8> {
    About::default().file(vec![more])
}

pub fn falling(count: usize) -> Vec<u8> {
    let tag = |number: usize| (0x0029 + 2 * (number / 0xE000) as u16, 0x1000 + (number % 0xE000) as u16);
    let elements = (0..count).rev().flat_map(|number| element(tag(number), "SH", b"")).collect();
    file(((0x0029, 0x0000), elements))
}

pub fn repeated(count: usize) -> Vec<u8> {
    let tag = (0x0008, 0x1030);
    file((tag, (0..count).flat_map(|_| text(tag, "LO", "AB")).collect()))
}

pub fn deep(count: usize) -> Vec<u8> {
    let tag = (0x0040, 0xA730);
    let one =
        (0..46).fold(text((0x0040, 0xA160), "UT", "text"), |inner, _| element(tag, "SQ", &item(&inner)));
    items_of_raw(tag, &item(&one).repeat(count))
}

fn items_of_raw(tag: Tag, items: &[u8]) -> Vec<u8> {
    file((tag, element(tag, "SQ", items)))
}

pub fn too_deep(count: usize) -> Vec<u8> {
    let open = b"\x40\x00\x30\xA7SQ\0\0\xFF\xFF\xFF\xFF\xFE\xFF\x00\xE0\xFF\xFF\xFF\xFF";
    file(((0x0040, 0xA730), open.repeat(count)))
}

/// Each can be read in two ways.
pub fn unknown(depth: usize) -> Vec<u8> {
    let open = b"\x41\x00\x30\x10UN\0\0\xFF\xFF\xFF\xFF\xFE\xFF\x00\xE0\xFF\xFF\xFF\xFF";
    let close = b"\xFE\xFF\x0D\xE0\0\0\0\0\xFE\xFF\xDD\xE0\0\0\0\0";
    let inner = element((0x0041, 0x1031), "UN", &[b' '; 60_000]);
    file(((0x0041, 0x1030), [open.repeat(depth), inner, close.repeat(depth)].concat()))
}

pub fn empty_items(count: usize) -> Vec<u8> {
    items_of_raw((0x0008, 0x1140), &item(b"").repeat(count))
}

pub fn items(count: usize) -> Vec<u8> {
    items_of_raw((0x0008, 0x1140), &item(&text((0x0008, 0x1150), "UI", "1.2.3")).repeat(count))
}

pub fn creators(count: usize) -> Vec<u8> {
    let elements = (0..count).flat_map(|number| {
        let (group, block) = (0x0031 + 2 * (number / 0xF0) as u16, 0x10 + (number % 0xF0) as u16);
        text((group, block), "LO", "SIEMENS CSA HEADER")
    });
    file(((0x0031, 0x0010), elements.collect()))
}

pub fn private(count: usize) -> Vec<u8> {
    let groups = (0..count.div_ceil(0x100)).flat_map(|group| {
        let group = 0x0031 + 2 * group as u16;
        let own = (0..0x100).flat_map(move |place| text((group, 0x1000 + place), "LO", "AB 12"));
        text((group, 0x0010), "LO", "SIEMENS CSA HEADER").into_iter().chain(own)
    });
    file(((0x0031, 0x0010), groups.collect()))
}

pub fn backslashes(count: usize) -> Vec<u8> {
    let value = vec![b'\\'; count];
    let tags = [
        (0x0008, 0x0008),
        (0x0008, 0x1070),
        (0x0008, 0x1030),
        (0x0010, 0x1000),
        (0x0010, 0x1001),
        (0x0018, 0x1020),
        (0x0020, 0x0032),
        (0x0020, 0x0037),
        (0x0028, 0x1050),
    ];
    implicit_file(tags.into_iter().map(|tag| (tag, implicit(tag, &value))).collect())
}

/// Names that are all different.
fn names(count: usize) -> String {
    let mut names = String::new();
    for number in 0..count {
        let letter = |place: u32| char::from(b'a' + (number / 26_usize.pow(place) % 26) as u8);
        let (a, b, c, d) = (letter(0), letter(1), letter(2), letter(3));
        write!(names, "Qu{a}st{b}nb{c}rg{d}^M{d}r{a}jk{b}{c}\\").expect("written");
    }
    names
}

pub fn other_names(count: usize) -> Vec<u8> {
    let tag = (0x0010, 0x1001);
    implicit_file(vec![(tag, implicit(tag, names(count).as_bytes()))])
}

pub fn other_names_in_items(count: usize) -> Vec<u8> {
    let items = names(count)
        .split('\\')
        .flat_map(|name| item(&implicit((0x0010, 0x0010), name.as_bytes())))
        .collect::<Vec<_>>();
    implicit_file(vec![implicit_items((0x0010, 0x1002), &items)])
}

pub fn near_names(count: usize) -> Vec<u8> {
    let tag = (0x0010, 0x1001);
    let words: String = names(count).replace(['^', '\\'], " ");
    let comments = (0x0020, 0x4000);
    let other = names(250);
    implicit_file(vec![
        (tag, implicit(tag, other.as_bytes())),
        (comments, implicit(comments, words.as_bytes())),
    ])
}

pub fn numbers(count: usize) -> Vec<u8> {
    let tag = (0x0020, 0x4000);
    let text: String = (0..count).map(|number| format!("{} ", 1_000_000 + 7 * number)).collect();
    implicit_file(vec![(tag, implicit(tag, text.as_bytes()))])
}

pub fn long_word(count: usize) -> Vec<u8> {
    let tags = [(0x0008, 0x1030), (0x0010, 0x0010), (0x0010, 0x0020), (0x0020, 0x4000), (0x0020, 0x000D)];
    implicit_file(tags.into_iter().map(|tag| (tag, implicit(tag, &b"ab1".repeat(count / 3)))).collect())
}

pub fn dates(count: usize) -> Vec<u8> {
    let text: String = (0..count)
        .map(|number| {
            format!("{}{:02}{:02}\\", 1900 + number % 200, 1 + number / 200 % 12, 1 + number / 2400 % 28)
        })
        .collect();
    let tags = [(0x0008, 0x0020), (0x0010, 0x0030), (0x0008, 0x002A)];
    implicit_file(tags.into_iter().map(|tag| (tag, implicit(tag, text.as_bytes()))).collect())
}

pub fn uids(count: usize) -> Vec<u8> {
    let text: String = (0..count).map(|number| format!("1.2.826.0.1.3680043.{number}\\")).collect();
    let tags = [(0x0008, 0x1155), (0x0020, 0x0052), (0x0008, 0x3010)];
    implicit_file(tags.into_iter().map(|tag| (tag, implicit(tag, text.as_bytes()))).collect())
}

pub fn references(count: usize) -> Vec<u8> {
    file(items_of((0x0008, 0x1140), count, |number| {
        let instance = format!("1.2.826.0.1.3680043.{number}");
        [text((0x0008, 0x1150), "UI", super::dicom::CT), text((0x0008, 0x1155), "UI", &instance)].concat()
    }))
}

pub fn content(count: usize) -> Vec<u8> {
    file(items_of((0x0040, 0xA730), count, |number| {
        let code = [
            text((0x0008, 0x0100), "SH", "111400"),
            text((0x0008, 0x0102), "SH", "DCM"),
            text((0x0008, 0x0104), "LO", "A meaning"),
        ]
        .concat();
        [
            text((0x0040, 0xA010), "CS", "CONTAINS"),
            text((0x0040, 0xA040), "CS", "TEXT"),
            element((0x0040, 0xA043), "SQ", &item(&code)),
            text((0x0040, 0xA160), "UT", &format!("Finding {number}")),
        ]
        .concat()
    }))
}

pub fn graphics(count: usize) -> Vec<u8> {
    file(items_of((0x0070, 0x0001), count, |_| {
        let text = text((0x0070, 0x0006), "ST", "Quistenberg");
        [super::dicom::text((0x0070, 0x0002), "CS", "LAYER"), element((0x0070, 0x0008), "SQ", &item(&text))]
            .concat()
    }))
}

pub fn escapes(count: usize) -> Vec<u8> {
    let charset = (0x0008, 0x0005);
    let name = b"\x1b$B\x1b(J".repeat(count / 2);
    let tags = [(0x0010, 0x0010), (0x0008, 0x1030), (0x0020, 0x4000), (0x0008, 0x0090)];
    let mut all = vec![(charset, implicit(charset, b"\\ISO 2022 IR 87\\ISO 2022 IR 13"))];
    all.extend(tags.into_iter().map(|tag| (tag, implicit(tag, &name))));
    implicit_file(all)
}

pub fn charsets(count: usize) -> Vec<u8> {
    let tag = (0x0008, 0x0005);
    implicit_file(vec![(tag, implicit(tag, &b"\\ISO 2022 IR 87\\ISO 2022 IR 149".repeat(count / 2)))])
}

pub fn functional_groups(count: usize) -> Vec<u8> {
    let group = |tag: Tag, content: Vec<u8>| element(tag, "SQ", &item(&content));
    let frame = |number: usize| {
        [
            group((0x0020, 0x9111), text((0x0020, 0x9128), "UL", "")),
            group((0x0020, 0x9113), text((0x0020, 0x0032), "DS", &format!("0\\0\\{number}"))),
            group((0x0028, 0x9145), text((0x0028, 0x1052), "DS", "0")),
        ]
        .concat()
    };
    let groups = items_of((0x5200, 0x9230), count, frame);
    About::of(1, 1, count).file(vec![groups])
}

pub fn luts(count: usize) -> Vec<u8> {
    file(items_of((0x0028, 0x3010), count, |_| {
        let descriptor: Vec<u8> = [2_u16, 0, 8].iter().flat_map(|word| word.to_le_bytes()).collect();
        [element((0x0028, 0x3002), "US", &descriptor), element((0x0028, 0x3006), "OW", &[0, 0, 255, 0])]
            .concat()
    }))
}

pub fn overlays(count: usize) -> Vec<u8> {
    let planes = (0..count as u16).map(|plane| {
        let group = 0x6000 + 2 * plane;
        let overlay = [
            short((group, 0x0010), 65_535),
            short((group, 0x0011), 65_535),
            text((group, 0x0015), "IS", "2147483647"),
            text((group, 0x0040), "CS", "G"),
            element((group, 0x0050), "SS", &[1, 0, 1, 0]),
            short((group, 0x0100), 1),
            short((group, 0x0102), 0),
            element((group, 0x3000), "OW", &[255; 512]),
        ];
        ((group, 0x0010), overlay.concat())
    });
    About::default().file(planes.collect())
}

pub fn original_attributes(depth: usize) -> Vec<u8> {
    let tag = (0x0400, 0x0561);
    let wide = text((0x0008, 0x0090), "PN", "Vandermolen^Aleid");
    let inner = (0..depth).fold(wide, |inner, _| {
        let modified = element((0x0400, 0x0550), "SQ", &item(&inner));
        element(tag, "SQ", &item(&[modified, text((0x0400, 0x0564), "LO", "Someone")].concat()))
    });
    file((tag, inner))
}

pub fn directory(count: usize) -> Vec<u8> {
    let records = items_of((0x0004, 0x1220), count, |_| text((0x0004, 0x1430), "CS", "PATIENT"));
    [meta("1.2.840.10008.1.2.1"), records.1].concat()
}

/// A text of noughts that fills the memory when inflated.
pub fn deflated_text(count: usize) -> Vec<u8> {
    let about = About::default();
    let mut head = about.head(Vec::new());
    head.extend(b"\x31\x00\x10\x10UT\0\0");
    head.extend((count as u32).to_le_bytes());
    [meta(DEFLATED), deflated_noughts(&head, count)].concat()
}

/// De-identification methods that earlier hands wrote down.
pub fn codes(count: usize) -> Vec<u8> {
    file(items_of((0x0012, 0x0064), count, |number| {
        let code = format!("99{number}");
        [
            ((0x0008, 0x0100), "SH", &*code),
            ((0x0008, 0x0102), "SH", "DCM"),
            ((0x0008, 0x0104), "LO", "A method"),
        ]
        .into_iter()
        .flat_map(|(tag, vr, value)| text(tag, vr, value))
        .collect()
    }))
}
