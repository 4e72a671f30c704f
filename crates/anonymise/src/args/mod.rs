//! The command line.

mod options;
mod read;

use crate::workers;
use lexopt::prelude::*;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use veilig::archive::Compression;
use veilig::deid::{AnonymousId, Options, Secret};
use veilig::job::{IdList, Shared};
use veilig::quality::requirements::Receiver;
use veilig::site::{Site, chosen, take};

/// What `--help` prints, but for the names of the options.
const HELP: &str = "\
anonymise INPUT... --out DIR --group G (--order N | --no-order) [options]
anonymise INPUT... --out DIR --receiver FILE --ids FILE [options]
anonymise INPUT... --list-patients

Anonymises DICOM files, folders and zips as Veilig's page does: for each patient <ID>.zip, safe to send, and
<ID>_CONFIDENTIAL_report.pdf, which stays. What this command prints names files and so can identify patients:
its output is confidential. So are key and password files, of which the first line counts.

All files of a patient are written, or none. What would be refused for any patient is refused before the first one is
written. Links are followed; pipes, sockets and devices are not opened.

  --out DIR            where to write
  --overwrite          replace what an earlier run wrote for the same anonymous ID: zip, report and mapping tables,
                       also those that are not written this time; else they make the command end before it writes
  --files-from FILE    further inputs, one on each line
  --list-patients      write nothing, print as JSON the patients of the inputs, each with its key and its files, and
                       what receivers will lack with each preset: only heads are read
  --patient KEY        export this patient only, by the key that --list-patients prints; can be repeated. With a project
                       key and the same inputs, each patient's zip is the one that an export of all patients writes
  --jobs N             images at a time (as many as there are processors)
  --group G            Group ID
  --order N            order number; or --no-order if it is unknown
  --receiver FILE      who gets the images, as JSON: one entry of `receivers` in the page's site configuration. Group ID,
                       preset and options are those of the entry unless they are given here; what it requires is
                       told, and a patient who lacks what it must have stays
  --ids FILE           a list of IDs, as CSV or TSV with the columns Patient ID, Anonymous ID and perhaps Order number:
                       patients get these, and a patient who is not in it stays; --order or --no-order are for those
                       without an order number in it
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
  --version            print version, build (the first 16 digits of this file's SHA-256) and commit

Exit code: 0 complete, each patient with a report; 1 something was left out; 2 nothing was written, for the reasons
that are printed; 64 wrong usage.";

/// What `--help` prints.
fn help() -> String {
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
    /// Patients whose order number nobody tells go out all the same.
    pub no_order: bool,
    /// Who gets the images.
    pub receiver: Option<Arc<Receiver>>,
    /// A list of IDs.
    pub ids: Option<IdList>,
    pub id: Option<AnonymousId>,
    /// The preset's name.
    pub preset: String,
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
    /// Images at a time.
    pub jobs: NonZeroUsize,
    /// Keys of the only patients to export; none: all.
    pub patients: Vec<String>,
}

/// What was asked for.
#[derive(Debug)]
pub enum Invocation {
    /// A text: the help, or which program this is.
    Told(String),
    /// The patients of these inputs.
    List(Vec<PathBuf>),
    Export(Box<Args>),
}

/// Reads the command line.
pub fn read() -> Result<Invocation, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut inputs, mut out, mut group, mut order, mut no_order) = (Vec::new(), None, None, None, false);
    let (mut id, mut preset, mut named, mut lang) = (None, None, Vec::new(), "en".to_owned());
    let (mut include_suspect, mut text_search, mut ct_mr_only, mut json) = (false, true, false, false);
    let (mut study_key, mut password, mut mapping_tables, mut file_set) = (None, None, false, false);
    let mut order_in_images = true;
    let (mut overwrite, mut compression, mut receiver, mut ids) = (false, None, None, None);
    let (mut list, mut patients, mut jobs) = (false, Vec::new(), workers::count());
    while let Some(arg) = parser.next()? {
        match arg {
            Value(path) => inputs.push(PathBuf::from(path)),
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("files-from") => inputs.extend(read::files(Path::new(&parser.value()?))?),
            Long("list-patients") => list = true,
            Long("patient") => patients.push(parser.value()?.string()?),
            Long("jobs") => jobs = parser.value()?.parse().map_err(|_| "--jobs takes a number from 1 on")?,
            Long("group") => group = Some(parser.value()?.string()?),
            Long("order") => order = Some(parser.value()?.string()?),
            Long("no-order") => no_order = true,
            Long("id") => {
                let text = parser.value()?.string()?;
                id = Some(AnonymousId::parse(&text).ok_or("--id takes 1 to 16 of A-Z 0-9 -")?);
            }
            Long("preset") => {
                let name = parser.value()?.string()?;
                preset = Some(Site::default().preset_named(Some(&name)).ok_or_else(no_preset)?);
            }
            Long("receiver") => receiver = Some(read::receiver(Path::new(&parser.value()?))?),
            Long("ids") => ids = Some(read::ids(Path::new(&parser.value()?))?),
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
                compression = Some(match parser.value()?.string()?.as_str() {
                    "store" => Compression::Store,
                    "fast" => Compression::Fast,
                    "small" => Compression::Small,
                    _ => return Err("--compression takes store, fast or small".into()),
                });
            }
            Long("no-order-in-images") => order_in_images = false,
            Long("file-set") => file_set = true,
            Long("mapping-tables") => mapping_tables = true,
            Long("include-suspect") => include_suspect = true,
            Long("no-text-search") => text_search = false,
            Long("ct-mr-only") => ct_mr_only = true,
            Long("lang") => lang = parser.value()?.string()?,
            Long("json") => json = true,
            Long("help") | Short('h') => return Ok(Invocation::Told(help())),
            Long("version") | Short('V') => return Ok(Invocation::Told(crate::build::told())),
            _ => return Err(arg.unexpected()),
        }
    }
    if inputs.is_empty() {
        return Err("no input is given".into());
    }
    if list {
        return Ok(Invocation::List(inputs));
    }
    // A list of IDs may tell the order number, and nobody need say that it is unknown.
    if order.is_some() && no_order || order.is_none() && !no_order && ids.is_none() {
        return Err("give either --order N or --no-order".into());
    }
    if id.is_some() && ids.is_some() {
        return Err("give either --id ID or --ids FILE".into());
    }
    let out = out.ok_or("--out DIR is missing")?;
    let group = group.or_else(|| receiver.as_ref()?.group_id.clone());
    let group = group.filter(|group| !group.trim().is_empty()).ok_or("--group G is missing")?;
    let mut shared = Shared { find_text: text_search, ..Shared::default() };
    if let Some(receiver) = &receiver {
        take(&Site::default(), receiver, &mut shared);
    }
    // What stands on the command line holds.
    shared.options = options::with(preset.map_or(shared.options, |preset| preset.options), &named)?;
    let preset = chosen(&Site::default(), &shared).map_or_else(|| "custom".to_owned(), |preset| preset.name);
    Ok(Invocation::Export(Box::new(Args {
        inputs,
        out,
        overwrite,
        group,
        order,
        no_order,
        receiver: shared.receiver,
        ids,
        id,
        preset,
        options: shared.options,
        study_key,
        compression: compression.unwrap_or(shared.compression),
        password,
        mapping_tables: mapping_tables || shared.mapping_tables,
        file_set: file_set || shared.file_set,
        order_in_images: order_in_images && shared.order_in_images,
        include_suspect,
        text_search: text_search && shared.find_text,
        ct_mr_only,
        lang,
        json,
        jobs,
        patients,
    })))
}

fn no_preset() -> String {
    let names: Vec<String> = Site::default().all_presets().map(|preset| preset.name).collect();
    format!("--preset takes {}", names.join(" or "))
}

/// The first line of a file, without its end.
fn first_line(path: &Path, name: &str) -> Result<Secret, String> {
    let text = read::text_of(path, name)?;
    Ok(Secret::new(text.lines().next().unwrap_or_default()))
}
