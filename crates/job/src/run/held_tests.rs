//! An export that begins before the search is over ends as one that was asked for later, or not at all.

use crate::{
    Collection, ExportRun, PatientEntry, Planner, Reason, Reply, Request, ScannedFile, Shared, Task,
    TextSearch, Worker, request,
};
use std::collections::HashMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use veilig_deid::{AnonymousId, Key};
use veilig_dicom::{DataSet, Element, PixelPlace, Source, Tag, TransferSyntax, VR};
use veilig_dicom::{file_meta, pixel_header, write_dataset};
use veilig_study::{SourceId, Suspicion};

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// A CT slice of 64 x 64, with eight letters in it or none.
fn slice(number: u32, has_text: bool) -> Vec<u8> {
    let letters: [[u8; 7]; 2] = [[17, 17, 17, 31, 17, 17, 17], [31, 16, 16, 30, 16, 16, 31]];
    let is_ink = |row: usize, column: usize| {
        let (row, column) = (row.wrapping_sub(20), column.wrapping_sub(6));
        row < 7 && column < 48 && column % 6 < 5 && letters[column / 6 % 2][row] >> (4 - column % 6) & 1 == 1
    };
    let dot = |at: usize| if has_text && is_ink(at / 64, at % 64) { 200_i16 } else { -100 };
    let mut pixels: Vec<u8> = (0..64 * 64).flat_map(|at| dot(at).to_le_bytes()).collect();
    pixels[..4].copy_from_slice(&[0xF0, 0, number as u8, 0]);
    let text = |group, element, vr, value: &str| Element::new(Tag(group, element), vr, value.as_bytes());
    let short = |group, element, value: u16| Element::new(Tag(group, element), VR::US, value.to_le_bytes());
    let instance = format!("1.2.3.4.{}", number + 1);
    let dataset: DataSet = [
        text(0x0008, 0x0016, VR::UI, CT),
        text(0x0008, 0x0018, VR::UI, &instance),
        text(0x0008, 0x0060, VR::CS, "CT"),
        text(0x0010, 0x0010, VR::PN, "Quistenberg^Marijke"),
        text(0x0010, 0x0020, VR::LO, "MRN48211907"),
        text(0x0020, 0x000D, VR::UI, "1.2.3.5"),
        text(0x0020, 0x000E, VR::UI, "1.2.3.6"),
        text(0x0020, 0x0013, VR::IS, &(number + 1).to_string()),
        short(0x0028, 0x0002, 1),
        text(0x0028, 0x0004, VR::CS, "MONOCHROME2"),
        short(0x0028, 0x0010, 64),
        short(0x0028, 0x0011, 64),
        short(0x0028, 0x0100, 16),
        short(0x0028, 0x0101, 16),
        short(0x0028, 0x0102, 15),
        short(0x0028, 0x0103, 1),
    ]
    .into_iter()
    .collect();
    let syntax = TransferSyntax::explicit();
    let place =
        PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(pixels.len() as u64) };
    let mut file = file_meta(CT, &instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend(pixels);
    file
}

/// Asks with one file, or none; the reply and the bytes beside it.
fn ask(worker: &mut Worker, request: Request, file: Option<&[u8]>) -> (Reply, Vec<u8>) {
    let mut output = Vec::new();
    let mut file = file.map(Cursor::new);
    let mut sources: Vec<&mut dyn Source> = file.iter_mut().map(|file| file as &mut dyn Source).collect();
    let reply = worker.handle(request, &mut sources, &mut output);
    (reply, output)
}

/// What the page has: files, the list, the search and a worker.
struct Page {
    files: Vec<Vec<u8>>,
    collection: Collection,
    search: TextSearch,
    worker: Worker,
    key: Key,
}

impl Page {
    fn of(files: Vec<Vec<u8>>) -> Self {
        let (mut worker, mut collection) = (Worker::new(), Collection::default());
        for (file, number) in files.iter().zip(0..) {
            let (Reply::Scanned(found), _) =
                ask(&mut worker, request::Scan { packed: false }.into(), Some(file))
            else {
                panic!("a scan")
            };
            let Some(ScannedFile::Image(scanned)) = found.into_iter().next() else { panic!("an image") };
            collection.add(SourceId(number), *scanned).expect("there is room");
        }
        let mut search = TextSearch::default();
        search.update(collection.catalogue(), &collection.catalogue().patients());
        Self { files, collection, search, worker, key: Key::draw().expect("random numbers") }
    }

    /// What is known now.
    fn shared(&mut self) -> Shared {
        self.search.update(self.collection.catalogue(), &self.collection.catalogue().patients());
        Shared { searched: Some(self.search.searched()), unseen: self.search.unseen(), ..Shared::default() }
    }

    fn run(&self, shared: Shared) -> ExportRun<Vec<u8>> {
        let patients = self.collection.catalogue().patients();
        let entry = PatientEntry {
            patient: patients[0].key,
            anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
            order_number: None,
            referring_physician: String::new(),
            comments: String::new(),
        };
        let plan = Planner::new(self.collection.catalogue()).plan(
            entry,
            shared,
            self.collection.identifiers_of(&patients[0]),
        );
        ExportRun::with_key(plan, self.key.clone(), |_| 1)
    }

    /// A run that begins before anything was searched.
    fn early(&mut self) -> ExportRun<Vec<u8>> {
        let patients = self.collection.catalogue().patients();
        let shared = self.shared().as_if_clean(&patients);
        self.run(shared).hold()
    }

    /// Exports all images and searches each with the same request, if it was not; what the archive has written.
    fn drive(&mut self, run: &mut ExportRun<Vec<u8>>, archiver: &mut Worker) -> Vec<u8> {
        let mut zip = Vec::new();
        ask(&mut self.worker, run.preparation(), None);
        while let Some(Task::Image { item, source, request }) = run.next_image() {
            let expected = self.collection.catalogue().image(source).expect("an image").fingerprint();
            let file = &self.files[source.0 as usize];
            let Some(find) = self.search.task_of(source) else {
                let (reply, output) = ask(&mut self.worker, request, Some(file));
                run.image_done(item, reply, Some(output), 0);
                continue;
            };
            let both = request::Both { requests: Box::new([request, find.request(expected)]) }.into();
            let (Reply::Both(both), output) = ask(&mut self.worker, both, Some(file)) else { panic!("both") };
            let [exported, found] = *both;
            run.image_done(item, exported, Some(output), 0);
            self.search.done(find, Some(found));
        }
        zip.extend(archive(run, archiver));
        zip
    }
}

/// Has the archive written as far as it goes now.
fn archive(run: &mut ExportRun<Vec<u8>>, archiver: &mut Worker) -> Vec<u8> {
    let mut zip = Vec::new();
    while let Some(Task::Archive { request, payload }) = run.next_archive() {
        let (reply, output) = ask(archiver, request, payload.as_deref());
        zip.extend(output);
        run.archive_done(reply).expect("the archive goes on");
    }
    zip
}

/// Does the whole search.
fn search(page: &mut Page) {
    while let Some(task) = page.search.next_task() {
        let expected = page.collection.catalogue().image(task.source).expect("an image").fingerprint();
        let file = &page.files[task.source.0 as usize];
        let (reply, _) = ask(&mut page.worker, task.request(expected), Some(file));
        page.search.done(task, Some(reply));
    }
}

#[test]
fn an_export_that_searches_on_its_way_writes_the_same_bytes_as_one_after_the_search() {
    let mut page = Page::of((0..5).map(|number| slice(number, false)).collect());
    let mut archiver = Worker::new();
    let mut early = page.early();
    assert!(!early.is_handed_out());
    let mut zip = page.drive(&mut early, &mut archiver);
    assert!(page.search.is_done(), "each image was searched with the request that exported it");
    assert!(early.is_handed_out() && early.outcome().is_none(), "nothing is ended before the word");
    assert!(!zip.is_empty(), "the images are in the archive already");
    let now = page.shared();
    assert!(early.confirm(&Planner::new(page.collection.catalogue()), &now));
    zip.extend(archive(&mut early, &mut archiver));
    let outcome = early.outcome().expect("an end");
    assert_eq!((outcome.written, outcome.bytes), (5, zip.len() as u64));

    let mut late = page.run(now);
    let same = page.drive(&mut late, &mut Worker::new());
    assert!(zip == same, "byte for byte");
    assert_eq!(outcome.sha256, late.outcome().expect("an end").sha256);
}

#[test]
fn an_export_that_begins_early_keeps_all_that_was_chosen_for_it() {
    let mut page = Page::of(vec![slice(0, false)]);
    let patients = page.collection.catalogue().patients();
    let key = patients[0].studies[0].series[0].key;
    let chosen = Shared {
        group_id: "GROUP-1".to_owned(),
        options: veilig_deid::Options::research(),
        password: Some(veilig_deid::Secret::new("a long password".to_owned())),
        mapping_tables: true,
        order_in_images: false,
        ..page.shared()
    };
    assert_eq!(chosen.searched, Some(HashMap::new()), "nothing was looked at yet");
    let early = chosen.as_if_clean(&patients);
    let expected = Shared { searched: Some(HashMap::from([(key, None)])), ..chosen };
    assert_eq!(format!("{early:?}"), format!("{expected:?}"));
    assert!(early.password == expected.password);
}

#[test]
fn text_that_is_found_on_the_way_in_one_image_ends_nothing_of_its_series() {
    let mut page = Page::of((0..5).map(|number| slice(number, number == 3)).collect());
    let mut archiver = Worker::new();
    let mut run = page.early();
    page.drive(&mut run, &mut archiver);
    let now = page.shared();
    assert!(now.searched.iter().flatten().all(|(_, found)| *found == Some(Suspicion::TextFound)));
    assert!(!run.confirm(&Planner::new(page.collection.catalogue()), &now));
    assert!(archive(&mut run, &mut archiver).is_empty(), "its archive is never ended");
    assert!(run.outcome().is_none());
}

#[test]
fn an_image_that_could_not_be_searched_stays_out_by_another_export() {
    let mut page = Page::of((0..3).map(|number| slice(number, false)).collect());
    let mut run = page.early();
    let unseen = page.search.task_of(SourceId(1)).expect("a task");
    page.search.done(unseen, Some(Reply::Failed(crate::Refusal::from(Reason::TookTooLong))));
    page.drive(&mut run, &mut Worker::new());
    let now = page.shared();
    assert!(!run.confirm(&Planner::new(page.collection.catalogue()), &now));
    let mut again = page.run(now);
    page.drive(&mut again, &mut Worker::new());
    let outcome = again.outcome().expect("an end");
    assert_eq!((outcome.written, outcome.left_out.len()), (2, 1));
}

#[test]
fn a_word_that_was_taken_back_meanwhile_counts_no_more() {
    let mut page = Page::of((0..2).map(|number| slice(number, false)).collect());
    let patients = page.collection.catalogue().patients();
    let key = patients[0].studies[0].series[0].key;
    let word = crate::Confirmed { slices: 2, ..crate::Confirmed::default() };
    let shared = Shared { looked: HashMap::from([(key, word)]), ..page.shared().as_if_clean(&patients) };
    let mut run = page.run(shared).hold();
    page.drive(&mut run, &mut Worker::new());
    let now = page.shared();
    assert!(
        !run.confirm(&Planner::new(page.collection.catalogue()), &now),
        "its markers say that a person looked"
    );
}

#[test]
fn a_run_of_nothing_waits_for_the_word_too() {
    let page = Page::of(vec![slice(0, false)]);
    // Nothing was searched, so nothing goes out.
    let shared = Shared { searched: Some(HashMap::new()), ..Shared::default() };
    let mut run = page.run(shared.clone()).hold();
    assert!(run.next_image().is_none() && run.next_archive().is_none() && run.outcome().is_none());
    assert!(run.confirm(&Planner::new(page.collection.catalogue()), &shared));
    assert_eq!(run.outcome().expect("an end").sha256, None);
}

#[test]
fn without_the_word_the_search_of_some_images_is_not_enough() {
    let mut page = Page::of((0..3).map(|number| slice(number, false)).collect());
    let mut run = page.early();
    let later = page.search.task_of(SourceId(2)).expect("a task");
    page.drive(&mut run, &mut Worker::new());
    let now = page.shared();
    assert!(!run.confirm(&Planner::new(page.collection.catalogue()), &now), "one image was not looked at");
    page.search.forget_requests();
    search(&mut page);
    let _ = later;
    let now = page.shared();
    assert!(run.confirm(&Planner::new(page.collection.catalogue()), &now));
}

/// A file that counts what is read of it, and changes once all of it was read, if it is told to.
struct Counted<'a> {
    file: Cursor<&'a [u8]>,
    read: usize,
    modified: i64,
    changes: bool,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.read += count;
        let is_over = self.file.position() == self.file.get_ref().len() as u64;
        self.modified += i64::from(self.changes && is_over && count > 0);
        Ok(count)
    }
}

impl Seek for Counted<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

impl Source for Counted<'_> {
    fn modified(&self) -> Option<i64> {
        Some(self.modified)
    }
}

/// A page with one image whose source tells a time, the request that exports it, and the one that searches it.
fn one_of_each() -> (Page, [Request; 2]) {
    let mut page = Page::of(vec![slice(0, true)]);
    let mut run = page.early();
    ask(&mut page.worker, run.preparation(), None);
    let Some(Task::Image { request: Request::Export(mut item), .. }) = run.next_image() else {
        panic!("one")
    };
    item.expected.stored.modified = Some(7);
    let find = request::FindText { from: 0, frames: 1, expected: item.expected.clone() }.into();
    (page, [Request::Export(item), find])
}

fn counted(file: &[u8], changes: bool) -> Counted<'_> {
    Counted { file: Cursor::new(file), read: 0, modified: 7, changes }
}

#[test]
fn an_image_is_opened_and_compared_once_for_export_and_search() {
    let (mut page, both) = one_of_each();
    let file = page.files[0].clone();
    let mut apart = counted(&file, false);
    let told: Vec<Reply> = both
        .iter()
        .map(|one| page.worker.handle(one.clone(), &mut [&mut apart as &mut dyn Source], &mut Vec::new()))
        .collect();
    let mut once = counted(&file, false);
    let request = request::Both { requests: Box::new(both) }.into();
    let reply = page.worker.handle(request, &mut [&mut once as &mut dyn Source], &mut Vec::new());
    let Reply::Both(replies) = reply else { panic!("both") };
    let [Reply::Exported(exported), Reply::Text(Ok(found))] = *replies else { panic!("{replies:?}") };
    assert!(matches!(&told[0], Reply::Exported(alone) if alone.sha256 == exported.sha256));
    assert!(matches!(&told[1], Reply::Text(Ok(alone)) if *alone == found && !found[0].is_empty()));
    // Compared at the beginning and at the end: two readings of so small a file.
    assert!(once.read + 2 * file.len() <= apart.read, "{} of {} bytes", once.read, apart.read);
}

#[test]
fn a_file_that_changes_while_it_is_exported_and_searched_gives_neither() {
    let (mut page, both) = one_of_each();
    let file = page.files[0].clone();
    let mut changing = counted(&file, true);
    let request = request::Both { requests: Box::new(both) }.into();
    let reply = page.worker.handle(request, &mut [&mut changing as &mut dyn Source], &mut Vec::new());
    assert!(reply.tells_change(), "{reply:?}");
    let Reply::Both(replies) = reply else { panic!("both") };
    assert!(replies.iter().all(Reply::tells_change), "{replies:?}");
}

#[test]
fn an_image_that_stays_is_searched_all_the_same() {
    let (page, both) = one_of_each();
    let file = page.files[0].clone();
    // A worker that nobody prepared exports nothing.
    let mut source = counted(&file, false);
    let request = request::Both { requests: Box::new(both) }.into();
    let reply = Worker::new().handle(request, &mut [&mut source as &mut dyn Source], &mut Vec::new());
    let Reply::Both(replies) = reply else { panic!("both") };
    assert!(
        matches!(&*replies, [Reply::LeftOut(_), Reply::Text(Ok(found))] if !found[0].is_empty()),
        "{replies:?}"
    );
}
