//! What a worker must know of a patient before it exports images, or shows what would become of them.

use super::RequestKind;
use crate::{ExportPlan, Packing, Reply, Shared, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_archive::Compression;
use veilig_deid::{AnonymousId, Engine, Identifiers, Key, Options, Order, Secret, Subject};
use veilig_dicom::Source;

/// Get ready to export images of a patient: what a worker must know once for each. Answer: [`Reply::Ready`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preparation {
    /// Options of the profile.
    pub options: Options,
    /// The patient.
    pub subject: Subject,
    /// How entries are packed.
    pub compression: Compression,
    /// Entries are encrypted with it.
    pub password: Option<Secret>,
    /// Tell what was replaced by what (see [`Exported::mapping`](crate::Exported::mapping)).
    pub mapping_tables: bool,
    /// Tell what a DICOMDIR needs (see [`Exported::directory`](crate::Exported::directory)).
    pub file_set: bool,
    /// What the sender typed goes into the images.
    pub order: Option<Order>,
}

impl RequestKind for Box<Preparation> {
    fn answer(self, worker: &mut Worker, _: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        worker.prepared = Some(Prepared::of(*self));
        Reply::Ready
    }
}

/// What a worker has made of a [`Preparation`].
#[derive(Debug)]
pub struct Prepared {
    pub(crate) engine: Engine,
    pub(crate) packing: Packing,
}

impl Prepared {
    /// What a worker makes of this.
    #[must_use]
    pub fn of(preparation: Preparation) -> Self {
        let Preparation { options, subject, compression, password, mapping_tables, file_set, order } =
            preparation;
        let packing = Packing { compression, password, mapping: mapping_tables, file_set };
        Self { engine: Engine::new(options, subject).with_order(order), packing }
    }

    /// The same for a worker of another thread, which shares what identifies the patient.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self { engine: self.engine.beside(), packing: self.packing.clone() }
    }
}

impl Preparation {
    /// For the export of this plan with this key.
    #[must_use]
    pub fn of(plan: &ExportPlan, key: Key) -> Self {
        let id = plan.entry.anonymous_id.clone();
        Self::with(&plan.shared, id, key, plan.identifiers.clone(), plan.order())
    }

    /// For [`Explain`](super::Explain), from the form as it is: without a key of a study key one is
    /// drawn, without an anonymous ID too. Pseudonyms of a drawn key are examples: the export draws another. `None`
    /// where the system has no random numbers.
    #[must_use]
    pub fn preview(
        shared: &Shared,
        identifiers: &Identifiers,
        anonymous_id: Option<AnonymousId>,
        key: Option<Key>,
        order: Option<Order>,
    ) -> Option<Self> {
        let id = anonymous_id.or_else(AnonymousId::draw)?;
        let order = order.filter(|_| shared.order_in_images);
        Some(Self::with(shared, id, key.or_else(Key::draw)?, identifiers.clone(), order))
    }

    fn with(
        shared: &Shared,
        anonymous_id: AnonymousId,
        key: Key,
        mut identifiers: Identifiers,
        order: Option<Order>,
    ) -> Self {
        identifiers.avoid(&shared.numbers);
        Self {
            options: shared.options.clone(),
            subject: Subject { anonymous_id, key, identifiers },
            compression: shared.compression,
            password: shared.password.clone(),
            mapping_tables: shared.mapping_tables,
            file_set: shared.file_set,
            order,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_takes_what_the_form_has_and_draws_the_rest() {
        let shared = Shared { options: Options::research(), ..Shared::default() };
        let preview =
            |id, key| Preparation::preview(&shared, &Identifiers::default(), id, key, None).expect("drawn");
        let empty = preview(None, None);
        assert_eq!(empty.options, Options::research());
        assert_eq!(empty.subject.anonymous_id.as_str().len(), 10);
        let (id, key) = (AnonymousId::parse("STUDY-42"), Key::draw());
        let filled = preview(id.clone(), key.clone());
        assert_eq!((Some(filled.subject.anonymous_id), Some(filled.subject.key)), (id, key));
        assert_ne!(empty.subject.key, preview(None, None).subject.key);
    }
}
