//! An inflater for each thread, used for one entry after the other.

use flate2::Decompress;
use std::cell::Cell;

thread_local! {
    /// The one that nobody uses now.
    static SPARE: Cell<Option<Decompress>> = const { Cell::new(None) };
}

/// Takes an inflater when it is needed, and leaves it to the next one. Its tables are as large as forty small files: made anew
/// for each of many, they tear the memory into pieces between which what is kept of the files lies.
#[derive(Default)]
pub(crate) struct Inflater(Option<Decompress>);

impl Inflater {
    /// At the beginning of a stream when it is first asked for.
    pub(crate) fn get(&mut self) -> &mut Decompress {
        self.0.get_or_insert_with(|| match SPARE.try_with(Cell::take) {
            Ok(Some(mut spare)) => {
                spare.reset(false);
                spare
            }
            _ => Decompress::new(false),
        })
    }
}

impl Drop for Inflater {
    fn drop(&mut self) {
        if let Some(used) = self.0.take() {
            // A thread that ends has no use for it.
            let _ = SPARE.try_with(|spare| spare.set(Some(used)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compress, Compression, FlushCompress, FlushDecompress, Status};

    #[test]
    fn an_inflater_that_stopped_amidst_a_stream_begins_the_next_one_anew() {
        let (mut packed, mut out) = (vec![0; 200], vec![0; 200]);
        let text = b"one two three four five six seven".repeat(4);
        let mut compress = Compress::new(Compression::new(6), false);
        compress.compress(&text, &mut packed, FlushCompress::Finish).unwrap();
        packed.truncate(usize::try_from(compress.total_out()).unwrap());
        for cut in [packed.len() / 2, 1, packed.len()] {
            let mut inflater = Inflater::default();
            let status = inflater.get().decompress(&packed[..cut], &mut out, FlushDecompress::None);
            assert_eq!(status.unwrap() == Status::StreamEnd, cut == packed.len());
            assert_eq!(inflater.get().total_in(), cut as u64);
        }
        assert_eq!(&out[..text.len()], &text[..]);
        assert!(SPARE.take().is_some());
    }
}
