//! Icons, as inline SVG. They say nothing to a screen reader: the text beside them does.

use yew::prelude::*;

/// A shield with a veil.
pub fn logo() -> Html {
    html! {
        <svg class="logo" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 2.8 4 6v5.6c0 4.6 3.3 8 8 9.6 4.7-1.6 8-5 8-9.6V6z" />
            <path d="M7.5 9.2c1.5 1.3 3 1.3 4.5 0s3-1.3 4.5 0M7.8 13c1.4 1.2 2.8 1.2 4.2 0s2.8-1.2 4.2 0" />
        </svg>
    }
}

/// An icon of strokes in a field of 16 by 16.
fn strokes(path: &'static str) -> Html {
    html! { <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

/// A folder.
pub fn folder() -> Html {
    strokes("M1.8 4.2v8.3h12.4V5.4H7.6L6.2 3.6H2.4z")
}

/// An arrow down.
pub fn down() -> Html {
    strokes("M4 6.2l4 4 4-4")
}

/// Two arrows in a circle.
pub fn again() -> Html {
    strokes("M13 8a5 5 0 1 1-1.6-3.7M13 2.4v2.9h-2.9")
}

/// A cross.
pub fn close() -> Html {
    strokes("M4 4l8 8M12 4l-8 8")
}

/// An arrow into a tray.
pub fn save() -> Html {
    strokes("M8 2.5v7M5 7l3 3 3-3M3 11.5v2h10v-2")
}

/// A triangle with a mark of exclamation.
pub fn warning() -> Html {
    strokes("M8 2.5l6 11H2zM8 6.6v3.2M8 11.6v.4")
}

/// A circle, one half of it full.
pub fn half() -> Html {
    html! {
        <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12" /><path class="full" d="M8 2v12A6 6 0 0 0 8 2" />
        </svg>
    }
}

/// A square, one half of it full.
pub fn inverted() -> Html {
    html! {
        <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 2.5h11v11h-11z" /><path class="full" d="M13.5 2.5v11h-11z" />
        </svg>
    }
}

/// Two pictures side by side.
pub fn two() -> Html {
    strokes("M1.5 3h13v10h-13zM8 3v10")
}

/// Four corners of a frame.
pub fn frame() -> Html {
    strokes("M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10")
}

/// A picture with lines of text in its corners.
pub fn overlay() -> Html {
    strokes("M2 3h12v10H2zM4.2 5.6h3M9.8 5.6h2M4.2 10.4h2M8.8 10.4h3")
}

/// A picture, and two small ones beside it.
pub fn planes() -> Html {
    strokes("M2 2.5h12v11H2zM9.6 2.5v11M9.6 8H14")
}

/// Arrows to all sides.
pub fn arrows() -> Html {
    strokes("M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2")
}

/// Slices one behind the other, and arrows up and down.
pub fn stack() -> Html {
    strokes("M2 3.5h6M2 6.5h6M2 9.5h6M2 12.5h6M12 2v12M10 4l2-2 2 2M10 12l2 2 2-2")
}

/// A table of three columns.
pub fn columns() -> Html {
    strokes("M2 3h12v10H2zM6 3v10M10 3v10M2 6h12")
}

/// A lens.
pub fn lens() -> Html {
    strokes("M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3L14 14M5 7h4M7 5v4")
}

/// A ruler.
pub fn ruler() -> Html {
    strokes("M1.5 10.5l9-9 4 4-9 9zM4 8l1.5 1.5M6 6l2.2 2.2M8 4l1.5 1.5")
}

/// A triangle that points right.
pub fn play() -> Html {
    strokes("M4.8 3v10l8-5z")
}

/// Two bars.
pub fn pause() -> Html {
    strokes("M5.5 3.5v9M10.5 3.5v9")
}

/// A tick.
pub fn done() -> Html {
    strokes("M3 8.5l3.3 3.3L13 4.8")
}

/// A curved arrow back.
pub fn undo() -> Html {
    strokes("M5.5 3L2.5 6l3 3M2.8 6H10a3.4 3.4 0 0 1 0 6.8H6")
}

/// A mark of question in a circle.
pub fn question() -> Html {
    strokes("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.3")
}

/// A small i in a circle.
pub fn info() -> Html {
    strokes("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.4v3.8M8 4.8v.3")
}
