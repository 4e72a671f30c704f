//! What became of the changes, by file.

use crate::change::Mutant;
use crate::run::MutantFate;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A change and what became of it.
pub struct JudgedChange {
    pub path: String,
    pub mutant: Mutant,
    pub fate: MutantFate,
}

/// The numbers of each file, and what survived in it.
pub fn told(report: &mut String, package: &str, known: &[JudgedChange], unviable: usize) {
    let mut files: BTreeMap<&str, Vec<&JudgedChange>> = BTreeMap::new();
    for one in known {
        files.entry(&one.path).or_default().push(one);
    }
    let _ = writeln!(report, "{package}: {} changes, {unviable} others do not compile", known.len());
    for (path, mut changes) in files {
        changes.sort_by_key(|one| one.mutant.line);
        let count = |wanted| changes.iter().filter(|one| one.fate == wanted).count();
        let _ = writeln!(
            report,
            "{path}: {} changes, {} caught, {} endless, {} survived, {} unreached",
            changes.len(),
            count(MutantFate::Caught),
            count(MutantFate::Endless),
            count(MutantFate::Survived),
            count(MutantFate::Unreached),
        );
        for one in changes.iter().filter(|one| matches!(one.fate, MutantFate::Survived | MutantFate::Unreached)) {
            let _ = writeln!(report, "  {} {:?} {}", one.mutant.line, one.fate, one.mutant.what);
        }
    }
}
