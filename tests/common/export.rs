//! One file through the export by itself.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Engine, Identifiers, Key, Options, Order, Subject};
use veilig::dicom::{Head, read_head};
use veilig::job::{ExportItem, Packing, Refusal, export_image};
use veilig::redaction::Redaction;
use veilig::study::Fingerprint;

/// What the tests export with, by name: all presets, and research with everything that goes out only when cleaned.
pub fn presets() -> [(&'static str, Options); 4] {
    let cleaned = Options { clean_structured_content: true, clean_graphics: true, ..Options::research() };
    [
        ("strict", Options::strict()),
        ("planning", Options::planning()),
        ("research", Options::research()),
        ("cleaned", cleaned),
    ]
}

/// Exports one file with one preset: the DICOM file that lies in its zip.
pub fn export(path: &Path, options: Options) -> Result<Vec<u8>, Refusal> {
    export_redacted(path, options, |_| Vec::new())
}

/// The same with rectangles blackened.
pub fn export_redacted(
    path: &Path,
    options: Options,
    redactions: impl FnOnce(&Head) -> Vec<Redaction>,
) -> Result<Vec<u8>, Refusal> {
    let mut file = File::open(path).expect("opens");
    let head = read_head(&mut file)?;
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    let subject = Subject {
        anonymous_id: AnonymousId::parse("29NR0BE6E7").expect("an ID"),
        key: Key::draw().expect("random numbers"),
        identifiers,
    };
    let engine = Engine::new(options, subject).with_order(Some(Order::new("RG7", Some("770815"))));
    let entry = "29NR0BE6E7/001/00001.dcm".into();
    let expected = Fingerprint::of(&mut file, &head).expect("reads");
    // Who drew a rectangle has looked, and confirmed the rest.
    let redactions = redactions(&head);
    let looked = !redactions.is_empty();
    let item = ExportItem { entry, looked, redactions, expected, ..ExportItem::default() };
    let packing = Packing { compression: Compression::Store, ..Packing::default() };
    let mut zip = Vec::new();
    export_image(&mut file, &engine, &item, &packing, &mut zip)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut written = Vec::new();
    archive.by_index(0).expect("one entry").read_to_end(&mut written).expect("unpacked");
    Ok(written)
}
