//! Which rows are drawn: of long lists a part, since each frame of the page takes a browser as much longer as there are rows, whatever
//! changed.

use super::Sorting;
use super::rows::rows;
use crate::job::Overview;
use crate::study::SeriesKey;
use crate::ui::words::Translation;
use std::ops::Range;
use yew::prelude::*;

/// So many rows are drawn at once, those of patients among them. A thousand made each frame 110 ms long.
const MOST: usize = 250;

/// The rows that are drawn, counted from the first patient's.
pub(super) struct DrawnRows {
    drawn: Range<usize>,
    count: usize,
    /// Draws those from here on.
    on_from: Callback<usize>,
}

/// The window that holds the active row, or the one that the user went to since.
#[hook]
pub(super) fn use_window(overview: &Overview, sorting: Sorting, active: Option<SeriesKey>) -> DrawnRows {
    let place = active.and_then(|key| place_of(overview, sorting, key));
    // How often the active row became another one: that leads to its own rows, wherever the user had gone.
    let moves = use_mut_ref(|| (place, 0_u32));
    let now = {
        let mut moves = moves.borrow_mut();
        if moves.0 != place {
            *moves = (place, moves.1.wrapping_add(1));
        }
        moves.1
    };
    let gone_to = use_state(|| None::<(u32, usize)>);
    let from = match *gone_to {
        Some((then, from)) if then == now => from,
        _ => place.map_or(0, |place| place - place % MOST),
    };
    let count = overview.patients.iter().map(|one| 1 + one.series.len()).sum();
    let start = if from < count { from } else { 0 };
    let on_from = Callback::from(move |from| gone_to.set(Some((now, from))));
    DrawnRows { drawn: start..count.min(start + MOST), count, on_from }
}

/// The row of a series, counted from the first patient's.
fn place_of(overview: &Overview, sorting: Sorting, key: SeriesKey) -> Option<usize> {
    let mut before = 0;
    for patient in &overview.patients {
        if patient.series.contains_key(&key) {
            let own = rows(patient, sorting).iter().position(|row| row.series.key == key);
            return own.map(|own| before + 1 + own);
        }
        before += 1 + patient.series.len();
    }
    None
}

impl DrawnRows {
    /// All rows, drawn or not.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Some of these rows are drawn.
    pub fn meets(&self, rows: &Range<usize>) -> bool {
        rows.start < self.drawn.end && self.drawn.start < rows.end
    }

    /// The row is drawn.
    pub fn holds(&self, row: usize) -> bool {
        self.drawn.contains(&row)
    }

    /// The way to the rows before.
    pub fn before(&self, words: &Translation, columns: usize) -> Option<Html> {
        self.way(words, "rows-before", self.drawn.start, self.drawn.start.saturating_sub(MOST), columns)
    }

    /// The way to the rows after.
    pub fn after(&self, words: &Translation, columns: usize) -> Option<Html> {
        self.way(words, "rows-after", self.count - self.drawn.end, self.drawn.end, columns)
    }

    fn way(
        &self,
        words: &Translation,
        key: &str,
        others: usize,
        from: usize,
        columns: usize,
    ) -> Option<Html> {
        // Rows without a key would cost all others theirs: nothing stands where there is no way.
        (others > 0).then(|| html! {
            <tr {key} role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan={columns.to_string()}>
                    <button class="ghost" onclick={self.on_from.reform(move |_| from)}>{ words.count(key, "rows", others) }</button>
                </th>
            </tr>
        })
    }
}
