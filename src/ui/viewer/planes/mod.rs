//! The planes across the slices, beside the picture: what they cover, and what lacks.

pub mod volume;

use crate::browser::canvas;
use crate::job::{PlaneName, View};
use crate::quality::NoVolume;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::stage::corners;
use crate::ui::words::{Translation, use_words};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use volume::{NoPlanes, PlanesDrawn};
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

/// Milliseconds until a plane is drawn again at the earliest, so that a drag of the window stays swift.
const PAUSE: u32 = 40;
/// A key moves a plane by this share of the picture.
const STEP: f64 = 0.03;
/// More gaps than this share of the slices are a gap at each slice: then no single one is marked.
const MARKED: usize = 4;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub across: PlanesDrawn,
    /// Light and dark are exchanged.
    pub inverted: bool,
    pub on_event: Callback<ViewerEvent>,
}

/// Both planes.
#[function_component]
pub fn Planes(props: &Props) -> Html {
    let grown = &props.across.grown;
    let words = use_words();
    let failed = grown.failed;
    html! {
        <div class="side">
            { for [0, 1].map(|number| html! {
                <Plane across={props.across.clone()} {number} inverted={props.inverted} on_event={props.on_event.clone()} />
            }) }
            if failed > 0 { <p class="soft" dir="auto" role="status">{ words.count("planes-failed", "slices", failed) }</p> }
        </div>
    }
}

/// Why there are no planes, for who asked for them.
pub fn why_not(words: &Translation, shown: &Shown) -> Option<Html> {
    let key = match shown.no_planes.filter(|_| shown.asked_planes)? {
        NoPlanes::Volume(NoVolume::Unplaced) => "planes-unplaced",
        NoPlanes::Volume(NoVolume::Few) => "planes-few",
        NoPlanes::Pixels => "planes-pixels",
    };
    Some(html! { <p class="no-planes" role="status">{ words.text(key) }</p> })
}

#[derive(Properties, PartialEq)]
struct PlaneProps {
    across: PlanesDrawn,
    /// Which of both.
    number: usize,
    inverted: bool,
    on_event: Callback<ViewerEvent>,
}

#[function_component]
fn Plane(props: &PlaneProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    let latest = use_mut_ref(|| None::<PlanesDrawn>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let (across, number) = (&props.across, props.number);
    {
        let node = node.clone();
        let across = across.clone();
        let seen = (across.grown.clone(), across.point, across.window, across.black.clone());
        let planes = Rc::as_ptr(&across.planes) as usize;
        use_effect_with((seen, planes), move |_| {
            *latest.borrow_mut() = Some(across);
            let draw = {
                let (latest, timer) = (latest.clone(), timer.clone());
                move || {
                    timer.borrow_mut().take().map(Timeout::forget);
                    if let (Some(across), Some(canvas)) =
                        (&*latest.borrow(), node.cast::<HtmlCanvasElement>())
                    {
                        paint(&canvas, across, number);
                    }
                }
            };
            let mut timer = timer.borrow_mut();
            if timer.is_none() {
                *timer = Some(Timeout::new(PAUSE, draw));
            }
        });
    }
    let Some(view) = across.planes.views().get(number) else { return Html::default() };
    let point = {
        let (node, cut, on_event) = (node.clone(), view.cut, props.on_event.clone());
        move |event: &PointerEvent| {
            if let Some(canvas) = node.cast::<HtmlCanvasElement>() {
                let at = canvas::point_on(&canvas, [event.client_x(), event.client_y()]);
                on_event.emit(ViewerEvent::Cross(number, cut.mm(at)));
            }
        }
    };
    let onpointerdown = {
        let point = point.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(target) = event.target_dyn_into::<Element>() {
                // Where a pointer can't be held, the drag ends at the edge.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            point(&event);
        })
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            point(&event);
        }
    });
    let onkeydown = {
        let (across, on_event) = (across.clone(), props.on_event.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(mm) = moved(&across, number, &event.key()) {
                event.prevent_default();
                on_event.emit(ViewerEvent::Cross(number, mm));
            }
        })
    };
    let name = words.text(match view.face {
        PlaneName::Sagittal => "plane-sagittal",
        PlaneName::Coronal => "plane-coronal",
        PlaneName::Axial => "plane-axial",
    });
    let grown = &across.grown;
    let is_growing = grown.done < grown.slices.len();
    html! {
        <div
            class="plane"
            role="group"
            tabindex="0"
            aria-label={format!("{name}. {}", words.text("plane-keys"))}
            {onpointerdown}
            {onpointermove}
            {onkeydown}
        >
            <canvas ref={node} class={classes!(props.inverted.then_some("inverted"))} role="img" aria-label={name.clone()} />
            { lines(across, view) }
            <span class="name">
                <bdi>{ name }</bdi>
                if is_growing { { format!("  {} / {}", grown.done, grown.slices.len()) } }
            </span>
            if let Some(letters) = &view.letters { { corners::sides(letters) } }
        </div>
    }
}

fn paint(canvas: &HtmlCanvasElement, across: &PlanesDrawn, number: usize) {
    let (Some(view), Some(window)) = (across.planes.views().get(number), across.window) else { return };
    let picture = across.planes.picture(view, across.point, window, &across.grown.slices, &across.black);
    // Without a canvas there is no viewer at all.
    let _ = canvas::paint_plain(canvas, [picture.width, picture.height], &picture.rgba);
}

/// The point that the plane goes through, in its picture: along the slices, and where the slice that is seen lies.
fn crossing(across: &PlanesDrawn, view: &View) -> Option<[f64; 2]> {
    let [own, _] = view.cut.across.places();
    Some([across.point.get(own).copied()?, across.planes.mm(across.place?)?])
}

/// Where the slice and the other plane cross this one, and gaps at its edge.
fn lines(across: &PlanesDrawn, view: &View) -> Html {
    let [width, height] = view.cut.size();
    let cross = crossing(across, view).map(|mm| {
        let [x, y] = view.cut.point(mm);
        html! { <path class="cross" d={format!("M{x:.1} 0V{height}M0 {y:.1}H{width}")} /> }
    });
    let [edge, _] = view.cut.along;
    let are_marked = view.gaps.len() * MARKED < across.planes.slices().len();
    let gaps = view.gaps.iter().filter(|_| are_marked).map(|[from, to]| {
        let ([a, b], [c, d]) = (view.cut.point([edge, *from]), view.cut.point([edge, *to]));
        html! { <path class="gap" d={format!("M{a:.1} {b:.1}L{c:.1} {d:.1}")} /> }
    });
    html! {
        <svg viewBox={format!("0 0 {width} {height}")} aria-hidden="true">
            { cross.unwrap_or_default() }
            { for gaps }
        </svg>
    }
}

/// Where an arrow key moves the crossing: to the next slice, or the other plane by a step.
fn moved(across: &PlanesDrawn, number: usize, key: &str) -> Option<[f64; 2]> {
    let by = match key {
        "ArrowLeft" => [-1.0, 0.0],
        "ArrowRight" => [1.0, 0.0],
        "ArrowUp" => [0.0, -1.0],
        "ArrowDown" => [0.0, 1.0],
        _ => return None,
    };
    let view = across.planes.views().get(number)?;
    let mm = crossing(across, view)?;
    let [x, y] = view.cut.point(mm);
    let step = view.cut.size().map(|length| f64::from(length) * STEP);
    let [along, normal] = view.cut.mm([x + by[0] * step[0], y + by[1] * step[1]]);
    if (normal - mm[1]).abs() < 1e-6 {
        return Some([along, mm[1]]);
    }
    let place = across.place?;
    let next = if normal > mm[1] { place.checked_add(1)? } else { place.checked_sub(1)? };
    Some([mm[0], across.planes.mm(next)?])
}
