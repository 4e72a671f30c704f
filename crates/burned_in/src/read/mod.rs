//! A row of letters cut out of its frame and read, and whose words it says.

pub(crate) mod alike;
pub(crate) mod reader;
pub(crate) mod says;
pub(crate) mod spelling;
pub(crate) mod strip;
