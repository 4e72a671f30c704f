//! Mutations: the same bytes for the same seed.

use crate::planted::PLANTED;
use crate::targets::MutationWay;

/// Draws a file and changes it.
pub struct Mutator<'a> {
    state: u64,
    corpus: Vec<&'a [u8]>,
    /// Whether changes go where pixel data begins.
    in_pixels: bool,
}

impl<'a> Mutator<'a> {
    /// From the files that are of use for this target; `None` where there are none.
    pub fn new(seed: u64, corpus: &'a [Vec<u8>], way: MutationWay) -> Option<Self> {
        let syntaxes = match way {
            MutationWay::Pixels(syntaxes) => syntaxes,
            MutationWay::Heads | MutationWay::Plants => &[],
        };
        let of_use = |file: &&Vec<u8>| {
            syntaxes.is_empty() || syntax(file).is_some_and(|uid| syntaxes.contains(&&*uid))
        };
        let corpus: Vec<&[u8]> = corpus.iter().filter(of_use).map(Vec::as_slice).collect();
        let state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        (!corpus.is_empty()).then_some(Self {
            state,
            corpus,
            in_pixels: matches!(way, MutationWay::Pixels(_)),
        })
    }

    fn draw(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 16) as usize % below.max(1)
    }

    /// The next input; `plants`: identifiers are written into it at any place.
    pub fn next(&mut self, plants: bool) -> Vec<u8> {
        let chosen = self.draw(self.corpus.len());
        let mut bytes = self.corpus[chosen].to_vec();
        for _ in 0..1 + self.draw(6) {
            self.change(&mut bytes);
        }
        if plants {
            for _ in 0..1 + self.draw(8) {
                let planted = PLANTED[self.draw(PLANTED.len())].as_bytes();
                let at = self.place(&bytes);
                bytes.iter_mut().skip(at).zip(planted).for_each(|(byte, new)| *byte = *new);
            }
        }
        bytes
    }

    /// Heads are where the structure is, of files or of codestreams: most changes go there.
    fn place(&mut self, bytes: &[u8]) -> usize {
        if self.in_pixels && self.draw(8) != 0 {
            let start = bytes.windows(4).rposition(|tag| tag == [0xE0, 0x7F, 0x10, 0]).unwrap_or(0);
            let rest = bytes.len() - start;
            let end = if self.draw(4) == 0 { rest } else { rest.min(700) };
            return start + self.draw(end);
        }
        let end = if self.draw(4) == 0 { bytes.len() } else { bytes.len().min(4000) };
        self.draw(end)
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.place(bytes);
        let length = 1 + self.draw(32);
        let end = (at + length).min(bytes.len());
        match self.draw(10) {
            0 | 1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (length % 8)),
            2 => {
                let new = self.draw(256) as u8;
                bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = new);
            }
            3 => bytes.iter_mut().skip(at).take(2 + 2 * (length % 2)).for_each(|byte| *byte = 0xFF),
            4 => bytes.iter_mut().skip(at).take(4).for_each(|byte| *byte = 0),
            5 => bytes.truncate(at),
            6 => drop(bytes.drain(at..end.max(at).min(bytes.len()))),
            7 => {
                let piece = bytes.get(at..end).unwrap_or_default().to_vec();
                let to = self.place(bytes);
                bytes.splice(to..to, piece);
            }
            8 => {
                // A piece of another file.
                let chosen = self.draw(self.corpus.len());
                let other = self.corpus[chosen];
                let from = self.draw(other.len().min(4000));
                let piece = other.get(from..(from + 8 * length).min(other.len())).unwrap_or_default();
                let to = at.min(bytes.len());
                bytes.splice(to..to, piece.iter().copied());
            }
            _ => {
                // Lengths and tags are little numbers.
                let new = (self.draw(300) as u16).to_le_bytes();
                bytes.iter_mut().skip(at & !1).zip(new).for_each(|(byte, new)| *byte = new);
            }
        }
    }
}

/// The transfer syntax that a file names in its first bytes.
fn syntax(file: &[u8]) -> Option<String> {
    let head = file.get(..file.len().min(700))?;
    let at = head.windows(6).position(|element| element == b"\x02\0\x10\0UI")?;
    let length = usize::from(u16::from_le_bytes([*head.get(at + 6)?, *head.get(at + 7)?]));
    let uid = head.get(at + 8..at + 8 + length)?;
    Some(String::from_utf8_lossy(uid).trim_end_matches(['\0', ' ']).to_owned())
}
