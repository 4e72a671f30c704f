//! Versions, and what advisories ask of them, as Cargo writes both (`>= 1.2.3, < 2`, `^0.4.1`, `1.2`).

/// A version; one that was made before its release is less than it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u64; 3], Before);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Before {
    Its(Vec<Part>),
    Nothing,
}

/// Numbers are less than words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Word(String),
}

impl Version {
    /// Reads all three numbers.
    pub fn read(text: &str) -> Option<Self> {
        let (version, count) = Self::partly(text)?;
        (count == 3).then_some(version)
    }

    /// Reads one to three numbers, and says how many there were.
    fn partly(text: &str) -> Option<(Self, usize)> {
        let text = text.trim().split('+').next()?;
        let (numbers, before) = match text.split_once('-') {
            Some((numbers, before)) => (numbers, Some(before)),
            None => (text, None),
        };
        let mut version = [0; 3];
        let mut count = 0;
        for number in numbers.split('.') {
            *version.get_mut(count)? = number.parse().ok()?;
            count += 1;
        }
        let part = |text: &str| text.parse().map_or_else(|_| Part::Word(text.to_owned()), Part::Number);
        let before = before.map_or(Before::Nothing, |text| Before::Its(text.split('.').map(part).collect()));
        Some((Self(version, before), count))
    }

    /// The first release that is no longer compatible with the first `count` numbers of this one, as `^` has it.
    fn next_incompatible(&self, count: usize) -> Self {
        let place = (0..count).find(|place| self.0[*place] > 0).unwrap_or(count - 1);
        self.after(place)
    }

    /// The next release by the number at this place.
    fn after(&self, place: usize) -> Self {
        let mut next = [0; 3];
        next[..place].copy_from_slice(&self.0[..place]);
        next[place] = self.0[place] + 1;
        Self(next, Before::Nothing)
    }
}

/// Whether a version meets all parts of a requirement; `None`: it can't be read.
pub fn is_met(requirement: &str, version: &Version) -> Option<bool> {
    let mut all = true;
    for part in requirement.split(',') {
        all &= meets(part.trim(), version)?;
    }
    Some(all)
}

fn meets(part: &str, version: &Version) -> Option<bool> {
    if part == "*" {
        return Some(true);
    }
    let text = part.trim_start_matches(['<', '>', '=', '^', '~']);
    let (wanted, count) = Version::partly(text)?;
    let within = |end: Version| *version >= wanted && *version < end;
    Some(match part.get(..part.len() - text.len())? {
        ">=" => *version >= wanted,
        ">" => {
            if count < 3 {
                *version >= wanted.after(count - 1)
            } else {
                *version > wanted
            }
        }
        "<" => *version < wanted,
        "<=" => {
            if count < 3 {
                *version < wanted.after(count - 1)
            } else {
                *version <= wanted
            }
        }
        "=" => {
            if count < 3 {
                within(wanted.after(count - 1))
            } else {
                *version == wanted
            }
        }
        "~" => within(wanted.after((count - 1).min(1))),
        "^" | "" => within(wanted.next_incompatible(count)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requirements_are_met_as_cargo_has_it() {
        for (wanted, good, bad) in [
            (">= 1.2.3", &["1.2.3", "1.10.0", "2.0.0"][..], &["1.2.2", "1.2.3-rc.1"][..]),
            ("> 1.2.3", &["1.2.4"], &["1.2.3"]),
            ("> 1.2", &["1.3.0"], &["1.2.9"]),
            ("< 0.5", &["0.4.99", "0.5.0-alpha"], &["0.5.0"]),
            ("<= 0.5", &["0.5.9"], &["0.6.0"]),
            ("= 1.2", &["1.2.0", "1.2.9"], &["1.3.0", "1.1.9"]),
            ("= 1.2.3", &["1.2.3"], &["1.2.4"]),
            ("^1.2.3", &["1.2.3", "1.99.0"], &["1.2.2", "2.0.0"]),
            ("^0.2.3", &["0.2.3", "0.2.9"], &["0.3.0", "0.2.2"]),
            ("^0.0.3", &["0.0.3"], &["0.0.4"]),
            ("0.0", &["0.0.9"], &["0.1.0"]),
            ("1.2", &["1.2.0", "1.9.0"], &["2.0.0", "1.1.0"]),
            ("~1.2.3", &["1.2.9"], &["1.3.0"]),
            ("~1", &["1.9.0"], &["2.0.0"]),
            (">= 1.0, < 1.4.0", &["1.3.9"], &["1.4.0", "0.9.0"]),
            ("*", &["0.0.1"], &[]),
        ] {
            let met = |text: &&&str| is_met(wanted, &Version::read(text).unwrap()).unwrap();
            assert!(good.iter().all(|text| met(&text)), "{wanted}: {good:?}");
            assert!(!bad.iter().any(|text| met(&text)), "{wanted}: {bad:?}");
        }
    }

    #[test]
    fn versions_before_a_release_are_in_order_and_what_is_none_is_not_read() {
        let all = [
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-rc.2",
            "1.0.0-rc.11",
            "1.0.0",
            "1.0.1",
        ];
        let read: Vec<Version> = all.iter().map(|text| Version::read(text).unwrap()).collect();
        assert!(read.is_sorted());
        for text in ["", "1", "1.2", "a", "1.2.3.4", "1..2", "-1.2.3"] {
            assert_eq!(Version::read(text), None, "{text}");
        }
        let one = Version::read("1.0.0").unwrap();
        for wanted in ["", "someday", "!= 1", ">", "=> 1.0.0", "1.0.0.0", "1.*"] {
            assert_eq!(is_met(wanted, &one), None, "{wanted}");
        }
    }
}
