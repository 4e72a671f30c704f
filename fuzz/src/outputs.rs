//! The check of what goes out, and what an administrator writes.

use crate::targets::{PLANTED, engine_of, holder, options, written};
use std::io::Cursor;
use veilig::dicom::{read_head, read_written};
use veilig::site::{Site, config_hash};

/// A good output that was spoiled behind the engine's back: an identifier over the bytes of a value. What passes the check
/// holds none.
pub fn check(bytes: &[u8]) {
    let Ok(head) = read_head(&mut Cursor::new(bytes)) else { return };
    let Some((head, engine)) = engine_of(head, options(bytes)) else { return };
    let Ok(made) = engine.apply(&head, false) else { return };
    let good = written(&made.dataset, &made.sop_class, &made.sop_instance, &head);
    if engine.check(&good, &head, &made).is_err() {
        return;
    }
    let draw = |salt: usize| {
        bytes.iter().fold(salt, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)))
    };
    for round in 0..4 {
        let mut spoiled = good.clone();
        let planted = PLANTED[draw(round) % PLANTED.len()].as_bytes();
        let room = spoiled.len().saturating_sub(132 + planted.len()).max(1);
        let at = 132 + draw(round + 97) % room;
        spoiled.iter_mut().skip(at).zip(planted).for_each(|(byte, new)| *byte = *new);
        if engine.check(&spoiled, &head, &made).is_err() {
            continue;
        }
        let Ok(read) = read_written(&spoiled) else { panic!("the check passed what can't be read") };
        for planted in PLANTED {
            let place = holder(&read.meta, planted).or_else(|| holder(&read.dataset, planted));
            assert!(place.is_none(), "a spoiled output passed: {place:?}");
        }
    }
}

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
