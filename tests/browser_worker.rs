//! What workers do with the browser: read files piece by piece, hand out bytes, draw letters.
//!
//! Runs in a worker: `cargo xtask test wasm`.

#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Uint8Array};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::rc::Rc;
use veilig::browser::Payload;
use veilig::browser::ZipNumber;
use veilig::browser::glyphs::CanvasGlyphs;
use veilig::browser::handed::{Handed, can_read};
use veilig::browser::held::HeldZips;
use veilig::browser::output::WorkerOutput;
use veilig::browser::source::BlobSource;
use veilig::browser::together::{self, WantedBytes};
use veilig::job::{Reason, Refusal, Reply, ScannedFile, Worker, request};
use veilig::report::Glyphs;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Blob, FileReaderSync};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Bytes of which each piece can be told from the others.
fn bytes(count: usize) -> Vec<u8> {
    (0..count).map(|n| (n ^ (n >> 8) ^ (n >> 16)) as u8).collect()
}

fn blob(bytes: &[u8]) -> Blob {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).expect("a Blob")
}

#[wasm_bindgen_test]
fn a_file_is_read_whole_and_from_any_place() {
    let all = bytes(5_000_000);
    let mut source = BlobSource::new(blob(&all)).expect("in a worker");
    let mut read = Vec::new();
    source.read_to_end(&mut read).expect("read");
    assert!(read == all);
    let mut four = [0; 4];
    for place in [0, 1, 65_535, 65_536, 2_097_151, 4_999_996] {
        source.seek(SeekFrom::Start(place as u64)).expect("there");
        source.read_exact(&mut four).expect("read");
        assert_eq!(four, all[place..place + 4], "at {place}");
    }
    assert_eq!(source.seek(SeekFrom::End(0)).expect("there"), 5_000_000);
    assert_eq!(source.read(&mut four).expect("the end"), 0);
    source.seek(SeekFrom::Current(-2)).expect("there");
    assert_eq!(
        source.read_exact(&mut four).expect_err("two bytes are left").kind(),
        ErrorKind::UnexpectedEof
    );
    assert!(source.seek(SeekFrom::Current(-6_000_000)).is_err(), "before the beginning");
}

#[wasm_bindgen_test]
fn small_files_of_a_zip_are_fetched_together_each_with_its_own_bytes() {
    let all = bytes(3_000_000);
    let [zip, other] = [blob(&all), blob(b"a file beside it")];
    let part = |from: u64, to: u64| Some(WantedBytes { blob: &zip, part: from..to, zip: None });
    let fetched = |wanted: &[Option<WantedBytes<'_>>]| -> Vec<Option<Vec<u8>>> {
        let fetched = together::fetch(wanted, &mut HeldZips::default());
        fetched.into_iter().map(|bytes| bytes.map(|bytes| bytes.to_vec())).collect()
    };
    let own = |from: usize, to: usize| Some(all[from..to].to_vec());
    // Neighbours, in any order.
    let wanted = [part(500, 700), None, part(0, 400), part(2_000, 2_000)];
    assert_eq!(fetched(&wanted), [own(500, 700), None, own(0, 400), own(2_000, 2_000)]);
    // Far from each other, and beside a file of its own.
    assert_eq!(fetched(&[part(2_999_000, 3_000_000), part(7, 9)]), [own(2_999_000, 3_000_000), own(7, 9)]);
    let beside = [part(7, 9), Some(WantedBytes::all(&other))];
    assert_eq!(fetched(&beside), [own(7, 9), Some(b"a file beside it".to_vec())]);
    // The same one again and again, and one within another.
    let again = [part(2_999_000, 3_000_000), part(7, 90), part(7, 90), part(8, 10)];
    assert_eq!(fetched(&again), [own(2_999_000, 3_000_000), own(7, 90), own(7, 90), own(8, 10)]);
    // What is large, and what is alone, is left to be read piece by piece.
    assert_eq!(fetched(&[part(0, 2_000_000), part(1, 5), part(4, 8)]), [None, own(1, 5), own(4, 8)]);
    assert_eq!(fetched(&[part(1, 5)]), [None]);
    // Nobody tells which of them can't be read.
    assert_eq!(fetched(&[part(1, 5), part(2_999_999, 3_000_001)]), [None, None]);
}

#[wasm_bindgen_test]
fn a_small_zip_is_held_until_others_are_wanted_or_an_export_begins() {
    let all = bytes(9_000_000);
    let [zip, other, large] = [blob(&all), blob(&all[..8_000_000]), blob(&bytes(17_000_000))];
    let mut held = HeldZips::default();
    let number = ZipNumber::of(7);
    let part = |held: &mut HeldZips, number, zip: &Blob, from: usize, to: usize| {
        held.part(number, zip, &(from as u64..to as u64)).map(|part| part.to_vec())
    };
    assert_eq!(part(&mut held, number, &zip, 500, 700).as_deref(), Some(&all[500..700]));
    // It is not read again: the Blob that stands in for it would have other bytes.
    assert_eq!(part(&mut held, number, &large, 8_999_990, 9_000_000).as_deref(), Some(&all[8_999_990..]));
    assert_eq!(part(&mut held, number, &zip, 8_999_990, 9_000_001), None, "behind its end");
    assert_eq!((part(&mut held, ZipNumber::of(8), &large, 0, 4), held.bytes()), (None, 9_000_000));
    // Both have more bytes than are held.
    assert_eq!(part(&mut held, ZipNumber::of(9), &other, 3, 5).as_deref(), Some(&all[3..5]));
    assert_eq!(held.bytes(), 8_000_000);
    // Of many small ones the last few are held.
    for zip in 10..30 {
        assert_eq!(part(&mut held, ZipNumber::of(zip), &blob(b"small"), 0, 2).as_deref(), Some(&b"sm"[..]));
    }
    assert_eq!(held.bytes(), 8 * 5);
    ZipNumber::read_anew();
    let changed = blob(b"another patient");
    assert_eq!(part(&mut held, ZipNumber::of(9), &changed, 0, 7).as_deref(), Some(&b"another"[..]));
    assert_eq!(held.bytes(), 15, "nothing of what was read before is held");
}

#[wasm_bindgen_test]
fn few_bytes_are_handed_out_as_a_buffer_and_many_as_a_blob() {
    let mut output = WorkerOutput::handed_on();
    output.write_all(b"few").expect("written");
    let few = output.take().expect("taken");
    assert_eq!(few.to_vec().as_deref(), Some(&b"few"[..]));
    let many = bytes(9_000_001);
    for piece in many.chunks(100_000) {
        output.write_all(piece).expect("written");
    }
    let Payload::Blob(blob) = output.take().expect("taken") else { panic!("many bytes in a buffer") };
    let mut read = Vec::new();
    BlobSource::new(blob).expect("in a worker").read_to_end(&mut read).expect("read");
    assert!(read == many);
    assert_eq!(output.take().expect("taken").bytes(), 0, "it is empty again");
}

#[wasm_bindgen_test]
fn what_the_page_reads_is_a_buffer_however_much_it_is() {
    let many = bytes(9_000_001);
    for pieces in [100_000, 5_000_000, 9_000_001] {
        let mut output = WorkerOutput::read();
        for piece in many.chunks(pieces) {
            output.write_all(piece).expect("written");
        }
        assert!(output.take().expect("taken").to_vec().as_ref() == Some(&many), "in pieces of {pieces}");
        assert_eq!(output.take().expect("taken").bytes(), 0, "it is empty again");
    }
}

#[wasm_bindgen_test]
fn a_worker_sorts_out_a_file_that_is_no_image_with_its_reason() {
    let mut worker = Worker::new();
    let mut source = BlobSource::new(blob(b"a letter to the patient")).expect("in a worker");
    let reply =
        worker.handle(request::Scan { packed: false }.into(), &mut [&mut source], &mut std::io::sink());
    let Reply::Scanned(results) = reply else { panic!("no answer to the question") };
    assert!(matches!(&results[0], ScannedFile::No(reason) if *reason == Refusal::from(Reason::NotDicom)));
}

#[wasm_bindgen_test]
fn letters_of_any_script_are_drawn_for_the_report() {
    let drawn = CanvasGlyphs.draw("Ωμέγα", 40).expect("every system has Greek letters");
    assert_eq!(drawn.grey.len(), (drawn.width * drawn.height) as usize);
    assert_eq!(drawn.height, 40);
    assert!(drawn.width > 60, "five letters of this size are wider than {}", drawn.width);
    assert!(
        drawn.grey.iter().any(|ink| *ink < 64)
            && drawn.grey.iter().filter(|paper| **paper == 255).count() > 500
    );
    assert!(CanvasGlyphs.draw("", 40).is_none());
}

#[wasm_bindgen_test]
fn a_study_key_gives_the_same_key_as_everywhere() {
    let mut worker = Worker::new();
    let request = request::DeriveKey { study_key: veilig::deid::Secret::new("correct horse battery") }.into();
    let Reply::Key(key) = worker.handle(request, &mut [], &mut std::io::sink()) else { panic!("no key") };
    // The frozen vector of `deid::study_key`.
    assert_eq!(key.uid("1.2.840.113619.2.1"), "2.25.198624998497482195391839775655362484762");
}

/// Does some reading again and again until it misses nothing, as a worker does that can't read; the pieces' sizes.
fn with_pieces<T>(
    handed: &Rc<Handed>,
    mut reads: impl FnMut(&mut BlobSource) -> std::io::Result<T>,
) -> (T, Vec<u64>) {
    let mut sizes = Vec::new();
    loop {
        let done = reads(&mut BlobSource::handed(handed.clone()));
        let Some(wanted) = handed.wanted() else { return (done.expect("all is at hand"), sizes) };
        sizes.push(wanted.size() as u64);
        let reader = FileReaderSync::new().expect("in a worker");
        handed.take(&reader.read_as_array_buffer(&wanted).expect("read").into());
    }
}

#[wasm_bindgen_test]
fn what_the_page_hands_over_is_read_whole_in_few_pieces_each_as_large_as_all_before_it() {
    assert!(can_read(), "this browser's workers can");
    let all = bytes(5_000_000);
    let handed = Rc::new(Handed::new(blob(&all)));
    let (read, sizes) = with_pieces(&handed, |source| {
        let mut read = Vec::new();
        source.read_to_end(&mut read).map(|_| read)
    });
    assert!(read == all);
    assert!(sizes.len() <= 8, "{sizes:?}");
    assert_eq!(sizes.iter().sum::<u64>(), 5_000_000, "nothing twice");
}

#[wasm_bindgen_test]
fn of_what_is_read_here_and_there_only_that_is_handed_over() {
    let all = bytes(40_000_000);
    let handed = Rc::new(Handed::new(blob(&all)));
    let (end, sizes) = with_pieces(&handed, |source| {
        let mut four = [0; 4];
        source.seek(SeekFrom::Start(39_000_000))?;
        source.read_exact(&mut four)?;
        source.seek(SeekFrom::Start(0))?;
        source.read_exact(&mut four)?;
        source.seek(SeekFrom::End(-4))?;
        source.read_exact(&mut four).map(|()| four)
    });
    assert_eq!(end, all[39_999_996..]);
    assert!(sizes.iter().sum::<u64>() < 1_000_000, "{sizes:?}");
}

#[wasm_bindgen_test]
fn what_the_page_cannot_read_either_is_an_error_and_not_asked_for_again() {
    let handed = Rc::new(Handed::new(blob(&bytes(100))));
    handed.pieces().want(0, 100);
    handed.take(&JsValue::UNDEFINED);
    let mut source = BlobSource::handed(handed.clone());
    assert!(source.read_exact(&mut [0; 4]).is_err());
    assert!(handed.wanted().is_none());
}
