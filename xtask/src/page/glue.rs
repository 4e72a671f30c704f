//! What the program may call of the browser: held to the list `xtask/page/functions.txt`.

use crate::page::checks;
use crate::run::{Done, root};
use std::collections::BTreeSet;
use std::fs;

/// How the heading begins under which functions stand that nothing calls.
const CLOSED: &str = "closed";
/// How the heading begins under which stands what the glue may make anew.
const CONSTRUCTORS: &str = "constructors";

/// How the heading begins under which stands what only a page holds that is built to try something out: its libraries are
/// linked with parts that nothing calls.
const QUICK: &str = "quick";

/// How the glue would load a program from an address. Ours comes as a module, so that nothing needs to be loaded.
const FETCH: &str = "module_or_path = fetch(module_or_path);";

/// The list, by what it says of a name.
#[derive(Debug, Default)]
pub struct Functions {
    allowed: BTreeSet<String>,
    closed: BTreeSet<String>,
    quick: BTreeSet<String>,
    constructors: BTreeSet<String>,
}

impl Functions {
    /// Reads the project's list.
    pub fn read() -> Result<Self, String> {
        let path = root().join("xtask/page/functions.txt");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self::parse(&text))
    }

    fn parse(text: &str) -> Self {
        let mut list = Self::default();
        let mut heading = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(title) = line.strip_prefix('[') {
                heading = title;
                continue;
            }
            let names = match heading {
                _ if heading.starts_with(CLOSED) => &mut list.closed,
                _ if heading.starts_with(QUICK) => &mut list.quick,
                _ if heading.starts_with(CONSTRUCTORS) => &mut list.constructors,
                _ => &mut list.allowed,
            };
            names.extend(line.split_whitespace().map(str::to_owned));
        }
        list
    }

    /// The program imports what the list allows, and the list names nothing that it does not import.
    pub fn check(&self, wasm: &[u8], glue: &str, quick: bool) -> Done {
        let imported: BTreeSet<String> = checks::imported(wasm)?.iter().map(|name| plain(name)).collect();
        let known = |name: &&String| {
            self.allowed.contains(*name) || self.closed.contains(*name) || quick && self.quick.contains(*name)
        };
        complain(
            "the program calls what xtask/page/functions.txt does not name",
            imported.iter().filter(|name| !known(name)),
        )?;
        let listed = self.allowed.iter().chain(&self.closed);
        complain(
            "xtask/page/functions.txt names what is not called",
            listed.filter(|name| !imported.contains(*name)),
        )?;
        let made = constructed(glue);
        complain(
            "the glue makes what xtask/page/functions.txt does not name",
            made.difference(&self.constructors),
        )
    }

    /// The glue with the closed functions throwing, and without its way to load a program from an address.
    pub fn close(&self, glue: &str) -> Result<String, String> {
        if glue.matches(FETCH).count() != 1 {
            return Err("the glue does not load programs as it did: look at xtask/src/page/glue.rs".into());
        }
        let mut closed = glue.replace(FETCH, "throw new Error('closed');");
        for name in &self.closed {
            closed = throwing(&closed, name).ok_or(format!("'{name}' can't be closed in the glue"))?;
        }
        Ok(closed)
    }
}

/// An import's name without wasm-bindgen's prefix and the hash behind it.
fn plain(import: &str) -> String {
    let name = import.strip_prefix("__wbg_").unwrap_or(import);
    match name.rsplit_once('_') {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            name.into()
        }
        _ => name.into(),
    }
}

/// What stands behind `new` in the glue's own functions.
fn constructed(glue: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
    glue.split("new ").skip(1).map(name).filter(|name| glue.contains(&format!("new {name}("))).collect()
}

/// The glue in which the body of this import throws.
fn throwing(glue: &str, name: &str) -> Option<String> {
    let start = glue.find(&format!("__wbg_{name}_"))?;
    let open = start + glue.get(start..)?.find('{')? + 1;
    // The body ends where its line's indentation comes back.
    let line = glue.get(..start)?.rfind('\n')? + 1;
    let end = format!("\n{}}}", glue.get(line..start)?);
    let close = open + glue.get(open..)?.find(&end)?;
    Some([glue.get(..open)?, " throw new Error('closed');", glue.get(close..)?].concat())
}

fn complain<'a>(what: &str, names: impl Iterator<Item = &'a String>) -> Done {
    let names: Vec<&str> = names.map(String::as_str).collect();
    if names.is_empty() { Ok(()) } else { Err(format!("{what}: {}", names.join(" "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "# words\n[drawing]\nclick\nfocus\n[closed: never]\nset_innerHTML\n[quick]\nstack\n[constructors]\nDate Error\n";
    const GLUE: &str = "let x = {\n    __wbg_click_0123456789abcdef: function(arg0) {\n        arg0.click();\n    },\n    \
        __wbg_set_innerHTML_0123456789abcdef: function(arg0, arg1) {\n        if (arg1) {\n            arg0.innerHTML = arg1;\n        }\n    },\n};\n\
        module_or_path = fetch(module_or_path);\nnew Date();\n";

    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut section = vec![names.len() as u8];
        for name in names {
            section.extend([3, b'w', b'b', b'g', name.len() as u8]);
            section.extend(name.bytes());
            section.extend([0, 0]);
        }
        // The length in LEB128, of two bytes.
        let length = [(section.len() & 0x7f | 0x80) as u8, (section.len() >> 7) as u8];
        [b"\0asm\x01\0\0\0".as_slice(), &[2], &length, &section].concat()
    }

    #[test]
    fn a_function_that_nobody_listed_and_one_that_nobody_calls_stop_the_build() {
        let list = Functions::parse(LIST);
        let all = [
            "__wbg_click_0123456789abcdef",
            "__wbg_focus_0123456789abcdef",
            "__wbg_set_innerHTML_0123456789abcdef",
        ];
        assert_eq!(list.check(&wasm(&all), GLUE, false), Ok(()));
        assert!(list.check(&wasm(&all[1..]), GLUE, false).unwrap_err().contains("not called: click"));
        let more = [&all[..], &["__wbg_open_0123456789abcdef"]].concat();
        assert!(list.check(&wasm(&more), GLUE, true).unwrap_err().contains("does not name: open"));
        let with_more = [&all[..], &["__wbg_stack_0123456789abcdef"]].concat();
        assert_eq!(list.check(&wasm(&with_more), GLUE, true), Ok(()));
        assert!(list.check(&wasm(&with_more), GLUE, false).unwrap_err().contains("does not name: stack"));
        assert!(list.check(&wasm(&all), "new WebSocket()", false).unwrap_err().contains("WebSocket"));
    }

    #[test]
    fn a_closed_function_throws_and_the_others_stay() {
        let glue = Functions::parse(LIST).close(GLUE).unwrap();
        assert!(!glue.contains("innerHTML = ") && !glue.contains("fetch("), "{glue}");
        assert!(
            glue.contains("arg0.click();")
                && glue.contains("function(arg0, arg1) { throw new Error('closed');\n    },")
        );
    }

    #[test]
    fn a_glue_that_is_not_as_it_was_is_refused() {
        assert!(Functions::parse(LIST).close("new Date();").is_err());
        assert!(Functions::parse("[closed]\nouterHTML\n").close(GLUE).is_err());
    }
}
