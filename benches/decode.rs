//! Frames a second by transfer syntax, one core: decoded alone, and made a picture of.
//!
//! `cargo bench --bench decode`; needs `../shared/testdata/open`. Real CT slices of 512x512, and the only HTJ2K file
//! there (colour, 640x480). Prints the table of `docs/performance.md`.

use std::fs::File;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use veilig::dicom::read_head;
use veilig::pixel::{decode_frame, picture};

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

/// How long each is repeated.
const LONG: Duration = Duration::from_millis(1500);

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/testdata/open");
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
        let bytes = std::fs::read(path).expect("read");
        let head = read_head(&mut File::open(path).expect("opened")).expect("a head");
        let alone = time(|| drop(decode_frame(&mut Cursor::new(&bytes), &head, 0).expect("decoded")));
        let whole = time(|| drop(picture(&mut Cursor::new(&bytes), &head, 0, None).expect("shown")));
        let rate = |time: Duration| 1.0 / time.as_secs_f64();
        let millis = alone.as_secs_f64() * 1e3;
        println!("| {name} | {} | {millis:.1} | {:.0} | {:.0} |", bytes.len(), rate(alone), rate(whole));
    }
}

/// The median time of one call on a core.
fn time(mut call: impl FnMut()) -> Duration {
    let begin = Instant::now();
    let mut times = Vec::new();
    while begin.elapsed() < LONG || times.len() < 5 {
        let start = clock(begin);
        call();
        times.push(clock(begin).saturating_sub(start));
    }
    times.sort();
    times[times.len() / 2]
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
