//! A scan's samples (ISO 14495-1 A.2 to A.7, B).

use super::bits::GolombBits;
use super::context::{Context, ORDERS, Parameters, RunContext};
use super::{FrameHeader, ScanHeader};
use crate::PixelError;

/// Two lines of a component, with an edge of one sample on either side.
struct Lines {
    above: Vec<i32>,
    own: Vec<i32>,
    /// Where in [`ORDERS`] the next run begins.
    index: usize,
}

/// The neighbours of a sample: left, above, above left, above right.
#[derive(Clone, Copy)]
struct Near {
    a: i32,
    b: i32,
    c: i32,
    d: i32,
}

impl Lines {
    fn new(columns: usize) -> Self {
        let line = vec![0; columns.saturating_add(2)];
        Self { above: line.clone(), own: line, index: 0 }
    }

    /// Goes on to the next line; its edges repeat what is above.
    fn advance(&mut self) {
        std::mem::swap(&mut self.above, &mut self.own);
        let first = self.above.get(1).copied().unwrap_or(0);
        if let [.., last, edge] = self.above.as_mut_slice() {
            *edge = *last;
        }
        if let Some(edge) = self.own.first_mut() {
            *edge = first;
        }
    }

    #[inline]
    fn near(&self, column: usize) -> Near {
        let [c, b, d] = match self.above.get(column..column + 3) {
            Some(&[c, b, d]) => [c, b, d],
            _ => [0; 3],
        };
        Near { a: self.own.get(column).copied().unwrap_or(0), b, c, d }
    }

    #[inline]
    fn put(&mut self, column: usize, value: i32) {
        if let Some(sample) = self.own.get_mut(column + 1) {
            *sample = value;
        }
    }
}

struct ScanDecoder<'a> {
    bits: GolombBits<'a>,
    parameters: &'a Parameters,
    contexts: Vec<Context>,
    /// For samples that interrupt a run: where left and upper sample differ, and where they are alike.
    runs: [RunContext; 2],
    columns: usize,
}

/// Decodes one scan into `samples` (by pixel) and returns where it ends.
pub fn decode(
    code: &[u8],
    at: usize,
    frame: &FrameHeader,
    header: &ScanHeader,
    parameters: &Parameters,
    samples: &mut [u16],
) -> Result<usize, PixelError> {
    let range = parameters.range;
    let mut scan = ScanDecoder {
        bits: GolombBits::new(code, at),
        parameters,
        contexts: vec![Context::new(range); 365],
        runs: [RunContext::new(range, false), RunContext::new(range, true)],
        columns: frame.columns,
    };
    let count = frame.components.len();
    let mut lines: Vec<Lines> = header.components.iter().map(|_| Lines::new(frame.columns)).collect();
    for row in samples.chunks_exact_mut(frame.columns.saturating_mul(count).max(1)) {
        lines.iter_mut().for_each(Lines::advance);
        if header.interleave == 2 {
            scan.line_of_pixels(&mut lines)?;
        } else {
            for lines in &mut lines {
                scan.line(lines)?;
            }
        }
        scan.bits.check()?;
        for (&place, lines) in header.components.iter().zip(&lines) {
            let decoded = lines.own.iter().skip(1);
            for (to, &from) in row.iter_mut().skip(place).step_by(count.max(1)).zip(decoded) {
                *to = (from << header.shift) as u16;
            }
        }
    }
    Ok(scan.bits.end())
}

impl ScanDecoder<'_> {
    /// One line of one component.
    fn line(&mut self, lines: &mut Lines) -> Result<(), PixelError> {
        let mut column = 0;
        while column < self.columns {
            let near = lines.near(column);
            let context = self.context(near);
            if context != 0 {
                let value = self.regular(near, context)?;
                lines.put(column, value);
                column += 1;
                continue;
            }
            let (length, interrupted) = self.run(self.columns - column, &mut lines.index)?;
            for place in column..column + length {
                lines.put(place, near.a);
            }
            column += length;
            if interrupted {
                let Near { a, b, .. } = lines.near(column);
                let alike = (a - b).abs() <= self.parameters.near;
                let [differs, same] = &mut self.runs;
                let value = if alike {
                    let error = same.error(&mut self.bits, self.parameters, lines.index)?;
                    self.parameters.sample(a, error)
                } else {
                    let error = differs.error(&mut self.bits, self.parameters, lines.index)?;
                    self.parameters.sample(b, if a > b { -error } else { error })
                };
                lines.put(column, value);
                column += 1;
                lines.index = lines.index.saturating_sub(1);
            }
        }
        Ok(())
    }

    /// One line of all components, sample by sample: a run is one of all of them.
    fn line_of_pixels(&mut self, lines: &mut [Lines]) -> Result<(), PixelError> {
        let mut column = 0;
        while column < self.columns {
            let nears: Vec<Near> = lines.iter().map(|lines| lines.near(column)).collect();
            let contexts: Vec<i32> = nears.iter().map(|&near| self.context(near)).collect();
            if contexts.iter().any(|&context| context != 0) {
                for ((lines, near), context) in lines.iter_mut().zip(nears).zip(contexts) {
                    let value = self.regular(near, context)?;
                    lines.put(column, value);
                }
                column += 1;
                continue;
            }
            let Some(first) = lines.first_mut() else { return Ok(()) };
            let mut index = first.index;
            let (length, interrupted) = self.run(self.columns - column, &mut index)?;
            for (lines, near) in lines.iter_mut().zip(&nears) {
                for place in column..column + length {
                    lines.put(place, near.a);
                }
            }
            column += length;
            if interrupted {
                for lines in lines.iter_mut() {
                    let Near { a, b, .. } = lines.near(column);
                    let [differs, _] = &mut self.runs;
                    let error = differs.error(&mut self.bits, self.parameters, index)?;
                    let value = self.parameters.sample(b, if a > b { -error } else { error });
                    lines.put(column, value);
                }
                column += 1;
                index = index.saturating_sub(1);
            }
            if let Some(first) = lines.first_mut() {
                first.index = index;
            }
        }
        Ok(())
    }

    /// The context of a sample, -364 to 364; 0 begins a run (A.3.4).
    #[inline]
    fn context(&self, Near { a, b, c, d }: Near) -> i32 {
        let region = |gradient| self.parameters.region(gradient);
        81 * region(d - b) + 9 * region(b - c) + region(c - a)
    }

    /// A sample of regular mode.
    #[inline]
    fn regular(&mut self, Near { a, b, c, .. }: Near, context: i32) -> Result<i32, PixelError> {
        let sign = if context < 0 { -1 } else { 1 };
        let place = context.unsigned_abs() as usize;
        let context = self.contexts.get_mut(place).ok_or(PixelError::Codestream)?;
        let guess = if c >= a.max(b) {
            a.min(b)
        } else if c <= a.min(b) {
            a.max(b)
        } else {
            a + b - c
        };
        let guess = (guess + sign * context.correction()).clamp(0, self.parameters.most);
        let error = context.error(&mut self.bits, self.parameters)?;
        Ok(self.parameters.sample(guess, sign * error))
    }

    /// The length of a run, at most `left`, and whether another sample ends it (A.7.1).
    fn run(&mut self, left: usize, index: &mut usize) -> Result<(usize, bool), PixelError> {
        let order = |index: usize| ORDERS.get(index).copied().unwrap_or(15);
        let mut length = 0_usize;
        while self.bits.take(1) == 1 {
            let whole = 1_usize << order(*index);
            let more = whole.min(left - length);
            length += more;
            if more == whole {
                *index = (*index + 1).min(31);
            }
            if length == left {
                return Ok((length, false));
            }
        }
        self.bits.check()?;
        length += self.bits.take(order(*index)) as usize;
        if length < left { Ok((length, true)) } else { Err(PixelError::Codestream) }
    }
}
