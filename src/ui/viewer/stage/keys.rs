//! What keys do on the stage.

use crate::browser::page;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::presets;
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::viewport::Viewport;
use yew::prelude::*;

/// Whom the keys tell.
pub struct Keys {
    pub on_event: Callback<ViewerEvent>,
    pub on_viewport: Callback<Viewport>,
    pub on_play: Callback<()>,
    pub on_overlay: Callback<()>,
}

impl Keys {
    /// Does what a key is for; the others are left to the browser.
    pub fn press(&self, event: &KeyboardEvent, shown: &Shown, viewport: Viewport) {
        if event.ctrl_key()
            || event.meta_key()
            || event.alt_key()
            || !self.does(&page::key(event), shown, viewport)
        {
            return;
        }
        event.prevent_default();
    }

    fn does(&self, key: &str, shown: &Shown, viewport: Viewport) -> bool {
        let event = match key {
            "+" | "=" => return tell(&self.on_viewport, viewport.zoomed(1.25, [0.0; 2])),
            "-" => return tell(&self.on_viewport, viewport.zoomed(0.8, [0.0; 2])),
            "0" => return tell(&self.on_viewport, viewport.fit()),
            "i" => {
                return tell(&self.on_viewport, Viewport { inverted: !viewport.inverted, ..viewport });
            }
            "o" => return tell(&self.on_overlay, ()),
            " " if shown.count > 1 => return tell(&self.on_play, ()),
            "p" if shown.count > 1 => ViewerEvent::Planes,
            "n" => ViewerEvent::NextUnseen,
            "ArrowDown" | "ArrowRight" => ViewerEvent::Step(1),
            "ArrowUp" | "ArrowLeft" => ViewerEvent::Step(-1),
            "PageDown" => ViewerEvent::Step(10),
            "PageUp" => ViewerEvent::Step(-10),
            "Home" => ViewerEvent::Go(0),
            "End" => ViewerEvent::Go(shown.count.saturating_sub(1)),
            key => match presets::by_key(shown, key) {
                Some(window) => ViewerEvent::Window(window),
                None => return false,
            },
        };
        tell(&self.on_event, event)
    }
}

fn tell<T>(whom: &Callback<T>, what: T) -> bool {
    whom.emit(what);
    true
}
