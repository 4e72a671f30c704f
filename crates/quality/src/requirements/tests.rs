//! What a receiver is told of, and what it is not.

use super::super::Slice;
use super::*;
use crate::tests::{each, position, volume};
use veilig_study::Image;

fn required<T>(wanted: T) -> Option<Required<T>> {
    Some(Required { wanted, level: RequirementLevel::Block, words: None })
}

fn slices(images: &[Image]) -> Vec<Slice> {
    images.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect()
}

fn going<'a>(number: u32, description: &'a str, images: &[Image]) -> OutgoingSeries<'a> {
    OutgoingSeries { number, modality: "CT", description, slices: slices(images), left_out: 0 }
}

/// Code, series, mm, degrees, slices.
type Told = (&'static str, Option<u32>, Option<f64>, Option<f64>, Option<u32>);

fn told(requirements: &Requirements, series: &[OutgoingSeries<'_>]) -> Vec<Told> {
    let found = unmet(requirements, series, true).into_iter();
    found.map(|one| (one.kind.as_str(), one.series, one.mm, one.degrees, one.count)).collect()
}

/// Slices farther apart.
fn apart(images: &mut [Image], mm: f64) {
    each(images, |n, image| position(image)[2] = -300.0 + mm * n as f64);
}

/// All requirements on slices, which [`volume`] meets.
fn all() -> Requirements {
    Requirements {
        modalities: required(vec!["CT".to_owned()]),
        thickest_slice: required(1.25),
        largest_spacing: required(1.25),
        fewest_images: required(40),
        no_tilt: required(()),
        complete: required(()),
        contrast_phases: required(vec![Phase::Arterial]),
        series: vec![Required {
            wanted: WantedSeries { descriptions: vec!["art*".to_owned()], ..WantedSeries::default() },
            level: RequirementLevel::Warn,
            words: None,
        }],
    }
}

#[test]
fn a_series_that_is_all_that_is_wanted_is_told_nothing_of() {
    assert_eq!(told(&all(), &[going(1, "Art 1.25", &volume(40))]), []);
    assert_eq!(told(&Requirements::default(), &[going(1, "", &volume(3))]), [], "nothing is wanted");
}

#[test]
fn each_kind_is_told_by_its_code_with_the_series_and_what_was_found() {
    let only = |change: fn(&mut Requirements)| {
        let mut requirements = Requirements::default();
        change(&mut requirements);
        requirements
    };
    let mut thick = volume(40);
    each(&mut thick, |n, image| image.geometry.thickness = Some(if n == 7 { 5.0 } else { 1.25 }));
    let wanted = only(|all| all.thickest_slice = required(2.0));
    assert_eq!(told(&wanted, &[going(4, "", &thick)]), [("thickest-slice", Some(4), Some(5.0), None, None)]);
    let mut wide = volume(40);
    apart(&mut wide, 2.5);
    let wanted = only(|all| all.largest_spacing = required(1.5));
    assert_eq!(told(&wanted, &[going(2, "", &wide)]), [("largest-spacing", Some(2), Some(2.5), None, None)]);
    let wanted = only(|all| all.fewest_images = required(40));
    assert_eq!(
        told(&wanted, &[going(1, "", &volume(39))]),
        [("fewest-images", Some(1), None, None, Some(39))]
    );
    let mut tilted = volume(40);
    let slope = 14_f64.to_radians().tan();
    each(&mut tilted, |n, image| position(image)[1] += 1.25 * n as f64 * slope);
    let wanted = only(|all| all.no_tilt = required(()));
    assert_eq!(told(&wanted, &[going(1, "", &tilted)]), [("no-tilt", Some(1), None, Some(14.0), None)]);
    let mut holed = volume(40);
    holed.drain(20..23);
    let wanted = only(|all| all.complete = required(()));
    assert_eq!(told(&wanted, &[going(1, "", &holed)]), [("complete", Some(1), None, None, Some(3))]);
    let wanted = only(|all| all.modalities = required(vec!["MR".to_owned()]));
    assert_eq!(told(&wanted, &[going(1, "", &volume(4))]), [("modalities", Some(1), None, None, None)]);
    let wanted = only(|all| all.contrast_phases = required(vec![Phase::Arterial, Phase::Delayed]));
    let found = unmet(&wanted, &[going(1, "Art 1.25", &volume(40))], true);
    assert_eq!(found.iter().map(|one| one.phase).collect::<Vec<_>>(), [Some(Phase::Delayed)]);
}

#[test]
fn of_a_few_images_too_a_hole_and_a_tilt_are_told() {
    let requirements =
        Requirements { no_tilt: required(()), complete: required(()), ..Requirements::default() };
    let mut few = volume(8);
    each(&mut few, |n, image| position(image)[1] += n as f64 * 1.25 * 14_f64.to_radians().tan());
    few.remove(4);
    let codes: Vec<_> = told(&requirements, &[going(1, "", &few)]).iter().map(|one| one.0).collect();
    assert_eq!(codes, ["no-tilt", "complete"]);
    assert_eq!(told(&requirements, &[going(1, "", &volume(3))]), []);
}

#[test]
fn a_spacing_that_changes_counts_by_its_largest_and_a_hole_is_no_spacing() {
    let mut requirements = Requirements { largest_spacing: required(1.5), ..Requirements::default() };
    let mut changes = volume(40);
    each(&mut changes, |n, image| {
        let n = n as f64;
        position(image)[2] = -300.0 + if n < 20.0 { 1.25 * n } else { 25.0 + 2.5 * (n - 20.0) };
    });
    assert_eq!(told(&requirements, &[going(1, "", &changes)]).len(), 1);
    let mut holed = volume(40);
    holed.drain(20..23);
    assert_eq!(told(&requirements, &[going(1, "", &holed)]), [], "`complete` tells of it");
    requirements.largest_spacing = required(1.25);
    let mut rounded = volume(40);
    each(&mut rounded, |n, image| position(image)[2] = ((-300.0 + 1.25 * n as f64) * 10.0).round() / 10.0);
    assert_eq!(told(&requirements, &[going(1, "", &rounded)]), [], "positions are written rounded");
}

#[test]
fn what_a_header_does_not_tell_is_not_met() {
    let mut silent = volume(40);
    each(&mut silent, |_, image| {
        image.geometry.position = None;
        image.geometry.thickness = None;
    });
    let requirements = Requirements { modalities: None, contrast_phases: None, series: Vec::new(), ..all() };
    let codes: Vec<_> = told(&requirements, &[going(1, "", &silent)]).iter().map(|one| one.0).collect();
    assert_eq!(codes, ["thickest-slice", "largest-spacing", "no-tilt", "complete"]);
}

#[test]
fn localizers_single_images_and_reformats_do_not_count_but_they_are_no_volume_either() {
    let mut localizer = volume(3);
    each(&mut localizer, |_, image| {
        image.acquisition.image_type = "ORIGINAL\\PRIMARY\\LOCALIZER".to_owned();
        image.geometry.thickness = Some(10.0);
    });
    let mut reformat = volume(12);
    each(&mut reformat, |_, image| {
        image.acquisition.image_type = "DERIVED\\SECONDARY\\REFORMATTED".to_owned();
        image.geometry.thickness = Some(3.0);
    });
    let others = [going(2, "", &localizer), going(3, "", &reformat), going(4, "", &volume(1))];
    let wanted = Requirements { thickest_slice: required(1.25), ..Requirements::default() };
    let mut with: Vec<OutgoingSeries<'_>> = others.to_vec();
    with.push(going(1, "", &volume(40)));
    assert_eq!(told(&wanted, &with), []);
    assert_eq!(told(&wanted, &others), [("thickest-slice", Some(3), Some(3.0), None, None)], "nothing else");
    let nothing = [going(2, "", &localizer), going(4, "", &volume(1))];
    assert_eq!(told(&wanted, &nothing), [("thickest-slice", None, None, None, None)]);
    assert_eq!(told(&wanted, &[]), [("thickest-slice", None, None, None, None)]);
}

#[test]
fn a_series_from_which_images_stay_and_a_list_with_gaps_are_not_complete() {
    let requirements = Requirements { complete: required(()), ..Requirements::default() };
    let whole = going(1, "", &volume(40));
    let part = OutgoingSeries { left_out: 2, ..whole.clone() };
    assert_eq!(told(&requirements, &[part]), [("complete", Some(1), None, None, Some(2))]);
    let of_list = unmet(&requirements, &[whole], false);
    assert_eq!((of_list.len(), of_list[0].series, of_list[0].of_list), (1, None, true));
}

#[test]
fn a_series_that_must_be_there_is_one_that_is_all_of_it() {
    let wanted = WantedSeries {
        descriptions: vec!["portal".to_owned(), "PV".to_owned()],
        thickest_slice: Some(1.25),
        fewest_images: Some(30),
        complete: true,
        ..WantedSeries::default()
    };
    let series =
        vec![Required { wanted, level: RequirementLevel::Warn, words: Some("Thin, please.".to_owned()) }];
    let requirements = Requirements { series, ..Requirements::default() };
    let mut thick = volume(40);
    each(&mut thick, |_, image| image.geometry.thickness = Some(5.0));
    assert_eq!(
        unmet(&requirements, &[going(1, "pv", &thick), going(2, "ABD PV 1.25", &volume(40))], true),
        []
    );
    let apart = [going(1, "pv", &thick), going(2, "ART 1.25", &volume(40))];
    let found = unmet(&requirements, &apart, true);
    assert_eq!((found.len(), found[0].wanted, found[0].level), (1, Some(1), RequirementLevel::Warn));
    assert_eq!(found[0].words.as_deref(), Some("Thin, please."));
}
