//! Sheets as a PDF.

use super::{
    Drawn, ReportError,
    face::Face,
    sheet::{HEIGHT, Mark, Sheet, Style, Tone, WIDTH},
};
use printpdf::{
    Color, DictItem, FontId, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt,
    RawImage, RawImageData, RawImageFormat, Rect, Rgb, TextItem, TextMatrix, TextRenderingMode,
    XObjectTransform, serialize::to_lopdf_doc,
};

/// Strong letters are the same letters with a stroke, this part of the size: one font does for all.
const STROKE: f32 = 0.035;

/// The PDF of the sheets, under a title.
pub(super) fn paint(sheets: Vec<Sheet>, title: &str, face: &Face) -> Result<Vec<u8>, ReportError> {
    let mut document = PdfDocument::new(title);
    let font = document.add_font(face.parsed());
    for sheet in sheets {
        let mut painter = Painter { document: &mut document, face, font: &font, ops: Vec::new() };
        for mark in sheet.marks {
            painter.mark(mark);
        }
        let ops = painter.ops;
        document.pages.push(PdfPage::new(Mm::from(Pt(WIDTH)), Mm::from(Pt(HEIGHT)), ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut pdf = to_lopdf_doc(&document, &options, &mut Vec::new());
    // What printpdf adds of its own: dates of 1970, empty entries, a claim of PDF/X, random IDs.
    pdf.trailer.remove(b"ID");
    let info = pdf.trailer.get(b"Info").and_then(|info| info.as_reference()).map_err(|_| ReportError)?;
    let info = pdf.get_object_mut(info).and_then(|info| info.as_dict_mut()).map_err(|_| ReportError)?;
    let title = info.get(b"Title").map_err(|_| ReportError)?.clone();
    *info = [("Title", title)].into_iter().collect();
    "1.7".clone_into(&mut pdf.version);
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
}

impl Painter<'_> {
    fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Fill { x, y, width, height, tone } => {
                self.ops.push(Op::SetFillColor { col: colour(tone) });
                let rectangle = Rect {
                    mode: Some(PaintMode::Fill),
                    ..Rect::from_xywh(Pt(x), Pt(HEIGHT - y - height), Pt(width), Pt(height))
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Mark::Text { x, y, style, text } => self.text(x, y, style, text),
            Mark::Picture { x, y, width, height, style, text, drawn } => {
                let image = self.document.add_image(&tinted(&drawn, style));
                let transform = XObjectTransform {
                    translate_x: Some(Pt(x)),
                    translate_y: Some(Pt(HEIGHT - y - height)),
                    scale_x: Some(width),
                    scale_y: Some(height),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject { id: image, transform });
                self.hidden(x, y + height * 0.75, width, style, &text);
            }
        }
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
    let (ink, ground) = (style.tone.rgb(), style.ground.rgb());
    let mix = |ink: u8, ground: u8, grey: u8| {
        let (ink, ground, grey) = (u32::from(ink), u32::from(ground), u32::from(grey));
        u8::try_from((ink * (255 - grey) + ground * grey) / 255).unwrap_or(u8::MAX)
    };
    let pixels =
        drawn.grey.iter().flat_map(|&grey| [0, 1, 2].map(|i| mix(ink[i], ground[i], grey))).collect();
    RawImage {
        pixels: RawImageData::U8(pixels),
        width: drawn.width as usize,
        height: drawn.height as usize,
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}
