//! The picture, and what mouse, wheel and keys do on it.

pub mod corners;
mod keys;
mod over;
mod pointer;
mod watch;
mod wheel;

use self::corners::Reading;
use self::keys::Keys;
use self::watch::use_watch;
use crate::browser::canvas::{self, Over};
use crate::browser::size::SizeWatch;
use crate::ui::state::Rectangle;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::marks::{self, Mark, MarkReach, handles};
use crate::ui::viewer::shown::{ReferenceLine, Shown};
use crate::ui::viewer::tools::{At, Drag, DragResult, Ruler, Start, Tool};
use crate::ui::viewer::viewport::{Viewport, fitted};
use crate::ui::words::use_words;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its accessible name.
    pub label: String,
    pub shown: Shown,
    pub tool: Tool,
    /// How far a new rectangle reaches.
    pub reach: MarkReach,
    pub viewport: Viewport,
    /// The rectangle that the keyboard moves: its place among all.
    pub held: Option<usize>,
    /// Text that was found at which the user points in the notice.
    pub marked: Option<Rectangle>,
    /// Where the slice of a series beside this one cuts it.
    pub cut: Option<ReferenceLine>,
    /// Text stands over the picture: never over one that may show the patient.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    pub on_event: Callback<ViewerEvent>,
    pub on_viewport: Callback<Viewport>,
    /// Starts or ends playing.
    pub on_play: Callback<()>,
}

/// A button that is held down: what its drag does, and where it went down if it did not move yet.
struct HeldButton {
    drag: Option<Box<dyn Drag>>,
    clicks: Option<[i32; 2]>,
}

/// A pointer that moved less, in pixels of the screen, was not moved.
const STILL: i32 = 3;

/// The stage.
#[function_component]
pub fn Stage(props: &Props) -> Html {
    let words = use_words();
    let canvas = use_node_ref();
    let stage = use_node_ref();
    let held = use_mut_ref(|| None::<HeldButton>);
    let travel = use_mut_ref(|| 0.0_f64);
    // A rectangle that is being drawn, or moved from its place among all.
    let draft = use_state(|| None::<(Option<usize>, Rectangle)>);
    let ruler = use_state(|| None::<Ruler>);
    // Where the pointer is, in pixels of the image.
    let pointer = use_state(|| None::<[f64; 2]>);
    let size = use_state(|| [0.0; 2]);
    let (shown, viewport) = (&props.shown, props.viewport);
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
        let on_event = props.on_event.clone();
        let is_over = pointer.is_some();
        use_effect_with((is_over, shown.series, shown.place, shown.waiting), move |(is_over, ..)| {
            on_event.emit(ViewerEvent::Pointing(*is_over));
        });
    }
    let painted = use_mut_ref(|| false);
    {
        let (canvas, painted) = (canvas.clone(), painted.clone());
        let framed = props.tool == Tool::Redact;
        let over = (*draft, framed, props.held, props.marked);
        use_effect_with((shown.clone(), over), move |(shown, (draft, framed, held, marked))| {
            if let (Some(canvas), Some(picture)) = (canvas.cast::<HtmlCanvasElement>(), &shown.picture) {
                let hidden = draft.and_then(|(moved, _)| moved);
                let marks = shown.marks.iter().filter(|(place, _)| Some(*place) != hidden);
                let marks = marks.map(|(_, rectangle)| *rectangle);
                let black: Vec<_> = marks.chain(draft.map(|(_, rectangle)| rectangle)).collect();
                let held = shown.marks.iter().find(|(place, _)| Some(*place) == *held);
                let held = held.map(|(_, rectangle)| *rectangle);
                let found: Vec<_> = shown.found.iter().map(|(rectangle, _)| *rectangle).collect();
                let over = Over { black: &black, framed: *framed, held, found: &found, marked: *marked };
                *painted.borrow_mut() = canvas::paint(&canvas, picture, over);
            }
        });
    }
    {
        let canvas = canvas.clone();
        use_effect_with(viewport, move |viewport| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                canvas::lay(&canvas, &viewport.css());
            }
        });
    }
    // What was measured lies on one slice.
    let measured = ruler.filter(|ruler| Some(ruler.slice) == shown.slice && props.tool == Tool::Measure);
    let drawing = draft.is_some() || measured.is_some();
    use_watch(shown, viewport, drawing, (canvas.clone(), painted), &props.on_event);
    let at = {
        let (stage, canvas, picture) = (stage.clone(), canvas.clone(), shown.picture.clone());
        move |client: [i32; 2]| {
            let image = canvas.cast::<HtmlCanvasElement>().zip(picture.as_ref());
            At {
                stage: stage
                    .cast::<Element>()
                    .map(|stage| canvas::from_middle(&stage, client))
                    .unwrap_or_default(),
                image: image.map(|(canvas, picture)| canvas::point(&canvas, picture, client)),
            }
        }
    };
    let come = {
        let (on_event, on_viewport) = (props.on_event.clone(), props.on_viewport.clone());
        let (draft, ruler) = (draft.clone(), ruler.clone());
        move |comes: DragResult| match comes {
            DragResult::Nothing => {}
            DragResult::Window(window) => on_event.emit(ViewerEvent::Window(Some(window))),
            DragResult::SliceId(place) => on_event.emit(ViewerEvent::Go(place)),
            DragResult::Viewport(viewport) => on_viewport.emit(viewport),
            DragResult::Draft(new) => draft.set(new),
            DragResult::Mark(mark) => {
                on_event.emit(ViewerEvent::Mark(mark));
                draft.set(None);
            }
            DragResult::Ruler(new) => ruler.set(Some(new)),
        }
    };
    let grip =
        shown.picture.as_ref().map(|picture| handles::grip(picture, *size, viewport)).unwrap_or_default();
    let onwheel = {
        let (on_event, on_viewport, stage) =
            (props.on_event.clone(), props.on_viewport.clone(), stage.clone());
        Callback::from(move |event: WheelEvent| {
            if let Some(stage) = stage.cast::<Element>() {
                wheel::roll(&event, &stage, viewport, &travel, &on_event, &on_viewport);
            }
        })
    };
    let onkeydown = {
        let (on_event, on_viewport) = (props.on_event.clone(), props.on_viewport.clone());
        let (on_play, on_overlay) = (props.on_play.clone(), props.on_overlay.clone());
        let (keys, shown) = (Keys { on_event, on_viewport, on_play, on_overlay }, shown.clone());
        Callback::from(move |event: KeyboardEvent| keys.press(&event, &shown, viewport))
    };
    let onpointerdown = {
        let (held, tool, reach) = (held.clone(), props.tool, props.reach);
        let (at, ruler, shown) = (at.clone(), ruler.clone(), shown.clone());
        Callback::from(move |event: PointerEvent| {
            // The middle button moves and the right one zooms, whatever the left one does.
            let (tool, clicks) = match event.button() {
                0 => (tool, !matches!(tool, Tool::Redact | Tool::Measure)),
                1 => (Tool::Pan, false),
                2 => (Tool::Zoom, false),
                _ => return,
            };
            let client = [event.client_x(), event.client_y()];
            if tool == Tool::Measure {
                ruler.set(None);
            }
            let drag = tool.begin(&Start { at: at(client), shown: &shown, viewport, reach, grip });
            *held.borrow_mut() = Some(HeldButton { drag, clicks: clicks.then_some(client) });
            if let Some(target) = event.target_dyn_into::<Element>() {
                // Where a pointer can't be held, the drag ends at the edge.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointermove = {
        let (held, at, come, pointer) = (held.clone(), at.clone(), come.clone(), pointer.clone());
        Callback::from(move |event: PointerEvent| {
            let client = [event.client_x(), event.client_y()];
            let at = at(client);
            pointer.set(at.image);
            let mut held = held.borrow_mut();
            let Some(held) = held.as_mut() else { return };
            if let Some([x, y]) = held.clicks {
                if (client[0] - x).abs() < STILL && (client[1] - y).abs() < STILL {
                    return;
                }
                held.clicks = None;
            }
            if let Some(drag) = &mut held.drag {
                come(drag.to(at));
            }
        })
    };
    let release = {
        let (at, on_event, crosses) = (at.clone(), props.on_event.clone(), shown.across.is_some());
        Callback::from(move |event: PointerEvent| {
            let Some(HeldButton { drag, clicks }) = held.borrow_mut().take() else { return };
            if let Some(mut drag) = drag {
                come(drag.end());
            }
            // A click: the planes go through there.
            let point = at([event.client_x(), event.client_y()]).image;
            if let Some(point) = point.filter(|_| clicks.is_some() && crosses) {
                on_event.emit(ViewerEvent::CrossAt(point));
            }
        })
    };
    let ondblclick = {
        let (on_event, on_viewport, at) = (props.on_event.clone(), props.on_viewport.clone(), at.clone());
        let (shown, tool, size) = (shown.clone(), props.tool, *size);
        Callback::from(move |event: MouseEvent| {
            let at = at([event.client_x(), event.client_y()]);
            let Some(picture) = &shown.picture else { return };
            if tool != Tool::Redact {
                on_viewport.emit(viewport.exact_or_fit(at.stage, fitted(picture, size)));
            } else if let Some((place, _)) = at.image.and_then(|point| marks::under(&shown.marks, point)) {
                on_event.emit(ViewerEvent::Mark(Mark::Remove(place)));
            }
        })
    };
    let onpointerleave = {
        let pointer = pointer.clone();
        Callback::from(move |_: PointerEvent| pointer.set(None))
    };
    let reading: Reading = pointer.and_then(|at| pointer::reading(shown, at));
    let is_redacting = props.tool == Tool::Redact;
    let taken = pointer.filter(|_| is_redacting).and_then(|at| marks::taken(&shown.marks, at, grip));
    let shape = taken.map(|(_, _, handle)| handles::shape(handle));
    let inverted = viewport.inverted.then_some("inverted");
    let hidden = shown.picture.is_none() || shown.problem.is_some();
    html! {
        <div
            ref={stage}
            class={classes!("stage", matches!(props.tool, Tool::Redact | Tool::Measure).then_some("redacting"), shape)}
            // The patient's sides stand where they are, whatever the language.
            dir="ltr"
            tabindex="0"
            role="group"
            aria-label={props.label.clone()}
            {onwheel}
            {onkeydown}
            {onpointerdown}
            {onpointermove}
            {onpointerleave}
            {ondblclick}
            oncontextmenu={Callback::from(|event: MouseEvent| event.prevent_default())}
            onpointerup={release.clone()}
            onpointercancel={release}
        >
            <canvas ref={canvas} class={classes!(hidden.then_some("hidden"), inverted)} role="img" aria-label={words.text("slice")} />
            if props.overlay || measured.is_some() { { over::draw(&words, shown, *size, viewport, props.overlay.then_some(props.cut), measured.as_ref()) } }
            if is_redacting && !hidden { { handles::all(shown, *size, viewport, *draft) } }
            if props.overlay { { corners::draw(&words, shown, reading, *size, viewport, hidden) } }
            if let Some(problem) = &shown.problem {
                <p class="cannot" dir="auto" role="status">{ words.text("cannot-show") }{ " " }{ words.refusal(problem) }</p>
            } else if shown.count == 0 {
                <p class="cannot" dir="auto" role="status">{ words.text("no-pixels") }</p>
            }
        </div>
    }
}
