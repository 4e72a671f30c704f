//! A hash for tables that are fixed when the program is built: nobody chooses their keys, so it need not withstand
//! anyone, and it is asked for each element of each image.

use std::hash::{BuildHasherDefault, Hasher};

/// A map of a fixed table.
pub(crate) type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Quick>>;
/// A set of a fixed table.
pub(crate) type Set<K> = std::collections::HashSet<K, BuildHasherDefault<Quick>>;

/// Multiplies and adds, as the compiler's own tables do.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn add(&mut self, number: u64) {
        self.0 = self.0.wrapping_add(number).wrapping_mul(0xF135_7AEA_2E62_A9C5).rotate_left(5);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut number = [0; 8];
            number.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
            self.add(u64::from_le_bytes(number));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.add(u64::from(number));
    }

    fn write_u16(&mut self, number: u16) {
        self.add(u64::from(number));
    }

    fn finish(&self) -> u64 {
        self.0.wrapping_mul(0xF135_7AEA_2E62_A9C5).rotate_left(26)
    }
}
