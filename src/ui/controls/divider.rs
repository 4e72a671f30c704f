//! The lines between the parts of the screen, which can be moved. Where they stand is remembered.

use crate::browser::{page, settings, settings::Remembered};
use crate::ui::words::use_words;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Pixels that one press of an arrow key moves a line.
const STEP: f64 = 16.0;

/// Which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// Behind the form, in the direction of reading: moves its width.
    Form,
    /// Above the list: moves its height.
    List,
}

impl Boundary {
    fn variable(self) -> &'static str {
        match self {
            Self::Form => "--form-width",
            Self::List => "--list-height",
        }
    }

    fn memory(self) -> Remembered {
        match self {
            Self::Form => Remembered::FormWidth,
            Self::List => Remembered::ListHeight,
        }
    }

    /// Smallest and largest length in a window of this size: every part keeps its use.
    fn limits(self) -> (f64, f64) {
        let (width, height) = page::size();
        match self {
            Self::Form => (280.0, (width * 0.5).max(280.0)),
            Self::List => (90.0, (height * 0.6).max(90.0)),
        }
    }

    fn set(self, pixels: f64) -> f64 {
        let (least, most) = self.limits();
        let pixels = pixels.clamp(least, most);
        page::set_length(self.variable(), Some(pixels));
        pixels
    }

    /// Lets it stand where it was left last.
    pub fn recall(self) {
        let pixels = settings::get(self.memory()).and_then(|text| text.parse::<f64>().ok());
        if let Some(pixels) = pixels.filter(|pixels| pixels.is_finite()) {
            self.set(pixels);
        }
    }

    /// The part's length when the pointer is there.
    fn at(self, event: &PointerEvent) -> f64 {
        match self {
            Self::Form if page::is_right_to_left() => page::size().0 - f64::from(event.client_x()),
            Self::Form => f64::from(event.client_x()),
            Self::List => page::size().1 - f64::from(event.client_y()),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub line: Boundary,
}

/// The line: a separator that can have the focus, with its value.
#[function_component]
pub fn Divider(props: &Props) -> Html {
    let words = use_words();
    let line = props.line;
    let place = use_node_ref();
    let now = use_state(|| None::<f64>);
    let move_to = {
        let now = now.clone();
        move |pixels: f64| now.set(Some(line.set(pixels)))
    };
    let remember = {
        let now = now.clone();
        move || {
            if let Some(pixels) = *now {
                settings::set(line.memory(), &format!("{pixels:.0}"));
            }
        }
    };
    let down = Callback::from(move |event: PointerEvent| {
        if let Some(target) = event.target_dyn_into::<Element>() {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        event.prevent_default();
    });
    let drag = {
        let move_to = move_to.clone();
        Callback::from(move |event: PointerEvent| {
            let held = event
                .target_dyn_into::<Element>()
                .is_some_and(|target| target.has_pointer_capture(event.pointer_id()));
            if held {
                move_to(line.at(&event));
            }
        })
    };
    let up = {
        let remember = remember.clone();
        Callback::from(move |_: PointerEvent| remember())
    };
    let key = {
        let (place, now) = (place.clone(), now.clone());
        Callback::from(move |event: KeyboardEvent| {
            let step = match (line, page::along_the_reading(&event.key())) {
                (Boundary::Form, "ArrowRight") | (Boundary::List, "ArrowUp") => STEP,
                (Boundary::Form, "ArrowLeft") | (Boundary::List, "ArrowDown") => -STEP,
                _ => return,
            };
            event.prevent_default();
            let length = now.or_else(|| place.cast::<Element>().and_then(|place| measure(line, &place)));
            let pixels = line.set(length.unwrap_or(0.0) + step);
            now.set(Some(pixels));
            settings::set(line.memory(), &format!("{pixels:.0}"));
        })
    };
    // Two clicks: as it was at first.
    let reset = {
        let now = now.clone();
        Callback::from(move |_: MouseEvent| {
            page::set_length(line.variable(), None);
            settings::set(line.memory(), "");
            now.set(None);
        })
    };
    let (least, most) = line.limits();
    let (class, label, orientation) = match line {
        Boundary::Form => ("divider upright", "divider-form", "vertical"),
        Boundary::List => ("divider level", "divider-list", "horizontal"),
    };
    html! {
        <div
            ref={place}
            {class}
            role="separator"
            tabindex="0"
            aria-label={words.text(label)}
            aria-orientation={orientation}
            aria-valuemin={format!("{least:.0}")}
            aria-valuemax={format!("{most:.0}")}
            aria-valuenow={format!("{:.0}", now.unwrap_or(least))}
            onpointerdown={down}
            onpointermove={drag}
            onpointerup={up}
            onkeydown={key}
            ondblclick={reset}
        />
    }
}

/// The length of the part that the line moves: the line lies on its edge.
fn measure(line: Boundary, place: &Element) -> Option<f64> {
    let rectangle = place.unchecked_ref::<web_sys::HtmlElement>().get_bounding_client_rect();
    Some(match line {
        Boundary::Form => rectangle.x() + rectangle.width() / 2.0,
        Boundary::List => page::size().1 - rectangle.y() - rectangle.height() / 2.0,
    })
}
