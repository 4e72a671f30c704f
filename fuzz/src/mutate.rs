//! Mutations: the same bytes for the same seed.

use crate::targets::PLANTED;

/// Draws a file and changes it.
pub struct Mutator<'a> {
    state: u64,
    corpus: &'a [Vec<u8>],
}

impl<'a> Mutator<'a> {
    pub fn new(seed: u64, corpus: &'a [Vec<u8>]) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1, corpus }
    }

    fn draw(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 16) as usize % below.max(1)
    }

    /// The next input; `plants`: identifiers are written into it at any place.
    pub fn next(&mut self, plants: bool) -> Vec<u8> {
        let mut bytes = self.corpus[self.draw(self.corpus.len())].clone();
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

    /// Heads are where the structure is: most changes go there.
    fn place(&mut self, bytes: &[u8]) -> usize {
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
                let other = &self.corpus[self.draw(self.corpus.len())];
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
