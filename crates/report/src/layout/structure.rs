//! What the marks on the pages are to a reader that speaks or searches them: headings, tables, figures.

/// A structure type of PDF (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The whole.
    Document,
    /// The title.
    Title,
    /// A part.
    Section,
    /// A part's heading.
    Heading,
    /// Text.
    Text,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The heading of a column.
    ColumnHead,
    /// The heading of a row.
    RowHead,
    /// Another cell.
    Cell,
    /// A picture.
    Figure,
}

impl Role {
    /// Its name in PDF.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "H1",
            Self::Section => "Sect",
            Self::Heading => "H2",
            Self::Text => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
        }
    }
}

/// Names an element of a [`Structure`].
pub(crate) type NodeId = usize;

/// One element.
pub(crate) struct Node {
    /// What it is.
    pub(crate) role: Role,
    /// What holds it; only the first element is held by none.
    pub(crate) parent: Option<NodeId>,
    /// What a picture shows.
    pub(crate) says: Option<Box<str>>,
}

/// The elements, parents before what they hold, in reading order.
pub(crate) struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    /// The element that holds all.
    pub(crate) const ROOT: NodeId = 0;

    /// Nothing but the root.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: None, says: None }] }
    }

    /// Adds an element.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent: Some(parent), says: None });
        self.nodes.len() - 1
    }

    /// Adds a picture and what it shows.
    pub(crate) fn figure(&mut self, parent: NodeId, says: &str) -> NodeId {
        self.nodes.push(Node { role: Role::Figure, parent: Some(parent), says: Some(says.into()) });
        self.nodes.len() - 1
    }

    /// All elements.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
