//! What keys do on the stage.

use super::lie::Lie;
use super::look::Look;
use super::presets;
use super::shown::Shown;
use yew::prelude::*;

/// Whom the keys tell.
pub struct Keys {
    pub on_look: Callback<Look>,
    pub on_lie: Callback<Lie>,
    pub on_play: Callback<()>,
    pub on_overlay: Callback<()>,
}

impl Keys {
    /// Does what a key is for; the others are left to the browser.
    pub fn press(&self, event: &KeyboardEvent, shown: &Shown, lie: Lie) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || !self.does(&event.key(), shown, lie) {
            return;
        }
        event.prevent_default();
    }

    fn does(&self, key: &str, shown: &Shown, lie: Lie) -> bool {
        let look = match key {
            "+" | "=" => return tell(&self.on_lie, lie.zoomed(1.25, [0.0; 2])),
            "-" => return tell(&self.on_lie, lie.zoomed(0.8, [0.0; 2])),
            "0" => return tell(&self.on_lie, lie.fit()),
            "i" | "I" => return tell(&self.on_lie, Lie { inverted: !lie.inverted, ..lie }),
            "o" | "O" => return tell(&self.on_overlay, ()),
            " " if shown.count > 1 => return tell(&self.on_play, ()),
            "p" | "P" if shown.count > 1 => Look::Planes,
            "n" | "N" => Look::NextUnseen,
            "ArrowDown" | "ArrowRight" => Look::Step(1),
            "ArrowUp" | "ArrowLeft" => Look::Step(-1),
            "PageDown" => Look::Step(10),
            "PageUp" => Look::Step(-10),
            "Home" => Look::Go(0),
            "End" => Look::Go(shown.count.saturating_sub(1)),
            key => match presets::by_key(shown, key) {
                Some(window) => Look::Window(window),
                None => return false,
            },
        };
        tell(&self.on_look, look)
    }
}

fn tell<T>(whom: &Callback<T>, what: T) -> bool {
    whom.emit(what);
    true
}
