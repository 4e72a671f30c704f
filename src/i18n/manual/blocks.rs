//! What stands in a manual. Links and raw HTML are not known here, so that no text of a translation can bring them
//! into the page.

use serde::{Deserialize, Serialize};

/// A heading and what stands below it, up to the next heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManualSection {
    /// 1 for the title, 2 and 3 below.
    pub level: u8,
    /// The heading.
    pub title: String,
    /// What stands below.
    pub body: Vec<ManualBlock>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ManualBlock {
    /// A paragraph.
    Paragraph(Vec<ManualSpan>),
    /// A list, with numbers or without; each item is blocks.
    List(bool, Vec<Vec<ManualBlock>>),
    /// A table: headings, then rows of cells.
    Table(Vec<Vec<ManualSpan>>, Vec<Vec<Vec<ManualSpan>>>),
    /// Lines of code.
    Code(String),
    /// A figure, and its words for who can't see it.
    Figure(Figure, String),
    /// The table of the profile's options.
    Options,
}

/// A figure: a part of the screen that the page draws itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figure {
    /// The page before anything is loaded.
    Start,
    /// The list of series.
    List,
    /// The viewer, with a rectangle over text.
    Viewer,
    /// The form, filled in.
    Form,
    /// What an export gave.
    Results,
}

impl Figure {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Start, Self::List, Self::Viewer, Self::Form, Self::Results];

    /// What the manual's text calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::List => "list",
            Self::Viewer => "viewer",
            Self::Form => "form",
            Self::Results => "results",
        }
    }

    /// The figure of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ManualSpan {
    /// Text.
    Text(String),
    /// What the screen calls something.
    Label(String),
    /// Emphasis.
    Emphasis(String),
    /// Code.
    Code(String),
}

impl ManualSpan {
    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Label(text) | Self::Emphasis(text) | Self::Code(text) => text,
        }
    }
}
