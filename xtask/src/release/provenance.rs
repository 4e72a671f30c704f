//! Where a release comes from: an in-toto Statement v1 with the predicate of SLSA Provenance v1.

use super::Made;
use super::sums::hex;
use crate::dependencies::npm;
use crate::run::{output, root};
use crate::tools;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// What the build depended on, by name and SHA-256, and the tools that did it.
pub struct Provenance {
    locks: Vec<(String, String)>,
    tools: Vec<(String, String)>,
}

/// Files that pin what is built, by which toolchain.
const LOCKS: &[&str] = &["Cargo.lock", "package-lock.json", "rust-toolchain.toml"];

impl Provenance {
    /// Of this machine and the files that are checked out.
    pub fn here() -> Result<Self, String> {
        let lock = |name: &&str| {
            let bytes = fs::read(root().join(name)).map_err(|error| format!("{name}: {error}"))?;
            Ok(((*name).to_owned(), hex(&Sha256::digest(bytes))))
        };
        let told = |program: &str| {
            let told = output(program, &["--version"])?;
            Ok::<_, String>((program.to_owned(), told.trim().to_owned()))
        };
        let packages = npm::locked()?;
        let binaryen = packages.iter().find(|package| package.name == "binaryen");
        let binaryen = binaryen.ok_or("package-lock.json has no binaryen")?;
        let pinned = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        Ok(Self {
            locks: LOCKS.iter().map(lock).collect::<Result<_, String>>()?,
            tools: vec![
                told("rustc")?,
                told("cargo")?,
                pinned("wasm-bindgen", tools::WASM_BINDGEN),
                pinned("binaryen", &binaryen.version),
            ],
        })
    }

    /// The statement. It names no machine, folder or hour, so that whoever builds the same gets the same.
    pub fn statement(&self, made: &Made) -> Result<String, String> {
        let subject: Vec<Value> = made
            .built
            .iter()
            .map(|(name, bytes)| json!({"name": name, "digest": {"sha256": hex(&Sha256::digest(bytes))}}))
            .collect();
        let source = json!({"name": "source", "digest": {"gitCommit": made.commit}});
        let locks = self.locks.iter().map(|(name, sum)| json!({"name": name, "digest": {"sha256": sum}}));
        let tools: serde_json::Map<String, Value> =
            self.tools.iter().map(|(name, told)| (name.clone(), json!(told))).collect();
        let statement = json!({
            "_type": "https://in-toto.io/Statement/v1",
            "subject": subject,
            "predicateType": "https://slsa.dev/provenance/v1",
            "predicate": {
                "buildDefinition": {
                    // The recipe: this command of the commit's own source.
                    "buildType": "urn:veilig:cargo-xtask-release:v1",
                    "externalParameters": {"commit": made.commit, "command": "cargo xtask release"},
                    "internalParameters": {
                        "version": made.version,
                        "SOURCE_DATE_EPOCH": made.time.to_string(),
                        "tools": tools,
                    },
                    "resolvedDependencies": std::iter::once(source).chain(locks).collect::<Vec<_>>(),
                },
                // Whoever signs the checksums answers for it; no service builds.
                "runDetails": {"builder": {"id": "urn:veilig:signer-of-SHA256SUMS"}},
            },
        });
        let text = serde_json::to_string_pretty(&statement).map_err(|error| error.to_string())?;
        Ok(format!("{text}\n"))
    }
}
