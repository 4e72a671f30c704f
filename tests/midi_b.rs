//! A score as MIDI-B's (MICCAI 2024) over a study of ours, and the table of it in `docs/midi_b.md`.
//!
//! The challenge's own data can't be had without its servers; its key's form and its scorer's rules are public.

use crate::common::{drawn, figure};
#[path = "midi_b/key.rs"]
mod key;
#[path = "midi_b/path.rs"]
mod path;
#[path = "midi_b/score.rs"]
mod score;

use crate::common::fixture::{CT, ct_head};
use score::{Area, Output, Tables, passes};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{
    Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, pixel_stream, read_head,
    write_dataset,
};
use veilig::job::{ExportItem, Packing, export_image, hex};
use veilig::study::Fingerprint;

const PATIENTS: usize = 4;
const IMAGES: u32 = 6;
/// One image in so many has the patient's name burned into its pixels.
const BURNED_EACH: u32 = 3;
const PIXELS: &str = "<(7FE0,0010)>";

/// Where the standard and TCIA's curation part, and why the engine follows the standard: path, action, reason.
const DELIBERATE: &[(&str, &str, &str)] = &[(
    "<(0043,\"GEMS_PARM_01\",9A)>",
    "text_retained",
    "TCIA's knowledge base keeps private text that Table E.3.10-1 does not list; unlisted private elements go",
)];

/// Writes a text into pixels of 16 bits; where it stands, with an edge of one pixel.
fn burn(pixels: &mut [u8], size: usize, text: &str) -> Area {
    const LEFT: usize = 7;
    const TOP: usize = 11;
    let (width, ink) = drawn::lettering(text);
    for at in (0..ink.len()).filter(|at| ink[*at]) {
        let place = 2 * ((TOP + at / width) * size + LEFT + at % width);
        pixels[place..place + 2].copy_from_slice(&900_u16.to_le_bytes());
    }
    Area { left: LEFT - 1, top: TOP - 1, width: width + 2, height: ink.len() / width + 2 }
}

/// One file and its part of the key.
fn file(patient: &key::Patient, number: usize, image: u32) -> (Vec<u8>, Json) {
    let instance = format!("1.2.826.0.1.77{number}31902.18.{}", image + 1);
    let burned = image.is_multiple_of(BURNED_EACH);
    let size: u16 = if burned { 96 } else { 16 };
    let samples = u32::from(size) * u32::from(size);
    let mut pixels: Vec<u8> = (0..samples * 2).map(|at| (at * (image + 3) % 7) as u8).collect();
    let mut dataset = ct_head(image, size, &instance);
    let answer = if burned {
        dataset.put(Element::new(Tag(0x0028, 0x0301), VR::CS, "YES"));
        let hidden = burn(&mut pixels, usize::from(size), &patient.fill("{name}"));
        key::answer(
            "pixels_hidden",
            PIXELS,
            &hex(&Sha256::digest(hidden.outside(&pixels, size))),
            &hidden.told(),
        )
    } else {
        key::answer("pixels_retained", PIXELS, &hex(&Sha256::digest(&pixels)), "")
    };
    let answers = key::plant(&mut dataset, patient, &instance, answer);
    let syntax = TransferSyntax::explicit();
    let length = Some(pixels.len() as u64);
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length };
    let mut file = file_meta(CT, &instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend(pixels);
    (file, answers)
}

/// The preset that is nearest to TCIA's curation: cleaned descriptions, shifted dates, characteristics, safe private.
fn engine(files: &[(Vec<u8>, Json)], number: usize) -> Engine {
    let mut identifiers = Identifiers::default();
    for (bytes, _) in files {
        identifiers.add(&read_head(&mut Cursor::new(bytes)).expect("reads"));
    }
    let anonymous_id = AnonymousId::parse(&format!("29NR0BE6E{number}")).expect("an ID");
    let subject = Subject { anonymous_id, key: Key::draw().expect("random numbers"), identifiers };
    Engine::new(Options::research(), subject)
}

/// Exports a file; where the key says that pixels must be hidden, a person has drawn a rectangle there and confirmed the rest.
fn exported(engine: &Engine, bytes: &[u8], answers: &Json, tables: &mut Tables) -> Output {
    let hidden = answers["AnswerData"].as_array().expect("answers").iter().filter_map(Area::hidden_by);
    let redactions: Vec<_> = hidden.map(|area| area.redaction()).collect();
    let looked = !redactions.is_empty();
    let mut source = Cursor::new(bytes);
    let head = read_head(&mut source).expect("reads");
    let expected = Fingerprint::of(&mut source, &head).expect("reads");
    let item = ExportItem { entry: "a.dcm".into(), looked, redactions, expected, ..ExportItem::default() };
    let packing = Packing { compression: Compression::Store, mapping: true, ..Packing::default() };
    let mut zip = Vec::new();
    let done = export_image(&mut source, engine, &item, &packing, &mut zip).expect("goes out");
    let mapping = done.mapping.expect("asked for");
    tables.uids.extend(mapping.uids);
    tables.patient_ids.extend(mapping.patient_ids);
    let mut written = Vec::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    archive.by_index(0).expect("one entry").read_to_end(&mut written).expect("unpacked");
    let mut source = Cursor::new(written);
    let head = read_head(&mut source).expect("reads");
    let mut pixels = Vec::new();
    pixel_stream(&mut source, &head).expect("pixels").read_to_end(&mut pixels).expect("reads");
    Output { dataset: head.dataset, pixels }
}

/// Passed and asked for, by action; what is deliberate stands by itself.
#[derive(Default)]
struct Scores {
    actions: BTreeMap<String, (usize, usize)>,
    deliberate: BTreeMap<usize, (usize, usize)>,
    failed: Vec<String>,
}

impl Scores {
    fn count(&mut self, answer: &Json, passed: bool) {
        let (path, action) = (answer["tag"].as_str().unwrap_or(""), answer["action"].as_str().unwrap_or(""));
        let deliberate = DELIBERATE.iter().position(|(tag, act, _)| (*tag, *act) == (path, action));
        let (good, all) = match deliberate {
            Some(number) => self.deliberate.entry(number).or_default(),
            None => self.actions.entry(action.to_owned()).or_default(),
        };
        *all += 1;
        *good += usize::from(passed);
        if !passed && deliberate.is_none() {
            self.failed.push(format!("{action} {path}"));
        }
    }

    fn document(&self) -> String {
        let rows =
            self.actions.iter().map(|(action, (good, all))| format!("| {action} | {good} | {all} |\n"));
        let sum = |part: fn(&(usize, usize)) -> usize| self.actions.values().map(part).sum::<usize>();
        let (good, all) = (sum(|row| row.0), sum(|row| row.1));
        let deliberate = self.deliberate.iter().map(|(number, (good, all))| {
            let (path, action, reason) = DELIBERATE[*number];
            format!("| `{path}` | {action} | {good} of {all} | {reason} |\n")
        });
        format!(
            include_str!("midi_b/document.md"),
            patients = PATIENTS,
            images = PATIENTS * IMAGES as usize,
            burned = PATIENTS * IMAGES.div_ceil(BURNED_EACH) as usize,
            rows = rows.collect::<String>(),
            good = good,
            all = all,
            percent = 100.0 * good as f64 / all as f64,
            deliberate = deliberate.collect::<String>(),
        )
    }
}

#[test]
fn a_study_like_midi_bs_is_scored_as_its_document_says() {
    let mut scores = Scores::default();
    for number in 0..PATIENTS {
        let patient = key::Patient::new(number);
        let files: Vec<_> = (0..IMAGES).map(|image| file(&patient, number, image)).collect();
        let engine = engine(&files, number);
        let mut tables = Tables::default();
        let outputs: Vec<_> =
            files.iter().map(|(bytes, key)| exported(&engine, bytes, key, &mut tables)).collect();
        for ((_, key), output) in files.iter().zip(&outputs) {
            for answer in key["AnswerData"].as_array().expect("answers") {
                scores.count(answer, passes(answer, output, &tables));
            }
        }
    }
    let document = scores.document();
    println!("{document}");
    let sum = document.lines().find_map(|line| line.strip_prefix("All: ")).expect("a sum");
    figure("midi-b", &format!("own study and rules: {}", sum.trim_end_matches('.')));
    assert_eq!(scores.failed, Vec::<String>::new());
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs/midi_b.md");
    if std::env::var_os("VEILIG_WRITE_DOCS").is_some() {
        std::fs::write(&path, &document).expect("written");
    }
    assert_eq!(std::fs::read_to_string(path).expect("reads"), document, "VEILIG_WRITE_DOCS=1 writes it anew");
}

#[test]
fn the_scorer_fails_what_was_not_changed_and_what_was_wiped() {
    let patient = key::Patient::new(0);
    for image in [0, 1] {
        let (bytes, key) = file(&patient, 0, image);
        scorer_is_strict(&bytes, &key);
    }
}

fn scorer_is_strict(bytes: &[u8], key: &Json) {
    let mut source = Cursor::new(bytes);
    let head = read_head(&mut source).expect("reads");
    let mut pixels = Vec::new();
    pixel_stream(&mut source, &head).expect("pixels").read_to_end(&mut pixels).expect("reads");
    let answers = key["AnswerData"].as_array().expect("answers");
    let same = Output { dataset: head.dataset, pixels };
    let wiped = Output { dataset: Default::default(), pixels: Vec::new() };
    for answer in answers {
        let keeps = ["tag_retained", "text_notnull", "text_retained", "pixels_retained"]
            .contains(&answer["action"].as_str().expect("an action"));
        let removes = ["text_removed", "date_shifted", "uid_changed"]
            .contains(&answer["action"].as_str().expect("an action"));
        assert_eq!(passes(answer, &same, &Tables::default()), keeps, "unchanged: {answer}");
        assert_eq!(passes(answer, &wiped, &Tables::default()), removes, "wiped: {answer}");
    }
}
