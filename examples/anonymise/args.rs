//! The command line.

use lexopt::prelude::*;
use std::path::PathBuf;
use veilig::deid::{AnonymousId, Options};

/// What `--help` prints.
pub const HELP: &str = "\
anonymise INPUT... --out DIR --group G (--order N | --no-order) [options]

Anonymises DICOM files and folders as Veilig's page does: for each patient <ID>.zip, safe to send, and
<ID>_CONFIDENTIAL_report.pdf, which stays. What this command prints names files and so can identify patients:
its output is confidential.

  --out DIR            where to write
  --group G            Group ID
  --order N            order number; or --no-order if it is unknown
  --id ID              anonymous ID (one patient only); else one is drawn for each patient
  --preset P           strict (default) or research
  --include-suspect    export images that may show the patient's name in their pixels
  --ct-mr-only         leave out all but CT and MR (mammography never goes out)
  --lang L             language of the report (en)
  --json               print one JSON object

Exit code: 0 complete, 1 something was left out, 2 nothing was written, 64 wrong usage.";

/// What was asked.
#[derive(Debug)]
pub struct Args {
    pub inputs: Vec<PathBuf>,
    pub out: PathBuf,
    pub group: String,
    pub order: Option<String>,
    pub id: Option<AnonymousId>,
    pub options: Options,
    pub include_suspect: bool,
    pub ct_mr_only: bool,
    pub lang: String,
    pub json: bool,
}

/// Reads the command line; `Ok(None)` for `--help`.
pub fn read() -> Result<Option<Args>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut inputs, mut out, mut group, mut order, mut no_order) = (Vec::new(), None, None, None, false);
    let (mut id, mut options, mut lang) = (None, Options::strict(), "en".to_owned());
    let (mut include_suspect, mut ct_mr_only, mut json) = (false, false, false);
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
                options = match parser.value()?.string()?.as_str() {
                    "strict" => Options::strict(),
                    "research" => Options::research(),
                    _ => return Err("--preset takes strict or research".into()),
                }
            }
            Long("include-suspect") => include_suspect = true,
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
    Ok(Some(Args { inputs, out, group, order, id, options, include_suspect, ct_mr_only, lang, json }))
}
