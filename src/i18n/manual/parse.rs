//! Markdown as a list of sections: done once, when the program is built (`build.rs`), so that no page carries a parser.

use super::blocks::{Figure, ManualBlock, ManualSection, ManualSpan};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::iter::Peekable;

/// The sections of a manual.
pub(super) fn sections(markdown: &str) -> Vec<ManualSection> {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_TABLES).peekable();
    let mut sections: Vec<ManualSection> = Vec::new();
    while let Some(event) = events.next() {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            let title = spans(&mut events).iter().map(ManualSpan::text).collect();
            let level = match level {
                HeadingLevel::H1 => 1,
                HeadingLevel::H2 => 2,
                _ => 3,
            };
            sections.push(ManualSection { level, title, body: Vec::new() });
        } else if let (Some(section), Some(block)) = (sections.last_mut(), block(&event, &mut events)) {
            section.body.push(block);
        }
    }
    sections
}

type Events<'a> = Peekable<Parser<'a>>;

/// The block that begins with this event.
fn block(event: &Event<'_>, events: &mut Events<'_>) -> Option<ManualBlock> {
    match event {
        Event::Start(Tag::Paragraph) => Some(paragraph(events)),
        Event::Start(Tag::List(first)) => Some(ManualBlock::List(first.is_some(), items(events))),
        Event::Start(Tag::Table(_)) => Some(table(events)),
        Event::Start(Tag::CodeBlock(_)) => {
            Some(ManualBlock::Code(spans(events).iter().map(ManualSpan::text).collect()))
        }
        _ => None,
    }
}

/// A paragraph; one that begins with a picture (`figure:name`) is that figure.
fn paragraph(events: &mut Events<'_>) -> ManualBlock {
    let figure = match events.peek() {
        Some(Event::Start(Tag::Image { dest_url, .. })) => {
            dest_url.strip_prefix("figure:").and_then(Figure::named)
        }
        _ => None,
    };
    let spans = spans(events);
    match (figure, spans.as_slice()) {
        (Some(figure), spans) => ManualBlock::Figure(figure, spans.iter().map(ManualSpan::text).collect()),
        (None, [ManualSpan::Text(text)]) if text == "{{options}}" => ManualBlock::Options,
        _ => ManualBlock::Paragraph(spans),
    }
}

/// The items of a list. Those of a list without gaps hold text without a paragraph around it.
fn items(events: &mut Events<'_>) -> Vec<Vec<ManualBlock>> {
    let mut items: Vec<Vec<ManualBlock>> = Vec::new();
    let mut line = SpanLine::default();
    while let Some(event) = events.next() {
        match event {
            Event::End(TagEnd::List(_)) => break,
            Event::Start(Tag::Item) => items.push(Vec::new()),
            event => {
                let block = block(&event, events);
                let ends = block.is_some() || matches!(event, Event::End(TagEnd::Item));
                let Some(item) = items.last_mut() else { continue };
                if ends && !line.spans.is_empty() {
                    item.push(ManualBlock::Paragraph(std::mem::take(&mut line).spans));
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

fn table(events: &mut Events<'_>) -> ManualBlock {
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
    ManualBlock::Table(head, rows)
}

/// The text up to the end of what began before.
fn spans(events: &mut Events<'_>) -> Vec<ManualSpan> {
    let mut line = SpanLine::default();
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
struct SpanLine {
    spans: Vec<ManualSpan>,
    style: Option<fn(String) -> ManualSpan>,
    /// The style has just begun: what comes does not join what was there.
    fresh: bool,
}

impl SpanLine {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.turn(Some(ManualSpan::Label)),
            Event::Start(Tag::Emphasis) => self.turn(Some(ManualSpan::Emphasis)),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => self.turn(None),
            Event::Code(text) => {
                self.spans.push(ManualSpan::Code(text.into_string()));
                self.fresh = true;
            }
            Event::Text(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn turn(&mut self, style: Option<fn(String) -> ManualSpan>) {
        self.style = style;
        self.fresh = true;
    }

    /// The parser cuts text at each character that might have meant something.
    fn text(&mut self, text: &str) {
        if !std::mem::take(&mut self.fresh)
            && let Some(ManualSpan::Text(last) | ManualSpan::Label(last) | ManualSpan::Emphasis(last)) =
                self.spans.last_mut()
        {
            last.push_str(text);
            return;
        }
        self.spans.push(self.style.unwrap_or(ManualSpan::Text)(text.to_owned()));
    }
}
