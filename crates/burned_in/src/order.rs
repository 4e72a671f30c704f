//! Lines of text in the order in which people read them.

/// A rectangle: left, top, width, height.
pub(super) type Rectangle = [u32; 4];

/// Puts what stands on a picture in reading order: line by line from above, within a line from the left. On one line
/// stands what has its middle within the height of the line's highest part.
#[must_use]
pub fn in_reading_order<T>(mut all: Vec<T>, place: impl Fn(&T) -> Rectangle) -> Vec<T> {
    all.sort_by_key(|one| {
        let [left, top, ..] = place(one);
        (top, left)
    });
    let mut ordered: Vec<T> = Vec::with_capacity(all.len());
    let mut line: Vec<T> = Vec::new();
    let mut end = 0;
    for one in all {
        let [_, top, _, height] = place(&one);
        if u64::from(top) * 2 + u64::from(height) > end * 2 {
            finish(&mut line, &mut ordered, &place);
            end = u64::from(top) + u64::from(height);
        }
        line.push(one);
    }
    finish(&mut line, &mut ordered, &place);
    ordered
}

fn finish<T>(line: &mut Vec<T>, ordered: &mut Vec<T>, place: &impl Fn(&T) -> Rectangle) {
    line.sort_by_key(|one| place(one)[0]);
    ordered.append(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(all: &[Rectangle]) -> Vec<usize> {
        let numbered = all.iter().copied().enumerate().collect();
        in_reading_order(numbered, |(_, rectangle)| *rectangle).into_iter().map(|(place, _)| place).collect()
    }

    #[test]
    fn text_is_read_line_by_line_and_from_the_left_even_if_a_line_is_not_quite_level() {
        let name = [10, 12, 90, 14];
        let hospital = [300, 10, 80, 14];
        let number = [12, 40, 60, 14];
        let date = [310, 42, 60, 12];
        assert_eq!(order(&[date, hospital, number, name]), [3, 1, 2, 0]);
    }

    #[test]
    fn lines_that_stand_close_below_each_other_are_lines_of_their_own() {
        assert_eq!(order(&[[200, 20, 50, 10], [0, 29, 50, 10], [0, 11, 50, 10]]), [2, 0, 1]);
    }

    #[test]
    fn nothing_and_places_at_the_edge_of_what_can_be_counted_are_put_in_order() {
        assert!(order(&[]).is_empty());
        assert_eq!(order(&[[u32::MAX; 4], [0, 0, 1, 1]]), [1, 0]);
    }
}
