//! Files added in any order make one list.

use super::*;
use crate::{Question, Warning};
use veilig_reason::Reason;

pub(crate) fn image(patient: &str, series: &str, instance: &str) -> Image {
    let mut image = Image { sop_instance: instance.to_owned(), ..Image::default() };
    image.patient.id = patient.to_owned();
    image.study.instance = "1".to_owned();
    image.series.instance = series.to_owned();
    image
}

pub(crate) fn list(images: &[Image]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (image, n) in images.iter().zip(0..) {
        catalogue.add(SourceId(n), image.clone());
    }
    catalogue
}

/// RSNA/anonymizer#18; openradx/adit PR#66: files of several patients under one study or series.
#[test]
fn a_series_uid_under_two_patients_is_two_series_and_a_warning() {
    let catalogue = list(&[image("A", "2", "3"), image("B", "2", "4")]);
    let patients = catalogue.patients();
    assert_eq!(patients.len(), 2);
    assert_ne!(patients[0].studies[0].series[0].key, patients[1].studies[0].series[0].key);
    let keys = patients.iter().map(|patient| patient.key).collect();
    assert_eq!(catalogue.warnings(), [Warning::PatientsInStudy(keys)]);
}

#[test]
fn a_file_that_changed_stays_out_until_the_list_is_cleared() {
    let mut catalogue = list(&[image("A", "2", "3"), image("A", "2", "4")]);
    assert!(catalogue.mark_changed(SourceId(1)) && !catalogue.mark_changed(SourceId(1)));
    assert!(catalogue.has_changed(SourceId(1)) && !catalogue.has_changed(SourceId(0)));
    assert_eq!(catalogue.left_out(), [(SourceId(1), Reason::Changed)]);
    catalogue.add(SourceId(2), Image { bytes: 9, ..image("A", "2", "4") });
    assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), Reason::Changed)), "that reason counts");
    catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
    assert!(catalogue.left_out().is_empty());
    catalogue.undo();
    assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), Reason::Changed)));
    catalogue.clear();
    assert!(!catalogue.has_changed(SourceId(1)));
}

#[test]
fn keys_stay_when_more_is_loaded() {
    let mut catalogue = list(&[image("B", "9", "1"), image("A", "2", "3")]);
    let keys = |catalogue: &Catalogue| {
        let patients = catalogue.patients();
        patients.iter().map(|p| (p.key, p.studies[0].series[0].key)).collect::<Vec<_>>()
    };
    let before = keys(&catalogue);
    catalogue.add(SourceId(2), image("A", "2", "4"));
    catalogue.add(SourceId(3), image("C", "7", "8"));
    assert_eq!(keys(&catalogue)[..2], before[..]);
}

#[test]
fn patients_stand_in_one_order_with_the_same_facts_in_whatever_order_the_files_come() {
    let of = |name: &str, id: &str, age: &str, instance: &str| {
        let mut image = image(id, id, instance);
        image.study.instance = format!("9.{instance}");
        image.study.date = format!("2021031{}", instance.len());
        image.patient.name = name.to_owned();
        image.patient.birth_date = "19580411".to_owned();
        image.patient.age = age.to_owned();
        image
    };
    let mut images = [
        of("Zander^Eva", "1", "", "1"),
        of("Abel^Eva", "2", "062Y", "22"),
        of("abel^Eva", "2", "061Y", "3"),
        of("Abel^Eva", "02", "", "4"),
        of("Abel^Adam", "3", "", "5"),
        of("", "4", "", "6"),
    ];
    for _ in 0..images.len() {
        images.rotate_left(1);
        let patients = list(&images).patients();
        let told: Vec<_> = patients
            .iter()
            .map(|one| {
                (one.facts.name.as_str(), one.facts.id.as_str(), one.facts.age.as_str(), one.studies.len())
            })
            .collect();
        assert_eq!(
            told,
            [
                ("Abel^Adam", "3", "", 1),
                ("Abel^Eva", "02", "062Y", 3),
                ("Zander^Eva", "1", "", 1),
                ("", "4", "", 1)
            ]
        );
    }
}

fn named(name: &str, instance: &str) -> Image {
    let mut image = image("HX1", instance, instance);
    image.patient.name = name.to_owned();
    image.patient.birth_date = "19580411".to_owned();
    image
}

#[test]
fn a_spelling_is_one_patient_with_a_note() {
    let catalogue = list(&[named("Müller^Eva", "1"), named("Mueller^Eva", "2")]);
    let patients = catalogue.patients();
    assert_eq!((patients.len(), catalogue.warnings()), (1, vec![]));
    assert_eq!(patients[0].facts.name, "Mueller^Eva");
    assert_eq!(
        patients[0].who.spellings.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
        ["Müller^Eva"]
    );
    assert!(!patients[0].who.said_one, "nobody was asked");
}

#[test]
fn what_is_not_sure_is_asked_and_the_answer_holds_until_the_list_is_cleared() {
    let mut catalogue = list(&[named("Jansen^Anna", "1"), named("Jansen^Anne", "2")]);
    let keys = |catalogue: &Catalogue| catalogue.patients().iter().map(|one| one.key).collect::<Vec<_>>();
    let both = keys(&catalogue);
    let question = Question { patients: [both[0], both[1]], differ: vec![crate::Fact::Name] };
    assert_eq!(catalogue.warnings(), [Warning::SamePatient(question)]);
    catalogue.answer([both[0], both[1]], false);
    assert_eq!((catalogue.warnings(), keys(&catalogue).len()), (vec![], 2), "they are two, in one study");
    assert!(catalogue.patients().iter().all(|one| one.who.said_two && !one.who.said_one));
    catalogue.answer([both[0], both[1]], true);
    let patients = catalogue.patients();
    assert_eq!((catalogue.warnings(), patients.len()), (vec![], 1));
    assert!(patients[0].who.said_one && patients[0].who.spellings.len() == 1);
    assert_eq!(patients[0].studies[0].series[1].patient.name, "Jansen^Anne", "each series tells its own");
    catalogue.forget_answers();
    assert_eq!(catalogue.warnings().len(), 1);
}

#[test]
fn of_several_issuers_the_least_is_the_patients_in_whatever_order_the_files_come() {
    let from = |issuer: &str, instance: &str| {
        let mut image = image("A", "2", instance);
        image.patient.name = "Doe^John".to_owned();
        image.patient.issuer = issuer.to_owned();
        image
    };
    let mut images = [from("South", "1"), from("", "2"), from(" North", "3")];
    for _ in 0..3 {
        images.rotate_left(1);
        let patients = list(&images).patients();
        assert_eq!((patients.len(), patients[0].facts.issuer.as_str()), (1, "North"));
    }
}

#[test]
fn series_and_images_stand_in_one_order_in_whatever_order_their_files_come() {
    let mut images = [image("A", "1.9", "5.10"), image("A", "1.10", "6"), image("A", "1.9", "5.9")];
    for _ in 0..3 {
        images.rotate_left(1);
        let catalogue = list(&images);
        let patients = catalogue.patients();
        let series = patients[0].studies[0].series.iter();
        let instances = series.map(|series| {
            let images = series.images.iter().filter_map(|source| catalogue.image(*source));
            let images: Vec<&str> = images.map(|image| image.sop_instance.as_str()).collect();
            (series.facts.instance.clone(), images.join(" "))
        });
        let wanted = [("1.9", "5.9 5.10"), ("1.10", "6")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(instances.collect::<Vec<_>>(), wanted);
    }
}

#[test]
fn three_thousand_images_are_sorted_into_their_series() {
    let images: Vec<_> = (0..3000).map(|n| image("A", &(n % 10).to_string(), &format!("1.{n}"))).collect();
    let catalogue = list(&images);
    assert_eq!(catalogue.patients()[0].studies[0].series.len(), 10);
}
