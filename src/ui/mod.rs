//! The page, in Yew: one screen of three parts, as `app` puts them together.
//!
//! `app` owns all state and takes every message; `state` is what the screen shows, `work` the long jobs
//! (loading, export) and how far they are, `steps` what the page does when something happens in them. `screen` puts
//! the parts together; the folders `top`, `form`, `viewer`, `list`, `dialog` and `help` each draw one from properties, and
//! tell what the user did by callbacks. `listen` hears what concerns the whole window.

mod app;
mod banner;
mod completeness;
mod control;
mod dialog;
mod divider;
mod fault;
mod form;
mod help;
mod history;
mod icons;
mod list;
mod listen;
mod menu;
mod name;
mod parts;
mod recalled;
mod results;
mod save_as;
mod screen;
mod state;
mod steps;
mod tabs;
mod top;
mod viewer;
mod whose;
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
