//! The tab General.

use super::Edit;
use super::field::{Field, problem, tick};
use super::receiver;
use crate::deid::Order;
use crate::job::{ExportForm, ListAnswer, Overview, PatientOverview, Problem, UsedIds};
use crate::quality::requirements::Receiver;
use crate::site::ReceiverSettings;
use crate::ui::controls::icons;
use crate::ui::name;
use crate::ui::words::Translation;
use yew::prelude::*;

/// What the tab needs.
pub(super) struct General<'a> {
    pub words: &'a Translation,
    pub form: &'a ExportForm,
    /// How often the list was emptied.
    pub round: u32,
    /// Who may get the images.
    pub receivers: &'a [ReceiverSettings],
    /// Who gets them.
    pub receiver: Option<&'a Receiver>,
    /// The Group ID was remembered, and nobody touched it since.
    pub group_recalled: bool,
    /// Whose part is shown.
    pub patient: Option<&'a PatientOverview>,
    /// All patients whose images go out.
    pub all: Vec<&'a PatientOverview>,
    pub overview: &'a Overview,
    /// The anonymous IDs of this session's results.
    pub used: &'a UsedIds,
    /// Order number and Group ID go into the images.
    pub order_in_images: bool,
    /// Nothing can be entered now.
    pub frozen: bool,
    pub on_edit: &'a Callback<Edit>,
}

impl General<'_> {
    /// Draws it.
    pub fn draw(&self) -> Html {
        let words = self.words;
        let key = self.patient.map(|one| one.patient.key);
        let part = self.form.patient(key);
        // Before anything is loaded nobody is told what is missing.
        let group = self.all.iter().find_map(|one| self.form.group_problem(&one.identifiers, one.dates));
        let order = self.patient.and_then(|one| part.order_problem(&one.identifiers, one.dates));
        let id = self.patient.and_then(|one| self.form.ids(self.overview, self.used).problem(one));
        let drawn = part.drawn.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default();
        // With a list of IDs nobody types or draws one.
        let is_listed = part.listing != ListAnswer::NoList;
        let listed =
            is_listed.then(|| part.anonymous_id().map(|id| id.as_str().to_owned()).unwrap_or_default());
        let typed = if part.specify { part.typed.clone() } else { drawn };
        let shown = listed.unwrap_or(typed);
        let frozen = self.frozen;
        // What is typed before anything is loaded is the first patient's, who takes the fields over while somebody types.
        let whose = || format!("{} {}", self.round, key.map_or(0, |key| key.0));
        let group_hint = match (Order::group_fits(&self.form.group_id), self.group_recalled) {
            (false, _) if self.order_in_images => "group-no-fit",
            (_, true) => "group-recalled",
            _ => "group-hint",
        };
        let order_fits = part.order_unknown || Order::number_fits(&part.order_number);
        let order_hint = if self.order_in_images && !order_fits { "order-no-fit" } else { "order-hint" };
        html! {
            <>
                { receiver::choice(words, self.receivers, self.receiver, frozen, self.on_edit) }
                { receiver::unmet(words, self.overview, self.receiver) }
                { Field {
                    required: true,
                    disabled: frozen,
                    problem: problem(words, group, "missing-group"),
                    missing: group == Some(Problem::Missing),
                    hint: Some(words.text(group_hint)),
                    ..Field::new("group", words.text("group-id"), Some(&self.form.group_id))
                }.line(self.on_edit.reform(Edit::Group)) }
                if let (Some(one), true) = (self.patient, self.all.len() > 1) {
                    <p class="fields-of">{ words.named("fields-of", "patient", &name::in_sentence(words, &one.patient.facts.name)) }</p>
                }
                { Field {
                    required: !part.order_unknown,
                    disabled: frozen || part.order_unknown,
                    problem: problem(words, order, "missing-order"),
                    missing: order == Some(Problem::Missing),
                    hint: Some(words.text(order_hint)),
                    whose: whose(),
                    ..Field::new("order", words.text("order-number"), Some(&part.order_number))
                }.line(self.on_edit.reform(move |text| Edit::Order(key, text))) }
                { tick("order-unknown", words.text("order-unknown"), part.order_unknown, frozen,
                    self.on_edit.reform(move |on| Edit::OrderUnknown(key, on))) }
                { tick("specify", words.text("specify-id"), part.specify, frozen || is_listed,
                    self.on_edit.reform(move |on| Edit::Specify(key, on))) }
                <div class="id">
                    { Field {
                        disabled: frozen,
                        readonly: is_listed || !part.specify,
                        problem: problem(words, id, "missing-id"),
                        missing: id == Some(Problem::Missing),
                        hint: Some(words.text(if is_listed { "id-from-list" } else { "id-hint" })),
                        capitals: true,
                        whose: whose(),
                        ..Field::new("anonymous", words.text("anonymous-id"), Some(&shown))
                    }.line(self.on_edit.reform(move |text| Edit::Id(key, text))) }
                    if self.form.key().is_none() && !is_listed {
                        <button
                            class="btn again"
                            disabled={frozen || part.specify}
                            aria-label={words.text("draw-another")}
                            title={words.text("draw-another")}
                            onclick={self.on_edit.reform(move |_| Edit::Draw(key))}
                        >
                            { icons::again() }
                        </button>
                    }
                </div>
                { Field {
                    disabled: frozen,
                    whose: whose(),
                    ..Field::new("physician", words.text("referring-physician"), Some(&part.referring_physician))
                }.line(self.on_edit.reform(move |text| Edit::Physician(key, text))) }
                { Field {
                    disabled: frozen,
                    hint: Some(words.text("report-only")),
                    whose: whose(),
                    ..Field::new("comments", words.text("comments"), Some(&part.comments))
                }.lines(self.on_edit.reform(move |text| Edit::Comments(key, text))) }
            </>
        }
    }
}
