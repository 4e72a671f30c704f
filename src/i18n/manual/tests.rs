//! What the manual promises: that all of it is shown, and that it speaks of the screen as the screen does.

use super::*;
use crate::i18n::{LANGUAGES, Language};
use crate::site::{Setting, Site};
use std::collections::BTreeSet;

/// A manual as it stands in its folder.
fn markdown(language: &str) -> String {
    let path = format!("{}/www/locales/{language}/manual.md", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// A manual as the page has it.
fn manual(language: &str) -> Vec<ManualSection> {
    sections(Language::choose([language]).manual)
}

/// Everything that is called a label (bold) in some blocks.
fn labels(blocks: &[ManualBlock], found: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            ManualBlock::Paragraph(spans) => labels_of(spans, found),
            ManualBlock::Table(head, rows) => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| labels_of(cell, found));
            }
            ManualBlock::List(_, items) => items.iter().for_each(|item| labels(item, found)),
            ManualBlock::Code(_) | ManualBlock::Figure(..) | ManualBlock::Options => {}
        }
    }
}

fn labels_of(spans: &[ManualSpan], found: &mut BTreeSet<String>) {
    found.extend(spans.iter().filter_map(|span| match span {
        ManualSpan::Label(text) => Some(text.clone()),
        _ => None,
    }));
}

#[test]
fn every_heading_of_the_english_manual_appears_at_its_depth() {
    let text = markdown("en");
    let headings: Vec<(u8, &str)> = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .map(|(marks, title)| (u8::try_from(marks.len()).unwrap(), title))
        .collect();
    let shown = manual("en");
    let shown: Vec<(u8, &str)> = shown.iter().map(|one| (one.level, one.title.as_str())).collect();
    assert_eq!(shown, headings);
    assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "one title");
    assert!(headings.iter().all(|(level, _)| *level <= 3), "contents and headings go three deep");
}

#[test]
fn what_the_manual_calls_a_label_is_a_label_of_the_screen() {
    for language in LANGUAGES {
        labels_are_those_of(language);
    }
}

fn labels_are_those_of(language: &Language) {
    let messages = language.messages();
    let words: BTreeSet<&str> = messages
        .lines()
        .filter_map(|line| {
            line.split_once(" = ")
                .map(|(_, value)| value)
                .or_else(|| line.split_once("] ").map(|(_, value)| value))
        })
        .map(str::trim)
        .collect();
    let mut used = BTreeSet::new();
    sections(language.manual).iter().for_each(|section| labels(&section.body, &mut used));
    let unknown: Vec<&String> = used.iter().filter(|label| !words.contains(label.as_str())).collect();
    assert!(unknown.is_empty(), "{}: no label of the screen: {unknown:?}", language.tag);
    assert!(used.len() > 40, "{}", used.len());
}

#[test]
fn every_manual_has_the_same_parts_figures_and_code_as_the_english_one() {
    fn parts(all: &[ManualSection]) -> Vec<String> {
        fn of(block: &ManualBlock) -> String {
            match block {
                ManualBlock::Paragraph(_) => "paragraph".to_owned(),
                ManualBlock::List(ordered, items) => format!("list {ordered} {}", items.len()),
                ManualBlock::Table(head, rows) => format!("table {}x{}", head.len(), rows.len()),
                ManualBlock::Code(text) => text.clone(),
                ManualBlock::Figure(figure, _) => figure.name().to_owned(),
                ManualBlock::Options => "options".to_owned(),
            }
        }
        let level = |section: &ManualSection| format!("level {}", section.level);
        all.iter().flat_map(|one| std::iter::once(level(one)).chain(one.body.iter().map(of))).collect()
    }
    for Language { tag, .. } in LANGUAGES {
        let (own, english) = (parts(&manual(tag)), parts(&manual("en")));
        assert_eq!(own, english, "{tag}");
        assert!(own.iter().any(|part| part == "options"), "{tag}");
    }
}

/// A figure that the page does not draw would be only its words: the name of one in any manual misspelt, and this fails.
#[test]
fn every_manual_shows_each_figure_once_and_says_in_its_own_words_what_can_be_seen() {
    let mut words = BTreeSet::new();
    for Language { tag, .. } in LANGUAGES {
        let all = manual(tag);
        let blocks = all.iter().flat_map(|section| &section.body);
        let figures = blocks.filter_map(|block| match block {
            ManualBlock::Figure(figure, words) => Some((figure.name(), words.clone())),
            _ => None,
        });
        let figures: Vec<(&str, String)> = figures.collect();
        let names: BTreeSet<&str> = figures.iter().map(|(name, _)| *name).collect();
        assert_eq!((figures.len(), names.len()), (Figure::ALL.len(), Figure::ALL.len()), "{tag}: {names:?}");
        for (name, own) in figures {
            assert!(own.chars().count() > 20, "{tag}, {name}");
            assert!(words.insert(own), "{tag}, {name}: another language's words");
        }
    }
}

#[test]
fn lists_tables_code_figures_and_emphasis_are_read_and_links_and_html_are_only_text() {
    let read = parse::sections(
        "# T\n\n## A `b`\n\nSee **One two**, *so* and `x<y>`\nhere. <b>raw</b> [link](javascript:x)\n\n\
         1. first **Bold**\n   - inner\n2. second\n\n![Alt *words*](figure:viewer)\n\n{{options}}\n\n\
         | h | i |\n|---|---|\n| `c` | **D** |\n\n```json\n{\"a\": 1}\n```\n",
    );
    assert_eq!(read.len(), 2);
    assert_eq!((read[1].level, read[1].title.as_str()), (2, "A b"));
    let text = |text: &str| ManualSpan::Text(text.to_owned());
    let [line, list, figure, options, table, code] = read[1].body.as_slice() else { panic!("{read:?}") };
    let ManualBlock::Paragraph(spans) = line else { panic!("{line:?}") };
    assert_eq!(spans[1], ManualSpan::Label("One two".to_owned()));
    assert_eq!(spans[3], ManualSpan::Emphasis("so".to_owned()));
    assert_eq!(spans[5], ManualSpan::Code("x<y>".to_owned()));
    assert_eq!(spans[6], text(" here. raw link"));
    let inner = ManualBlock::List(false, vec![vec![ManualBlock::Paragraph(vec![text("inner")])]]);
    let first = ManualBlock::Paragraph(vec![text("first "), ManualSpan::Label("Bold".to_owned())]);
    let second = ManualBlock::Paragraph(vec![text("second")]);
    assert_eq!(*list, ManualBlock::List(true, vec![vec![first, inner], vec![second]]));
    assert_eq!(*figure, ManualBlock::Figure(Figure::Viewer, "Alt words".to_owned()));
    assert_eq!(*options, ManualBlock::Options);
    let cell = vec![ManualSpan::Label("D".to_owned())];
    assert_eq!(
        *table,
        ManualBlock::Table(
            vec![vec![text("h")], vec![text("i")]],
            vec![vec![vec![ManualSpan::Code("c".to_owned())], cell]]
        )
    );
    assert_eq!(*code, ManualBlock::Code("{\"a\": 1}\n".to_owned()));
}

#[test]
fn a_search_finds_words_across_bold_ones_and_in_any_case_and_marks_them() {
    let all = parse::sections("# T\n\n## Ä heading\n\nPress **Load DICOM…** now.\n\n## Other\n\n- nothing\n");
    let found = |words| all.iter().map(|section| section.holds(words)).collect::<Vec<_>>();
    assert_eq!(found("press load"), [false, true, false]);
    assert_eq!(found("ä HEAD"), [false, true, false]);
    assert_eq!(found(" nothing "), [false, false, true]);
    assert_eq!(
        search::marked("Zip, zips", "zip"),
        [("Zip", true), (", ", false), ("zip", true), ("s", false)]
    );
    assert_eq!(search::marked("İzip", "zip"), [("İzip", false)], "places would not fit");
    assert_eq!(search::marked("plain", ""), [("plain", false)]);
}

/// The first column of the table whose first row begins with this code.
fn keys_of_the_table_of(first: &str) -> BTreeSet<String> {
    let all = manual("en");
    let blocks = all.iter().flat_map(|section| &section.body);
    let mut tables = blocks.filter_map(|block| match block {
        ManualBlock::Table(_, rows) => {
            Some(rows.iter().filter_map(|row| row.first()?.first()).collect::<Vec<_>>())
        }
        _ => None,
    });
    let keys =
        tables.find(|keys| keys.first() == Some(&&ManualSpan::Code(first.to_owned()))).expect("the table");
    keys.into_iter().map(|span| span.text().to_owned()).collect()
}

#[test]
fn the_manual_lists_the_keys_of_the_sites_configuration_that_the_program_knows() {
    let known = Site::KEYS.map(str::to_owned);
    assert_eq!(keys_of_the_table_of("lang"), BTreeSet::from(known));
    let known = Setting::all().map(Setting::name);
    assert_eq!(keys_of_the_table_of("dates"), known.map(str::to_owned).collect());
}

#[test]
fn the_manuals_example_of_a_configuration_is_one_that_the_program_takes() {
    let all = manual("en");
    let mut blocks = all.iter().flat_map(|section| &section.body);
    let code = blocks.find_map(|block| match block {
        ManualBlock::Code(text) => text.starts_with("<script").then_some(text),
        _ => None,
    });
    let example =
        code.and_then(|text| text.split_once('>')?.1.rsplit_once("</script>")).expect("the block").0;
    let site = Site::read(example, &["en", "nl"]).expect("it is right");
    assert!(site.given(Setting::Dates).locked && site.contact.is_some());
}

#[test]
fn the_manuals_example_of_a_receiver_is_one_that_the_program_takes() {
    let all = manual("en");
    let mut blocks = all.iter().flat_map(|section| &section.body);
    let code = blocks.find_map(|block| match block {
        ManualBlock::Code(text) => text.starts_with("\"receivers\"").then_some(text),
        _ => None,
    });
    let block = format!("{{{}}}", code.expect("the block"));
    let site = Site::read(&block, &[]).expect("it is right");
    let requirements = &site.receivers[0].receiver.requirements;
    assert!(requirements.complete.is_some() && requirements.series.len() == 1);
}
