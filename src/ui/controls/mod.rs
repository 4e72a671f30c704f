//! What the parts of the screen are made of: inputs, menus, tabs, icons, the lines between parts.

pub mod divider;
pub mod icons;
pub mod input;
pub mod menu;
pub mod tabs;
