//! What is exported is what was scanned: files that another one takes the place of between loading and export, as the
//! next CD in the drive does, never go out under the first one's name, nor are they shown or called clean.

use crate::common::changed::*;
use std::cell::Cell;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use veilig::dicom::{Source, read_head};
use veilig::job::{Exported, Reply, Worker, request};
use veilig::study::Fingerprint;

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

#[test]
fn files_of_every_kind_are_compared_where_their_pixels_begin_in_their_middle_and_at_their_end() {
    for (kind, whole) in kinds() {
        let expected = loaded(&mut Cursor::new(&whole));
        let digest = |file: &[u8]| {
            let request = request::Digest { expected: vec![expected.clone()] }.into();
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
