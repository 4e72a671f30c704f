//! The few words that the page needs before its program runs, in every language: lines `start-… = …` of the Fluent files.

use crate::run::root;
use serde_json::{Map, Value};
use std::fs;

/// A language's tag, and its words by key without `start-`; under `tags` the other tags that it speaks for.
type StartWords = (String, Map<String, Value>);

/// The words of each language, English first.
pub fn words() -> Result<Vec<StartWords>, String> {
    let folder = root().join("www/locales");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut all = Vec::new();
    for folder in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        let tag = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = fs::read_to_string(folder.join("main.ftl")).map_err(|error| format!("{tag}: {error}"))?;
        let lines = text.lines().filter_map(|line| line.strip_prefix("start-")?.split_once(" = "));
        let mut words: Map<String, Value> = lines.map(|(key, text)| (key.to_owned(), text.into())).collect();
        if let Ok(tags) = fs::read_to_string(folder.join("tags")) {
            words.insert("tags".to_owned(), tags.split_whitespace().collect::<Vec<_>>().into());
        }
        all.push((tag, words));
    }
    all.sort_by_key(|(tag, _): &(String, _)| (tag != "en", tag.clone()));
    Ok(all)
}

/// A block of data for the page's first script.
pub fn block(words: &[StartWords]) -> String {
    let all: Map<String, Value> =
        words.iter().map(|(tag, words)| (tag.clone(), Value::Object(words.clone()))).collect();
    // No text may end the block.
    let json = Value::Object(all).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"start-words\">{json}</script>")
}

/// What stands in the page where scripts are switched off.
pub fn noscript(words: &[StartWords]) -> String {
    let lines = words.iter().filter_map(|(tag, words)| Some((tag, words.get("script")?.as_str()?)));
    lines
        .map(|(tag, text)| {
            format!("<p lang=\"{tag}\">{}</p>", text.replace('&', "&amp;").replace('<', "&lt;"))
        })
        .collect()
}
