//! What the archive has written and nobody took yet.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// The archive's sink: what it wrote and nobody took yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Pending(Rc<RefCell<(Vec<u8>, u64)>>);

impl Pending {
    /// Hands out all of it.
    pub fn drain(&self, output: &mut dyn Write) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        let bytes = std::mem::take(&mut state.0);
        state.1 += bytes.len() as u64;
        output.write_all(&bytes)
    }

    /// Bytes that wait.
    pub fn waiting(&self) -> u64 {
        self.0.borrow().0.len() as u64
    }

    /// Bytes that were handed out so far.
    pub fn handed_out(&self) -> u64 {
        self.0.borrow().1
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
