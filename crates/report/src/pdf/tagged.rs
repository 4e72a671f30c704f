//! What the PDF tells of itself, and the structure of its content (ISO 32000-1, 14.7 and 14.8).

use super::objects::Objects;
use crate::{
    Report, ReportError,
    layout::structure::{NodeId, Role, Structure},
};
use pdf_writer::{Name, Ref, TextStr, types::TableHeaderScope, writers::StructElement};

/// A page in the PDF.
pub(crate) struct Page {
    /// Its object.
    pub(crate) id: Ref,
    /// The streams of its operations, one after the other.
    pub(crate) contents: Vec<Ref>,
    /// The pictures on it.
    pub(crate) pictures: Vec<Ref>,
    /// Whose each of its numbered marks is.
    pub(crate) owners: Vec<NodeId>,
}

/// Names the document. It tells no dates and no more of its making, and there is no metadata stream.
pub(crate) fn describe(objects: &mut Objects, report: &Report) {
    let title = if report.anonymous_id.is_empty() {
        report.title.clone()
    } else {
        format!("{}: {}", report.anonymous_id, report.title)
    };
    let id = objects.next();
    objects.pdf.document_info(id).title(TextStr(&title)).producer(TextStr("Veilig"));
}

/// Writes the catalogue and the structure; `tree` is the tree of the pages.
pub(crate) fn tag(
    objects: &mut Objects,
    report: &Report,
    structure: &Structure,
    pages: &[Page],
    tree: Ref,
) -> Result<(), ReportError> {
    let (catalog, root, parents) = (objects.next(), objects.next(), objects.next());
    let ids: Vec<Ref> = structure.nodes().iter().map(|_| objects.next()).collect();
    let elements = structure.nodes().iter().zip(&ids);
    let elements = elements.filter_map(|(node, id)| Some((node.parent?, Kid::Element(*id))));
    let marks = pages.iter().flat_map(|page| {
        let marks = page.owners.iter().zip(0_i32..);
        marks.map(|(owner, number)| (*owner, Kid::Mark { page: page.id, number }))
    });
    let kids = Kids::of(structure.nodes().len(), elements.chain(marks));
    objects.pack(|chunk| {
        let mut written = chunk.indirect(parents).dict();
        let mut numbers = written.insert(Name(b"Nums")).array();
        for (page, key) in pages.iter().zip(0_i32..) {
            numbers.item(key);
            numbers.push().array().items(page.owners.iter().filter_map(|owner| ids.get(*owner)));
        }
    })?;
    for (number, (node, id)) in structure.nodes().iter().zip(&ids).enumerate() {
        objects.pack(|chunk| {
            let mut element = chunk.struct_element(*id);
            element.custom_kind(Name(node.role.name().as_bytes()));
            element.parent(node.parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root));
            hold(&mut element, kids.held_by(number));
            if let Some(says) = &node.says {
                element.alt(TextStr(says));
            }
            if let Some(scope) = scope(node.role) {
                element.attributes().push().table().scope(scope);
            }
        })?;
    }
    let first = *ids.first().ok_or(ReportError)?;
    objects.pack(|chunk| {
        let mut written = chunk.indirect(root).dict();
        written.pair(Name(b"Type"), Name(b"StructTreeRoot")).pair(Name(b"K"), first);
        written.pair(Name(b"ParentTree"), parents);
    })?;
    let mut catalog = objects.pdf.catalog(catalog);
    catalog.pages(tree).pair(Name(b"StructTreeRoot"), root);
    catalog.mark_info().marked(true);
    if !report.language.is_empty() {
        catalog.lang(TextStr(&report.language));
    }
    // The window is titled with the title, not with the file's name; the printer neither shrinks nor enlarges.
    catalog.viewer_preferences().display_doc_title(true).pair(Name(b"PrintScaling"), Name(b"None"));
    Ok(())
}

/// What an element holds.
#[derive(Clone, Copy)]
enum Kid {
    /// Another element.
    Element(Ref),
    /// A numbered mark of a page.
    Mark {
        /// The page's object.
        page: Ref,
        /// Its number there.
        number: i32,
    },
}

/// What all elements hold, in one list: a report of many series has hundreds of thousands.
struct Kids {
    all: Vec<Kid>,
    /// Where those of each element end; they begin where those of the one before end.
    ends: Vec<usize>,
}

impl Kids {
    /// Of so many elements; what each holds comes in its order, with the element's number.
    fn of(elements: usize, held: impl Iterator<Item = (NodeId, Kid)> + Clone) -> Self {
        let mut ends = vec![0_usize; elements];
        for (owner, _) in held.clone() {
            if let Some(count) = ends.get_mut(owner) {
                *count += 1;
            }
        }
        // First each end is where its own begin, and moves behind each one that comes.
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut all = vec![Kid::Mark { page: Ref::new(1), number: 0 }; before];
        for (owner, kid) in held {
            if let Some(end) = ends.get_mut(owner)
                && let Some(place) = all.get_mut(*end)
            {
                *place = kid;
                *end += 1;
            }
        }
        Self { all, ends }
    }

    fn held_by(&self, element: NodeId) -> &[Kid] {
        let end = self.ends.get(element).copied().unwrap_or_default();
        let start = element.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        self.all.get(start.unwrap_or_default()..end).unwrap_or_default()
    }
}

/// Writes what an element holds. Its page is told once: a report of many series has hundreds of thousands of marks.
fn hold(element: &mut StructElement<'_>, kids: &[Kid]) {
    if kids.is_empty() {
        return;
    }
    let own = kids.iter().find_map(|kid| match kid {
        Kid::Mark { page, .. } => Some(*page),
        Kid::Element(_) => None,
    });
    if let Some(page) = own {
        element.page(page);
    }
    let mut children = element.children();
    for kid in kids {
        match kid {
            Kid::Element(id) => {
                children.struct_element(*id);
            }
            Kid::Mark { page, number } if own == Some(*page) => {
                children.marked_content_id(*number);
            }
            Kid::Mark { page, number } => {
                children.marked_content_ref().page(*page).marked_content_id(*number);
            }
        }
    }
}

/// What a table's heading is the heading of.
fn scope(role: Role) -> Option<TableHeaderScope> {
    match role {
        Role::ColumnHead => Some(TableHeaderScope::Column),
        Role::RowHead => Some(TableHeaderScope::Row),
        _ => None,
    }
}
