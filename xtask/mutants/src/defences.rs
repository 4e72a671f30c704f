//! Where a change that no test sees would weaken a promise.

/// Some files of a package, and who shall see what is changed in them.
pub struct Defence {
    /// Its folder.
    pub package: &'static str,
    /// Files and folders in it.
    pub files: &'static [&'static str],
    /// The tests, as cargo names them: what survives the first goes to the next.
    pub tests: &'static [&'static [&'static str]],
}

const DEID: &[&str] = &["--package", "veilig-deid", "--lib"];
const JOB: &[&str] = &["--package", "veilig-job", "--lib"];
const ALL: &[&str] = &["--package", "anonymise", "--test", "all"];

/// All of them.
pub const DEFENCES: &[Defence] = &[
    Defence {
        package: "crates/deid",
        files: &["src/check.rs", "src/rewrite", "src/person"],
        tests: &[DEID, JOB, ALL],
    },
    Defence {
        package: "crates/job",
        files: &[
            "src/export.rs",
            "src/pixel_check.rs",
            "src/plan",
            "src/run",
            "src/worker/unchanged.rs",
            "src/worker/request/content.rs",
        ],
        tests: &[JOB, ALL],
    },
];
