//! The register: promises by sections, each with an ID and the tests that hold it.

/// A promise.
#[derive(Debug, PartialEq, Eq)]
pub struct Promise {
    pub id: String,
    pub section: String,
    pub text: String,
    pub tests: Vec<Named>,
}

/// A test as the register names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Its file, from the project's root.
    pub file: String,
    /// Rust: the function; JavaScript: words of the title.
    pub name: String,
    /// It runs only if somebody asks for it.
    pub by_hand: bool,
}

impl Named {
    /// As the register writes it.
    pub fn shown(&self) -> String {
        format!("{}{}{}", self.file, if self.is_rust() { "::" } else { ": " }, self.name)
    }

    pub fn is_rust(&self) -> bool {
        self.file.ends_with(".rs")
    }
}

/// Reads it.
pub fn parse(text: &str) -> Result<Vec<Promise>, String> {
    let mut promises: Vec<Promise> = Vec::new();
    let mut section = String::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut section);
        }
        let Some(row) = line.strip_prefix("| `") else { continue };
        let cells: Vec<&str> = row.split(" | ").collect();
        let [id, text, tests] = cells.as_slice() else { return Err(format!("not three cells: {line}")) };
        let id = id.trim_end_matches('`').to_owned();
        if promises.iter().any(|one| one.id == id) {
            return Err(format!("two promises are called {id}"));
        }
        let tests = named(tests).ok_or_else(|| format!("a test of {id} has no name"))?;
        promises.push(Promise { id, section: section.clone(), text: (*text).to_owned(), tests });
    }
    Ok(promises)
}

/// The tests in a cell: what stands between backticks, and whether `(by hand)` follows.
fn named(cell: &str) -> Option<Vec<Named>> {
    let parts: Vec<&str> = cell.split('`').collect();
    let pairs = parts.chunks(2).filter(|pair| pair.len() == 2).zip(parts.iter().skip(2).step_by(2));
    pairs
        .map(|(pair, after)| {
            let written = pair.last()?;
            let (file, name) = written.split_once("::").or_else(|| written.split_once(": "))?;
            let by_hand = after.starts_with(" (by hand)");
            Some(Named { file: file.to_owned(), name: name.to_owned(), by_hand })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_an_id_a_promise_and_its_tests() {
        let text = "# P\n\n## Whole\n\n| id | promise | held by |\n|---|---|---|\n| `a-b` | It is | `tests/a.rs::x`, `tests/e2e/b.test.mjs: the page: is`, `tests/a.rs::y` (by hand) |\n";
        let all = parse(text).unwrap();
        assert_eq!((all.len(), all[0].id.as_str(), all[0].section.as_str()), (1, "a-b", "Whole"));
        let tests: Vec<_> = all[0].tests.iter().map(|one| (one.shown(), one.by_hand)).collect();
        let expected = [
            ("tests/a.rs::x", false),
            ("tests/e2e/b.test.mjs: the page: is", false),
            ("tests/a.rs::y", true),
        ];
        assert_eq!(tests, expected.map(|(name, by_hand)| (name.to_owned(), by_hand)));
        assert!(parse("| `a` | x | y |\n| `a` | x | y |\n").is_err());
    }
}
