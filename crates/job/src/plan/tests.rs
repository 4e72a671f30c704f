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
    let keys = |wanted: bool| -> Vec<SeriesKey> {
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
    let shared = Shared {
        looked: words(keys(looked)),
        confirmed_modality: keys(confirmed_modality).into_iter().collect(),
        ..Shared::default()
    };
    plan_export(catalogue, entry, shared, Identifiers::default())
}

/// A person's word on each of these.
fn words(series: Vec<SeriesKey>) -> HashMap<SeriesKey, Confirmed> {
    series.into_iter().map(|key| (key, Confirmed { slices: 1, ..Confirmed::default() })).collect()
}

fn reasons(plan: &ExportPlan) -> Vec<&str> {
    plan.left_out.iter().map(|(_, reason)| reason.code()).collect()
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
    assert_eq!(reasons(&plan(&loaded, false, true)), [Suspicion::BurnedInAnnotation.reason().code()]);
    let confirmed = plan(&loaded, true, true);
    assert!(confirmed.series[0].images[0].1.looked);
}

/// The images of a suspect series.
fn suspects(count: i64) -> Catalogue {
    let suspects = (1..=count).map(|number| {
        let mut suspect = image(CT, "CT", "5", number);
        suspect.suspicions = vec![Suspicion::BurnedInAnnotation];
        suspect
    });
    catalogue(suspects.collect())
}

/// Plans the first patient.
fn planned(loaded: &Catalogue, shared: Shared) -> ExportPlan {
    plan_export(loaded, plan(loaded, false, false).entry, shared, Identifiers::default())
}

const DRAWN: Redaction = Redaction { frame: None, left: 0, top: 0, width: 512, height: 512 };

#[test]
fn rectangles_lift_no_hold_however_large_they_are() {
    let loaded = suspects(2);
    let redactions: HashMap<_, _> = [(SourceId(0), vec![DRAWN]), (SourceId(1), vec![DRAWN])].into();
    let by_header = planned(&loaded, Shared { redactions: redactions.clone(), ..Shared::default() });
    assert_eq!(reasons(&by_header), ["suspect-burned-in", "suspect-burned-in"]);
    let loaded = catalogue(vec![image(CT, "CT", "5", 1), image(CT, "CT", "5", 2)]);
    let key = loaded.patients()[0].studies[0].series[0].key;
    let searched = Some([(key, Some(Suspicion::TextFound))].into());
    let by_search = planned(&loaded, Shared { redactions, searched, ..Shared::default() });
    assert_eq!(reasons(&by_search), ["suspect-text", "suspect-text"]);
}

#[test]
fn a_rectangle_on_a_series_that_nobody_suspects_is_blackened_and_says_nothing_of_the_rest() {
    let loaded = catalogue(vec![image(CT, "CT", "5", 1)]);
    let redactions = [(SourceId(0), vec![DRAWN])].into();
    let plan = planned(&loaded, Shared { redactions, ..Shared::default() });
    let item = &plan.series[0].images[0].1;
    assert_eq!((item.redactions.as_slice(), item.looked, item.suspect), (&[DRAWN][..], false, false));
}

#[test]
fn an_image_that_nobody_could_see_stays_behind_with_its_own_reason_and_the_others_go() {
    let loaded = suspects(3);
    let key = loaded.patients()[0].studies[0].series[0].key;
    let word = Confirmed { slices: 2, unshown: [SourceId(1)].into(), text: Vec::new() };
    let plan = planned(&loaded, Shared { looked: [(key, word)].into(), ..Shared::default() });
    assert_eq!(reasons(&plan), ["not-shown"]);
    assert_eq!(entries(&plan), ["29NR0BE6E7/001/00001.dcm", "29NR0BE6E7/001/00003.dcm"]);
    assert!(plan.series[0].images.iter().all(|(_, item)| item.looked));
    assert_eq!(plan.pixels[0].held, [HeldBack { reason: Reason::NotShown, images: 1 }]);
    assert_eq!(plan.pixels[0].confirmed_slices, Some(2));
}

#[test]
fn suspects_that_go_out_on_demand_are_never_told_as_seen() {
    let loaded = suspects(2);
    let plan = planned(&loaded, Shared { include_suspect: true, ..Shared::default() });
    assert!(reasons(&plan).is_empty());
    let items: Vec<_> = plan.series[0].images.iter().map(|(_, item)| (item.looked, item.suspect)).collect();
    assert_eq!(items, [(false, true), (false, true)]);
    assert_eq!(plan.pixels[0].suspect, Some(Reason::SuspectBurnedIn));
}

#[test]
fn of_what_stays_for_its_pixels_the_plan_knows_how_many_and_why() {
    let plan = planned(&suspects(3), Shared::default());
    assert_eq!(plan.pixels[0].held, [HeldBack { reason: Reason::SuspectBurnedIn, images: 3 }]);
    assert_eq!((plan.pixels[0].number, plan.pixels[0].confirmed_slices), (1, None));
}

#[test]
fn a_plan_that_asks_for_the_search_leaves_out_what_was_not_looked_at_and_what_shows_text() {
    let image = |number| Image { has_pixels: true, ..image(CT, "CT", number, 1) };
    let (clean, text, unseen) = (image("5"), image("6"), image("7"));
    let structures = Image { has_pixels: false, ..image("8") };
    let loaded = catalogue(vec![clean, text, unseen, image("9")]);
    let keys: Vec<_> = loaded.patients()[0].studies[0].series.iter().map(|series| series.key).collect();
    let found = [None, Some(Suspicion::TextFound), None];
    let searched: Searched = keys.iter().copied().zip(found).collect();
    let shared = Shared {
        searched: Some(searched),
        unseen: [(SourceId(2), Suspicion::NotSeen)].into(),
        ..Shared::default()
    };
    let plan = planned(&loaded, shared.clone());
    assert_eq!(entries(&plan), ["29NR0BE6E7/001/00001.dcm"]);
    assert_eq!(reasons(&plan), ["suspect-text", "suspect-not-seen", "not-searched"]);
    let looked = words(keys[1..].to_vec());
    assert_eq!(
        entries(&planned(&loaded, Shared { looked, ..shared })).len(),
        4,
        "a person's look goes before"
    );
    let loaded = catalogue(vec![structures]);
    let plan = planned(&loaded, Shared { searched: Some(Searched::new()), ..Shared::default() });
    assert!(!reasons(&plan).contains(&"not-searched"), "what has no pixels shows nothing");
}

#[test]
fn one_image_that_cannot_be_decoded_does_not_take_its_series_with_it() {
    let loaded = catalogue((1..=3).map(|number| image(CT, "CT", "5", number)).collect());
    let key = loaded.patients()[0].studies[0].series[0].key;
    let shared = Shared {
        searched: Some([(key, None)].into()),
        unseen: [(SourceId(1), Suspicion::NotSeen)].into(),
        ..Shared::default()
    };
    let plan = planned(&loaded, shared);
    assert_eq!((entries(&plan).len(), reasons(&plan)), (2, vec!["suspect-not-seen"]));
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

#[test]
fn what_a_patient_s_plan_is_told_is_of_that_patient_alone_and_all_of_it() {
    let mut loaded = Catalogue::default();
    for (number, patient) in ["A", "B"].into_iter().enumerate() {
        let mut image = Image { sop_instance: format!("1.{number}"), ..Image::default() };
        image.patient.id = patient.to_owned();
        image.study.instance = format!("2.{number}");
        image.series.instance = format!("3.{number}");
        loaded.add(SourceId(u32::try_from(number).unwrap()), image);
    }
    let patients = loaded.patients();
    let key = |place: usize| patients[place].studies[0].series[0].key;
    let rectangle = Redaction { frame: None, left: 1, top: 2, width: 3, height: 4 };
    let shared = Shared {
        group_id: "G".to_owned(),
        mapping_tables: true,
        looked: [(key(0), Confirmed::default()), (key(1), Confirmed::default())].into(),
        redactions: [(SourceId(0), vec![rectangle]), (SourceId(1), vec![rectangle])].into(),
        confirmed_modality: [key(0), key(1)].into(),
        searched: Some([(key(0), None), (key(1), None)].into()),
        unseen: [(SourceId(0), Suspicion::NotSeen), (SourceId(1), Suspicion::NotSeen)].into(),
        ..Shared::default()
    };
    let own = shared.of(&patients[0]);
    let source = patients[0].studies[0].series[0].images[0];
    assert_eq!((own.group_id.as_str(), own.mapping_tables), ("G", true));
    assert_eq!(own.looked.keys().collect::<Vec<_>>(), [&key(0)]);
    assert_eq!(own.redactions.keys().collect::<Vec<_>>(), [&source]);
    assert_eq!(own.confirmed_modality, [key(0)].into());
    assert_eq!(own.searched, Some([(key(0), None)].into()));
    assert_eq!(own.unseen.keys().collect::<Vec<_>>(), [&source]);
}
