//! What a hospital's administrator sets in the file, what this computer remembers, and which of them holds.
//!
//! [`Site`] is the block `site-config` of the page, read strictly: a key that is unknown or wrong stops the page
//! ([`SiteError`] says which, and what was expected). [`Setting`] names everything of the tab Advanced that can be
//! set, remembered, locked or hidden; [`RememberedSettings`] reads what was remembered. [`Validity`] tells how old this build is.

mod config;
mod memory;
mod preset;
mod reading;
mod receiver;
mod requirement;
mod setting;
mod settle;
mod validity;

pub use config::{AfterExpiry, Given, Site, config_hash};
pub use memory::{RememberedSettings, group_id, mark, marked};
pub use preset::Preset;
pub use reading::{ExpectedValue, SiteError};
pub use receiver::ReceiverSettings;
pub use setting::{Setting, SettingValue};
pub use settle::{choose, chosen, locked_otherwise, settle, take};
pub use validity::{Day, Validity};
