//! A series' thumbnail in its row.

use crate::browser::canvas;
use crate::image::Thumbnail;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub picture: Option<Rc<Thumbnail>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        match (&self.picture, &other.picture) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The thumbnail; its room stays free until it is there. It only helps the eye: the row says what it is.
#[function_component]
pub fn Thumb(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.picture.as_ref().map(|picture| Rc::as_ptr(picture) as usize), {
            let picture = props.picture.clone();
            move |_| {
                if let (Some(node), Some(picture)) = (node.cast::<HtmlCanvasElement>(), picture) {
                    canvas::paint_plain(&node, [picture.width, picture.height], &picture.rgba());
                }
            }
        });
    }
    html! { <canvas ref={node} class={classes!("thumb", props.picture.is_none().then_some("empty"))} aria-hidden="true" /> }
}
