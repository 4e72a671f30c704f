//! What a run tells of itself: to the user on the page, to the receiver in the manifest. No worker takes part: each image's
//! answer is made up, so that one test costs nothing.

use super::*;
use crate::{Exported, PatientEntry, Shared, plan_export};
use std::sync::Arc;
use veilig_archive::Manifest;
use veilig_codec::Copied;
use veilig_deid::{AnonymousId, Identifiers, Lost};
use veilig_dicom::{DataSet, Element, Head, TransferSyntax, VR};
use veilig_quality::FindingCode;
use veilig_quality::requirements::{Receiver, Required, RequirementLevel, Requirements};
use veilig_study::{Catalogue, Image};

const SLICES: u64 = 12;

/// A slice of one of two whole volumes.
fn slice(series: &str, number: u64) -> Image {
    let mut image = Image {
        sop_class: "1.2.840.10008.5.1.4.1.1.2".to_owned(),
        sop_instance: format!("1.2.{series}.{number}"),
        instance_number: i64::try_from(number).ok(),
        has_pixels: true,
        ..Image::default()
    };
    image.patient.id = "MRN1".to_owned();
    image.study.instance = "1.2".to_owned();
    image.series.instance = series.to_owned();
    image.series.modality = "CT".to_owned();
    image.geometry.rows = 512;
    image.geometry.columns = 512;
    image.geometry.frames = 1;
    image.geometry.position = Some([0.0, 0.0, 1.25 * number as f64]);
    image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    image.geometry.spacing = Some([0.7, 0.7]);
    image.geometry.thickness = Some(1.25);
    image.acquisition.image_type = "ORIGINAL\\PRIMARY\\AXIAL".to_owned();
    image
}

/// Two series of twelve slices each: images 0 to 11, and 12 to 23.
fn run(shared: Shared) -> ExportRun<()> {
    run_of(|_| shared, |_| 10)
}

/// The same, with what is chosen for the list, and how large each file is.
fn run_of(shared: impl FnOnce(&Catalogue) -> Shared, bytes_of: impl Fn(SourceId) -> u64) -> ExportRun<()> {
    run_with(SLICES, shared, bytes_of)
}

/// The same, with so many slices in each series.
fn run_with(
    slices: u64,
    shared: impl FnOnce(&Catalogue) -> Shared,
    bytes_of: impl Fn(SourceId) -> u64,
) -> ExportRun<()> {
    let mut catalogue = Catalogue::default();
    let all = ["5", "6"].into_iter().flat_map(|series| (1..=slices).map(move |number| slice(series, number)));
    all.zip(0..).for_each(|(image, number)| {
        catalogue.add(SourceId(number), image);
    });
    let entry = PatientEntry {
        patient: catalogue.patients()[0].key,
        anonymous_id: AnonymousId::parse("29NR0BE6E7").unwrap(),
        order_number: Some("ORDER-7".to_owned()),
        referring_physician: String::new(),
        comments: String::new(),
    };
    let mut identifiers = Identifiers::default();
    identifiers.add(&Head::from_iter([Element::new(
        dicom_dictionary_std::tags::PATIENT_NAME,
        VR::PN,
        "Quistenberg^Marijke",
    )]));
    let shared = shared(&catalogue);
    ExportRun::with_key(plan_export(&catalogue, entry, shared, identifiers), Key::draw().unwrap(), bytes_of)
}

fn exported(series: usize) -> Exported {
    let dataset: DataSet = [
        Element::new(dicom_dictionary_std::tags::STUDY_INSTANCE_UID, VR::UI, "2.25.1"),
        Element::new(dicom_dictionary_std::tags::SERIES_INSTANCE_UID, VR::UI, format!("2.25.{series}")),
    ]
    .into_iter()
    .collect();
    let entry = veilig_archive::DirectoryEntry::of(&dataset, &TransferSyntax::explicit(), "A/S001/I00001");
    Exported {
        modality: "CT".to_owned(),
        bytes: 500,
        sha256: [0xAB; 32],
        study_instance: "2.25.1".to_owned(),
        series_instance: format!("2.25.{series}"),
        pixels: Copied::default(),
        codes: vec!["113100".to_owned()],
        blackened: Vec::new(),
        lost: if series == 1 { vec![Lost::Labels] } else { Vec::new() },
        foreseen: Default::default(),
        mapping: None,
        directory: Some(Box::new(entry)),
    }
}

/// Runs to the end, but that `out` images stay; what the manifest and the list of the DICOMDIR said.
fn driven(run: &mut ExportRun<()>, out: &[u32]) -> Option<(Manifest, usize)> {
    while let Some(Task::Image { item, source, .. }) = run.next_image() {
        let series = run.items[item].series;
        if !out.contains(&source.0) {
            run.image_done(item, Reply::Exported(Box::new(exported(series))), Some(()), 10);
        } else if source.0 == 3 {
            run.image_crashed(item);
        } else {
            run.image_done(item, Reply::LeftOut(Reason::Unreadable.into()), None, 0);
        }
    }
    let mut told = None;
    while let Some(Task::Archive { request, .. }) = run.next_archive() {
        let reply = match request {
            Request::Finish(finish) => {
                told = Some((*finish.manifest, finish.entries.len()));
                Reply::Finished { sha256: [1; 32], bytes: 77 }
            }
            _ => Reply::Ready,
        };
        run.archive_done(reply).unwrap();
    }
    told
}

fn complete(level: RequirementLevel) -> Option<Arc<Receiver>> {
    let complete = Some(Required { wanted: (), level, words: None });
    let requirements = Requirements { complete, ..Requirements::default() };
    Some(Arc::new(Receiver { name: "Registry North".to_owned(), contact: None, requirements }))
}

#[test]
fn the_user_is_told_how_many_images_of_each_series_were_written_and_which_were_not() {
    let mut run = run(Shared::default());
    driven(&mut run, &[3, 14, 15]).unwrap();
    let outcome = run.outcome().unwrap();
    assert_eq!((outcome.written, outcome.bytes, outcome.sha256), (21, 77, Some([1; 32])));
    let left_out: Vec<_> = outcome.left_out.iter().map(|(source, why)| (source.0, why.code())).collect();
    assert_eq!(
        left_out,
        [(3, Reason::Crashed.code()), (14, Reason::Unreadable.code()), (15, Reason::Unreadable.code())]
    );
    let series: Vec<_> =
        outcome.series.iter().map(|(at, _, new, count)| (*at, new.as_str(), *count)).collect();
    assert_eq!(series, [(0, "2.25.0", 11), (1, "2.25.1", 10)]);
    assert_eq!(outcome.codes, [("113100".to_owned(), 21)]);
}

#[test]
fn what_was_written_is_judged_without_what_had_to_stay() {
    let mut whole = run(Shared::default());
    driven(&mut whole, &[]).unwrap();
    let told = |run: &ExportRun<()>| {
        let found = run.outcome().unwrap().quality;
        found.into_iter().map(|(series, one)| (series, one.code, one.count)).collect::<Vec<_>>()
    };
    assert_eq!(told(&whole), [(1, FindingCode::LabelsLost, Some(12))]);
    let mut lacking = run(Shared::default());
    driven(&mut lacking, &[3, 14, 15]).unwrap();
    let expected = [
        (0, FindingCode::MissingSlices, Some(1)),
        (1, FindingCode::MissingSlices, Some(2)),
        (1, FindingCode::LabelsLost, Some(10)),
    ];
    assert_eq!(told(&lacking), expected);
}

#[test]
fn the_manifest_lists_the_files_of_each_series_with_their_sums_and_defects() {
    let mut run = run(Shared::default());
    let (manifest, entries) = driven(&mut run, &[3]).unwrap();
    assert_eq!(entries, 23, "the DICOMDIR's");
    let series: Vec<_> = manifest.series.iter().map(|one| (one.number, one.files.len())).collect();
    assert_eq!(series, [(1, 11), (2, 12)]);
    let file = &manifest.series[1].files[0];
    assert_eq!((file.name.as_str(), file.bytes), ("29NR0BE6E7/002/00001.dcm", 500));
    assert_eq!(file.sha256, "ab".repeat(32));
    let told: Vec<_> =
        manifest.quality.iter().map(|one| (one.series, one.code.as_str(), one.count)).collect();
    assert_eq!(told, [(1, "missing-slices", Some(1)), (2, "labels-lost", Some(12))]);
    assert_eq!((manifest.receiver, manifest.codes), (None, vec!["113100".to_owned()]));
}

#[test]
fn the_manifest_says_what_was_typed_and_stands_in_the_images_and_nothing_where_it_does_not() {
    let typed = Shared { group_id: "GROUP-1".to_owned(), ..Shared::default() };
    let (manifest, _) = driven(&mut run(typed.clone()), &[]).unwrap();
    let inserted = manifest.inserted.unwrap();
    assert_eq!(inserted.accession_number.as_deref(), Some("ORDER-7"));
    assert_eq!(inserted.site_id.as_deref(), Some("GROUP-1"));
    let (manifest, _) = driven(&mut run(Shared { order_in_images: false, ..typed }), &[]).unwrap();
    assert_eq!(manifest.inserted, None);
}

#[test]
fn a_receiver_is_named_in_the_manifest_unless_its_name_is_the_patients() {
    for (name, told) in [("Registry North", Some("Registry North")), ("Dr Quistenberg", None)] {
        let receiver =
            Receiver { name: name.to_owned(), ..(*complete(RequirementLevel::Warn).unwrap()).clone() };
        let (manifest, _) =
            driven(&mut run(Shared { receiver: Some(Arc::new(receiver)), ..Shared::default() }), &[])
                .unwrap();
        assert_eq!(manifest.receiver.as_deref(), told, "{name}");
    }
}

#[test]
fn what_the_receiver_requires_is_asked_of_what_was_written_and_told_with_how_many_images_lack() {
    let shared = || Shared { receiver: complete(RequirementLevel::Warn), ..Shared::default() };
    let mut whole = run(shared());
    assert_eq!(driven(&mut whole, &[]).unwrap().0.requirements, []);
    assert!(whole.outcome().unwrap().unmet.is_empty());
    let mut lacking = run(shared());
    let (manifest, _) = driven(&mut lacking, &[3, 14, 15]).unwrap();
    let told: Vec<_> = manifest.requirements.iter().map(|one| (one.series, one.count)).collect();
    assert_eq!(told, [(Some(1), Some(1)), (Some(2), Some(2))]);
    assert_eq!(
        (manifest.requirements[0].requirement.as_str(), manifest.requirements[0].unmet.as_str()),
        ("complete", "warn")
    );
    let unmet: Vec<_> = lacking.outcome().unwrap().unmet.iter().map(|one| (one.series, one.count)).collect();
    assert_eq!(unmet, told);
}

#[test]
fn a_receiver_who_wants_whole_series_is_told_of_one_that_ends_too_early() {
    // Where the last slice stays, no gap between two others tells it.
    let mut cut = run(Shared { receiver: complete(RequirementLevel::Warn), ..Shared::default() });
    let (manifest, _) = driven(&mut cut, &[11, 22, 23]).unwrap();
    let told: Vec<_> = manifest.requirements.iter().map(|one| (one.series, one.count)).collect();
    assert_eq!(told, [(Some(1), Some(1)), (Some(2), Some(2))]);
    let mut one = run(Shared { receiver: complete(RequirementLevel::Warn), ..Shared::default() });
    let second: Vec<u32> = (12..24).collect();
    let (manifest, _) = driven(&mut one, &second).unwrap();
    assert_eq!(manifest.requirements, [], "a series of which nothing goes is not asked");
}

#[test]
fn the_user_and_the_receiver_are_told_who_looked_at_the_pixels() {
    let looked = |catalogue: &Catalogue| {
        let key = catalogue.patients()[0].studies[0].series[1].key;
        let word = crate::Confirmed { slices: 5, ..crate::Confirmed::default() };
        Shared { looked: [(key, word)].into(), searched: None, ..Shared::default() }
    };
    let mut run = run_of(looked, |_| 10);
    let (manifest, _) = driven(&mut run, &[]).unwrap();
    for pixels in [manifest.pixels, run.outcome().unwrap().pixels] {
        let told: Vec<_> = pixels.series.iter().map(|one| (one.number, one.confirmed_slices)).collect();
        assert_eq!((pixels.searched, told), (false, vec![(2, Some(5))]));
    }
}

#[test]
fn behind_a_slow_image_no_more_are_handed_out_than_the_memory_may_hold_and_a_huge_one_goes_alone() {
    let handed = |bytes: u64| {
        let mut run = run_of(|_| Shared::default(), |_| bytes);
        std::iter::from_fn(|| run.next_image()).count() as u64
    };
    assert_eq!(handed(WINDOW / 4), 4);
    assert_eq!(handed(WINDOW / 4 + 1), 4);
    assert_eq!(handed(WINDOW * 3), 1);
    assert_eq!(handed(10), 2 * SLICES);
}

#[test]
fn a_list_that_lacks_something_is_not_told_as_complete_and_a_series_of_which_nothing_goes_is_not_asked() {
    let mut gaps = crate::Gaps::default();
    gaps.cancelled([("a/b".to_owned(), 7)]);
    let mut gone =
        run(Shared { receiver: complete(RequirementLevel::Warn), gaps: Arc::new(gaps), ..Shared::default() });
    let second: Vec<u32> = (12..24).collect();
    let (manifest, _) = driven(&mut gone, &second).unwrap();
    let told: Vec<_> = manifest.requirements.iter().map(|one| (one.series, one.count)).collect();
    assert_eq!(told, [(None, None)], "of the list alone");
    assert!(manifest.incomplete.is_some());
}

#[test]
fn where_the_receiver_blocks_nothing_goes_out_and_the_user_is_told_what_lacks() {
    let mut run = run(Shared { receiver: complete(RequirementLevel::Block), ..Shared::default() });
    assert!(driven(&mut run, &[3]).is_none(), "no archive is ended");
    let outcome = run.outcome().unwrap();
    assert_eq!((outcome.written, outcome.sha256, outcome.series.len()), (0, None, 0));
    assert_eq!(outcome.left_out.len(), 24);
    let of = |number: u32| outcome.left_out.iter().find(|(source, _)| source.0 == number).unwrap().1.code();
    assert_eq!((of(3), of(4)), (Reason::Crashed.code(), Reason::ReceiverRequires.code()));
    let unmet: Vec<_> = outcome.unmet.iter().map(|one| (one.series, one.count)).collect();
    assert_eq!(unmet, [(Some(1), Some(1))]);
    assert!(outcome.codes.is_empty());
}

#[test]
fn progress_counts_what_is_done_whether_it_was_written_or_stays() {
    let mut run = run(Shared::default());
    let Some(Task::Image { item: first, .. }) = run.next_image() else { panic!("an image") };
    let Some(Task::Image { item: second, .. }) = run.next_image() else { panic!("an image") };
    assert_eq!((run.progress().images, run.progress().images_total), (0, 24));
    run.image_crashed(second);
    run.image_done(first, Reply::Exported(Box::new(exported(0))), Some(()), 10);
    assert_eq!((run.progress().images, run.progress().bytes, run.progress().bytes_total), (2, 20, 240));
    driven(&mut run, &[]).unwrap();
    assert_eq!((run.progress().images, run.progress().bytes), (24, 240));
}

#[test]
fn the_archive_takes_what_is_there_in_its_order_passes_over_what_stays_and_is_ended_last() {
    let mut run = run(Shared::default());
    let items: Vec<usize> = std::iter::from_fn(|| run.next_image())
        .map(|task| match task {
            Task::Image { item, .. } => item,
            Task::Archive { .. } => panic!("an image"),
        })
        .collect();
    assert_eq!((run.under_way(), run.next_bytes()), (24, 0));
    let write = |run: &mut ExportRun<()>, item: usize| {
        let written = exported(run.items[item].series);
        run.image_done(item, Reply::Exported(Box::new(written)), Some(()), 10);
    };
    // The first is not there yet, so none goes.
    write(&mut run, items[1]);
    assert!(run.next_archive().is_none());
    write(&mut run, items[0]);
    run.image_crashed(items[2]);
    write(&mut run, items[3]);
    assert_eq!(run.under_way(), 20);
    let asked = |run: &mut ExportRun<()>| -> Vec<Request> {
        std::iter::from_fn(|| run.next_archive())
            .map(|task| match task {
                Task::Archive { request, .. } => request,
                Task::Image { .. } => panic!("something for the archive"),
            })
            .collect()
    };
    assert!(matches!(asked(&mut run)[..], [Request::Open(_)]));
    run.archive_done(Reply::Ready).unwrap();
    assert!(matches!(asked(&mut run)[..], [Request::Add(_), Request::Add(_), Request::Add(_)]));
    let is_archived =
        |run: &ExportRun<()>, item: usize| matches!(run.items[item].state, ItemState::Archived(_));
    for (place, done) in [0, 1, 3].into_iter().enumerate() {
        run.archive_done(Reply::Ready).unwrap();
        assert!(is_archived(&run, items[done]), "{place}");
        assert_eq!(
            run.items.iter().filter(|item| matches!(item.state, ItemState::Archived(_))).count(),
            place + 1
        );
    }
    for item in &items[4..] {
        write(&mut run, *item);
    }
    assert_eq!(asked(&mut run).len(), 20, "and it is not ended while it is at work");
    for _ in 0..20 {
        assert!(asked(&mut run).is_empty());
        run.archive_done(Reply::Ready).unwrap();
    }
    assert!(matches!(asked(&mut run)[..], [Request::Finish(_)]));
}

#[test]
fn no_more_than_32_images_wait_with_the_archive() {
    let mut run = run_with(20, |_| Shared::default(), |_| 10);
    while let Some(Task::Image { item, .. }) = run.next_image() {
        run.image_done(item, Reply::Exported(Box::new(exported(0))), Some(()), 10);
    }
    assert!(run.next_archive().is_some(), "it is opened");
    run.archive_done(Reply::Ready).unwrap();
    assert_eq!(std::iter::from_fn(|| run.next_archive()).count(), 32);
    run.archive_done(Reply::Ready).unwrap();
    assert_eq!(std::iter::from_fn(|| run.next_archive()).count(), 1);
}

#[test]
fn a_failure_of_the_archive_ends_the_export() {
    let mut run = run(Shared::default());
    let Some(Task::Image { item, .. }) = run.next_image() else { panic!("an image") };
    assert!(run.next_archive().is_none(), "nothing is there yet");
    run.image_done(item, Reply::Exported(Box::new(exported(0))), Some(()), 10);
    assert!(run.next_archive().is_some() && run.next_archive().is_none(), "not before it is open");
    let refused = run.archive_done(Reply::Failed(Reason::TookTooLong.into())).unwrap_err();
    assert_eq!(refused.code(), Reason::TookTooLong.code());
}
