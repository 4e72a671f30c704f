//! Which bytes of a file the page has read for a task, and which it must read next: their bookkeeping, without the browser.

use std::cell::{Cell, Ref, RefCell};

/// What the page reads for one task at most, in bytes: page and worker hold it in memory.
const MOST: u64 = 1 << 30;

/// What tasks of such sizes want together is more than the page reads for one. Sizes as [`Pieces::bytes`] gives them.
#[must_use]
pub fn are_too_large(sizes: impl Iterator<Item = u64>) -> bool {
    sizes.fold(0, u64::saturating_add) > MOST
}

/// Pieces of one file, each with its bytes.
#[derive(Debug)]
pub struct Pieces<B> {
    length: u64,
    pieces: RefCell<Vec<FilePart<B>>>,
    /// Bytes that are wanted first, from and to.
    missing: Cell<Option<(u64, u64)>>,
}

/// A part of a file.
#[derive(Debug)]
pub struct FilePart<B> {
    /// Its first byte's place in the file.
    pub from: u64,
    /// The place behind its last byte.
    pub to: u64,
    /// `None`: the page could not read them either.
    pub bytes: Option<B>,
}

impl<B> Pieces<B> {
    /// None yet, of a file of so many bytes.
    #[must_use]
    pub fn new(length: u64) -> Self {
        Self { length, pieces: RefCell::default(), missing: Cell::new(None) }
    }

    /// The file's bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Wants these bytes, or more of them, unless others are wanted already. Each time at least as much is asked for as was
    /// there before, so that a task that begins anew for each piece takes a few times the work of its last turn at most.
    pub fn want(&self, from: u64, to: u64) {
        if self.missing.get().is_none() && from < to {
            let to = to.max(from.saturating_add(self.at_hand())).min(self.length);
            self.missing.set(Some((from, to)));
        }
    }

    /// The part that is wanted, from and to.
    #[must_use]
    pub fn wanted(&self) -> Option<(u64, u64)> {
        self.missing.get()
    }

    /// A piece that holds a place. The largest is the last.
    #[must_use]
    pub fn at(&self, place: u64) -> Option<Ref<'_, FilePart<B>>> {
        let holds = |piece: &&FilePart<B>| (piece.from..piece.to).contains(&place);
        Ref::filter_map(self.pieces.borrow(), |pieces| pieces.iter().rev().find(holds)).ok()
    }

    /// What is at hand and what is wanted, in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let wanted = self.missing.get().map_or(0, |(from, to)| to.saturating_sub(from));
        wanted.saturating_add(self.at_hand())
    }

    /// Takes what was wanted, as `read` makes it of its number of bytes.
    pub fn take(&self, read: impl FnOnce(u64) -> Option<B>) {
        let Some((from, to)) = self.missing.take() else { return };
        let bytes = read(to.saturating_sub(from));
        self.pieces.borrow_mut().push(FilePart { from, to, bytes });
    }

    fn at_hand(&self) -> u64 {
        let pieces = self.pieces.borrow();
        pieces.iter().map(|piece| piece.to.saturating_sub(piece.from)).fold(0, u64::saturating_add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1024 * 1024 * 1024;

    /// A task reads a file from its begin to its end, so much at a time: how much was asked for until it was done or refused,
    /// the largest that was held, and whether it was refused.
    fn read(length: u64, step: u64) -> (usize, u64, bool) {
        let pieces = Pieces::<()>::new(length);
        let (mut at, mut turns, mut held) = (0, 0, 0);
        while at < length {
            if let Some(piece) = pieces.at(at) {
                at = piece.to;
                continue;
            }
            pieces.want(at, (at + step).min(length));
            if are_too_large([pieces.bytes()].into_iter()) {
                return (turns, held, true);
            }
            pieces.take(|_| Some(()));
            held = pieces.bytes();
            turns += 1;
        }
        (turns, held, false)
    }

    #[test]
    fn the_page_reads_one_gib_for_a_task_and_not_a_byte_more() {
        for (size, is_refused) in [(GIB - 1, false), (GIB, false), (GIB + 1, true)] {
            let pieces = Pieces::<()>::new(size);
            pieces.want(0, size);
            assert_eq!(are_too_large([pieces.bytes()].into_iter()), is_refused, "{size}");
        }
    }

    #[test]
    fn several_files_of_one_task_count_together_with_what_is_at_hand_and_what_is_wanted() {
        let (one, other) = (Pieces::<()>::new(GIB), Pieces::<()>::new(GIB));
        one.want(0, GIB / 2);
        one.take(|_| Some(()));
        other.want(0, GIB / 2);
        assert!(!are_too_large([one.bytes(), other.bytes()].into_iter()));
        other.take(|_| Some(()));
        one.want(GIB / 2, GIB / 2 + 1);
        assert!(are_too_large([one.bytes(), other.bytes()].into_iter()));
        assert!(are_too_large([u64::MAX, u64::MAX].into_iter()), "no sum that turns over");
    }

    #[test]
    fn a_file_that_is_read_piece_by_piece_is_refused_before_more_than_one_gib_is_held() {
        let (turns, held, is_refused) = read(3 * GIB, 1 << 20);
        assert!(is_refused && held <= GIB, "{held} bytes were held");
        assert!(turns <= 12, "{turns} turns: each asks for as much as was there before");
        let (_, held, is_refused) = read(GIB, 1 << 20);
        assert!(!is_refused);
        assert_eq!(held, GIB);
    }

    #[test]
    fn what_the_page_could_not_read_is_no_bytes_and_is_not_asked_for_again() {
        let pieces = Pieces::<()>::new(10);
        pieces.want(2, 6);
        pieces.want(0, 1);
        assert_eq!(pieces.wanted(), Some((2, 6)), "the first wish stands");
        pieces.take(|_| None);
        assert_eq!(pieces.wanted(), None);
        assert!(pieces.at(3).is_some_and(|piece| piece.bytes.is_none()));
        assert!(pieces.at(6).is_none());
    }
}
