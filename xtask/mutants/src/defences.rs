//! Where a change that no test sees would weaken a promise.

/// Some files of a package, and who shall see what is changed in them.
pub struct Defence {
    /// Its folder.
    pub package: &'static str,
    /// Files and folders in it.
    pub files: &'static [&'static str],
    /// The tests, as cargo names them.
    pub tests: &'static [&'static [&'static str]],
}

const CORE: &[&str] = &["--package", "veilig-deid", "--package", "veilig-job", "--lib"];
const ALL: &[&str] = &["--package", "anonymise", "--test", "all"];

/// All of them.
pub const DEFENCES: &[Defence] = &[
    Defence {
        package: "crates/deid",
        files: &[
            "src/check.rs",
            "src/rewrite",
            "src/person",
            "src/proven",
            "src/vocabulary",
            "src/tables",
            "src/options",
        ],
        tests: &[CORE, ALL],
    },
    Defence {
        package: "crates/job",
        files: &[
            "src/export.rs",
            "src/pixel_check.rs",
            "src/worker",
            "src/form/rules.rs",
            "src/form/used_ids.rs",
            "src/run",
        ],
        tests: &[CORE, ALL],
    },
];
