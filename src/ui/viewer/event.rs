//! What happens in the viewer.

use super::marks::Mark;
use crate::browser::Answer;
use crate::image::Window;
use crate::job::SliceId;
use crate::study::SeriesKey;
use crate::ui::state::Rectangle;

/// Something that happened in the viewer.
pub enum ViewerEvent {
    /// So many slices on.
    Step(isize),
    /// To this slice, from 0.
    Go(usize),
    /// To the next slice, and from the last one to the first.
    Next,
    /// Another window; `None`: the image's own.
    Window(Option<Window>),
    /// The tab Header is opened, or Image again.
    Tab(bool),
    /// A worker told of an image's header, asked for in this round.
    Explained(u32, Answer),
    /// To the next slice with text that was found.
    NextText,
    /// To the next slice that was not shown yet.
    NextUnseen,
    /// A slice is on the screen, whole and in its own window, with these rectangles black.
    Seen(SeriesKey, SliceId, Vec<Rectangle>),
    /// The pointer is over the picture (its values are wanted), or no more.
    Pointing(bool),
    /// A worker told the values of the slice at a place, asked for in this round of lists.
    Values(u32, usize, Answer),
    /// Planes across the slices are wanted, or no more.
    Planes,
    /// A worker made a slice of the volume small.
    Reduced(u32, usize, Answer),
    /// Somebody pointed into the plane with this number: mm along its slices and along the normal.
    Cross(usize, [f64; 2]),
    /// Somebody pointed at a pixel of the slice, for the planes to go through.
    CrossAt([f64; 2]),
    /// Something was done with rectangles.
    Mark(Mark),
    /// The last change of rectangles is to be undone.
    Undo,
    /// A series is to stand beside the one that is shown, or none.
    Beside(Option<SeriesKey>),
    /// Both are to go through their slices together, or each by itself.
    Link,
    /// A worker answered about the picture at a place, asked for in this round.
    Done(u32, usize, Answer),
}
