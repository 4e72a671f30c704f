//! Paths of tags as MIDI-B writes them: `<(0008,1140)>[<0000>]<(0008,1155)>`, private `<(0019,"CREATOR",92)>`.

use veilig::dicom::{DataSet, Element, Tag, VR};

/// One attribute on the way; items are always the first.
pub struct Step {
    pub group: u16,
    pub element: u16,
    pub creator: Option<String>,
}

/// Reads a path.
pub fn parse(path: &str) -> Vec<Step> {
    let steps = path.split("[<0000>]").map(|step| step.trim_start_matches("<(").trim_end_matches(")>"));
    steps.map(step).collect()
}

fn step(text: &str) -> Step {
    let number = |text: &str| u16::from_str_radix(text, 16).expect("hex");
    match text.split(',').collect::<Vec<_>>()[..] {
        [group, element] => Step { group: number(group), element: number(element), creator: None },
        [group, creator, element] => {
            let creator = Some(creator.trim_matches('"').to_owned());
            Step { group: number(group), element: number(element), creator }
        }
        _ => panic!("{text}"),
    }
}

/// What stands there; `None` where it is gone.
pub fn find<'a>(dataset: &'a DataSet, path: &[Step]) -> Option<&'a Element> {
    let (step, rest) = path.split_first()?;
    let block = match &step.creator {
        None => 0,
        Some(creator) => (0x10..=0xFF_u16).find(|block| {
            let found = dataset.get(Tag(step.group, *block));
            found.is_some_and(|found| String::from_utf8_lossy(found.bytes()).trim() == creator)
        })?,
    };
    let found = dataset.get(Tag(step.group, block << 8 | step.element))?;
    if rest.is_empty() { Some(found) } else { find(found.items().first()?, rest) }
}

/// Its value as text.
pub fn text(element: &Element) -> String {
    let text = String::from_utf8_lossy(element.bytes());
    let end: &[char] = if element.vr == VR::UI { &['\0'] } else { &['\0', ' '] };
    text.trim_end_matches(end).to_owned()
}
