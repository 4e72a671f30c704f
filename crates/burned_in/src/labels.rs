//! Where numbers stand beside lines of text that was found.

use super::order::Rectangle;

/// A rectangle between pixels.
type FloatRectangle = [f64; 4];

/// More lines than these are not numbered: their numbers would hide the picture.
const MOST: usize = 10;

/// For each line of text the place of its number, from 1: beside it where that is free, so that it hides nothing of any
/// text nor of another number; `None` where no place is, or where there are more than ten. `size` is the picture's,
/// `height` a letter's, in pixels.
#[must_use]
pub fn labels(lines: &[Rectangle], size: [u32; 2], height: f64) -> Vec<Option<FloatRectangle>> {
    if lines.len() > MOST {
        return vec![None; lines.len()];
    }
    let boxes: Vec<FloatRectangle> = lines.iter().map(|line| line.map(f64::from)).collect();
    let mut taken = boxes.clone();
    let place = |(number, line): (usize, &FloatRectangle)| {
        let free = beside(*line, number, height).into_iter().find(|place| {
            within(*place, size.map(f64::from)) && !taken.iter().any(|other| overlap(*place, *other))
        });
        taken.extend(free);
        free
    };
    boxes.iter().enumerate().map(|(place, line)| (place.saturating_add(1), line)).map(place).collect()
}

/// Places beside a line, the best first.
fn beside([left, top, width, line]: FloatRectangle, number: usize, height: f64) -> [FloatRectangle; 5] {
    let digits = if number > 9 { 2.0 } else { 1.0 };
    let (long, gap) = (height * 0.65 * digits, height * 0.25);
    let (right, bottom) = (left + width + gap, top + line);
    let of = |x: f64, y: f64| [x, y, long, height];
    let middle = top + (line - height) / 2.0;
    [
        of(right, middle),
        of(left - gap - long, middle),
        of(left, top - gap - height),
        of(left, bottom + gap),
        of(left + width - long, bottom + gap),
    ]
}

fn within([left, top, width, height]: FloatRectangle, [columns, rows]: [f64; 2]) -> bool {
    left >= 0.0 && top >= 0.0 && left + width <= columns && top + height <= rows
}

fn overlap([left, top, width, height]: FloatRectangle, [x, y, w, h]: FloatRectangle) -> bool {
    left < x + w && x < left + width && top < y + h && y < top + height
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines close below and beside each other, as in a corner of a screen capture.
    const CROWD: [Rectangle; 6] = [
        [2, 2, 100, 12],
        [104, 2, 90, 12],
        [2, 15, 100, 12],
        [104, 15, 90, 12],
        [2, 28, 100, 12],
        [0, 180, 200, 12],
    ];

    #[test]
    fn no_number_lies_on_a_text_or_on_another_number_or_beyond_the_picture() {
        let size = [200, 200];
        let labels = labels(&CROWD, size, 10.0);
        let seen: Vec<(usize, FloatRectangle)> = labels
            .iter()
            .enumerate()
            .filter_map(|(place, label)| label.map(|label| (place, label)))
            .collect();
        assert!(seen.len() >= 3, "{seen:?}");
        for (place, label) in &seen {
            assert!(within(*label, size.map(f64::from)));
            assert!(!CROWD.iter().any(|line| overlap(*label, line.map(f64::from))), "{place}");
            assert!(!seen.iter().any(|(other, one)| other != place && overlap(*label, *one)), "{place}");
        }
    }

    #[test]
    fn a_line_with_room_has_its_number_at_its_right_side() {
        let labels = labels(&[[10, 10, 50, 10]], [200, 200], 10.0);
        assert_eq!(labels, [Some([62.5, 10.0, 6.5, 10.0])]);
    }

    #[test]
    fn more_than_ten_lines_have_no_numbers() {
        let lines = |count: u32| (0..count).map(|line| [10, line * 30, 50, 10]).collect::<Vec<_>>();
        assert!(labels(&lines(10), [400, 400], 10.0).iter().all(Option::is_some));
        assert!(labels(&lines(11), [400, 400], 10.0).iter().all(Option::is_none));
    }
}
