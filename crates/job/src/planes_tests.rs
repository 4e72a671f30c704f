//! What the planes of made-up series show, and how they are turned.

use super::*;
use veilig_study::{FramePlace, Image};

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
const ENHANCED_CT: &str = "1.2.840.10008.5.1.4.1.1.2.1";

fn image(number: u32, orientation: [f64; 6], position: [f64; 3]) -> Image {
    let mut image = Image { sop_class: CT.to_owned(), has_pixels: true, ..Image::default() };
    image.sop_instance = format!("1.2.{number}");
    image.instance_number = Some(number.into());
    image.patient.id = "A".to_owned();
    image.study.instance = "1.3".to_owned();
    image.series.instance = "1.4".to_owned();
    image.geometry = Geometry {
        rows: 100,
        columns: 200,
        frames: 1,
        position: Some(position),
        orientation: Some(orientation),
        spacing: Some([1.0, 0.5]),
        thickness: Some(2.0),
    };
    image
}

/// Loads images, as one series.
fn series(images: Vec<Image>) -> (Catalogue, Series) {
    let mut catalogue = Catalogue::default();
    for (image, number) in images.into_iter().zip(0..) {
        catalogue.add(SourceId(number), image);
    }
    let all = catalogue.patients().into_iter().flat_map(|patient| patient.studies);
    let series = all.flat_map(|study| study.series).next().unwrap();
    (catalogue, series)
}

/// The planes of twenty slices, 2 mm apart along the normal of an orientation.
fn planes(orientation: [f64; 6]) -> Planes {
    let [a, b, c, d, e, f] = orientation;
    let normal = [b * f - c * e, c * d - a * f, a * e - b * d];
    let images = (0..20).map(|n| image(n, orientation, normal.map(|part| part * 2.0 * f64::from(n))));
    let (catalogue, series) = series(images.collect());
    Planes::of(&catalogue, &series, (SourceId(4), 0)).unwrap()
}

fn told(orientation: [f64; 6]) -> [(PlaneName, String); 2] {
    planes(orientation).views.map(|view| (view.face, view.letters.unwrap().join(" ")))
}

#[test]
fn planes_lie_as_people_are_used_to_whatever_way_the_slices_were_taken() {
    use PlaneName::{Axial, Coronal, Sagittal};
    let is = |orientation, wanted: [(PlaneName, &str); 2]| {
        let found = told(orientation);
        let found = found.each_ref().map(|(face, letters)| (*face, letters.as_str()));
        assert_eq!(found, wanted, "{orientation:?}");
    };
    is([1.0, 0.0, 0.0, 0.0, 1.0, 0.0], [(Coronal, "R L H F"), (Sagittal, "A P H F")]);
    // Feet first, prone: the patient still stands upright in the planes.
    is([-1.0, 0.0, 0.0, 0.0, -1.0, 0.0], [(Coronal, "R L H F"), (Sagittal, "A P H F")]);
    is([-1.0, 0.0, 0.0, 0.0, 1.0, 0.0], [(Coronal, "R L H F"), (Sagittal, "A P H F")]);
    is([1.0, 0.0, 0.0, 0.0, 0.0, -1.0], [(Axial, "R L A P"), (Sagittal, "A P H F")]);
    is([0.0, 1.0, 0.0, 0.0, 0.0, -1.0], [(Axial, "R L A P"), (Coronal, "R L H F")]);
    // Askew, by 30 degrees about the axis from left to right.
    let (sin, cos) = (0.5, 0.75_f64.sqrt());
    is([1.0, 0.0, 0.0, 0.0, cos, -sin], [(Coronal, "R L HP FA"), (Sagittal, "AH PF HP FA")]);
}

#[test]
fn a_slice_s_place_is_found_in_the_planes_and_a_point_of_them_in_the_slices() {
    for orientation in [[1.0, 0.0, 0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0, 0.0, -1.0]] {
        let planes = planes(orientation);
        assert_eq!(planes.slices().len(), 20);
        let place = planes.place((SourceId(4), 0)).unwrap();
        let mm = planes.mm(place).unwrap();
        for view in planes.views() {
            let point = view.cut.point([20.0, mm]);
            let [_, back] = view.cut.mm(point);
            assert_eq!(planes.nearest(back + 0.9), Some(place));
        }
        // Pixels are half a millimetre wide and a millimetre high.
        let middle = planes.middle(place).unwrap();
        assert_eq!(planes.pixel(place, middle), Some([100.0, 50.0]));
        assert_eq!(planes.point(place, [100.0, 50.0]), Some(middle));
        assert_eq!((planes.nearest(-1e9), planes.nearest(1e9)), (Some(0), Some(19)));
    }
}

#[test]
fn small_slices_stay_bounded_however_many_there_are() {
    let mut planes = planes([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    for (count, side) in [(20, 256), (300, 256), (1000, 144), (10_000, 45), (1_000_000, 16)] {
        planes.slices = vec![(SourceId(0), 0); count];
        assert_eq!(planes.side(), side);
        assert!(count > 100_000 || count as u64 * u64::from(side * side) * 2 <= MOST_BYTES);
    }
}

#[test]
fn a_lost_slice_is_a_gap_and_black_in_both_planes() {
    let axial = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
    let images = (0..20).filter(|n| *n != 7).map(|n| image(n, axial, [0.0, 0.0, 2.0 * f64::from(n)]));
    let (catalogue, series) = series(images.collect());
    let planes = Planes::of(&catalogue, &series, (SourceId(4), 0)).unwrap();
    let small = Small::Made(Rc::new(Reduced::of_values(&vec![200.0; 20_000], [200, 100], planes.side())));
    let small = vec![small; planes.slices().len()];
    let window = Window { center: 128.0, width: 256.0 };
    let point = planes.middle(3).unwrap();
    for view in planes.views() {
        assert_eq!(*view.gaps, [[13.0, 15.0]]);
        let picture = planes.picture(view, point, window, &small, &HashMap::new());
        let column = |y: u32| picture.rgba[((y * picture.width + picture.width / 2) * 4) as usize];
        let dark: Vec<u32> = (0..picture.height).filter(|y| column(*y) == 0).collect();
        let [_, top] = view.cut.point([0.0, 15.0]);
        let [_, bottom] = view.cut.point([0.0, 13.0]);
        assert_eq!((dark.first(), dark.last()), (Some(&(top as u32)), Some(&(bottom as u32 - 1))));
        assert_eq!(picture.width as f64 / picture.height as f64, 100.0 / 40.0, "100 by 40 mm");
    }
}

#[test]
fn what_is_blackened_on_one_frame_is_black_on_that_alone() {
    let mut object = image(1, [1.0, 0.0, 0.0, 0.0, 1.0, 0.0], [0.0; 3]);
    object.sop_class = ENHANCED_CT.to_owned();
    object.geometry.frames = 10;
    let frame = |n| FramePlace { position: Some([0.0, 0.0, 2.0 * f64::from(n)]), ..FramePlace::default() };
    object.frames = (0..10).map(frame).collect();
    let (catalogue, series) = series(vec![object]);
    let planes = Planes::of(&catalogue, &series, (SourceId(0), 2)).unwrap();
    let small = Small::Made(Rc::new(Reduced::of_values(&vec![200.0; 20_000], [200, 100], planes.side())));
    let black = Redaction { frame: Some(6), left: 0, top: 0, width: 200, height: 100 };
    let window = Window { center: 128.0, width: 256.0 };
    let [view, _] = planes.views();
    let redactions = HashMap::from([(SourceId(0), vec![black])]);
    let point = planes.middle(0).unwrap();
    let picture = planes.picture(view, point, window, &vec![small; 10], &redactions);
    let at = |mm: f64| {
        let [x, y] = view.cut.point([50.0, mm]);
        picture.rgba[((y as u32 * picture.width + x as u32) * 4) as usize]
    };
    assert_eq!([at(4.0), at(12.1), at(16.1)], [200, 0, 200]);
}

#[test]
fn objects_without_places_say_so() {
    let mut object = image(1, [1.0, 0.0, 0.0, 0.0, 1.0, 0.0], [0.0; 3]);
    object.geometry.frames = 10;
    let (catalogue, series) = series(vec![object]);
    assert_eq!(Planes::of(&catalogue, &series, (SourceId(0), 2)).unwrap_err(), NoVolume::Unplaced);
    let axial = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
    let named = |description: &str| {
        let images = (0..20).map(|n| {
            let mut image = image(n, axial, [0.0, 0.0, 2.0 * f64::from(n)]);
            image.series.description = description.to_owned();
            image
        });
        let (catalogue, series) = super::tests::series(images.collect());
        Planes::of(&catalogue, &series, (SourceId(4), 0)).map(|planes| planes.slices().len())
    };
    assert_eq!(
        (named("Thorax"), named("Topogram")),
        (Ok(20), Err(NoVolume::Few)),
        "a localizer lies somewhere"
    );
}
