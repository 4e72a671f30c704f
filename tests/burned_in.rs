//! The detector of burned-in text on drawn text and on real files. `cargo bench --bench burned_in` measures it on
//! many more samples; `docs/burned_in.md` has the numbers.

use crate::common::drawn;
use crate::common::figure;
use crate::common::shown;

use drawn::{Random, Sample, covered, noise, sample};
use veilig::burned_in::{Detector, POSSIBLE, SURE, SeriesText, TextBox};

fn sure(detector: &mut Detector, frame: &drawn::Frame) -> Vec<TextBox> {
    let found = detector.find(&frame.grey, frame.width as u32, frame.height as u32);
    found.into_iter().filter(TextBox::is_sure).collect()
}

/// Text counts as found where boxes cover most of it.
fn is_found(detector: &mut Detector, sample: &Sample) -> bool {
    covered(sample, &sure(detector, &sample.frame)) >= 0.5
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn legible_text_is_found_whatever_its_size_face_place_and_ground() {
    let clean = shown::clean();
    let (mut random, mut detector) = (Random(0x7E57), Detector::new());
    let samples: Vec<Sample> =
        std::iter::repeat_with(|| sample(&mut random, &clean)).filter(Sample::is_legible).take(60).collect();
    let found = samples.iter().filter(|sample| is_found(&mut detector, sample)).count();
    figure("text-found.1", &format!("{found} of {} drawn texts found", samples.len()));
    assert!(found * 100 >= samples.len() * 92, "{found} of {}", samples.len());
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn clean_ct_and_mr_images_and_noise_are_rarely_called_text() {
    let mut frames = shown::clean();
    assert!(!frames.is_empty());
    let mut random = Random(0xC1EA);
    frames.extend((0..20).map(|_| noise(&mut random)));
    let mut detector = Detector::new();
    let alarms: Vec<&str> = frames
        .iter()
        .filter(|frame| !sure(&mut detector, frame).is_empty())
        .map(|frame| frame.name.as_str())
        .collect();
    println!("{alarms:?}");
    figure("text-found.2", &format!("{} of {} clean frames called text", alarms.len(), frames.len()));
    assert!(alarms.len() * 100 <= frames.len(), "{alarms:?}");
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn text_on_real_screens_is_found() {
    let frames = shown::with_text();
    assert!(!frames.is_empty());
    let mut detector = Detector::new();
    for frame in frames {
        let found = sure(&mut detector, &frame).len();
        println!("{}: {found} lines", frame.name);
        assert!(found >= 3, "{}", frame.name);
    }
}

#[test]
fn over_a_series_the_same_text_on_changing_slices_is_one_box() {
    let (mut random, mut detector, mut series) = (Random(0x5E1E), Detector::new(), SeriesText::new());
    let text = std::iter::repeat_with(|| sample(&mut random, &[]))
        .find(|sample| sample.ground == "one grey" && sample.contrast > 100.0)
        .expect("a sample");
    for _ in 0..6 {
        let mut frame = text.frame.clone();
        let at = random.below(frame.grey.len() - 900);
        frame.grey[at..at + 900].iter_mut().step_by(7).for_each(|grey| *grey ^= 0x20);
        series.add(&detector.find(&frame.grey, frame.width as u32, frame.height as u32));
    }
    assert!(covered(&text, &series.boxes()) >= 0.5);
    assert!(series.boxes().len() <= 3);
}

#[test]
fn the_document_tells_the_thresholds_that_are_used() {
    let document = include_str!("../docs/burned_in.md");
    assert!(document.contains(&format!("sure from {SURE} points")));
    assert!(document.contains(&format!("possible from {POSSIBLE} points")));
}
