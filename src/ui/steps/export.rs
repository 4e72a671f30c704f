//! An export: what still stops it, its start, its events, its results.

use super::{bytes_of, file};
use crate::browser::download::{Download, can_be_read, save_in_turn};
use crate::browser::settings::{self, Remembered};
use crate::browser::{Answer, Job, Payload, ZipNumber, environment};
use crate::deid::Mapping;
use crate::i18n::{ReportFacts, by_reason, compose};
use crate::job::{Build, Planner, Reason, Refusal, Reply, mapping_csv, request};
use crate::site::{AfterExpiry, Validity};
use crate::study::readable_name;
use crate::ui::app::{App, Msg};
use crate::ui::dialog::Dialog;
use crate::ui::form::{Stop, WantedField};
use crate::ui::state::{FinishedExport, Sent, StudyKey};
use crate::ui::words::Translation;
use crate::ui::work::exporting::{Event, Exporting, Finished, Needs, Next};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

impl App {
    /// What still stops the export.
    pub(in crate::ui) fn stops(&self) -> Vec<Stop> {
        let overview = &self.state.overview;
        if self.validity == Validity::Over && self.site.after_expiry == AfterExpiry::Block {
            return vec![Stop::Expired];
        }
        if overview.patients.is_empty() {
            return vec![Stop::NothingLoaded];
        }
        if self.loading.is_some() {
            return vec![Stop::Loading];
        }
        let mut stops = Vec::new();
        if self.state.gaps.stop() && !self.state.accept_incomplete {
            stops.push(Stop::Incomplete);
        }
        let is_held = |code| overview.patients.iter().any(|one| one.why_blocked == Some(code));
        let (mixed, unsure) = (is_held(Reason::PatientsInStudy), is_held(Reason::PatientUnsure));
        stops.extend(unsure.then_some(Stop::Unsure));
        stops.extend(mixed.then_some(Stop::Mixed));
        if mixed || unsure {
            // The rest comes after that.
        } else if overview.totals().images == 0 {
            stops.push(Stop::NothingGoesOut);
        }
        match self.state.study_key {
            StudyKey::Deriving => stops.push(Stop::Deriving),
            StudyKey::Refused(_) => stops.push(Stop::StudyKey),
            StudyKey::None | StudyKey::Ready => {}
        }
        let form = &self.state.form;
        let receiver = overview.outgoing().find_map(|one| form.receiver_problem(one));
        stops.extend(receiver.map(Stop::Receiver));
        let group = overview.outgoing().find_map(|one| form.group_problem(&one.identifiers, one.dates));
        stops.extend(group.map(Stop::Group));
        let mut outgoing = overview.outgoing();
        // Several patients are paired with their IDs in a dialog, which asks for the rest.
        if let (Some(one), None) = (outgoing.next(), outgoing.next()) {
            let part = form.patient(Some(one.patient.key));
            stops.extend(part.order_problem(&one.identifiers, one.dates).map(Stop::Order));
            stops.extend(form.ids(overview, &self.state.used).problem(one).map(Stop::Id));
        }
        stops
    }

    /// The button Export: one patient starts at once, several are paired with their IDs first.
    pub(in crate::ui) fn export(&mut self, ctx: &Context<Self>) {
        if self.exporting.is_some() {
            return;
        }
        if !self.stops().is_empty() {
            return self.go_to_missing();
        }
        self.await_search();
        self.state.draw_next();
        if self.state.overview.outgoing().count() > 1 {
            self.dialog = Dialog::Patients;
            self.search(ctx);
        } else {
            self.start_export(ctx);
        }
    }

    /// To the first place where something is to be done, which may be in the other tab.
    fn go_to_missing(&mut self) {
        let place = self.stops().iter().find_map(|stop| Some((stop.place()?, stop.is_advanced())));
        let round = self.wanted.map_or(0, |wanted| wanted.round.wrapping_add(1));
        self.wanted = place.map(|(id, advanced)| WantedField { id, advanced, round });
    }

    /// Plans the export of every patient and starts it. While the search for text is not over nothing is ended of it: each
    /// image is searched with the same request that exports it.
    pub(in crate::ui) fn start_export(&mut self, ctx: &Context<Self>) {
        // What field and dialog asked is asked once more: nobody is left behind in silence.
        let Ok(entries) = self.state.form.entries(&self.state.overview, &self.state.used) else {
            // The dialog shows what is wrong with whom; without it the form does.
            return self.go_to_missing();
        };
        self.dialog = Dialog::None;
        self.state.failure = None;
        self.shelf.tidy();
        ZipNumber::read_anew();
        let is_provisional = self.is_search_due();
        if is_provisional && self.searching.waited.is_none() {
            self.await_search();
        }
        let state = &self.state;
        settings::set(Remembered::GroupId, state.form.group_id.trim());
        let mut shared = match is_provisional {
            true => state.shared.as_if_clean(state.overview.patients.iter().map(|one| &one.patient)),
            false => state.shared.clone(),
        };
        shared.group_id = state.form.group_id.trim().to_owned();
        shared.build = Build { hash: environment::build(), commit: environment::commit() };
        shared.numbers = Arc::new(state.collection.numbers());
        let planner = Planner::new(state.collection.catalogue());
        let plans = state.overview.outgoing().zip(entries).map(|(one, entry)| {
            let identifiers = (*one.identifiers).clone();
            let plan = planner.plan(entry, shared.of(&one.patient), identifiers);
            (one.patient.clone(), plan)
        });
        let plans: Vec<_> = plans.collect();
        let key = state.form.key().cloned();
        self.exporting = Some(Exporting::new(plans, key, self.shelf.clone(), is_provisional, |source| {
            bytes_of(state, source)
        }));
        self.drive(ctx);
    }

    pub(in crate::ui) fn export_event(&mut self, ctx: &Context<Self>, event: Event) {
        let (event, found) = match event {
            Event::Image(item, Some(find), answer) => {
                let [exported, found] = answer.parts();
                (Event::Image(item, None, exported), Some((find, found)))
            }
            event => (event, None),
        };
        let next = self.exporting.as_mut().map(|exporting| exporting.take(event));
        match next {
            Some(Next::Failed(reason)) => self.fail(reason),
            Some(_) => self.drive(ctx),
            None => {}
        }
        if let Some((find, found)) = found {
            self.searched(ctx, find, found);
        }
    }

    /// Hands out what can be done now, and takes what is done.
    pub(in crate::ui) fn drive(&mut self, ctx: &Context<Self>) {
        let tell = ctx.link().callback(Msg::Exporting);
        loop {
            let Some(exporting) = &mut self.exporting else { return };
            // The search is taken out, since all else of the state is looked at meanwhile.
            let mut search = std::mem::take(&mut self.state.search);
            let (state, is_provisional) = (&self.state, exporting.is_provisional());
            let next = exporting.drive(&mut Needs {
                pool: &self.pool,
                file: &|source| file(state, source).map(Payload::from),
                bytes_of: &|source| bytes_of(state, source),
                search: &mut |source| is_provisional.then(|| search.task_of(source)).flatten(),
                expected: &|source| state.fingerprint(source),
                tell: &tell,
            });
            self.state.search = search;
            match next {
                Next::Wait => break,
                Next::Failed(reason) => return self.fail(reason),
                Next::Report(finished) => self.print(ctx, *finished),
            }
        }
        if self.exporting.as_ref().is_some_and(Exporting::is_done) {
            self.exporting = None;
            self.show(ctx);
        }
        self.search(ctx);
    }

    /// Has the report printed, reads the zip's end back, and tells of both together.
    fn print(&mut self, ctx: &Context<Self>, finished: Finished) {
        let Finished { patient, plan, outcome, zip, place } = finished;
        for (source, _) in
            outcome.left_out.iter().filter(|(_, reason)| *reason == Refusal::from(Reason::Changed))
        {
            self.state.mark_changed(*source);
        }
        let left_out = self.state.by_path(&outcome.left_out);
        let words = Translation::load(self.words.of_report().language());
        let facts = ReportFacts {
            patient: &patient,
            plan: &plan,
            outcome: &outcome,
            when: environment::now(),
            sorted_out: by_reason(&self.state.sorted_out),
            preset: self.state.settings(&self.site).told(&words),
            thumbnails: &self.state.thumbnails.made(),
        };
        let report = compose(&words, &facts);
        let id = plan.entry.anonymous_id.as_str().to_owned();
        let (name, key) = (readable_name(&patient.facts.name), patient.key);
        let incomplete = plan.shared.gaps.stop();
        let (written, bytes) = (outcome.written, outcome.bytes);
        let tables = if plan.shared.mapping_tables { tables(&id, &outcome.mapping) } else { Vec::new() };
        let link = ctx.link().clone();
        if written == 0 {
            let nothing = FinishedExport {
                id,
                patient: key,
                name,
                incomplete,
                written,
                left_out,
                zip: None,
                report: None,
                tables: Vec::new(),
            };
            return link.send_message(Msg::Printed(Box::new(nothing)));
        }
        let done = move |answer: Answer| {
            let report = match answer {
                Answer::Reply(Reply::Printed, Some(Payload::Buffer(buffer))) => {
                    let file = format!("{id}_CONFIDENTIAL_report.pdf");
                    Some(Download::of_bytes(file, buffer, "application/pdf"))
                }
                _ => None,
            };
            spawn_local(async move {
                let zip = match zip {
                    Some(blob) if can_be_read(&blob, bytes).await => {
                        Some(Download::new(format!("{id}.zip"), blob, place))
                    }
                    _ => None,
                };
                link.send_message(Msg::Printed(Box::new(FinishedExport {
                    id,
                    patient: key,
                    name,
                    incomplete,
                    written,
                    left_out,
                    zip,
                    report,
                    tables,
                })));
            });
        };
        self.pool.submit(Job {
            urgent: true,
            ..Job::new(request::Print { report: Box::new(report) }.into(), Vec::new(), done)
        });
    }

    /// A patient's results are there: they are saved at once, the report first.
    pub(in crate::ui) fn printed(&mut self, ctx: &Context<Self>, exported: FinishedExport) {
        let Some(exporting) = &mut self.exporting else { return };
        exporting.finishing = exporting.finishing.saturating_sub(1);
        if exported.written > 0 && (exported.zip.is_none() || exported.report.is_none()) {
            // A zip without its report, or the other way round, is of no use to anyone.
            return self.fail(Refusal::from(Reason::WriteFailed));
        }
        if exported.written > 0 {
            self.state.note_used(&exported);
        }
        let both = [&exported.report, &exported.zip];
        save_in_turn(both.into_iter().flatten().chain(&exported.tables).cloned());
        let key = exported.patient;
        let overview = self.state.overview.clone();
        if let Some(one) = overview.patient(key) {
            let id = self.state.form.patient(Some(key)).drawn.clone();
            self.state.form.renew(key, &one.identifiers);
            // The form tells the ID that was used until the same patient is exported again; with a project key it stays.
            self.state.form.patient_mut(Some(key)).drawn = id;
            if exported.written > 0 {
                let time = environment::now().split(' ').nth(1).unwrap_or_default().to_owned();
                let extent = self.state.extent(one);
                self.state.sent.insert(key, Sent { id: exported.id.clone(), time, extent });
            }
        }
        self.state.results.push(std::rc::Rc::new(exported));
        self.drive(ctx);
    }
}

/// The confidential mapping tables.
fn tables(id: &str, mapping: &Mapping) -> Vec<Download> {
    [("uid", &mapping.uids), ("patid", &mapping.patient_ids)]
        .map(|(kind, pairs)| {
            let name = format!("{id}_CONFIDENTIAL_{kind}_mapping.csv");
            Download::of_bytes(name, mapping_csv(pairs).as_slice(), "text/csv")
        })
        .into()
}
