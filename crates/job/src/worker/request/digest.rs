//! The digests of files.

use super::RequestKind;
use crate::{Refusal, Reply, Worker, unchanged};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::Write;
use veilig_dicom::Source;
use veilig_study::Fingerprint;

/// SHA-256 of each attached file. Answer: [`Reply::Digests`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Digest {
    /// What each must still be.
    pub expected: Vec<Fingerprint>,
}

impl RequestKind for Digest {
    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        let digests = sources.iter_mut().zip(&self.expected);
        Reply::Digests(digests.map(|(one, expected)| digest(*one, expected).ok()).collect())
    }

    fn refused(&self, _: Refusal) -> Reply {
        Reply::Digests(vec![None; self.expected.len()])
    }

    fn goes_together(&self) -> bool {
        true
    }
}

fn digest(source: &mut dyn Source, expected: &Fingerprint) -> Result<[u8; 32], Refusal> {
    unchanged(source, expected, |source, _| {
        source.rewind()?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; 1 << 20];
        loop {
            match source.read(&mut piece)? {
                0 => return Ok(hash.finalize().into()),
                read => hash.update(piece.get(..read).unwrap_or_default()),
            }
        }
    })
}
