//! The page, in Yew: one screen of three parts, as `app` puts them together.
//!
//! `app` owns all state and takes every message; `state` is what the screen shows, `work` the long jobs
//! (loading, export) and how far they are, `steps` what the page does when something happens in them. `screen` puts
//! the parts together; the folders `top`, `strips`, `form`, `viewer`, `list`, `dialog` and `help` each draw one from properties,
//! made of `controls`, and tell what the user did by callbacks.

mod app;
mod controls;
mod dialog;
mod form;
mod help;
mod list;
mod name;
mod parts;
mod screen;
mod state;
mod steps;
mod strips;
mod top;
mod viewer;
mod words;
mod work;

/// Starts the page.
pub fn start() {
    if let Some(root) = crate::browser::environment::root() {
        // Yew's own would print the panic's text.
        yew::set_custom_panic_hook(crate::browser::fault::hook());
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
