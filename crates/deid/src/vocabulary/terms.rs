//! The vocabulary of harmless words (PS3.15 E.3.5), and what sort of words some of them are.

use crate::vocabulary::words::{after_capitals, fold, parts};
use rustc_hash::FxHashSet;
use std::collections::HashMap;
use std::sync::OnceLock;

const VOCABULARY: &str = include_str!("../../../../data/vocabulary.txt");
const INFLECTED: &str = include_str!("../../../../data/inflected.txt");
const HEADS: &str = include_str!("../../../../data/compound_heads.txt");
const STRUCTURES: &str = include_str!("../../../../data/structures.txt");
const STOP_WORDS: &str = include_str!("../../../../data/stop_words.txt");
const CONTRAST: &str = include_str!("../../../../data/contrast.txt");
const MAKERS: &str = include_str!("../../../../data/makers.txt");

fn words(text: &'static str) -> FxHashSet<String> {
    lines(text).flat_map(str::split_whitespace).map(fold).collect()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

/// Stems with their endings: `arterios{o,a,i,e}`; a line `@name = {...}` gives endings a name, for `tetnicz@name`.
fn inflected() -> impl Iterator<Item = String> {
    let mut named: HashMap<&str, Vec<&str>> = HashMap::new();
    let endings = |text: &'static str| text.trim_matches(['{', '}']).split(',').collect::<Vec<&str>>();
    let mut all = Vec::new();
    for line in lines(INFLECTED) {
        if let Some((name, list)) = line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
            named.insert(name, endings(list));
            continue;
        }
        for word in line.split_whitespace() {
            let (stem, list) = match (word.split_once('{'), word.split_once('@')) {
                (Some((stem, list)), _) => (stem, endings(list)),
                (_, Some((stem, name))) => (stem, named.get(name).cloned().unwrap_or_default()),
                _ => (word, vec![""]),
            };
            all.extend(list.iter().map(|ending| fold(&format!("{stem}{ending}"))));
        }
    }
    all.into_iter()
}

/// Words that say nothing about a person even where they are one's name, folded.
pub(crate) fn vocabulary() -> &'static FxHashSet<String> {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| words(VOCABULARY))
}

/// The other words that descriptions may keep, folded. A person may be called by one of them (Art, Rim, Van): the search for
/// this patient's names still finds it.
fn others() -> &'static FxHashSet<String> {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut all: FxHashSet<String> = inflected().collect();
        all.extend(words(STRUCTURES));
        all.extend(["calls", "between", "subject", "unit"].into_iter().flat_map(of_line));
        all
    })
}

fn is_listed(folded: &str) -> bool {
    vocabulary().contains(folded) || others().contains(folded)
}

/// Words that are no proof of a person's name in what goes out, folded: the vocabulary, and names of makers and models.
pub(crate) fn is_harmless(word: &str) -> bool {
    static MODELS: OnceLock<FxHashSet<String>> = OnceLock::new();
    vocabulary().contains(word) || MODELS.get_or_init(|| words(MAKERS)).contains(word)
}

/// Whether each word is one of the vocabulary or a maker's.
pub(crate) fn all_harmless(folded: &str) -> bool {
    folded.split_whitespace().all(is_harmless)
}

/// What sort of word it is, where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Without or with something, no, not: nothing without its partner.
    Calls,
    /// And, or, in: says nothing by itself.
    Between,
    /// Subject, patient, study: a code may follow.
    Subject,
    /// A unit of measure.
    Unit,
    /// Any other.
    Other,
}

/// The words of `data/stop_words.txt` with their sorts.
fn sorts() -> &'static HashMap<String, Sort> {
    static SORTS: OnceLock<HashMap<String, Sort>> = OnceLock::new();
    SORTS.get_or_init(|| {
        let sorts = [
            ("calls", Sort::Calls),
            ("between", Sort::Between),
            ("subject", Sort::Subject),
            ("unkept", Sort::Subject),
            ("unit", Sort::Unit),
        ];
        let all = sorts.into_iter().flat_map(|(name, sort)| of_line(name).map(move |word| (word, sort)));
        all.collect()
    })
}

/// The words of a line of `data/stop_words.txt`, folded.
fn of_line(name: &str) -> impl Iterator<Item = String> {
    let found = lines(STOP_WORDS).find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.unwrap_or_default().split_whitespace().map(fold)
}

/// The sort of a word.
pub(crate) fn sort(word: &str) -> Sort {
    sorts().get(&fold(word.trim_matches(|c: char| !c.is_alphanumeric()))).copied().unwrap_or(Sort::Other)
}

/// Whether a word may deny what stands before it: `fracture ruled out`, `Blutung nicht`.
pub(crate) fn denies_before(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| of_line("denied").collect()).contains(&fold(word))
}

/// Whether a word is a unit of measure.
pub(crate) fn is_unit(word: &str) -> bool {
    sort(word) == Sort::Unit
}

/// Whether a word is contrast by name.
pub(crate) fn is_contrast(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    let all = || {
        let of_contrast =
            lines(CONTRAST).filter(|line| line.starts_with("agent:") || line.starts_with("filler:"));
        of_contrast.flat_map(|line| line.split_whitespace().skip(1)).map(fold).collect()
    };
    WORDS.get_or_init(all).contains(&fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Whether a word says of what follows that it was not given, in one of the languages of `data/contrast.txt`.
pub(crate) fn is_denial(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    let all = || {
        let of_denial =
            lines(CONTRAST).filter(|line| line.starts_with("no:") || line.starts_with("without:"));
        of_denial.flat_map(|line| line.split_whitespace().skip(1)).map(fold).collect()
    };
    WORDS.get_or_init(all).contains(&fold(word))
}

/// Whether a word is a month, whole or short, in one of the languages.
pub(crate) fn is_month(word: &str) -> bool {
    static MONTHS: OnceLock<FxHashSet<String>> = OnceLock::new();
    MONTHS
        .get_or_init(|| of_line("month").collect())
        .contains(&fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Whether cleaning keeps a word: it is known, or all of its parts are.
pub(crate) fn is_kept(word: &str) -> bool {
    if word.len() > 64 {
        return false;
    }
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    !word.is_empty()
        && (is_known(word)
            || is_range_of_b(word)
            || word.split(crate::vocabulary::pieces::is_joint).all(is_compound))
}

/// `b0-1000`.
fn is_range_of_b(word: &str) -> bool {
    let Some((from, to)) = word.split_once('-') else { return false };
    matches!(parts(from).as_slice(), [name, least] if fold(name) == "b" && is_b_value(least))
        && is_b_value(to)
}

/// A round number up to 5000, as b-values in s/mm² are.
fn is_b_value(number: &str) -> bool {
    number.len() <= 4 && number.parse::<u16>().is_ok_and(|b| b % 50 == 0 && b <= 5000)
}

fn is_known(word: &str) -> bool {
    let folded = fold(word);
    is_listed(&folded) || is_kernel(&folded) || is_built(&folded, 2)
}

/// A word, a short number, or both joined: `3mm`, `T2`, `ThoraxAbdomen`, `CTAbdomen`, `b1000`.
fn is_compound(word: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let short = |part: &str| part.len() <= 3 && digits(part);
    if word.is_empty() {
        return false;
    }
    if is_known(word) {
        return true;
    }
    let parts = parts(word);
    if let [name, number] = parts.as_slice()
        && is_target(name)
        && is_dose_of(number)
    {
        return true;
    }
    // `1000b`: the value before its name.
    if let [number, name] = parts.as_slice()
        && fold(name) == "b"
        && is_b_value(number)
    {
        return true;
    }
    if let [name, number] = parts.as_slice()
        && matches!(fold(name).as_str(), "b" | "te" | "tr" | "ti" | "fov")
        && number.len() == 4
        && digits(number)
        && number.ends_with(['0', '5'])
    {
        return true;
    }
    parts.iter().all(|part| short(part) || is_known(part) || is_capitals_and_word(part))
}

/// A planning volume of radiotherapy, behind which its dose may stand.
pub(crate) fn is_target(word: &str) -> bool {
    let word = fold(word);
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(name.trim_end_matches(['p', 'n']), "ptv" | "ctv" | "gtv" | "itv" | "igtv" | "etv")
}

/// A dose in cGy, like 7000 or 5412, that is no year.
pub(crate) fn is_dose_of(number: &str) -> bool {
    let is_year = number.starts_with("19") || number.starts_with("20") && !number.ends_with("00");
    number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit()) && !is_year
}

/// `CTAbdomen`: an abbreviation in capitals before a word.
fn is_capitals_and_word(part: &str) -> bool {
    let Some(word) = after_capitals(part) else { return false };
    let capitals = part.get(..part.len() - word.len()).unwrap_or_default();
    is_known(word) && is_known(capitals)
}

/// Names of kernels: a maker's letters and two digits (`Br40d`, `FC08`, `I26f`), which no person is called.
fn is_kernel(folded: &str) -> bool {
    const LETTERS: &[&str] = &[
        "b", "i", "d", "u", "t", "h", "j", "q", "bv", "br", "bf", "bl", "bu", "bp", "hr", "hv", "hc", "hf",
        "hp", "qr", "ur", "ub", "sa", "tr", "fc", "fl", "yc", "kf", "rd",
    ];
    let letters = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(folded.len());
    let Some((name, rest)) = folded.split_at_checked(letters) else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let end = rest.get(digits..).unwrap_or_default();
    LETTERS.contains(&name)
        && digits == 2
        && matches!(end, "" | "f" | "s" | "d" | "h" | "u" | "p" | "m" | "q")
}

/// German and Dutch build words: a known word before one of the heads that only technique and anatomy use
/// (`Leberspätphase`, `botsetting`), with what joins them. `depth`: so many words before the head.
fn is_built(folded: &str, depth: u8) -> bool {
    static LIST: OnceLock<Vec<String>> = OnceLock::new();
    let heads = LIST.get_or_init(|| words(HEADS).into_iter().filter(|head| head.len() > 3).collect());
    folded.len() > 6
        && heads.iter().any(|head| {
            let Some(first) = folded.strip_suffix(head.as_str()).filter(|first| first.len() > 2) else {
                return false;
            };
            let joined =
                ["", "s", "n", "en", "es", "e"].into_iter().filter_map(|joint| first.strip_suffix(joint));
            let known = |first: &str| {
                first.len() > 2 && (is_listed(first) || depth > 0 && is_built(first, depth - 1))
            };
            joined.into_iter().any(known)
        })
}
