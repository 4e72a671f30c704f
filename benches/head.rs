//! One CT head: parsed, de-identified, written and checked, beside `dicom-object` that parses and writes the same
//! bytes, in the same run, on one core.
//!
//! `cargo bench --bench head`. The head has some 200 elements, with nested and private ones. `benches/head.sh` runs the
//! same in wasm, in Node, with the page's flags.

#[path = "../tests/common/fixture.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod fixture;

use dicom_object::FileDicomObject;
use fixture::{CT, ct_head};
use std::hint::black_box;
use std::io::Cursor;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::{DataSet, Element, Head, Tag, TransferSyntax, VR, file_meta, read_head, write_dataset};

const ROUNDS: usize = 9;
const HEADS: u32 = 300;

fn main() {
    let bytes = file(1);
    let head = read_head(&mut Cursor::new(&bytes)).expect("reads");
    say(&format!("one CT head: {} elements, {} bytes", count(&head.dataset), bytes.len()));
    let series: Vec<Vec<u8>> = (1..=HEADS).map(file).collect();
    let of_series: Vec<Head> =
        series.iter().map(|bytes| read_head(&mut Cursor::new(bytes)).expect("reads")).collect();
    let new =
        of_series.windows(2).map(|two| changed(&two[0].dataset, &two[1].dataset)).max().unwrap_or_default();
    say(&format!(
        "in a series of {HEADS} of them {new} of an image's elements are not those of the image before"
    ));
    let mut lines: Vec<(String, Vec<f64>)> = Vec::new();
    let strict = engine(Options::strict(), &head);
    let research = engine(Options::research(), &head);
    for _ in 0..ROUNDS {
        let mut at = 0;
        let mut line = |name: &str, work: &mut dyn FnMut()| {
            let start = milliseconds();
            (0..HEADS).for_each(|_| work());
            if lines.len() <= at {
                lines.push((name.to_owned(), Vec::new()));
            }
            lines[at].1.push((milliseconds() - start) * 1000.0 / f64::from(HEADS));
            at += 1;
        };
        line("dicom-object: parse", &mut || drop(black_box(theirs(&bytes))));
        line("dicom-object: parse and write", &mut || {
            let mut out = Vec::with_capacity(bytes.len());
            theirs(&bytes).write_all(&mut out).expect("writes");
            black_box(out);
        });
        line("parse", &mut || drop(black_box(read_head(&mut Cursor::new(&bytes)))));
        for (name, engine) in [("strict", &strict), ("research", &research)] {
            let made = engine.apply(&head, false).expect("goes out");
            let written = write(&made.dataset, &made.sop_instance, &head);
            line(&format!("{name}: de-identify"), &mut || drop(black_box(engine.apply(&head, false))));
            line(&format!("{name}: write"), &mut || {
                black_box(write(&made.dataset, &made.sop_instance, &head));
            });
            line(&format!("{name}: check"), &mut || engine.check(&written, &head, &made).expect("passes"));
            line(&format!("{name}: all of it"), &mut || {
                let head = read_head(&mut Cursor::new(&bytes)).expect("reads");
                let made = engine.apply(&head, false).expect("goes out");
                let written = write(&made.dataset, &made.sop_instance, &head);
                engine.check(&written, &head, &made).expect("passes");
            });
            // A series is de-identified by one engine, which has seen nothing before: what it remembers of an image serves
            // the next one. Its first image is among them.
            let (engine, mut number) = (fresh_of(name, &of_series), 0);
            line(&format!("{name}: all of it, in a series"), &mut || {
                let bytes = &series[number];
                number += 1;
                let head = read_head(&mut Cursor::new(bytes)).expect("reads");
                let made = engine.apply(&head, false).expect("goes out");
                let written = write(&made.dataset, &made.sop_instance, &head);
                engine.check(&written, &head, &made).expect("passes");
            });
            // The first image of a series has nothing to remember.
            let mut unused: Vec<Engine> = (0..HEADS).map(|_| fresh(name, &head)).collect();
            line(&format!("{name}: all of it, first image"), &mut || {
                let engine = unused.pop().expect("one for each");
                let head = read_head(&mut Cursor::new(&bytes)).expect("reads");
                let made = engine.apply(&head, false).expect("goes out");
                let written = write(&made.dataset, &made.sop_instance, &head);
                engine.check(&written, &head, &made).expect("passes");
            });
        }
    }
    let theirs = median(&lines[1].1);
    say("| step | microseconds | of dicom-object's parse and write |\n|---|---|---|");
    for (name, times) in &lines {
        let time = median(times);
        say(&format!("| {name} | {time:.0} | {:.2} |", time / theirs));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn milliseconds() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64() * 1000.0
}

/// Whole milliseconds are fine enough for hundreds of heads.
#[cfg(target_arch = "wasm32")]
fn milliseconds() -> f64 {
    js_sys::Date::now()
}

fn say(text: &str) {
    #[cfg(not(target_arch = "wasm32"))]
    println!("{text}");
    #[cfg(target_arch = "wasm32")]
    web_sys::console::log_1(&text.into());
}

fn theirs(bytes: &[u8]) -> FileDicomObject<dicom_object::InMemDicomObject> {
    dicom_object::from_reader(bytes.get(128..).unwrap_or_default()).expect("parses")
}

fn fresh(preset: &str, head: &Head) -> Engine {
    fresh_of(preset, std::slice::from_ref(head))
}

fn fresh_of(preset: &str, heads: &[Head]) -> Engine {
    engine_of(if preset == "strict" { Options::strict() } else { Options::research() }, heads)
}

fn engine(options: Options, head: &Head) -> Engine {
    engine_of(options, std::slice::from_ref(head))
}

fn engine_of(options: Options, heads: &[Head]) -> Engine {
    let mut identifiers = Identifiers::default();
    heads.iter().for_each(|head| identifiers.add(head));
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    Engine::new(options, Subject { anonymous_id, key: Key::draw().expect("random numbers"), identifiers })
}

fn write(dataset: &DataSet, instance: &str, head: &Head) -> Vec<u8> {
    let mut written = file_meta(CT, instance, &head.syntax);
    written.extend(write_dataset(dataset, &head.syntax));
    written
}

/// The head of a slice as scanners write them: technique, dates, people, nested codes and references, private blocks.
fn file(slice: u32) -> Vec<u8> {
    let instance = &format!("1.2.826.0.1.3680043.10.543.7.{slice}");
    let mut dataset = ct_head(slice, 512, instance);
    let text = |group, element, vr, value: &str| Element::new(Tag(group, element), vr, value.as_bytes());
    for (group, element, vr, value) in TEXTS {
        dataset.put(text(*group, *element, *vr, value));
    }
    // What changes from slice to slice beside number, UID and position.
    let (minute, second, tenth) = (10 + slice / 600, slice / 10 % 60, slice % 10);
    let place = format!("{:.2}", f64::from(slice) * 1.25 - 100.0);
    dataset.put(text(0x0008, 0x002A, VR::DT, &format!("2019041210{minute}{second:02}.{tenth}")));
    dataset.put(text(0x0008, 0x0032, VR::TM, &format!("10{minute}{second:02}.{tenth}")));
    dataset.put(text(0x0008, 0x0033, VR::TM, &format!("10{minute}{second:02}.{tenth}7")));
    dataset.put(text(0x0018, 0x1151, VR::IS, &(180 + slice * 7 % 90).to_string()));
    dataset.put(text(0x0018, 0x1152, VR::IS, &(90 + slice * 7 % 45).to_string()));
    dataset.put(text(0x0020, 0x1041, VR::DS, &place));
    for number in 0..4_u16 {
        let code = |value: &str| -> DataSet {
            let code = text(0x0008, 0x0100, VR::SH, value);
            let meaning = text(0x0008, 0x0104, VR::LO, "Computed tomography");
            [code, text(0x0008, 0x0102, VR::SH, "DCM"), meaning].into_iter().collect()
        };
        let reference: DataSet = [
            text(0x0008, 0x1150, VR::UI, CT),
            // The fourth is of the image that this one was made of.
            text(
                0x0008,
                0x1155,
                VR::UI,
                &format!("1.2.826.0.1.3680043.10.543.9.{number}.{}", if number == 3 { slice } else { 0 }),
            ),
            Element::sequence(Tag(0x0040, 0xA170), vec![code("121311")]),
        ]
        .into_iter()
        .collect();
        let tag =
            [(0x0008, 0x1140), (0x0008, 0x1111), (0x0040, 0x0260), (0x0008, 0x1250)][usize::from(number)];
        dataset
            .put(Element::sequence(Tag(tag.0, tag.1), vec![reference.clone(), reference, code("P5-0808E")]));
    }
    for (group, creator) in
        [(0x0019, "SIEMENS CT VA0  COAD"), (0x0029, "SIEMENS CSA HEADER"), (0x0051, "SIEMENS MR HEADER")]
    {
        dataset.put(text(group, 0x0010, VR::LO, creator));
        for element in 0..20 {
            dataset.put(text(group, 0x1000 + element, VR::LO, "private of Quistenberg"));
        }
        dataset.put(text(group, 0x1013, VR::LO, &place));
    }
    let syntax = TransferSyntax::explicit();
    let mut file = file_meta(CT, instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file
}

#[rustfmt::skip]
const TEXTS: &[(u16, u16, VR, &str)] = &[
    (0x0008, 0x0012, VR::DA, "20190412"), (0x0008, 0x0013, VR::TM, "101113"), (0x0008, 0x0021, VR::DA, "20190412"),
    (0x0008, 0x0023, VR::DA, "20190412"), (0x0008, 0x002A, VR::DT, "20190412101112"), (0x0008, 0x0031, VR::TM, "101112"),
    (0x0008, 0x0032, VR::TM, "101112.5"), (0x0008, 0x0033, VR::TM, "101112.7"), (0x0008, 0x0064, VR::CS, "WSD"),
    (0x0008, 0x0081, VR::ST, "Lindenlaan 12, Oosterkwelder"), (0x0008, 0x1010, VR::SH, "CTAWP7731"),
    (0x0008, 0x1032, VR::SH, "X"), (0x0008, 0x1040, VR::LO, "Radiologie"), (0x0008, 0x1048, VR::PN, "Tervoorst^Jan"),
    (0x0008, 0x1050, VR::PN, "Brandakker^Els"), (0x0008, 0x1060, VR::PN, "Weidenhof^Tom"), (0x0008, 0x1070, VR::PN, "Operman^Ineke"),
    (0x0008, 0x1080, VR::LO, "abdominal pain"), (0x0008, 0x1090, VR::LO, "SOMATOM Definition Flash"),
    (0x0008, 0x2111, VR::ST, "made from raw data"), (0x0008, 0x9215, VR::SH, "X"),
    (0x0010, 0x1000, VR::LO, "OLD4711902"), (0x0010, 0x1010, VR::AS, "057Y"), (0x0010, 0x1020, VR::DS, "1.71"),
    (0x0010, 0x1030, VR::DS, "68.5"), (0x0010, 0x1040, VR::LO, "Dorpsstraat 7"), (0x0010, 0x2154, VR::SH, "+31 207731902"),
    (0x0010, 0x21B0, VR::LT, "history taken on 12.04.2019 by Operman"), (0x0010, 0x4000, VR::LT, "mother of Quistenberg"),
    (0x0018, 0x0010, VR::LO, "Omnipaque 300"), (0x0018, 0x0015, VR::CS, "ABDOMEN"), (0x0018, 0x0022, VR::CS, "HELIX"),
    (0x0018, 0x0088, VR::DS, "1.25"), (0x0018, 0x0090, VR::DS, "500"), (0x0018, 0x1000, VR::LO, "SN73490021"),
    (0x0018, 0x1020, VR::LO, "syngo CT 2012B"), (0x0018, 0x1030, VR::LO, "Abdomen portal venous"), (0x0018, 0x1100, VR::DS, "361"),
    (0x0018, 0x1110, VR::DS, "1085.6"), (0x0018, 0x1111, VR::DS, "595"), (0x0018, 0x1120, VR::DS, "0"), (0x0018, 0x1130, VR::DS, "160"),
    (0x0018, 0x1140, VR::CS, "CW"), (0x0018, 0x1150, VR::IS, "500"), (0x0018, 0x1151, VR::IS, "220"), (0x0018, 0x1152, VR::IS, "110"),
    (0x0018, 0x1160, VR::SH, "FLAT"), (0x0018, 0x1170, VR::IS, "26"), (0x0018, 0x1190, VR::DS, "1.2"), (0x0018, 0x1200, VR::DA, "20190401"),
    (0x0018, 0x1201, VR::TM, "080000"), (0x0018, 0x1210, VR::SH, "B30f"), (0x0018, 0x9306, VR::DS, "0.6"), (0x0018, 0x9311, VR::DS, "0.9"),
    (0x0020, 0x0012, VR::IS, "2"), (0x0020, 0x1040, VR::LO, ""), (0x0020, 0x1041, VR::DS, "-98.75"), (0x0020, 0x4000, VR::LT, "motion, repeated"),
    (0x0028, 0x1055, VR::LO, "ABDOMEN"), (0x0032, 0x1032, VR::PN, "Aanvrager^Kees"), (0x0032, 0x1033, VR::LO, "Chirurgie Oost"),
    (0x0032, 0x1060, VR::LO, "CT abdomen"), (0x0038, 0x0010, VR::LO, "ADM9920381"), (0x0038, 0x0300, VR::LO, "ward 4B"),
    (0x0040, 0x0244, VR::DA, "20190412"), (0x0040, 0x0245, VR::TM, "100000"), (0x0040, 0x0253, VR::SH, "PPS8837712"),
    (0x0040, 0x0254, VR::LO, "CT abdomen with contrast"), (0x0040, 0x1001, VR::SH, "RP6652019"), (0x0040, 0x2016, VR::LO, "PL5510293"),
    (0x0040, 0x2017, VR::LO, "FI5510294"), (0x0040, 0xA124, VR::UI, "1.2.826.0.1.3680043.10.543.77"),
];

/// Elements at every depth that are not in the other data set with the same value at the same place.
fn changed(before: &DataSet, after: &DataSet) -> usize {
    let of = |element: &Element| {
        let old = before.get(element.tag);
        let items = old.map(Element::items).unwrap_or_default();
        if element.items().is_empty() {
            return usize::from(old != Some(element));
        }
        let pairs = element.items().iter().enumerate();
        pairs.map(|(at, item)| items.get(at).map_or(count(item), |old| changed(old, item))).sum()
    };
    after.elements().iter().map(of).sum()
}

/// Elements at every depth.
fn count(dataset: &DataSet) -> usize {
    dataset.elements().iter().map(|element| 1 + element.items().iter().map(count).sum::<usize>()).sum()
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
