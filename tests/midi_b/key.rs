//! The study and its answer key, in the form of MIDI-B's `answer_data`: for each instance its UIDs and a list of
//! actions with the path of a tag and the text to look for.

use serde_json::{Value as Json, json};
use veilig::dicom::{DataSet, Element, Tag, VR};

/// A planted value: path, VR, value, and the actions that hold for it with their text (empty: the whole value).
/// `{name}`, `{given}`, `{id}`, `{born}`, `{day}`, `{word}`, `{number}` are the patient's own.
type Plant = (&'static str, VR, &'static str, &'static [(&'static str, &'static str)]);

/// What MIDI-B's categories plant: HIPAA's identifiers, what the object needs, and what TCIA's curation keeps.
pub const PLANTS: &[Plant] = &[
    ("<(0010,0010)>", VR::PN, "{name}^{given}", &[("text_removed", ""), ("text_notnull", "")]),
    ("<(0010,0020)>", VR::LO, "{id}", &[("patid_consistent", ""), ("text_removed", "")]),
    ("<(0010,0030)>", VR::DA, "{born}", &[("text_removed", "")]),
    ("<(0010,1000)>", VR::LO, "{number}", &[("text_removed", "")]),
    ("<(0010,1040)>", VR::LO, "12 {word} Street", &[("text_removed", "{word}")]),
    ("<(0010,2154)>", VR::SH, "+31 {number}", &[("text_removed", "{number}")]),
    ("<(0010,4000)>", VR::LT, "Mother of {given} {name}", &[("text_removed", "{given} {name}")]),
    ("<(0010,0040)>", VR::CS, "F", &[("tag_retained", ""), ("text_retained", "")]),
    ("<(0010,1010)>", VR::AS, "057Y", &[("text_retained", "")]),
    ("<(0010,1020)>", VR::DS, "1.71", &[("text_retained", "")]),
    ("<(0010,1030)>", VR::DS, "68.50", &[("text_retained", "")]),
    ("<(0008,0020)>", VR::DA, "{day}", &[("date_shifted", ""), ("text_notnull", "")]),
    ("<(0008,0021)>", VR::DA, "{day}", &[("date_shifted", ""), ("text_notnull", "")]),
    ("<(0008,0022)>", VR::DA, "{day}", &[("date_shifted", ""), ("text_notnull", "")]),
    ("<(0008,002A)>", VR::DT, "{day}101112", &[("date_shifted", "{day}"), ("text_notnull", "")]),
    ("<(0018,1200)>", VR::DA, "20150304", &[("date_shifted", "")]),
    ("<(0008,0050)>", VR::SH, "A{number}", &[("text_removed", "")]),
    ("<(0008,0080)>", VR::LO, "{word} Hospital", &[("text_removed", "{word}")]),
    ("<(0008,0090)>", VR::PN, "{word}^Doctor", &[("text_removed", "{word}")]),
    ("<(0008,1010)>", VR::SH, "ST{number}", &[("text_removed", "")]),
    ("<(0008,1070)>", VR::PN, "{word}^Operator", &[("text_removed", "{word}")]),
    (
        "<(0008,1030)>",
        VR::LO,
        "CT abdomen {name}",
        &[("tag_retained", ""), ("text_retained", "CT abdomen"), ("text_removed", "{name}")],
    ),
    ("<(0008,103E)>", VR::LO, "Portal venous 1.25 mm", &[("text_retained", "")]),
    ("<(0018,1030)>", VR::LO, "Liver of {name}", &[("text_retained", "Liver"), ("text_removed", "{name}")]),
    ("<(0020,4000)>", VR::LT, "call {word} at {number}", &[("text_removed", "{word} {number}")]),
    ("<(0018,1000)>", VR::LO, "SN{number}", &[("text_removed", "")]),
    ("<(0008,0060)>", VR::CS, "CT", &[("tag_retained", ""), ("text_retained", "")]),
    ("<(0008,0070)>", VR::LO, "SIEMENS", &[("tag_retained", ""), ("text_retained", "")]),
    ("<(0018,0060)>", VR::DS, "120", &[("text_retained", "")]),
    ("<(0018,0050)>", VR::DS, "1.25", &[("text_retained", "")]),
    ("<(0018,0015)>", VR::CS, "ABDOMEN", &[("text_retained", "")]),
    ("<(0018,1210)>", VR::SH, "B30f", &[("text_retained", "")]),
    ("<(0018,1020)>", VR::LO, "syngo CT VB20", &[("text_retained", "")]),
    ("<(0020,0011)>", VR::IS, "3", &[("text_retained", "")]),
    ("<(0020,0037)>", VR::DS, "1\\0\\0\\0\\1\\0", &[("tag_retained", ""), ("text_retained", "")]),
    ("<(0020,0052)>", VR::UI, "1.2.826.0.1.{number}.52", &[("uid_changed", ""), ("uid_consistent", "")]),
    ("<(0020,000D)>", VR::UI, "1.2.826.0.1.{number}.13", &[("uid_changed", ""), ("uid_consistent", "")]),
    ("<(0020,000E)>", VR::UI, "1.2.826.0.1.{number}.14", &[("uid_changed", ""), ("uid_consistent", "")]),
    ("<(0008,0016)>", VR::UI, "1.2.840.10008.5.1.4.1.1.2", &[("tag_retained", ""), ("text_retained", "")]),
    (
        "<(0008,2112)>[<0000>]<(0008,1155)>",
        VR::UI,
        "1.2.826.0.1.{number}.99",
        &[("uid_changed", ""), ("uid_consistent", "")],
    ),
    ("<(0040,0275)>[<0000>]<(0040,0007)>", VR::LO, "for {name}", &[("text_removed", "{name}")]),
    ("<(0040,0275)>[<0000>]<(0040,1001)>", VR::SH, "RP{number}", &[("text_removed", "")]),
    ("<(0010,1002)>[<0000>]<(0010,0020)>", VR::LO, "X{number}", &[("text_removed", "")]),
    ("<(0019,\"SIEMENS MR HEADER\",0C)>", VR::IS, "1000", &[("tag_retained", ""), ("text_retained", "")]),
    ("<(0051,\"SIEMENS MR HEADER\",13)>", VR::SH, "+LPH", &[("text_retained", "")]),
    ("<(0029,\"ACME LAB\",10)>", VR::LO, "seen by {word}", &[("text_removed", "{word}")]),
    (
        "<(0043,\"GEMS_PARM_01\",9A)>",
        VR::LO,
        "{name} mode",
        &[("text_removed", "{name}"), ("text_retained", "mode")],
    ),
];

/// A made-up patient.
pub struct Patient([(&'static str, String); 7]);

impl Patient {
    /// Patient number `number`: another name, ID, birth date and so on for each.
    pub fn new(number: usize) -> Self {
        const NAMES: [&str; 4] = ["Vexholmqvist", "Dubrontaire", "Okwumabeli", "Szczygrzan"];
        const GIVEN: [&str; 4] = ["Aleidis", "Thorvin", "Nkemdira", "Zbyszlaw"];
        const WORDS: [&str; 4] = ["Quornbury", "Altenwyck", "Brezovnik", "Tolmarque"];
        Self([
            ("{name}", NAMES[number % 4].to_owned()),
            ("{given}", GIVEN[number % 4].to_owned()),
            ("{id}", format!("MRN48{number}71905")),
            ("{born}", format!("19{}10417", 5 + number % 4)),
            ("{day}", format!("201{}0923", 5 + number % 4)),
            ("{word}", WORDS[number % 4].to_owned()),
            ("{number}", format!("77{number}31902")),
        ])
    }

    /// A template with the patient's own values.
    pub fn fill(&self, template: &str) -> String {
        self.0.iter().fold(template.to_owned(), |text, (what, value)| text.replace(what, value))
    }
}

/// Plants everything in a head, and tells what must have become of it.
pub fn plant(dataset: &mut DataSet, patient: &Patient, instance: &str, pixels: Json) -> Json {
    let mut answers = Vec::new();
    for (path, vr, template, actions) in PLANTS {
        let value = patient.fill(template);
        put(dataset, &super::path::parse(path), *vr, &value);
        for (action, text) in *actions {
            let text = if text.is_empty() { value.clone() } else { patient.fill(text) };
            answers.push(answer(action, path, &value, &text));
        }
    }
    for action in ["uid_changed", "uid_consistent"] {
        answers.push(answer(action, "<(0008,0018)>", instance, instance));
    }
    answers.push(pixels);
    let text = |tag| dataset.text(tag).unwrap_or_default().to_owned();
    json!({
        "PatientID": patient.fill("{id}"),
        "StudyInstanceUID": text(Tag(0x0020, 0x000D)),
        "SeriesInstanceUID": text(Tag(0x0020, 0x000E)),
        "SOPInstanceUID": instance,
        "SOPClassUID": text(Tag(0x0008, 0x0016)),
        "Modality": "CT",
        "AnswerData": answers,
    })
}

/// One line of the key.
pub fn answer(action: &str, path: &str, value: &str, text: &str) -> Json {
    json!({ "action": action, "tag": path, "value": value, "action_text": format!("<{text}>") })
}

fn put(dataset: &mut DataSet, path: &[super::path::Step], vr: VR, value: &str) {
    let Some((step, rest)) = path.split_first() else { return };
    if let Some(creator) = &step.creator {
        dataset.put(Element::new(Tag(step.group, 0x0010), VR::LO, creator.as_bytes()));
    }
    let tag = Tag(step.group, if step.creator.is_some() { 0x1000 | step.element } else { step.element });
    if rest.is_empty() {
        return dataset.put(Element::new(tag, vr, value.as_bytes()));
    }
    let mut item = dataset.get(tag).and_then(|found| found.items().first().cloned()).unwrap_or_default();
    put(&mut item, rest, vr, value);
    dataset.put(Element::sequence(tag, vec![item]));
}
