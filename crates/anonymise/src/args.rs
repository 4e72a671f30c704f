//! The command line.

use crate::options;
use lexopt::prelude::*;
use std::path::{Path, PathBuf};
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Options, Secret};

/// What `--help` prints, but for the names of the options.
const HELP: &str = "\
anonymise INPUT... --out DIR --group G (--order N | --no-order) [options]

Anonymises DICOM files, folders and zips as Veilig's page does: for each patient <ID>.zip, safe to send, and
<ID>_CONFIDENTIAL_report.pdf, which stays. What this command prints names files and so can identify patients:
its output is confidential. So are key and password files, of which the first line counts.

All files of a patient are written, or none. What would be refused for any patient is refused before the first one is
written. Links are followed; pipes, sockets and devices are not opened.

  --out DIR            where to write
  --overwrite          replace what an earlier run wrote for the same anonymous ID: zip, report and mapping tables,
                       also those that are not written this time; else they make the command end before it writes
  --group G            Group ID
  --order N            order number; or --no-order if it is unknown
  --id ID              anonymous ID (one patient only); else one is drawn for each patient, or with a project key
                       derived from the patient
  --key-file F         project key, at least 12 characters: the same patient gets the same pseudonyms in every export
                       with this key
  --preset P           strict (default), planning or research
  --option NAME        an option of the confidentiality profile on top of the preset; can be repeated:
                       {NAMES}
  --include-suspect    export images that may show the patient's name in their pixels, though nobody looked: they
                       say neither Clean Pixel Data nor Burned In Annotation NO, report and manifest list them
  --no-text-search     do not look for burned-in text: only what headers say makes images suspect
  --ct-mr-only         leave out all but CT and MR (mammography never goes out)
  --file-set           a DICOM file-set: names like S001/I00001 and a DICOMDIR
  --no-order-in-images
                       leave order number, Group ID and anonymous ID out of Accession Number, Clinical Trial Site ID
                       and Subject ID of the images
  --mapping-tables     also write <ID>_CONFIDENTIAL_uid_mapping.csv and <ID>_CONFIDENTIAL_patid_mapping.csv
  --compression C      how the zip's files are packed: store (not at all), fast (default) or small
  --password-file F    encrypt the zip's content with this password (AES-256; Windows Explorer can't open it)
  --lang L             language of the report (en)
  --json               print one JSON object

Exit code: 0 complete, each patient with a report; 1 something was left out; 2 nothing was written, for the reasons
that are printed; 64 wrong usage.";

/// What `--help` prints.
pub fn help() -> String {
    HELP.replace("{NAMES}", &options::names().join("\n                       "))
}

/// What was asked.
#[derive(Debug)]
pub struct Args {
    pub inputs: Vec<PathBuf>,
    pub out: PathBuf,
    pub overwrite: bool,
    pub group: String,
    pub order: Option<String>,
    pub id: Option<AnonymousId>,
    /// The preset's name.
    pub preset: &'static str,
    pub options: Options,
    pub study_key: Option<Secret>,
    pub compression: Compression,
    pub password: Option<Secret>,
    pub mapping_tables: bool,
    pub file_set: bool,
    pub order_in_images: bool,
    pub include_suspect: bool,
    pub text_search: bool,
    pub ct_mr_only: bool,
    pub lang: String,
    pub json: bool,
}

/// Reads the command line; `Ok(None)` for `--help`.
pub fn read() -> Result<Option<Args>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut inputs, mut out, mut group, mut order, mut no_order) = (Vec::new(), None, None, None, false);
    let (mut id, mut preset, mut named, mut lang) = (None, "strict", Vec::new(), "en".to_owned());
    let (mut include_suspect, mut text_search, mut ct_mr_only, mut json) = (false, true, false, false);
    let (mut study_key, mut password, mut mapping_tables, mut file_set) = (None, None, false, false);
    let mut order_in_images = true;
    let (mut overwrite, mut compression) = (false, Compression::default());
    while let Some(arg) = parser.next()? {
        match arg {
            Value(path) => inputs.push(PathBuf::from(path)),
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("group") => group = Some(parser.value()?.string()?),
            Long("order") => order = Some(parser.value()?.string()?),
            Long("no-order") => no_order = true,
            Long("id") => {
                let text = parser.value()?.string()?;
                id = Some(AnonymousId::parse(&text).ok_or("--id takes 1 to 16 of A-Z 0-9 -")?);
            }
            Long("preset") => {
                preset = match parser.value()?.string()?.as_str() {
                    "strict" => "strict",
                    "planning" => "planning",
                    "research" => "research",
                    _ => return Err("--preset takes strict, planning or research".into()),
                }
            }
            Long("option") => named.push(parser.value()?.string()?),
            Long("key-file") => study_key = Some(first_line(Path::new(&parser.value()?), "--key-file")?),
            Long("password-file") => {
                let secret = first_line(Path::new(&parser.value()?), "--password-file")?;
                if secret.expose().is_empty() {
                    return Err("the first line of --password-file is empty".into());
                }
                password = Some(secret);
            }
            Long("overwrite") => overwrite = true,
            Long("compression") => {
                compression = match parser.value()?.string()?.as_str() {
                    "store" => Compression::Store,
                    "fast" => Compression::Fast,
                    "small" => Compression::Small,
                    _ => return Err("--compression takes store, fast or small".into()),
                }
            }
            Long("no-order-in-images") => order_in_images = false,
            Long("file-set") => file_set = true,
            Long("mapping-tables") => mapping_tables = true,
            Long("include-suspect") => include_suspect = true,
            Long("no-text-search") => text_search = false,
            Long("ct-mr-only") => ct_mr_only = true,
            Long("lang") => lang = parser.value()?.string()?,
            Long("json") => json = true,
            Long("help") | Short('h') => return Ok(None),
            _ => return Err(arg.unexpected()),
        }
    }
    if inputs.is_empty() {
        return Err("no input is given".into());
    }
    if order.is_some() == no_order {
        return Err("give either --order N or --no-order".into());
    }
    let out = out.ok_or("--out DIR is missing")?;
    let group = group.filter(|group| !group.trim().is_empty()).ok_or("--group G is missing")?;
    let base = match preset {
        "planning" => Options::planning(),
        "research" => Options::research(),
        _ => Options::strict(),
    };
    let options = options::with(base.clone(), &named)?;
    let preset = if options == base { preset } else { "custom" };
    Ok(Some(Args {
        inputs,
        out,
        overwrite,
        group,
        order,
        id,
        preset,
        options,
        study_key,
        compression,
        password,
        mapping_tables,
        file_set,
        order_in_images,
        include_suspect,
        text_search,
        ct_mr_only,
        lang,
        json,
    }))
}

/// The first line of a file, without its end and the mark that some editors put before it.
fn first_line(path: &Path, name: &str) -> Result<Secret, String> {
    let text = std::fs::read_to_string(path).map_err(|_| format!("{name} can't be read as text"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(Secret::new(text.lines().next().unwrap_or_default()))
}
