//! Sheets as a PDF.

use super::{
    Drawn, Report, ReportError,
    face::Face,
    qr::Squares,
    sheet::{Content, HEIGHT, Mark, Sheet, Style, Tone, WIDTH},
    structure::{NodeId, Structure},
    tagged,
};
use printpdf::{
    Color, DictItem, FontId, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rect, Rgb,
    TextItem, TextMatrix, TextRenderingMode, WindingOrder, XObjectTransform, serialize::to_lopdf_doc,
};

/// Strong letters are the same letters with a stroke, this part of the size: one font does for all.
const STROKE: f32 = 0.035;

/// The PDF of the sheets.
pub(super) fn paint(
    sheets: Vec<Sheet>,
    structure: &Structure,
    report: &Report,
    face: &Face,
) -> Result<Vec<u8>, ReportError> {
    let mut document = PdfDocument::new("");
    let font = document.add_font(face.parsed());
    let mut owners = Vec::new();
    for sheet in sheets {
        let mut painter =
            Painter { document: &mut document, face, font: &font, ops: Vec::new(), owners: Vec::new() };
        for mark in sheet.marks {
            painter.mark(mark, structure);
        }
        owners.push(painter.owners);
        let ops = painter.ops;
        document.pages.push(PdfPage::new(Mm::from(Pt(WIDTH)), Mm::from(Pt(HEIGHT)), ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut pdf = to_lopdf_doc(&document, &options, &mut Vec::new());
    tagged::describe(&mut pdf, report)?;
    tagged::tag(&mut pdf, structure, &owners)?;
    pdf.compress();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(|_| ReportError)?;
    Ok(bytes)
}

/// Turns marks into the operations of one page.
struct Painter<'a> {
    document: &'a mut PdfDocument,
    face: &'a Face,
    font: &'a FontId,
    ops: Vec<Op>,
    /// Whose each numbered mark is.
    owners: Vec<NodeId>,
}

impl Painter<'_> {
    fn mark(&mut self, mark: Mark, structure: &Structure) {
        match mark.node.and_then(|id| Some((id, structure.nodes().get(id)?))) {
            Some((id, node)) => {
                let number = DictItem::Int(i64::try_from(self.owners.len()).unwrap_or(i64::MAX));
                let properties = DictItem::Dict { map: [("MCID".to_owned(), number)].into() };
                let tag = node.role.name().to_owned();
                self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
                self.owners.push(id);
            }
            None => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
        }
        self.content(mark.content);
        self.ops.push(Op::EndMarkedContent);
    }

    fn content(&mut self, content: Content) {
        match content {
            Content::Fill { x, y, width, height, tone } => {
                self.ops.push(Op::SetFillColor { col: colour(tone) });
                let rectangle = Rect {
                    mode: Some(PaintMode::Fill),
                    ..Rect::from_xywh(Pt(x), Pt(HEIGHT - y - height), Pt(width), Pt(height))
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Content::Text { x, y, style, text } => self.text(x, y, style, text),
            Content::Picture { x, y, width, height, style, text, drawn } => {
                self.image(&tinted(&drawn, style), [x, y, width, height]);
                self.hidden(x, y + height * 0.75, width, style, &text);
            }
            Content::Thumbnail { x, y, width, height, thumbnail } => {
                let grey = thumbnail.channels() == Some(1);
                let image = RawImage {
                    pixels: RawImageData::U8(thumbnail.pixels),
                    width: thumbnail.width as usize,
                    height: thumbnail.height as usize,
                    data_format: if grey { RawImageFormat::R8 } else { RawImageFormat::RGB8 },
                    tag: Vec::new(),
                };
                self.image(&image, [x, y, width, height]);
            }
            Content::Qr { x, y, side, squares } => self.qr(x, y, side, &squares),
        }
    }

    /// All dark modules as one shape, so that no hairlines show between them.
    fn qr(&mut self, x: f32, y: f32, side: f32, squares: &Squares) {
        let module = side / f32::from(squares.size.max(1));
        let at = |column: u16, row: u16| LinePoint {
            p: Point { x: Pt(x + f32::from(column) * module), y: Pt(HEIGHT - y - f32::from(row) * module) },
            bezier: false,
        };
        let ring = |&(column, row, count): &(u16, u16, u16)| PolygonRing {
            points: vec![
                at(column, row),
                at(column + count, row),
                at(column + count, row + 1),
                at(column, row + 1),
            ],
        };
        let rings = squares.runs.iter().map(ring).collect();
        self.ops.push(Op::SetFillColor { col: colour(Tone::Ink) });
        let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// Left, top, width, height.
    fn image(&mut self, image: &RawImage, [x, y, width, height]: [f32; 4]) {
        let id = self.document.add_image(image);
        let transform = XObjectTransform {
            translate_x: Some(Pt(x)),
            translate_y: Some(Pt(HEIGHT - y - height)),
            scale_x: Some(width),
            scale_y: Some(height),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id, transform });
    }

    fn text(&mut self, x: f32, y: f32, style: Style, text: String) {
        let mode = if style.strong { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
        self.begin(x, y, style.size);
        self.ops.push(Op::SetFillColor { col: colour(style.tone) });
        self.ops.push(Op::SetTextRenderingMode { mode });
        if style.strong {
            self.ops.push(Op::SetOutlineColor { col: colour(style.tone) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(style.size * STROKE) });
        }
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(text)] });
        self.ops.push(Op::EndTextSection);
    }

    /// Text to search and copy under a picture: an invisible blank of the picture's width that stands for it.
    fn hidden(&mut self, x: f32, y: f32, width: f32, style: Style, text: &str) {
        let mut utf16 = vec![0xFE, 0xFF];
        utf16.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        let actual = DictItem::String { data: utf16, literal: false };
        let properties = DictItem::Dict { map: [("ActualText".to_owned(), actual)].into() };
        let stretch = width / self.face.width(" ", style.size).max(0.1) * 100.0;
        self.begin(x, y, style.size);
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible });
        self.ops.push(Op::SetHorizontalScaling { percent: stretch });
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(" ".to_owned())] });
        self.ops.push(Op::SetHorizontalScaling { percent: 100.0 });
        self.ops.push(Op::EndMarkedContent);
        self.ops.push(Op::EndTextSection);
    }

    fn begin(&mut self, x: f32, y: f32, size: f32) {
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(self.font.clone()), size: Pt(size) });
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(HEIGHT - y)) });
    }
}

fn colour(tone: Tone) -> Color {
    let [r, g, b] = tone.rgb().map(|part| f32::from(part) / 255.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// The grey picture in the colours of its text and of what it stands on.
fn tinted(drawn: &Drawn, style: Style) -> RawImage {
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
    RawImage {
        pixels: RawImageData::U8(pixels),
        width: drawn.width as usize,
        height: drawn.height as usize,
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}
