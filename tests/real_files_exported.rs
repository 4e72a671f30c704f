//! Every real file goes through the export by itself; what comes out is read by independent readers.

mod common;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig::dicom::read_head;
use veilig::job::{ExportItem, Packing, Reason, export_image};
use veilig::study::Image;

/// Exports one file with one preset: its one-entry zip.
fn export(path: &Path, options: Options) -> Result<Vec<u8>, Reason> {
    let mut file = File::open(path).expect("opens");
    let head = read_head(&mut file)?;
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    let subject = Subject {
        anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
        key: Key::draw().expect("random numbers"),
        identifiers,
    };
    let item = ExportItem { entry: "29NR0BE6E7/001/00001.dcm".into(), looked: false, redactions: Vec::new() };
    let packing = Packing { compression: Compression::Store, ..Packing::default() };
    let mut zip = Vec::new();
    export_image(&mut file, &Engine::new(options, subject), &item, &packing, &mut zip)?;
    Ok(zip)
}

fn is_ct_or_mr(path: &Path) -> bool {
    let mut file = File::open(path).expect("opens");
    read_head(&mut file).is_ok_and(|head| {
        let image = Image::from_head(&head, 0);
        image.is_supported() && image.has_pixels
    })
}

#[test]
fn at_most_one_percent_of_real_ct_and_mr_images_are_left_out_by_the_check() {
    for (preset, options) in [("strict", Options::strict()), ("research", Options::research())] {
        let mut reasons = BTreeMap::<String, usize>::new();
        let (mut images, mut stopped) = (0, 0);
        for path in common::real_files().iter().filter(|path| is_ct_or_mr(path)) {
            images += 1;
            if let Err(reason) = export(path, options.clone()) {
                stopped += usize::from(reason.code.starts_with("check-"));
                *reasons.entry(format!("{} {}", reason.code, reason.place)).or_default() += 1;
            }
        }
        println!(
            "{preset}: {images} CT and MR images, {stopped} stopped by the check; left out: {reasons:?}"
        );
        assert!(images > 20);
        assert!(stopped * 100 <= images, "{preset}: {stopped} of {images}: {reasons:?}");
    }
}

#[test]
fn what_is_written_is_read_by_dcmtk() {
    let folder = std::env::temp_dir().join(format!("veilig-read-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("created");
    if Command::new("dcmdump").arg("--version").output().is_err() {
        println!("NOT TESTED: dcmdump (dcmtk) is not here");
        return;
    }
    let mut read = 0;
    for path in common::real_files().into_iter().filter(|path| is_ct_or_mr(path)) {
        let original = Command::new("dcmdump").arg("-q").arg(&path).output().expect("starts");
        // What dcmtk can't read before need not be readable for it after.
        let Ok(zip) = export(&path, Options::strict()) else { continue };
        if !original.status.success() {
            continue;
        }
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
        let file = folder.join("image.dcm");
        let mut entry = archive.by_index(0).expect("one entry");
        std::io::copy(&mut entry, &mut File::create(&file).expect("created")).expect("unpacked");
        let dump = Command::new("dcmdump").arg("-q").arg(&file).output().expect("starts");
        assert!(dump.status.success(), "{}", path.display());
        read += 1;
    }
    println!("{read} files read by dcmdump");
    assert!(read > 50);
    std::fs::remove_dir_all(folder).expect("removed");
}
