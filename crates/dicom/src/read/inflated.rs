//! A deflated data set (PS3.5 A.5) as it is without deflate, for whoever reads its pixels in pieces.

use super::head::deflated_at;
use crate::{Head, Source};
use flate2::read::DeflateDecoder;
use std::io::{self, Read, Seek, SeekFrom};

/// The inflated data set: its places are those that a [`Head`] tells. Going on inflates further, going back begins anew.
pub struct Inflated<'a> {
    stream: Option<DeflateDecoder<RestOfFile<'a>>>,
    /// Where the deflated bytes begin.
    start: u64,
    /// Where the reader stands, and where the stream does.
    position: u64,
    reached: u64,
}

/// The file, from which the stream reads on.
struct RestOfFile<'a>(&'a mut dyn Source);

impl Read for RestOfFile<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}

impl<'a> Inflated<'a> {
    /// The data set of a deflated file.
    ///
    /// # Errors
    /// If the file can't be read any more.
    pub fn new(source: &'a mut dyn Source) -> io::Result<Self> {
        let start = deflated_at(source)?;
        source.seek(SeekFrom::Start(start))?;
        Ok(Self { stream: Some(DeflateDecoder::new(RestOfFile(source))), start, position: 0, reached: 0 })
    }
}

impl Head {
    /// The same head as [`Inflated`] is read by.
    #[must_use]
    pub fn inflated(&self) -> Self {
        let mut head = self.clone();
        head.syntax.deflated = false;
        head
    }
}

impl Read for Inflated<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut stream = self.stream.take().ok_or(io::ErrorKind::BrokenPipe)?;
        if self.position < self.reached {
            let source = stream.into_inner().0;
            source.seek(SeekFrom::Start(self.start))?;
            stream = DeflateDecoder::new(RestOfFile(source));
            self.reached = 0;
        }
        let stream = self.stream.insert(stream);
        let skipped = self.position.saturating_sub(self.reached);
        self.reached =
            self.reached.saturating_add(io::copy(&mut (&mut *stream).take(skipped), &mut io::sink())?);
        if self.reached < self.position {
            return Ok(0);
        }
        let count = stream.read(into)?;
        self.reached = self.reached.saturating_add(count as u64);
        self.position = self.reached;
        Ok(count)
    }
}

impl Seek for Inflated<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            // Nobody knows before all is inflated.
            SeekFrom::End(_) => None,
        };
        self.position = place.ok_or(io::ErrorKind::Unsupported)?;
        Ok(self.position)
    }
}

impl Source for Inflated<'_> {
    fn stored_length(&mut self) -> io::Result<u64> {
        let stream = self.stream.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        stream.get_mut().0.stored_length()
    }
}
