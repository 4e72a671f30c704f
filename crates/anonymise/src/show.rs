//! Names from a disk on a terminal: some hold what would move the cursor, colour the text or turn its direction.

/// Text in which each such letter stands as its number.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| if acts(letter) { letter.escape_unicode().to_string() } else { letter.into() })
        .collect()
}

/// JSON in which each such letter stands as its number: it means the same.
pub fn plain_json(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for letter in json.chars() {
        if acts(letter) {
            let units = letter
                .encode_utf16(&mut [0; 2])
                .iter()
                .map(|unit| format!("\\u{unit:04x}"))
                .collect::<String>();
            plain.push_str(&units);
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Controls, marks of direction, and what can't be seen at all.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{AD}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}
