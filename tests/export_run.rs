//! What the page may rely on while an export runs: order, bounded waiting, honest endings.

use std::collections::HashMap;
use std::sync::Arc;
use veilig::codec::Copied;
use veilig::deid::{AnonymousId, Identifiers, Key, Mapping};
use veilig::job::{
    ExportItem, ExportPlan, ExportRun, Exported, PatientEntry, PlannedSeries, Reason, Refusal, Reply,
    Request, Shared, Task, request,
};
use veilig::quality::requirements::{Receiver, Required, RequirementKind, RequirementLevel, Requirements};
use veilig::quality::{FindingCode, Slice};
use veilig::study::{Image, PatientKey, SeriesKey, SourceId};

const MEGABYTE: u64 = 1 << 20;

/// A run of one series with so many images of a megabyte each.
fn run(images: u32) -> ExportRun<u32> {
    run_of(images, MEGABYTE)
}

fn run_of(images: u32, bytes: u64) -> ExportRun<u32> {
    ExportRun::new(plan(images, None), |_| bytes).expect("random numbers")
}

fn run_for(images: u32, receiver: Option<Arc<Receiver>>) -> ExportRun<u32> {
    ExportRun::new(plan(images, receiver), |_| 10).expect("random numbers")
}

fn plan(images: u32, receiver: Option<Arc<Receiver>>) -> ExportPlan {
    let planned = (0..images)
        .map(|n| {
            (SourceId(n), ExportItem { entry: format!("ID/001/{:05}.dcm", n + 1), ..ExportItem::default() })
        })
        .collect();
    ExportPlan {
        entry: PatientEntry {
            patient: PatientKey(0),
            anonymous_id: AnonymousId::draw().expect("random numbers"),
            order_number: None,
            referring_physician: String::new(),
            comments: String::new(),
        },
        shared: Shared { receiver, ..Shared::default() },
        identifiers: Identifiers::default(),
        series: vec![PlannedSeries {
            key: SeriesKey(0),
            number: 1,
            modality: "CT".into(),
            description: String::new(),
            images: planned,
            slices: (0..images).flat_map(slices).collect(),
            left_out: 0,
        }],
        left_out: Vec::new(),
        pixels: Vec::new(),
    }
}

/// A slice of CT, 2 mm above the one before.
fn slices(n: u32) -> Vec<(SourceId, Slice)> {
    let mut image =
        Image { sop_class: "1.2.840.10008.5.1.4.1.1.2".into(), has_pixels: true, ..Image::default() };
    image.geometry.frames = 1;
    image.geometry.position = Some([0.0, 0.0, 2.0 * f64::from(n)]);
    image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    image.geometry.spacing = Some([0.7, 0.7]);
    Slice::of(&image, n + 1).into_iter().map(|slice| (SourceId(n), slice)).collect()
}

fn exported() -> Reply {
    Reply::Exported(Box::new(Exported {
        modality: "CT".into(),
        bytes: MEGABYTE,
        sha256: [1; 32],
        study_instance: "2.25.1".into(),
        series_instance: "2.25.2".into(),
        pixels: Copied::default(),
        codes: Vec::new(),
        blackened: Vec::new(),
        lost: Vec::new(),
        foreseen: Default::default(),
        mapping: None,
        directory: None,
    }))
}

/// Plays the archive worker until it has nothing to do; collects the payloads in the order of arrival.
fn archive_all(run: &mut ExportRun<u32>, arrived: &mut Vec<u32>) {
    while let Some(Task::Archive { request, payload }) = run.next_archive() {
        arrived.extend(payload);
        let reply = match request {
            Request::Finish(request::Finish { manifest, .. }) => {
                assert_eq!(manifest.series.iter().map(|s| s.files.len()).sum::<usize>(), arrived.len());
                Reply::Finished { sha256: [7; 32], bytes: 99 }
            }
            _ => Reply::Ready,
        };
        run.archive_done(reply).expect("the archive goes on");
    }
}

fn next_item(run: &mut ExportRun<u32>) -> Option<usize> {
    match run.next_image()? {
        Task::Image { item, .. } => Some(item),
        Task::Archive { .. } => panic!("an image was asked for"),
    }
}

#[test]
fn images_that_are_done_in_any_order_are_archived_in_the_plans_order() {
    let mut run = run(5);
    let handed: Vec<usize> = std::iter::from_fn(|| next_item(&mut run)).collect();
    let mut arrived = Vec::new();
    for item in [3, 1, 0, 4, 2] {
        run.image_done(handed[item], exported(), Some(item as u32), 10);
        archive_all(&mut run, &mut arrived);
    }
    assert_eq!(arrived, [0, 1, 2, 3, 4]);
    let outcome = run.outcome().expect("finished");
    assert_eq!((outcome.written, outcome.sha256, outcome.bytes), (5, Some([7; 32]), 99));
    assert_eq!(outcome.series, [(0, "2.25.1".to_owned(), "2.25.2".to_owned(), 5)]);
}

#[test]
fn what_waits_behind_a_slow_image_is_bounded() {
    let mut run = run(3000);
    let mut handed = 0;
    while let Some(item) = next_item(&mut run) {
        handed += 1;
        if item != 0 {
            run.image_done(item, exported(), Some(item as u32), MEGABYTE);
        }
    }
    assert!(handed < 60, "{handed} images were handed out behind the first");
}

#[test]
fn an_image_larger_than_the_window_still_goes_when_its_turn_comes() {
    let mut run = run_of(2, 1 << 40);
    let mut arrived = Vec::new();
    for expected in 0..2 {
        let item = next_item(&mut run).expect("goes");
        assert_eq!(next_item(&mut run), None, "alone");
        run.image_done(item, exported(), Some(expected), 1 << 40);
        archive_all(&mut run, &mut arrived);
    }
    assert!(run.outcome().is_some());
}

/// Kitware#7, #33, #35, #37; Horos#625: one bad file ended the run.
#[test]
fn an_image_that_fails_or_kills_its_worker_is_left_out_and_the_others_go_on() {
    let mut run = run(3);
    let items: Vec<usize> = std::iter::from_fn(|| next_item(&mut run)).collect();
    run.image_done(items[0], Reply::LeftOut(Refusal::from(Reason::CheckIdentifier)), None, 0);
    run.image_crashed(items[1]);
    run.image_done(items[2], exported(), Some(2), 10);
    archive_all(&mut run, &mut Vec::new());
    let outcome = run.outcome().expect("finished");
    let left_out: HashMap<SourceId, &str> =
        outcome.left_out.into_iter().map(|(s, r)| (s, r.code())).collect();
    assert_eq!(outcome.written, 1);
    assert_eq!(left_out[&SourceId(0)], "check-identifier");
    assert_eq!(left_out[&SourceId(1)], "crashed");
}

#[test]
fn a_receiver_who_must_have_all_slices_gets_nothing_where_one_fails_on_the_way() {
    let required = |level| {
        let complete = Some(Required { wanted: (), level, words: None });
        let requirements = Requirements { complete, ..Requirements::default() };
        Some(Arc::new(Receiver { name: "Lab".to_owned(), contact: None, requirements }))
    };
    for (level, written) in [(RequirementLevel::Warn, 11), (RequirementLevel::Block, 0)] {
        let mut run = run_for(12, required(level));
        let items: Vec<usize> = std::iter::from_fn(|| next_item(&mut run)).collect();
        for item in &items[..11] {
            run.image_done(*item, exported(), Some(2), 10);
        }
        run.image_crashed(items[11]);
        archive_all(&mut run, &mut Vec::new());
        let outcome = run.outcome().expect("ended");
        assert_eq!((outcome.written, outcome.sha256.is_some()), (written, written > 0), "{level:?}");
        assert_eq!(outcome.unmet.iter().map(|one| one.kind).collect::<Vec<_>>(), [RequirementKind::Complete]);
        let codes: Vec<&str> = outcome.left_out.iter().map(|(_, reason)| reason.code()).collect();
        assert_eq!(codes.iter().filter(|code| **code == "receiver-requires").count(), 11 - written);
        assert!(codes.contains(&"crashed") && outcome.mapping.uids.is_empty());
    }
}

#[test]
fn an_export_of_nothing_ends_without_a_zip() {
    let mut none = run(0);
    assert!(none.next_archive().is_none());
    assert_eq!(none.outcome().expect("ended").sha256, None);

    let mut all_fail = run(1);
    let item = next_item(&mut all_fail).expect("one");
    all_fail.image_crashed(item);
    assert!(all_fail.next_archive().is_none());
    assert_eq!(all_fail.outcome().expect("ended").written, 0);
}

#[test]
fn a_failing_archive_fails_the_export_as_a_whole() {
    let mut run = run(1);
    let item = next_item(&mut run).expect("one");
    run.image_done(item, exported(), Some(0), 10);
    assert!(run.next_archive().is_some());
    assert!(run.archive_done(Reply::Failed(Refusal::from(Reason::WriteFailed))).is_err());
    assert!(run.outcome().is_none());
}

#[test]
fn the_mapping_holds_what_was_replaced_in_the_images_written_each_pair_once() {
    let told = |instance: &str| {
        let Reply::Exported(mut exported) = exported() else { panic!("it is one") };
        let pair = |old: &str| (old.to_owned(), format!("2.25.{old}"));
        let uids = [pair("1.study"), pair(instance)].into_iter().collect();
        let patient_ids = [("MRN1".to_owned(), "ID".to_owned())].into_iter().collect();
        exported.mapping = Some(Box::new(Mapping { uids, patient_ids }));
        Reply::Exported(exported)
    };
    let mut run = run(3);
    let items: Vec<usize> = std::iter::from_fn(|| next_item(&mut run)).collect();
    run.image_done(items[0], told("1.1"), Some(0), 10);
    run.image_crashed(items[1]);
    run.image_done(items[2], told("1.3"), Some(2), 10);
    archive_all(&mut run, &mut Vec::new());
    let mapping = run.outcome().expect("finished").mapping;
    assert_eq!(mapping.uids.keys().collect::<Vec<_>>(), ["1.1", "1.3", "1.study"]);
    assert_eq!(mapping.patient_ids.len(), 1);
}

#[test]
fn every_worker_of_a_run_gets_its_key_and_every_run_draws_another() {
    let key_of = |request: Request| match request {
        Request::Prepare(preparation) => preparation.subject.key,
        other => panic!("{other:?}"),
    };
    let (one, other) = (run(1), run(1));
    assert!(key_of(one.preparation()) == key_of(one.preparation()));
    assert!(key_of(one.preparation()) != key_of(other.preparation()));
    let typed = Key::from_study_key("correct horse battery").expect("long enough");
    let lasting = ExportRun::<u32>::with_key(one.plan().clone(), typed.clone(), |_| MEGABYTE);
    assert!(key_of(lasting.preparation()) == typed);
}

#[test]
fn progress_counts_files_and_bytes() {
    let mut run = run(4);
    let item = next_item(&mut run).expect("one");
    run.image_done(item, exported(), Some(0), 10);
    let progress = run.progress();
    assert_eq!((progress.images, progress.images_total), (1, 4));
    assert_eq!((progress.bytes, progress.bytes_total), (MEGABYTE, 4 * MEGABYTE));
}

#[test]
fn an_image_that_could_not_go_out_is_missing_in_what_did() {
    let mut run = run(20);
    let mut arrived = Vec::new();
    while let Some(item) = next_item(&mut run) {
        if item == 7 {
            run.image_crashed(item);
        } else {
            run.image_done(item, exported(), Some(item as u32), 10);
        }
        archive_all(&mut run, &mut arrived);
    }
    let quality = run.outcome().expect("finished").quality;
    let told: Vec<_> = quality.iter().map(|(series, one)| (*series, one.code, one.count, one.mm)).collect();
    assert_eq!(told, [(0, FindingCode::MissingSlices, Some(1), Some(14.0))]);
    assert_eq!(quality[0].1.images, [7, 9]);
}
