//! Frames a second by transfer syntax, one core: decoded alone, and made a picture of.
//!
//! `cargo bench --bench decode`; needs `../shared/testdata/open`. Real CT slices of 512x512, and the only HTJ2K file
//! there (colour, 640x480); JPEG XL by `cjxl` from the uncompressed one. Prints the table of `docs/performance.md`.

#[path = "../tests/common/fixture.rs"]
#[allow(dead_code, reason = "the tests' own")]
mod fixture;
#[path = "../tests/common/jpegxl.rs"]
#[allow(dead_code, reason = "the tests' own")]
mod jpegxl;

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use veilig::codec::{Samples, decode_frame};
use veilig::dicom::read_head;
use veilig::image::picture;

/// What is decoded: its name, and how its file's name ends.
const FILES: &[(&str, &str)] = &[
    ("uncompressed", "CTImage.dcm_LittleEndianImplicitTransferSyntax_1.2.840.10008.1.2.dcm"),
    ("deflated", "CTImage.dcm_DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99.dcm"),
    ("RLE", "CTImage.dcm_RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm"),
    ("JPEG baseline, 8 bits", "CTImage.dcm_JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50.dcm"),
    ("JPEG extended, 12 bits", "CTImage.dcm_JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm"),
    ("JPEG lossless, SV1", "CTImage.dcm_JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70.dcm"),
    ("JPEG-LS lossless", "CTImage.dcm_JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm"),
    ("JPEG-LS near-lossless", "CTImage.dcm_JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm"),
    ("JPEG 2000 lossless", "CTImage.dcm_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm"),
    ("JPEG 2000 lossy", "CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm"),
    ("HTJ2K, colour, 640x480", "HTJ2K_08_RGB.dcm"),
];

/// How long each is repeated, on a core.
const LONG: Duration = Duration::from_millis(1500);

fn main() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("../shared/testdata/open");
    if !folder.is_dir() {
        println!("NOT MEASURED: {} is not here", folder.display());
        return;
    }
    let mut files = Vec::new();
    collect(&folder, &mut files);
    println!("| transfer syntax | bytes | ms a frame | frames a second | with its picture |");
    println!("|---|---|---|---|---|");
    for (name, ending) in FILES {
        let wanted = |path: &&PathBuf| path.to_string_lossy().ends_with(ending);
        let Some(path) = files.iter().find(wanted) else {
            println!("NOT MEASURED: {ending} is not here");
            continue;
        };
        measure(name, &std::fs::read(path).expect("read"));
    }
    let uncompressed = files.iter().find(|path| path.to_string_lossy().ends_with(FILES[0].1));
    match uncompressed.filter(|_| std::process::Command::new("cjxl").arg("--version").output().is_ok()) {
        Some(path) => jpeg_xl(&std::fs::read(path).expect("read")),
        None => println!("NOT MEASURED: JPEG XL, which needs cjxl"),
    }
}

/// The same slice in JPEG XL.
fn jpeg_xl(bytes: &[u8]) {
    let head = read_head(&mut Cursor::new(bytes)).expect("a head");
    let frame = decode_frame(&mut Cursor::new(bytes), &head, 0).expect("decoded");
    let Samples::Words(samples) = frame.samples else { panic!("16 bits") };
    let (columns, rows) = (frame.columns as u16, frame.rows as u16);
    let bits = frame.stored as u16;
    let samples = samples.into_iter().map(|word| word & (u16::MAX >> (16 - bits))).collect();
    let image = jpegxl::Image { columns, rows, components: 1, bits, samples };
    for (name, syntax, args) in [
        ("JPEG XL lossless", "110", vec!["-d", "0"]),
        ("JPEG XL lossless, effort 3", "110", vec!["-d", "0", "-e", "3"]),
        ("JPEG XL lossy", "112", vec!["-d", "1", "-m", "0"]),
    ] {
        measure(name, &image.dicom(syntax, "MONOCHROME2", frame.signed, &[image.coded(&args)]));
    }
}

/// Prints a row.
fn measure(name: &str, bytes: &[u8]) {
    let head = read_head(&mut Cursor::new(bytes)).expect("a head");
    let alone = time(|| drop(decode_frame(&mut Cursor::new(bytes), &head, 0).expect("decoded")));
    let whole = time(|| drop(picture(&mut Cursor::new(bytes), &head, 0, None).expect("shown")));
    let rate = |time: Duration| 1.0 / time.as_secs_f64();
    let millis = alone.as_secs_f64() * 1e3;
    println!("| {name} | {} | {millis:.1} | {:.0} | {:.0} |", bytes.len(), rate(alone), rate(whole));
}

/// The mean time of one call on a core.
fn time(mut call: impl FnMut()) -> Duration {
    let begin = Instant::now();
    call();
    let start = clock(begin);
    let mut calls = 0;
    // The system counts in steps of some milliseconds.
    while clock(begin).saturating_sub(start) < LONG || calls < 5 {
        call();
        calls += 1;
    }
    clock(begin).saturating_sub(start) / calls
}

/// The time that this thread has had on a core; where the system does not tell, the time since `begin`.
fn clock(begin: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| begin.elapsed(), Duration::from_nanos)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}
