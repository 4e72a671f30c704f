//! What an administrator or a receiver writes, and what a browser remembers.

use veilig::deid::calendar_date;
use veilig::i18n::{LANGUAGES, Language};
use veilig::job::Shared;
use veilig::site::{
    Day, ReceiverSettings, RememberedSettings, Site, config_hash, group_id, mark, marked, settle,
};

/// Pieces of configurations, for bytes to put together.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "null",
    "true",
    "-1e999",
    "0.5",
    "\\u0000",
    "\\ud800",
    "\"lang\"",
    "\"de\"",
    "\"constructor\"",
    "\"__proto__\"",
    "\"groupId\"",
    "\"preset\"",
    "\"strict\"",
    "\"presets\"",
    "\"options\"",
    "\"validityDays\"",
    "\"afterExpiry\"",
    "\"block\"",
    "\"notice\"",
    "\"contact\"",
    "\"value\"",
    "\"locked\"",
    "\"hidden\"",
    "18446744073709551616",
    "\"\"",
    " ",
    "\n",
    "é",
    "\"compression\"",
    "\"dates\"",
    "\"cleanDescriptors\"",
];

/// Any text as the site's configuration: settings, or an error that tells a key.
pub fn site(bytes: &[u8]) {
    let mut text = String::from("{");
    for byte in bytes.iter().take(200) {
        text.push_str(PIECES[usize::from(*byte) % PIECES.len()]);
    }
    let bare = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]);
    for text in [&text, &*bare] {
        let _ = config_hash(text);
        if let Ok(site) = Site::read(text, &["en", "de"]) {
            let _ = site.all_presets().count();
        }
    }
}

/// A receiver as it may be, in pieces of which others may take the places.
const RECEIVER: &[&str] = &[
    "{",
    "\"name\"",
    ":",
    "\"Planning lab\"",
    ",",
    "\"groupId\"",
    ":",
    "\"LAB-7\"",
    ",",
    "\"preset\"",
    ":",
    "\"research\"",
    ",",
    "\"options\"",
    ":",
    "{",
    "\"dates\"",
    ":",
    "\"remove\"",
    "}",
    ",",
    "\"contact\"",
    ":",
    "\"lab@example.org\"",
    ",",
    "\"requirements\"",
    ":",
    "{",
    "\"modalities\"",
    ":",
    "{",
    "\"oneOf\"",
    ":",
    "[",
    "\"ct\"",
    "]",
    ",",
    "\"unmet\"",
    ":",
    "\"block\"",
    "}",
    ",",
    "\"thickestSlice\"",
    ":",
    "{",
    "\"mm\"",
    ":",
    "1.25",
    ",",
    "\"unmet\"",
    ":",
    "\"warn\"",
    ",",
    "\"words\"",
    ":",
    "\"Thin slices, please.\"",
    "}",
    ",",
    "\"largestSpacing\"",
    ":",
    "{",
    "\"mm\"",
    ":",
    "1",
    ",",
    "\"unmet\"",
    ":",
    "\"block\"",
    "}",
    ",",
    "\"fewestImages\"",
    ":",
    "{",
    "\"images\"",
    ":",
    "60",
    ",",
    "\"unmet\"",
    ":",
    "\"warn\"",
    "}",
    ",",
    "\"noTilt\"",
    ":",
    "{",
    "\"unmet\"",
    ":",
    "\"block\"",
    "}",
    ",",
    "\"contrastPhases\"",
    ":",
    "{",
    "\"all\"",
    ":",
    "[",
    "\"arterial\"",
    "]",
    ",",
    "\"unmet\"",
    ":",
    "\"warn\"",
    "}",
    ",",
    "\"series\"",
    ":",
    "[",
    "{",
    "\"name\"",
    ":",
    "\"Thin arterial\"",
    ",",
    "\"descriptions\"",
    ":",
    "[",
    "\"art*\"",
    "]",
    ",",
    "\"thickestSlice\"",
    ":",
    "1",
    ",",
    "\"complete\"",
    ":",
    "true",
    ",",
    "\"unmet\"",
    ":",
    "\"block\"",
    "}",
    "]",
    "}",
    "}",
];

/// What may stand anywhere in it.
const WRONG: &[&str] = &[
    "null",
    "[]",
    "{}",
    "\"\"",
    "0",
    "-1",
    "1e308",
    "-1e999",
    "1000.0001",
    "18446744073709551616",
    "true",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\u202e\"",
    "\"custom\"",
    "\"__proto__\"",
    "\"unmet\"",
    "\"words\"",
    "\"mm\"",
    "\"name\"",
    "\"phase\"",
    "\"complete\"",
    "\"late\"",
    "[[[[[[[[",
    "{\"a\":",
    "\"********************************\"",
    "\"é\"",
    ",",
    ":",
    "]",
    "}",
    " ",
];

/// A receiver in which some pieces are others: it is refused by a key, or all that it tells is such as a form may show.
pub fn receiver(bytes: &[u8]) {
    let mut pieces = RECEIVER.to_vec();
    for pair in bytes[..bytes.len().min(8)].chunks_exact(2) {
        pieces[usize::from(pair[0]) % RECEIVER.len()] = WRONG[usize::from(pair[1]) % WRONG.len()];
    }
    let text = pieces.concat();
    let bare = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]);
    for text in [&text, &*bare] {
        let twice = Site::read(&format!("{{\"receivers\": [{text}, {text}]}}"), &["en"]);
        assert!(twice.is_err(), "two receivers of one name");
        let Ok(read) = ReceiverSettings::read(text) else { continue };
        let one = &read.receiver;
        let all = &one.requirements;
        let words =
            all.thickest_slice.iter().chain(&all.largest_spacing).filter_map(|wish| wish.words.as_ref());
        let texts = [Some(&one.name), one.contact.as_ref(), read.group_id.as_ref()].into_iter().flatten();
        for text in texts.chain(words) {
            assert!(!text.chars().any(char::is_control), "a text that can't be shown");
        }
        assert!(!one.name.is_empty(), "a receiver without a name");
        let series =
            all.series.iter().flat_map(|one| [one.wanted.thickest_slice, one.wanted.largest_spacing]);
        let lengths = all.thickest_slice.iter().chain(&all.largest_spacing).map(|wish| wish.wanted);
        for mm in lengths.chain(series.flatten()) {
            assert!(mm > 0.0 && mm <= 1000.0, "{mm} mm");
        }
    }
}

/// Any text out of a browser's memory: what is taken is what the page would have written.
pub fn remembered(bytes: &[u8]) {
    let today = Day(bytes.iter().take(3).fold(0, |day, byte| day * 31 + i64::from(*byte)) - 3000);
    let mut text = RememberedSettings::text(&Shared::default(), Day(20_000)).into_bytes();
    for three in bytes[..bytes.len().min(12)].chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([three[0], three[1]])) % text.len();
        if three[2] % 2 == 0 {
            text[at] = three[2];
        } else {
            let piece = WRONG[usize::from(three[2]) % WRONG.len()];
            text.splice(at..at, piece.bytes());
        }
    }
    let bare = &bytes[..bytes.len().min(3000)];
    for text in [&*text, bare] {
        let text = &*String::from_utf8_lossy(text);
        let kept = RememberedSettings::read(text);
        let _ = kept.differences(&Site::default());
        if let Some(since) = kept.since {
            let mut shared = Shared::default();
            settle(&Site::default(), &kept.settings, &mut shared);
            let again = RememberedSettings::read(&RememberedSettings::text(&shared, since));
            let mut other = Shared::default();
            settle(&Site::default(), &again.settings, &mut other);
            assert_eq!(
                (shared.options, again.since),
                (other.options, Some(since)),
                "another when read again"
            );
        }
        if let Some(id) = group_id(text) {
            assert!(id == text && id.chars().count() <= 64, "a Group ID that no form takes");
        }
        assert!(marked(text, "build", today).is_none_or(|day| day <= today), "a mark of a day to come");
        if let Ok(day) = text.parse::<Day>() {
            assert_eq!(day.to_string(), *text, "a day that is written otherwise");
        }
        let chosen = Language::choose([text]).tag;
        assert!(LANGUAGES.iter().any(|language| language.tag == chosen), "a language that is not there");
    }
    // A day that this page writes is read again, if its year has four digits.
    if (0..=9999).contains(&calendar_date(today.0).0) {
        assert_eq!(marked(&mark("build", today), "build", today), Some(today), "its own mark");
    }
}
