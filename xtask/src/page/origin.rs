//! What a build claims of itself: its commit, and when that was made.

use crate::run::output;

/// The time that the build claims: the commit's.
pub fn epoch() -> String {
    std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .or_else(|| output("git", &["log", "-1", "--format=%ct"]).ok().map(|time| time.trim().to_owned()))
        .filter(|time| !time.is_empty())
        .unwrap_or_else(|| "0".into())
}

/// The commit that is built: `VEILIG_COMMIT`, else that of the working tree, with a mark where files differ from it.
pub fn commit() -> String {
    if let Ok(commit) = std::env::var("VEILIG_COMMIT") {
        return commit;
    }
    let Ok(commit) = output("git", &["rev-parse", "HEAD"]) else { return String::new() };
    let changed = output("git", &["status", "--porcelain"]).is_ok_and(|files| !files.trim().is_empty());
    format!("{}{}", commit.trim(), if changed { "-changed" } else { "" })
}
