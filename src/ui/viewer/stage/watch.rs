//! Tells when a slice was really on the screen: decoded, painted, whole, in its own window, under nothing of ours.

use crate::browser::canvas;
use crate::job::SliceId;
use crate::study::SeriesKey;
use crate::ui::state::Rectangle;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::viewport::Viewport;
use gloo_timers::callback::Interval;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Milliseconds for which a slice must stand: some frames of the screen, and less than playing gives it.
const STANDS: u32 = 50;

/// Watches the slice that is shown until it counts. `drawing`: a rectangle is being drawn over it, which no list knows
/// yet. `picture`: the canvas, and whether it was painted with the slice's own picture.
#[hook]
pub(super) fn use_watch(
    shown: &Shown,
    viewport: Viewport,
    drawing: bool,
    picture: (NodeRef, Rc<RefCell<bool>>),
    on_event: &Callback<ViewerEvent>,
) {
    let is_there = shown.picture.is_some() && !shown.waiting && shown.problem.is_none();
    let counts = is_there && !drawing && !shown.is_seen && shown.is_as_it_is(viewport);
    let seen: Option<(SeriesKey, SliceId, Vec<Rectangle>)> = shown.slice.filter(|_| counts).map(|slice| {
        let black = shown.marks.iter().map(|(_, rectangle)| *rectangle).collect();
        (shown.series, slice, black)
    });
    let (on_event, (canvas, painted)) = (on_event.clone(), picture);
    use_effect_with(seen, move |seen| {
        let timer = seen.clone().map(|(series, slice, black)| {
            Interval::new(STANDS, move || {
                let canvas = canvas.cast::<HtmlCanvasElement>();
                if *painted.borrow() && canvas.is_some_and(|canvas| canvas::is_in_sight(&canvas)) {
                    on_event.emit(ViewerEvent::Seen(series, slice, black.clone()));
                }
            })
        });
        move || drop(timer)
    });
}
