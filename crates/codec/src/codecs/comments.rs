//! Comments of codestreams that are nothing but a known encoder's name and version.

const KNOWN: &str = include_str!("../../../../data/encoder_comments.txt");

/// Whether a comment's text is one of the list; padding at its end does not count.
pub fn is_known(text: &[u8]) -> bool {
    let end = text.iter().rposition(|byte| !matches!(byte, 0 | b'\n' | b'\r' | b' ')).map_or(0, |at| at + 1);
    let text =
        text.get(..end).and_then(|text| std::str::from_utf8(text).ok()).filter(|text| !text.is_empty());
    let patterns = || KNOWN.lines().filter(|line| !line.starts_with('#'));
    text.is_some_and(|text| patterns().any(|pattern| fits(pattern, text)))
}

fn fits(pattern: &str, text: &str) -> bool {
    let mut rest = text;
    for (number, part) in pattern.split('#').enumerate() {
        if number > 0 {
            let Some(behind) = behind_version(rest, part) else { return false };
            rest = behind;
        }
        let Some(behind) = rest.strip_prefix(part) else { return false };
        rest = behind;
    }
    rest.is_empty()
}

/// What stands behind a version; its last dot is the pattern's where that goes on with one.
fn behind_version<'a>(text: &'a str, next: &str) -> Option<&'a str> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (version, _) = text.split_at_checked(end)?;
    let version = if next.starts_with('.') { version.strip_suffix('.')? } else { version };
    let numbers: Vec<&str> = version.split('.').collect();
    let good = numbers.len() <= 4 && numbers.iter().all(|number| (1..=3).contains(&number.len()));
    good.then(|| text.get(version.len()..)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoders_name_and_version_is_known_and_nothing_more() {
        for text in [
            "Kakadu-2.2",
            "Kakadu-v7.3.3\0",
            "Created by OpenJPEG version 2.5.2",
            "Creator: JasPer Version 1.701.0",
            "OpenJPH Ver 0.7.3.",
            "CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90\n",
        ] {
            assert!(is_known(text.as_bytes()), "{text}");
        }
        for text in [
            "",
            "Kakadu-",
            "Kakadu-4471983",
            "Kakadu-1961.04.17",
            "Kakadu-2.2 Jansen",
            "Created by OpenJPEG version Jansen",
            "Created by OpenJPEG version 1.2.3.4.5",
            "Jansen",
        ] {
            assert!(!is_known(text.as_bytes()), "{text}");
        }
    }
}
