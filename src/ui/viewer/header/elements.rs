//! The rows of the tab Header: only those near what is seen are drawn, for objects of many frames have tens of
//! thousands. Rows are of several heights, so they are drawn in blocks, which are measured.

use super::Explanation;
use crate::deid::ExplainedElement;
use crate::i18n::header::{Part, fate};
use crate::ui::words::{Translation, use_words};
use std::collections::HashMap;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Rows of a block.
const BLOCK: usize = 60;
/// How high a row probably is, until its block was drawn.
const GUESS: f64 = 25.0;
/// What lies so far beyond the edge is drawn too, in pixels.
const MARGIN: f64 = 600.0;

#[derive(Properties)]
pub struct Props {
    pub told: Rc<Explanation>,
    /// The lines that are wanted, by their groups and places.
    pub places: Rc<Vec<(Part, usize)>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.told, &other.told) && self.places == other.places
    }
}

/// The table, in a region of its own that scrolls.
#[function_component]
pub fn Elements(props: &Props) -> Html {
    let words = use_words();
    let region = use_node_ref();
    let heights = use_mut_ref(HashMap::<usize, f64>::new);
    // Blocks that are drawn: first, and behind the last.
    let drawn = use_state(|| (0_usize, 3_usize));
    {
        let (region, heights) = (region.clone(), heights.clone());
        use_effect_with((*drawn, props.places.clone()), move |((first, _), _)| {
            let Some(region) = region.cast::<Element>() else { return };
            let bodies = region.get_elements_by_class_name("block");
            let mut heights = heights.borrow_mut();
            for number in 0..bodies.length() {
                if let Some(body) = bodies.item(number) {
                    let height = body.get_bounding_client_rect().height();
                    heights.insert(first.saturating_add(number as usize), height);
                }
            }
        });
    }
    {
        // Other lines begin at their first one.
        let (region, heights, drawn) = (region.clone(), heights.clone(), drawn.clone());
        use_effect_with((Rc::as_ptr(&props.told) as usize, props.places.clone()), move |_| {
            heights.borrow_mut().clear();
            drawn.set((0, 3));
            if let Some(region) = region.cast::<HtmlElement>() {
                region.set_scroll_top(0);
            }
        });
    }
    let blocks = props.places.len().div_ceil(BLOCK);
    let rows = props.places.len();
    let height = move |heights: &HashMap<usize, f64>, block: usize| {
        let guess = BLOCK.min(rows.saturating_sub(block.saturating_mul(BLOCK))) as f64 * GUESS;
        heights.get(&block).copied().unwrap_or(guess)
    };
    let onscroll = {
        let (heights, drawn) = (heights.clone(), drawn.clone());
        Callback::from(move |event: Event| {
            let Some(region) = event.target_dyn_into::<Element>() else { return };
            let from = f64::from(region.scroll_top()) - MARGIN;
            let to = f64::from(region.scroll_top() + region.client_height()) + MARGIN;
            let heights = heights.borrow();
            let (mut at, mut first, mut end) = (0.0, 0, blocks);
            for block in 0..blocks {
                if at > to {
                    end = block;
                    break;
                }
                at += height(&heights, block);
                if at < from {
                    first = block + 1;
                }
            }
            if *drawn != (first, end) {
                drawn.set((first, end));
            }
        })
    };
    let (first, end) = (drawn.0.min(blocks), drawn.1.min(blocks));
    let space = |blocks: std::ops::Range<usize>| {
        let heights = heights.borrow();
        let height: f64 = blocks.map(|block| height(&heights, block)).sum();
        html! {
            if height > 0.0 {
                <tbody aria-hidden="true"><tr class="space"><td colspan="6" height={format!("{height:.0}")} /></tr></tbody>
            }
        }
    };
    let lines: &[ExplainedElement] = props.told.as_ref().as_ref().map_or(&[], Vec::as_slice);
    let block = |number: usize| {
        let first = number.saturating_mul(BLOCK);
        let places = props.places.chunks(BLOCK).nth(number).unwrap_or_default();
        let mut before =
            first.checked_sub(1).and_then(|place| props.places.get(place)).map(|(part, _)| *part);
        let rows = places.iter().zip(first.saturating_add(2)..).filter_map(|((part, place), index)| {
            let begins = before.replace(*part) != Some(*part);
            let row = row(&words, lines.get(*place)?, index);
            Some(html! { <>if begins { { heading(&words, *part) } }{ row }</> })
        });
        html! { <tbody key={number} class="block">{ for rows }</tbody> }
    };
    let headings = ["header-tag", "header-name", "header-vr", "header-before", "header-after", "header-why"];
    html! {
        <div ref={region} class="scroll-all" tabindex="0" role="region" aria-label={words.text("header")} {onscroll}>
            <table class="elements" aria-rowcount={rows.saturating_add(1).to_string()}>
                <thead><tr>{ for headings.iter().map(|key| html! { <th scope="col">{ words.text(key) }</th> }) }</tr></thead>
                { space(0..first) }
                { for (first..end).map(block) }
                { space(end..blocks) }
            </table>
        </div>
    }
}

/// Where a group begins.
fn heading(words: &Translation, part: Part) -> Html {
    html! { <tr class="part"><th colspan="6" scope="rowgroup">{ words.text(part.key()) }</th></tr> }
}

/// A keyword that may break over lines between its words, not inside one.
fn in_words(keyword: &str) -> Html {
    let mut before = ' ';
    let mut parts = vec![String::new()];
    for letter in keyword.chars() {
        if letter.is_ascii_uppercase() && before.is_ascii_lowercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        before = letter;
    }
    html! { <>{ for parts.into_iter().map(|part| html! { <>{ part }<wbr /></> }) }</> }
}

fn row(words: &Translation, line: &ExplainedElement, index: usize) -> Html {
    let option = line.why.option().map(|option| words.text(option.option().key));
    let why =
        [Some(words.text(&format!("why-{}", line.why.code()))), option, Some(line.section().to_owned())];
    let why: Vec<String> = why.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let fate = fate(words, line);
    html! {
        <tr class={line.fate.code()} aria-rowindex={index.to_string()}>
            <td class="num">{ format!("{}{}", "› ".repeat(line.depth()), line.tag) }</td>
            <td>{ in_words(line.keyword()) }</td>
            <td>{ &line.vr }</td>
            <td>{ &line.before }</td>
            <td>{ line.after.clone().unwrap_or_else(|| "–".to_owned()) }</td>
            <td><b>{ fate }</b>{ ". " }{ why.join(" ") }</td>
        </tr>
    }
}
