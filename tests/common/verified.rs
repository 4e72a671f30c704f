//! The independent verifier (`verifier/`) over each export that a test makes with the command line program. It runs once for
//! all of them: starting it takes longer than looking at a zip.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

struct Verifier {
    _child: Child,
    jobs: ChildStdin,
    told: BufReader<ChildStdout>,
}

/// `None` where Python or pydicom is missing: then it is said aloud.
static VERIFIER: LazyLock<Mutex<Option<Verifier>>> = LazyLock::new(|| Mutex::new(start()));

fn start() -> Option<Verifier> {
    let named = std::env::var("VEILIG_PYTHON");
    let python = named.clone().unwrap_or_else(|_| "python3".into());
    let can = Command::new(&python).args(["-c", "import pydicom, numpy"]).stderr(Stdio::null()).status();
    if !can.is_ok_and(|status| status.success()) {
        assert!(named.is_err(), "{python} has no pydicom");
        println!("NOT VERIFIED: python3 has no pydicom");
        return None;
    }
    #[allow(clippy::zombie_processes, reason = "it lives as long as the tests, and ends with its input")]
    let mut child = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../verifier/verify.py"))
        .arg("--jobs")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the verifier starts");
    let (jobs, told) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
    Some(Verifier { _child: child, jobs, told })
}

/// What the options of a command line keep, in the verifier's words.
fn kept(options: &[&str]) -> String {
    let has = |word: &str| options.iter().any(|option| option.contains(word));
    let preset = has("research") || has("planning");
    let words = [
        ("safe-private", preset || has("private")),
        ("dates", preset || has("dates") || has("receiver")),
        ("uids", has("uids")),
        ("institution", has("institution")),
        ("device", preset || has("device")),
    ];
    words.into_iter().filter(|(_, kept)| *kept).map(|(word, _)| word).collect::<Vec<_>>().join(",")
}

/// Holds that nothing of the patient is left and nothing lacks in the zips that the program told of (its `--json`).
pub fn assert_nothing_left(input: &Path, told: &Value, options: &[&str]) {
    let zips = told["exports"].as_array().into_iter().flatten().filter_map(|export| export["zip"].as_str());
    let password = options.iter().position(|option| *option == "--password-file");
    for zip in zips {
        let mut job =
            vec![json!("--part"), json!("--keep"), json!(kept(options)), json!("--zip"), json!(zip)];
        let mapping = zip.replace(".zip", "_CONFIDENTIAL_uid_mapping.csv");
        if Path::new(&mapping).is_file() {
            job.extend([json!("--uid-mapping"), json!(mapping)]);
        }
        if let Some(file) = password.and_then(|at| options.get(at + 1)) {
            job.extend([json!("--password-file"), json!(file)]);
        }
        job.push(json!(input.to_str().expect("UTF-8")));
        let mut verifier = VERIFIER.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Verifier { jobs, told, .. }) = &mut *verifier else { return };
        writeln!(jobs, "{}", Value::from(job)).expect("it takes a job");
        let mut line = String::new();
        told.read_line(&mut line).expect("it answers");
        let found: Value = serde_json::from_str(&line).expect("the verifier failed: see above");
        assert_eq!((&found["left"], &found["lacks"]), (&json!([]), &json!([])), "{zip}, {options:?}");
        assert!(found["images"].as_u64() > Some(0), "{zip} has no images");
    }
}
