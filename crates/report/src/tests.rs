//! The report as poppler reads it (where it is installed: CI has it).

use super::*;
use crate::face::{Face, clean};
use std::{
    path::PathBuf,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

/// Draws every text as a striped box, one em a letter.
struct Boxes;

impl Glyphs for Boxes {
    fn draw(&self, text: &str, pixels_high: u32) -> Option<Drawn> {
        let width = u32::try_from(text.chars().count()).ok()? * pixels_high * 3 / 4;
        let grey = (0..width * pixels_high).map(|i| if i % width % 8 < 3 { 0 } else { 255 }).collect();
        Some(Drawn { width, height: pixels_high, grey })
    }
}

/// Says that it drew, and gives less.
struct Liar;

impl Glyphs for Liar {
    fn draw(&self, _: &str, pixels_high: u32) -> Option<Drawn> {
        Some(Drawn { width: 100, height: pixels_high, grey: vec![0; 7] })
    }
}

fn facts(facts: &[(&str, &str)]) -> Section {
    let body = Body::Facts(facts.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect());
    Section { heading: "Patient".to_owned(), body }
}

fn report(sections: Vec<Section>) -> Report {
    Report {
        language: "en".to_owned(),
        title: "Confidential: keep in the hospital, do not send with the images".to_owned(),
        id_label: "Anonymous ID".to_owned(),
        anonymous_id: "K7QM-PX42-9".to_owned(),
        qr_says: "QR code of the anonymous ID K7QM-PX42-9".to_owned(),
        summary: vec![
            ("Date and time".to_owned(), "2026-11-24 18:05".to_owned()),
            ("Group ID".to_owned(), "RG7".to_owned()),
        ],
        sections,
        foot: "Veilig 0.1.0 · build 3f1c9a0e77b2".to_owned(),
        undrawable: "(cannot be printed)".to_owned(),
    }
}

fn series(rows: u32) -> Section {
    let headings = ["No.", "Modality", "Date", "Description", "Images"];
    let record = |i: u32| Record {
        thumbnail: Some(ramp(i)),
        thumbnail_says: format!("Picture of series {i}"),
        cells: vec![
            i.to_string(),
            "CT".to_owned(),
            "2024-03-09".to_owned(),
            format!("Thorax nativ, Lungenfenster {i}"),
            (i * 37 % 512).to_string(),
        ],
        details: vec![
            (
                "Series UID, old".to_owned(),
                format!("1.2.840.113619.2.55.3.2831208458.{}.{i}", "7".repeat(29)),
            ),
            ("Series UID, new".to_owned(), format!("2.25.3298475983274598237459832745982374{i:05}")),
        ],
    };
    Section {
        heading: "Series".to_owned(),
        body: Body::Records(headings.map(str::to_owned).to_vec(), (1..=rows).map(record).collect()),
    }
}

/// A grey picture wider than high, or a coloured one.
fn ramp(i: u32) -> PrintedThumbnail {
    let (width, height) = (128, 96);
    let grey = (0..width * height).map(|at| u8::try_from(at % width * 2).unwrap());
    let pixels = match i % 7 {
        3 => grey.flat_map(|value| [value, 0, 255 - value]).collect(),
        _ => grey.collect(),
    };
    PrintedThumbnail { width, height, pixels }
}

fn left_out(files: u32) -> Section {
    let row = |i: u32| vec![format!("study/{}/IM{i:05}", "deep/".repeat(20)), "not a DICOM file".to_owned()];
    Section {
        heading: "Left out".to_owned(),
        body: Body::Table(vec!["File".to_owned(), "Reason".to_owned()], (0..files).map(row).collect()),
    }
}

fn file(pdf: &[u8]) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("veilig-report-{}-{}.pdf", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, pdf).unwrap();
    path
}

/// What a program of poppler says of the PDF. `None`: it is not installed.
fn poppler(program: &str, before: &[&str], after: &[&str], pdf: &[u8]) -> Option<String> {
    let path = file(pdf);
    let out = Command::new(program).args(before).arg(&path).args(after).output();
    std::fs::remove_file(path).unwrap();
    let out = out.ok()?;
    assert!(out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(String::from_utf8(out.stdout).unwrap())
}

fn text(pdf: &[u8]) -> Option<String> {
    poppler("pdftotext", &["-layout"], &["-"], pdf)
}

fn info_of(pdf: &[u8]) -> Option<String> {
    poppler("pdfinfo", &[], &[], pdf)
}

#[test]
fn every_value_can_be_read_in_latin_greek_and_cyrillic() {
    let values = [
        "Müller-Łukasiewicz, Đorđe",
        "Παπαδόπουλος Ἀλέξανδρος",
        "Щербаков Їжак",
        "Nguyễn Thị Hồng",
        "1961-04-30",
    ];
    let labels = ["Name", "Greek", "Cyrillic", "Vietnamese", "Birth date"];
    let pairs: Vec<_> = labels.into_iter().zip(values).collect();
    let mut report = report(vec![facts(&pairs)]);
    report.sections.push(Section {
        heading: "Left out".to_owned(),
        body: Body::Lines(vec!["IM0001: no image".to_owned()]),
    });
    let Some(text) = text(&print(&report, &NoGlyphs).unwrap()) else { return };
    for part in values.iter().chain(&labels).chain(&[
        "Confidential: keep in the hospital",
        "K7QM-PX42-9",
        "IM0001: no image",
    ]) {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn the_pdf_tells_its_title_and_the_programs_name_and_nothing_else() {
    let pdf = print(&report(vec![facts(&[("Name", "Müller")])]), &NoGlyphs).unwrap();
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    assert!(read.trailer.get(b"ID").is_err());
    let info = read.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = read.get_object(info).unwrap().as_dict().unwrap();
    let keys: Vec<_> = info.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
    assert_eq!(keys, ["Title", "Producer"]);
    let catalog = read.catalog().unwrap();
    let mut keys: Vec<_> = catalog.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
    keys.sort();
    let known = ["Lang", "MarkInfo", "Pages", "StructTreeRoot", "Type", "ViewerPreferences"];
    assert_eq!(keys, known, "no metadata stream, no attachments");
    let metadata = read.objects.values().filter_map(|object| object.as_stream().ok());
    assert!(metadata.into_iter().all(|stream| !stream.dict.has_type(b"Metadata")));
    let Some(info) = info_of(&pdf) else { return };
    assert!(info.contains("K7QM-PX42-9: Confidential"), "{info}");
    assert!(info.contains("A4") && info.contains("Tagged:          yes"), "{info}");
    for tells in ["Müller", "1970", "PDF/X", "Custom Metadata: yes", "Creat", "Author"] {
        assert!(!info.contains(tells), "{tells} in {info}");
    }
}

#[test]
fn all_words_come_out_whole_and_in_the_order_of_reading() {
    let long =
        "Follow-up after lobectomy; compare with the earlier examination and see the letter. ".repeat(3);
    let pages = vec![facts(&[("Name", "Müller, Anna"), ("Comments", long.trim())]), series(2)];
    let Some(text) = poppler("pdftotext", &[], &["-"], &print(&report(pages), &NoGlyphs).unwrap()) else {
        return;
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut at = 0;
    for next in [
        "Confidential: keep in the hospital, do not send with the images",
        "Anonymous ID",
        "K7QM-PX42-9",
        "Date and time 2026-11-24 18:05",
        "Group ID RG7",
        "Name Müller, Anna",
        long.trim(),
        "Modality",
        "Lungenfenster 1",
        "1.2.840.113619.2.55.3.2831208458.77777777777777777777777777777.1",
        "2.25.329847598327459823745983274598237400001",
        "Lungenfenster 2",
    ] {
        let found = text[at..].find(next).unwrap_or_else(|| panic!("{next} after {} in {text}", &text[..at]));
        at += found + next.len();
    }
}

#[test]
fn a_reader_that_speaks_finds_title_headings_tables_and_what_pictures_show() {
    let pdf = print(&report(vec![facts(&[("Name", "山田")]), series(2)]), &Boxes).unwrap();
    let Some(tree) = poppler("pdfinfo", &["-struct-text"], &[], &pdf) else { return };
    for part in [
        "H1",
        "H2",
        "Table",
        "TR",
        "TH",
        "TD",
        "Figure",
        "\"Confidential: keep",
        "\"Thorax nativ, Lungenfenster 2\"",
    ] {
        assert!(tree.contains(part), "{part} in {tree}");
    }
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let says =
        |object: &lopdf::Object| object.as_dict().ok()?.get(b"Alt").ok()?.as_str().ok().map(<[u8]>::to_vec);
    let says: Vec<String> =
        read.objects.values().filter_map(says).map(|text| String::from_utf8(text).unwrap()).collect();
    assert_eq!(
        says,
        ["QR code of the anonymous ID K7QM-PX42-9", "Picture of series 1", "Picture of series 2"]
    );
}

/// The first page at so many dots an inch: columns, rows, grey values.
fn rendered(pdf: &[u8], dots: &str) -> Option<(usize, usize, Vec<u8>)> {
    let path = file(pdf);
    let out = Command::new("pdftoppm").args(["-gray", "-r", dots, "-f", "1", "-l", "1"]).arg(&path).output();
    std::fs::remove_file(path).unwrap();
    let image = out.ok()?.stdout;
    let mut fields = image.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(fields.next(), Some(&b"P5"[..]));
    let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (columns, rows) = (number(), number());
    let grey = image[image.len() - columns * rows..].to_vec();
    Some((columns, rows, grey))
}

#[test]
fn a_reader_of_qr_codes_finds_the_anonymous_id_on_the_page() {
    for id in ["29NR0BE6E7", "ABCDEFGHIJ-12345", "A"] {
        let printed = print(&Report { anonymous_id: id.to_owned(), ..report(vec![]) }, &NoGlyphs).unwrap();
        let Some((columns, rows, grey)) = rendered(&printed, "150") else { return };
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(columns, rows, |x, y| grey[y * columns + x]);
        let codes = image.detect_grids();
        assert_eq!(codes.len(), 1, "{id}");
        assert_eq!(codes[0].decode().unwrap().1, id);
    }
}

#[test]
fn nothing_is_lost_on_paper_of_us_letter_however_it_is_laid() {
    let pdf = print(&report(vec![facts(&[("Name", "Müller")]), series(60)]), &NoGlyphs).unwrap();
    // At 72 dots an inch a pixel is a point.
    let Some((columns, rows, grey)) = rendered(&pdf, "72") else { return };
    let inked = |x: usize, y: usize| grey[y * columns + x] < 250;
    let top = (0..rows).find(|&y| (0..columns).any(|x| inked(x, y))).unwrap();
    let bottom = (0..rows).rfind(|&y| (0..columns).any(|x| inked(x, y))).unwrap();
    let left = (0..columns).find(|&x| (0..rows).any(|y| inked(x, y))).unwrap();
    let right = (0..columns).rfind(|&x| (0..rows).any(|y| inked(x, y))).unwrap();
    // A quarter inch that no printer reaches, and all of what Letter is lower, above as well as below.
    assert!(top >= 18 + 49 && bottom + 18 + 49 <= rows, "{top} to {bottom} of {rows}");
    assert!(left >= 36 && right + 36 <= columns, "{left} to {right} of {columns}");
}

#[test]
fn five_hundred_files_left_out_are_all_listed() {
    let pdf = print(&report(vec![left_out(500)]), &NoGlyphs).unwrap();
    assert!(pdf.len() < 1_000_000, "{}", pdf.len());
    let Some(text) = text(&pdf) else { return };
    assert!((0..500).all(|i| text.contains(&format!("IM{i:05}"))));
}

#[test]
fn thumbnails_are_printed_and_an_unsound_one_is_left_out() {
    let mut section = series(3);
    if let Body::Records(_, records) = &mut section.body {
        records[1].thumbnail = Some(PrintedThumbnail { width: 128, height: 128, pixels: vec![0; 7] });
    }
    let pdf = print(&report(vec![section]), &NoGlyphs).unwrap();
    let Some(images) = poppler("pdfimages", &["-list"], &[], &pdf) else { return };
    let images: Vec<_> = images.lines().filter(|line| line.contains("image")).collect();
    assert_eq!(images.len(), 2, "{images:?}");
    assert!(images[0].contains("gray") && images[1].contains("rgb"), "{images:?}");
}

#[test]
fn a_long_name_from_right_to_left_goes_on_below_its_beginning() {
    let name = "عبد الرحمن محمد الطاهر بن عبد العزيز الهاشمي القرشي ".repeat(4);
    let face = face::Face::embedded().unwrap();
    let setter = line::Setter { face: &face, glyphs: &Boxes, undrawable: "" };
    let lines = setter.set(&name, 9.5, 250.0);
    assert!(lines.len() > 2 && lines.iter().all(|line| line.pieces.len() == 1 && line.width <= 250.0));
    let read: Vec<_> = lines
        .iter()
        .flat_map(|line| &line.pieces)
        .map(|(_, piece)| match piece {
            line::LinePiece::Picture { text, .. } | line::LinePiece::Words(text) => text.as_str(),
        })
        .collect();
    assert_eq!(read.join(" "), name.trim(), "nothing is lost or out of its order");
}

#[test]
fn a_long_table_goes_over_pages_with_its_headings() {
    let pdf = print(&report(vec![series(300)]), &NoGlyphs).unwrap();
    let Some(text) = text(&pdf) else { return };
    let pages: Vec<_> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 5);
    for (i, page) in pages.iter().enumerate() {
        assert!(page.contains("Modality") && page.contains("Confidential"), "{page}");
        // Poppler may drop the blanks around the stroke.
        let number = format!("{}/{}", i + 1, pages.len());
        assert!(page.replace(' ', "").contains(&number), "{number} in {page}");
    }
    for i in 1..=300 {
        assert!(text.contains(&format!("Lungenfenster {i} ")), "{i}");
    }
}

#[test]
fn a_cell_longer_than_a_page_goes_on_over_pages() {
    let long = (0..3000).map(|i| format!("w{i}")).collect::<Vec<_>>().join(" ");
    let pdf = print(&report(vec![facts(&[("Comments", &long)])]), &NoGlyphs).unwrap();
    let Some(text) = text(&pdf) else { return };
    assert!((0..3000).all(|i| text.contains(&format!("w{i}"))));
}

#[test]
fn what_nobody_can_draw_is_said_with_its_code_points() {
    for glyphs in [&NoGlyphs as &dyn Glyphs, &Liar] {
        let pdf = print(&report(vec![facts(&[("Name", "Li 山田")])]), glyphs).unwrap();
        let Some(text) = text(&pdf) else { return };
        assert!(text.contains("Li (cannot be printed) U+5C71 U+7530"), "{text}");
    }
}

/// Reports of languages from right to left are in English (D-320).
#[test]
fn the_font_draws_every_letter_of_the_languages_that_a_report_may_be_in() {
    let face = Face::embedded().unwrap();
    let locales = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/locales"));
    let mut read = 0;
    for folder in std::fs::read_dir(locales).unwrap().flatten().filter(|folder| folder.file_name() != "he") {
        let words = std::fs::read_to_string(folder.path().join("main.ftl")).unwrap();
        // Only the viewer's hint has a sign that the font lacks, the minus of its keys: it is never printed.
        for line in words.lines().filter(|line| !line.starts_with("viewer-hint ")) {
            assert!(face.draws(&clean(line)), "{}: {line}", folder.path().display());
        }
        read += 1;
    }
    assert!(read > 10, "{read}");
    assert!(face.draws("ÅÄÖåäöÉé ”SUV” – 50\u{a0}000 × 0,74"), "Swedish");
}

#[test]
fn letters_that_look_alike_are_copied_as_what_they_are() {
    // Latin, Greek and Cyrillic A and O; a hyphen and one that does not break; the Kelvin sign is a K once it is composed.
    let text_of = "A\u{391}\u{410} O\u{39F}\u{41E} -\u{2010}";
    let Some(text) = text(&print(&report(vec![facts(&[("Name", text_of)])]), &NoGlyphs).unwrap()) else {
        return;
    };
    assert!(text.contains(text_of), "{text}");
}

#[test]
fn what_the_font_lacks_is_printed_as_a_picture_with_text_to_copy() {
    let pdf = print(&report(vec![facts(&[("Name", "山田 太郎"), ("الاسم", "محمد علي")])]), &Boxes).unwrap();
    let Some(images) = poppler("pdfimages", &["-list"], &[], &pdf) else { return };
    assert_eq!(images.lines().filter(|line| line.contains("image")).count(), 3, "{images}");
    let Some(text) = text(&pdf) else { return };
    assert!(text.contains("山田 太郎"), "{text}");
    assert!(!text.contains("cannot"), "{text}");
}

/// Only a document's own table tells where packed objects lie: each is looked up by it, and none is free.
#[test]
fn every_object_is_found_by_the_table_in_its_place() {
    let pdf = print(&report(vec![series(300)]), &NoGlyphs).unwrap();
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let (mut elements, mut pages) = (0, 0);
    for (id, object) in &read.objects {
        let Ok(dictionary) = object.as_dict() else { continue };
        if let Ok(parent) = dictionary.get(b"P").and_then(lopdf::Object::as_reference) {
            let role = dictionary.get(b"S").unwrap().as_name().unwrap();
            let parent = read.get_object(parent).unwrap().as_dict().unwrap();
            let is_held = |object: &lopdf::Object| match object {
                lopdf::Object::Array(held) => held.iter().any(|one| one.as_reference().ok() == Some(*id)),
                one => one.as_reference().ok() == Some(*id),
            };
            assert!(is_held(parent.get(b"K").unwrap()), "{id:?} of {}", String::from_utf8_lossy(role));
            elements += 1;
        }
        pages += usize::from(dictionary.has_type(b"Page"));
    }
    // A row and a picture of each series, five cells, and two rows with a heading and a cell.
    assert!(elements > 300 * (2 + 5 + 2 * 3), "{elements}");
    assert_eq!(pages, read.get_pages().len());
    let highest = read.objects.keys().map(|(number, _)| *number).max().unwrap();
    let size = read.trailer.get(b"Size").unwrap().as_i64().unwrap();
    assert!(i64::from(highest) < size);
    let Some(info) = info_of(&pdf) else { return };
    assert!(info.contains(&format!("Pages:           {pages}")), "{info}");
}

#[test]
fn an_empty_report_is_a_page() {
    let Some(info) = info_of(&print(&Report::default(), &NoGlyphs).unwrap()) else { return };
    assert!(info.contains("Pages:           1"), "{info}");
}

/// Run with `-- --ignored` and look at the file.
#[test]
#[ignore = "for the eye"]
fn a_report_to_look_at() {
    let mut sections = vec![facts(&[
        ("Name", "Müller-Łukasiewicz, Đorđe"),
        ("Name, other script", "山田 太郎 · Παπαδόπουλος · Щербаков"),
        ("Patient ID", "00123456"),
        ("Birth date", "1961-04-30"),
        (
            "Comments",
            "Follow-up after lobectomy in 2021; compare with the earlier examination of 2023-10-02 and see the letter of the referring physician.",
        ),
    ])];
    sections.push(series(60));
    sections.push(left_out(12));
    std::fs::write(std::env::temp_dir().join("veilig-look.pdf"), print(&report(sections), &Boxes).unwrap())
        .unwrap();
}

#[test]
fn the_structure_takes_few_bytes_for_each_row() {
    let of = |rows: usize| {
        let rows = (0..rows).map(|row| vec![format!("{row:05}"), "CT".to_owned()]);
        let body = Body::Table(vec!["Number".into(), "Modality".into()], rows.collect());
        let sections = vec![Section { heading: "Series".into(), body }];
        print(&Report { sections, ..Report::default() }, &NoGlyphs).unwrap().len()
    };
    // A row and its two cells, and what is printed of them.
    let each = (of(2000) - of(1000)) / 1000;
    assert!(each < 110, "{each} bytes");
}
