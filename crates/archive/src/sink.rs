//! A sink that hashes what passes.

use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// Writes through and keeps the SHA-256 of all bytes written.
pub(super) struct Hashing<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Hashing<W> {
    /// Nothing written yet.
    pub(super) fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new() }
    }

    /// The sink.
    pub(super) fn inner_mut(&mut self) -> &mut W {
        &mut self.inner
    }

    /// The sink and the hash.
    pub(super) fn into_parts(self) -> (W, [u8; 32]) {
        (self.inner, self.hash.finalize().into())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        // Only what the sink took: the caller comes back with the rest.
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
