//! How wide a table's columns are.

use crate::line::Setter;

/// Narrow columns keep what they need; wide ones share what is left.
pub(crate) fn columns<'a>(
    setter: &Setter<'_>,
    headings: &'a [String],
    rows: impl Iterator<Item = &'a [String]> + Clone,
    width: f32,
    gap: f32,
    size: f32,
) -> Vec<f32> {
    let count = rows.clone().map(<[String]>::len).max().unwrap_or(0).max(headings.len()).max(1);
    let wanted: Vec<f32> = (0..count)
        .map(|i| {
            let cells = rows.clone().filter_map(|row| row.get(i)).chain(headings.get(i));
            // A point more, so that rounding does not break what just fits.
            cells.map(|text| setter.natural(text, size)).fold(0.0, f32::max) + 1.0
        })
        .collect();
    #[allow(clippy::cast_precision_loss, reason = "few columns")]
    let room = (width - gap * (count - 1) as f32).max(width / 2.0);
    share(&wanted, room)
}

/// Shares `room`: who wants less than an equal share gets it, and the others share the rest.
fn share(wanted: &[f32], room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = wanted.to_vec();
    let mut by_need: Vec<&mut f32> = widths.iter_mut().collect();
    by_need.sort_by(|a, b| a.total_cmp(b));
    let mut left = room;
    for (done, width) in by_need.into_iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "few columns")]
        let equal = left / (wanted.len() - done) as f32;
        *width = width.min(equal);
        left -= *width;
    }
    // What nobody wants goes to all, so that the table is as wide as the page.
    #[allow(clippy::cast_precision_loss, reason = "few columns")]
    let more = left / wanted.len() as f32;
    widths.iter().map(|width| width + more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_columns_keep_what_they_need_and_wide_ones_share() {
        assert_eq!(share(&[20.0, 500.0, 300.0], 220.0), [20.0, 100.0, 100.0]);
        assert_eq!(share(&[20.0, 40.0], 100.0), [40.0, 60.0]);
    }
}
