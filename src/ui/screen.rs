//! The parts of the screen, put together: they get properties and tell what the user did by callbacks.

use super::app::{App, Msg};
use super::banner::Banner;
use super::control::Unkept;
use super::dialog::{Dialog, Dialogs};
use super::divider::{Boundary, Divider};
use super::fault::Fault;
use super::form::FormPart;
use super::list::ListPart;
use super::recalled::{Recalled, RecalledLines};
use super::results::Results;
use super::top::Top;
use super::viewer::{Shown, ViewerPart, choices};
use super::whose::Whose;
use super::words::Translation;
use yew::prelude::*;

impl App {
    /// What of the memory is still in force, unless the user said something to it.
    fn recalled(&self) -> Recalled {
        let shared = &self.state.shared;
        let same = self.recalled.settings.iter().filter(|(setting, value)| setting.get(shared) == *value);
        Recalled { settings: same.copied().collect(), ..self.recalled.clone() }
    }

    /// What is to be drawn of the active series. Beside a second one there is no room for the planes across it.
    fn shown(&self) -> Option<Shown> {
        let across = |shown: Shown| Shown { across: shown.across.filter(|_| self.beside.is_none()), ..shown };
        self.viewer.shown(&self.state).map(across)
    }

    /// The whole screen.
    pub(super) fn draw(&self, ctx: &Context<Self>) -> Html {
        if let Some(error) = &self.fault {
            return html! {
                <ContextProvider<Translation> context={self.words.clone()}><Fault error={error.clone()} /></ContextProvider<Translation>>
            };
        }
        let link = ctx.link();
        let stops = self.stops();
        let busy = self.loading.is_some() || self.exporting.is_some();
        html! {
            <ContextProvider<Translation> context={self.words.clone()}>
                <div class={classes!("page", self.hovering.then_some("hovering"))}>
                    <Unkept />
                    <Top
                        theme={self.theme}
                        on_language={link.callback(Msg::Language)}
                        on_theme={link.callback(Msg::Theme)}
                        on_open={link.callback(Msg::Open)}
                    />
                    <Banner
                        site={self.site.clone()}
                        validity={self.validity}
                        closed={self.reminded}
                        on_close={link.callback(|()| Msg::Reminded)}
                    />
                    <RecalledLines
                        recalled={self.recalled()}
                        on_default={link.callback(|()| Msg::Recalled(true))}
                        on_keep={link.callback(|()| Msg::Recalled(false))}
                        on_use={link.callback(|()| Msg::Open(Dialog::IntendedUse))}
                    />
                    <Whose patient={self.state.active_patient().map(|one| one.patient.facts.clone())} />
                    <main class="parts">
                    <FormPart
                        form={self.state.form.clone()}
                        overview={self.state.overview.clone()}
                        round={self.state.round}
                        group_recalled={self.state.group_recalled}
                        receiver={self.state.shared.receiver.clone()}
                        ids_fault={self.state.ids_fault.clone()}
                        patient={self.state.active_key()}
                        settings={self.state.settings(&self.site)}
                        other_modalities={self.state.other_modalities}
                        gaps={self.state.gaps.clone()}
                        accept_incomplete={self.state.accept_incomplete}
                        used={self.state.used.clone()}
                        loaded={!self.state.files.is_empty()}
                        progress={self.progress()}
                        search={self.search_progress()}
                        search_paused={self.searching.is_paused}
                        search_waited={self.searching.waited.is_some()}
                        text_news={self.searching.news}
                        exporting={self.exporting.is_some()}
                        stops={stops}
                        wanted={self.wanted}
                        done={self.state.is_done()}
                        on_files={link.callback(Msg::Chosen)}
                        on_ids={link.callback(Msg::Ids)}
                        on_clear={link.callback(|()| Msg::Clear)}
                        on_edit={link.callback(Msg::Edit)}
                        on_study_key={link.callback(Msg::StudyKey)}
                        on_export={link.callback(|()| Msg::Export)}
                        on_cancel={link.callback(|()| Msg::Cancel)}
                    />
                    <Divider line={Boundary::Form} />
                    <section class="viewer" aria-label={self.words.text("viewer")}>
                        <Results
                            results={self.state.results.clone()}
                            failure={self.state.failure.clone()}
                            on_dismiss={link.callback(Msg::Dismiss)}
                        />
                        <ViewerPart
                            shown={self.shown()}
                            header={self.header.is_open}
                            told={self.header.told.clone()}
                            empty={self.state.overview.patients.is_empty() && !busy}
                            beside={self.beside.as_ref().and_then(|beside| beside.shown(&self.state, &self.viewer))}
                            choices={choices(&self.state)}
                            on_event={link.callback(Msg::Viewer)}
                            on_beside={link.callback(Msg::Beside)}
                        />
                    </section>
                    <Divider line={Boundary::List} />
                    <ListPart
                        overview={self.state.overview.clone()}
                        sorted_out={self.state.sorted_out.clone()}
                        locked={self.state.locked.clone()}
                        hidden={self.state.hidden.clone()}
                        gaps={self.state.gaps.clone()}
                        answered={self.state.collection.catalogue().is_answered()}
                        ids={self.state.ids()}
                        exported={self.state.sent.iter().map(|(key, sent)| (*key, sent.clone())).collect::<Vec<_>>()}
                        thumbnails={self.state.thumbnails.made()}
                        selected={self.state.selected.clone()}
                        active={self.state.active}
                        sorting={self.state.sorting}
                        can_undo={self.state.can_undo()}
                        cleared={self.cleared.is_some()}
                        frozen={self.exporting.is_some()}
                        on_pick={link.callback(Msg::Pick)}
                    />
                    </main>
                    <Dialogs
                        dialog={self.dialog}
                        site={self.site.clone()}
                        form={self.state.form.clone()}
                        overview={self.state.overview.clone()}
                        order_in_images={self.state.shared.order_in_images}
                        gaps={self.state.gaps.clone()}
                        receiver={self.state.shared.receiver.clone()}
                        used={self.state.used.clone()}
                        on_edit={link.callback(Msg::Edit)}
                        on_start={link.callback(|()| Msg::Start)}
                        on_clear={link.callback(|()| Msg::Clear)}
                        on_close={link.callback(|()| Msg::Close)}
                        on_understood={link.callback(|()| Msg::Understood)}
                    />
                </div>
            </ContextProvider<Translation>>
        }
    }
}
