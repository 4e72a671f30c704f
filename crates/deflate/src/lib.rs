//! Deflate (RFC 1951), made for images whose samples have 16 bits, and safe.
//!
//! Such images are noisy: most of what repeats are two samples that occurred together before, four bytes, and what does
//! not repeat are literals, half of them high bytes that hardly change. So this crate
//!
//! - looks at each *sample* for copies, not at each byte, where bytes show that samples have two of them;
//! - finds the cheapest way through all copies of about 4 KiB instead of the first that comes along, with costs from
//!   the block before; this needs no branch that noise would make unpredictable, and so is as fast as taking the first;
//! - writes a pair of literals and a copy in the same way, without a branch for which of both it is.
//!
//! [`Encoder`] takes bytes by [`Write`] and hands on whole blocks of 32 KiB. The same bytes give the same stream however
//! they are cut into pieces. What can't be packed grows by 5 bytes for each 32 KiB and 5 more at most.
//!
//! ```
//! use std::io::Write;
//! let mut encoder = veilig_deflate::Encoder::new(Vec::new());
//! encoder.write_all(&[7; 1000])?;
//! let packed: Vec<u8> = encoder.finish()?;
//! assert!(packed.len() < 20);
//! # Ok::<(), std::io::Error>(())
//! ```

#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::panic, clippy::todo, clippy::unreachable, clippy::unwrap_used)
)]

mod block;
mod costs;
mod parse;
mod symbols;
mod token;
mod window;

use block::bits::Bits;
use costs::Costs;
use parse::Parser;
use parse::kind::BlockKind;
use std::io::{self, Write};
use token::Tokens;
use window::SlidingWindow;

/// How far back deflate copies, in bytes.
const HISTORY: usize = 1 << 15;
/// Bytes of a block. As long as the history, so that the block before it is just what can be copied.
const BLOCK: usize = HISTORY;

/// Packs what is written to it and writes the packed bytes to a sink: a raw deflate stream, without a head or checksum.
///
/// It needs some 450 KB of memory, whatever the input's size. The stream ends with [`finish`](Self::finish); without it
/// the last block is missing. After an error of the sink the stream is broken.
pub struct Encoder<W: Write> {
    sink: W,
    window: SlidingWindow,
    parser: Parser,
    tokens: Tokens,
    costs: Costs,
    bits: Bits,
}

impl<W: Write> Encoder<W> {
    /// An empty stream to `sink`.
    pub fn new(sink: W) -> Self {
        Self {
            sink,
            window: SlidingWindow::new(),
            parser: Parser::new(),
            tokens: Tokens::new(),
            costs: Costs::first(),
            bits: Bits::new(),
        }
    }

    /// Ends the stream and returns the sink.
    ///
    /// # Errors
    /// What the sink said.
    pub fn finish(mut self) -> io::Result<W> {
        self.block(true)?;
        Ok(self.sink)
    }

    /// The sink. What it holds lacks up to a block of what was written.
    pub fn get_ref(&self) -> &W {
        &self.sink
    }

    /// Packs what the window holds behind the history.
    fn block(&mut self, last: bool) -> io::Result<()> {
        let Self { window, parser, tokens, costs, bits, .. } = self;
        match parser.kind(window) {
            BlockKind::Pairs => parser.parse::<2>(window, costs, tokens),
            BlockKind::Bytes => parser.parse::<1>(window, costs, tokens),
            BlockKind::Noise => tokens.clear(),
        }
        let block = window.block();
        if tokens.runs().next().is_none() && !block.is_empty() {
            block::store(bits, block, last);
        } else {
            *costs = block::write(bits, block, tokens, last);
        }
        if last {
            bits.align();
        }
        window.turn();
        let written = self.sink.write_all(bits.whole());
        bits.clear();
        written
    }
}

impl<W: Write> Write for Encoder<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.window.is_full() && !bytes.is_empty() {
            self.block(false)?;
        }
        Ok(self.window.fill(bytes))
    }

    /// Flushes the sink. A block that is begun stays, since when it is written must not depend on pieces.
    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

#[cfg(test)]
mod tests;
