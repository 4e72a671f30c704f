//! What can happen on the page.

use crate::browser::Answer;
use crate::browser::intake::{Found, Picked};
use crate::job::TextTask;
use crate::study::SourceId;
use crate::ui::dialog::Dialog;
use crate::ui::form::Edit;
use crate::ui::list::Pick;
use crate::ui::strips::results::Dismissed;
use crate::ui::top::Theme;
use crate::ui::viewer::ViewerEvent;
use crate::ui::work::exporting::Event;

/// What happened.
pub enum Msg {
    /// Files were dropped: what was found of them, and the round of loading that it belongs to.
    Found(u32, Found),
    /// A drop began to be walked.
    Dropped(web_sys::DataTransfer),
    /// Something is held over the window, or no more.
    Hovering(bool),
    /// Files were chosen.
    Chosen(Vec<Picked>),
    /// A list of IDs was chosen.
    Ids(Picked),
    /// A worker read it.
    IdsRead(Answer),
    /// A worker read the heads of these files.
    Scanned(Vec<SourceId>, Answer),
    /// A worker listed or unpacked a zip.
    Unzipped(SourceId, Answer),
    /// A worker compared two files.
    Compared([SourceId; 2], Answer),
    /// A worker looked for burned-in text.
    Searched(TextTask, Answer),
    /// A worker made a thumbnail.
    Thumbnail(Answer),
    /// The list is to be emptied, unless that must be asked first.
    Clear,
    /// The time in which that can be undone is over.
    ForgetCleared,
    /// Something was done with the rows.
    Pick(Pick),
    /// Undo was pressed somewhere.
    Undo,
    /// Something was entered.
    Edit(Edit),
    /// A study key was typed; `None`: one shall be drawn.
    StudyKey(Option<String>),
    /// A worker derived its key.
    Derived(Answer),
    /// Something was done in the viewer.
    Viewer(ViewerEvent),
    /// Something was done in the series beside it.
    Beside(ViewerEvent),
    /// The button Export.
    Export,
    /// The export's dialog was confirmed.
    Start,
    /// A worker answered about the export.
    Exporting(Event),
    /// A report was printed, and the zip read back.
    Printed(Box<crate::ui::state::FinishedExport>),
    /// The button Cancel.
    Cancel,
    /// A dialog was closed.
    Close,
    /// The first-use dialog was read.
    Understood,
    /// A result, or why there is none, is to go from the screen.
    Dismiss(Dismissed),
    /// A dialog is to open.
    Open(Dialog),
    /// Another language was chosen.
    Language(String),
    /// Other colours were chosen.
    Theme(Theme),
    /// The reminder of the build's age was read.
    Reminded,
    /// What was recalled is to be forgotten, or (`false`) nothing more to be said of it.
    Recalled(bool),
}
