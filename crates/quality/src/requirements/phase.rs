//! Contrast phases, told by the words of a series' description.

use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words for each phase, in the page's languages; a star stands for any ending.
const WORDS: &str = include_str!("../../../../data/contrast_phases.csv");

/// A phase of contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the phase of that name")]
pub enum Phase {
    Native,
    Arterial,
    PortalVenous,
    Nephrographic,
    Delayed,
    Excretory,
}

/// A phase and a phrase that tells it.
struct PhasePhrase {
    phase: Phase,
    phrase: Vec<String>,
}

static TABLE: LazyLock<Vec<PhasePhrase>> = LazyLock::new(|| {
    let rows = WORDS.lines().skip(1).filter_map(|line| line.split_once(','));
    rows.filter_map(|(name, phrase)| Some(PhasePhrase { phase: Phase::named(name)?, phrase: words(phrase) }))
        .collect()
});

impl Phase {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Native,
        Self::Arterial,
        Self::PortalVenous,
        Self::Nephrographic,
        Self::Delayed,
        Self::Excretory,
    ];

    /// Their names.
    pub const NAMES: [&'static str; 6] =
        ["native", "arterial", "portal-venous", "nephrographic", "delayed", "excretory"];

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Arterial => "arterial",
            Self::PortalVenous => "portal-venous",
            Self::Nephrographic => "nephrographic",
            Self::Delayed => "delayed",
            Self::Excretory => "excretory",
        }
    }

    /// The phase of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.as_str() == name)
    }

    /// The phases that a description tells.
    pub(super) fn told(description: &str) -> Vec<Self> {
        let words = words(description);
        let mut told: Vec<Self> =
            TABLE.iter().filter(|one| has(&words, &one.phrase)).map(|one| one.phase).collect();
        told.dedup();
        // A late arterial phase is an arterial one.
        if told.contains(&Self::Arterial) {
            told.retain(|phase| *phase != Self::Delayed);
        }
        told
    }
}

/// Whether a description holds a word or phrase, whatever its case and accents; a star at its end stands for any ending.
pub(super) fn holds(description: &str, phrase: &str) -> bool {
    let phrase = words(phrase);
    !phrase.is_empty() && has(&words(description), &phrase)
}

/// Words in small letters without accents. Digits part words from letters only where a word begins with them, `C+` and `C-`
/// are words.
fn words(text: &str) -> Vec<String> {
    let plain: String =
        text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '+' | '-' | '*');
    let pieces = plain.split(|letter| !is_part(letter));
    let mut words = Vec::new();
    for piece in pieces {
        if matches!(piece, "c+" | "c-") {
            words.push(piece.to_owned());
        } else {
            let parts = piece.split(['+', '-']).filter(|part| !part.is_empty());
            words.extend(parts.map(str::to_owned));
        }
    }
    words
}

fn has(words: &[String], phrase: &[String]) -> bool {
    let is_one = |word: &String, wanted: &String| match wanted.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == wanted,
    };
    words
        .windows(phrase.len().max(1))
        .any(|window| window.iter().zip(phrase).all(|(word, wanted)| is_one(word, wanted)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_are_told_in_the_pages_languages_and_by_their_abbreviations() {
        for (description, wanted) in [
            ("Art. Phase 1.0 B30f", Phase::Arterial),
            ("ABD arterieel 1mm", Phase::Arterial),
            ("Phase artérielle tardive", Phase::Arterial),
            ("Fase arteriosa", Phase::Arterial),
            ("faza tętnicza", Phase::Arterial),
            ("CTA Aorta", Phase::Arterial),
            ("portalvenös 3.0", Phase::PortalVenous),
            ("PV 1.25", Phase::PortalVenous),
            ("temps portal", Phase::PortalVenous),
            ("fase venosa", Phase::PortalVenous),
            ("faza wrotna", Phase::PortalVenous),
            ("veneus", Phase::PortalVenous),
            ("nephrographic phase", Phase::Nephrographic),
            ("delayed 5MIN", Phase::Delayed),
            ("Spätphase", Phase::Delayed),
            ("temps tardif", Phase::Delayed),
            ("Ausscheidungsphase", Phase::Excretory),
            ("fase excretora", Phase::Excretory),
            ("nativ", Phase::Native),
            ("Abdomen ohne KM", Phase::Native),
            ("sin contraste", Phase::Native),
            ("C- chest", Phase::Native),
            ("DT buk utan kontrast 5 mm", Phase::Native),
            ("Lever artärfas 1,0", Phase::Arterial),
            ("BUK portovenös fas", Phase::PortalVenous),
            ("Venfas 3 mm", Phase::PortalVenous),
            ("Njurar nefrografisk fas", Phase::Nephrographic),
            ("Sen fas 10 min", Phase::Delayed),
            ("Utsöndringsfas", Phase::Excretory),
            ("Břicho bez KL", Phase::Native),
            ("tepenná fáze", Phase::Arterial),
            ("žilní fáze", Phase::PortalVenous),
            ("pozdní fáze", Phase::Delayed),
            ("vylučovací fáze", Phase::Excretory),
            ("פאזה עורקית", Phase::Arterial),
            ("פאזה מאוחרת", Phase::Delayed),
        ] {
            assert_eq!(Phase::told(description), [wanted], "{description}");
        }
        for none in ["", "Thorax 1.0", "partial", "Arthrose", "C+", "Venturi", "Achillessena", "Sen", "Ben"] {
            assert_eq!(Phase::told(none), [], "{none}");
        }
    }

    #[test]
    fn every_row_of_the_table_names_a_phase_and_words_and_every_phase_has_some() {
        assert_eq!(TABLE.len(), WORDS.lines().skip(1).count());
        assert!(TABLE.iter().all(|one| !one.phrase.is_empty()));
        assert!(Phase::ALL.iter().all(|phase| TABLE.iter().any(|one| one.phase == *phase)));
        assert_eq!(Phase::ALL.map(Phase::as_str), Phase::NAMES);
    }

    #[test]
    fn a_phrase_is_found_as_words_in_their_order() {
        assert!(holds("Abdomen THIN Portal", "thin portal"));
        assert!(holds("Größe dünn", "dunn"));
        assert!(holds("arteriosa", "art*"));
        assert!(
            !holds("Abdomen Portal thin", "thin portal") && !holds("thinner", "thin") && !holds("thin", "")
        );
    }
}
