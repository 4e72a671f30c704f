//! What the page does when something happens: the steps of loading, of an export, of a study key.

mod export;
mod ids;
mod key;
mod load;
mod planes;
mod text;
mod thumbnail;
mod viewing;
mod zips;

use super::app::App;
use super::state::State;
use super::work::BarProgress;
use super::work::exporting::Exporting;
use super::work::loading::Loading;
use crate::browser::Payload;
use crate::browser::intake::FileBytes;
use crate::study::SourceId;

impl App {
    /// How far the work is.
    pub(in crate::ui) fn progress(&self) -> Option<BarProgress> {
        let exporting = self.exporting.as_ref().filter(|one| !one.waits_for_search());
        let exporting = exporting.map(Exporting::progress);
        exporting.or_else(|| self.loading.as_ref().map(Loading::progress))
    }
}

/// The files of these sources, for a request.
fn attach(state: &State, sources: &[SourceId]) -> Vec<Payload> {
    sources.iter().filter_map(|source| file(state, *source)).map(Payload::from).collect()
}

fn file(state: &State, source: SourceId) -> Option<&FileBytes> {
    state.files.get(source.0 as usize).map(|picked| &picked.file)
}

fn bytes_of(state: &State, source: SourceId) -> u64 {
    state.collection.catalogue().image(source).map_or(0, |image| image.bytes)
}
