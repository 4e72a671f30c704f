//! The key of a study key.

use super::{EXPORT, RequestKind};
use crate::{Refusal, Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_deid::{Key, Secret};
use veilig_dicom::Source;

/// Derive the key of a typed study key, once for an export. Answer: [`Reply::Key`], or [`Reply::Failed`] with a code of
/// [`StudyKeyError`](veilig_deid::StudyKeyError).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DeriveKey {
    /// As it was typed.
    pub study_key: Secret,
}

impl RequestKind for DeriveKey {
    const LEAST: u64 = EXPORT;

    fn answer(self, _: &mut Worker, _: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        match Key::from_study_key(self.study_key.expose()) {
            Ok(key) => Reply::Key(key),
            Err(error) => Reply::Failed(Refusal::from(error.reason())),
        }
    }
}
