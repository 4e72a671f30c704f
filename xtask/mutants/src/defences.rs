//! Where a change that no test sees would weaken a promise.

/// Some files of a package, and who shall see what is changed in them.
pub struct Defence {
    /// Its folder.
    pub package: &'static str,
    /// Files and folders in it.
    pub files: &'static [&'static str],
    /// The tests: what survives the first goes to the next.
    pub tests: &'static [TestSelection],
}

/// Tests that are asked.
pub struct TestSelection {
    /// As cargo names their program.
    pub cargo: &'static [&'static str],
    /// How their names begin.
    pub names: &'static [&'static str],
    /// They are asked with `--quick`, too.
    pub is_quick: bool,
}

const DEID: TestSelection = TestSelection { cargo: &["--package", "veilig-deid", "--lib"], names: &[""], is_quick: true };
const JOB: TestSelection = TestSelection { cargo: &["--package", "veilig-job", "--lib"], names: &[""], is_quick: true };
/// Those of the whole that look at exports; the others read real files for minutes.
const EXPORTS: TestSelection = TestSelection {
    cargo: &["--package", "anonymise", "--test", "all"],
    names: &[
        "attacks::",
        "burned_in",
        "changed_",
        "closed_world::",
        "command_line",
        "controls::",
        "documents::",
        "explain::",
        "export_run::",
        "file_set::",
        "loud::",
        "redaction::",
        "worker_messages::",
    ],
    is_quick: false,
};

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
            // Not what makes its tables when the program is built.
            "src/world/mod.rs",
            "src/world/terms.rs",
        ],
        tests: &[DEID, JOB, EXPORTS],
    },
    Defence {
        package: "crates/job",
        files: &[
            "src/export",
            "src/plan",
            "src/run",
            "src/worker/unchanged.rs",
            "src/worker/request/content.rs",
        ],
        tests: &[JOB, EXPORTS],
    },
];
