//! Planes of volumes made by rule.

use super::*;
use crate::Window;
use veilig_redaction::Redaction;

const WINDOW: Window = Window { center: 128.0, width: 256.0 };
const WAITING: [u8; 3] = [30, 48, 62];

/// A slice whose values are all the same.
fn even(value: f64) -> Reduced {
    Reduced::of_values(&[value; 64 * 32], [64, 32], 256)
}

/// So many slices of 64 by 32 pixels of 1 mm by 2 mm, at these places, each reaching 1 mm to both sides.
fn layers<'a>(places: &[f64], values: &'a [Reduced]) -> Vec<Layer<'a>> {
    places
        .iter()
        .zip(values)
        .map(|(place, values)| Layer {
            place: *place,
            reach: [place - 1.0, place + 1.0],
            side: [0.5, 1.0],
            spacing: [1.0, 2.0],
            size: [64, 32],
            black: Vec::new(),
            values: Ok(Some(values)),
        })
        .collect()
}

fn cut(across: Across, layers: &[Layer<'_>], normal: [f64; 2]) -> Cut {
    Cut::of(across, layers, normal, 0.5, PlaneTurn::default())
}

fn grey(plane: &Plane, x: u32, y: u32) -> [u8; 3] {
    let place = (y * plane.width + x) as usize * 4;
    [plane.rgba[place], plane.rgba[place + 1], plane.rgba[place + 2]]
}

/// Rows of a plane's column that are black: from and to.
fn black(plane: &Plane, x: u32) -> Vec<[u32; 2]> {
    let rows: Vec<u32> = (0..plane.height).filter(|y| grey(plane, x, *y) == [0; 3]).collect();
    let runs = rows.chunk_by(|a, b| a + 1 == *b).filter_map(|run| Some([*run.first()?, *run.last()? + 1]));
    runs.collect()
}

#[test]
fn a_missing_slice_is_a_black_band_of_its_millimetres_and_the_picture_has_the_true_aspect() {
    let values: Vec<Reduced> = (0..9).map(|_| even(200.0)).collect();
    // Every 2 mm; that at 8 mm lacks.
    let places = [0.0, 2.0, 4.0, 6.0, 10.0, 12.0, 14.0, 16.0, 18.0];
    let layers = layers(&places, &values);
    let cut = cut(Across::Rows, &layers, [-1.0, 19.0]);
    let plane = cut.plane(&layers, 30.0, WINDOW);
    // 64 mm along rows and 20 mm along the normal, in pixels of half a millimetre.
    assert_eq!((plane.width, plane.height), (128, 40));
    assert_eq!(black(&plane, 60), [[16, 20]], "from 7 to 9 mm");
    assert_eq!(grey(&plane, 60, 15), [200; 3]);
    let across = Cut {
        across: Across::Columns,
        ..Cut::of(Across::Columns, &layers, [-1.0, 19.0], 0.5, PlaneTurn::default())
    };
    assert_eq!(across.size(), [128, 40], "32 rows of 2 mm");
    assert_eq!(cut.point([32.0, 8.0]), [64.0, 18.0]);
    assert_eq!(cut.mm([64.0, 18.0]), [32.0, 8.0]);
}

#[test]
fn a_plane_shows_the_row_or_column_that_it_goes_through() {
    let values: Vec<f64> =
        (0..32).flat_map(|row| (0..64).map(move |column| f64::from(row * 4 + column))).collect();
    let one = Reduced::of_values(&values, [64, 32], 256);
    let all = [one.clone(), one.clone(), one];
    let layers = layers(&[0.0, 2.0, 4.0], &all);
    let coronal = cut(Across::Rows, &layers, [-1.0, 5.0]).plane(&layers, 21.5, WINDOW);
    // Row 10 begins at 20 mm, and a column has two pixels.
    assert_eq!([grey(&coronal, 0, 3)[0], grey(&coronal, 100, 3)[0]], [40, 90]);
    let sagittal = cut(Across::Columns, &layers, [-1.0, 5.0]).plane(&layers, 7.2, WINDOW);
    assert_eq!([grey(&sagittal, 0, 3)[0], grey(&sagittal, 127, 3)[0]], [7, 131]);
    let beyond = cut(Across::Rows, &layers, [-1.0, 5.0]).plane(&layers, 64.5, WINDOW);
    assert!(beyond.rgba.chunks(4).all(|pixel| pixel == [0, 0, 0, 255]));
}

#[test]
fn what_is_blackened_is_black_in_the_planes_and_so_is_what_shares_a_value_with_it() {
    let large = Reduced::of_values(&[200.0; 512 * 512], [512, 512], 128);
    let all = [large.clone(), large.clone(), large];
    let one = Redaction { frame: None, left: 101, top: 200, width: 3, height: 3 };
    let layer = |place: f64, black| Layer {
        place,
        reach: [place - 1.0, place + 1.0],
        side: [0.5, 0.5],
        spacing: [1.0; 2],
        size: [512, 512],
        black,
        values: Ok(all.first()),
    };
    let layers = [layer(0.0, vec![]), layer(2.0, vec![&one]), layer(4.0, vec![])];
    let cut = Cut::of(Across::Rows, &layers, [-1.0, 5.0], 1.0, PlaneTurn::default());
    let plane = cut.plane(&layers, 201.5, WINDOW);
    let dark: Vec<u32> = (0..512).filter(|x| grey(&plane, *x, 3) == [0; 3]).collect();
    // Four pixels share a value: 100 to 103.
    assert_eq!(dark, [100, 101, 102, 103]);
    assert!((0..512).all(|x| grey(&cut.plane(&layers, 210.0, WINDOW), x, 3) == [200; 3]), "another row");
    assert!(grey(&plane, 101, 0) == [200; 3], "the slice before");
    // The way from it to the next slice is black as well.
    assert_eq!((grey(&plane, 101, 2), grey(&plane, 101, 1)), ([0; 3], [0; 3]));
}

#[test]
fn what_is_awaited_is_not_black_and_what_can_not_be_decoded_is() {
    let values = [even(200.0), even(200.0), even(200.0)];
    let mut layers = layers(&[0.0, 2.0, 4.0], &values);
    layers[0].values = Ok(None);
    layers[2].values = Err(());
    let cut = cut(Across::Rows, &layers, [-1.0, 5.0]);
    let plane = cut.plane(&layers, 30.0, WINDOW);
    let seen: Vec<[u8; 3]> = [1, 5, 9].map(|y| grey(&plane, 64, y)).to_vec();
    assert_eq!(seen, [WAITING, [200; 3], [0; 3]]);
    // A slice of another size than its head told is none.
    let other = Reduced::of_values(&[200.0; 100], [10, 10], 256);
    layers[1].values = Ok(Some(&other));
    assert_eq!(grey(&cut.plane(&layers, 30.0, WINDOW), 64, 5), [0; 3]);
}

#[test]
fn a_tilted_stack_leans_as_the_patient_lay() {
    let values: Vec<Reduced> = (0..11).map(|_| even(200.0)).collect();
    let places: Vec<f64> = (0..11).map(|n| 2.0 * f64::from(n)).collect();
    let mut layers = layers(&places, &values);
    layers.iter_mut().zip(0..).for_each(|(layer, n)| layer.side[1] += f64::from(n));
    let cut = cut(Across::Columns, &layers, [-1.0, 21.0]);
    assert_eq!(cut.size(), [148, 44], "ten millimetres more than a slice");
    let plane = cut.plane(&layers, 30.0, WINDOW);
    let first = |y| (0..plane.width).find(|x| grey(&plane, *x, y) != [0; 3]).unwrap();
    let last = |y| (0..plane.width).rfind(|x| grey(&plane, *x, y) != [0; 3]).unwrap();
    assert_eq!([first(1), last(1), first(41), last(41)], [0, 127, 20, 147]);
}

#[test]
fn a_plane_is_turned_and_its_points_with_it() {
    let values: Vec<Reduced> = (0..3).map(|n| even(50.0 * f64::from(n + 1))).collect();
    let layers = layers(&[0.0, 2.0, 4.0], &values);
    for mirrored in [[false, false], [true, false], [false, true], [true, true]] {
        for swapped in [false, true] {
            let cut =
                Cut { turn: PlaneTurn { swapped, mirrored }, ..cut(Across::Rows, &layers, [-1.0, 5.0]) };
            let plane = cut.plane(&layers, 30.0, WINDOW);
            assert_eq!([plane.width, plane.height], cut.size());
            for (mm, shade) in [([20.0, 0.1], 50), ([40.0, 1.9], 100), ([1.0, 4.1], 150)] {
                let [x, y] = cut.point(mm);
                let found = grey(&plane, x as u32, y as u32)[0];
                assert!(found.abs_diff(shade) < 14, "{mm:?} is {found} with {:?}", cut.turn);
                let back = cut.mm([x, y]);
                assert!(back.iter().zip(mm).all(|(a, b)| (a - b).abs() < 1e-9));
            }
        }
    }
}

#[test]
fn slices_are_made_small_by_means_and_travel_as_bytes() {
    let values: Vec<f64> = (0..512 * 4).map(|place| f64::from(place % 512)).collect();
    let mut reduced = Reduced::of_values(&values, [512, 4], 256);
    assert_eq!((reduced.size, reduced.of), ([256, 4], [512, 4]));
    assert!((reduced.at(10, 3).unwrap() - 20.5).abs() < 0.01);
    assert_eq!(reduced.at(256, 0), None);
    let whole = reduced.clone();
    let bytes = reduced.hand_over();
    assert_eq!((bytes.len(), reduced.at(0, 0)), (256 * 4 * 2, None));
    assert!(reduced.clone().with_numbers(&bytes[2..]).is_none());
    assert_eq!(reduced.with_numbers(&bytes), Some(whole));
    let nothing = Reduced::of_values(&[f64::NAN; 4], [2, 2], 256);
    assert_eq!(nothing.at(1, 1), Some(0.0));
    assert_eq!(Reduced::of_values(&[], [0, 0], 256).size, [1, 1], "no panic");
}
