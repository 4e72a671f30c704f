//! Which bytes are written as they are, and which as copies of earlier ones.
//!
//! A block is cut into segments, and each of these into nodes: its samples of two bytes, or its bytes. At each node the
//! two latest places with the same four bytes are tried. The cheapest way from the segment's start to each node is
//! kept; the one to the segment's end becomes tokens.

pub(crate) mod kind;
pub(crate) mod matches;

use crate::HISTORY;
use crate::costs::{Costs, Way};
use crate::token::{Token, Tokens};
use crate::window::{Bytes, SlidingWindow, alike, eight};
use kind::BlockKind;
use matches::{Candidates, Table, any, pass};

/// Nodes of a segment.
const NODES: usize = Tokens::RUN;
/// Room for the nodes of a segment and what is reached from them, a power of two.
const ROOM: usize = 2 * NODES;
/// What is reached in one step without a look at more than eight bytes: fewer than so many nodes.
const REACH: usize = 8;
/// Copies of so many bytes and more are taken without a look at what begins between.
const LONG: usize = 16;

/// Finds copies.
pub(crate) struct Parser {
    ways: Box<[Way; ROOM]>,
    table: Box<Table>,
}

impl Parser {
    pub(crate) fn new() -> Self {
        Self { ways: Box::new([0; ROOM]), table: matches::table() }
    }

    /// What the block is like.
    pub(crate) fn kind(&mut self, window: &SlidingWindow) -> BlockKind {
        let kind = BlockKind::of(window.block());
        if kind == BlockKind::Noise && any(&mut self.table, window.bytes(), window.start(), window.end()) {
            BlockKind::Bytes
        } else {
            kind
        }
    }

    /// The tokens of the block in nodes of `STEP` bytes, 1 or 2.
    pub(crate) fn parse<const STEP: usize>(
        &mut self,
        window: &SlidingWindow,
        costs: &Costs,
        tokens: &mut Tokens,
    ) {
        tokens.clear();
        for start in (window.start()..window.end()).step_by(NODES * STEP) {
            let stop = window.end().min(start + NODES * STEP);
            self.search::<STEP>(window.bytes(), start, stop, costs);
            self.collect::<STEP>(window.bytes(), start, stop, tokens);
        }
    }

    /// Finds the cheapest way to each node of a segment.
    ///
    /// What is in doubt in noise, whether there is a copy and whether it is worth its while, is told by lesser and
    /// greater costs, not by branches.
    #[inline(never)]
    fn search<const STEP: usize>(&mut self, window: &Bytes, start: usize, stop: usize, costs: &Costs) {
        let (ways, table) = (&mut *self.ways, &mut *self.table);
        ways.fill(Way::MAX);
        let nodes = (stop - start) / STEP;
        let searched = (stop - start).saturating_sub(REACH) / STEP;
        // The way that comes by a literal from the node before; at first the empty one.
        let mut literal = 0;
        let mut node = 0;
        let mut at = start;
        'segment: while node < searched {
            let mut next = Candidates::of(table, window, at);
            let (way, less) = loop {
                let look = next;
                look.keep(table, at);
                // The next place is looked up early: what is found there takes a while to come.
                next = Candidates::of(table, window, at + STEP);
                let way = ways[node & (ROOM - 1)].min(literal);
                ways[node & (ROOM - 1)] = way;
                let way = way & Costs::BITS;
                literal = way + costs.literal::<STEP>(look.bytes);
                let (length, less) = look.longer::<STEP>(at);
                if length >= REACH / STEP && less < HISTORY {
                    break (way, less);
                }
                let reached = &mut ways[(node + length) & (ROOM - 1)];
                *reached = (way + costs.short::<STEP>(length, less)).min(*reached);
                node += 1;
                at += STEP;
                if node >= searched {
                    break 'segment;
                }
            };
            let bytes = alike(window, at, less + 1, stop);
            let length = bytes / STEP;
            let reached = &mut ways[(node + length) & (ROOM - 1)];
            *reached = (way + costs.long::<STEP>(length, less)).min(*reached);
            if bytes < LONG {
                node += 1;
                at += STEP;
            } else {
                pass(table, window, at + STEP, at + bytes, STEP);
                literal = Way::MAX;
                node += length;
                at += length * STEP;
            }
        }
        while node <= nodes {
            let way = ways[node & (ROOM - 1)].min(literal);
            ways[node & (ROOM - 1)] = way;
            literal = (way & Costs::BITS) + costs.literal::<STEP>(eight(window, at));
            node += 1;
            at += STEP;
        }
    }

    /// Goes the cheapest way back from the segment's end, and keeps its tokens.
    #[inline(never)]
    fn collect<const STEP: usize>(&self, window: &Bytes, start: usize, stop: usize, tokens: &mut Tokens) {
        let mut node = (stop - start) / STEP;
        let odd = (!(stop - start).is_multiple_of(STEP))
            .then(|| Token::new((eight(window, stop - 1) & 255) as u32, u32::from(Token::ALONE)));
        let steps = std::iter::from_fn(|| {
            (node != 0).then(|| {
                let way = self.ways[node & (ROOM - 1)];
                node = node.wrapping_sub(Costs::nodes(way));
                Costs::token(way)
            })
        });
        tokens.run_backwards(odd.into_iter().chain(steps));
    }
}
