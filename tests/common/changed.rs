//! Two patients' files of one size, a worker, and all that it can be asked of a file that another one takes the place of.

use super::fixture::{CT, ct_head, ct_slice};
use flate2::{Compression, write::DeflateEncoder};
use std::fs::File;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use veilig::deid::{AnonymousId, Identifiers, Key, Options, Subject};
use veilig::dicom::{
    DataSet, Element, PixelPlace, Source, Tag, TransferSyntax, VR, file_meta, pixel_header, read_head,
    write_dataset,
};
use veilig::job::{ExportItem, Preparation, Reply, Request, ScannedFile, Worker, request};
use veilig::study::Fingerprint;

pub const SIZE: u16 = 512;

pub const PIXELS: usize = SIZE as usize * SIZE as usize * 2;

/// A slice of patient A.
pub fn of_a() -> Vec<u8> {
    ct_slice(0, SIZE, &(0..PIXELS).map(|at| (at / 1024) as u8).collect::<Vec<u8>>())
}

/// A slice of patient B: as many bytes, all identifiers and all pixels others.
pub fn of_b() -> Vec<u8> {
    let mut file = ct_slice(0, SIZE, &(0..PIXELS).map(|at| (at / 512) as u8 ^ 0x55).collect::<Vec<u8>>());
    replace(&mut file, b"Quistenberg^Marijke", b"Hollanderinck^Josua");
    replace(&mut file, b"MRN48211907", b"MRN77310042");
    assert_eq!(file.len(), of_a().len());
    file
}

/// Puts other bytes into the places of these.
pub fn replace(file: &mut [u8], these: &[u8], others: &[u8]) {
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
pub fn pixels_of(file: &[u8]) -> usize {
    file.len() - PIXELS
}

/// A worker that is ready to export patient A.
pub fn worker() -> Worker {
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
pub fn loaded(source: &mut dyn Source) -> Fingerprint {
    match Worker::new().handle(request::Scan { packed: false }.into(), &mut [source], &mut io::sink()) {
        Reply::Scanned(found) => match found.as_slice() {
            [ScannedFile::Image(scanned)] => scanned.image.fingerprint(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// All that a worker can be asked of an image's file after it was loaded.
pub fn requests(expected: &Fingerprint) -> Vec<Request> {
    let expected = || expected.clone();
    vec![
        request::Picture { frame: 0, window: None, expected: expected() }.into(),
        request::Values { frame: 0, expected: expected() }.into(),
        request::Thumbnail { frame: 0, redactions: Vec::new(), expected: expected() }.into(),
        request::FindText { from: 0, frames: 1, expected: expected() }.into(),
        request::Explain { looked: false, redactions: Vec::new(), expected: expected() }.into(),
        export(&expected()),
    ]
}

pub fn export(expected: &Fingerprint) -> Request {
    let entry = "29NR0BE6E7/001/00001.dcm".to_owned();
    Request::Export(ExportItem { entry, expected: expected.clone(), ..ExportItem::default() })
}

/// No request is answered but by the reason that the file has changed, and nothing is handed out.
#[track_caller]
pub fn all_say_changed(expected: &Fingerprint, mut open: impl FnMut() -> Box<dyn Source>) {
    let mut worker = worker();
    for request in requests(expected) {
        let asked = format!("{request:?}");
        let mut output = Vec::new();
        let reply = worker.handle(request, &mut [&mut *open()], &mut output);
        assert!(reply.tells_change(), "{asked}: {reply:?}");
        assert!(output.is_empty(), "{asked}: it was compared before anything was done");
    }
    let digest = request::Digest { expected: vec![expected.clone()] }.into();
    let reply = worker.handle(digest, &mut [&mut *open()], &mut io::sink());
    assert!(matches!(&reply, Reply::Digests(digests) if *digests == [None]), "{reply:?}");
}

/// Every request is answered.
#[track_caller]
pub fn none_says_changed(expected: &Fingerprint, mut open: impl FnMut() -> Box<dyn Source>) {
    let mut worker = worker();
    for request in requests(expected) {
        let asked = format!("{request:?}");
        let reply = worker.handle(request, &mut [&mut *open()], &mut io::sink());
        assert!(!reply.tells_change() && !matches!(reply, Reply::LeftOut(_)), "{asked}: {reply:?}");
    }
    let digest = request::Digest { expected: vec![expected.clone()] }.into();
    let reply = worker.handle(digest, &mut [&mut *open()], &mut io::sink());
    assert!(matches!(&reply, Reply::Digests(digests) if digests[0].is_some()), "{reply:?}");
}

pub fn in_memory(bytes: &[u8]) -> Box<dyn Source> {
    Box::new(Cursor::new(bytes.to_vec()))
}

/// A folder that goes at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-changed-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("created");
        Self(folder)
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
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
pub fn overwrite(path: &Path, bytes: &[u8]) {
    let time = path.metadata().and_then(|file| file.modified()).expect("a time");
    std::fs::write(path, bytes).expect("written");
    File::options().write(true).open(path).and_then(|file| file.set_modified(time)).expect("set");
    assert_eq!(path.metadata().and_then(|file| file.modified()).expect("a time"), time);
}

pub const LARGE_HEAD: &str = "with a head beyond what is fetched at once";

/// Files of other kinds: where their pixels lie.
pub fn kinds() -> Vec<(&'static str, Vec<u8>)> {
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
    let mut random = super::random(7);
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
