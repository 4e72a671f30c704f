//! How a run ended: what was written, judged as what a receiver gets.

use super::item::{ItemState, RunImage};
use super::{ArchiveStage, ExportRun};
use crate::{Refusal, lacking, unmet};
use std::collections::HashSet;
use veilig_archive::PixelRecord;
use veilig_deid::Mapping;
use veilig_quality::requirements::Unmet;
use veilig_quality::{Finding, Slice, judge};
use veilig_study::SourceId;

/// How a run ended.
#[derive(Clone, Debug, Default)]
pub struct ExportOutcome {
    /// Images written; each was checked.
    pub written: usize,
    /// What was left out, the plan's own included.
    pub left_out: Vec<(SourceId, Refusal)>,
    /// SHA-256 of the zip; `None` when nothing could be written.
    pub sha256: Option<[u8; 32]>,
    /// Bytes of the zip.
    pub bytes: u64,
    /// For each planned series that has an image: its index in the plan, new Study and Series Instance UID, images.
    pub series: Vec<(usize, String, String, usize)>,
    /// Defects of geometry and completeness of what was written, with the index of their series in the plan.
    pub quality: Vec<(usize, Finding)>,
    /// What the receiver requires and was not met by what was written.
    pub unmet: Vec<Unmet>,
    /// What was replaced by what in the images written; empty unless it was asked for.
    pub mapping: Mapping,
    /// The codes of CID 7050 that were written, each with the images that have it.
    pub codes: Vec<(String, usize)>,
    /// What was done with the pixels.
    pub pixels: PixelRecord,
    /// The pseudonyms come of a study key.
    pub study_key: bool,
}

impl<P> ExportRun<P> {
    /// The outcome, once the archive is finished.
    #[must_use]
    pub fn outcome(&self) -> Option<ExportOutcome> {
        if self.stage != ArchiveStage::Done {
            return None;
        }
        let mut left_out = self.plan.left_out.clone();
        let mut series: Vec<(usize, String, String, usize)> = Vec::new();
        let mut written = 0;
        for item in &self.items {
            match &item.state {
                ItemState::LeftOut(reason) => left_out.push((item.source, reason.clone())),
                ItemState::Archived(exported) => {
                    written += 1;
                    match series.last_mut() {
                        Some((index, .., images)) if *index == item.series => *images += 1,
                        _ => series.push((
                            item.series,
                            exported.study_instance.clone(),
                            exported.series_instance.clone(),
                            1,
                        )),
                    }
                }
                _ => {}
            }
        }
        Some(ExportOutcome {
            written,
            left_out,
            sha256: self.sha256,
            bytes: self.bytes,
            series,
            quality: self.quality(),
            unmet: if written > 0 { self.unmet() } else { self.refused.clone() },
            mapping: self.mapping.clone(),
            codes: self.written.codes(),
            pixels: self.pixels(),
            study_key: self.key.is_lasting(),
        })
    }

    /// The images that stand in the archive.
    fn archived(&self) -> HashSet<SourceId> {
        let archived = self.items.iter().filter(|item| matches!(item.state, ItemState::Archived(_)));
        archived.map(|item| item.source).collect()
    }

    /// What the receiver requires of what was written, and it does not meet.
    pub(super) fn unmet(&self) -> Vec<Unmet> {
        let archived = self.archived();
        unmet(&self.plan, |source| archived.contains(&source))
    }

    /// Judges what was written: an image that had to stay is missing in it.
    pub(super) fn quality(&self) -> Vec<(usize, Finding)> {
        let written = self.archived();
        // Items stand in the order of their series.
        let mut items = self.items.chunk_by(|a, b| a.series == b.series).peekable();
        let series = self.plan.series.iter().enumerate();
        let found = series.flat_map(|(index, planned)| {
            let own = items.next_if(|items| items.first().is_some_and(|item| item.series == index));
            let slices = planned.slices.iter().filter(|(source, _)| written.contains(source));
            let slices: Vec<Slice> = slices.map(|(_, slice)| slice.clone()).collect();
            let times = lacking::times(&slices, &self.plan.shared.options);
            let found = judge(&slices).into_iter().chain(lost(own.unwrap_or_default())).chain(times);
            found.map(move |finding| (index, finding)).collect::<Vec<_>>()
        });
        found.collect()
    }

    /// What was done with the pixels.
    pub(super) fn pixels(&self) -> PixelRecord {
        self.written.record(&self.plan.pixels, self.plan.shared.searched.is_some())
    }
}

/// What a receiver can't rebuild of what was written of a series, since private elements did not stay.
fn lost<P>(items: &[RunImage<P>]) -> impl Iterator<Item = Finding> {
    let lost = items.iter().filter_map(|item| match &item.state {
        ItemState::Archived(exported) => Some((exported.lost.as_slice(), exported.foreseen)),
        _ => None,
    });
    lacking::found(&lost.collect::<Vec<_>>()).into_iter()
}
