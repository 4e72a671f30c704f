//! Lists of very many patients, studies, series, spellings or copies: whatever is asked of them takes, for sixteen times as
//! many, about sixteen times the work. What is measured is how long the processor was busy with it, and only how that grows.

use crate::common::figure;
use dicom_dictionary_std::tags;
use std::collections::{BTreeMap, HashMap};
use std::hint::black_box;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use veilig::codec::Copied;
use veilig::deid::{AnonymousId, Identifiers, Key};
use veilig::dicom::{Element, Head, VR};
use veilig::i18n::{ReportFacts, Words, compose};
use veilig::job::{
    Collection, ExportForm, ExportRun, Exported, IdList, Overview, PatientEntry, Planner, Reason, Refusal,
    Reply, Request, Scanned, Shared, Task, TextSearch, UsedIds,
};
use veilig::quality::requirements::{RequirementKind, RequirementLevel, Unmet};
use veilig::quality::{Slice, judge};
use veilig::site::ReceiverSettings;
use veilig::study::{Added, Image, Patient, SeriesKey, SourceId};

/// A few, and sixteen times as many.
const FEW: usize = 250;
const TIMES: usize = 16;
/// So many times as much work is too much. Squares would make 256; memory that no longer fits the caches makes up to 64, more where
/// other tests take the caches meanwhile.
const TOO_MUCH: f64 = 110.0;
/// So often it is measured again before it is too much: other tests end, squares stay.
const TURNS: usize = 5;

/// One file, told by its number.
fn scanned(kind: &str, number: usize) -> Scanned {
    let only = |what: &str| if kind == what { number } else { 0 };
    let patient = only("patients");
    let study = only("studies").max(patient);
    let series = only("series").max(study).max(only("spellings"));
    let instance = if kind == "copies" || kind == "conflicts" { 0 } else { number };
    let name = match kind {
        // Letters, since words with digits are no names.
        "patients" | "spellings" => format!("{}^Anna", letters(number)),
        _ => "Oberdorf^Anna".to_owned(),
    };
    let dataset = [
        Element::new(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.2"),
        Element::new(tags::SOP_INSTANCE_UID, VR::UI, format!("1.2.3.{instance}")),
        Element::new(tags::STUDY_DATE, VR::DA, "20200131"),
        Element::new(tags::ACCESSION_NUMBER, VR::SH, format!("ACC{:07}", study + 1_000_000)),
        Element::new(tags::MODALITY, VR::CS, "CT"),
        Element::new(tags::PATIENT_NAME, VR::PN, name),
        Element::new(tags::PATIENT_ID, VR::LO, format!("MRN{:08}", patient + 20_000_000)),
        Element::new(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        Element::new(tags::OPERATORS_NAME, VR::PN, format!("{}^Op", letters(series))),
        Element::new(tags::STUDY_INSTANCE_UID, VR::UI, format!("1.2.4.{study}")),
        Element::new(tags::SERIES_INSTANCE_UID, VR::UI, format!("1.2.5.{series}")),
        Element::new(
            tags::INSTANCE_NUMBER,
            VR::IS,
            if kind == "conflicts" { number } else { instance }.to_string(),
        ),
    ];
    let head = Head::from_iter(dataset);
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    Scanned {
        image: Image { lack: None, ..Image::from_head(&head, 1) },
        identifiers,
        foreseen: Default::default(),
    }
}

/// A number in letters, all of one length.
fn letters(number: usize) -> String {
    (0..5).map(|place| char::from(b"BCDFGKLMNPRSTVWZ"[number >> (4 * place) & 15])).collect()
}

const KINDS: &[&str] = &["patients", "studies", "series", "images", "spellings", "copies", "conflicts"];

/// A list of so many files of a kind.
fn loaded(kind: &str, count: usize) -> Collection {
    let mut loaded = Collection::default();
    for (number, source) in (0..count).zip(0..) {
        if let Ok(Added::SameInstance(other)) = loaded.add(SourceId(source), scanned(kind, number)) {
            loaded.catalogue_mut().settle(other, SourceId(source), number % 2 == 0);
        }
    }
    loaded
}

/// Nanoseconds for which the processor worked for this thread.
fn busy() -> u64 {
    // Whoever yields is counted up to now, not up to the last tick.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells");
    told.split_whitespace().next().and_then(|first| first.parse().ok()).expect("a number")
}

/// How much more work it is for many than for a few, each of them made anew for each try.
fn growth<T>(make: impl Fn(usize) -> T, work: impl Fn(&mut T)) -> f64 {
    growth_of(|count| {
        let mut made = make(count);
        let before = busy();
        work(&mut made);
        busy() - before
    })
}

/// How much more work it is for many than for a few, each the least of some tries.
fn growth_of(mut once: impl FnMut(usize) -> u64) -> f64 {
    let mut least = |count: usize, tries: usize| (0..tries).map(|_| once(count)).min().expect("some");
    // What takes no time at all has nothing to grow.
    let little = 200_000;
    let mut turns = (0..TURNS).map(|_| {
        let (many, few) = (least(FEW * TIMES, 3), least(FEW, 7));
        (many + little) as f64 / (few + little) as f64
    });
    let mut growth = turns.next().expect("one");
    while growth >= TOO_MUCH
        && let Some(again) = turns.next()
    {
        growth = growth.min(again);
    }
    growth
}

/// What is asked of a list.
type Question = (&'static str, fn(&mut Collection));

const QUESTIONS: &[Question] = &[
    ("who is who, and what does not fit", |loaded| {
        let catalogue = loaded.catalogue();
        black_box((catalogue.patients(), catalogue.warnings(), catalogue.left_out(), loaded.why_blocked()));
    }),
    ("what identifies each patient", |loaded| {
        for one in loaded.catalogue().patients() {
            black_box(loaded.identifiers_of(&one));
        }
        black_box(loaded.numbers());
    }),
    ("the overview of the page", |loaded| {
        let mut search = TextSearch::default();
        let patients = loaded.catalogue().patients();
        search.update(loaded.catalogue(), &patients);
        let mut shared = Shared { searched: Some(search.searched()), ..Shared::default() };
        // A list that was cut short tells it in each export.
        let missing = (0..patients.len()).map(|number| (format!("folder/{number}"), 1));
        Arc::make_mut(&mut shared.gaps).cancelled(missing);
        let overview = Overview::of(loaded, &shared);
        black_box((overview.totals(), overview.all_series().count()));
    }),
    ("all that is asked of a form", |loaded| {
        let shared = Shared { searched: None, ..Shared::default() };
        let overview = Overview::of(loaded, &shared);
        let mut form = ExportForm::new("GROUP".to_owned());
        for one in &overview.patients {
            form.meet(&one.patient, &one.identifiers);
            form.patient_mut(Some(one.patient.key)).order_unknown = true;
        }
        let used = UsedIds::default();
        form.set_key(Some(key()), &overview);
        let entries = black_box(form.entries(&overview, &used)).map(|all| all.len());
        assert_eq!(entries, Ok(overview.outgoing().count()));
        form.set_list(Some(Rc::new(list(overview.patients.len()))), &overview);
        let _ = black_box(form.entries(&overview, &used));
    }),
    ("the plans of all patients", |loaded| {
        let planner = Planner::new(loaded.catalogue());
        let shared = Shared { searched: None, ..Shared::default() };
        for one in loaded.catalogue().patients() {
            let entry = PatientEntry {
                patient: one.key,
                anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
                order_number: None,
                referring_physician: String::new(),
                comments: String::new(),
            };
            black_box(planner.plan(entry, shared.of(&one), Identifiers::default()));
        }
    }),
    ("all taken off, and brought back", |loaded| {
        let patients = loaded.catalogue().patients();
        let series = patients.iter().flat_map(|one| &one.studies).flat_map(|study| &study.series);
        let keys: Vec<SeriesKey> = series.map(|series| series.key).collect();
        loaded.catalogue_mut().remove(&keys);
        loaded.catalogue_mut().undo();
    }),
];

/// The key of a study key: it takes its time to be made.
fn key() -> Key {
    static KEY: OnceLock<Key> = OnceLock::new();
    KEY.get_or_init(|| Key::from_study_key("correct horse battery staple 7").expect("a key")).clone()
}

/// A list of IDs for the patients of a list.
fn list(count: usize) -> IdList {
    let rows = (0..count).map(|number| format!("MRN{:08},ID-{}\n", number + 20_000_000, letters(number)));
    let table = format!("Patient ID,Anonymous ID\n{}", rows.collect::<String>());
    IdList::read(table.as_bytes()).expect("a list")
}

#[test]
#[cfg(target_os = "linux")]
fn loading_grows_with_the_files_and_no_faster() {
    for kind in KINDS {
        let growth = growth(|count| count, |count| drop(black_box(loaded(kind, *count))));
        println!("{kind}: {growth:.1}");
        assert!(growth < TOO_MUCH, "{kind}: {growth:.1} times the work");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn whatever_is_asked_of_a_list_grows_with_it_and_no_faster() {
    key();
    let mut most = 0.0_f64;
    for kind in KINDS {
        let mut lists = [FEW, FEW * TIMES].map(|count| (count, loaded(kind, count)));
        for (question, ask) in QUESTIONS {
            let growth = growth_of(|count| {
                let (_, list) = lists.iter_mut().find(|(of, _)| *of == count).expect("one of both");
                // As after a file that has just come: nothing is known from the last time.
                list.catalogue_mut().forget_answers();
                let before = busy();
                ask(list);
                busy() - before
            });
            println!("{question}, {kind}: {growth:.1}");
            assert!(growth < TOO_MUCH, "{question}, {kind}: {growth:.1} times the work");
            most = most.max(growth);
        }
    }
    let asked = KINDS.len() * QUESTIONS.len();
    figure(
        "many-linear",
        &format!("{TIMES} times as many: at most {most:.1} times the work, of {asked} questions"),
    );
}

/// The run of an export of so many images.
fn run(count: usize) -> ExportRun<()> {
    let (_, run) = run_of("images", count);
    assert_eq!(run.plan().series[0].images.len(), count);
    run
}

/// The run of the export of a kind's first patient, who is loaded so.
fn run_of(kind: &str, count: usize) -> (Patient, ExportRun<()>) {
    let loaded = loaded(kind, count);
    let patients = loaded.catalogue().patients();
    let entry = PatientEntry {
        patient: patients[0].key,
        anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
        order_number: None,
        referring_physician: String::new(),
        comments: String::new(),
    };
    let shared = Shared { searched: None, ..Shared::default() };
    let plan = Planner::new(loaded.catalogue()).plan(entry, shared, Identifiers::default());
    (patients[0].clone(), ExportRun::new(plan, |_| 1000).expect("random numbers"))
}

/// An image that was written.
fn written() -> Reply {
    Reply::Exported(Box::new(Exported {
        bytes: 1000,
        sha256: [7; 32],
        modality: "CT".to_owned(),
        study_instance: "2.25.1".to_owned(),
        series_instance: "2.25.2".to_owned(),
        pixels: Copied::default(),
        codes: Vec::new(),
        blackened: Vec::new(),
        lost: Vec::new(),
        foreseen: Default::default(),
        mapping: None,
        directory: None,
    }))
}

#[test]
#[cfg(target_os = "linux")]
fn outcome_and_report_of_an_export_grow_with_its_series_and_no_faster() {
    for kind in ["series", "studies", "images"] {
        let made = |count: usize| {
            let (patient, mut run) = run_of(kind, count);
            while let Some(Task::Image { item, .. }) = run.next_image() {
                run.image_done(item, written(), Some(()), 1000);
                while let Some(Task::Archive { request, .. }) = run.next_archive() {
                    if let Request::Finish(_) = request {
                        return (patient, run, Words::load("en"));
                    }
                    run.archive_done(Reply::Ready).expect("goes on");
                }
            }
            panic!("no archive was ended")
        };
        let growth = growth(made, |(patient, run, words)| {
            run.archive_done(Reply::Finished { sha256: [7; 32], bytes: 1000 }).expect("ended");
            let outcome = run.outcome().expect("it is over");
            let facts = ReportFacts {
                patient,
                plan: run.plan(),
                outcome: &outcome,
                when: String::new(),
                sorted_out: BTreeMap::new(),
                preset: String::new(),
                thumbnails: &HashMap::new(),
            };
            black_box(compose(words, &facts));
        });
        println!("{kind}: {growth:.1}");
        assert!(growth < TOO_MUCH, "{kind}: {growth:.1} times the work");
    }
}

/// A slice of CT at a place, turned by so much.
fn slice(number: usize, z: f64, turn: f64) -> Vec<Slice> {
    let mut image = Image {
        sop_class: "1.2.840.10008.5.1.4.1.1.2".to_owned(),
        has_pixels: true,
        instance_number: i64::try_from(number).ok(),
        ..Image::default()
    };
    let (sin, cos) = turn.sin_cos();
    image.geometry.frames = 1;
    image.geometry.position = Some([0.0, 0.0, z]);
    image.geometry.orientation = Some([cos, sin, 0.0, -sin, cos, 0.0]);
    Slice::of(&image, u32::try_from(number).expect("few") + 1)
}

#[test]
#[cfg(target_os = "linux")]
fn geometry_of_a_series_of_many_slices_is_judged_in_as_much_work_as_there_are_slices() {
    type Series = fn(usize) -> Vec<Slice>;
    let kinds: [(&str, Series); 4] = [
        ("every fourth lacks, and every fifth is there twice", |count| {
            let of = |n: usize| slice(n, (n + n / 4) as f64, 0.0);
            (0..count)
                .flat_map(of)
                .chain((0..count / 5).flat_map(|n| slice(count + n, (5 * n) as f64, 0.0)))
                .collect()
        }),
        ("three places again and again", |count| {
            (0..count).flat_map(|n| slice(n, (n % 3) as f64, 0.0)).collect()
        }),
        ("anywhere", |count| {
            let at = |n: usize| f64::from((n as u32).wrapping_mul(2_654_435_761) >> 12);
            (0..count).flat_map(|n| slice(n, at(n), 0.0)).collect()
        }),
        ("each turned", |count| (0..count).flat_map(|n| slice(n, n as f64, n as f64 * 0.01)).collect()),
    ];
    for (kind, make) in kinds {
        let growth = growth(make, |slices| drop(black_box(judge(slices))));
        println!("{kind}: {growth:.1}");
        assert!(growth < TOO_MUCH, "{kind}: {growth:.1} times the work");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_many_series_lack_of_what_a_receiver_wants_is_said_in_as_much_work_as_there_are_series() {
    let text = r#"{"name": "Lab", "requirements": {"thickestSlice": {"mm": 1, "unmet": "warn"}}}"#;
    let receiver = ReceiverSettings::read(text).expect("a good block").receiver;
    let words = Words::load("en");
    let unmet = |series: usize| Unmet {
        kind: RequirementKind::ThickestSlice,
        level: RequirementLevel::Warn,
        words: None,
        series: u32::try_from(series).ok(),
        of_list: false,
        mm: Some(2.0 + series as f64 / 1000.0),
        degrees: None,
        count: None,
        modality: None,
        phase: None,
        wanted: None,
    };
    let growth = growth(
        |count| (0..count).map(unmet).collect::<Vec<_>>(),
        |all| drop(black_box(words.unmet(&receiver, all, usize::MAX))),
    );
    assert!(growth < TOO_MUCH, "{growth:.1} times the work");
}

#[test]
#[cfg(target_os = "linux")]
fn each_message_of_an_export_is_as_much_work_with_many_images_as_with_few() {
    let growth = growth(run, |run| {
        // All are handed out before the first comes back, the last ones first.
        let mut out = Vec::new();
        while let Some(Task::Image { item, .. }) = run.next_image() {
            out.push(item);
            black_box(run.progress());
        }
        while let Some(item) = out.pop() {
            run.image_done(item, Reply::LeftOut(Refusal::from(Reason::Unreadable)), None, 0);
            black_box((run.progress(), run.next_image().is_some()));
        }
        assert_eq!(run.progress().images, run.progress().images_total);
    });
    assert!(growth < TOO_MUCH, "{growth:.1} times the work");
}
