//! What is not ours: crates and programs in use, their licences and advisories.

pub mod advisories;
pub mod deny;
pub mod licences;
pub mod npm;
pub mod packages;
pub mod third_party;
