//! What the PDF tells of itself, and the structure of its content (ISO 32000-1, 14.7 and 14.8).

use super::{
    Report, ReportError,
    structure::{NodeId, Role, Structure},
};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

/// Names the document, and takes out what printpdf adds of its own: dates of 1970, empty entries, a claim of PDF/X,
/// random IDs. There is no metadata stream.
pub(super) fn describe(pdf: &mut Document, report: &Report) -> Result<(), ReportError> {
    pdf.trailer.remove(b"ID");
    let title = if report.anonymous_id.is_empty() {
        report.title.clone()
    } else {
        format!("{}: {}", report.anonymous_id, report.title)
    };
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference).map_err(|_| ReportError)?;
    let info = pdf.get_object_mut(info).and_then(Object::as_dict_mut).map_err(|_| ReportError)?;
    *info = Dictionary::new();
    info.set("Title", text(&title));
    info.set("Producer", text("Veilig"));
    "1.7".clone_into(&mut pdf.version);
    let catalog = pdf.catalog_mut().map_err(|_| ReportError)?;
    if !report.language.is_empty() {
        catalog.set("Lang", text(&report.language));
    }
    let mut preferences = Dictionary::new();
    // The window is titled with the title, not with the file's name; the printer neither shrinks nor enlarges.
    preferences.set("DisplayDocTitle", true);
    preferences.set("PrintScaling", Object::Name(b"None".to_vec()));
    catalog.set("ViewerPreferences", preferences);
    Ok(())
}

/// Adds the structure. `owners`: for each page whose element each of its numbered marks is.
pub(super) fn tag(
    pdf: &mut Document,
    structure: &Structure,
    owners: &[Vec<NodeId>],
) -> Result<(), ReportError> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let root = pdf.new_object_id();
    let parents = pdf.new_object_id();
    let ids: Vec<ObjectId> = structure.nodes().iter().map(|_| pdf.new_object_id()).collect();
    let mut kids: Vec<Vec<Object>> = structure.nodes().iter().map(|_| Vec::new()).collect();
    for (node, id) in structure.nodes().iter().zip(&ids) {
        if let Some(kids) = node.parent.and_then(|parent| kids.get_mut(parent)) {
            kids.push(Object::Reference(*id));
        }
    }
    let mut numbers = Vec::new();
    for ((page, owners), key) in pages.iter().zip(owners).zip(0_i64..) {
        for (owner, number) in owners.iter().zip(0_i64..) {
            let mut mark = Dictionary::new();
            mark.set("Type", "MCR");
            mark.set("Pg", *page);
            mark.set("MCID", number);
            kids.get_mut(*owner).ok_or(ReportError)?.push(Object::Dictionary(mark));
        }
        let owners = owners.iter().filter_map(|owner| ids.get(*owner));
        numbers
            .extend([Object::Integer(key), Object::Array(owners.map(|id| Object::Reference(*id)).collect())]);
        let page = pdf.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(|_| ReportError)?;
        page.set("StructParents", key);
        page.set("Tabs", Object::Name(b"S".to_vec()));
    }
    for ((node, id), kids) in structure.nodes().iter().zip(&ids).zip(kids) {
        let mut element = Dictionary::new();
        element.set("Type", "StructElem");
        element.set("S", Object::Name(node.role.name().into()));
        element.set("P", node.parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root));
        if !kids.is_empty() {
            element.set("K", kids);
        }
        if let Some(says) = &node.says {
            element.set("Alt", text(says));
        }
        if let Some(scope) = scope(node.role) {
            let mut attributes = Dictionary::new();
            attributes.set("O", Object::Name(b"Table".to_vec()));
            attributes.set("Scope", Object::Name(scope.into()));
            element.set("A", attributes);
        }
        pdf.set_object(*id, element);
    }
    let mut numbering = Dictionary::new();
    numbering.set("Nums", numbers);
    pdf.set_object(parents, numbering);
    let mut tree = Dictionary::new();
    tree.set("Type", "StructTreeRoot");
    tree.set("K", *ids.first().ok_or(ReportError)?);
    tree.set("ParentTree", parents);
    pdf.set_object(root, tree);
    let catalog = pdf.catalog_mut().map_err(|_| ReportError)?;
    catalog.set("StructTreeRoot", root);
    let mut info = Dictionary::new();
    info.set("Marked", true);
    catalog.set("MarkInfo", info);
    Ok(())
}

/// What a table's heading is the heading of.
fn scope(role: Role) -> Option<&'static str> {
    match role {
        Role::ColumnHead => Some("Column"),
        Role::RowHead => Some("Row"),
        _ => None,
    }
}

/// A text string: UTF-16 with its mark, which every reader takes.
fn text(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
