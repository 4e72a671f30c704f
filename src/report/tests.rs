//! The report as poppler reads it (where it is installed: CI has it).

use super::*;
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
        title: "Confidential: keep in the hospital, do not send with the images".to_owned(),
        anonymous_id: "K7QM-PX42-9".to_owned(),
        sections,
        foot: "Veilig 0.1.0 · build 3f1c9a0e77b2".to_owned(),
        undrawable: "(cannot be printed)".to_owned(),
    }
}

fn series(rows: u32) -> Section {
    let headings = ["Series", "Modality", "Date", "Description", "Images", "New Series Instance UID"];
    let row = |i: u32| {
        vec![
            i.to_string(),
            "CT".to_owned(),
            "2024-03-09".to_owned(),
            format!("Thorax nativ, Lungenfenster {i}"),
            (i * 37 % 512).to_string(),
            format!("2.25.3298475983274598237459832745982374{i:05}"),
        ]
    };
    Section {
        heading: "Series".to_owned(),
        body: Body::Table(headings.map(str::to_owned).to_vec(), (1..=rows).map(row).collect()),
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

fn info(pdf: &[u8]) -> Option<String> {
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
fn the_pdf_is_titled_with_the_anonymous_id_and_tells_nothing_else() {
    let pdf = print(&report(vec![facts(&[("Name", "Müller")])]), &NoGlyphs).unwrap();
    let Some(info) = info(&pdf) else { return };
    assert!(info.contains("K7QM-PX42-9"), "{info}");
    assert!(info.contains("A4"), "{info}");
    for tells in ["Müller", "1970", "PDF/X", "Custom Metadata: yes"] {
        assert!(!info.contains(tells), "{tells} in {info}");
    }
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

#[test]
fn what_the_font_lacks_is_printed_as_a_picture_with_text_to_copy() {
    let pdf = print(&report(vec![facts(&[("Name", "山田 太郎"), ("الاسم", "محمد علي")])]), &Boxes).unwrap();
    let Some(images) = poppler("pdfimages", &["-list"], &[], &pdf) else { return };
    assert_eq!(images.lines().filter(|line| line.contains("image")).count(), 3, "{images}");
    let Some(text) = text(&pdf) else { return };
    assert!(text.contains("山田 太郎"), "{text}");
    assert!(!text.contains("cannot"), "{text}");
}

#[test]
fn an_empty_report_is_a_page() {
    let Some(info) = info(&print(&Report::default(), &NoGlyphs).unwrap()) else { return };
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
    sections.push(Section {
        heading: "Left out".to_owned(),
        body: Body::Lines(vec!["IM0001: not a DICOM file".to_owned(), "IM0002: burned-in text".to_owned()]),
    });
    std::fs::write(std::env::temp_dir().join("veilig-look.pdf"), print(&report(sections), &Boxes).unwrap())
        .unwrap();
}
