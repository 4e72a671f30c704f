//! Pages of marks as a PDF.

pub(crate) mod font;
pub(crate) mod objects;
pub(crate) mod packed;
pub(crate) mod tagged;

use crate::{
    Drawn, Report, ReportError,
    face::Face,
    layout::Press,
    layout::sheet::{HEIGHT, MarkContent, Sheet, SheetMark, Style, Tone, WIDTH},
    layout::structure::{NodeId, Structure},
    qr::Squares,
};
use font::Used;
use objects::Objects;
use packed::packed;
use pdf_writer::{
    Content as Operations, Filter, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{TabOrder, TextRenderingMode},
};
use tagged::Page;

/// Strong letters are the same letters with a stroke, this part of the size: one font does for all.
const STROKE: f32 = 0.035;

/// The font's name in the pages' resources.
const FONT: Name<'static> = Name(b"F");

/// Prints pages into a PDF as they come.
pub(crate) struct Printer<'a> {
    face: &'a Face,
    used: Used,
    objects: Objects,
    tree: Ref,
    font: Ref,
    pages: Vec<Page>,
    /// A page could not be printed: it is told at the end.
    fault: Option<ReportError>,
}

impl<'a> Printer<'a> {
    /// Nothing is printed yet.
    pub(crate) fn new(face: &'a Face) -> Self {
        let mut objects = Objects::new();
        let (tree, font) = (objects.next(), objects.next());
        Self { face, used: Used::default(), objects, tree, font, pages: Vec::new(), fault: None }
    }

    /// The PDF of what was printed.
    pub(crate) fn finish(mut self, structure: &Structure, report: &Report) -> Result<Vec<u8>, ReportError> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let (tree, font) = (self.tree, self.font);
        for (page, key) in self.pages.iter().zip(0_i32..) {
            self.objects.pack(|chunk| {
                let mut written = chunk.page(page.id);
                written.parent(tree).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT));
                written.contents_array(page.contents.iter().copied());
                written.struct_parents(key).tab_order(TabOrder::StructureOrder);
                let mut resources = written.resources();
                resources.fonts().pair(FONT, font);
                let mut named = resources.x_objects();
                for (number, id) in page.pictures.iter().enumerate() {
                    named.pair(Name(picture_name(number).as_bytes()), *id);
                }
            })?;
        }
        self.used.write(&mut self.objects, self.face, font)?;
        let count = i32::try_from(self.pages.len()).map_err(|_| ReportError)?;
        let ids = self.pages.iter().map(|page| page.id);
        self.objects.pack(|chunk| {
            chunk.pages(tree).kids(ids).count(count);
        })?;
        tagged::describe(&mut self.objects, report);
        tagged::tag(&mut self.objects, report, structure, &self.pages, tree)?;
        self.objects.finish()
    }

    /// Prints the marks.
    fn paint(&mut self, sheet: Sheet, structure: &Structure) -> Result<Painted, ReportError> {
        let mut painter = Painter {
            face: self.face,
            used: &mut self.used,
            to: Operations::new(),
            pictures: Vec::new(),
            owners: Vec::new(),
        };
        for mark in sheet.marks {
            painter.mark(mark, structure);
        }
        let Painter { to, pictures, owners, .. } = painter;
        let operations = self.objects.next();
        self.objects.pdf.stream(operations, &packed(&to.finish())?).filter(Filter::FlateDecode);
        let mut ids = Vec::new();
        for picture in pictures {
            let id = self.objects.next();
            picture.write(&mut self.objects.pdf, id)?;
            ids.push(id);
        }
        Ok(Painted { operations, pictures: ids, owners })
    }
}

/// What was printed of marks.
struct Painted {
    /// The stream of operations.
    operations: Ref,
    /// The pictures' objects.
    pictures: Vec<Ref>,
    /// Whose each numbered mark is.
    owners: Vec<NodeId>,
}

impl Press for Printer<'_> {
    fn page(&mut self, sheet: Sheet, structure: &Structure) {
        match self.paint(sheet, structure) {
            Ok(Painted { operations, pictures, owners }) => {
                self.pages.push(Page {
                    id: self.objects.next(),
                    contents: vec![operations],
                    pictures,
                    owners,
                });
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    fn foot(&mut self, page: usize, sheet: Sheet, structure: &Structure) {
        match (self.paint(sheet, structure), self.pages.get_mut(page)) {
            (Ok(foot), Some(page)) => page.contents.push(foot.operations),
            _ => self.fault = Some(ReportError),
        }
    }
}

/// A picture's name in its page's resources.
fn picture_name(number: usize) -> String {
    format!("I{number}")
}

/// A picture of 8 bits a sample.
struct ImageObject {
    width: u32,
    height: u32,
    is_grey: bool,
    pixels: Vec<u8>,
}

impl ImageObject {
    fn write(&self, pdf: &mut Pdf, id: Ref) -> Result<(), ReportError> {
        let side = |length: u32| i32::try_from(length).map_err(|_| ReportError);
        let pixels = packed(&self.pixels)?;
        let mut image = pdf.image_xobject(id, &pixels);
        image.filter(Filter::FlateDecode);
        image.width(side(self.width)?).height(side(self.height)?).bits_per_component(8);
        image.color_space_name(Name(if self.is_grey { b"DeviceGray" } else { b"DeviceRGB" }));
        Ok(())
    }
}

/// Turns marks into the operations of one page.
struct Painter<'a> {
    face: &'a Face,
    used: &'a mut Used,
    to: Operations,
    pictures: Vec<ImageObject>,
    /// Whose each numbered mark is.
    owners: Vec<NodeId>,
}

impl Painter<'_> {
    fn mark(&mut self, mark: SheetMark, structure: &Structure) {
        match mark.node.and_then(|id| Some((id, structure.nodes().get(id)?))) {
            Some((id, node)) => {
                let number = i32::try_from(self.owners.len()).unwrap_or(i32::MAX);
                let tag = Name(node.role.name().as_bytes());
                self.to.begin_marked_content_with_properties(tag).properties().identify(number);
                self.owners.push(id);
            }
            None => {
                self.to.begin_marked_content(Name(b"Artifact"));
            }
        }
        self.content(mark.content);
        self.to.end_marked_content();
    }

    fn content(&mut self, content: MarkContent) {
        match content {
            MarkContent::Fill { x, y, width, height, tone } => {
                self.fill_colour(tone);
                self.to.rect(x, HEIGHT - y - height, width, height).fill_nonzero();
            }
            MarkContent::Text { x, y, style, text } => self.text(x, y, style, &text),
            MarkContent::Picture { x, y, width, height, style, text, drawn } => {
                self.picture(tinted(&drawn, style), [x, y, width, height]);
                self.hidden(x, y + height * 0.75, width, style, &text);
            }
            MarkContent::Thumbnail { x, y, width, height, thumbnail } => {
                let is_grey = thumbnail.channels() == Some(1);
                let (columns, rows) = (thumbnail.width, thumbnail.height);
                let picture = ImageObject { width: columns, height: rows, is_grey, pixels: thumbnail.pixels };
                self.picture(picture, [x, y, width, height]);
            }
            MarkContent::Qr { x, y, side, squares } => self.qr(x, y, side, &squares),
        }
    }

    /// All dark modules as one shape, so that no hairlines show between them.
    fn qr(&mut self, x: f32, y: f32, side: f32, squares: &Squares) {
        let module = side / f32::from(squares.size.max(1));
        self.fill_colour(Tone::Ink);
        for (column, row, count) in &squares.runs {
            let (left, top) = (x + f32::from(*column) * module, y + f32::from(*row) * module);
            self.to.rect(left, HEIGHT - top - module, f32::from(*count) * module, module);
        }
        self.to.fill_nonzero();
    }

    /// Left, top, width, height.
    fn picture(&mut self, picture: ImageObject, [x, y, width, height]: [f32; 4]) {
        let name = picture_name(self.pictures.len());
        self.pictures.push(picture);
        self.to.save_state().transform([width, 0.0, 0.0, height, x, HEIGHT - y - height]);
        self.to.x_object(Name(name.as_bytes())).restore_state();
    }

    fn text(&mut self, x: f32, y: f32, style: Style, text: &str) {
        let mode = if style.strong { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
        self.begin(x, y, style.size);
        self.fill_colour(style.tone);
        self.to.set_text_rendering_mode(mode);
        if style.strong {
            let [r, g, b] = parts(style.tone);
            self.to.set_stroke_rgb(r, g, b).set_line_width(style.size * STROKE);
        }
        self.to.show(Str(&self.used.encode(text))).end_text();
    }

    /// Text to search and copy under a picture: an invisible blank of the picture's width that stands for it.
    fn hidden(&mut self, x: f32, y: f32, width: f32, style: Style, text: &str) {
        let stretch = width / self.face.width(" ", style.size).max(0.1) * 100.0;
        self.begin(x, y, style.size);
        let mut span = self.to.begin_marked_content_with_properties(Name(b"Span"));
        span.properties().actual_text(TextStr(text));
        drop(span);
        self.to.set_text_rendering_mode(TextRenderingMode::Invisible).set_horizontal_scaling(stretch);
        self.to.show(Str(&self.used.encode(" "))).set_horizontal_scaling(100.0);
        self.to.end_marked_content().end_text();
    }

    fn begin(&mut self, x: f32, y: f32, size: f32) {
        self.to.begin_text().set_font(FONT, size).set_text_matrix([1.0, 0.0, 0.0, 1.0, x, HEIGHT - y]);
    }

    fn fill_colour(&mut self, tone: Tone) {
        let [r, g, b] = parts(tone);
        self.to.set_fill_rgb(r, g, b);
    }
}

/// Red, green and blue, 0 to 1.
fn parts(tone: Tone) -> [f32; 3] {
    tone.rgb().map(|part| f32::from(part) / 255.0)
}

/// The grey picture in the colours of its text and of what it stands on.
fn tinted(drawn: &Drawn, style: Style) -> ImageObject {
    let ([ir, ig, ib], [gr, gg, gb]) = (style.tone.rgb(), style.ground.rgb());
    let mix = |[ink, ground]: [u8; 2], grey: u8| {
        let (ink, ground, grey) = (u32::from(ink), u32::from(ground), u32::from(grey));
        u8::try_from((ink * (255 - grey) + ground * grey) / 255).unwrap_or(u8::MAX)
    };
    let pixels = drawn
        .grey
        .iter()
        .flat_map(|&grey| [[ir, gr], [ig, gg], [ib, gb]].map(|part| mix(part, grey)))
        .collect();
    ImageObject { width: drawn.width, height: drawn.height, is_grey: false, pixels }
}
