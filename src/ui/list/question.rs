//! Whether two patients are one: what differs is marked, and a person says so.

use super::Pick;
use crate::i18n::{format, person};
use crate::job::Overview;
use crate::study::{Fact, Patient, Question, Warning, readable_name};
use crate::ui::controls::icons;
use crate::ui::name;
use crate::ui::words::Translation;
use yew::prelude::*;

/// The first question that is open; the others come after its answer.
pub(super) fn draw(words: &Translation, overview: &Overview, frozen: bool, on_pick: &Callback<Pick>) -> Html {
    let open: Vec<&Question> = overview.warnings.iter().filter_map(question).collect();
    let Some(first) = open.first() else { return Html::default() };
    let [Some(a), Some(b)] = first.patients.map(|key| overview.patient(key)) else { return Html::default() };
    let both = [&a.patient, &b.patient];
    let patients = first.patients;
    let button = |key: &'static str, one: bool| {
        let onclick = on_pick.reform(move |_: MouseEvent| Pick::Answer(patients, one));
        html! { <button class="btn" disabled={frozen} {onclick}>{ words.text(key) }</button> }
    };
    html! {
        <section id="who-is-who" tabindex="-1" class="notice warn question" role="alert">
            <p>
                { icons::warning() }<b>{ words.text("question") }</b>
                if open.len() > 1 { { " " }{ words.count("question-more", "questions", open.len() - 1) } }
            </p>
            <table>
                <tbody>
                    { for FACTS.iter().map(|(fact, key)| line(words, *fact, key, both, first)) }
                    <tr>
                        <th scope="row">{ words.text("list") }</th>
                        { for both.map(|one| html! { <td>{ studies(words, one) }</td> }) }
                    </tr>
                </tbody>
            </table>
            <p class="row">{ button("one-patient", true) }{ button("two-patients", false) }</p>
        </section>
    }
}

/// The facts that are shown, and the keys of their names.
const FACTS: [(Fact, &str); 6] = [
    (Fact::Name, "column-name"),
    (Fact::Id, "column-patient-id"),
    (Fact::Issuer, "issuer"),
    (Fact::BirthDate, "report-birth-date"),
    (Fact::Sex, "report-sex"),
    (Fact::Age, "column-age"),
];

fn question(warning: &Warning) -> Option<&Question> {
    match warning {
        Warning::SamePatient(question) => Some(question),
        Warning::PatientsInStudy(_) | Warning::DuplicateInstance(..) => None,
    }
}

fn line(words: &Translation, fact: Fact, key: &str, both: [&Patient; 2], question: &Question) -> Html {
    let values = both.map(|one| value(words, fact, one));
    if values.iter().all(String::is_empty) {
        return Html::default();
    }
    let differs = question.differ.contains(&fact) || values[0] != values[1];
    let cells = values.map(|value| {
        let value = if value.is_empty() { "–".to_owned() } else { value };
        if differs {
            html! { <td><mark>{ name::value(&value) }</mark></td> }
        } else {
            html! { <td>{ name::value(&value) }</td> }
        }
    });
    html! { <tr><th scope="row">{ words.text(key) }</th>{ for cells }</tr> }
}

fn value(words: &Translation, fact: Fact, one: &Patient) -> String {
    let facts = &one.facts;
    match fact {
        Fact::Name => readable_name(&facts.name),
        Fact::Id => facts.id.clone(),
        Fact::Issuer => facts.issuer.clone(),
        Fact::BirthDate => format::date(&facts.birth_date),
        Fact::Sex => person::sex(words, &facts.sex),
        Fact::Age => person::age(words, &facts.age),
    }
}

/// The studies by date and description: by them people know whose these are.
fn studies(words: &Translation, one: &Patient) -> String {
    let told = one.studies.iter().take(3).map(|study| {
        format!("{} {}", format::date(&study.facts.date), study.facts.description).trim().to_owned()
    });
    let mut told: Vec<String> = told.filter(|text| !text.is_empty()).collect();
    if told.is_empty() || one.studies.len() > 3 {
        told.push(words.count("studies", "studies", one.studies.len()));
    }
    told.join("; ")
}
