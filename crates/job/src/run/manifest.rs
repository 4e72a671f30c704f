//! What the zip tells of itself: its manifest and its DICOMDIR.

use super::ExportRun;
use super::item::ItemState;
use crate::{ExportPlan, told_unmet};
use veilig_archive::{DirectoryEntry, Manifest, ManifestFile, ManifestSeries, Quality};
use veilig_quality::Finding;

impl<P> ExportRun<P> {
    /// What the DICOMDIR tells; nothing unless it was asked for.
    pub(super) fn directory(&mut self) -> Vec<DirectoryEntry> {
        let archived = self.items.iter_mut().filter_map(|item| match &mut item.state {
            ItemState::Archived(exported) => exported.directory.take(),
            _ => None,
        });
        archived.map(|entry| *entry).collect()
    }

    /// The receiver's name, unless it names the patient, too.
    fn receiver(&self) -> Option<String> {
        let name = &self.plan.shared.receiver.as_ref()?.name;
        self.plan.identifiers.found_in(name, self.plan.shared.options.dates).is_none().then(|| name.clone())
    }

    /// What the zip holds.
    pub(super) fn manifest(&self) -> Manifest {
        let shared = &self.plan.shared;
        let mut series: Vec<ManifestSeries> = Vec::new();
        for item in &self.items {
            let ItemState::Archived(exported) = &item.state else { continue };
            let Some(planned) = self.plan.series.get(item.series) else { continue };
            if series.last().is_none_or(|last| last.number != planned.number) {
                series.push(ManifestSeries {
                    number: planned.number,
                    study_instance: exported.study_instance.clone(),
                    series_instance: exported.series_instance.clone(),
                    modality: exported.modality.clone(),
                    files: Vec::new(),
                });
            }
            if let Some(last) = series.last_mut() {
                last.files.push(ManifestFile {
                    name: item.task.entry.clone(),
                    bytes: exported.bytes,
                    sha256: hex(&exported.sha256),
                });
            }
        }
        Manifest {
            program: concat!("Veilig ", env!("CARGO_PKG_VERSION")).to_owned(),
            build: shared.build.hash.clone(),
            commit: shared.build.commit.clone(),
            anonymous_id: self.plan.entry.anonymous_id.as_str().to_owned(),
            group_id: shared.group_id.clone(),
            order_number: self.plan.entry.order_number.clone(),
            inserted: self.plan.order().map(|order| order.inserted(&self.plan.entry.anonymous_id)),
            options: shared.options.clone(),
            codes: self.written.codes().into_iter().map(|(code, _)| code).collect(),
            pixels: self.pixels(),
            study_key: self.key.is_lasting(),
            password: shared.password.is_some(),
            file_set: shared.file_set,
            series,
            quality: told(&self.plan, &self.quality()),
            receiver: self.receiver(),
            requirements: told_unmet(&self.unmet()),
            incomplete: shared.gaps.stop().then(|| (&*shared.gaps).into()),
            directory: None,
        }
    }
}

/// Defects as the manifest tells them.
#[must_use]
pub fn told(plan: &ExportPlan, found: &[(usize, Finding)]) -> Vec<Quality> {
    let all = found.iter().filter_map(|(index, finding)| {
        Some(Quality {
            series: plan.series.get(*index)?.number,
            code: finding.code.as_str().to_owned(),
            count: finding.count,
            mm: finding.mm,
            degrees: finding.degrees,
            images: finding.images.clone(),
            kept_by: finding.kept_by.map(str::to_owned),
        })
    });
    all.collect()
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
