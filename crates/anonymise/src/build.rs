//! Which program this is: what the release's checksums and provenance name.

use sha2::{Digest, Sha256};
use std::env;
use std::fs::File;
use std::io;
use veilig::job::Build;

/// The hash of this program's own file, and the commit that the release was built from.
pub fn build() -> Build {
    let hash = file_hash().unwrap_or_default();
    Build { hash, commit: option_env!("VEILIG_COMMIT").unwrap_or_default().to_owned() }
}

/// What `--version` prints.
pub fn told() -> String {
    let build = build();
    let known = |text: String| if text.is_empty() { "unknown".to_owned() } else { text };
    let (hash, commit) = (known(build.hash), known(build.commit));
    format!("anonymise {}, build {hash}, commit {commit}", env!("CARGO_PKG_VERSION"))
}

/// The first digits of the SHA-256 of the file that runs, as `SHA256SUMS` begins its line.
fn file_hash() -> io::Result<String> {
    let mut file = File::open(env::current_exe()?)?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match io::Read::read(&mut file, &mut piece)? {
            0 => break,
            read => sum.update(piece.get(..read).unwrap_or_default()),
        }
    }
    Ok(sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}
