//! What stands in a manual. Links and raw HTML are not known here, so that no text of a translation can bring them
//! into the page.

use serde::{Deserialize, Serialize};

/// A heading and what stands below it, up to the next heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// 1 for the title, 2 and 3 below.
    pub level: u8,
    /// The heading.
    pub title: String,
    /// What stands below.
    pub body: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list, with numbers or without; each item is blocks.
    List(bool, Vec<Vec<Block>>),
    /// A table: headings, then rows of cells.
    Table(Vec<Vec<Span>>, Vec<Vec<Vec<Span>>>),
    /// Lines of code.
    Code(String),
    /// A picture: its name and its words for who can't see it.
    Picture(String, String),
    /// The table of the profile's options.
    Options,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Text.
    Text(String),
    /// What the screen calls something.
    Label(String),
    /// Emphasis.
    Emphasis(String),
    /// Code.
    Code(String),
}

impl Span {
    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Label(text) | Self::Emphasis(text) | Self::Code(text) => text,
        }
    }
}
