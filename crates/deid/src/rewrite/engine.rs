//! The engine, prepared for one patient: options, pseudonyms, and what it remembers.

use crate::memory::Memories;
use crate::memory::checked::CheckMemory;
use crate::memory::walked::WalkMemory;
use crate::person::anonymous::chance::Unwanted;
use crate::person::search::TextKind;
use crate::person::search::needles::Needles;
use crate::person::search::remembered::RememberedSearches;
use crate::pseudonyms::mapping::ReplacedUids;
use crate::rewrite::values::fits;
use crate::tables::registered::is_registered;
use crate::{AnonymousId, Identifiers, Key, Options, Order};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use veilig_dicom::VR;

/// The patient of an export, as the engine needs to know him or her.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Subject {
    /// Takes the place of Patient ID and Patient's Name.
    pub anonymous_id: AnonymousId,
    /// Key of all pseudonyms.
    pub key: Key,
    /// What must not be found in what goes out.
    pub identifiers: Identifiers,
}

/// Whether a person looked at the pixels: the markers tell of no look that nobody took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inspection {
    /// Nobody looked, and nothing makes the pixels suspect.
    #[default]
    NotNeeded,
    /// The pixels are suspect, and nobody looked.
    Missing,
    /// A person looked at all of the series and confirmed that it shows nothing of the patient.
    Done,
}

impl From<bool> for Inspection {
    /// Whether a person looked and confirmed; of pixels that nothing makes suspect.
    fn from(looked: bool) -> Self {
        if looked { Self::Done } else { Self::NotNeeded }
    }
}

/// The engine, prepared for one patient.
#[derive(Debug)]
pub struct Engine {
    pub(crate) options: Options,
    pub(crate) subject: Arc<Subject>,
    pub(crate) days_back: i64,
    /// What the sender typed, and whether it holds nothing of the patient.
    pub(crate) order: Option<(Order, bool)>,
    /// What no new UID may hold by chance.
    unwanted: Arc<Unwanted>,
    known: RememberedSearches,
    pub(crate) walked: Memories<WalkMemory>,
    pub(crate) checked: Memories<CheckMemory>,
    needles: Arc<Needles>,
}

impl Engine {
    /// Prepares the engine.
    #[must_use]
    pub fn new(options: Options, subject: Subject) -> Self {
        let days_back = subject.key.days_back(&subject.anonymous_id);
        let unwanted = subject.identifiers.unwanted(subject.key.is_lasting());
        let needles = Needles::of(&subject.identifiers);
        Self {
            options,
            subject: Arc::new(subject),
            days_back,
            order: None,
            unwanted: Arc::new(unwanted),
            known: RememberedSearches::default(),
            walked: Memories::default(),
            checked: Memories::default(),
            needles: Arc::new(needles),
        }
    }

    /// The same engine for another thread. What identifies a patient of many files is large: it is shared, and only what was found
    /// out on the way is each thread's own, so that none waits for another.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self {
            options: self.options.clone(),
            subject: Arc::clone(&self.subject),
            days_back: self.days_back,
            order: self.order.clone(),
            unwanted: Arc::clone(&self.unwanted),
            known: RememberedSearches::default(),
            walked: Memories::default(),
            checked: Memories::default(),
            needles: Arc::clone(&self.needles),
        }
    }

    /// Whether a file of this name in the archive belongs to the subject of this engine.
    #[must_use]
    pub fn is_for(&self, entry: &str) -> bool {
        let folder = entry.split('/').next().unwrap_or_default();
        folder == self.subject.anonymous_id.as_str()
    }

    /// Whether a codestream, as it goes out, holds an identifier that is too long to stand there by chance.
    #[must_use]
    pub fn finds_in(&self, codestream: &[u8]) -> bool {
        self.needles.are_in(codestream)
    }

    /// The new UID for an old one, unless Retain UIDs keeps it; what has other characters is no UID, whatever it says.
    pub(crate) fn uid(&self, old: &str, gathered: &ReplacedUids) -> String {
        // One that holds the patient's ID or birth date is theirs to find.
        let kept =
            self.options.retain_uids && fits(VR::UI, old) && !self.subject.identifiers.hit_own_uid(old);
        if kept { old.to_owned() } else { self.new_uid(old, gathered) }
    }

    /// The new UID for an old one; registered ones are everyone's.
    pub(crate) fn new_uid(&self, old: &str, gathered: &ReplacedUids) -> String {
        if is_registered(old) {
            return old.to_owned();
        }
        let new = self.known.uid(old, || {
            let mut new = self.subject.key.uid(old);
            for again in 0..64 {
                if !self.unwanted.is_in(&new) {
                    break;
                }
                new = self.subject.key.uid(&format!("{old}/{again}"));
            }
            new
        });
        gathered.note(old, &new);
        new
    }

    /// Whether a text holds an identifier of the subject.
    pub(crate) fn hit(&self, text: &str, kind: TextKind) -> bool {
        self.known.hit(&self.subject.identifiers, text, kind)
    }

    /// A short dummy for an ID, the same for the same source value, that holds no identifier, not even by chance: the
    /// check would stop the study.
    pub(crate) fn short(&self, domain: &str, old: &str) -> String {
        let mut new = self.subject.key.short(domain, old);
        for again in 0..64 {
            if !self.hit(&new, TextKind::Text) {
                break;
            }
            new = self.subject.key.short(domain, &format!("{old}/{again}"));
        }
        new
    }
}
