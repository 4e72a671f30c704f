//! Files that are made to keep a computer busy or to fill its memory (`tests/common/hostile`): each is answered, and the
//! work for it grows no faster than its bytes. How long they take and how much memory in full size: the bench `hostile`
//! and `docs/measured/2026-11-29-hostile.md`.

use crate::common::figure;
use crate::common::hostile::{ALL, Hostile};
use crate::common::program::program;
use std::cell::Cell;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::process::{Command, Stdio};
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Engine, Key, Options, Subject};
use veilig::dicom::Source;
use veilig::intake::{EntrySource, list};
use veilig::job::{
    Collection, ExportItem, Packing, Reply, ScannedFile, TextSearch, Worker, export_image, request,
};
use veilig::study::SourceId;

thread_local! {
    /// Bytes that were read, and places that were gone to, each counted as some bytes.
    static WORK: Cell<u64> = const { Cell::new(0) };
}

/// Going somewhere is as much work as reading so many bytes.
const SEEK: u64 = 16;

/// Work that is little for any file.
const LITTLE: u64 = 2 << 20;

/// A file that counts what is done with it.
struct Counted(Cursor<Vec<u8>>);

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(into)?;
        WORK.set(WORK.get() + count as u64);
        Ok(count)
    }
}

impl Seek for Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        WORK.set(WORK.get() + SEEK);
        self.0.seek(to)
    }
}

impl Source for Counted {}

/// What was done for a file of so many bytes: loaded, searched, exported. How many tasks the search had.
fn work(bytes: Vec<u8>) -> (u64, usize) {
    WORK.set(0);
    let mut worker = Worker::new();
    let mut source = Counted(Cursor::new(bytes));
    let request = request::Scan { packed: false }.into();
    let Reply::Scanned(mut scans) = worker.handle(request, &mut [&mut source], &mut io::sink()) else {
        panic!("another answer")
    };
    let mut tasks = 0;
    match scans.pop() {
        Some(ScannedFile::Image(scanned)) => {
            let mut loaded = Collection::default();
            let expected = scanned.image.fingerprint();
            let identifiers = scanned.identifiers.clone();
            loaded.add(SourceId(0), *scanned).expect("there is room");
            let mut search = TextSearch::default();
            search.update(loaded.catalogue(), &loaded.catalogue().patients());
            while let Some(task) = search.next_task() {
                tasks += 1;
                let request = task.request(expected.clone());
                search.done(task, Some(worker.handle(request, &mut [&mut source], &mut io::sink())));
            }
            let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
            let key = Key::draw().expect("random numbers");
            let engine = Engine::new(Options::strict(), Subject { anonymous_id, key, identifiers });
            let item = ExportItem { entry: "29NR0BE6E7/1".into(), expected, ..ExportItem::default() };
            let packing = Packing { compression: Compression::Store, ..Packing::default() };
            let _ = export_image(&mut source, &engine, &item, &packing, &mut io::sink());
        }
        Some(ScannedFile::Zip) => {
            for entry in list(&mut source).entries.into_iter().take(50) {
                let mut inside = EntrySource::new(&mut source, entry);
                let _ =
                    worker.handle(request::Scan { packed: true }.into(), &mut [&mut inside], &mut io::sink());
            }
        }
        _ => {}
    }
    (WORK.get(), tasks)
}

#[test]
fn work_grows_no_faster_than_the_file() {
    for Hostile { name, make, few, .. } in ALL {
        let (small, large) = (make(*few), make(few.saturating_mul(4).min(65_535.max(*few))));
        let bytes = (small.len() as u64, large.len() as u64);
        let ((one, _), (other, _)) = (work(small), work(large));
        println!("{name}: {bytes:?} bytes, {one} and {other} read");
        // The search reads a file's beginning, middle and end again for each of its tasks: 256 kB, or all of a smaller one.
        let allowed = |bytes: u64| bytes.saturating_mul(120) + LITTLE;
        assert!(
            one <= allowed(bytes.0) && other <= allowed(bytes.1),
            "{name}: {one} and {other} for {bytes:?}"
        );
        let growth = [other, one, bytes.1, bytes.0].map(|count| count as f64);
        let is_linear = growth[0] / growth[1] <= 1.15 * growth[2] / growth[3];
        assert!(
            other <= LITTLE || bytes.0 < 256 << 10 || is_linear,
            "{name}: {one} and {other} for {bytes:?}"
        );
    }
    figure("work-linear", &format!("{} kinds of hostile files", ALL.len()));
}

#[test]
fn the_search_has_no_more_tasks_than_the_file_has_pieces() {
    for Hostile { name, make, few, .. } in ALL {
        let file = make(*few);
        let pieces = 40 + file.len() / (4 << 10);
        let (_, tasks) = work(file);
        assert!(tasks <= pieces, "{name}: {tasks} tasks");
    }
}

/// Files that fill no memory since they are refused by what their heads say, in full size.
const REFUSED: &[(&str, &str)] = &[
    ("a JPEG 2000 of 1 kB", "frame-too-large"),
    ("an JPEG XL head of many pixels", "frame-too-large"),
    ("deflated nothing in the head", "head-too-large"),
    ("frames claimed, none there", "pixels-truncated"),
    ("frames claimed in fragments", "pixels-truncated"),
    ("other patient names", "identifiers-too-many"),
    ("deflated frames of one pixel", "unpacks-too-large"),
];

#[test]
#[cfg(target_os = "linux")]
fn what_is_refused_by_its_head_takes_little_memory_and_says_why() {
    let folder = std::env::temp_dir().join(format!("veilig-refused-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("created");
    for (name, reason) in REFUSED {
        let hostile = ALL.iter().find(|one| one.name == *name).expect("there is one");
        let input = folder.join("input");
        std::fs::write(&input, (hostile.make)(hostile.many)).expect("written");
        let mut child = Command::new(program())
            .arg(&input)
            .arg("--out")
            .arg(folder.join("out"))
            .args(["--group", "G", "--no-order", "--json"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut memory = 0;
        while child.try_wait().expect("waits").is_none() {
            let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
            let most = status
                .lines()
                .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
            memory = memory.max(most.unwrap_or(0_u64));
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        let told = child.wait_with_output().expect("told").stdout;
        let told = String::from_utf8_lossy(&told);
        assert!(told.contains(reason), "{name}: {told}");
        assert!(memory < 300 << 10, "{name}: {memory} kB");
    }
    let _ = std::fs::remove_dir_all(&folder);
}
