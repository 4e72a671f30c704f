//! The profile's options by name. The names are those of `deid::Options` itself, so that none can be missing here.

use serde_json::{Map, Value, json};
use veilig::deid::{Dates, Options};

/// The names that `--option` takes: each option that is on or off, and `dates-` with each way to treat dates.
pub fn names() -> Vec<String> {
    let switches = fields(&Options::default()).into_iter().filter(|(_, value)| value.is_boolean());
    let dates = [Dates::Remove, Dates::Shift, Dates::Keep]
        .into_iter()
        .filter_map(|dates| json!(dates).as_str().map(|name| format!("dates-{name}")));
    switches.map(|(name, _)| name).chain(dates).collect()
}

/// A preset with the named options on top.
pub fn with(preset: Options, named: &[String]) -> Result<Options, String> {
    let mut fields = fields(&preset);
    for name in named {
        if !names().contains(name) {
            return Err(format!("--option takes one of {}", names().join(", ")));
        }
        match name.strip_prefix("dates-") {
            Some(dates) => fields.insert("dates".to_owned(), json!(dates)),
            None => fields.insert(name.clone(), json!(true)),
        };
    }
    serde_json::from_value(Value::Object(fields)).map_err(|_| "the options can't be read".to_owned())
}

fn fields(options: &Options) -> Map<String, Value> {
    match json!(options) {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
