//! The pictures that viewer and list want next.

use super::{App, Msg};
use yew::prelude::*;

impl App {
    /// Has the viewer's next picture decoded, if one is missing.
    pub(in crate::ui) fn show(&mut self, ctx: &Context<Self>) {
        let busy = self.loading.is_some() || self.exporting.is_some();
        let link = ctx.link().clone();
        let tell = Callback::from(move |event| link.send_message(Msg::Viewer(event)));
        self.viewer.request(&self.pool, &self.state, busy, &tell);
        if let Some(beside) = &mut self.beside {
            let link = ctx.link().clone();
            let tell = Callback::from(move |event| link.send_message(Msg::Beside(event)));
            beside.viewer.request(&self.pool, &self.state, busy, &tell);
        }
        if !busy {
            let seen = self.viewer.seen().map(|(_, source, _)| source);
            self.header.request(&self.pool, &self.state, seen, &tell);
        }
        self.make_thumbnail(ctx);
        self.make_planes(ctx);
        self.search(ctx);
    }
}
