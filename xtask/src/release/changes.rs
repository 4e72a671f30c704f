//! The part of the changelog that tells of one version.

/// From its heading to the next version's; a version that is not named yet has what stands under `Unreleased`.
pub fn of_version(changelog: &str, version: &str) -> Result<String, String> {
    let named = |heading: &str| {
        changelog.split("\n## ").skip(1).find(|part| {
            let title = part.lines().next().unwrap_or_default();
            title == heading || title.strip_prefix(heading).is_some_and(|rest| rest.starts_with([' ', ',']))
        })
    };
    let part = named(version).or_else(|| named("Unreleased"));
    let part = part.ok_or(format!("CHANGELOG.md tells neither of {version} nor of what is unreleased"))?;
    let (_, told) = part.split_once('\n').unwrap_or_default();
    if told.trim().is_empty() {
        return Err(format!("CHANGELOG.md tells nothing of {version}"));
    }
    Ok(format!("# Veilig {version}\n\n{}\n", told.trim()))
}
