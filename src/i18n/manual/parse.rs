//! Markdown as a list of sections. What the manual does not use (links, raw HTML) is not known here, so that no text
//! of a translation can bring it into the page.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::iter::Peekable;

/// A heading and what stands below it, up to the next heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// 1 for the title, 2 and 3 below.
    pub level: u8,
    /// The heading.
    pub title: String,
    /// What stands below.
    pub body: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The sections of a manual.
#[must_use]
pub fn sections(markdown: &str) -> Vec<Section> {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_TABLES).peekable();
    let mut sections: Vec<Section> = Vec::new();
    while let Some(event) = events.next() {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            let title = spans(&mut events).iter().map(Span::text).collect();
            let level = match level {
                HeadingLevel::H1 => 1,
                HeadingLevel::H2 => 2,
                _ => 3,
            };
            sections.push(Section { level, title, body: Vec::new() });
        } else if let (Some(section), Some(block)) = (sections.last_mut(), block(&event, &mut events)) {
            section.body.push(block);
        }
    }
    sections
}

type Events<'a> = Peekable<Parser<'a>>;

/// The block that begins with this event.
fn block(event: &Event<'_>, events: &mut Events<'_>) -> Option<Block> {
    match event {
        Event::Start(Tag::Paragraph) => Some(paragraph(events)),
        Event::Start(Tag::List(first)) => Some(Block::List(first.is_some(), items(events))),
        Event::Start(Tag::Table(_)) => Some(table(events)),
        Event::Start(Tag::CodeBlock(_)) => Some(Block::Code(spans(events).iter().map(Span::text).collect())),
        _ => None,
    }
}

/// A paragraph; one that begins with a picture is the picture.
fn paragraph(events: &mut Events<'_>) -> Block {
    let picture = match events.peek() {
        Some(Event::Start(Tag::Image { dest_url, .. })) => {
            let file = dest_url.rsplit('/').next().unwrap_or_default();
            Some(file.split('.').next().unwrap_or_default().to_owned())
        }
        _ => None,
    };
    let spans = spans(events);
    match (picture, spans.as_slice()) {
        (Some(name), spans) => Block::Picture(name, spans.iter().map(Span::text).collect()),
        (None, [Span::Text(text)]) if text == "{{options}}" => Block::Options,
        _ => Block::Paragraph(spans),
    }
}

/// The items of a list. Those of a list without gaps hold text without a paragraph around it.
fn items(events: &mut Events<'_>) -> Vec<Vec<Block>> {
    let mut items: Vec<Vec<Block>> = Vec::new();
    let mut line = Line::default();
    while let Some(event) = events.next() {
        match event {
            Event::End(TagEnd::List(_)) => break,
            Event::Start(Tag::Item) => items.push(Vec::new()),
            event => {
                let block = block(&event, events);
                let ends = block.is_some() || matches!(event, Event::End(TagEnd::Item));
                let Some(item) = items.last_mut() else { continue };
                if ends && !line.spans.is_empty() {
                    item.push(Block::Paragraph(std::mem::take(&mut line).spans));
                }
                match block {
                    Some(block) => item.push(block),
                    None => line.take(event),
                }
            }
        }
    }
    items
}

fn table(events: &mut Events<'_>) -> Block {
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    let mut row = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::TableCell) => row.push(spans(events)),
            Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
            Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    Block::Table(head, rows)
}

/// The text up to the end of what began before.
fn spans(events: &mut Events<'_>) -> Vec<Span> {
    let mut line = Line::default();
    let mut depth = 0_usize;
    for event in events.by_ref() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        line.take(event);
    }
    line.spans
}

/// Text as it comes, piece by piece.
#[derive(Default)]
struct Line {
    spans: Vec<Span>,
    style: Option<fn(String) -> Span>,
    /// The style has just begun: what comes does not join what was there.
    fresh: bool,
}

impl Line {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.turn(Some(Span::Label)),
            Event::Start(Tag::Emphasis) => self.turn(Some(Span::Emphasis)),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => self.turn(None),
            Event::Code(text) => {
                self.spans.push(Span::Code(text.into_string()));
                self.fresh = true;
            }
            Event::Text(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn turn(&mut self, style: Option<fn(String) -> Span>) {
        self.style = style;
        self.fresh = true;
    }

    /// The parser cuts text at each character that might have meant something.
    fn text(&mut self, text: &str) {
        if !std::mem::take(&mut self.fresh)
            && let Some(Span::Text(last) | Span::Label(last) | Span::Emphasis(last)) = self.spans.last_mut()
        {
            last.push_str(text);
            return;
        }
        self.spans.push(self.style.unwrap_or(Span::Text)(text.to_owned()));
    }
}
