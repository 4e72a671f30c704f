//! Files on the command line that tell who gets the images, and under which IDs. What is wrong with them is told without
//! what stands in them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use veilig::i18n::{FluentArgs, Words};
use veilig::job::{IdList, ListFault, Refused};
use veilig::site::{ExpectedValue, ReceiverSettings, SiteError};

/// Bytes of a receiver's file at most.
const LONGEST: u64 = 1 << 20;

/// Reads who gets the images.
pub fn receiver(path: &Path) -> Result<ReceiverSettings, String> {
    let unreadable = || "--receiver can't be read as text".to_owned();
    let mut text = String::new();
    let mut file = open(path).ok_or_else(unreadable)?;
    file.by_ref().take(LONGEST).read_to_string(&mut text).map_err(|_| unreadable())?;
    ReceiverSettings::read(&text).map_err(|error| wrong(&error))
}

/// Reads a list of IDs.
pub fn ids(path: &Path) -> Result<IdList, String> {
    let list = match open(path) {
        Some(mut file) => IdList::of(&mut file),
        None => Err(ListFault::new(Refused::Unreadable)),
    };
    list.map_err(|fault| format!("--ids: {}", Words::load("en").list_fault(&fault)))
}

/// Reads a list of inputs, one on each line.
pub fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let text = text_of(path, "--files-from")?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(PathBuf::from).collect())
}

/// The text of a file that is named on the command line, without the mark that some editors put before it.
pub fn text_of(path: &Path, name: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|_| format!("{name} can't be read as text"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Opens a file; a pipe would keep whoever opens it waiting.
fn open(path: &Path) -> Option<File> {
    path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    File::open(path).ok()
}

fn wrong(error: &SiteError) -> String {
    let mut arguments = FluentArgs::new();
    if let ExpectedValue::OneOf(values) = error.expected {
        arguments.set("values", values.join(", "));
    }
    let expected = Words::load("en").with(&format!("expected-{}", error.expected.code()), &arguments);
    let key = if error.key.is_empty() { "the file" } else { &error.key };
    format!("--receiver: {key}: expected {expected}")
}
