//! Makes one HTML file of the program and its glue.

use crate::page::base85;
use crate::page::checks;
use crate::page::compress;
use crate::page::glue::Functions;
use crate::page::origin::commit;
use crate::page::words;
use crate::run::{Done, root};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The page's name in dist/.
pub const PAGE: &str = "veilig.html";

/// How a page is packed.
pub struct PackOptions {
    /// To try something out: its size does not matter.
    pub quick: bool,
    /// The time that the build claims, in seconds since 1970: the commit's, so that one commit gives one page.
    pub built: u64,
    /// The commit that it is built from; empty where it is not known.
    pub commit: String,
}

/// What no page may do, whatever its program tries; workers inherit it.
const POLICY: &str = "default-src 'none'; script-src SCRIPTS 'wasm-unsafe-eval'; worker-src blob:; \
    style-src STYLE; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types veilig";

/// Trunk's `post_build` hook: replaces the files in Trunk's staging folder by the single page, which `trunk serve`
/// shows as its index.html.
pub fn hook() -> Done {
    let staging = std::env::var("TRUNK_STAGING_DIR").map_err(|_| "pack runs as Trunk's hook only")?;
    let staging = Path::new(&staging);
    let built = std::env::var("SOURCE_DATE_EPOCH").unwrap_or_default();
    let how = PackOptions { quick: false, built: built.parse().unwrap_or_default(), commit: commit() };
    let page = page(staging, &how)?;
    for entry in fs::read_dir(staging).map_err(|error| error.to_string())?.flatten() {
        if entry.path().is_file() {
            fs::remove_file(entry.path()).map_err(|error| error.to_string())?;
        }
    }
    write(&staging.join("index.html"), &page)
}

/// Writes the page made of what lies in `staging`, and its checksum, into `dist`.
pub fn into(staging: &Path, dist: &Path, how: &PackOptions) -> Done {
    let page = page(staging, how)?;
    fs::create_dir_all(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    write(&dist.join(PAGE), &page)?;
    let digest: String = Sha256::digest(&page).iter().map(|byte| format!("{byte:02x}")).collect();
    let line = format!("{digest}  {PAGE}\n");
    print!("{line}");
    write(&dist.join("SHA256SUMS"), &line)
}

/// The page made of the script and the wasm in `staging`.
fn page(staging: &Path, how: &PackOptions) -> Result<String, String> {
    let glue = text(&find(staging, ".js")?)?;
    let wasm = fs::read(find(staging, "_bg.wasm")?).map_err(|error| error.to_string())?;
    checks::imports(&wasm)?;
    let functions = Functions::read()?;
    functions.check(&wasm, &glue, how.quick)?;
    let glue = functions.close(&glue)?;
    let packed = compress::xz(&wasm, how.quick)?;
    let unpacker = compress::unpacker()?;
    let unpacker = STANDARD.encode(compress::gzip(&unpacker));
    let page = compose(&glue, &unpacker, &base85::encode(&packed), how)?;
    if !how.quick {
        checks::page(&page)?;
    }
    println!(
        "page: {} bytes, of it wasm {} bytes packed ({} bytes unpacked), glue {} bytes",
        page.len(),
        packed.len(),
        wasm.len(),
        glue.len()
    );
    Ok(page)
}

/// Fills the places that index.html marks.
fn compose(glue: &str, unpacker: &str, wasm: &str, how: &PackOptions) -> Result<String, String> {
    let page = text(&root().join("index.html"))?;
    let start = text(&root().join("xtask/page/start.js"))?;
    let worker = text(&root().join("xtask/page/worker.js"))?;
    let style = match root().join("www/style.css") {
        path if path.exists() => text(&path)?,
        _ => String::new(),
    };
    for script in [glue, &start, &worker] {
        if script.contains("</script") || script.contains("<!--") {
            return Err("a script holds '</script' or '<!--' and can't be inlined".into());
        }
    }
    if style.contains("</style") {
        return Err("www/style.css holds '</style'".into());
    }
    // What is not configuration and not this line: a report names the program that made it.
    let parts = [&page, glue, unpacker, wasm, &start, &worker, &style];
    let build =
        parts.iter().fold(Sha256::new(), |sum, part| sum.chain_update(Sha256::digest(part.as_bytes())));
    let build: String = build.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let policy = POLICY
        .replace("SCRIPTS", &format!("{} {}", hash(glue), hash(&start)))
        .replace("STYLE", &hash(&style));
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"veilig-build\" content=\"{build}\">\n<meta name=\"veilig-built\" content=\"{}\">\n<meta name=\"veilig-commit\" content=\"{}\">",
        how.built, how.commit
    );
    let words = words::words()?;
    let program = format!(
        "{}\n<script type=\"text/plain\" id=\"worker\">{worker}</script>\n\
         <script type=\"application/octet-stream;base64\" id=\"unpacker\">{unpacker}</script>\n\
         <script type=\"application/octet-stream;base85\" id=\"wasm\">{wasm}</script>\n\
         <script id=\"glue\">{glue}</script>\n<script>{start}</script>",
        words::block(&words)
    );
    let page = page
        .lines()
        .filter(|line| !line.contains("data-trunk"))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let page = put(page, "policy", &policy)?;
    let page = put(page, "style", &format!("<style>{style}</style>"))?;
    let page = put(page, "noscript", &words::noscript(&words))?;
    put(page, "program", &program)
}

fn put(page: String, place: &str, what: &str) -> Result<String, String> {
    let mark = format!("<!-- pack: {place} -->");
    match page.matches(&mark).count() {
        1 => Ok(page.replacen(&mark, what, 1)),
        count => Err(format!("index.html holds '{mark}' {count} times instead of once")),
    }
}

/// A source for the policy: the hash of an inline element's text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn find(folder: &Path, end: &str) -> Result<std::path::PathBuf, String> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(end))
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(path), true) => Ok(path),
        _ => Err(format!("there is not exactly one *{end} in {}", folder.display())),
    }
}

/// A text file with the line ends that a browser hashes.
fn text(path: &Path) -> Result<String, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

fn write(path: &Path, text: &str) -> Done {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_hashes_of_its_own_scripts_and_style() {
        let how = PackOptions { quick: false, built: 0, commit: "5ff4b9c0aa11".into() };
        let page = compose("let wasm_bindgen;", "AAAA", "BBBB", &how).unwrap();
        assert!(page.contains("<meta name=\"veilig-commit\" content=\"5ff4b9c0aa11\">"));
        assert!(page.contains(&hash("let wasm_bindgen;")));
        let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
        assert!(page.contains(&hash(style)));
        let start = page.rsplit("<script>").next().unwrap().split("</script>").next().unwrap();
        assert!(page.contains(&hash(start)));
        assert!(!page.contains("data-trunk") && !page.contains("<!-- pack"));
    }
}
