use super::*;
use proptest::prelude::*;

/// Five by seven dots a letter.
const LETTERS: [[u8; 7]; 5] = [
    [14, 17, 17, 31, 17, 17, 17],
    [30, 17, 17, 30, 17, 17, 30],
    [31, 16, 16, 30, 16, 16, 31],
    [17, 25, 21, 19, 17, 17, 17],
    [14, 17, 16, 14, 1, 17, 14],
];

/// A frame of 200 x 120 with a word of these letters, in dots of `dot` pixels.
fn frame(ground: u8, ink: u8, letters: usize, dot: usize) -> Vec<u8> {
    let mut grey = vec![ground; 200 * 120];
    for letter in 0..letters {
        for (row, bits) in LETTERS[letter % 5].iter().enumerate() {
            for column in (0..5).filter(|column| bits >> (4 - column) & 1 == 1) {
                for y in 0..dot {
                    let start = (40 + row * dot + y) * 200 + 20 + (letter * 6 + column) * dot;
                    grey[start..start + dot].fill(ink);
                }
            }
        }
    }
    grey
}

fn sure(grey: &[u8]) -> Vec<TextBox> {
    Detector::new().find(grey, 200, 120).into_iter().filter(TextBox::is_sure).collect()
}

#[test]
fn a_word_is_found_light_on_dark_and_dark_on_light_in_a_box_around_it() {
    for (ground, ink) in [(0, 255), (30, 150), (255, 0), (180, 60)] {
        for dot in [1, 2] {
            let found = sure(&frame(ground, ink, 8, dot));
            assert_eq!(found.len(), 1, "{ground} {ink} {dot}");
            let (right, bottom) = (20 + 47 * dot as u32, 40 + 7 * dot as u32);
            let all = found[0];
            assert!(all.left <= 20 && all.top <= 40 && all.right() >= right && all.bottom() >= bottom);
            assert!(
                all.left >= 10 && all.top >= 30 && all.right() <= right + 10 && all.bottom() <= bottom + 10
            );
        }
    }
}

#[test]
fn text_that_is_turned_by_quarters_is_found_where_it_stands() {
    let upright = frame(30, 200, 8, 2);
    let turned = |width: usize, height: usize, from: &dyn Fn(usize, usize) -> usize| -> Vec<u8> {
        (0..width * height).map(|at| upright[from(at % width, at / width)]).collect()
    };
    for (name, width, height, grey, place) in [
        // Clockwise: the first column from the left was the last row.
        ("down", 120, 200, turned(120, 200, &|x, y| (119 - x) * 200 + y), [66, 20, 80, 114]),
        ("up", 120, 200, turned(120, 200, &|x, y| x * 200 + 199 - y), [40, 86, 54, 180]),
        ("upside down", 200, 120, turned(200, 120, &|x, y| (119 - y) * 200 + 199 - x), [86, 66, 180, 80]),
    ] {
        let patient = PatientValues::new("Abensabe^Jane", "", "");
        let found = Detector::new().find_of(&grey, width, height, &patient);
        let sure: Vec<&TextBox> = found.iter().filter(|one| one.is_sure()).collect();
        let [one] = sure.as_slice() else { panic!("{name}: {found:?}") };
        let [left, top, right, bottom] = place;
        assert!(
            one.left <= left && one.top <= top && one.right() >= right && one.bottom() >= bottom,
            "{name}: {one:?}"
        );
        assert!(one.left + 8 >= left && one.right() <= right + 8, "{name}: {one:?}");
        assert_eq!(one.says, Says::PatientName, "{name}");
    }
}

#[test]
fn colours_that_are_as_bright_as_their_ground_show_in_the_greatest_or_least_channel() {
    assert_eq!(tints(&[90, 90, 90, 255, 12, 14, 9, 255]), None, "greys of lossy colours");
    let tints = tints(&[0, 0, 255, 255, 255, 255, 0, 255, 255, 255, 255, 255]).expect("colours");
    assert_eq!(tints, [vec![255, 255, 255], vec![0, 0, 255]]);
}

#[test]
fn a_line_that_is_seen_in_more_than_one_way_is_one_line() {
    let one = |points| TextBox { left: 20, top: 20, width: 90, height: 12, points, says: Says::Unknown };
    let other = TextBox { top: 70, ..one(2.5) };
    let known = TextBox { says: Says::PatientId, ..one(2.2) };
    assert_eq!(
        merged(vec![one(2.1), other, one(2.4), known]),
        [other, TextBox { says: Says::PatientId, ..one(2.4) }]
    );
}

/// What a frame with the word ABENSABE says of a patient of this name.
fn said(name: &str, dot: usize) -> (Says, bool) {
    let patient = PatientValues::new(name, "", "");
    let found = Detector::new().find_of(&frame(30, 200, 8, dot), 200, 120, &patient);
    (found.iter().map(|one| one.says).max().unwrap_or_default(), found.iter().any(TextBox::is_sure))
}

#[test]
fn text_that_says_the_patients_name_is_known_as_that_and_other_text_is_found_all_the_same() {
    for dot in [1, 2] {
        assert_eq!(said("Abensabe^Jane", dot), (Says::PatientName, true), "{dot}");
        assert_eq!(said("Quistenberg^Jane", dot), (Says::Unknown, true), "{dot}");
    }
}

#[test]
fn heads_in_tiles_that_show_the_same_in_each_frame_are_no_text() {
    // Six by six tiles of 64 pixels, a skull, ventricles and eyes in each, of other sizes; noise of each frame.
    let side = 384_usize;
    let mut series = SeriesText::new();
    for frame in 0..6_u32 {
        let grey: Vec<u8> = (0..side * side)
            .map(|at| {
                let (x, y) = (at % side, at / side);
                let tile = (y / 64 * 6 + x / 64) as f32;
                let size = 0.95 - (tile - 12.0).abs() / 40.0;
                let (u, v) = ((x % 64) as f32 / 32.0 - 1.0, (y % 64) as f32 / 32.0 - 1.0);
                let within = |x: f32, y: f32, a: f32, b: f32| ((u - x) / a).hypot((v - y) / b) < size;
                let bright = match () {
                    () if !within(0.0, 0.0, 0.75, 0.95) => 4.0,
                    () if !within(0.0, 0.0, 0.66, 0.86) => 190.0,
                    () if within(0.0, -0.1, 0.12, 0.35) || within(-0.35, 0.55, 0.1, 0.1) => 240.0,
                    () if within(0.35, 0.55, 0.1, 0.1) => 240.0,
                    () => 110.0,
                };
                let noise = (at as u32)
                    .wrapping_mul(2_654_435_761)
                    .wrapping_add(frame * 97)
                    .wrapping_mul(2_246_822_519);
                (bright + (noise >> 27) as f32) as u8
            })
            .collect();
        series.add(&Detector::new().find(&grey, side as u32, side as u32));
    }
    assert_eq!(series.boxes(), []);
}

#[test]
fn nothing_and_bars_and_dots_are_no_text() {
    assert_eq!(sure(&frame(90, 90, 8, 1)), []);
    let bars: Vec<u8> = (0..200 * 120).map(|at| if at % 200 / 9 % 2 == 0 { 200 } else { 20 }).collect();
    assert_eq!(sure(&bars), []);
    let dots: Vec<u8> =
        (0..200 * 120).map(|at| if at % 7 == 0 && at / 200 % 7 == 0 { 200 } else { 20 }).collect();
    assert_eq!(sure(&dots), []);
}

#[test]
fn a_frame_whose_size_lies_has_no_text() {
    let grey = frame(0, 255, 8, 1);
    assert_eq!(Detector::new().find(&grey, 200, 121), []);
    assert_eq!(Detector::new().find(&grey, 0, u32::MAX), []);
    assert_eq!(Detector::new().find(&[], 0, 0), []);
    assert_eq!(Detector::new().find(&grey, u32::MAX, u32::MAX), []);
}

#[test]
fn luminance_weighs_the_colours() {
    assert_eq!(luma(&[255, 255, 255, 0, 255, 0, 0, 9, 0, 0, 255, 9, 1]), [255, 76, 29]);
}

fn at(left: u32, top: u32, points: f32) -> TextBox {
    TextBox { left, top, width: 50, height: 10, points, says: Says::Unknown }
}

#[test]
fn what_stays_in_its_place_over_a_series_is_text_and_what_moves_is_not() {
    let mut series = SeriesText::new();
    for frame in 0..10 {
        series.add(&[at(5, 5, 1.5), at(100, 20 + 4 * frame, 1.5)]);
    }
    assert_eq!(series.boxes(), [at(5, 5, 1.5)]);
}

#[test]
fn a_sure_line_on_one_frame_of_many_must_be_more_than_sure() {
    for (points, is_text) in [(SURE, false), (ALONE - 0.1, false), (ALONE, true)] {
        let mut series = SeriesText::new();
        series.add(&[at(5, 5, points)]);
        assert_eq!(series.boxes().len(), 1, "a series of one frame");
        series.add_empty(3);
        assert_eq!(series.boxes().len(), 1, "a quarter of the frames");
        series.add_empty(1);
        assert_eq!(!series.boxes().is_empty(), is_text, "{points}");
    }
}

#[test]
fn one_sure_frame_is_enough_and_two_possible_ones_are_not() {
    let mut series = SeriesText::new();
    series.add(&[at(5, 5, 9.0), at(5, 50, 1.5)]);
    series.add(&[at(5, 50, 1.5)]);
    assert_eq!(series.boxes(), [at(5, 5, 9.0)]);
}

#[test]
fn a_line_whose_end_changes_is_covered_in_its_longest_form() {
    let mut series = SeriesText::new();
    series.add(&[at(5, 5, 9.0)]);
    series.add(&[TextBox { width: 80, ..at(5, 5, 4.0) }]);
    assert_eq!(series.boxes(), [TextBox { width: 80, ..at(5, 5, 9.0) }]);
}

proptest! {
    #[test]
    fn whatever_a_frame_shows_boxes_lie_inside_it(
        width in 1u32..150, height in 1u32..90, seed in any::<u64>(), coarse in 1u32..12,
    ) {
        let noise = |at: u32| {
            let (x, y) = (at % width / coarse, at / width / coarse);
            (u64::from(x * 7919 + y * 104_729) ^ seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56
        };
        let grey: Vec<u8> = (0..width * height).map(|at| noise(at) as u8).collect();
        for found in Detector::new().find(&grey, width, height) {
            prop_assert!(found.right() <= width && found.bottom() <= height && found.width > 0);
        }
    }
}
