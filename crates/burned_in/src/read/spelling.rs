//! How well a strip spells a value that is known: better than by reading it first and comparing then, since a letter that is
//! read wrongly is often the second likeliest.
//!
//! Of each two columns the net says how likely each letter is. A value's letters are laid onto the columns in their order,
//! with nothing or a mark that parts words between them, so that they cost as little likelihood as can be (Viterbi 1967, on
//! the labels of Graves 2006).

use super::alike::alike;

/// Capitals and digits, and last what stands between them.
const SIGNS: usize = 37;
const BETWEEN: usize = 36;
/// Nothing is as unlikely.
const NEVER: f32 = -1e9;

/// For each two columns, from left to right, by how much each sign is less likely than the likeliest: 0 or less, in natural
/// logarithms.
#[derive(Debug, Default)]
pub(crate) struct SignCosts(Vec<[f32; SIGNS]>);

impl SignCosts {
    /// Of what the net says of each two columns: for each letter of `letters` its log-likelihood, after that of nothing.
    pub fn of<'a>(columns: impl Iterator<Item = &'a [f32]>, letters: &[u8]) -> Self {
        let column = |says: &[f32]| {
            let most = says.iter().copied().fold(NEVER, f32::max);
            let mut signs = [NEVER; SIGNS];
            let places = std::iter::once(BETWEEN)
                .chain(letters.iter().map(|&letter| alike(char::from(letter)).map_or(BETWEEN, sign)));
            for (place, says) in places.zip(says) {
                if let Some(value) = signs.get_mut(place) {
                    *value = value.max(says - most);
                }
            }
            signs
        };
        Self(columns.map(column).collect())
    }

    /// What a value costs where it fits best, for each of its letters (0: it is the likeliest reading).
    pub fn cost(&self, value: &[u8]) -> f32 {
        let wanted: Vec<usize> = value.iter().map(|&letter| sign(letter)).collect();
        // The best ways that end with each letter, and with what stands behind it.
        let mut ends = vec![[NEVER; 2]; wanted.len()];
        let mut best = NEVER;
        for signs in &self.0 {
            let of = |sign: usize| signs.get(sign).copied().unwrap_or(NEVER);
            let between = of(BETWEEN);
            // A value begins anywhere.
            let (mut before, mut last) = ([NEVER, 0.0_f32], BETWEEN);
            for (end, &sign) in ends.iter_mut().zip(&wanted) {
                let here = *end;
                // One letter twice is two letters only where something parts them.
                let from = if sign == last { before[1] } else { before[0].max(before[1]) };
                end[0] = here[0].max(from) + of(sign);
                end[1] = here[0].max(here[1]) + between;
                (before, last) = (here, sign);
            }
            best = best.max(ends.last().map_or(NEVER, |end| end[0]));
        }
        -best / value.len().max(1) as f32
    }
}

/// The number of a capital's or a digit's sign.
fn sign(letter: u8) -> usize {
    match letter {
        b'0'..=b'9' => usize::from(letter - b'0'),
        b'A'..=b'Z' => usize::from(letter - b'A') + 10,
        _ => BETWEEN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &[u8] = b"AMULER- ";

    /// A strip that says one letter in each two columns, `_` for nothing; `doubt` is what the second likeliest costs.
    fn strip(text: &str, second: &str, doubt: f32) -> SignCosts {
        let place =
            |letter: char| LETTERS.iter().position(|&one| char::from(one) == letter).map_or(0, |at| at + 1);
        let columns: Vec<Vec<f32>> = text
            .chars()
            .zip(second.chars())
            .map(|(first, second)| {
                let mut says = vec![-9.0; LETTERS.len() + 1];
                says[place(second)] = -doubt;
                says[place(first)] = 0.0;
                says
            })
            .collect();
        SignCosts::of(columns.iter().map(Vec::as_slice), LETTERS)
    }

    #[test]
    fn a_value_costs_nothing_where_it_is_the_likeliest_reading_and_its_doubts_where_it_is_the_second() {
        let sure = strip("_MMUUL_LEE_R_", "_MMUUL_LEE_R_", 0.0);
        assert_eq!(sure.cost(b"MU11ER"), 0.0);
        let doubted = strip("_MMUUL_LAA_R_", "_MMUUL_LEE_R_", 0.5);
        assert!((doubted.cost(b"MU11ER") - 2.0 * 0.5 / 6.0).abs() < 1e-6);
    }

    #[test]
    fn one_letter_is_not_two_and_marks_between_letters_cost_nothing() {
        let once = strip("_MMUULLEE_R_", "_MMUULLEE_R_", 0.0);
        assert!(once.cost(b"MU11ER") > 1.0);
        let parted = strip("MUL-LER", "MUL-LER", 0.0);
        assert_eq!(parted.cost(b"MU11ER"), 0.0);
    }

    #[test]
    fn another_value_and_one_longer_than_the_strip_cost_much() {
        let strip = strip("_MMUUL_LEE_R_", "_MMUUL_LEE_R_", 0.0);
        assert!(strip.cost(b"RAM") > 5.0);
        assert!(strip.cost(&[b'M'; 64]) > 1e3);
        assert!(SignCosts::default().cost(b"MU11ER") > 1e3);
    }
}
