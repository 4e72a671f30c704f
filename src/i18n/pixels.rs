//! What the report tells of the pixels: what was seen, confirmed, blackened, dismissed and held.

use super::Words;
use crate::archive::{Blackened, FoundTextRecord, PixelRecord, PixelSeries};
use crate::report::{Body, Section};
use fluent_bundle::FluentArgs;

/// The section.
pub(super) fn section(words: &Words, record: &PixelRecord) -> Section {
    let searched = if record.searched { "report-searched" } else { "report-not-searched" };
    let mut lines = vec![words.text(searched)];
    lines.extend(record.series.iter().flat_map(|one| series(words, one)));
    if record.series.is_empty() {
        lines.push(words.text("report-pixels-nothing"));
    }
    Section { heading: words.text("report-pixels"), body: Body::Lines(lines) }
}

/// What there is to tell of a series.
fn series(words: &Words, one: &PixelSeries) -> Vec<String> {
    let mut lines: Vec<String> = one.suspect.iter().map(|reason| words.reason(*reason)).collect();
    lines.extend(one.confirmed_slices.map(|slices| words.count("report-confirmed", "slices", slices)));
    if one.clean_pixel_data > 0 {
        lines.push(words.count("report-clean-pixels", "images", one.clean_pixel_data));
    }
    if one.not_looked_at > 0 {
        lines.push(words.count("report-not-looked-at", "images", one.not_looked_at));
    }
    lines.extend(one.blackened.iter().map(|black| blackened(words, black)));
    lines.extend(one.found_text.iter().map(|text| found(words, text)));
    let held = one.held.iter().map(|held| {
        format!("{} {}", words.count("report-held", "images", held.images), words.reason(held.reason))
    });
    lines.extend(held);
    let name = words.named("report-series-number", "number", &format!("{:03}", one.number));
    lines.into_iter().map(|line| format!("{name}: {line}")).collect()
}

fn blackened(words: &Words, black: &Blackened) -> String {
    let images: Vec<String> =
        black.images.iter().map(|run| self::run(words, run.map(|one| one as usize))).collect();
    let mut arguments = area([black.left, black.top, black.width, black.height]);
    arguments.set("images", images.join(", "));
    let key = match black.frame {
        Some(frame) => {
            arguments.set("frame", frame.to_string());
            "report-blackened-frame"
        }
        None => "report-blackened",
    };
    words.with(key, &arguments)
}

fn found(words: &Words, text: &FoundTextRecord) -> String {
    let mut arguments = area([text.left, text.top, text.width, text.height]);
    arguments.set("slices", text.slices);
    words.with(if text.dismissed { "report-text-dismissed" } else { "report-text-blackened" }, &arguments)
}

fn area(rectangle: [u32; 4]) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    for (name, number) in ["left", "top", "width", "height"].into_iter().zip(rectangle) {
        // As text: no language's separators stand in a place.
        arguments.set(name, number.to_string());
    }
    arguments
}

/// A run of numbers in words: `12`, or `12 to 40`.
#[must_use]
pub fn run(words: &Words, [first, last]: [usize; 2]) -> String {
    if first == last {
        return first.to_string();
    }
    let mut arguments = FluentArgs::new();
    arguments.set("first", first.to_string());
    arguments.set("last", last.to_string());
    words.with("run", &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::HeldBack;
    use crate::i18n::LANGUAGES;
    use crate::job::Reason;

    fn record() -> PixelRecord {
        let black =
            Blackened { left: 1, top: 2, width: 1030, height: 4, frame: None, images: vec![[1, 6], [8, 8]] };
        let text = FoundTextRecord { left: 10, top: 20, width: 80, height: 14, slices: 3, dismissed: false };
        let confirmed = PixelSeries {
            number: 1,
            suspect: Some(Reason::SuspectText),
            confirmed_slices: Some(12),
            clean_pixel_data: 11,
            blackened: vec![black.clone(), Blackened { frame: Some(7), ..black }],
            found_text: vec![text.clone(), FoundTextRecord { dismissed: true, ..text }],
            held: vec![HeldBack { reason: Reason::NotShown, images: 1 }],
            ..PixelSeries::default()
        };
        let on_demand = PixelSeries { number: 2, not_looked_at: 5, ..PixelSeries::default() };
        PixelRecord { searched: true, series: vec![confirmed, on_demand] }
    }

    fn lines(words: &Words, record: &PixelRecord) -> Vec<String> {
        let Body::Lines(lines) = section(words, record).body else { panic!("lines") };
        lines
    }

    #[test]
    fn what_was_confirmed_blackened_dismissed_and_held_is_told_of_each_series() {
        let told = lines(&Words::load("en"), &record()).join("\n");
        for wanted in [
            "Burned-in text was looked for",
            "Series 001: What looks like text was found",
            "after all of it was shown (12 slices)",
            "113101) and Burned In Annotation NO were written into 11 images",
            "blackened: left 1, top 2, 1030 × 4 pixels, in images 1 to 6, 8",
            "blackened: left 1, top 2, 1030 × 4 pixels, in frame 7 of images 1 to 6, 8",
            "left 10, top 20, 80 × 14 pixels, on 3 slices: blackened",
            "on 3 slices: a person called it no text of the patient",
            "1 image stayed behind",
            "Series 002: 5 images went out though they are suspect and nobody looked",
        ] {
            assert!(told.contains(wanted), "{wanted}\n{told}");
        }
    }

    #[test]
    fn that_nothing_was_done_is_said_and_that_nobody_searched() {
        let told = lines(&Words::load("en"), &PixelRecord::default()).join(" ");
        assert!(told.contains("was not looked for") && told.contains("Nothing was blackened"), "{told}");
    }

    #[test]
    fn every_language_has_all_of_it_in_words() {
        for language in LANGUAGES {
            for line in lines(&Words::load(language.tag), &record()) {
                assert!(!line.contains("report-") && !line.contains('$'), "{}: {line}", language.tag);
            }
        }
    }
}
