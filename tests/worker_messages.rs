//! What a worker answers to the messages of an export, from a file to the finished zip.

use crate::common::drawn;
use crate::common::fixture::ct_slice;
use std::collections::BTreeMap;
use std::io::Cursor;
use veilig::archive::{Compression, DirectoryEntry, Manifest, ManifestFile, pack_entry};
use veilig::burned_in::Says;
use veilig::deid::{AnonymousId, Identifiers, Key, Options, Secret, Subject, Why};
use veilig::dicom::{DataSet, Source, TransferSyntax, read_head};
use veilig::job::{
    ExportItem, Exported, IdList, ListAnswer, ListFault, Preparation, Reason, Refusal, Refused, Reply,
    Request, ScannedFile, Worker, request,
};
use veilig::redaction::Redaction;
use veilig::report::{Body, PrintedThumbnail, Record, Report, Section};
use veilig::study::Fingerprint;

const SLICE: u16 = 16;
const NAME: &str = "29NR0BE6E7/001/00001.dcm";
const INSTANCE: &str = "1.2.826.0.1.3680043.10.543.7.1";
const STUDY: &str = "1.2.826.0.1.3680043.10.543.48211907.1";

fn file() -> Vec<u8> {
    ct_slice(0, SLICE, &vec![7; usize::from(SLICE) * usize::from(SLICE) * 2])
}

/// Asks with one file, or none; the reply and the bytes beside it.
fn ask(worker: &mut Worker, request: Request, file: Option<&[u8]>) -> (Reply, Vec<u8>) {
    let mut output = Vec::new();
    let mut file = file.map(Cursor::new);
    let mut sources: Vec<&mut dyn Source> = file.iter_mut().map(|file| file as &mut dyn Source).collect();
    let reply = worker.handle(request, &mut sources, &mut output);
    (reply, output)
}

/// What a file is when it is loaded.
fn loaded(file: &[u8]) -> Fingerprint {
    match ask(&mut Worker::new(), request::Scan { packed: false }.into(), Some(file)).0 {
        Reply::Scanned(found) => match found.as_slice() {
            [ScannedFile::Image(scanned)] => scanned.image.fingerprint(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// The image to export, as it was loaded.
fn item(entry: &str, redactions: Vec<Redaction>, file: &[u8]) -> Request {
    Request::Export(ExportItem {
        entry: entry.to_owned(),
        redactions,
        expected: loaded(file),
        ..ExportItem::default()
    })
}

fn preparation(password: Option<Secret>, mapping_tables: bool) -> Request {
    let mut identifiers = Identifiers::default();
    identifiers.add(&read_head(&mut Cursor::new(file())).expect("a head"));
    Request::Prepare(Box::new(Preparation {
        options: Options::strict(),
        subject: Subject {
            anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
            key: Key::draw().expect("random numbers"),
            identifiers,
        },
        compression: veilig::archive::Compression::Fast,
        password,
        mapping_tables,
        file_set: false,
        order: None,
    }))
}

/// Exports the file with a new worker.
fn export(password: Option<Secret>, mapping_tables: bool) -> (Exported, Vec<u8>) {
    let mut worker = Worker::new();
    let (ready, _) = ask(&mut worker, preparation(password, mapping_tables), None);
    assert!(matches!(ready, Reply::Ready));
    match ask(&mut worker, item(NAME, Vec::new(), &file()), Some(&file())) {
        (Reply::Exported(exported), zip) => (*exported, zip),
        (other, _) => panic!("{other:?}"),
    }
}

/// The first file of an archive to which this one-entry zip was added.
fn unpacked(entry: &[u8]) -> Vec<u8> {
    let mut archiver = Worker::new();
    let mut zip = Vec::new();
    let finish = request::Finish { manifest: Box::new(manifest()), entries: Vec::new() }.into();
    for (request, file) in
        [(request::Open { password: None }.into(), None), (request::Add.into(), Some(entry)), (finish, None)]
    {
        zip.extend(ask(&mut archiver, request, file).1);
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut written = Vec::new();
    std::io::copy(&mut archive.by_index(0).expect("an entry"), &mut written).expect("unpacked");
    written
}

fn manifest() -> Manifest {
    Manifest {
        program: "Veilig".into(),
        build: "0123456789abcdef".into(),
        commit: "5ff4b9c0aa11bb22".into(),
        anonymous_id: "29NR0BE6E7".into(),
        group_id: "G".into(),
        order_number: None,
        inserted: None,
        options: Options::strict(),
        codes: Vec::new(),
        pixels: veilig::archive::PixelRecord::default(),
        study_key: false,
        password: false,
        file_set: false,
        series: Vec::new(),
        quality: Vec::new(),
        receiver: None,
        requirements: Vec::new(),
        incomplete: None,
        directory: None,
    }
}

/// A slice of 64 x 64 in HU with eight letters of five by seven dots.
fn slice_with_text() -> Vec<u8> {
    let letters: [[u8; 7]; 2] = [[17, 17, 17, 31, 17, 17, 17], [31, 16, 16, 30, 16, 16, 31]];
    let is_ink = |row: usize, column: usize| {
        let (row, column) = (row.wrapping_sub(20), column.wrapping_sub(6));
        row < 7 && column < 48 && column % 6 < 5 && letters[column / 6 % 2][row] >> (4 - column % 6) & 1 == 1
    };
    let dot = |at: usize| if is_ink(at / 64, at % 64) { 200_i16 } else { -100 };
    ct_slice(0, 64, &(0..64 * 64).flat_map(|at| dot(at).to_le_bytes()).collect::<Vec<u8>>())
}

#[test]
fn a_slices_values_and_its_thumbnail_are_told_on_demand() {
    let file = slice_with_text();
    let expected = loaded(&file);
    let mut worker = Worker::new();
    let (reply, bytes) =
        ask(&mut worker, request::Values { frame: 0, expected: expected.clone() }.into(), Some(&file));
    let Reply::Values(Ok(values)) = reply else { panic!("{reply:?}") };
    let values = values.with_units(&bytes).expect("all of them");
    assert_eq!((values.width, values.height, values.units.len()), (64, 64, 64 * 64));
    assert_eq!(values.at(6, 20).map(|ink| ink - values.at(0, 0).unwrap_or(0.0)), Some(300.0));
    let black = Redaction { frame: None, left: 0, top: 0, width: 64, height: 32 };
    let small =
        |frame, redactions| request::Thumbnail { frame, redactions, expected: expected.clone() }.into();
    let (reply, _) = ask(&mut worker, small(0, vec![black]), Some(&file));
    let Reply::Thumbnail(Ok(thumbnail)) = reply else { panic!("{reply:?}") };
    assert_eq!((thumbnail.width, thumbnail.height, thumbnail.samples), (64, 64, 1));
    assert!(thumbnail.pixels[..64 * 32].iter().all(|&shade| shade == 0));
    let (reply, _) = ask(&mut worker, small(9, vec![]), Some(&file));
    assert!(matches!(reply, Reply::Thumbnail(Err(_))), "there is no tenth frame");
}

#[test]
fn text_is_found_and_the_box_can_be_redacted() {
    let file = slice_with_text();
    let expected = loaded(&file);
    let mut worker = Worker::new();
    let (reply, _) = ask(&mut worker, request::FindText { from: 0, frames: 1, expected }.into(), Some(&file));
    let Reply::Text(Ok(found)) = reply else { panic!("{reply:?}") };
    let [frame] = found.as_slice() else { panic!("{found:?}") };
    let [text] = frame.as_slice() else { panic!("{frame:?}") };
    assert!(text.is_sure());
    let redaction =
        Redaction { frame: None, left: text.left, top: text.top, width: text.width, height: text.height };
    ask(&mut worker, preparation(None, false), None);
    let (reply, zip) = ask(&mut worker, item(NAME, vec![redaction], &file), Some(&file));
    assert!(matches!(reply, Reply::Exported(_)), "{reply:?}");
    let written = unpacked(&zip);
    let search = request::FindText { from: 0, frames: 1, expected: loaded(&written) }.into();
    let (reply, _) = ask(&mut worker, search, Some(&written));
    assert!(matches!(&reply, Reply::Text(Ok(found)) if found.iter().all(Vec::is_empty)), "{reply:?}");
}

#[test]
fn two_things_with_one_file_get_both_answers_and_a_file_that_changed_is_told_by_both() {
    let file = slice_with_text();
    let both = |expected: Fingerprint| {
        let small = request::Reduce { frame: 0, side: 8, expected: expected.clone() }.into();
        request::Both {
            requests: Box::new([small, request::FindText { from: 0, frames: 1, expected }.into()]),
        }
        .into()
    };
    let (reply, values) = ask(&mut Worker::new(), both(loaded(&file)), Some(&file));
    assert!(!reply.tells_change());
    let Reply::Both(answers) = reply else { panic!("{reply:?}") };
    let [Reply::Reduced(Ok(_)), Reply::Text(Ok(found))] = *answers else { panic!("{answers:?}") };
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [1], "the text of its one frame");
    let expected = loaded(&file);
    let (_, alone) =
        ask(&mut Worker::new(), request::Reduce { frame: 0, side: 8, expected }.into(), Some(&file));
    assert!(!values.is_empty() && values == alone, "the small frame's values travel beside both answers");

    let (reply, _) = ask(&mut Worker::new(), both(Fingerprint::default()), Some(&file));
    assert!(reply.tells_change(), "{reply:?}");
}

#[test]
fn text_that_equals_a_value_of_the_files_patient_is_told_as_that() {
    for (text, says) in [("MRN48211907", Says::PatientId), ("KV 120 MA 250", Says::Unknown)] {
        let (width, ink) = drawn::lettering(text);
        let pixels = (0..96 * 96).map(|at| {
            let (row, column) = ((at / 96_usize).wrapping_sub(40), (at % 96).wrapping_sub(6));
            let is_ink = row < 7 && column < width && ink[row * width + column];
            if is_ink { 200_i16 } else { -100 }
        });
        let file = ct_slice(0, 96, &pixels.flat_map(i16::to_le_bytes).collect::<Vec<u8>>());
        let expected = loaded(&file);
        let (reply, _) =
            ask(&mut Worker::new(), request::FindText { from: 0, frames: 1, expected }.into(), Some(&file));
        let Reply::Text(Ok(found)) = reply else { panic!("{reply:?}") };
        let told: Vec<Says> =
            found.iter().flatten().filter(|one| one.is_sure()).map(|one| one.says).collect();
        assert_eq!(told, [says], "{text}");
    }
}

#[test]
fn an_image_is_exported_only_after_the_worker_was_prepared() {
    let (reply, _) = ask(&mut Worker::new(), item(NAME, Vec::new(), &file()), Some(&file()));
    assert!(matches!(reply, Reply::Failed(_)));
    let (exported, zip) = export(None, false);
    assert!(exported.study_instance.starts_with("2.25."));
    assert!(!zip.windows(11).any(|piece| piece == b"MRN48211907"));
}

#[test]
fn a_worker_that_is_prepared_for_another_patient_or_export_exports_nothing() {
    let mut worker = Worker::new();
    ask(&mut worker, preparation(None, false), None);
    let (reply, _) = ask(&mut worker, item("OTHER00001/001/00001.dcm", Vec::new(), &file()), Some(&file()));
    assert!(matches!(reply, Reply::Failed(_)), "{reply:?}");
}

#[test]
fn what_is_no_image_any_more_is_left_out_as_changed() {
    let mut worker = Worker::new();
    ask(&mut worker, preparation(None, false), None);
    let whole = file();
    for broken in [&b"no DICOM"[..], &whole[..400], &whole[..whole.len() - 2]] {
        let (reply, _) = ask(&mut worker, item(NAME, Vec::new(), &whole), Some(broken));
        assert!(
            matches!(&reply, Reply::LeftOut(reason) if *reason == Refusal::from(Reason::Changed)),
            "{reply:?}"
        );
    }
}

#[test]
fn a_pixel_datas_fault_is_told_as_what_it_is_where_the_file_is_the_one_that_was_loaded() {
    let mut worker = Worker::new();
    ask(&mut worker, preparation(None, false), None);
    let short = ct_slice(0, SLICE, &[7; 40]);
    let (reply, _) = ask(&mut worker, item(NAME, Vec::new(), &short), Some(&short));
    assert!(matches!(&reply, Reply::LeftOut(reason) if reason.code() == "pixels-truncated"), "{reply:?}");
}

#[test]
fn a_prepared_worker_tells_what_it_would_write_and_writes_nothing() {
    let mut worker = Worker::new();
    let explain =
        |looked, redactions| request::Explain { looked, redactions, expected: loaded(&file()) }.into();
    assert!(
        matches!(ask(&mut worker, explain(false, Vec::new()), Some(&file())).0, Reply::Failed(_)),
        "not prepared"
    );
    ask(&mut worker, preparation(None, false), None);
    let (reply, output) = ask(&mut worker, explain(false, Vec::new()), Some(&file()));
    let Reply::Explained(Ok(lines)) = reply else { panic!("{reply:?}") };
    assert!(output.is_empty());
    let name = lines.iter().find(|line| line.keyword() == "PatientName").expect("a line");
    assert_eq!((name.before.as_str(), name.after.as_deref()), ("Quistenberg^Marijke", Some("29NR0BE6E7")));
    let redactions = vec![Redaction { frame: None, left: 1, top: 1, width: 4, height: 4 }];
    for looked in [false, true] {
        let (reply, _) = ask(&mut worker, explain(looked, redactions.clone()), Some(&file()));
        let Reply::Explained(Ok(lines)) = reply else { panic!("{reply:?}") };
        let told = lines.iter().find(|line| line.keyword() == "BurnedInAnnotation");
        let told = told.map(|line| (line.after.as_deref(), line.why));
        assert_eq!(told, looked.then_some((Some("NO"), Why::Marker)), "a rectangle alone is no look");
    }
    let (reply, _) = ask(&mut worker, explain(false, Vec::new()), Some(b"no DICOM"));
    assert!(matches!(reply, Reply::Explained(Err(reason)) if reason == Refusal::from(Reason::Changed)));
}

#[test]
fn what_was_replaced_by_what_is_told_only_if_asked_for() {
    assert_eq!(export(None, false).0.mapping, None);
    let (exported, _) = export(None, true);
    let mapping = exported.mapping.expect("asked for");
    assert_eq!(mapping.uids[STUDY], exported.study_instance);
    assert!(mapping.uids[INSTANCE].starts_with("2.25."));
    assert_eq!(mapping.uids.len(), 4, "instance, study, series, frame of reference: {:?}", mapping.uids);
    let id = ("MRN48211907".to_owned(), "29NR0BE6E7".to_owned());
    assert_eq!(mapping.patient_ids, BTreeMap::from([id]));
}

/// Takes what is written, and tells how much came at once.
#[derive(Default)]
struct InPieces {
    bytes: Vec<u8>,
    most: usize,
}

impl std::io::Write for InPieces {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        self.most = self.most.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_image_of_gigabytes_goes_into_the_archive_piece_by_piece_since_no_worker_can_hold_it() {
    let content: Vec<u8> = (0..5_000_000_u32).flat_map(|number| number.to_le_bytes()).take(5 << 20).collect();
    let fill = |sink: &mut dyn std::io::Write| sink.write_all(&content);
    let entry = pack_entry(Vec::new(), NAME, Compression::Store, None, fill).expect("packed");
    let mut archiver = Worker::new();
    let mut zip = InPieces::default();
    for (request, file) in [
        (Request::from(request::Open { password: None }), None),
        (request::Add.into(), Some(&entry)),
        (request::Finish { manifest: Box::new(manifest()), entries: Vec::new() }.into(), None),
    ] {
        let mut file = file.map(Cursor::new);
        let mut sources: Vec<&mut dyn Source> = file.iter_mut().map(|file| file as &mut dyn Source).collect();
        archiver.handle(request, &mut sources, &mut zip);
    }
    assert!((1 << 20..1 << 21).contains(&zip.most), "{} bytes at once", zip.most);
    let mut zip = zip::ZipArchive::new(Cursor::new(zip.bytes)).expect("a zip");
    let mut written = Vec::new();
    std::io::copy(&mut zip.by_name(NAME).expect("the entry"), &mut written).expect("unpacked");
    assert!(written == content);
}

#[test]
fn a_zip_with_a_password_goes_through_the_archive_as_it_is() {
    let password = || Some(Secret::new("open sesame"));
    let (exported, entry) = export(password(), false);
    let mut archiver = Worker::new();
    let mut zip = Vec::new();
    for (request, file) in [
        (Request::from(request::Open { password: password() }), None),
        (request::Add.into(), Some(entry.as_slice())),
        (request::Finish { manifest: Box::new(manifest()), entries: Vec::new() }.into(), None),
    ] {
        assert!(request.writes_archive());
        let (reply, bytes) = ask(&mut archiver, request, file);
        zip.extend(bytes);
        if let Reply::Finished { bytes, .. } = reply {
            assert_eq!(bytes, zip.len() as u64);
        } else {
            assert!(matches!(reply, Reply::Ready), "{reply:?}");
        }
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    assert_eq!(zip.len(), 2);
    for index in 0..2 {
        assert!(zip.by_index(index).is_err(), "opens without a password");
    }
    let mut image = zip.by_name_decrypt(NAME, b"open sesame").expect("opens");
    let mut bytes = Vec::new();
    std::io::copy(&mut image, &mut bytes).expect("is whole");
    assert_eq!(bytes.len() as u64, exported.bytes);
}

#[test]
fn a_study_key_gives_every_worker_the_same_key_and_a_short_one_none() {
    let key = |typed: &str| {
        ask(&mut Worker::new(), request::DeriveKey { study_key: Secret::new(typed) }.into(), None).0
    };
    match (key("correct horse battery"), key("correct horse battery")) {
        (Reply::Key(one), Reply::Key(other)) => assert!(one == other && one.is_lasting()),
        other => panic!("{other:?}"),
    }
    match key("too short") {
        Reply::Failed(reason) => assert_eq!(reason.code(), "study-key-too-short"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn messages_survive_their_way_as_bytes_and_print_no_secret() {
    let request = preparation(Some(Secret::new("open sesame")), true);
    let bytes = postcard::to_stdvec(&request).expect("bytes");
    let back: Request = postcard::from_bytes(&bytes).expect("a request");
    let (printed, of_back) = (format!("{request:?}"), format!("{back:?}"));
    assert_eq!(printed, of_back);
    assert!(!printed.contains("sesame"));
    let derive = Request::from(request::DeriveKey { study_key: Secret::new("correct horse battery") });
    assert!(!format!("{derive:?}").contains("horse"));
}

/// A message must come back as it went: the bytes name no fields, so one that is left out shifts all after it.
fn assert_survives<T: serde::Serialize + serde::de::DeserializeOwned + std::fmt::Debug>(message: &T) {
    let bytes = postcard::to_stdvec(message).expect("bytes");
    let back: T = postcard::from_bytes(&bytes).expect("a message");
    assert_eq!(format!("{message:?}"), format!("{back:?}"));
}

#[test]
fn manifest_directory_and_report_survive_their_way_as_bytes() {
    let dataset = DataSet::new();
    let entry = DirectoryEntry::of(&dataset, &TransferSyntax::explicit(), "29NR0BE6E7/S001/I00001");
    let listed = ManifestFile { name: "29NR0BE6E7/DICOMDIR".into(), bytes: 7, sha256: "00".into() };
    for (directory, entries) in [(None, Vec::new()), (Some(listed), vec![entry.clone()])] {
        let manifest = Box::new(Manifest { directory, ..manifest() });
        assert_survives(&Request::from(request::Finish { manifest, entries }));
    }
    let (exported, _) = export(None, true);
    for directory in [None, Some(Box::new(entry))] {
        assert_survives(&Reply::Exported(Box::new(Exported { directory, ..exported.clone() })));
    }
    let record = |thumbnail| Record { thumbnail, cells: vec!["001".into()], ..Record::default() };
    let thumbnail = PrintedThumbnail { width: 2, height: 1, pixels: vec![0, 255] };
    let records = Body::Records(vec!["No.".into()], vec![record(None), record(Some(thumbnail))]);
    let section = Section { heading: "Series".into(), body: records };
    let report = Box::new(Report { sections: vec![section], ..Report::default() });
    assert_survives(&Request::from(request::Print { report }));
}

#[test]
fn an_archive_that_was_not_opened_fails() {
    let mut worker = Worker::new();
    for request in
        [request::Add.into(), request::Finish { manifest: Box::new(manifest()), entries: Vec::new() }.into()]
    {
        assert!(matches!(ask(&mut worker, request, None).0, Reply::Failed(_)));
    }
}

#[test]
fn a_list_of_ids_is_read_by_a_worker_and_travels_and_neither_list_nor_refusal_prints_a_value() {
    let ask = |text: &[u8]| match ask(&mut Worker::new(), request::ReadIds.into(), Some(text)).0 {
        Reply::Ids(read) => {
            let bytes = postcard::to_allocvec(&read).expect("bytes");
            postcard::from_bytes::<Result<Box<IdList>, ListFault>>(&bytes).expect("read again")
        }
        other => panic!("{other:?}"),
    };
    let read = ask(b"MRN,Pseudonym,Order\nMRN48211907,T-1,555\n").expect("a list");
    assert_eq!((read.len(), format!("{read:?}")), (1, "IdList of 1".to_owned()));
    let mut patient = veilig::study::Patient {
        key: veilig::study::PatientKey(0),
        facts: veilig::study::PatientFacts::default(),
        who: veilig::study::Who::default(),
        studies: Vec::new(),
    };
    patient.facts.id = "mrn-48211907".to_owned();
    assert!(matches!(read.find(&patient), ListAnswer::Found(_)));
    let refused = ask(b"MRN,Pseudonym\nMRN48211907,MRN48211907\n").expect_err("it names the patient");
    assert!(!format!("{refused:?}").contains("48211907"));
    assert_eq!(ask(b"").expect_err("empty").why, Refused::NoColumns);
}
