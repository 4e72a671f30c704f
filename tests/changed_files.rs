//! What is exported is what was scanned: files that another one takes the place of between loading and export, as the
//! next CD in the drive does, never go out under the first one's name, nor are they shown or called clean.

use crate::common;
use crate::common::fixture::{CT, ct_head, ct_slice};
use flate2::{Compression, write::DeflateEncoder, write::GzEncoder};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use veilig::deid::{AnonymousId, Identifiers, Key, Options, Subject};
use veilig::dicom::{
    DataSet, Element, PixelPlace, Source, Tag, TransferSyntax, VR, file_meta, pixel_header, read_head,
    write_dataset,
};
use veilig::intake::{Entry, EntrySource, list};
use veilig::job::{ExportItem, Exported, Preparation, Reason, Refusal, Reply, Request, Scan, Worker};
use veilig::study::Fingerprint;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const SIZE: u16 = 512;
const PIXELS: usize = SIZE as usize * SIZE as usize * 2;

/// A slice of patient A.
fn of_a() -> Vec<u8> {
    ct_slice(0, SIZE, &(0..PIXELS).map(|at| (at / 1024) as u8).collect::<Vec<u8>>())
}

/// A slice of patient B: as many bytes, all identifiers and all pixels others.
fn of_b() -> Vec<u8> {
    let mut file = ct_slice(0, SIZE, &(0..PIXELS).map(|at| (at / 512) as u8 ^ 0x55).collect::<Vec<u8>>());
    replace(&mut file, b"Quistenberg^Marijke", b"Hollanderinck^Josua");
    replace(&mut file, b"MRN48211907", b"MRN77310042");
    assert_eq!(file.len(), of_a().len());
    file
}

/// Puts other bytes into the places of these.
fn replace(file: &mut [u8], these: &[u8], others: &[u8]) {
    assert_eq!(these.len(), others.len());
    let places: Vec<usize> = file
        .windows(these.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == these)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty(), "they are there");
    for at in places {
        file[at..at + others.len()].copy_from_slice(others);
    }
}

/// Where the pixel data's value begins in a slice.
fn pixels_of(file: &[u8]) -> usize {
    file.len() - PIXELS
}

/// A worker that is ready to export patient A.
fn worker() -> Worker {
    let mut identifiers = Identifiers::default();
    identifiers.add(&read_head(&mut Cursor::new(of_a())).expect("a head"));
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    let key = Key::draw().expect("random numbers");
    let preparation = Preparation {
        options: Options::strict(),
        subject: Subject { anonymous_id, key, identifiers },
        compression: veilig::archive::Compression::Store,
        password: None,
        mapping_tables: false,
        file_set: false,
        order: None,
    };
    let mut worker = Worker::new();
    worker.handle(Request::Prepare(Box::new(preparation)), &mut [], &mut io::sink());
    worker
}

/// What is known of a file once it is loaded.
fn loaded(source: &mut dyn Source) -> Fingerprint {
    match Worker::new().handle(Request::Scan { packed: false }, &mut [source], &mut io::sink()) {
        Reply::Scanned(found) => match found.as_slice() {
            [Scan::Image(scanned)] => scanned.image.fingerprint(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// All that a worker can be asked of an image's file after it was loaded.
fn requests(expected: &Fingerprint) -> Vec<Request> {
    let expected = || expected.clone();
    vec![
        Request::Picture { frame: 0, window: None, expected: expected() },
        Request::Values { frame: 0, expected: expected() },
        Request::Thumbnail { frame: 0, redactions: Vec::new(), expected: expected() },
        Request::FindText { from: 0, frames: 1, expected: expected() },
        Request::Explain { looked: false, redactions: Vec::new(), expected: expected() },
        export(&expected()),
    ]
}

fn export(expected: &Fingerprint) -> Request {
    let entry = "29NR0BE6E7/001/00001.dcm".to_owned();
    Request::Export(ExportItem { entry, expected: expected.clone(), ..ExportItem::default() })
}

/// No request is answered but by the reason that the file has changed, and nothing is handed out.
#[track_caller]
fn all_say_changed(expected: &Fingerprint, mut open: impl FnMut() -> Box<dyn Source>) {
    let mut worker = worker();
    for request in requests(expected) {
        let asked = format!("{request:?}");
        let mut output = Vec::new();
        let reply = worker.handle(request, &mut [&mut *open()], &mut output);
        assert!(reply.tells_change(), "{asked}: {reply:?}");
        assert!(output.is_empty(), "{asked}: it was compared before anything was done");
    }
    let digest = Request::Digest(vec![expected.clone()]);
    let reply = worker.handle(digest, &mut [&mut *open()], &mut io::sink());
    assert!(matches!(&reply, Reply::Digests(digests) if *digests == [None]), "{reply:?}");
}

/// Every request is answered.
#[track_caller]
fn none_says_changed(expected: &Fingerprint, mut open: impl FnMut() -> Box<dyn Source>) {
    let mut worker = worker();
    for request in requests(expected) {
        let asked = format!("{request:?}");
        let reply = worker.handle(request, &mut [&mut *open()], &mut io::sink());
        assert!(!reply.tells_change() && !matches!(reply, Reply::LeftOut(_)), "{asked}: {reply:?}");
    }
    let digest = Request::Digest(vec![expected.clone()]);
    let reply = worker.handle(digest, &mut [&mut *open()], &mut io::sink());
    assert!(matches!(&reply, Reply::Digests(digests) if digests[0].is_some()), "{reply:?}");
}

fn in_memory(bytes: &[u8]) -> Box<dyn Source> {
    Box::new(Cursor::new(bytes.to_vec()))
}

/// A folder that goes at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-changed-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("created");
        Self(folder)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Writes other bytes under a name and sets the time of modification back.
fn overwrite(path: &Path, bytes: &[u8]) {
    let time = path.metadata().and_then(|file| file.modified()).expect("a time");
    std::fs::write(path, bytes).expect("written");
    File::options().write(true).open(path).and_then(|file| file.set_modified(time)).expect("set");
    assert_eq!(path.metadata().and_then(|file| file.modified()).expect("a time"), time);
}

#[test]
fn a_file_that_stays_as_it_was_loaded_is_shown_searched_and_exported() {
    let folder = Folder::new("same");
    let path = folder.file("IM1", &of_a());
    let expected = loaded(&mut File::open(&path).expect("opens"));
    none_says_changed(&expected, || Box::new(File::open(&path).expect("opens")));
}

#[test]
fn another_patients_file_of_the_same_name_size_and_time_is_never_taken_for_the_first_ones() {
    let folder = Folder::new("other");
    let path = folder.file("IM1", &of_a());
    let expected = loaded(&mut File::open(&path).expect("opens"));
    overwrite(&path, &of_b());
    all_say_changed(&expected, || Box::new(File::open(&path).expect("opens")));
    // As a browser reads it, which tells no time.
    let expected = loaded(&mut Cursor::new(of_a()));
    all_say_changed(&expected, || in_memory(&of_b()));
}

#[test]
fn whatever_the_head_says_is_compared() {
    let whole = of_a();
    let expected = loaded(&mut Cursor::new(&whole));
    for (these, others) in [
        (&b"Quistenberg^Marijke"[..], &b"Quistenberg^Maryke "[..]),
        (b"MRN48211907", b"MRN48211908"),
        (b"19610417", b"19610418"),
        // SOP Instance UID.
        (b"1.2.826.0.1.3680043.10.543.7.1", b"1.2.826.0.1.3680043.10.543.7.9"),
        // Image Position and Orientation, Pixel Spacing.
        (b"-180.5\\-180.5\\-100.000", b"-180.5\\-180.5\\-101.000"),
        (b"1\\0\\0\\0\\1\\0", b"0\\1\\0\\1\\0\\0"),
        (b"0.705078\\0.705078", b"0.705078\\0.805078"),
        // Window Center.
        (b"DS\x02\x0040", b"DS\x02\x0050"),
    ] {
        let mut file = whole.clone();
        replace(&mut file, these, others);
        let head = read_head(&mut Cursor::new(&file)).expect("a head");
        let now = Fingerprint::of(&mut Cursor::new(&file), &head).expect("read");
        assert_ne!(now.head, expected.head, "{}", String::from_utf8_lossy(these));
        all_say_changed(&expected, || in_memory(&file));
    }
}

#[test]
fn both_ends_of_the_pixels_and_their_middle_are_compared_and_a_byte_more_or_less() {
    let whole = of_a();
    let expected = loaded(&mut Cursor::new(&whole));
    let first = pixels_of(&whole);
    for at in [first, first + 30_000, whole.len() / 2, whole.len() - 40_000, whole.len() - 1] {
        let mut file = whole.clone();
        file[at] ^= 1;
        all_say_changed(&expected, || in_memory(&file));
    }
    for file in [&whole[..whole.len() - 1], &whole[..1000], &[], &[&whole[..], &[0, 0]].concat()] {
        all_say_changed(&expected, || in_memory(file));
    }
}

/// Said honestly: in a browser, pixels between the pieces that are looked at can be changed unseen, by whoever leaves
/// head and size as they are. On a Unix disk the system's own time tells even then.
#[test]
fn a_byte_between_the_pieces_is_told_by_the_disks_time_alone() {
    let whole = of_a();
    let mut file = whole.clone();
    file[pixels_of(&whole) + PIXELS / 3] ^= 1;
    let expected = loaded(&mut Cursor::new(&whole));
    none_says_changed(&expected, || in_memory(&file));
    if cfg!(unix) {
        let folder = Folder::new("between");
        let path = folder.file("IM1", &whole);
        let expected = loaded(&mut File::open(&path).expect("opens"));
        std::thread::sleep(std::time::Duration::from_millis(20));
        overwrite(&path, &file);
        all_say_changed(&expected, || Box::new(File::open(&path).expect("opens")));
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_was_turned_elsewhere_and_a_folder_in_the_files_place_are_told() {
    let folder = Folder::new("link");
    let (a, b) = (folder.file("A", &of_a()), folder.file("B", &of_b()));
    let link = folder.0.join("IM1");
    std::os::unix::fs::symlink(&a, &link).expect("linked");
    let expected = loaded(&mut File::open(&link).expect("opens"));
    none_says_changed(&expected, || Box::new(File::open(&link).expect("opens")));
    std::fs::remove_file(&link).expect("removed");
    std::os::unix::fs::symlink(&b, &link).expect("linked");
    all_say_changed(&expected, || Box::new(File::open(&link).expect("opens")));
    std::fs::remove_file(&link).expect("removed");
    std::fs::create_dir(&link).expect("created");
    all_say_changed(&expected, || Box::new(File::open(&link).expect("opens")));
}

/// A file that turns into another one when so many reads were done.
struct Turning<'a> {
    files: [&'a [u8]; 2],
    after: usize,
    reads: &'a Cell<usize>,
    position: u64,
}

impl Turning<'_> {
    fn now(&self) -> &[u8] {
        self.files[usize::from(self.reads.get() >= self.after)]
    }
}

impl Read for Turning<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let now = self.now();
        let from = (self.position as usize).min(now.len());
        let count = into.len().min(now.len() - from).min(30_000);
        into[..count].copy_from_slice(&now[from..from + count]);
        self.position += count as u64;
        self.reads.set(self.reads.get() + 1);
        Ok(count)
    }
}

impl Seek for Turning<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(place) => place,
            SeekFrom::End(by) => (self.now().len() as i64 + by) as u64,
            SeekFrom::Current(by) => (self.position as i64 + by) as u64,
        };
        Ok(self.position)
    }
}

impl Source for Turning<'_> {}

#[test]
fn a_file_that_turns_into_another_one_at_any_moment_of_its_export_goes_out_as_loaded_or_not_at_all() {
    let (a, b) = (of_a(), of_b());
    let mut other_pixels = a.clone();
    let first = pixels_of(&a);
    other_pixels[first..].copy_from_slice(&b[first..]);
    let longer = [&other_pixels[..], &[0; 100]].concat();
    let expected = loaded(&mut Cursor::new(&a));
    let mut worker = worker();
    let mut exported = |file: &[u8], after: usize| -> (Option<Exported>, usize) {
        let reads = Cell::new(0);
        let mut source = Turning { files: [&a, file], after, reads: &reads, position: 0 };
        match worker.handle(export(&expected), &mut [&mut source], &mut io::sink()) {
            Reply::Exported(exported) => (Some(*exported), reads.get()),
            reply => {
                assert!(reply.tells_change(), "after {after} reads: {reply:?}");
                (None, reads.get())
            }
        }
    };
    let (whole, reads) = exported(&a, usize::MAX);
    let whole = whole.expect("goes out").sha256;
    assert!(reads > 30, "{reads} reads: enough moments to choose from");
    for file in [&b[..], &other_pixels, &longer, &a[..first + 1000], &[]] {
        let mut left_out = 0;
        for after in 0..=reads + 1 {
            match exported(file, after).0 {
                Some(exported) => assert_eq!(exported.sha256, whole, "after {after} reads"),
                None => left_out += 1,
            }
        }
        // Only after the end was looked at again is it too late to see it.
        assert!(left_out > reads - 5, "{left_out} of {reads}");
    }
}

const LARGE_HEAD: &str = "with a head beyond what is fetched at once";

/// Files of other kinds: where their pixels lie.
fn kinds() -> Vec<(&'static str, Vec<u8>)> {
    let instance = "1.2.826.0.1.3680043.10.543.7.1";
    let written = |syntax: &TransferSyntax, dataset: &DataSet, length: Option<u64>, pixels: &[u8]| {
        let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length };
        let body = [write_dataset(dataset, syntax), pixel_header(&place, syntax), pixels.to_vec()].concat();
        let mut file = file_meta(CT, instance, syntax);
        if syntax.deflated {
            let mut deflater = DeflateEncoder::new(Vec::new(), Compression::new(1));
            deflater.write_all(&body).expect("deflated");
            file.extend(deflater.finish().expect("deflated"));
        } else {
            file.extend(body);
        }
        file
    };
    let syntax = |uid: &str| TransferSyntax::from_uid(uid).expect("known");
    let mut random = common::random(7);
    let pixels: Vec<u8> = (0..PIXELS).map(|_| random(256) as u8).collect();
    let head = ct_head(0, SIZE, instance);
    // One fragment behind an empty table of offsets, as long as nobody says.
    let fragment = [&[0xFE, 0xFF, 0x00, 0xE0][..], &(PIXELS as u32).to_le_bytes(), &pixels].concat();
    let table = [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0];
    let encapsulated = [&table[..], &fragment, &[0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]].concat();
    let mut large: Vec<Element> = head.elements().to_vec();
    large.push(Element::new(Tag(0x0020, 0x4000), VR::LT, vec![b'x'; 60_000]));
    large.push(Element::new(Tag(0x0040, 0xA160), VR::UT, vec![b'y'; 200_000]));
    let large: DataSet = large.into_iter().collect();
    let plain = TransferSyntax::explicit();
    let mut bare = file_meta(CT, instance, &plain);
    bare.extend(write_dataset(&large, &plain));
    let length = Some(PIXELS as u64);
    vec![
        ("native", written(&plain, &head, length, &pixels)),
        ("big endian", written(&syntax("1.2.840.10008.1.2.2"), &head, length, &pixels)),
        ("deflated", written(&syntax("1.2.840.10008.1.2.1.99"), &head, length, &pixels)),
        ("encapsulated", written(&syntax("1.2.840.10008.1.2.4.90"), &head, None, &encapsulated)),
        (LARGE_HEAD, written(&plain, &large, length, &pixels)),
        ("without pixels", bare),
    ]
}

#[test]
fn files_of_every_kind_are_compared_where_their_pixels_begin_in_their_middle_and_at_their_end() {
    for (kind, whole) in kinds() {
        let expected = loaded(&mut Cursor::new(&whole));
        let digest = |file: &[u8]| {
            let request = Request::Digest(vec![expected.clone()]);
            match Worker::new().handle(request, &mut [&mut Cursor::new(file)], &mut io::sink()) {
                Reply::Digests(digests) => digests[0],
                other => panic!("{other:?}"),
            }
        };
        assert!(digest(&whole).is_some(), "{kind}");
        let head = read_head(&mut Cursor::new(&whole)).expect("a head");
        let pixels = head.pixels.map_or(0, |place| place.offset as usize);
        for at in [pixels, whole.len() / 2, whole.len() - 1] {
            let mut file = whole.clone();
            file[at] ^= 1;
            assert!(digest(&file).is_none(), "{kind}: {at} of {}", whole.len());
        }
        if kind == LARGE_HEAD {
            let mut file = whole.clone();
            file[100_000] ^= 1;
            assert!(digest(&file).is_none(), "a byte of the head that no piece holds");
        }
    }
}

/// A zip of these files, stored as they are or deflated.
fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fn entry(zip: &[u8], number: usize) -> Entry {
    list(&mut Cursor::new(zip)).entries[number].clone()
}

#[test]
fn a_zip_in_whose_place_another_one_lies_is_told() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let zip = |slice: &[u8]| zipped(&[("note.txt", b"hello"), ("IM1", slice)], method);
        let (a, b) = (zip(&of_a()), zip(&of_b()));
        let image = entry(&a, 1);
        let open = |zip: &[u8]| -> Box<dyn Source> {
            Box::new(EntrySource::new(Cursor::new(zip.to_vec()), image.clone()))
        };
        let expected = loaded(&mut *open(&a));
        none_says_changed(&expected, || open(&a));
        all_say_changed(&expected, || open(&b));
        all_say_changed(&expected, || open(&a[..a.len() / 2]));
        all_say_changed(&expected, || open(&[]));
        // The same zip with something before it: what was there lies elsewhere.
        all_say_changed(&expected, || open(&[b"#!".as_slice(), &a].concat()));
    }
}

#[test]
fn a_file_packed_by_itself_is_told_as_well() {
    let gzipped = |slice: &[u8]| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::new(1));
        gzip.write_all(slice).expect("packed");
        gzip.finish().expect("packed")
    };
    let (a, b) = (gzipped(&of_a()), gzipped(&of_b()));
    let image = entry(&a, 0);
    let open = |file: &[u8]| -> Box<dyn Source> {
        Box::new(EntrySource::new(Cursor::new(file.to_vec()), image.clone()))
    };
    let expected = loaded(&mut *open(&a));
    none_says_changed(&expected, || open(&a));
    all_say_changed(&expected, || open(&b));
}

#[test]
fn a_zip_in_a_zip_is_told_as_well() {
    let inner = |slice: &[u8]| zipped(&[("IM1", slice)], CompressionMethod::Stored);
    let outer = |slice: &[u8]| zipped(&[("CT.zip", &inner(slice))], CompressionMethod::Stored);
    let (a, b) = (outer(&of_a()), outer(&of_b()));
    let (way, image) = (entry(&a, 0), entry(&inner(&of_a()), 0));
    let open = |zip: &[u8]| -> Box<dyn Source> {
        let inner: Box<dyn Source> = Box::new(EntrySource::new(Cursor::new(zip.to_vec()), way.clone()));
        Box::new(EntrySource::new(inner, image.clone()))
    };
    let expected = loaded(&mut *open(&a));
    none_says_changed(&expected, || open(&a));
    all_say_changed(&expected, || open(&b));
}

#[test]
fn of_a_file_in_a_zip_every_byte_is_compared_when_it_is_exported() {
    let large = kinds().into_iter().find(|(kind, _)| *kind == LARGE_HEAD).expect("there").1;
    for whole in [of_a(), large] {
        let zip = zipped(&[("IM1", &whole)], CompressionMethod::Stored);
        let image = entry(&zip, 0);
        let open = |zip: &[u8]| EntrySource::new(Cursor::new(zip.to_vec()), image.clone());
        let expected = loaded(&mut open(&zip));
        let exported =
            |zip: &[u8]| worker().handle(export(&expected), &mut [&mut open(zip)], &mut io::sink());
        assert!(matches!(exported(&zip), Reply::Exported(_)));
        for part in 0..40 {
            let mut other = zip.clone();
            other[whole.len() * part / 40 + 500] ^= 1;
            let reply = exported(&other);
            assert!(reply.tells_change(), "part {part}: {reply:?}");
        }
    }
}

#[test]
fn a_files_time_is_that_of_the_zip_it_lies_in() {
    let folder = Folder::new("time");
    let path = folder.file("CT.zip", &zipped(&[("IM1", &of_a())], CompressionMethod::Stored));
    let image = entry(&std::fs::read(&path).expect("read"), 0);
    let open = || -> Box<dyn Source> {
        let zip: Box<dyn Source> = Box::new(File::open(&path).expect("opens"));
        Box::new(EntrySource::new(zip, image.clone()))
    };
    let expected = loaded(&mut *open());
    assert!(expected.stored.modified.is_some());
    none_says_changed(&expected, open);
    std::thread::sleep(std::time::Duration::from_millis(20));
    let bytes = std::fs::read(&path).expect("read");
    std::fs::write(&path, bytes).expect("written");
    all_say_changed(&expected, open);
    assert_eq!(Refusal::from(Reason::Changed).code(), "changed-since-loaded");
}
