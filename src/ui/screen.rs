//! The parts of the screen, put together: they get properties and tell what the user did by callbacks.

use super::app::{App, Msg};
use super::controls::divider::{Boundary, Divider};
use super::controls::input::Unkept;
use super::dialog::{Dialog, Dialogs};
use super::form::{Doing, Edit, FormEvents};
use super::parts;
use super::strips::banner::Banner;
use super::strips::fault::Fault;
use super::strips::recalled::{Recalled, RecalledLines};
use super::strips::results::Results;
use super::strips::whose::Whose;
use super::top::Top;
use super::viewer::{Shown, ViewerPart, choices};
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

    /// What the form tells of the work.
    fn doing(&self) -> Doing {
        Doing {
            loaded: !self.state.files.is_empty(),
            progress: self.progress(),
            search: self.search_progress(),
            search_paused: self.searching.is_paused,
            search_waited: self.searching.waited.is_some(),
            text_news: self.searching.news,
            exporting: self.exporting.is_some(),
            stops: self.stops(),
            wanted: self.wanted,
        }
    }

    /// The whole screen.
    pub(super) fn draw(&self, ctx: &Context<Self>) -> Html {
        if let Some(error) = &self.fault {
            return html! {
                <ContextProvider<Translation> context={self.words.clone()}><Fault error={error.clone()} /></ContextProvider<Translation>>
            };
        }
        let link = ctx.link();
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
                    { parts::form(&self.state, &self.site, self.doing(), FormEvents {
                        on_files: link.callback(Msg::Chosen),
                        on_ids: link.callback(Msg::Ids),
                        on_clear: link.callback(|()| Msg::Clear),
                        on_edit: link.callback(Msg::Edit),
                        on_study_key: link.callback(Msg::StudyKey),
                        on_export: link.callback(|()| Msg::Export),
                        on_cancel: link.callback(|()| Msg::Cancel),
                    }) }
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
                    { parts::list(&self.state, [self.cleared.is_some(), self.exporting.is_some()], link.callback(Msg::Pick), link.callback(|on| Msg::Edit(Edit::OtherModalities(on)))) }
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
                        on_language={link.callback(Msg::Language)}
                    />
                </div>
            </ContextProvider<Translation>>
        }
    }
}
