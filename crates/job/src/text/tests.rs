use super::*;
use crate::{Collection, Scanned};
use veilig_burned_in::Says;
use veilig_deid::Identifiers;
use veilig_study::Image;

/// A series of single-frame images; the last one has some frames more.
fn loaded(images: u32, last: u32) -> Collection {
    let mut loaded = Collection::default();
    for number in 0..images {
        loaded
            .add(SourceId(number), scanned(number, if number + 1 == images { last } else { 1 }))
            .expect("there is room");
    }
    loaded
}

fn scanned(number: u32, frames: u32) -> Scanned {
    let mut image = Image { sop_instance: format!("1.{number}"), has_pixels: true, ..Image::default() };
    image.patient.id = "A".to_owned();
    image.study.instance = "1".to_owned();
    image.series.instance = "2".to_owned();
    image.series.modality = "CT".to_owned();
    image.series.number = Some(number.into());
    (image.geometry.columns, image.geometry.rows, image.geometry.frames) = (512, 512, frames);
    Scanned { image, identifiers: Identifiers::default(), foreseen: Default::default() }
}

fn text(left: u32, points: f32) -> TextBox {
    TextBox { left, top: 20, width: 80, height: 14, points, says: Says::Unknown }
}

/// Images that could not be decoded.
fn unseen(images: std::ops::Range<u32>) -> HashMap<SourceId, Suspicion> {
    images.map(|image| (SourceId(image), Suspicion::NotSeen)).collect()
}

fn update(search: &mut TextSearch, loaded: &Collection) {
    search.update(loaded.catalogue(), &loaded.catalogue().patients());
}

/// Does all tasks; `boxes` says what is on a frame.
fn look(search: &mut TextSearch, loaded: &Collection, boxes: impl Fn(SourceId, u32) -> Option<Vec<TextBox>>) {
    update(search, loaded);
    while let Some(task) = search.next_task() {
        let frames: Option<Vec<_>> =
            (task.from..task.from + task.frames).map(|frame| boxes(task.source, frame)).collect();
        search.done(task, Some(Reply::Text(frames.ok_or(Refusal::from(Reason::PixelsUnsupported)))));
    }
    update(search, loaded);
}

fn key(loaded: &Collection) -> SeriesKey {
    loaded.catalogue().patients()[0].studies[0].series[0].key
}

fn suspicion(search: &TextSearch, loaded: &Collection) -> Option<Option<Suspicion>> {
    search.searched().get(&key(loaded)).copied()
}

#[test]
fn a_series_has_no_result_until_every_frame_was_looked_at() {
    let loaded = loaded(2, 9);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    assert_eq!((search.progress(), search.is_done()), ((0, 10), false));
    let mut tasks = 0;
    while let Some(task) = search.next_task() {
        assert_eq!(suspicion(&search, &loaded), None);
        search.done(task, Some(Reply::Text(Ok(vec![Vec::new(); task.frames.min(4) as usize]))));
        update(&mut search, &loaded);
        tasks += 1;
    }
    assert_eq!((search.progress(), tasks), ((10, 10), 4), "one frame, then four, four and one");
    assert_eq!(suspicion(&search, &loaded), Some(None), "clean");
}

#[test]
fn one_sure_frame_makes_its_series_suspect_and_a_weak_one_that_moves_does_not() {
    let loaded = loaded(30, 1);
    let mut search = TextSearch::default();
    look(&mut search, &loaded, |source, _| Some(vec![text(source.0 * 9, 1.5)]));
    assert_eq!(suspicion(&search, &loaded), Some(None));
    let mut search = TextSearch::default();
    look(&mut search, &loaded, |source, _| Some(if source.0 == 7 { vec![text(9, 5.0)] } else { vec![] }));
    assert_eq!(suspicion(&search, &loaded), Some(Some(Suspicion::TextFound)));
    let found = search.found(key(&loaded));
    assert_eq!((found.len(), found[0].stays), (1, false));
    assert_eq!(found[0].seen, [(SourceId(7), 0)]);
}

#[test]
fn text_is_dealt_with_once_rectangles_cover_it_wherever_it_stands_or_a_person_calls_it_none_and_suspect_still()
 {
    let loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    look(&mut search, &loaded, |_, _| Some(vec![text(9, 5.0)]));
    let black = |width| Redaction { frame: None, left: 5, top: 10, width, height: 40 };
    let on = |sources: &[u32], width| -> HashMap<SourceId, Vec<Redaction>> {
        sources.iter().map(|source| (SourceId(*source), vec![black(width)])).collect()
    };
    let left = |redactions| search.uncovered(key(&loaded), &redactions).len();
    assert_eq!(left(on(&[0, 1, 2], 100)), 0);
    assert_eq!(left(on(&[0, 1], 100)), 1, "one image is forgotten");
    assert_eq!(left(on(&[0, 1, 2], 60)), 1, "the end of the line is forgotten");
    let rectangle = search.found(key(&loaded))[0].rectangle;
    search.dismiss(key(&loaded), rectangle);
    assert_eq!(search.uncovered(key(&loaded), &HashMap::new()).len(), 0);
    assert_eq!(
        suspicion(&search, &loaded),
        Some(Some(Suspicion::TextFound)),
        "a person must look all the same"
    );
}

#[test]
fn what_cannot_be_decoded_cannot_be_called_clean_and_does_not_take_its_series_with_it() {
    let loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    look(&mut search, &loaded, |source, _| (source.0 != 1).then(Vec::new));
    assert_eq!(suspicion(&search, &loaded), Some(None));
    assert_eq!(search.unseen(), [(SourceId(1), Suspicion::NotSeen)].into());
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    while let Some(task) = search.next_task() {
        search.done(task, None);
    }
    update(&mut search, &loaded);
    assert_eq!(search.unseen(), unseen(0..3), "a worker that died of it");
    assert_eq!(search.progress(), (3, 3));
}

#[test]
fn a_series_that_grows_is_looked_at_again_where_it_grew_and_ended_workers_lose_nothing() {
    let mut loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    look(&mut search, &loaded, |_, _| Some(Vec::new()));
    loaded.add(SourceId(3), scanned(3, 1)).expect("there is room");
    update(&mut search, &loaded);
    assert_eq!(suspicion(&search, &loaded), None, "not yet");
    let task = search.next_task().expect("the new image");
    assert_eq!(task.source, SourceId(3));
    assert_eq!(search.next_task(), None);
    search.forget_requests();
    assert_eq!(search.next_task(), Some(task));
    search.done(task, Some(Reply::Text(Ok(vec![Vec::new()]))));
    update(&mut search, &loaded);
    assert_eq!(suspicion(&search, &loaded), Some(None));
    assert!(search.is_done());
}

#[test]
fn what_is_taken_off_the_list_waits_no_more_and_waits_again_when_it_comes_back() {
    let mut loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    let series = key(&loaded);
    loaded.catalogue_mut().remove(&[series]);
    update(&mut search, &loaded);
    assert_eq!((search.next_task(), search.progress()), (None, (0, 0)));
    loaded.catalogue_mut().undo();
    look(&mut search, &loaded, |_, _| Some(Vec::new()));
    assert_eq!(suspicion(&search, &loaded), Some(None));
}

#[test]
fn a_file_that_changed_is_not_called_clean_and_does_not_hold_back_the_others() {
    let mut loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    while let Some(task) = search.next_task() {
        let seen = Ok(vec![Vec::new()]);
        let text = if task.source == SourceId(1) { Err(Refusal::from(Reason::Changed)) } else { seen };
        let reply = Reply::Text(text);
        if reply.tells_change() {
            loaded.catalogue_mut().mark_changed(task.source);
        }
        search.done(task, Some(reply));
    }
    update(&mut search, &loaded);
    assert_eq!(suspicion(&search, &loaded), Some(None));
    assert_eq!(loaded.catalogue().left_out(), [(SourceId(1), Reason::Changed)]);
    // Whoever does not note the change has images that were not seen, and hold themselves back.
    let mut search = TextSearch::default();
    let others = super::tests::loaded(3, 1);
    update(&mut search, &others);
    while let Some(task) = search.next_task() {
        search.done(task, Some(Reply::Text(Err(Refusal::from(Reason::Changed)))));
    }
    update(&mut search, &others);
    assert_eq!(search.unseen(), unseen(0..3));
}

#[test]
fn a_worker_may_look_at_fewer_frames_than_it_was_asked_and_is_asked_for_the_rest() {
    let loaded = loaded(1, 10);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    let mut asked = Vec::new();
    while let Some(task) = search.next_task() {
        asked.push((task.from, task.frames));
        search.done(task, Some(Reply::Text(Ok(vec![Vec::new(); task.frames.min(4) as usize]))));
    }
    update(&mut search, &loaded);
    assert_eq!(asked, [(0, 10), (4, 6), (8, 2)]);
    assert_eq!((suspicion(&search, &loaded), search.progress()), (Some(None), (10, 10)));
}

#[test]
fn why_an_image_was_not_looked_at_is_kept() {
    let loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    for code in [Reason::TookTooLong, Reason::FrameTooLarge, Reason::PixelsUnsupported] {
        let task = search.next_task().expect("an image");
        search.done(task, Some(Reply::Failed(Refusal::from(code))));
    }
    let why = [Suspicion::TooSlow, Suspicion::TooLarge, Suspicion::NotSeen];
    assert_eq!(search.unseen(), (0..).map(SourceId).zip(why).collect());
}

#[test]
fn frames_without_room_for_a_letter_and_more_pixels_than_there_is_time_for_are_not_looked_at() {
    let search = |side, frames, syntax: &str| {
        let mut loaded = Collection::default();
        let mut one = scanned(0, frames);
        (one.image.geometry.rows, one.image.geometry.columns) = (side, 512);
        (one.image.transfer_syntax, one.image.bytes) = (syntax.to_owned(), 500_000);
        loaded.add(SourceId(0), one).expect("there is room");
        let mut search = TextSearch::default();
        update(&mut search, &loaded);
        (search.next_task().is_some(), search.unseen().len())
    };
    let (native, deflated, jpeg) =
        ("1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.50");
    assert_eq!(search(31, 100, native), (false, 0));
    assert_eq!(search(31, 1, jpeg), (true, 0), "its codestream may be of another size");
    assert_eq!(search(512, 100, native), (true, 0));
    assert_eq!(search(512, 500_000, deflated), (false, 1));
}

#[test]
fn an_image_of_one_frame_is_looked_at_out_of_its_turn_when_its_file_is_at_hand_and_only_once() {
    let loaded = loaded(4, 9);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    let task = search.task_of(SourceId(2)).expect("it waits");
    assert_eq!((task.source, task.from, task.frames), (SourceId(2), 0, 1));
    assert!(search.task_of(SourceId(2)).is_none(), "a worker has it");
    assert!(search.task_of(SourceId(3)).is_none(), "of nine frames a worker looks at some, in their turn");
    search.done(task, Some(Reply::Text(Ok(vec![Vec::new()]))));
    assert_eq!(search.progress(), (1, 12));
    let mut sources = Vec::new();
    while let Some(task) = search.next_task() {
        sources.push(task.source.0);
        search.done(task, Some(Reply::Text(Ok(vec![Vec::new(); task.frames as usize]))));
    }
    assert_eq!(sources, [0, 1, 3]);
    assert!(search.is_done());
}

#[test]
fn what_was_taken_out_of_its_turn_waits_again_when_the_workers_are_ended() {
    let loaded = loaded(3, 1);
    let mut search = TextSearch::default();
    update(&mut search, &loaded);
    let _ = search.task_of(SourceId(1));
    search.forget_requests();
    let sources: Vec<_> = std::iter::from_fn(|| search.next_task()).map(|task| task.source.0).collect();
    assert_eq!(sources, [1, 0, 2]);
}
