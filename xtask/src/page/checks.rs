//! What must hold of the packed page: it needs nothing beside it, can't reach a network, and is small.

use crate::run::Done;

/// The page's largest size: 3 MB.
const LARGEST: usize = 3_000_000;

/// What the page's policy can't forbid, or what has no place in it. The glue holds a name only if the wasm
/// imports it.
const FORBIDDEN: &[&str] = &[
    "RTCPeerConnection",
    "RTCDataChannel",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "XMLHttpRequest",
    "sendBeacon",
    "importScripts",
    "serviceWorker",
    "preconnect",
    "prefetch",
    "require(",
    "fetch(",
    "innerHTML =",
    "insertAdjacentHTML",
    "document.write",
];

/// The page's text, checked before it is written.
pub fn page(page: &str) -> Done {
    if page.len() > LARGEST {
        return Err(format!("the page has {} bytes; at most {LARGEST} are allowed", page.len()));
    }
    let lower = page.to_ascii_lowercase();
    for attribute in ["src", "href", "action", "srcset"] {
        for quote in ["", "\"", "'"] {
            for scheme in ["http:", "https:", "//"] {
                let reference = format!(" {attribute}={quote}{scheme}");
                if lower.contains(&reference) {
                    return Err(format!("the page refers to the network: {reference}"));
                }
            }
        }
    }
    if let Some(word) = FORBIDDEN.iter().find(|word| page.contains(**word)) {
        return Err(format!("the page holds '{word}', which it must not be able to use"));
    }
    Ok(())
}

/// The wasm may import from its glue only: from 'env' would mean C functions that nobody gives it.
pub fn imports(wasm: &[u8]) -> Done {
    let imports = all_imports(wasm)?;
    match imports.iter().find(|(module, _)| !(module.ends_with("_bg.js") || *module == "wbg")) {
        Some((module, _)) => Err(format!("the wasm imports from '{module}'")),
        None => Ok(()),
    }
}

/// The names of what a wasm imports.
pub fn imported(wasm: &[u8]) -> Result<Vec<String>, String> {
    Ok(all_imports(wasm)?.into_iter().map(|(_, name)| name).collect())
}

/// The modules and names of what a wasm imports.
fn all_imports(wasm: &[u8]) -> Result<Vec<(String, String)>, String> {
    sections(wasm).ok_or_else(|| "the wasm's import section can't be read".into())
}

fn sections(wasm: &[u8]) -> Option<Vec<(String, String)>> {
    let mut rest = wasm.strip_prefix(b"\0asm\x01\0\0\0")?;
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest)?;
        let (mut section, after) = rest.split_at_checked(length)?;
        rest = after;
        if id == 2 {
            let count = number(&mut section)?;
            return (0..count).map(|_| import(&mut section)).collect();
        }
    }
    Some(Vec::new())
}

/// One import: reads over it, gives its module and its name.
fn import(bytes: &mut &[u8]) -> Option<(String, String)> {
    let names = (name(bytes)?, name(bytes)?);
    match take(bytes)? {
        0 => drop(number(bytes)?),
        1 => {
            take(bytes)?;
            limits(bytes)?;
        }
        2 => limits(bytes)?,
        3 => drop((take(bytes)?, take(bytes)?)),
        4 => drop((take(bytes)?, number(bytes)?)),
        _ => return None,
    }
    Some(names)
}

fn limits(bytes: &mut &[u8]) -> Option<()> {
    let flags = take(bytes)?;
    number(bytes)?;
    if flags & 1 == 1 {
        number(bytes)?;
    }
    Some(())
}

fn name(bytes: &mut &[u8]) -> Option<String> {
    let length = number(bytes)?;
    let (name, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    String::from_utf8(name.to_vec()).ok()
}

fn take(bytes: &mut &[u8]) -> Option<u8> {
    let (&byte, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(byte)
}

/// A number in LEB128.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0usize;
    for shift in (0..35).step_by(7) {
        let byte = take(bytes)?;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wasm(module: &str) -> Vec<u8> {
        let mut section = vec![1, module.len() as u8];
        section.extend(module.bytes());
        section.extend([1, b'f', 0, 0]);
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([2, section.len() as u8]);
        wasm.extend(section);
        wasm
    }

    #[test]
    fn a_wasm_that_wants_c_functions_is_refused() {
        assert!(imports(&wasm("env")).is_err());
        assert!(imports(&wasm("./veilig_bg.js")).is_ok());
        assert!(imports(b"\0asm").is_err());
    }

    #[test]
    fn a_page_that_refers_to_the_network_is_refused() {
        assert!(page("<img src=\"https://example.org/x\">").is_err());
        assert!(page("<a href='//example.org'>").is_err());
        assert!(page("new RTCPeerConnection()").is_err());
        assert!(page("<a href=\"#manual\" title='http://www.w3.org/2000/svg'>").is_ok());
        assert!(page(&" ".repeat(LARGEST + 1)).is_err());
    }
}
