//! What goes out, under which name, and why the rest does not.

use super::*;

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
const US: &str = "1.2.840.10008.5.1.4.1.1.6.1";
const MAMMOGRAPHY: &str = "1.2.840.10008.5.1.4.1.1.1.2";

fn image(class: &str, modality: &str, series: &str, number: i64) -> Image {
    let mut image = Image {
        sop_class: class.to_owned(),
        sop_instance: format!("{series}.{number}"),
        instance_number: Some(number),
        has_pixels: true,
        ..Image::default()
    };
    image.patient.id = "MRN1".to_owned();
    image.study.instance = "1".to_owned();
    image.series.instance = series.to_owned();
    image.series.modality = modality.to_owned();
    image
}

fn catalogue(images: Vec<Image>) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (image, number) in images.into_iter().zip(0..) {
        catalogue.add(SourceId(number), image);
    }
    catalogue
}

/// Plans the first patient with what the user confirmed for all series.
fn plan(catalogue: &Catalogue, looked: bool, confirmed_modality: bool) -> ExportPlan {
    let patients = catalogue.patients();
    let keys = |wanted: bool| -> HashSet<SeriesKey> {
        let series = patients.iter().flat_map(|patient| &patient.studies).flat_map(|study| &study.series);
        series.filter(|_| wanted).map(|series| series.key).collect()
    };
    let entry = PatientEntry {
        patient: patients[0].key,
        anonymous_id: AnonymousId::parse("29NR0BE6E7").unwrap(),
        order_number: None,
        referring_physician: String::new(),
        comments: String::new(),
    };
    let shared =
        Shared { looked: keys(looked), confirmed_modality: keys(confirmed_modality), ..Shared::default() };
    plan_export(catalogue, entry, shared, Identifiers::default())
}

fn reasons(plan: &ExportPlan) -> Vec<&str> {
    plan.left_out.iter().map(|(_, reason)| reason.code.as_str()).collect()
}

fn entries(plan: &ExportPlan) -> Vec<&str> {
    plan.series.iter().flat_map(|series| &series.images).map(|(_, item)| item.entry.as_str()).collect()
}

#[test]
fn series_and_images_are_numbered_from_one_in_order() {
    let loaded = catalogue(vec![image(CT, "CT", "5", 2), image(CT, "CT", "5", 1), image(CT, "CT", "6", 1)]);
    let plan = plan(&loaded, false, false);
    assert_eq!(
        entries(&plan),
        ["29NR0BE6E7/001/00001.dcm", "29NR0BE6E7/001/00002.dcm", "29NR0BE6E7/002/00001.dcm"]
    );
    assert_eq!(plan.series[0].images[0].0, SourceId(1), "by instance number");
    assert!(plan.left_out.is_empty());
}

#[test]
fn another_modality_goes_out_only_when_it_was_confirmed_and_numbers_keep_its_gap() {
    let loaded = catalogue(vec![image(US, "US", "5", 1), image(CT, "CT", "6", 1)]);
    let without = plan(&loaded, true, false);
    assert_eq!(reasons(&without), ["other-modality"]);
    assert_eq!(entries(&without), ["29NR0BE6E7/002/00001.dcm"]);
    assert_eq!(entries(&plan(&loaded, true, true)).len(), 2);
}

#[test]
fn mammography_never_goes_out() {
    let loaded = catalogue(vec![image(MAMMOGRAPHY, "MG", "5", 1)]);
    assert_eq!(reasons(&plan(&loaded, true, true)), ["mammography"]);
}

#[test]
fn a_suspect_image_goes_out_only_after_a_person_looked() {
    let mut suspect = image(CT, "CT", "5", 1);
    suspect.suspicions = vec![Suspicion::BurnedInAnnotation];
    let loaded = catalogue(vec![suspect]);
    assert_eq!(reasons(&plan(&loaded, false, true)), [Suspicion::BurnedInAnnotation.code()]);
    let confirmed = plan(&loaded, true, true);
    assert!(confirmed.series[0].images[0].1.looked);
}

#[test]
fn of_a_suspect_series_the_images_that_were_redacted_go_out() {
    let suspects = [1, 2, 3].map(|number| {
        let mut suspect = image(CT, "CT", "5", number);
        suspect.suspicions = vec![Suspicion::BurnedInAnnotation];
        suspect
    });
    let loaded = catalogue(suspects.into());
    let drawn = Redaction { frame: None, left: 1, top: 2, width: 3, height: 4 };
    let redactions = [(SourceId(1), vec![drawn]), (SourceId(2), vec![])].into();
    let entry = plan(&loaded, false, false).entry;
    let shared = Shared { redactions, ..Shared::default() };
    let plan = plan_export(&loaded, entry, shared, Identifiers::default());
    assert_eq!(entries(&plan), ["29NR0BE6E7/001/00002.dcm"]);
    let item = &plan.series[0].images[0].1;
    assert_eq!((item.redactions.as_slice(), item.looked), (&[drawn][..], false));
}

#[test]
fn a_plan_that_asks_for_the_search_leaves_out_what_was_not_looked_at_and_what_shows_text() {
    let image = |number| Image { has_pixels: true, ..image(CT, "CT", number, 1) };
    let (clean, text, unseen) = (image("5"), image("6"), image("7"));
    let structures = Image { has_pixels: false, ..image("8") };
    let loaded = catalogue(vec![clean, text, unseen, image("9")]);
    let keys: Vec<_> = loaded.patients()[0].studies[0].series.iter().map(|series| series.key).collect();
    let found = [None, Some(Suspicion::TextFound), Some(Suspicion::NotSeen)];
    let searched: Searched = keys.iter().copied().zip(found).collect();
    let entry = plan(&loaded, false, false).entry;
    let shared = Shared { searched: Some(searched), ..Shared::default() };
    let plan = plan_export(&loaded, entry.clone(), shared.clone(), Identifiers::default());
    assert_eq!(entries(&plan), ["29NR0BE6E7/001/00001.dcm"]);
    assert_eq!(reasons(&plan), ["suspect-text", "suspect-not-seen", "not-searched"]);
    let again = shared.clone();
    let looked = keys[1..].iter().copied().collect();
    let plan = plan_export(&loaded, entry.clone(), Shared { looked, ..shared }, Identifiers::default());
    assert_eq!(entries(&plan).len(), 4, "a person's look goes before");
    let drawn = Redaction { frame: None, left: 1, top: 2, width: 3, height: 4 };
    let redactions = [(SourceId(1), vec![drawn]), (SourceId(2), vec![drawn])].into();
    let plan = plan_export(&loaded, entry.clone(), Shared { redactions, ..again }, Identifiers::default());
    assert_eq!(reasons(&plan), ["suspect-text", "not-searched"], "a rectangle that does not cover the text");
    let loaded = catalogue(vec![structures]);
    let shared = Shared { searched: Some(Searched::new()), ..Shared::default() };
    let plan = plan_export(&loaded, entry, shared, Identifiers::default());
    assert!(!reasons(&plan).contains(&"not-searched"), "what has no pixels shows nothing");
}

#[test]
fn two_different_files_that_claim_to_be_one_image_both_stay() {
    let mut other = image(CT, "CT", "5", 1);
    other.bytes = 7;
    other.head_digest = [1; 32];
    let loaded = catalogue(vec![image(CT, "CT", "5", 1), other, image(CT, "CT", "5", 2)]);
    let plan = plan(&loaded, false, false);
    assert_eq!(reasons(&plan), ["duplicate-instance", "duplicate-instance"]);
    assert_eq!(entries(&plan), ["29NR0BE6E7/001/00003.dcm"]);
}

#[test]
fn a_patient_who_is_not_in_the_list_has_nothing_to_export() {
    let mut loaded = catalogue(vec![image(CT, "CT", "5", 1)]);
    let mut entry = plan(&loaded, false, false).entry;
    entry.patient = PatientKey(99);
    let plan = plan_export(&loaded, entry, Shared::default(), Identifiers::default());
    assert!(plan.series.is_empty() && plan.left_out.is_empty());
    loaded = Catalogue::default();
    assert!(loaded.patients().is_empty());
}
