//! Several patients: each is paired with an ID and an order number before anything is exported.

use super::frame::Frame;
use crate::deid::Order;
use crate::i18n::{format, incomplete};
use crate::job::{ExportForm, Gaps, ListAnswer, Overview, PatientOverview, Problem, UsedIds};
use crate::quality::requirements::Receiver;
use crate::ui::controls::icons;
use crate::ui::controls::input::{Check, Entry};
use crate::ui::form::{Edit, problem, unmet_lines};
use crate::ui::name;
use crate::ui::words::{Translation, use_words};
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// Patients who stay out that are named.
const NAMED: usize = 20;
/// So many patients are drawn at once: the fields of 20,000 took 1.8 GB (D-386). A sign tells where something is missing among the others.
const MOST: usize = 100;

#[derive(Properties)]
pub struct Props {
    pub form: ExportForm,
    pub overview: Rc<Overview>,
    /// Order numbers go into the images.
    pub order_in_images: bool,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// Who gets the images.
    pub receiver: Option<Arc<Receiver>>,
    /// The anonymous IDs of this session's results.
    pub used: Rc<UsedIds>,
    pub on_edit: Callback<Edit>,
    pub on_start: Callback<()>,
    pub on_close: Callback<()>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.form == other.form
            && self.gaps == other.gaps
            && self.order_in_images == other.order_in_images
            && self.receiver == other.receiver
            && Rc::ptr_eq(&self.used, &other.used)
            && Rc::ptr_eq(&self.overview, &other.overview)
    }
}

/// The dialog.
#[function_component]
pub fn Patients(props: &Props) -> Html {
    let words = use_words();
    let patients: Vec<&PatientOverview> = props.overview.outgoing().collect();
    let ids = props.form.ids(&props.overview, &props.used);
    let troubles: Vec<Troubles> =
        patients.iter().map(|one| Troubles::of(&props.form, one, ids.problem(one))).collect();
    let from = use_state(|| 0_usize);
    let drawn = if *from < patients.len() { *from } else { 0 };
    let drawn = drawn..patients.len().min(drawn + MOST);
    let rows = patients.iter().zip(&troubles).enumerate().skip(drawn.start).take(MOST);
    let rows: Vec<Html> = rows
        .map(|(place, (one, troubles))| draw(&words, props, one, *troubles, place == drawn.start))
        .collect();
    let all_good = troubles.iter().all(Troubles::is_none);
    let way = |key: &'static str, others: Range<usize>, to: usize| {
        let (is_there, count) = (!others.is_empty(), others.len());
        let is_wanting = troubles.get(others).unwrap_or_default().iter().any(|one| !one.is_none());
        let from = from.clone();
        is_there.then(|| {
            html! {
                <tr {key}>
                    <td colspan="4">
                        <button class="ghost" onclick={Callback::from(move |_| from.set(to))}>
                            if is_wanting { { icons::warning() } }
                            { words.count(key, "rows", count) }
                        </button>
                    </td>
                </tr>
            }
        })
    };
    let before = way("rows-before", 0..drawn.start, drawn.start.saturating_sub(MOST));
    let after = way("rows-after", drawn.end..patients.len(), drawn.end);
    html! {
        <Frame title={words.count("pair-title", "patients", patients.len())} on_close={props.on_close.clone()}>
            <p class="soft">{ words.text("pair-hint") }</p>
            if props.gaps.stop() {
                <p class="notice warn" role="alert">
                    { icons::warning() }<b>{ words.text("incomplete") }</b>{ " " }{ incomplete(&words, &props.gaps).join(" ") }
                </p>
            }
            { staying(&words, &props.overview) }
            <div class="scroll">
                <table class="pairs">
                    <thead><tr>
                        { for ["column-name", "anonymous-id", "order-number"].map(|key| html! { <th scope="col">{ words.text(key) }</th> }) }
                        <td />
                    </tr></thead>
                    <tbody>
                        { for before }
                        { for rows }
                        { for after }
                    </tbody>
                </table>
            </div>
            <div class="row end">
                <button class="btn" onclick={props.on_close.reform(|_| ())}>{ words.text("back") }</button>
                <button class="btn primary" disabled={!all_good} onclick={props.on_start.reform(|_| ())}>{ words.text("start-export") }</button>
            </div>
        </Frame>
    }
}

/// The patients of whom nothing goes out: who takes them for exported would miss them.
fn staying(words: &Translation, overview: &Overview) -> Html {
    let going: HashSet<_> = overview.outgoing().map(|one| one.patient.key).collect();
    let staying = overview.patients.iter().filter(|one| !going.contains(&one.patient.key));
    let staying: Vec<&PatientOverview> = staying.collect();
    if staying.is_empty() {
        return Html::default();
    }
    let named = staying.iter().take(NAMED).map(|one| {
        let id = &one.patient.facts.id;
        html! {
            <li>
                { name::person(words, &one.patient.facts.name) }
                if !id.is_empty() { { " " }<span class="soft">{ name::value(&words.named("patient-id-is", "id", id)) }</span> }
            </li>
        }
    });
    html! {
        <div class="notice staying">
            <p>{ words.count("pair-staying", "patients", staying.len()) }</p>
            <ul>
                { for named }
                if staying.len() > NAMED { <li>{ words.count("and-more", "files", staying.len() - NAMED) }</li> }
            </ul>
        </div>
    }
}

/// What is wrong with what is entered of a patient.
#[derive(Clone, Copy)]
struct Troubles {
    id: Option<Problem>,
    order: Option<Problem>,
    receiver: Option<Problem>,
}

impl Troubles {
    fn of(form: &ExportForm, one: &PatientOverview, id: Option<Problem>) -> Self {
        let order = form.patient(Some(one.patient.key)).order_problem(&one.identifiers, one.dates);
        Self { id, order, receiver: form.receiver_problem(one) }
    }

    fn is_none(&self) -> bool {
        self.id.is_none() && self.order.is_none() && self.receiver.is_none()
    }
}

/// One patient's row.
fn draw(
    words: &Translation,
    props: &Props,
    one: &PatientOverview,
    Troubles { id, order, receiver: taken }: Troubles,
    is_first: bool,
) -> Html {
    let Props { form, receiver, on_edit, .. } = props;
    let key = Some(one.patient.key);
    let part = form.patient(key);
    let facts = &one.patient.facts;
    let name = name::plain(words, &facts.name);
    let about = [
        (!facts.id.is_empty()).then(|| words.named("patient-id-is", "id", &facts.id)),
        (!facts.birth_date.is_empty()).then(|| words.named("born", "date", &format::date(&facts.birth_date))),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let fits = !props.order_in_images || part.order_unknown || Order::number_fits(&part.order_number);
    let is_listed = part.listing != ListAnswer::NoList;
    let label = |what: &str| format!("{}: {name}", words.text(what));
    let shown = match &part.drawn {
        _ if is_listed => part.anonymous_id().map(|id| id.as_str().to_owned()).unwrap_or_default(),
        Some(drawn) if !part.specify => drawn.as_str().to_owned(),
        _ => part.typed.clone(),
    };
    // Typing an ID here is specifying it.
    let on_id = {
        let on_edit = on_edit.clone();
        Callback::from(move |text| {
            on_edit.emit(Edit::Specify(key, true));
            on_edit.emit(Edit::Id(key, text));
        })
    };
    let on_unknown = on_edit.reform(move |ticked| Edit::OrderUnknown(key, ticked));
    let wanting = |problem: Option<Problem>| (problem == Some(Problem::Missing)).then_some("wanting");
    let trouble = |class: Option<&'static str>, problem: Option<String>| match problem {
        Some(text) => html! { <p class={classes!("problem", class)}>{ icons::warning() }{ text }</p> },
        None => Html::default(),
    };
    html! {
        <tr key={one.patient.key.0}>
            <th scope="row">
                { name::person(words, &facts.name) }
                <div class="soft">{ name::value(&about.join(", ")) }</div>
                <div class="soft">{ goes_out(words, one) }</div>
                if let Some(receiver) = receiver.as_ref().filter(|_| !one.unmet.is_empty()) {
                    { trouble(None, problem(words, taken, "")) }
                    <div class="wants">{ unmet_lines(words, receiver, one) }</div>
                }
            </th>
            <td>
                <span class="label" aria-hidden="true">{ words.text("anonymous-id") }</span>
                <div class="entry">
                    <Entry class={classes!("mono", wanting(id))} label={label("anonymous-id")} invalid={id.is_some()} readonly={is_listed} value={shown} capitals=true on_input={on_id} />
                    { trouble(wanting(id), problem(words, id, "missing-id")) }
                </div>
            </td>
            <td>
                <span class="label" aria-hidden="true">{ words.text("order-number") }</span>
                <div class="entry">
                <Entry
                    autofocus={is_first}
                    class={classes!(wanting(order))}
                    label={label("order-number")}
                    invalid={order.is_some()}
                    disabled={part.order_unknown}
                    value={part.order_number.clone()}
                    on_input={on_edit.reform(move |text| Edit::Order(key, text))}
                />
                { trouble(wanting(order), problem(words, order, "missing-order")) }
                if !fits {
                    <p class="hint">{ words.text("order-no-fit") }</p>
                }
                </div>
            </td>
            <td>
                <label class="tick">
                    <Check label={label("order-unknown")} checked={part.order_unknown} on_change={on_unknown} />
                    { words.text("unknown") }
                </label>
            </td>
        </tr>
    }
}

/// How much goes out of a patient.
fn goes_out(words: &Translation, one: &PatientOverview) -> String {
    let going = one.series.values().filter(|series| series.images > 0);
    let (series, images) = going.fold((0, 0), |(series, images), one| (series + 1, images + one.images));
    format!(
        "{}, {}",
        words.count("sum-series", "series", series),
        words.count("sum-images", "images", images)
    )
}
