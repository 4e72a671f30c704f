//! The manual's text as elements of the page.

use super::figures::{Drawn, Figures};
use crate::deid::profile_options;
use crate::i18n::manual::{ManualBlock, ManualSection, ManualSpan, marked};
use crate::ui::words::Translation;
use std::rc::Rc;
use yew::prelude::*;

/// What the text is drawn with.
pub(super) struct Text<'a> {
    pub words: &'a Translation,
    /// The words of the manual's language, which may be English in a page in another one.
    pub own: &'a Translation,
    pub figures: &'a Rc<Figures>,
    /// What is searched for.
    pub sought: &'a str,
}

impl Text<'_> {
    /// A section. Its heading takes the focus when somebody jumps to it; the page's title and the dialog's are above it.
    pub fn section(&self, section: &ManualSection, id: String) -> Html {
        let title = self.sought(&section.title);
        let title = match section.level {
            2 => html! { <h3 {id} tabindex="-1">{ title }</h3> },
            _ => html! { <h4 {id} tabindex="-1">{ title }</h4> },
        };
        html! { <section>{ title }{ self.blocks(&section.body) }</section> }
    }

    fn blocks(&self, blocks: &[ManualBlock]) -> Html {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &ManualBlock) -> Html {
        match block {
            ManualBlock::Paragraph(spans) => html! { <p>{ self.line(spans) }</p> },
            ManualBlock::List(true, items) => html! { <ol>{ self.items(items) }</ol> },
            ManualBlock::List(false, items) => html! { <ul>{ self.items(items) }</ul> },
            // It may be wider than the page: then it scrolls, by keys too.
            ManualBlock::Code(text) => html! { <pre tabindex="0"><code>{ self.sought(text) }</code></pre> },
            ManualBlock::Figure(figure, told) => html! {
                <Drawn figure={*figure} told={told.clone()} words={self.own.clone()} figures={self.figures.clone()} />
            },
            ManualBlock::Table(head, rows) => table(
                head.iter().map(|cell| self.line(cell)).collect(),
                rows.iter().map(|row| row.iter().map(|cell| self.line(cell)).collect()).collect(),
            ),
            ManualBlock::Options => self.options(),
        }
    }

    /// A list's items; one that is a single line needs no paragraph around it.
    fn items(&self, items: &[Vec<ManualBlock>]) -> Html {
        let item = |blocks: &Vec<ManualBlock>| match blocks.as_slice() {
            [ManualBlock::Paragraph(spans), rest @ ..] => {
                html! { <li>{ self.line(spans) }{ self.blocks(rest) }</li> }
            }
            blocks => html! { <li>{ self.blocks(blocks) }</li> },
        };
        items.iter().map(item).collect()
    }

    fn line(&self, spans: &[ManualSpan]) -> Html {
        let span = |span: &ManualSpan| {
            let text = self.sought(span.text());
            match span {
                ManualSpan::Text(_) => text,
                ManualSpan::Label(_) => html! { <b>{ text }</b> },
                ManualSpan::Emphasis(_) => html! { <em>{ text }</em> },
                ManualSpan::Code(_) => html! { <code>{ text }</code> },
            }
        };
        spans.iter().map(span).collect()
    }

    /// A text with the finds marked.
    fn sought(&self, text: &str) -> Html {
        let piece = |(piece, found): (&str, bool)| {
            if found {
                html! { <mark>{ piece }</mark> }
            } else {
                html! { { piece } }
            }
        };
        marked(text, self.sought).into_iter().map(piece).collect()
    }

    /// The options of the profile, from the table that the conformance statement is made of.
    fn options(&self) -> Html {
        let words = self.words;
        let presets = ["preset-strict", "preset-planning", "preset-research"];
        let head = ["manual-option", "manual-dicom-name", "manual-code"].into_iter().chain(presets);
        let yes = |on: bool| if on { words.text("manual-yes") } else { String::new() };
        let rows = profile_options().iter().map(|option| {
            vec![
                html! { { words.text(option.key) } },
                html! { <span lang="en">{ option.name }</span> },
                html! { <code>{ option.code }</code> },
                html! { { yes(option.in_strict()) } },
                html! { { yes(option.in_planning()) } },
                html! { { yes(option.in_research()) } },
            ]
        });
        table(head.map(|key| html! { { words.text(key) } }).collect(), rows.collect())
    }
}

fn table(head: Vec<Html>, rows: Vec<Vec<Html>>) -> Html {
    html! {
        <table>
            <thead><tr>{ for head.into_iter().map(|cell| html! { <th scope="col">{ cell }</th> }) }</tr></thead>
            <tbody>
                { for rows.into_iter().map(|row| html! {
                    <tr>{ for row.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}
