//! The picture, what is written over it, and what mouse and keys do.

use super::marks::{self, Mark, Reach, Rectangle};
use super::pointer;
use super::shown::Shown;
use super::state::Look;
use super::tools::{Dragged, Grip, Lie, Tool};
use super::watch::use_watch;
use super::whose;
use crate::browser::canvas::{self, Over};
use crate::browser::size::SizeWatch;
use crate::i18n::format;
use crate::image::Picture;
use crate::ui::words::use_words;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub tool: Tool,
    /// How far a new rectangle reaches.
    pub reach: Reach,
    pub lie: Lie,
    /// The rectangle that the keyboard moves: its place among all.
    pub held: Option<usize>,
    /// Text stands over the picture: never over one that may show the patient.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    pub on_look: Callback<Look>,
    pub on_lie: Callback<Lie>,
    /// Starts or ends playing.
    pub on_play: Callback<()>,
}

/// A rectangle that the pointer draws or moves.
#[derive(Clone, Copy)]
struct Drawing {
    /// Where it began, in pixels of the image.
    from: [f64; 2],
    /// The rectangle that was taken there, with its place among all.
    taken: Option<(usize, Rectangle)>,
}

impl Drawing {
    /// What it comes to at a point: which rectangle moves, and where; or a new one.
    fn to(self, at: [f64; 2], picture: &Picture) -> Option<(Option<usize>, Rectangle)> {
        let size = [picture.width, picture.height];
        match self.taken {
            Some((place, rectangle)) => {
                let by = [at[0] - self.from[0], at[1] - self.from[1]];
                Some((Some(place), marks::moved(rectangle, by, size)))
            }
            None => marks::between(self.from, at, size).map(|rectangle| (None, rectangle)),
        }
    }
}

/// The stage.
#[function_component]
pub fn Stage(props: &Props) -> Html {
    let words = use_words();
    let canvas = use_node_ref();
    let grip = use_mut_ref(|| None::<Grip>);
    let travel = use_mut_ref(|| 0.0_f64);
    // A rectangle that is being drawn, or moved from its place among all.
    let draft = use_state(|| None::<(Option<usize>, Rectangle)>);
    let drawing = use_mut_ref(|| None::<Drawing>);
    // Where the pointer is, in pixels of the image.
    let pointer = use_state(|| None::<[f64; 2]>);
    let stage = use_node_ref();
    let size = use_state(|| [0.0; 2]);
    let shown = &props.shown;
    {
        let (stage, size) = (stage.clone(), size.clone());
        use_effect_with((), move |()| {
            let stage = stage.cast::<Element>();
            let watch = stage.and_then(|stage| SizeWatch::new(&stage, move |new| size.set(new)));
            move || drop(watch)
        });
    }
    {
        // The values of each slice that comes under the pointer are wanted.
        let on_look = props.on_look.clone();
        let is_over = pointer.is_some();
        use_effect_with((is_over, shown.series, shown.place, shown.waiting), move |(is_over, ..)| {
            on_look.emit(Look::Pointing(*is_over));
        });
    }
    let painted = use_mut_ref(|| false);
    {
        let (canvas, painted) = (canvas.clone(), painted.clone());
        let framed = props.tool == Tool::Redact;
        use_effect_with((shown.clone(), *draft, framed, props.held), move |(shown, draft, framed, held)| {
            if let (Some(canvas), Some(picture)) = (canvas.cast::<HtmlCanvasElement>(), &shown.picture) {
                let hidden = draft.and_then(|(moved, _)| moved);
                let marks = shown.marks.iter().filter(|(place, _)| Some(*place) != hidden);
                let marks = marks.map(|(_, rectangle)| *rectangle);
                let black: Vec<_> = marks.chain(draft.map(|(_, rectangle)| rectangle)).collect();
                let held = shown.marks.iter().find(|(place, _)| Some(*place) == *held);
                let held = held.map(|(_, rectangle)| *rectangle);
                let found: Vec<_> = shown.found.iter().map(|(rectangle, _)| *rectangle).collect();
                let over = Over { black: &black, framed: *framed, held, found: &found };
                *painted.borrow_mut() = canvas::paint(&canvas, picture, over);
            }
        });
    }
    {
        let canvas = canvas.clone();
        use_effect_with(props.lie, move |lie| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                canvas::lay(&canvas, &lie.css());
            }
        });
    }
    let lie = props.lie;
    use_watch(shown, lie, draft.is_some(), (canvas.clone(), painted), &props.on_look);
    let onwheel = {
        let (on_look, on_lie) = (props.on_look.clone(), props.on_lie.clone());
        Callback::from(move |event: WheelEvent| {
            event.prevent_default();
            if event.ctrl_key() {
                return on_lie.emit(lie.zoomed((-event.delta_y() / 400.0).exp()));
            }
            // A wheel's notch is 100 pixels or 3 lines; trackpads send many small steps.
            let unit = if event.delta_mode() == 0 { 100.0 } else { 3.0 };
            let mut travel = travel.borrow_mut();
            *travel += event.delta_y() / unit;
            let steps = if travel.abs() >= 1.0 { travel.trunc() } else { 0.0 };
            if steps != 0.0 {
                *travel -= steps;
                #[allow(clippy::cast_possible_truncation, reason = "a few slices")]
                on_look.emit(Look::Step(steps as isize));
            }
        })
    };
    let onkeydown = {
        let (on_look, count) = (props.on_look.clone(), shown.count);
        let (on_lie, on_play) = (props.on_lie.clone(), props.on_play.clone());
        let on_overlay = props.on_overlay.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let new = match event.key().as_str() {
                "+" | "=" => Some(lie.zoomed(1.25)),
                "-" => Some(lie.zoomed(0.8)),
                "0" => Some(Lie { inverted: lie.inverted, ..Lie::default() }),
                "i" | "I" => Some(Lie { inverted: !lie.inverted, ..lie }),
                _ => None,
            };
            if let Some(new) = new {
                event.prevent_default();
                return on_lie.emit(new);
            }
            if event.key() == " " && count > 1 {
                event.prevent_default();
                return on_play.emit(());
            }
            if matches!(event.key().as_str(), "o" | "O") {
                event.prevent_default();
                return on_overlay.emit(());
            }
            let look = match event.key().as_str() {
                "n" | "N" => Look::NextUnseen,
                "ArrowDown" | "ArrowRight" => Look::Step(1),
                "ArrowUp" | "ArrowLeft" => Look::Step(-1),
                "PageDown" => Look::Step(10),
                "PageUp" => Look::Step(-10),
                "Home" => Look::Go(0),
                "End" => Look::Go(count.saturating_sub(1)),
                _ => return,
            };
            event.prevent_default();
            on_look.emit(look);
        })
    };
    let onpointerdown = {
        let (grip, picture, tool) = (grip.clone(), shown.picture.clone(), props.tool);
        let (drawing, canvas, marks) = (drawing.clone(), canvas.clone(), shown.marks.clone());
        Callback::from(move |event: PointerEvent| {
            // The middle button moves, whatever the left one does.
            let tool = match event.button() {
                0 => tool,
                1 => Tool::Pan,
                _ => return,
            };
            let window = picture.as_ref().and_then(|picture| picture.window);
            let from = [event.client_x(), event.client_y()];
            if tool == Tool::Redact {
                let canvas = canvas.cast::<HtmlCanvasElement>();
                if let (Some(canvas), Some(picture)) = (canvas, &picture) {
                    let at = canvas::point(&canvas, picture, from);
                    let taken = marks::under(&marks, at);
                    *drawing.borrow_mut() = Some(Drawing { from: at, taken });
                }
            } else {
                *grip.borrow_mut() = Some(Grip { from, window, lie, tool });
            }
            if let Some(target) = event.target_dyn_into::<Element>() {
                // Where a pointer can't be held, the drag ends at the edge.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointermove = {
        let (grip, on_look, on_lie) = (grip.clone(), props.on_look.clone(), props.on_lie.clone());
        let range = shown.picture.as_ref().and_then(|picture| picture.range);
        let (drawing, canvas, picture) = (drawing.clone(), canvas.clone(), shown.picture.clone());
        let (draft, pointer) = (draft.clone(), pointer.clone());
        Callback::from(move |event: PointerEvent| {
            let client = [event.client_x(), event.client_y()];
            if let (Some(canvas), Some(picture)) = (canvas.cast::<HtmlCanvasElement>(), &picture) {
                pointer.set(Some(canvas::point(&canvas, picture, client)));
            }
            if let (Some(drawing), Some(picture)) = (*drawing.borrow(), &picture) {
                if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                    draft.set(drawing.to(canvas::point(&canvas, picture, client), picture));
                }
                return;
            }
            let Some(grip) = *grip.borrow() else { return };
            match grip.to(client, range) {
                Dragged::Window(window) => on_look.emit(Look::Window(Some(window))),
                Dragged::Lie(lie) => on_lie.emit(lie),
                Dragged::Nothing => {}
            }
        })
    };
    let release = {
        let (on_look, reach) = (props.on_look.clone(), props.reach);
        Callback::from(move |_: PointerEvent| {
            *grip.borrow_mut() = None;
            if drawing.borrow_mut().take().is_none() {
                return;
            }
            match *draft {
                Some((Some(place), rectangle)) => on_look.emit(Look::Mark(Mark::Move(place, rectangle))),
                Some((None, rectangle)) => on_look.emit(Look::Mark(Mark::Add(rectangle, reach))),
                None => {}
            }
            draft.set(None);
        })
    };
    let ondblclick = {
        let (on_look, canvas, picture) = (props.on_look.clone(), canvas.clone(), shown.picture.clone());
        let (marks, redacts) = (shown.marks.clone(), props.tool == Tool::Redact);
        Callback::from(move |event: MouseEvent| {
            let canvas = canvas.cast::<HtmlCanvasElement>().filter(|_| redacts);
            if let (Some(canvas), Some(picture)) = (canvas, &picture) {
                let at = canvas::point(&canvas, picture, [event.client_x(), event.client_y()]);
                if let Some((place, _)) = marks::under(&marks, at) {
                    on_look.emit(Look::Mark(Mark::Remove(place)));
                }
            }
        })
    };
    let onpointerleave = {
        let pointer = pointer.clone();
        Callback::from(move |_: PointerEvent| pointer.set(None))
    };
    let reading = pointer.and_then(|at| pointer::reading(shown, at));
    let bar = pointer::bar(shown, *size, lie);
    let inverted = lie.inverted.then_some("inverted");
    let hidden = shown.picture.is_none() || shown.problem.is_some();
    html! {
        <div
            ref={stage}
            class={classes!("stage", (props.tool == Tool::Redact).then_some("redacting"))}
            tabindex="0"
            role="group"
            aria-label={words.text("viewer")}
            {onwheel}
            {onkeydown}
            {onpointerdown}
            {onpointermove}
            {onpointerleave}
            {ondblclick}
            onpointerup={release.clone()}
            onpointercancel={release}
        >
            <canvas ref={canvas} class={classes!(hidden.then_some("hidden"), inverted)} role="img" aria-label={words.text("slice")} />
            if props.overlay {
                { corners(shown, reading) }
                if let (Some(bar), false) = (bar, hidden) { { pointer::draw(bar) } }
                if let (Some(letters), false) = (&shown.letters, hidden) {
                    { for ["at-left", "at-right", "at-top", "at-bottom"].iter().zip(letters).map(|(place, letter)| html! {
                        <div class={classes!("letter", *place)}>{ letter }</div>
                    }) }
                }
            }
            if let Some(problem) = &shown.problem {
                <p class="cannot" role="status">{ words.text("cannot-show") }{ " " }{ words.reason(problem) }</p>
            } else if shown.count == 0 {
                <p class="cannot" role="status">{ words.text("no-pixels") }</p>
            }
        </div>
    }
}

/// What stands in the corners: what, how, which slice. Whose it is stands above the picture.
fn corners(shown: &Shown, reading: Option<String>) -> Html {
    let facts = &shown.facts;
    let number = facts.number.map(|number| format!("Se {number}")).unwrap_or_default();
    let picture = shown.picture.as_ref();
    let window = picture.and_then(|picture| picture.window);
    let window = window.map(|window| format!("W {:.0}  L {:.0}", window.width, window.center));
    let voxel = shown.voxel.map(|[row, column, slice]| format!("{column:.2} × {row:.2} × {slice:.2} mm"));
    html! {
        <>
            <div class="corner top right">{ whose::series(shown) }<br />{ format!("{}  {number}", format::date(&facts.date)) }</div>
            <div class="corner bottom left">
                if let Some(reading) = reading { <span class="reading">{ reading }</span><br /> }
                if let Some(window) = window { { window }<br /> }
                { voxel }
            </div>
            if shown.count > 0 { <div class="corner bottom right">{ whose::count(shown, "") }</div> }
        </>
    }
}
