//! What stands on the screen: pictures, letters, where the page is and how large an element.

pub mod apart;
pub mod canvas;
pub mod glyphs;
pub mod page;
pub mod size;
